import { describe, expect, test } from "vitest";
import { intervalText, reasonText } from "../../../src/web/figures/estimate-text.ts";
import { exactShareText, shareText } from "../../../src/web/figures/format.ts";

const share = { value: 0.0004, low: 0.0002, high: 0.0006, n: 40, unit: "SHARE", reason: null } as const;

describe("A share", () => {
  test("that is hardly anything is not printed as nothing.", () => {
    expect([0, 0.0004, 0.0006, 0.02, 1].map(shareText)).toEqual(["0%", "<0.1%", "0.1%", "2%", "100%"]);
    expect([0, 0.0004, 0.0006, 0.02, 1].map(exactShareText)).toEqual(["0.0%", "<0.1%", "0.1%", "2.0%", "100.0%"]);
  });

  test("that is nearly all is not printed as all.", () => {
    expect([0.994, 0.9968, 0.9993, 0.9999, 1 - 1e-12].map(shareText)).toEqual([
      "99%",
      "99.7%",
      "99.9%",
      ">99.9%",
      "100%",
    ]);
    expect([0.9968, 0.9999, 1 - 1e-12].map(exactShareText)).toEqual(["99.7%", ">99.9%", "100.0%"]);
  });

  test("has its interval in percents, without the unit.", () => {
    expect(intervalText(share)).toBe("[0.0\u00a0–\u2060\u00a00.1]");
  });
});

describe("Why there is no figure", () => {
  const absent = { ...share, value: null, low: null, high: null };

  test("is said in words.", () => {
    expect(reasonText({ ...absent, n: 6, reason: "TOO_FEW" })).toBe("n 6, too small");
    expect(reasonText({ ...absent, n: 6, reason: "NOT_RECORDED" })).toBe("not recorded");
  });

  test("is not that too little was recorded where there is nothing to record.", () => {
    expect(reasonText({ ...absent, n: 0, reason: "TOO_FEW" })).toBe("–");
    expect(reasonText({ ...absent, n: 0, reason: "NOT_RECORDED" })).toBe("–");
  });
});
