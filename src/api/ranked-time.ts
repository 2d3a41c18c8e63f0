import { BatonError } from "../domain/errors.ts";
import type { CaseTotals, DelayView } from "../domain/totals.ts";
import { type Balance, timeBalance } from "../rollup/balance.ts";
import { type Bottleneck, bottlenecks, handoverBottlenecks } from "../rollup/bottleneck.ts";
import { sumCases } from "../rollup/case-sums.ts";
import type { BottleneckBy } from "./generated/resolver-types.ts";
import type { FigureLoaders } from "./loaders/figure-loaders.ts";

/** All subjects of a kind and the time booked to them, most first, and whether the time of all of them is that of the cases. */
export async function rankedTime(
  by: BottleneckBy,
  view: DelayView,
  figures: FigureLoaders,
): Promise<{ readonly rows: readonly Bottleneck[]; readonly balance: Balance }> {
  const cases = await figures.caseTotals();
  if (by === "HANDOVER") {
    if (view === "SHARED") {
      throw new BatonError("BAD_INPUT", "by: HANDOVER is defined for the CRITICAL view only; leave `view` out");
    }
    const pairs = await figures.handoversByLevel(null);
    const exact = pairs.reduce((sum, row) => (row.toGroupId === null ? sum : sum + row.onPath.exact), 0n);
    return { rows: handoverBottlenecks(pairs, cases), balance: balanceOf(cases, exact, view) };
  }
  const work = await workOf(by, view, figures);
  const exact = work.reduce((sum, row) => sum + row.all.exact, 0n);
  return { rows: bottlenecks(work, cases, view), balance: balanceOf(cases, exact, view) };
}

function workOf(by: Exclude<BottleneckBy, "HANDOVER">, view: DelayView, figures: FigureLoaders) {
  switch (by) {
    case "STEP":
      return figures.workBySteps(view);
    case "DEPARTMENT":
      return figures.workByLevel(null, view, false);
    case "RESOURCE":
      return figures.workByResources(view);
    default:
      return by satisfies never;
  }
}

function balanceOf(cases: readonly CaseTotals[], exact: bigint, view: DelayView): Balance {
  return timeBalance(sumCases(cases), exact, view, "HOURS");
}
