import { msPerUnit, type TimeUnit } from "../domain/time-unit.ts";
import type { Distribution } from "../domain/totals.ts";
import { type Estimate, meanOfCases, ratioOfSums, type Unit } from "./estimate.ts";

/** Spread of a time. `n` counts what it is spread over (cases, work items, handovers); the mean's own n counts cases. */
export interface DurationSummary {
  readonly n: number;
  readonly mean: Estimate;
  readonly median: number | null;
  readonly p90: number | null;
  readonly p95: number | null;
  readonly min: number | null;
  readonly max: number | null;
  readonly unit: Unit;
}

/** A `Distribution` in `unit`; null, nothing to spread over, gives n = 0 and a mean that is TOO_FEW. */
export function durationSummary(distribution: Distribution | null, unit: TimeUnit): DurationSummary {
  const ms = msPerUnit[unit];
  if (distribution === null) {
    const mean = meanOfCases({ total: 0, squares: 0 }, 0, unit);
    return { n: 0, mean, median: null, p90: null, p95: null, min: null, max: null, unit };
  }
  const { n, byCase } = distribution;
  const inUnit = (time: number | null) => (time === null ? null : time / ms);
  return {
    n,
    mean: byCase === undefined || n === 0 ? meanOfCases(distribution, n, unit, ms) : ratioOfSums(byCase, unit, ms),
    median: inUnit(distribution.median),
    p90: inUnit(distribution.p90),
    p95: inUnit(distribution.p95),
    min: inUnit(distribution.min),
    max: inUnit(distribution.max),
    unit,
  };
}
