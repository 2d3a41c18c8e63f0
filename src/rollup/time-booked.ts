import { msPerUnit, type TimeUnit } from "../domain/time-unit.ts";
import type { TimeMoments } from "../domain/totals.ts";
import type { CaseSums } from "./case-sums.ts";
import { type Estimate, meanOfCases, ratioOfSums, type Unit } from "./estimate.ts";

/** Time booked to a subject: in all, per case it worked in, and as share of the lead time of all selected cases. */
export interface TimeBooked {
  readonly total: number;
  readonly unit: Unit;
  readonly perCase: Estimate;
  readonly shareOfLeadTime: Estimate;
}

/** `worked`: cases the subject worked in; `cases`: all selected ones, whose lead time is the whole. */
export function timeBooked(time: TimeMoments, worked: number, cases: CaseSums, unit: TimeUnit): TimeBooked {
  const ms = msPerUnit[unit];
  return {
    total: Number(time.exact) / ms,
    unit,
    perCase: meanOfCases(time, worked, unit, ms),
    shareOfLeadTime: ratioOfSums(
      {
        cases: cases.cases,
        y: time.total,
        x: cases.lead,
        yy: time.squares,
        xy: time.timesLead,
        xx: cases.leadSquares,
      },
      "SHARE",
    ),
  };
}

export const noTime: TimeMoments = { total: 0, squares: 0, exact: 0n, timesLead: 0 };
