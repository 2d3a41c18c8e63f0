import { expect, test } from "vitest";
import { clockText, lengthText } from "../../../src/web/figures/duration-text.ts";

test("Times as on a clock are exact, so that they can be added up.", () => {
  expect(clockText(0)).toBe("0:00:00");
  expect(clockText(3_718_227_000)).toBe(`${(1032).toLocaleString()}:50:27`);
  expect(clockText(90_061_005)).toBe("25:01:01.005");
});

test("Lengths name the two units that matter.", () => {
  expect([0, 999, 20_000, 320_000, 7_200_000, 100_000_000, 8_726_400_000].map(lengthText)).toEqual([
    "0 ms",
    "999 ms",
    "20 s",
    "5 min 20 s",
    "2 h",
    "1 d 4 h",
    "101 d",
  ]);
});
