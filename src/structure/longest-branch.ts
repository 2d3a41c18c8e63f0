import { gammaDistribution } from "./gamma-distribution.ts";

/** A branch of a parallel block. */
export interface Branch {
  /** Chance that it is begun at all. */
  readonly chance: number;
  /** Of its duration where it is begun. */
  readonly mean: number;
  readonly variance: number;
}

export interface LongestBranch {
  /** Of the time until the last branch is done; 0 where none is begun. */
  readonly mean: number;
  readonly variance: number;
  /** By branch: how the mean grows with the branch's, at its own coefficient of variation. */
  readonly slopes: readonly number[];
}

/** Even; Simpson's rule needs pairs. */
const intervals = 128;
/** A branch with less spread, in squared coefficients of variation, is spread out to it: a step cannot be integrated. */
const leastVariation = 1e-6;

/**
 * E max of independent branches (methods.md 5), each as a gamma distribution of its mean and variance:
 *
 *   G(t) = product of (1 - p_i + p_i F_i(t)),  E max = integral of 1 - G(t) dt,  E max^2 = integral of 2 t (1 - G(t)) dt
 *   d E max / d m_i = integral of p_i t f_i(t) / m_i times the other factors dt, as F_i is of a family of scales
 *
 * Where no branch varies and all are begun, the longest is exact. O(branches), each some hundred points.
 */
export function longestBranch(branches: readonly Branch[]): LongestBranch {
  const longest = branches.reduce((best, { mean }, at) => (mean > branches[best]!.mean ? at : best), 0);
  const most = branches[longest]?.mean ?? 0;
  if (branches.some(({ mean, variance }) => !Number.isFinite(mean + variance))) {
    const sum = branches.reduce((total, { mean, chance }) => total + (chance > 0 ? mean : 0), 0);
    return { mean: sum, variance: sum, slopes: branches.map(() => Number.NaN) };
  }
  if (most === 0 || branches.every(({ chance, variance }) => chance === 1 && variance === 0)) {
    return { mean: most, variance: 0, slopes: branches.map((_, at) => (at === longest ? 1 : 0)) };
  }
  const spread = branches.map(({ mean, variance }) =>
    Math.max(leastVariation, mean === 0 ? 0 : variance / (mean * mean)),
  );
  // Below `from` some branch that is always begun is still at work; after `to` all are done.
  let from = 0;
  let to = 0;
  for (const [at, { chance, mean }] of branches.entries()) {
    const deviation = mean * Math.sqrt(spread[at]!);
    if (chance === 1) from = Math.max(from, mean - 8 * deviation);
    to = Math.max(to, mean + 10 * deviation * Math.max(1, Math.sqrt(spread[at]!)));
  }
  const distributions = branches.map(({ mean }, at) =>
    mean === 0 ? () => ({ below: 1, scaled: 0 }) : gammaDistribution(mean, spread[at]!),
  );
  const width = to - from;
  const factors = new Float64Array(branches.length);
  const steepness = new Float64Array(branches.length);
  const slopes = new Float64Array(branches.length);
  let mean = from;
  let square = from * from;
  for (let point = 0; point <= intervals; point++) {
    // Points are closest near the beginning, where distributions of much variation are steep: t = from + width x^3.
    const x = point / intervals;
    const t = from + width * x ** 3;
    const simpson = point === 0 || point === intervals ? 1 : point % 2 === 0 ? 2 : 4;
    const weight = (simpson / (3 * intervals)) * 3 * width * x * x;
    let product = 1;
    for (let at = 0; at < branches.length; at++) {
      const { chance } = branches[at]!;
      const { below, scaled } = distributions[at]!(t);
      const factor = 1 - chance + chance * below;
      product *= factor;
      factors[at] = factor;
      steepness[at] = chance * scaled;
    }
    mean += weight * (1 - product);
    square += weight * 2 * t * (1 - product);
    for (let at = 0; at < branches.length; at++) {
      if (factors[at]! > 1e-300)
        slopes[at]! += (weight * steepness[at]! * product) / (factors[at]! * branches[at]!.mean);
    }
  }
  for (const [at, branch] of branches.entries()) if (branch.mean === 0) slopes[at] = 0;
  // What is known of E max whatever the distributions, so that the error of the sum does not show.
  const least = branches.reduce((max, { chance, mean: own }) => Math.max(max, chance * own), 0);
  const highest = branches.reduce((sum, { chance, mean: own }) => sum + chance * own, 0);
  mean = Math.min(highest, Math.max(least, mean));
  return { mean, variance: Math.max(0, square - mean * mean), slopes: Array.from(slopes) };
}
