import fc from "fast-check";
import { expect, test } from "vitest";
import { caseStatuses, type CaseStatus } from "../../../src/domain/organisation.ts";
import { itemFlags } from "../../../src/domain/work-item-columns.ts";
import {
  deriveStandards,
  type FrozenStandards,
  type Standards,
  type StandardsInput,
} from "../../../src/ledger/standards.ts";
import { logOf, pending, type PlainItem } from "./reference/output-log.ts";

const hour = 3_600_000;

interface PlainCase {
  readonly key: string;
  readonly status?: CaseStatus;
  readonly items: readonly PlainItem[];
}

test("six observations at 3.0 with a parent of 5.0 give 4.25", () => {
  // Reference: six items of step 0 lasting 3 h, and as many of step 1 as bring the mean of all to 5 h.
  const reference = [...repeated(6, 0, 3 * hour), ...repeated(6, 1, 7 * hour)];
  const { standardMs, frozen } = derive(withLaterHalf(reference));
  expect(frozen.parentSojournMs).toBe(5 * hour);
  expect(standardMs[0]).toBe(4.25 * hour);
});

test("a step with twenty observations has its plain mean", () => {
  const reference = [...repeated(10, 0, hour), ...repeated(10, 0, 3 * hour), ...repeated(5, 1, 9 * hour)];
  const { standardMs } = derive(withLaterHalf(reference));
  expect(standardMs[0]).toBe(2 * hour);
});

test("observed over expected is 1 over the reference cases where every step has twenty observations", () => {
  const length = fc.integer({ min: 0, max: 1e9 });
  fc.assert(
    fc.property(fc.array(length, { minLength: 20, maxLength: 40 }), fc.array(length, { minLength: 20 }), (a, b) => {
      const reference = [...a.map((it) => lasting(0, it)), ...b.map((it) => lasting(1, it))];
      const { standardMs } = derive(withLaterHalf(reference));
      const observed = sum([...a, ...b]);
      const expected = sum([...standardMs.subarray(0, reference.length)]);
      expect(Math.abs(observed - expected)).toBeLessThanOrEqual(1e-9 * Math.max(1, observed));
    }),
  );
});

test("the reference is the first half of the completed cases by end, then by key", () => {
  const cases: PlainCase[] = [
    { key: "late", items: [item(0, 0, 90)] },
    { key: "b", items: [item(0, 0, 50)] },
    { key: "a", items: [item(0, 20, 50)] },
    { key: "early but open", status: "OPEN", items: [item(0, 0, 1)] },
    { key: "early but aborted", status: "ABORTED", items: [item(0, 0, 2)] },
  ];
  const { frozen } = derive(cases);
  expect(frozen).toEqual({
    referenceFromMs: 50,
    referenceToMs: 51,
    referenceSource: "SELF_REFERENCE",
    parentSojournMs: 30,
    standards: [{ stepId: 0, n: 1, sojournMs: 30, workMs: 30 }],
  });
});

test("one completed case has no first half: no standards, and a later derivation decides", () => {
  const one: PlainCase[] = [{ key: "a", items: [item(0, 0, 50)] }];
  const { frozen, standardMs, targetMs } = derive(one);
  expect(frozen).toEqual({
    referenceFromMs: null,
    referenceToMs: null,
    referenceSource: "NONE",
    parentSojournMs: null,
    standards: [],
  });
  expect([...standardMs, ...targetMs]).toEqual([Number.NaN, Number.NaN]);
  const two: PlainCase[] = [...one, { key: "b", items: [item(0, 0, 70)] }];
  expect(derive(two, { frozen }).frozen.referenceSource).toBe("SELF_REFERENCE");
});

test("a step never seen in the reference has the parent's mean", () => {
  const { standardMs } = derive([...withLaterHalf([lasting(0, 10)]), { key: "new step", items: [item(5, 200, 900)] }]);
  expect(standardMs.at(-1)).toBe(10);
});

test("what was frozen stays, whatever cases come later", () => {
  const { frozen } = derive(withLaterHalf([lasting(0, 10), lasting(0, 30)]));
  const later = derive(withLaterHalf([lasting(0, 500), lasting(0, 700), lasting(0, 900)]), { frozen });
  expect(later.frozen).toEqual(frozen);
  expect(later.standardMs[0]).toBe((2 * 20 + 10 * 20) / 12);
});

test("a reference period that people set counts the completed cases that end in it, from inclusive, to exclusive", () => {
  const cases: PlainCase[] = [10, 20, 30, 40].map((end) => ({ key: String(end), items: [item(0, 0, end)] }));
  const { frozen } = derive(cases, { settings: { referenceFromMs: 20, referenceToMs: 40 } });
  expect(frozen).toEqual({
    referenceFromMs: 20,
    referenceToMs: 40,
    referenceSource: "REFERENCE_PERIOD",
    parentSojournMs: 25,
    standards: [{ stepId: 0, n: 2, sojournMs: 25, workMs: 25 }],
  });
  const open = derive(cases, { settings: { referenceFromMs: null, referenceToMs: 20 }, frozen });
  expect(open.frozen.parentSojournMs).toBe(10);
});

test("a set period without completed cases gives no standards", () => {
  const cases: PlainCase[] = [10, 20].map((end) => ({ key: String(end), items: [item(0, 0, end)] }));
  const { frozen } = derive(cases, { settings: { referenceFromMs: 100, referenceToMs: null } });
  expect(frozen).toMatchObject({ referenceSource: "NONE", referenceFromMs: 100, standards: [] });
});

test("when people take their period back the process judges itself again", () => {
  const cases: PlainCase[] = [10, 20, 30, 40].map((end) => ({ key: String(end), items: [item(0, 0, end)] }));
  const { frozen } = derive(cases, { settings: { referenceFromMs: 20, referenceToMs: 40 } });
  expect(derive(cases, { frozen }).frozen).toMatchObject({ referenceSource: "SELF_REFERENCE", parentSojournMs: 15 });
});

test("an agreed sojourn is standard and target, an agreed work content is the standard work", () => {
  const { standardMs, targetMs, workMs } = derive(withLaterHalf([lasting(0, 10), lasting(1, 10)]), {
    agreed: [
      { stepId: 0, sojournMs: 77, workMs: null },
      { stepId: 1, sojournMs: null, workMs: 5 },
    ],
  });
  expect([standardMs[0], targetMs[0], workMs[0]]).toEqual([77, 77, 10]);
  expect([standardMs[1], targetMs[1], workMs[1]]).toEqual([10, Number.NaN, 5]);
});

test("a borrowed sojourn is drawn to the step's own mean in logarithms, and is no target; an agreed one goes before it", () => {
  // Ten observations of 80 at weight 10 of 20: halfway between ln 20 and ln 80 is ln 40. A mean of all items counts for nothing then.
  const own = Array.from({ length: 10 }, () => lasting(0, 80));
  const reference = derive(withLaterHalf([...own, lasting(1, 1_000)]), {
    borrowed: [
      { stepId: 0, sojournMs: 20, workMs: 3 },
      { stepId: 1, sojournMs: 20, workMs: null },
    ],
    agreed: [{ stepId: 1, sojournMs: 77, workMs: null }],
  });
  expect(reference.standardMs[0]).toBeCloseTo(40, 9);
  expect(reference.targetMs[0]).toBeNaN();
  expect(reference.standardMs[10]).toBe(77);
  expect(reference.workMs[0]).toBe(80);
});

test("standard work is the mean recorded service of the reference cases, else of all cases, else unknown", () => {
  const noStart = { flags: itemFlags.noStart };
  const { workMs } = derive([
    { key: "a", items: [item(0, 0, 4), { ...item(1, 4, 4), ...noStart }, { ...item(2, 4, 4), ...noStart }] },
    { key: "b", items: [item(0, 0, 100), item(1, 100, 108), { ...item(2, 108, 108), ...noStart }] },
    { key: "c", status: "OPEN", items: [item(1, 0, 2)] },
  ]);
  expect([...workMs]).toEqual([4, 5, Number.NaN]);
});

test("estimated, repaired and unfinished items say nothing about service", () => {
  const { estimated, negative, unfinished } = itemFlags;
  const items = [estimated, negative, unfinished, 0].map((flags, k) => ({ ...item(0, k, k + 1 + k), flags }));
  const { workMs } = derive(withLaterHalf(items));
  expect(workMs[0]).toBe(4);
});

test("a pending item has no standard and is no observation", () => {
  const open: PlainCase = { key: "open", status: "OPEN", items: [item(0, 0, 10), pending(1, 10, 500)] };
  const { standardMs, frozen } = derive([open, ...withLaterHalf([lasting(0, 10)])]);
  expect([...standardMs.subarray(0, 2)]).toEqual([10, Number.NaN]);
  expect(frozen.standards).toMatchObject([{ n: 1 }]);
});

function item(step: number, start: number, complete: number): PlainItem {
  return { step, department: 1, start, complete };
}

/** A case's only item, so that it is enabled when it starts. */
function lasting(step: number, length: number): PlainItem {
  return item(step, 0, length);
}

function repeated(times: number, step: number, length: number): PlainItem[] {
  return Array.from({ length: times }, () => lasting(step, length));
}

/** A case for each item, and as many later cases that complete the other half. */
function withLaterHalf(items: readonly PlainItem[]): PlainCase[] {
  const reference = items.map((it, k) => ({ key: `reference ${k}`, items: [it] }));
  return [
    ...reference,
    ...items.map((it, k) => ({ key: `later ${k}`, items: [{ ...it, start: 1e12, complete: 1e13 }] })),
  ];
}

function derive(cases: readonly PlainCase[], given: Partial<StandardsInput> = {}): Standards {
  const { items, enablement } = logOf(cases.map((it) => it.items));
  return deriveStandards({
    items,
    enablement,
    cases: {
      keys: cases.map((it) => it.key),
      endMs: Float64Array.from(cases, (it) => Math.max(...it.items.map(({ complete }) => complete))),
      status: Uint8Array.from(cases, (it) => caseStatuses.indexOf(it.status ?? "COMPLETED")),
    },
    settings: { referenceFromMs: null, referenceToMs: null },
    frozen: null satisfies FrozenStandards | null,
    agreed: [],
    borrowed: [],
    ...given,
  });
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
