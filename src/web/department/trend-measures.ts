import { amountText, countText, exactShareText, hoursText, ratioText } from "../figures/format.ts";
import type { DepartmentQuery, Measure } from "../generated/operations.ts";

/** A figure that the department page can show over time. */
export interface TrendMeasure {
  readonly measure: Measure;
  readonly name: string;
  /** Amounts add up over processes and over time; ratios do not. */
  readonly adds: boolean;
  readonly family: "time" | "output";
  readonly text: (value: number) => string;
  /** The line that a ratio is held against. */
  readonly reference?: number;
  /** What the buckets must add up to; null where the page does not know it. */
  readonly total?: (department: NonNullable<DepartmentQuery["department"]>) => number | null;
}

/** In the order of the choice. */
export const trendMeasures: readonly TrendMeasure[] = [
  {
    measure: "OBSERVED_OVER_EXPECTED",
    name: "Observed / expected",
    adds: false,
    family: "time",
    text: ratioText,
    reference: 1,
  },
  { measure: "SHARE_OF_LEAD_TIME", name: "Share of lead time", adds: false, family: "time", text: exactShareText },
  {
    measure: "EXCESS",
    name: "Hours above standard, a case",
    adds: false,
    family: "time",
    text: (value) => `${hoursText(value)} h`,
  },
  {
    measure: "HANDOVERS",
    name: "Handovers delivered",
    adds: true,
    family: "output",
    text: countText,
    total: ({ output }) => output.handovers,
  },
  { measure: "FIRST_PASS_YIELD", name: "First pass", adds: false, family: "output", text: exactShareText },
  {
    measure: "CREDIT",
    name: "Output credit",
    adds: true,
    family: "output",
    text: amountText,
    total: ({ output }) => output.credit.value,
  },
  {
    measure: "EARNED_HOURS",
    name: "Earned hours",
    adds: true,
    family: "output",
    text: (value) => `${hoursText(value)} h`,
    total: ({ output }) => output.earnedHours.value,
  },
  {
    measure: "CASES",
    name: "Cases it worked in",
    adds: true,
    family: "output",
    text: countText,
    total: ({ delay }) => delay.all.perCase.n,
  },
  { measure: "REWORK", name: "Work done again", adds: true, family: "time", text: countText },
];
