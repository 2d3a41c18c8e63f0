import type { TimeUnit } from "../domain/time-unit.ts";
import type { CaseTotals, DelayView, HandoverTotals, WorkTotals } from "../domain/totals.ts";
import { sumCases } from "./case-sums.ts";
import { type Delay, delay, delayOfHandover } from "./delay.ts";
import { type Handover, handovers } from "./handover.ts";

export type BottleneckSubject =
  | { readonly kind: "STEP"; readonly stepId: number; readonly processId: number }
  | { readonly kind: "DEPARTMENT"; readonly departmentId: number }
  | { readonly kind: "RESOURCE"; readonly resourceId: number }
  | { readonly kind: "HANDOVER"; readonly handover: Handover };

export interface Bottleneck {
  /** From 1. */
  readonly rank: number;
  readonly subject: BottleneckSubject;
  readonly cases: number;
  readonly delay: Delay;
}

/**
 * Where the time goes, most first; rows of equal time by id. Rows without work and without time are left out. Rows of what is pending in open cases without a step, or of work without a
 * resource, belong to no subject and are left out: the balance still counts them.
 *
 * @param work rows by step and process, by group, or by resource: what they are told apart by decides the subject
 * @param cases totals of the processes asked for; a share is of all their lead time
 */
export function bottlenecks(
  work: readonly WorkTotals[],
  cases: readonly CaseTotals[],
  view: DelayView,
  unit: TimeUnit = "HOURS",
): readonly Bottleneck[] {
  const ranked = work
    .flatMap((row) => {
      const subject = subjectOf(row);
      return subject === null || (row.cases === 0 && row.all.exact === 0n) ? [] : [{ subject, row }];
    })
    .sort((a, b) => compareTime(b.row.all.exact, a.row.all.exact) || idOf(a.row) - idOf(b.row));
  return ranked.map(({ subject, row }, index) => ({
    rank: index + 1,
    subject,
    cases: row.cases,
    delay: delay(row, cases, view, unit),
  }));
}

/** The same by pairs of departments. `rows` over all processes together. */
export function handoverBottlenecks(
  rows: readonly HandoverTotals[],
  cases: readonly CaseTotals[],
  unit: TimeUnit = "HOURS",
): readonly Bottleneck[] {
  const sums = sumCases(cases);
  return rows
    .filter((row) => row.toGroupId !== null)
    .sort(
      (a, b) =>
        compareTime(b.onPath.exact, a.onPath.exact) ||
        a.fromGroupId - b.fromGroupId ||
        (a.toGroupId ?? 0) - (b.toGroupId ?? 0),
    )
    .flatMap((row) => handovers([row], cases, unit).map((handover) => ({ row, handover })))
    .map(({ row, handover }, index) => ({
      rank: index + 1,
      subject: { kind: "HANDOVER", handover },
      cases: row.cases,
      delay: delayOfHandover(row, sums, unit),
    }));
}

function subjectOf(row: WorkTotals): BottleneckSubject | null {
  if (row.stepId !== null && row.processId !== null) {
    return { kind: "STEP", stepId: row.stepId, processId: row.processId };
  }
  if (row.groupId !== null) return { kind: "DEPARTMENT", departmentId: row.groupId };
  return row.resourceId === null ? null : { kind: "RESOURCE", resourceId: row.resourceId };
}

function idOf(row: WorkTotals): number {
  return row.stepId ?? row.groupId ?? row.resourceId ?? 0;
}

function compareTime(a: bigint, b: bigint): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
