import { describe, expect, test } from "vitest";
import { itemFlags } from "../../../src/domain/work-item-columns.ts";
import { pending, sequence } from "./reference/output-log.ts";
import { by, close, finance, flat, hour, legal, ops, sales, split, sum, times, top } from "./reference/output-split.ts";

const customer = 4;
const withCustomer = [...flat, { ...top(customer), external: true }];

describe("the equal split", () => {
  test("departments share a case equally: 45, 35, 15, 5", () => {
    const credit = split([
      ...times(40, { work: [by(sales, 0), by(ops, 2)] }),
      ...times(30, { work: [by(sales, 0), by(legal, 1), by(ops, 2)] }),
      ...times(10, { work: [by(sales, 0)] }),
      ...times(20, { work: [by(sales, 0), by(legal, 1), by(ops, 2), by(finance, 3)] }),
    ]);
    expect(credit.byDepartment("creditEqual", [sales, ops, legal, finance])).toEqual(close([45, 35, 15, 5]));
  });

  const [s1, s2, o1, o2, l1] = [10, 11, 12, 13, 14];
  const owen = [
    ...times(40, { work: [by(sales, s1), by(ops, o1, o2)] }),
    ...times(30, { work: [by(sales, s1), by(legal, l1), by(ops, o1)] }),
    ...times(30, { work: [by(sales, s1, s2), by(ops, o2)] }),
  ];

  test("steps share their department's part: 37.5, 7.5, 20, 25, 10", () => {
    expect(split(owen).byStep("creditEqual", [s1, s2, o1, o2, l1])).toEqual(close([37.5, 7.5, 20, 25, 10]));
  });

  test("the departments' parts are their value in the game of departments (quotient property): 45, 45, 10", () => {
    expect(split(owen).byDepartment("creditEqual", [sales, ops, legal])).toEqual(close([45, 45, 10]));
  });

  test("a department gains nothing by cutting its work into more steps", () => {
    const whole = split([{ work: [by(sales, 1), by(ops, 2)] }]);
    const cut = split([{ work: [by(sales, 1, 3, 4), by(ops, 2)] }]);
    expect(cut.byDepartment("creditEqual", [sales, ops])).toEqual(whole.byDepartment("creditEqual", [sales, ops]));
  });

  test("a department gains nothing by becoming two below it; own direct work is one more child", () => {
    const [north, south] = [20, 21];
    const departments = [...flat, { ...top(north), parentId: sales }, { ...top(south), parentId: sales }];
    const credit = split([{ work: [by(north, 1), by(south, 2), by(sales, 3, 4), by(ops, 5)] }], { departments });
    expect(credit.byDepartment("creditEqual", [north, south, sales, ops])).toEqual(close([1 / 6, 1 / 6, 1 / 6, 1 / 2]));
  });
});

describe("the weighted split", () => {
  test("standard hours as weights give 28.08, 54.23, 16.15, 1.54", () => {
    const [s, o, l, f] = [1, 2, 3, 4];
    const credit = split(
      [
        ...times(40, { work: [by(sales, s), by(ops, o)] }),
        ...times(30, { work: [by(sales, s), by(legal, l), by(ops, o)] }),
        ...times(10, { work: [by(sales, s)] }),
        ...times(20, { work: [by(sales, s), by(finance, f), by(ops, o), by(legal, l)] }),
      ],
      { hours: { [s]: 1, [o]: 3, [l]: 2, [f]: 0.5 } },
    );
    const shares = credit.byDepartment("creditWeighted", [sales, ops, legal, finance]);
    expect(shares.map((it) => it.toFixed(2))).toEqual(["28.08", "54.23", "16.15", "1.54"]);
  });

  test("where the value of a case is its standard hours, credit is earned hours: 72 + 162 + 72 = 306", () => {
    // Onboardings: 30 % of 6 h; invoices: 45 % of 0.4 h; tenders: 20 % of 60 h.
    const processes = [
      { cases: 40, own: 1.8, others: 4.2, earned: 72 },
      { cases: 900, own: 0.18, others: 0.22, earned: 162 },
      { cases: 6, own: 12, others: 48, earned: 72 },
    ];
    const credits = processes.map(({ cases, own, others }) =>
      split(times(cases, { work: [by(sales, 1), by(ops, 2)] }), {
        hours: { 1: own, 2: others },
        valuePerCase: own + others,
      }),
    );
    const expected = processes.map((it) => it.earned);
    expect(credits.flatMap((it) => it.byDepartment("earnedMs", [sales])).map((ms) => ms / hour)).toEqual(
      close(expected),
    );
    const weighted = credits.flatMap((it) => it.byDepartment("creditWeighted", [sales]));
    expect(weighted).toEqual(close(expected));
    expect(sum(weighted) / 280).toBeCloseTo(306 / 280, 9);
  });

  test("unknown or no standard work of one step makes the case fall back to the equal split, and says so", () => {
    const cases = [{ work: [by(sales, 1), by(ops, 2, 3)] }, { work: [by(sales, 1), by(ops, 2)] }];
    for (const hours of [
      { 1: 5, 2: 2 },
      { 1: 5, 2: 2, 3: 0 },
    ]) {
      const credit = split(cases, { hours });
      expect([...credit.creditFallback]).toEqual([1, 0]);
      expect([...credit.creditWeighted.subarray(0, 3)]).toEqual(close([1 / 2, 1 / 4, 1 / 4]));
      expect([...credit.creditWeighted.subarray(3)]).toEqual(close([5 / 7, 2 / 7]));
    }
  });

  test("the sum of the weights is compensated: ten steps of 0.1 ms get a tenth each, to the last bit", () => {
    const steps = Array.from({ length: 10 }, (_, step) => step);
    const hours = Object.fromEntries(steps.map((step) => [step, 0.1 / hour]));
    expect([...split([{ work: [by(sales, ...steps)] }], { hours }).creditWeighted]).toEqual(steps.map(() => 0.1));
  });

  test("the split of a department's hours over more steps or sub-departments changes nothing above it", () => {
    const departments = [...flat, { ...top(20), parentId: sales }];
    const whole = split([{ work: [by(sales, 1), by(ops, 2)] }], { hours: { 1: 4, 2: 1 } });
    const cut = split([{ work: [by(sales, 1), by(20, 3), by(ops, 2)] }], {
      hours: { 1: 3, 3: 1, 2: 1 },
      departments,
    });
    expect(cut.byDepartment("creditWeighted", [ops])).toEqual(close(whole.byDepartment("creditWeighted", [ops])));
  });
});

describe("who plays and what counts", () => {
  test("credit sits on the first item of a (department, step); rework earns nothing", () => {
    const credit = split([{ work: [by(sales, 1), by(ops, 2), by(sales, 1), by(ops, 1)] }], { hours: { 1: 1, 2: 2 } });
    expect([...credit.creditEqual]).toEqual(close([1 / 2, 1 / 4, 0, 1 / 4]));
    expect([...credit.creditWeighted]).toEqual(close([1 / 4, 1 / 2, 0, 1 / 4]));
    expect([...credit.earnedMs]).toEqual([hour, 2 * hour, 0, hour]);
  });

  test("an external department never plays, nor does one below it; its standard work is known all the same", () => {
    const departments = [...withCustomer, { ...top(20), parentId: customer }];
    const credit = split([{ work: [by(customer, 1), by(sales, 2), by(20, 3)] }], {
      departments,
      hours: { 1: 7, 2: 1 },
    });
    expect([...credit.creditEqual]).toEqual([0, 1, 0]);
    expect([...credit.creditWeighted]).toEqual([0, 1, 0]);
    expect([...credit.creditFallback]).toEqual([0]);
    expect([...credit.earnedMs]).toEqual([7 * hour, hour, Number.NaN]);
  });

  test("the value of a case in which only external departments worked is unattributed", () => {
    const credit = split([{ work: [by(customer, 1)] }, { work: [] }], { departments: withCustomer, valuePerCase: 3 });
    expect([...credit.unattributed]).toEqual([3, 3]);
    expect([...credit.creditEqual]).toEqual([0]);
  });

  test("aborted and stale cases earn no credit but keep their hours; open ones earn provisionally", () => {
    const work = [by(sales, 1)];
    const credit = split([{ work, status: "ABORTED" }, { work, status: "STALE" }, { work, status: "OPEN" }, { work }], {
      hours: { 1: 2 },
    });
    expect([...credit.creditEqual]).toEqual([0, 0, 1, 1]);
    expect([...credit.creditWeighted]).toEqual([0, 0, 1, 1]);
    expect([...credit.earnedMs]).toEqual([2, 2, 2, 2].map((hours) => hours * hour));
    expect([...credit.unattributed]).toEqual([0, 0, 0, 0]);
  });

  test("an open case earns for finished work only", () => {
    const items = [
      ...sequence([1, sales]),
      { step: 2, department: ops, start: 2, complete: 2, flags: itemFlags.unfinished },
      pending(ops, 2, 9),
    ];
    const credit = split([{ work: [], items, status: "OPEN" }], { hours: { 1: 1, 2: 1 } });
    expect([...credit.creditEqual]).toEqual([1, 0, 0]);
    expect([...credit.earnedMs]).toEqual([hour, 0, 0]);
  });

  test("a case without a number as value earns no credit, and its value stays unknown", () => {
    const cases = times(2, { work: [by(sales, 1)] });
    const credit = split(cases, { values: [Number.NaN, 8], hours: { 1: 1 } });
    expect([...credit.value]).toEqual([Number.NaN, 8]);
    expect([...credit.creditEqual]).toEqual([0, 8]);
    expect([...credit.lost, ...credit.unattributed]).toEqual([0, 0, 0, 0]);
    expect([...credit.earnedMs]).toEqual([hour, hour]);
  });

  test("every item of a step without standard work says that its earned hours are unknown", () => {
    const credit = split([{ work: [by(sales, 1, 1, 2)] }], { hours: { 2: 1 } });
    expect([...credit.earnedMs]).toEqual([Number.NaN, Number.NaN, hour]);
  });

  test("work of a department that the tree does not have is an error, no credit to somebody else", () => {
    expect(() => split([{ work: [by(99, 1)] }])).toThrow("department 99 did work but is not in the department tree");
  });

  test("a department below itself is an error, no endless climb", () => {
    const departments = [
      { ...top(0), parentId: 1 },
      { ...top(1), parentId: 0 },
    ];
    expect(() => split([], { departments })).toThrow("department 0 lies below itself");
  });
});
