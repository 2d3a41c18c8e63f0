import { describe, expect, test } from "vitest";
import { hasLongStretches, timeScale } from "../../../src/web/case/time-scale.ts";

const minuteMs = 60_000;
const dayMs = 86_400_000;

/** Two bursts of work of a few minutes, thirty days apart. */
const bursts = [0, 10, 20, 30].flatMap((minutes) => [minutes * minuteMs, 30 * dayMs + minutes * minuteMs]);

describe("The scale of a case's time", () => {
  test("is true where nothing is cut short.", () => {
    const { x, stretches } = timeScale([0, 250, 1000], 400, false);
    expect([0, 125, 250, 1000].map(x)).toEqual([0, 50, 100, 400]);
    expect(stretches.some(({ isBreak }) => isBreak)).toBe(false);
  });

  test("cuts a long idle stretch to a fixed width and gives the rest to the work.", () => {
    expect(hasLongStretches(bursts)).toBe(true);
    const { x, stretches } = timeScale(bursts, 644, true);
    expect(stretches.filter(({ isBreak }) => isBreak)).toHaveLength(1);
    expect([30 * minuteMs, 30 * dayMs, 30 * dayMs + 30 * minuteMs].map((ms) => Math.round(x(ms)))).toEqual([
      300, 344, 644,
    ]);
  });

  test("keeps instants in their order, also within what is cut short.", () => {
    const { x } = timeScale(bursts, 644, true);
    const times = Array.from({ length: 200 }, (_, index) => (index / 199) * (30 * dayMs + 30 * minuteMs));
    const places = times.map(x);
    expect(places).toEqual(places.toSorted((a, b) => a - b));
  });

  test("has nothing to cut in a case of even steps, or of a single instant.", () => {
    expect(hasLongStretches([0, 1, 2, 3, 4])).toBe(false);
    expect(hasLongStretches([5, 5])).toBe(false);
    expect(timeScale([5], 100, true).x(5)).toBe(0);
  });
});
