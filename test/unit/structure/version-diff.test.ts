import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Step } from "../../../src/domain/organisation.ts";
import { cheapestAssignment } from "../../../src/structure/assignment.ts";
import { normalisedEditDistance } from "../../../src/structure/edit-distance.ts";
import { matchLabels } from "../../../src/structure/match-labels.ts";
import { diffVersions } from "../../../src/structure/version-diff.ts";

describe("A > B > C > D and A > B > X > D (methods.md 7.4)", () => {
  const base = process(1, ["A", "B", "C", "D"], ["AB", "BC", "CD"]);
  const derived = process(2, ["A", "B", "X", "D"], ["AB", "BX", "XD"], { A: base, B: base, D: base });

  test("differ by 2 steps and 4 flows, and are similar by .571", () => {
    const diff = diffOf(base, derived);
    expect(diff).toMatchObject({ byLineage: true, stepsChanged: 2, flowsChanged: 4 });
    expect(diff.similarity).toBeCloseTo(0.571, 3);
    expect(diff.steps.map((step) => [step.change, named(step.fromStepId), named(step.toStepId)])).toEqual([
      ["SAME", "1A", "2A"],
      ["SAME", "1B", "2B"],
      ["ADDED", null, "2X"],
      ["SAME", "1D", "2D"],
      ["REMOVED", "1C", null],
    ]);
    expect(diff.flows.map((flow) => `${flow.change} ${named(flow.fromStepId)} ${named(flow.toStepId)}`)).toEqual([
      "SAME 2A 2B",
      "ADDED 2B 2X",
      "ADDED 2X 2D",
      "REMOVED 1B 1C",
      "REMOVED 1C 1D",
    ]);
  });

  test("differ as much without lineage, by their labels", () => {
    const foreign = process(3, ["A", "B", "X", "D"], ["AB", "BX", "XD"]);
    expect(diffOf(base, foreign)).toMatchObject({ byLineage: false, stepsChanged: 2, flowsChanged: 4 });
  });

  test("list what is said differently of a step, and do not count it", () => {
    const renamed = {
      ...derived,
      steps: derived.steps.map((step) => (step.name === "B" ? { ...step, name: "B2" } : step)),
    };
    const diff = diffOf(base, renamed);
    expect(diff.similarity).toBeCloseTo(0.571, 3);
    expect(diff.steps[1]).toMatchObject({ change: "CHANGED", attributes: [{ name: "name", from: "B", to: "B2" }] });
  });

  test("are as similar the other way round", () => {
    expect(diffOf(derived, base).similarity).toBe(diffOf(base, derived).similarity);
  });

  test("have lineage in common through a process between them, and through one that both come from", () => {
    const again = process(4, ["A", "B", "X", "D"], ["AB", "BX", "XD"], {
      A: derived,
      B: derived,
      X: derived,
      D: derived,
    });
    const sibling = process(5, ["A", "C"], ["AC"], { A: base, C: base });
    expect(diffOf(base, again, derived)).toMatchObject({ byLineage: true, stepsChanged: 2, flowsChanged: 4 });
    expect(diffOf(derived, sibling, base)).toMatchObject({ byLineage: true, stepsChanged: 4, flowsChanged: 4 });
  });
});

test("two empty versions are the same, and a version is the same as itself", () => {
  const empty = process(1, [], []);
  expect(diffOf(empty, empty)).toMatchObject({ similarity: 1, steps: [], flows: [] });
  const own = process(1, ["A", "B"], ["AB", "BA"]);
  expect(diffOf(own, own)).toMatchObject({ byLineage: true, similarity: 1, stepsChanged: 0, flowsChanged: 0 });
});

test("the differences of random derived versions are those that sets of names tell", () => {
  const names = ["A", "B", "C", "D", "E", "F"];
  const graph = fc.record({
    steps: fc.subarray(names),
    flows: fc.subarray(names.flatMap((from) => names.map((to) => `${from}${to}`))),
  });
  fc.assert(
    fc.property(graph, graph, (one, other) => {
      const within = ({ steps, flows }: typeof one) =>
        flows.filter(([from, to]) => steps.includes(from!) && steps.includes(to!));
      const base = process(1, one.steps, within(one));
      const shared = Object.fromEntries(one.steps.map((name) => [name, base]));
      const derived = process(2, other.steps, within(other), shared);
      const difference = (a: readonly string[], b: readonly string[]) =>
        [...a, ...b].filter((it) => !a.includes(it) || !b.includes(it)).length;
      const diff = diffOf(base, derived);
      fc.pre(diff.byLineage);
      const [dN, dE] = [difference(one.steps, other.steps), difference(within(one), within(other))];
      const all = one.steps.length + other.steps.length + within(one).length + within(other).length;
      expect(diff).toMatchObject({ stepsChanged: dN, flowsChanged: dE });
      expect(diff.similarity).toBeCloseTo(1 - (dN + dE) / all, 12);
    }),
  );
});

describe("labels", () => {
  const task = (name: string, departmentId: number | null = 1) => ({ name, kind: "TASK", departmentId });

  test("are at a distance of changes over the longer length", () => {
    expect(normalisedEditDistance("kitten", "sitting")).toBeCloseTo(3 / 7, 12);
    expect(normalisedEditDistance("", "")).toBe(0);
    expect(normalisedEditDistance("abc", "")).toBe(1);
  });

  test("mean the same step up to .3, in any case, in one department, for one kind", () => {
    expect(matchLabels([task("Check order")], [task(" check orders")])).toEqual([[0, 0]]);
    expect(matchLabels([task("abcdefghij")], [task("abcdefgxyz")])).toEqual([[0, 0]]);
    expect(matchLabels([task("abcdefghij")], [task("abcdefwxyz")])).toEqual([]);
    expect(matchLabels([task("Check", 1)], [task("Check", 2)])).toEqual([]);
    expect(matchLabels([task("Check", null)], [task("Check", 2)])).toEqual([[0, 0]]);
    expect(matchLabels([task("Check")], [{ ...task("Check"), kind: "EVENT" }])).toEqual([]);
  });

  test("are matched in as many pairs as possible, and then the nearest", () => {
    // The nearest pair alone would leave the other two alone.
    const a = [task("Check the order"), task("Check this order")];
    const b = [task("Check thi order"), task("Check the orders")];
    expect(matchLabels(a, b)).toEqual([
      [0, 1],
      [1, 0],
    ]);
  });

  test("of more steps than can be matched best are matched nearest first", () => {
    const many = Array.from({ length: 300 }, (_, n) => task(`Step number ${n} of many`));
    expect(matchLabels(many, many)).toEqual(many.map((_, n) => [n, n]));
  });

  test("of a thousand steps and more are the same where they are equal", () => {
    const many = Array.from({ length: 1_100 }, (_, n) => task(`${n}`.padStart(12, "x")));
    expect(matchLabels(many, many.toReversed())).toEqual(many.map((_, n) => [n, many.length - 1 - n]));
  });
});

test("the cheapest assignment costs what the cheapest of all costs, for random costs", () => {
  const sizes = fc
    .integer({ min: 0, max: 5 })
    .chain((rows) => fc.tuple(fc.constant(rows), fc.integer({ min: rows, max: 6 })));
  const problems = sizes.chain(([rows, columns]) =>
    fc.record({
      rows: fc.constant(rows),
      columns: fc.constant(columns),
      costs: fc.array(fc.integer({ min: -20, max: 20 }), { minLength: rows * columns, maxLength: rows * columns }),
    }),
  );
  fc.assert(
    fc.property(problems, ({ rows, columns, costs }) => {
      const assigned = cheapestAssignment(Float64Array.from(costs), rows, columns);
      expect(new Set(assigned).size).toBe(rows);
      const cost = [...assigned].reduce((sum, column, row) => sum + costs[row * columns + column]!, 0);
      expect(cost).toBe(cheapestOfAll(costs, rows, columns));
    }),
  );
});

function cheapestOfAll(costs: readonly number[], rows: number, columns: number, taken: readonly number[] = []): number {
  if (taken.length === rows) return 0;
  const free = Array.from({ length: columns }, (_, column) => column).filter((column) => !taken.includes(column));
  return Math.min(
    ...free.map(
      (column) => costs[taken.length * columns + column]! + cheapestOfAll(costs, rows, columns, [...taken, column]),
    ),
  );
}

interface TestProcess {
  readonly processId: number;
  readonly stepIds: readonly number[];
  readonly flows: Parameters<typeof diffVersions>[0]["flows"];
  readonly steps: readonly Step[];
}

/** Steps have the id `processId * 100 + letter`; each letter may come from the step of that letter in another process. */
function process(
  processId: number,
  names: readonly string[],
  flows: readonly string[],
  derivedFrom: Readonly<Record<string, TestProcess>> = {},
): TestProcess {
  const id = (name: string) => processId * 100 + name.charCodeAt(0);
  return {
    processId,
    stepIds: names.map(id),
    flows: flows.map(([from, to]) => {
      return { fromStepId: id(from!), toStepId: id(to!), cases: null, share: null, design: null };
    }),
    steps: names.map((name) => ({
      id: id(name),
      processId,
      name,
      kind: "TASK",
      assignedDepartmentId: null,
      aliases: [],
      derivedFromStepId:
        derivedFrom[name] === undefined ? null : derivedFrom[name].processId * 100 + name.charCodeAt(0),
      design: null,
    })),
  };
}

function diffOf(from: TestProcess, to: TestProcess, ...others: readonly TestProcess[]) {
  const steps = new Map([from, to, ...others].flatMap((it) => it.steps).map((step) => [step.id, step]));
  return diffVersions(
    from,
    to,
    (id) => steps.get(id),
    ({ name }) => new Map([["name", name]]),
  );
}

function named(id: number | null): string | null {
  return id === null ? null : `${Math.floor(id / 100)}${String.fromCharCode(id % 100)}`;
}
