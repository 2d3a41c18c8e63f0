import { casesBehind } from "../filter/cases-behind.ts";
import type { FilterState } from "../filter/filter-state.ts";
import type { useHref } from "../filter/use-filter.ts";
import type { BottlenecksQuery } from "../generated/operations.ts";

/** A row of the ranking. */
export type Ranked = BottlenecksQuery["bottlenecks"]["edges"][number]["node"];

type Subject = Ranked["subject"];

/** What rows can be of, as the address says it and as the API does. */
export const rankings = [
  { value: "step", by: "STEP", label: "Steps", noun: "step", nouns: "steps" },
  { value: "department", by: "DEPARTMENT", label: "Departments", noun: "department", nouns: "departments" },
  { value: "handover", by: "HANDOVER", label: "Handovers", noun: "handover", nouns: "handovers" },
  { value: "resource", by: "RESOURCE", label: "Resources", noun: "resource", nouns: "resources" },
] as const;

export type Ranking = (typeof rankings)[number];

/** Tells a subject from the others of its kind, also in an address. */
export function keyOf(subject: Subject): string {
  return subject.__typename === "Handover" ? `${subject.from.id}~${subject.to.id}` : subject.id;
}

/** What a subject is called. */
export function nameOf(subject: Subject): string {
  return subject.__typename === "Handover" ? `${subject.from.name} → ${subject.to.name}` : subject.name;
}

/** The same where steps of several processes may bear one name. */
export function fullNameOf(subject: Subject): string {
  return subject.__typename === "Step" ? `${subject.name} (${subject.process.name})` : nameOf(subject);
}

/** The page of a subject; null where it has none of its own. */
export function pageOf(subject: Subject, href: ReturnType<typeof useHref>): string | null {
  switch (subject.__typename) {
    case "Step":
      return href(`/processes/${subject.process.id}`, {}, { select: subject.id });
    case "Department":
      return href(`/departments/${subject.id}`);
    case "Handover":
    case "Resource":
      return null;
    default:
      return subject satisfies never;
  }
}

/** What to change of the filter to see the cases behind a row; null where no filter in the address can say it. */
export function casesOf(subject: Subject, state: FilterState): Partial<FilterState> | null {
  switch (subject.__typename) {
    case "Step":
      return isPartlyLeftOut(subject, state)
        ? null
        : casesBehind(state, { steps: [subject.id], processes: [subject.process.id] });
    case "Department":
      return casesBehind(state, { departments: [subject.id] });
    case "Handover":
      return casesBehind(state, { handover: [subject.from.id, subject.to.id] });
    case "Resource":
      return null;
    default:
      return subject satisfies never;
  }
}

/** Whether some of those who did a step are left out: the row then is of the others, and a filter cannot tell the two apart. */
function isPartlyLeftOut(
  { performedBy }: Extract<Subject, { readonly __typename: "Step" }>,
  { without }: FilterState,
): boolean {
  return performedBy.some(
    ({ department: { external, system } }) =>
      (external && without.includes("EXTERNAL")) || (system && without.includes("SYSTEM")),
  );
}

/** Whether all of a subject's work is that of outside parties. */
export function isOutside(subject: Subject): boolean {
  return subject.__typename === "Department" && subject.external;
}

/** Which ranks the intervals leave open to a row, and whether its order against its neighbours is settled. */
export interface Standing {
  readonly best: number;
  readonly worst: number;
  readonly settled: boolean;
}

/**
 * Where the intervals of the share of lead time let each row stand: behind every row whose interval lies wholly above its own, before every row
 * whose interval lies wholly below. A row is settled where neither the one before nor the one after overlaps it. Two intervals may overlap and
 * still differ by more than chance, so this errs on the side of "not settled".
 */
export function standings(rows: readonly Ranked[]): readonly Standing[] {
  const bounds = rows.map(boundsOf);
  return bounds.map(({ low, high }, index) => {
    const above = bounds.filter((other) => other.low > high).length;
    const below = bounds.filter((other) => other.high < low).length;
    const [before, after] = [bounds[index - 1], bounds[index + 1]];
    const open = (before !== undefined && before.low <= high) || (after !== undefined && after.high >= low);
    return { best: above + 1, worst: rows.length - below, settled: !open };
  });
}

/** Rows that the intervals do not tell from the first. */
export function contenders([first, ...others]: readonly Ranked[]): readonly Ranked[] {
  if (first === undefined) return [];
  const { low } = boundsOf(first);
  return others.filter((other) => boundsOf(other).high >= low);
}

function boundsOf({ delay }: Ranked): { readonly low: number; readonly high: number } {
  const { value, low, high } = delay.all.shareOfLeadTime;
  return { low: low ?? value ?? 0, high: high ?? value ?? 0 };
}
