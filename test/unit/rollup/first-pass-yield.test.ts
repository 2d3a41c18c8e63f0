import { expect, test } from "vitest";
import { firstPassYield } from "../../../src/rollup/output.ts";

test("Where nothing came back in any of 22 cases the interval is Wilson's, not the certainty that a spread of 0 would claim.", () => {
  const moments = { cases: 22, y: 30, x: 30, yy: 46, xy: 46, xx: 46 };
  const { value, n, low, high, method } = firstPassYield(moments);
  expect({ value, n, method }).toEqual({ value: 1, n: 22, method: "WILSON" });
  expect(low).toBeCloseTo(22 / (22 + 1.959963984540054 ** 2), 12);
  expect(high).toBeCloseTo(1, 12);
});

test("Where something came back it is the ratio's, with cases as the unit.", () => {
  const moments = { cases: 30, y: 28, x: 30, yy: 28, xy: 28, xx: 30 };
  expect(firstPassYield(moments)).toMatchObject({ value: 28 / 30, method: "LINEARISED" });
});

test("Without a delivery there is none.", () => {
  expect(firstPassYield(null)).toMatchObject({ value: null, reason: "NOT_APPLICABLE" });
});
