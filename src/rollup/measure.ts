import { msPerUnit } from "../domain/time-unit.ts";
import type { DeliveryTotals, WorkTotals } from "../domain/totals.ts";
import type { CaseSums } from "./case-sums.ts";
import { excessPerCase } from "./delay.ts";
import { type Estimate, exact, meanOfCases } from "./estimate.ts";
import { credit, creditShare, earnedHours, firstPassYield } from "./output.ts";
import { observedOverExpected } from "./service-time.ts";
import { noTime, timeBooked } from "./time-booked.ts";

export const measures = [
  "CASES",
  "EXECUTIONS",
  "CREDIT",
  "CREDIT_SHARE",
  "EARNED_HOURS",
  "HANDOVERS",
  "FIRST_PASS_YIELD",
  "REWORK",
  "WAIT",
  "SERVICE",
  "ELAPSED",
  "SHARE_OF_LEAD_TIME",
  "EXCESS",
  "OBSERVED_OVER_EXPECTED",
  "LEAD_TIME",
] as const;
export type Measure = (typeof measures)[number];

/** What one cell (a subject, over some processes and some time) comes to. */
export interface MeasuredCell {
  /** The subject's work; null = none. */
  readonly work: WorkTotals | null;
  /** Its handovers to departments outside it; null = none, or no measure needs them. */
  readonly deliveries: DeliveryTotals | null;
  /** The cases the cell is part of. */
  readonly cases: CaseSums;
  readonly sameValueUnit: boolean;
}

/**
 * One measure of a cell. Times in hours: WAIT, SERVICE, ELAPSED in all, EXCESS per case worked in, LEAD_TIME per case of the processes, whoever
 * worked in it. REWORK counts repeats and redos.
 */
export function measured(measure: Measure, { work, deliveries, cases, sameValueUnit }: MeasuredCell): Estimate {
  const n = work?.cases ?? 0;
  switch (measure) {
    case "CASES":
      return exact(n, "COUNT", n);
    case "EXECUTIONS":
      return exact(work?.executions ?? 0, "COUNT", n);
    case "CREDIT":
      return credit(work, sameValueUnit);
    case "CREDIT_SHARE":
      return creditShare(work, cases, sameValueUnit);
    case "EARNED_HOURS":
      return earnedHours(work);
    case "HANDOVERS":
      return exact(deliveries?.times ?? 0, "COUNT", deliveries?.cases ?? 0);
    case "FIRST_PASS_YIELD":
      return firstPassYield(deliveries?.accepted ?? null);
    case "REWORK":
      return exact((work?.repeats ?? 0) + (work?.redos ?? 0), "COUNT", n);
    case "WAIT":
    case "SERVICE":
    case "ELAPSED":
      return exact(hoursOf(measure, work), "HOURS", n);
    case "SHARE_OF_LEAD_TIME":
      return timeBooked(work?.all ?? noTime, n, cases, "HOURS").shareOfLeadTime;
    case "EXCESS":
      return excessPerCase(work, "HOURS");
    case "OBSERVED_OVER_EXPECTED":
      return observedOverExpected(work);
    case "LEAD_TIME":
      return meanOfCases({ total: cases.lead, squares: cases.leadSquares }, cases.cases, "HOURS", msPerUnit.HOURS);
    default:
      return measure satisfies never;
  }
}

/** Whether a measure counts handovers, which are a read of their own. */
export function needsDeliveries(measure: Measure): boolean {
  return measure === "HANDOVERS" || measure === "FIRST_PASS_YIELD";
}

function hoursOf(measure: "WAIT" | "SERVICE" | "ELAPSED", work: WorkTotals | null): number {
  if (work === null) return 0;
  const time = { WAIT: work.wait, SERVICE: work.service, ELAPSED: work.elapsed }[measure];
  return Number(time.exact) / msPerUnit.HOURS;
}
