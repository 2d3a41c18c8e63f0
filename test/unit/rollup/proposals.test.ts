import { describe, expect, test } from "vitest";
import {
  promotionProposal,
  type PromotionFacts,
  redesignProposal,
  retirementProposal,
} from "../../../src/rollup/proposals.ts";

const day = 86_400_000;
const hour = 3_600_000;

/** 40 cases around 10 hours, over 100 days, as good as the base. */
const good: PromotionFacts = {
  cases: 40,
  requesters: 2,
  firstEndMs: 0,
  lastEndMs: 100 * day,
  unchangedCases: 15,
  fitness: 0.95,
  leadMs: Array.from({ length: 40 }, (_, n) => (9 + (n % 3)) * hour),
  baseLeadMs: Array.from({ length: 40 }, (_, n) => (9 + (n % 3)) * hour),
  baseClass: "cases",
  accepted: yieldOf(40, 0),
  baseAccepted: yieldOf(40, 1),
};

describe("a provisional process is proposed for promotion (methods.md 7.4)", () => {
  test("where all conditions hold", () => {
    const { holds, conditions } = promotionProposal(good);
    expect(conditions.map(({ code, holds: it }) => [code, it])).toEqual([
      ["COMPLETED_CASES", true],
      ["REQUESTERS", true],
      ["MONTHS", true],
      ["STABLE_STRUCTURE", true],
      ["FITNESS", true],
      ["LEAD_TIME", true],
      ["FIRST_PASS_YIELD", true],
    ]);
    expect(holds).toBe(true);
  });

  test.each([
    ["COMPLETED_CASES", { cases: 29 }],
    ["REQUESTERS", { requesters: 1 }],
    ["MONTHS", { lastEndMs: 91 * day }],
    ["STABLE_STRUCTURE", { unchangedCases: 14 }],
    ["FITNESS", { fitness: 0.949 }],
    ["LEAD_TIME", { leadMs: good.leadMs.map((ms) => 1.1 * ms) }],
    ["FIRST_PASS_YIELD", { accepted: yieldOf(40, 20) }],
  ] as const)("not where %s alone does not hold", (code, changed) => {
    const { holds, conditions } = promotionProposal({ ...good, ...changed });
    expect(conditions.filter((it) => it.holds !== true).map((it) => it.code)).toEqual([code]);
    expect(holds).toBe(false);
  });

  test("not where something cannot be judged, and says why", () => {
    const { holds, conditions } = promotionProposal({ ...good, fitness: null, leadMs: [], accepted: null });
    expect(holds).toBe(false);
    expect(conditions.filter((it) => it.holds === null)).toMatchObject([
      { code: "FITNESS", value: null, needed: 0.95, text: expect.stringContaining("No log lies on a model") as string },
      {
        code: "LEAD_TIME",
        value: null,
        text: expect.stringContaining("0 cases here and 40 cases of the base") as string,
      },
      { code: "FIRST_PASS_YIELD", value: null },
    ]);
  });

  test("with the upper end of the ratio of lead times, worked by hand", () => {
    // All alike on either side: no spread, so the upper end is the ratio itself, with a minute added to both.
    const facts = {
      ...good,
      leadMs: good.leadMs.map(() => 119 * 60_000),
      baseLeadMs: good.baseLeadMs.map(() => 99 * 60_000),
    };
    const condition = promotionProposal(facts).conditions.find(({ code }) => code === "LEAD_TIME");
    expect(condition?.value).toBeCloseTo(1.2, 12);
    // Logarithms of 1, 3 alternating: variance ln(3)^2 / 4 * 40 / 39, twice, over 40; 1.96 of its root.
    const spread = { ...good, leadMs: alternating(), baseLeadMs: alternating() };
    const wide = promotionProposal(spread).conditions.find(({ code }) => code === "LEAD_TIME");
    const variance = (Math.log(3) ** 2 / 4) * (40 / 39);
    expect(wide?.value).toBeCloseTo(Math.exp(1.959963984540054 * Math.sqrt((2 * variance) / 40)), 12);
  });
});

test("a provisional process is proposed for retirement where no case began for 6 months", () => {
  const at = (days: number) => retirementProposal(0, true, days * day);
  expect(at(182).holds).toBe(false);
  expect(at(183).holds).toBe(true);
  expect(at(183).conditions).toMatchObject([{ code: "NO_RECENT_CASE", needed: 6 }]);
  expect(retirementProposal(0, false, 10 * day).conditions[0]?.text).toBe(
    "It was made, without a case, 0.33 months ago; at least 6 is needed",
  );
});

test("a base needs a redesign where more than 5 provisional processes were made from it within a quarter", () => {
  const made = (...days: readonly number[]) => redesignProposal(days.map((it) => it * day));
  expect(made(0, 10, 20, 30, 40).holds).toBe(false);
  expect(made(90, 10, 20, 30, 40, 0)).toMatchObject({ holds: true, conditions: [{ value: 6, needed: 6 }] });
  expect(made(0, 92, 93, 94, 95, 96)).toMatchObject({ holds: false, conditions: [{ value: 5 }] });
  expect(made().conditions[0]?.value).toBe(0);
});

/** Cases with 10 handovers each, of which the first `returning` cases have one that comes back. */
function yieldOf(cases: number, returning: number) {
  const [all, some] = [10, 9];
  const whole = cases - returning;
  return {
    cases,
    y: whole * all + returning * some,
    x: cases * all,
    yy: whole * all ** 2 + returning * some ** 2,
    xy: whole * all * all + returning * some * all,
    xx: cases * all ** 2,
  };
}

/** Times with a minute less than 1 hour and 3 hours, in turn. */
function alternating(): readonly number[] {
  return Array.from({ length: 40 }, (_, n) => (n % 2 === 0 ? 1 : 3) * hour - 60_000);
}
