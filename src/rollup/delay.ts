import { msPerUnit, type TimeUnit } from "../domain/time-unit.ts";
import type { CaseTotals, DelayView, HandoverTotals, WorkTotals } from "../domain/totals.ts";
import { type Balance, timeBalance } from "./balance.ts";
import { type CaseSums, sumCases } from "./case-sums.ts";
import { type Estimate, meanOfCases, missing } from "./estimate.ts";
import { noTime, type TimeBooked, timeBooked } from "./time-booked.ts";

export type Cause =
  | "BATCHING"
  | "CONTENTION"
  | "PRIORITISATION"
  | "UNAVAILABILITY"
  | "ASSIGNMENT"
  | "TRANSFER"
  | "EXTRANEOUS"
  | "UNKNOWN";

export interface CauseShare {
  readonly cause: Cause;
  readonly time: TimeBooked;
}

/** Where a subject's time went: wait + service + elapsed = all = its part of the lead time. */
export interface Delay {
  readonly view: DelayView;
  readonly wait: TimeBooked;
  readonly service: TimeBooked;
  readonly elapsed: TimeBooked;
  readonly all: TimeBooked;
  /** Time over the standard, per case the subject worked in. */
  readonly excess: Estimate;
  /** null where no start time is recorded. */
  readonly causes: readonly CauseShare[] | null;
  readonly probabilityRankedFirst: number | null;
  readonly balance: Balance;
}

/**
 * @param work the subject's work; null = it has none in the selection
 * @param cases totals of the processes the question is about, from the same selection and view
 */
export function delay(
  work: WorkTotals | null,
  cases: readonly CaseTotals[],
  view: DelayView,
  unit: TimeUnit = "HOURS",
): Delay {
  const sums = sumCases(cases);
  const worked = work?.cases ?? 0;
  const booked = (time: WorkTotals["wait"] | undefined) => timeBooked(time ?? noTime, worked, sums, unit);
  const wait = booked(work?.wait);
  return {
    view,
    wait,
    service: booked(work?.service),
    elapsed: booked(work?.elapsed),
    all: booked(work?.all),
    excess: excessPerCase(work, unit),
    causes: work === null || work.withStart === 0 ? null : [{ cause: "UNKNOWN", time: wait }],
    probabilityRankedFirst: null,
    balance: timeBalance(sums, work?.all.exact ?? 0n, view, unit),
  };
}

/** Sum (sojourn - standard)+ per case worked in (methods.md 2.3); NOT_RECORDED where no work item has a standard. */
export function excessPerCase(work: WorkTotals | null, unit: TimeUnit): Estimate {
  if (work === null || work.againstStandard.cases === 0) return missing("NOT_RECORDED", unit, work?.cases ?? 0);
  return meanOfCases(work.excess, work.cases, unit, msPerUnit[unit]);
}

/** What a handover held up: the wait (elapsed time where starts are unknown) in front of the receivers it bound, on the critical path. */
export function delayOfHandover(row: HandoverTotals, cases: CaseSums, unit: TimeUnit = "HOURS"): Delay {
  const booked = (time: HandoverTotals["onPath"]) => timeBooked(time, row.cases, cases, unit);
  const wait = booked(row.onPathWait);
  return {
    view: "CRITICAL",
    wait,
    service: booked(noTime),
    elapsed: booked(row.onPathElapsed),
    all: booked(row.onPath),
    excess: missing("NOT_APPLICABLE", unit, row.cases),
    causes: row.onPathWait.exact === 0n ? null : [{ cause: "UNKNOWN", time: wait }],
    probabilityRankedFirst: null,
    balance: timeBalance(cases, row.onPath.exact, "CRITICAL", unit),
  };
}
