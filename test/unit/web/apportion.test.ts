import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { apportion, hoursGrain } from "../../../src/web/figures/apportion.ts";

describe("apportion", () => {
  test("gives what rounding down leaves to the parts that lost most.", () => {
    expect(apportion([1.4, 1.4, 0.2], 3, 1)).toEqual([2, 1, 0]);
    expect(apportion([33.3, 33.3, 33.4], 100, 1)).toEqual([33, 33, 34]);
  });

  test("makes parts that add up to the rounded total, each less than one grain off.", () => {
    fc.assert(
      fc.property(fc.array(fc.double({ min: 0, max: 1e6, noNaN: true }), { minLength: 1, maxLength: 40 }), (parts) => {
        const total = parts.reduce((sum, part) => sum + part, 0);
        const shown = apportion(parts, total, 1);
        expect(shown.reduce((sum, part) => sum + part, 0)).toBe(Math.round(total));
        for (const [index, part] of parts.entries()) expect(Math.abs(shown[index]! - part)).toBeLessThan(1 + 1e-6);
      }),
    );
  });

  test("counts hours in tenths below a thousand.", () => {
    expect([hoursGrain(999), hoursGrain(1000)]).toEqual([0.1, 1]);
  });
});
