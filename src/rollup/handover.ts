import { msPerUnit, type TimeUnit } from "../domain/time-unit.ts";
import type { CaseTotals, HandoverTotals } from "../domain/totals.ts";
import { sumCases } from "./case-sums.ts";
import { type Estimate, ratioOfSums } from "./estimate.ts";
import { type TimeBooked, timeBooked } from "./time-booked.ts";

/** Handovers of one ordered pair of departments. */
export interface Handover {
  readonly fromDepartmentId: number;
  readonly toDepartmentId: number;
  /** null: over all processes asked for. */
  readonly processId: number | null;
  readonly times: number;
  readonly binding: number;
  readonly returned: number;
  readonly pingPong: number;
  readonly pickUp: Estimate;
  /** Wait and elapsed time in front of the receivers they bound, on the critical path. */
  readonly onPath: TimeBooked;
}

/** The pairs of departments that hand work over, most handovers first, then by departments. `cases` as in `delay`. */
export function handovers(
  rows: readonly HandoverTotals[],
  cases: readonly CaseTotals[],
  unit: TimeUnit = "HOURS",
): readonly Handover[] {
  const all = sumCases(cases);
  const sumsOf = new Map(cases.map((totals) => [totals.processId, sumCases([totals])]));
  return rows
    .flatMap((row) => {
      const sums = row.processId === null ? all : (sumsOf.get(row.processId) ?? all);
      if (row.toGroupId === null) return [];
      return [
        {
          fromDepartmentId: row.fromGroupId,
          toDepartmentId: row.toGroupId,
          processId: row.processId,
          times: row.times,
          binding: row.binding,
          returned: row.returned,
          pingPong: row.pingPong,
          pickUp: ratioOfSums(row.pickUp, unit, msPerUnit[unit]),
          onPath: timeBooked(row.onPath, row.cases, sums, unit),
        },
      ];
    })
    .sort(
      (a, b) =>
        b.times - a.times ||
        a.fromDepartmentId - b.fromDepartmentId ||
        a.toDepartmentId - b.toDepartmentId ||
        (a.processId ?? 0) - (b.processId ?? 0),
    );
}
