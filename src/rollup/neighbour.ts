import { msPerUnit, type TimeUnit } from "../domain/time-unit.ts";
import type { HandoverTotals } from "../domain/totals.ts";
import { type Estimate, ratioOfSums } from "./estimate.ts";
import { firstPassYield } from "./output.ts";

/** The department on the other side of handovers; null = the end of the process, its outside result. */
export interface CustomerOutput {
  readonly departmentId: number | null;
  readonly handovers: number;
  readonly returned: number;
  readonly firstPassYield: Estimate;
  /** Mean time from the giver's enablement to the hand-over. */
  readonly turnaround: Estimate;
  /** Mean time from the hand-over to the receiver's start, or completion where starts are unknown. */
  readonly pickUp: Estimate;
}

export interface Neighbour extends CustomerOutput {
  readonly departmentId: number;
}

/** Whom a group handed work to, most handovers first, then by department; the outside result last. */
export function customersWithOutside(
  rows: readonly HandoverTotals[],
  groupId: number,
  unit: TimeUnit = "HOURS",
): readonly CustomerOutput[] {
  const outside = rows.filter((row) => row.fromGroupId === groupId && row.toGroupId === null);
  return [...customers(rows, groupId, unit), ...outside.map((row) => otherSide(row, null, unit))];
}

/** Whom a group handed work to, without the outside result; most handovers first, then by department. */
export function customers(
  rows: readonly HandoverTotals[],
  groupId: number,
  unit: TimeUnit = "HOURS",
): readonly Neighbour[] {
  return rows
    .filter((row) => row.fromGroupId === groupId)
    .flatMap((row) => (row.toGroupId === null ? [] : [otherSide(row, row.toGroupId, unit)]))
    .sort(mostFirst);
}

/** Who handed work to a group, most handovers first, then by department. */
export function suppliers(
  rows: readonly HandoverTotals[],
  groupId: number,
  unit: TimeUnit = "HOURS",
): readonly Neighbour[] {
  return rows
    .filter((row) => row.toGroupId === groupId)
    .map((row) => otherSide(row, row.fromGroupId, unit))
    .sort(mostFirst);
}

function otherSide<Id extends number | null>(
  row: HandoverTotals,
  departmentId: Id,
  unit: TimeUnit,
): CustomerOutput & { readonly departmentId: Id } {
  const ms = msPerUnit[unit];
  return {
    departmentId,
    handovers: row.times,
    returned: row.returned,
    firstPassYield: firstPassYield(row.accepted),
    turnaround: ratioOfSums(row.turnaround, unit, ms),
    pickUp: ratioOfSums(row.pickUp, unit, ms),
  };
}

function mostFirst(a: Neighbour, b: Neighbour): number {
  return b.handovers - a.handovers || a.departmentId - b.departmentId;
}
