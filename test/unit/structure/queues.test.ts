import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { gammaDistribution } from "../../../src/structure/gamma-distribution.ts";
import { longestBranch } from "../../../src/structure/longest-branch.ts";
import { pooledQueue, waitSlopes, type WorkClass } from "../../../src/structure/pooled-queue.ts";
import { erlangB, erlangC, queueWait } from "../../../src/structure/queue-wait.ts";

describe("queues", () => {
  test.each([
    [1, 0.8, 1, 4],
    [2, 1.6, 1, 1.777778],
    [3, 2.4, 1, 1.078652],
    [10, 9, 1, 0.668732],
  ])("M/M/%i with %d arrivals an hour of %d h waits %d h", (servers, rate, work, wait) => {
    expect(queueWait(servers, rate, work)).toBeCloseTo(wait, 6);
  });

  test("work that always takes the same halves the wait of one server", () => {
    expect(queueWait(1, 0.8, 1, 0)).toBeCloseTo(2, 12);
  });

  test("no wait without arrivals, no end of it where the load reaches the servers", () => {
    expect(queueWait(2, 0, 1)).toBe(0);
    expect(queueWait(2, 2, 1)).toBe(Number.POSITIVE_INFINITY);
    expect(pooledQueue(1, [{ arrivalsPerHour: 2, work: 1, variation: 1 }])).toMatchObject({
      utilisation: 2,
      delayed: 1,
      wait: Number.POSITIVE_INFINITY,
    });
  });

  test("two kinds of work in one queue: pooled 6.333 h, not the 0.43 and 2.67 of two queues", () => {
    const classes = [
      { arrivalsPerHour: 0.3, work: 1, variation: 1 },
      { arrivalsPerHour: 0.1, work: 4, variation: 1 },
    ];
    const pooled = pooledQueue(1, classes);
    expect(pooled.utilisation).toBeCloseTo(0.7, 12);
    expect(pooled.variation).toBeCloseTo(2.102, 3);
    expect(pooled.wait).toBeCloseTo(6.333, 3);
    const fixed = pooledQueue(
      1,
      classes.map((it) => ({ ...it, variation: 0 })),
    );
    expect(fixed.variation).toBeCloseTo(0.551, 3);
    expect(fixed.wait).toBeCloseTo(3.167, 3);
    expect(classes.map((it) => Number(pooledQueue(1, [it]).wait.toFixed(2)))).toEqual([0.43, 2.67]);
  });

  test("Erlang's formulas agree with their sums of powers and factorials", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 12 }), fc.double({ min: 0.01, max: 0.99, noNaN: true }), (servers, rho) => {
        const load = rho * servers;
        const terms = Array.from({ length: servers + 1 }, (_, k) =>
          Array.from({ length: k }, (__, i) => load / (i + 1)).reduce((a, b) => a * b, 1),
        );
        const all = terms.reduce((a, b) => a + b, 0);
        const last = terms[servers]!;
        expect(erlangB(servers, load)).toBeCloseTo(last / all, 10);
        const queued = last / (1 - rho);
        expect(erlangC(servers, load)).toBeCloseTo(queued / (all - last + queued), 10);
      }),
    );
  });

  test("slopes of the wait are those that small changes show", () => {
    const kinds = fc.record({
      arrivalsPerHour: fc.double({ min: 0.05, max: 0.3, noNaN: true }),
      work: fc.double({ min: 0.1, max: 1, noNaN: true }),
      variation: fc.double({ min: 0, max: 3, noNaN: true }),
    });
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 6 }),
        fc.array(kinds, { minLength: 1, maxLength: 3 }),
        (servers, classes) => {
          const slopes = waitSlopes(pooledQueue(servers, classes), classes);
          for (const [at, slope] of slopes.entries()) {
            const moved = (by: number): readonly WorkClass[] =>
              classes.map((it, i) => (i === at ? { ...it, work: it.work + by } : it));
            const shown = (pooledQueue(servers, moved(1e-5)).wait - pooledQueue(servers, moved(-1e-5)).wait) / 2e-5;
            expect(Math.abs(slope - shown)).toBeLessThanOrEqual(1e-4 * (1 + Math.abs(shown)));
          }
        },
      ),
    );
  });
});

describe("the longest of branches side by side", () => {
  test("exponential branches of 4 h and 3 h take 5.286 h, not the 4 of their means", () => {
    const { mean, slopes } = longestBranch([exponential(4), exponential(3)]);
    expect(mean).toBeCloseTo(4 + 3 - 1 / (1 / 4 + 1 / 3), 3);
    // d/dm of m + n - mn / (m + n) is 1 - n^2 / (m + n)^2.
    expect(slopes[0]).toBeCloseTo(1 - 9 / 49, 3);
    expect(slopes[1]).toBeCloseTo(1 - 16 / 49, 3);
  });

  test("without variation the longest counts", () => {
    expect(
      longestBranch([
        { chance: 1, mean: 2, variance: 0 },
        { chance: 1, mean: 3, variance: 0 },
      ]),
    ).toEqual({ mean: 3, variance: 0, slopes: [0, 1] });
  });

  test("one branch alone is itself, and one begun half of the time half of it", () => {
    const alone = longestBranch([{ chance: 1, mean: 3, variance: 4 }]);
    expect([alone.mean, alone.variance, alone.slopes[0]]).toEqual([
      expect.closeTo(3, 3),
      expect.closeTo(4, 2),
      expect.closeTo(1, 3),
    ]);
    expect(longestBranch([{ chance: 0.5, mean: 3, variance: 9 }]).mean).toBeCloseTo(1.5, 3);
  });

  test("agrees with a fine sum over the distributions, and lies between the longest mean and the sum", () => {
    const branches = fc.array(
      fc.record({
        chance: fc.constant(1),
        mean: fc.double({ min: 0.1, max: 10, noNaN: true }),
        variation: fc.double({ min: 0.02, max: 4, noNaN: true }),
      }),
      { minLength: 1, maxLength: 4 },
    );
    fc.assert(
      fc.property(branches, (drawn) => {
        const all = drawn.map(({ chance, mean, variation }) => ({ chance, mean, variance: variation * mean * mean }));
        const { mean } = longestBranch(all);
        const distributions = drawn.map((it) => gammaDistribution(it.mean, it.variation));
        const to = Math.max(
          ...drawn.map((it) => it.mean * (1 + 10 * Math.sqrt(it.variation) * Math.max(1, Math.sqrt(it.variation)))),
        );
        const steps = 20_000;
        let slow = 0;
        // Points closest near 0, where a narrow branch may stand beside a wide one.
        for (let i = 0; i < steps; i++) {
          const at = (edge: number): number => to * (edge / steps) ** 2;
          const below = distributions.reduce((product, F) => product * F(at(i + 0.5)).below, 1);
          slow += (1 - below) * (at(i + 1) - at(i));
        }
        expect(Math.abs(mean - slow)).toBeLessThanOrEqual(5e-4 * slow);
        expect(mean).toBeGreaterThanOrEqual(Math.max(...all.map((it) => it.mean)) * 0.999);
        expect(mean).toBeLessThanOrEqual(all.reduce((sum, it) => sum + it.mean, 0) * 1.001);
      }),
      { numRuns: 30 },
    );
  });

  test("the gamma distribution is Erlang's where its shape is whole, and close to itself where it changes over to the normal one", () => {
    const erlang = (k: number, rate: number, x: number): number => {
      let term = 1;
      let sum = 1;
      for (let i = 1; i < k; i++) sum += term *= (rate * x) / i;
      return 1 - sum * Math.exp(-rate * x);
    };
    for (const k of [1, 2, 5, 20]) {
      for (const x of [0.1, 0.5, 1, 2, 4])
        expect(gammaDistribution(1, 1 / k)(x).below).toBeCloseTo(erlang(k, k, x), 10);
    }
    for (const x of [0.85, 0.95, 1, 1.1]) {
      expect(gammaDistribution(1, 1 / 200)(x).below).toBeCloseTo(gammaDistribution(1, 1 / 199.999)(x).below, 3);
    }
  });
});

function exponential(mean: number): { chance: number; mean: number; variance: number } {
  return { chance: 1, mean, variance: mean * mean };
}
