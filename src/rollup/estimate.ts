import type { TimeUnit } from "../domain/time-unit.ts";
import type { RatioMoments } from "../domain/totals.ts";

export type Unit = "COUNT" | "SHARE" | "RATIO" | "VALUE" | TimeUnit;
export type EstimateMethod = "EXACT" | "LINEARISED" | "BOOTSTRAP" | "WILSON" | "SHRUNKEN" | "SIMULATED";
export type NullReason = "TOO_FEW" | "NOT_RECORDED" | "MIXED_UNITS" | "SUPPRESSED" | "NOT_APPLICABLE";

/** A figure, how many cases (of a rate: trials) it rests on, and how sure it is. `value` is null for a `reason`; sums and counts have no interval. */
export interface Estimate {
  readonly value: number | null;
  readonly unit: Unit;
  readonly n: number;
  readonly low: number | null;
  readonly high: number | null;
  readonly confidence: number | null;
  readonly method: EstimateMethod;
  readonly reason: NullReason | null;
}

const confidence = 0.95;
/** The standard normal's 97.5 % quantile. */
const z = 1.959963984540054;
/** Fewer cases give a mean but no interval (methods.md 8). */
export const casesForInterval = 20;

/** Squares that differ by less than this share of them differ by how their sums were rounded, which changes with the order they were added up in. */
const roundingOff = 1e-12;

/** A plain sum or count: nothing was estimated. */
export function exact(value: number, unit: Unit, n: number): Estimate {
  return { value, unit, n, low: null, high: null, confidence: null, method: "EXACT", reason: null };
}

export function missing(reason: NullReason, unit: Unit, n: number, method: EstimateMethod = "EXACT"): Estimate {
  return { value: null, unit, n, low: null, high: null, confidence: null, method, reason };
}

/**
 * R = sum y / sum x with the linearised interval (methods.md 8): s^2 = n/(n-1) sum (y - R x)^2 / (sum x)^2, n cases. R counts in units of which `per` are one `unit`, such as 3,600,000 ms an hour.
 * NOT_APPLICABLE where sum x is 0.
 */
export function ratioOfSums({ cases, y, x, yy, xy, xx }: RatioMoments, unit: Unit, per = 1): Estimate {
  if (x === 0) return missing("NOT_APPLICABLE", unit, cases, "LINEARISED");
  const ratio = y / x;
  const spread = yy - 2 * ratio * xy + ratio * ratio * xx;
  const squared = spread > roundingOff * yy ? spread : 0;
  const error = cases > 1 ? Math.sqrt((cases / (cases - 1)) * squared) / Math.abs(x) : 0;
  return withInterval(ratio / per, error / per, unit, cases);
}

/** The mean of one amount a case, n cases; the same as `ratioOfSums` with x = 1. TOO_FEW where there is no case. */
export function meanOfCases(
  { total, squares }: { readonly total: number; readonly squares: number },
  n: number,
  unit: Unit,
  per = 1,
): Estimate {
  if (n === 0) return missing("TOO_FEW", unit, 0, "LINEARISED");
  return ratioOfSums({ cases: n, y: total, x: n, yy: squares, xy: total, xx: n }, unit, per);
}

/** exp of a mean of logarithms, its interval taken on the logarithms. */
export function geometricMean(
  logarithms: { readonly total: number; readonly squares: number },
  n: number,
  unit: Unit,
): Estimate {
  const mean = meanOfCases(logarithms, n, unit);
  const exp = (value: number | null) => (value === null ? null : Math.exp(value));
  return { ...mean, value: exp(mean.value), low: exp(mean.low), high: exp(mean.high) };
}

/** A share of independent trials with Wilson's interval. NOT_APPLICABLE where nothing was tried. */
export function wilson(successes: number, trials: number): Estimate {
  if (trials === 0) return missing("NOT_APPLICABLE", "SHARE", 0, "WILSON");
  const share = successes / trials;
  const z2 = z * z;
  const centre = (share + z2 / (2 * trials)) / (1 + z2 / trials);
  const half = ((z / (1 + z2 / trials)) * Math.sqrt(share * (1 - share) + z2 / (4 * trials))) / Math.sqrt(trials);
  return {
    value: share,
    unit: "SHARE",
    n: trials,
    low: Math.max(0, centre - half),
    high: Math.min(1, centre + half),
    confidence,
    method: "WILSON",
    reason: null,
  };
}

/** A share and its standard error, found elsewhere by linearising. */
export function shareWithError(value: number, error: number, n: number): Estimate {
  return withInterval(value, error, "SHARE", n);
}

/** Bounds of a share stay within what a share can be. */
function withInterval(value: number, error: number, unit: Unit, n: number): Estimate {
  const sure = n >= casesForInterval;
  const [least, most] = unit === "SHARE" ? [Math.min(0, value), Math.max(1, value)] : [-Infinity, Infinity];
  return {
    value,
    unit,
    n,
    low: sure ? Math.max(least, value - z * error) : null,
    high: sure ? Math.min(most, value + z * error) : null,
    confidence: sure ? confidence : null,
    method: "LINEARISED",
    reason: null,
  };
}
