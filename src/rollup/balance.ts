import { msPerUnit, type TimeUnit } from "../domain/time-unit.ts";
import type { DelayView, Moments } from "../domain/totals.ts";
import type { CaseSums } from "./case-sums.ts";
import type { Unit } from "./estimate.ts";

/**
 * Do the parts add up? `total` comes from the cases alone, `booked` from the work items of all departments, `mine` is the subject's part.
 * Of times the difference is taken in whole milliseconds, so 0 means 0.
 */
export interface Balance {
  readonly total: number;
  readonly booked: number;
  readonly mine: number;
  readonly difference: number;
  readonly unit: Unit;
}

export function timeBalance(cases: CaseSums, mineMs: bigint, view: DelayView, unit: TimeUnit): Balance {
  const booked = bookedIn(cases, view);
  const inUnit = (ms: bigint) => Number(ms) / msPerUnit[unit];
  return {
    total: inUnit(cases.leadExact),
    booked: inUnit(booked),
    mine: inUnit(mineMs),
    difference: inUnit(cases.leadExact - booked),
    unit,
  };
}

export function bookedIn(cases: CaseSums, view: DelayView): bigint {
  return view === "CRITICAL" ? cases.bookedCritical : cases.bookedShared;
}

/** Value of the COMPLETED cases against the credits of their work items + lost + unattributed value (methods.md 4.2). */
export function creditBalance(cases: CaseSums, mine: Moments | null): Balance {
  const booked = cases.bookedCredit + cases.lost + cases.unattributed;
  return { total: cases.value, booked, mine: mine?.total ?? 0, difference: cases.value - booked, unit: "VALUE" };
}
