import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { RatioMoments } from "../../../src/domain/totals.ts";
import {
  casesForInterval,
  exact,
  geometricMean,
  meanOfCases,
  missing,
  ratioOfSums,
  wilson,
} from "../../../src/rollup/estimate.ts";

const hour = 3_600_000;
const z = 1.959963984540054;

interface Amounts {
  readonly y: number;
  readonly x: number;
}

describe("a ratio of sums", () => {
  // Methods.md 2.3: 20 jobs of 2 h took 50 h, 5 of 24 h took 110 h, 2 of 72 h took 150 h.
  const jobs: readonly Amounts[] = [
    ...Array.from({ length: 20 }, () => ({ y: 2.5, x: 2 })),
    ...Array.from({ length: 5 }, () => ({ y: 22, x: 24 })),
    ...Array.from({ length: 2 }, () => ({ y: 75, x: 72 })),
  ];

  test("observed over expected is 310 / 304, not the mean 1.069 of the processes' ratios", () => {
    const { value, n, unit, method } = ratioOfSums(momentsOf(jobs), "RATIO");
    expect(value).toBeCloseTo(310 / 304, 12);
    expect(value?.toFixed(4)).toBe("1.0197");
    expect(value?.toFixed(3)).not.toBe(((50 / 40 + 110 / 120 + 150 / 144) / 3).toFixed(3));
    expect({ n, unit, method }).toEqual({ n: 27, unit: "RATIO", method: "LINEARISED" });
  });

  test("its interval is R +- 1.96 s, s^2 = n/(n-1) sum (y - R x)^2 / (sum x)^2", () => {
    const ratio = 310 / 304;
    const residuals = sum(jobs.map(({ y, x }) => (y - ratio * x) ** 2));
    const half = z * (Math.sqrt((27 / 26) * residuals) / 304);
    const { low, high, confidence } = ratioOfSums(momentsOf(jobs), "RATIO");
    expect(low).toBeCloseTo(ratio - half, 10);
    expect(high).toBeCloseTo(ratio + half, 10);
    expect(confidence).toBe(0.95);
  });

  test("of cases that are all alike leaves no doubt, however the sums were rounded", () => {
    const amount = fc.double({ min: 0.01, max: 1e4, noNaN: true });
    fc.assert(
      fc.property(amount, amount, fc.integer({ min: casesForInterval, max: 2_000 }), (y, x, n) => {
        const { value, low, high } = ratioOfSums(momentsOf(Array.from({ length: n }, () => ({ y, x }))), "RATIO");
        expect([low, high]).toEqual([value, value]);
      }),
      { seed: 9, numRuns: 200 },
    );
  });

  test("its interval is that of drawing the cases again and again", () => {
    const amounts = fc
      .sample(fc.tuple(fc.integer({ min: 1, max: 100 }), fc.integer({ min: 1, max: 100 })), { numRuns: 400, seed: 7 })
      .map(([wait, rest]) => ({ y: wait, x: wait + rest }));
    const draws = fc.sample(fc.noBias(fc.array(fc.nat(399), { minLength: 400, maxLength: 400 })), {
      numRuns: 1000,
      seed: 8,
    });
    const ratios = draws.map((cases) => ratioOfSums(momentsOf(cases.map((c) => amounts[c]!)), "SHARE").value ?? 0);
    ratios.sort((a, b) => a - b);
    const { low, high } = ratioOfSums(momentsOf(amounts), "SHARE");
    expect(Math.abs((low ?? 0) - ratios[25]!)).toBeLessThan(0.005);
    expect(Math.abs((high ?? 0) - ratios[974]!)).toBeLessThan(0.005);
  });

  test("95 of 100 intervals hold the true ratio", () => {
    const populations = fc.sample(
      fc.noBias(fc.array(fc.tuple(fc.nat(100), fc.integer({ min: 1, max: 100 })), { minLength: 60, maxLength: 60 })),
      { numRuns: 1000, seed: 9 },
    );
    const truth = 50 / 50.5;
    const holding = populations.filter((pairs) => {
      const { low, high } = ratioOfSums(momentsOf(pairs.map(([y, x]) => ({ y, x }))), "RATIO");
      return (low ?? 0) <= truth && truth <= (high ?? 0);
    });
    expect(holding.length).toBeGreaterThan(920);
    expect(holding.length).toBeLessThan(980);
  });

  test("has no interval below twenty cases, but keeps its value", () => {
    expect(casesForInterval).toBe(20);
    const few = ratioOfSums(momentsOf(jobs.slice(0, 19)), "RATIO");
    expect(few).toMatchObject({ value: 1.25, n: 19, low: null, high: null, confidence: null, reason: null });
    expect(ratioOfSums(momentsOf(jobs.slice(0, 20)), "RATIO").low).toBe(1.25);
  });

  test("is not applicable where the whole is 0", () => {
    expect(ratioOfSums(momentsOf([{ y: 0, x: 0 }]), "SHARE")).toMatchObject({ value: null, reason: "NOT_APPLICABLE" });
  });

  test("keeps the interval of a share between 0 and 1", () => {
    const nearlyAll = [...Array.from({ length: 29 }, () => ({ y: 1, x: 1 })), { y: 0, x: 1 }];
    const { value, low, high } = ratioOfSums(momentsOf(nearlyAll), "SHARE");
    expect([value, high]).toEqual([29 / 30, 1]);
    expect(low).toBeGreaterThan(0.9);
    expect(ratioOfSums(momentsOf(nearlyAll), "RATIO").high).toBeGreaterThan(1);
  });

  test("is scaled into its unit, interval included", () => {
    const inMs = ratioOfSums(momentsOf(jobs.map(({ y }) => ({ y: y * hour, x: 1 }))), "HOURS", hour);
    const inHours = ratioOfSums(momentsOf(jobs.map(({ y }) => ({ y, x: 1 }))), "HOURS");
    expect(inMs.value).toBeCloseTo(inHours.value ?? 0, 9);
    expect(inMs.low).toBeCloseTo(inHours.low ?? 0, 9);
  });

  test("never has a negative variance, however the squares cancel", () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 1, max: 1e10 }), { minLength: 20 }),
        fc.double({ min: 0.01, max: 99, noNaN: true }),
        (xs, ratio) => {
          const { value, low, high } = ratioOfSums(momentsOf(xs.map((x) => ({ y: x * ratio, x }))), "RATIO");
          expect(value).toBeCloseTo(ratio, 9);
          expect(low).toBeLessThanOrEqual(value ?? 0);
          expect(high).toBeGreaterThanOrEqual(value ?? 0);
          expect((high ?? 0) - (low ?? 0)).toBeLessThan(1e-5 * ratio);
        },
      ),
    );
  });
});

describe("a mean per case", () => {
  test("is the usual mean with the normal interval of its standard error", () => {
    const amounts = Array.from({ length: 25 }, (_, k) => k);
    const { value, low, high } = meanOfCases(
      { total: sum(amounts), squares: sum(amounts.map((it) => it * it)) },
      25,
      "HOURS",
    );
    const deviation = Math.sqrt(sum(amounts.map((it) => (it - 12) ** 2)) / 24);
    expect(value).toBe(12);
    expect(low).toBeCloseTo(12 - (z * deviation) / 5, 9);
    expect(high).toBeCloseTo(12 + (z * deviation) / 5, 9);
  });

  test("of no case is missing", () => {
    expect(meanOfCases({ total: 0, squares: 0 }, 0, "HOURS")).toMatchObject({ value: null, n: 0, reason: "TOO_FEW" });
  });
});

describe("a geometric mean", () => {
  test("of half and double is 1, and its interval is symmetric in ratios", () => {
    const logarithms = Array.from({ length: 30 }, (_, k) => (k % 2 === 0 ? Math.log(2) : -Math.log(2)));
    const moments = { total: sum(logarithms), squares: sum(logarithms.map((it) => it * it)) };
    const { value, low, high } = geometricMean(moments, 30, "RATIO");
    expect(value).toBeCloseTo(1, 12);
    expect((low ?? 0) * (high ?? 0)).toBeCloseTo(1, 12);
    expect(high).toBeCloseTo(Math.exp((z * Math.log(2)) / Math.sqrt(29)), 9);
  });
});

describe("a rate", () => {
  test.each([
    [9, 10, ".596", ".982"],
    [90, 100, ".826", ".945"],
  ])("of %i in %i has Wilson's interval [%s, %s]", (successes, trials, low, high) => {
    const rate = wilson(successes, trials);
    expect(rate.value).toBe(successes / trials);
    expect([rate.low, rate.high].map((it) => it?.toFixed(3).slice(1))).toEqual([low, high]);
    expect(rate).toMatchObject({ unit: "SHARE", n: trials, method: "WILSON", confidence: 0.95, reason: null });
  });

  test("of none or all still has an interval within 0 and 1", () => {
    expect(wilson(0, 10)).toMatchObject({ value: 0, low: 0, high: expect.closeTo(0.2775, 4) as number });
    expect(wilson(10, 10)).toMatchObject({ value: 1, low: expect.closeTo(0.7225, 4) as number });
    expect(wilson(10, 10).high).toBeCloseTo(1, 12);
  });

  test("of nothing tried is not applicable", () => {
    expect(wilson(0, 0)).toMatchObject({ value: null, reason: "NOT_APPLICABLE", low: null, high: null });
  });
});

test("a count is exact and has no interval", () => {
  expect(exact(42, "COUNT", 7)).toEqual({
    value: 42,
    unit: "COUNT",
    n: 7,
    low: null,
    high: null,
    confidence: null,
    method: "EXACT",
    reason: null,
  });
});

test("a missing figure says why", () => {
  expect(missing("MIXED_UNITS", "VALUE", 3)).toMatchObject({ value: null, reason: "MIXED_UNITS", n: 3 });
});

function momentsOf(amounts: readonly Amounts[]): RatioMoments {
  return {
    cases: amounts.length,
    y: sum(amounts.map(({ y }) => y)),
    x: sum(amounts.map(({ x }) => x)),
    yy: sum(amounts.map(({ y }) => y * y)),
    xy: sum(amounts.map(({ x, y }) => x * y)),
    xx: sum(amounts.map(({ x }) => x * x)),
  };
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
