import { msPerUnit } from "../domain/time-unit.ts";
import type { CaseStatus } from "../domain/organisation.ts";
import type { BucketKey, CasePoint, DeliveryPoint, WorkPoint } from "../domain/totals.ts";
import type { Cause } from "./delay.ts";
import type { Measure } from "./measure.ts";

/** A point of a series before names replace ids. */
export interface SeriesValue extends BucketKey {
  readonly groupId: number | null;
  readonly processId: number | null;
  readonly stepId: number | null;
  readonly cause: Cause | null;
  readonly status: CaseStatus | null;
  /** Times in hours; null where nothing is known. */
  readonly value: number | null;
  /** Cases it rests on. */
  readonly n: number;
}

/** Mean lead time of the bucket's cases, hours. */
export function leadTimePoints(points: readonly CasePoint[]): readonly SeriesValue[] {
  return points.map((point) => ({
    ...keyOf(point),
    processId: point.processId,
    value: point.cases === 0 ? null : point.leadMs / point.cases / msPerUnit.HOURS,
    n: point.cases,
  }));
}

export function deliveryPoints(
  measure: "HANDOVERS" | "FIRST_PASS_YIELD",
  points: readonly DeliveryPoint[],
): readonly SeriesValue[] {
  return points.map((point) => ({
    ...keyOf(point),
    groupId: point.groupId,
    processId: point.processId,
    value: measure === "HANDOVERS" ? point.times : share(point.accepted.y, point.accepted.x),
    n: point.cases,
  }));
}

/**
 * Points of a measure of work. Of shares the whole is the point's bucket and status, and its process where processes are told apart.
 *
 * @param wholes the cases of the same buckets; processes told apart as in `points`
 */
export function workPoints(
  measure: Exclude<Measure, "LEAD_TIME" | "HANDOVERS" | "FIRST_PASS_YIELD">,
  points: readonly WorkPoint[],
  wholes: readonly CasePoint[],
): readonly SeriesValue[] {
  const wholeOf = new Map(wholes.map((whole) => [wholeKey(whole), whole]));
  return points.map((point) => ({
    ...keyOf(point),
    groupId: point.groupId,
    processId: point.processId,
    stepId: point.stepId,
    value: workValue(measure, point, wholeOf.get(wholeKey(point)) ?? null),
    n: point.cases,
  }));
}

function workValue(
  measure: Exclude<Measure, "LEAD_TIME" | "HANDOVERS" | "FIRST_PASS_YIELD">,
  point: WorkPoint,
  whole: CasePoint | null,
): number | null {
  const hours = (ms: number | bigint) => Number(ms) / msPerUnit.HOURS;
  switch (measure) {
    case "CASES":
      return point.cases;
    case "EXECUTIONS":
      return point.executions;
    case "CREDIT":
      return point.credit.total;
    case "CREDIT_SHARE":
      return share(point.credit.total, whole?.value ?? 0);
    case "EARNED_HOURS":
      return point.earned === null ? null : hours(point.earned.total);
    case "REWORK":
      return point.repeats + point.redos;
    case "WAIT":
      return hours(point.wait.exact);
    case "SERVICE":
      return hours(point.service.exact);
    case "ELAPSED":
      return hours(point.elapsed.exact);
    case "SHARE_OF_LEAD_TIME":
      return share(Number(point.all.exact), whole?.leadMs ?? 0);
    case "EXCESS":
      return point.againstStandard.cases === 0 ? null : hours(point.excess.total / point.cases);
    case "OBSERVED_OVER_EXPECTED":
      return share(point.againstStandard.y, point.againstStandard.x);
    default:
      return measure satisfies never;
  }
}

function keyOf({ bucketMs, status }: BucketKey) {
  return { bucketMs, status, groupId: null, processId: null, stepId: null, cause: null };
}

function wholeKey(point: CasePoint | WorkPoint): string {
  return `${point.bucketMs} ${point.processId ?? ""} ${point.status ?? ""}`;
}

function share(part: number, whole: number): number | null {
  return whole === 0 ? null : part / whole;
}
