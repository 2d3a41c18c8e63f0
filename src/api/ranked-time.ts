import { BatonError } from "../domain/errors.ts";
import type { DepartmentGroup } from "../domain/organisation.ts";
import type { CaseTotals, DelayView } from "../domain/totals.ts";
import { type Balance, timeBalance } from "../rollup/balance.ts";
import { type Bottleneck, bottlenecks, handoverBottlenecks } from "../rollup/bottleneck.ts";
import { sumCases } from "../rollup/case-sums.ts";
import type { OrganisationSnapshot } from "../service/organisation-snapshot.ts";
import type { BottleneckBy } from "./generated/resolver-types.ts";
import type { FigureLoaders } from "./loaders/figure-loaders.ts";

/** What is ranked: the time booked to all departments but those of the groups left out, by subjects of a kind. */
interface Ranking {
  readonly by: BottleneckBy;
  readonly view: DelayView;
  readonly without: readonly DepartmentGroup[];
}

/** All subjects of a kind and the time booked to them, most first, and what part that is of the time of the cases. */
export async function rankedTime(
  { by, view, without }: Ranking,
  figures: FigureLoaders,
  organisation: OrganisationSnapshot,
): Promise<{ readonly rows: readonly Bottleneck[]; readonly balance: Balance }> {
  const cases = await figures.caseTotals();
  const stays = (departmentId: number | null) => departmentId === null || !organisation.isInAny(departmentId, without);
  if (by === "HANDOVER") {
    if (view === "SHARED") {
      throw new BatonError("BAD_INPUT", "by: HANDOVER is defined for the CRITICAL view only; leave `view` out");
    }
    // The wait in front of a receiver is booked to the receiver, whoever gave.
    const pairs = (await figures.handoversByLevel(null)).filter(({ toGroupId }) => stays(toGroupId));
    const exact = pairs.reduce((sum, row) => (row.toGroupId === null ? sum : sum + row.onPath.exact), 0n);
    return { rows: handoverBottlenecks(pairs, cases), balance: balanceOf(cases, exact, view) };
  }
  const work = (await workOf({ by, view, without }, figures)).filter(({ groupId }) => stays(groupId));
  const exact = work.reduce((sum, row) => sum + row.all.exact, 0n);
  return { rows: bottlenecks(work, cases, view), balance: balanceOf(cases, exact, view) };
}

function workOf(
  { by, view, without }: Ranking & { readonly by: Exclude<BottleneckBy, "HANDOVER"> },
  figures: FigureLoaders,
) {
  switch (by) {
    case "STEP":
      return figures.workBySteps(view, without);
    case "DEPARTMENT":
      return figures.workByLevel(null, view, false);
    case "RESOURCE":
      return figures.workByResources(view, without);
    default:
      return by satisfies never;
  }
}

function balanceOf(cases: readonly CaseTotals[], exact: bigint, view: DelayView): Balance {
  return timeBalance(sumCases(cases), exact, view, "HOURS");
}
