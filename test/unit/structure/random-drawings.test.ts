import fc from "fast-check";
import { expect, test } from "vitest";
import { reversed } from "../../../src/structure/adjacency.ts";
import { criticality } from "../../../src/structure/criticality.ts";
import { immediateDominators } from "../../../src/structure/dominators.ts";
import { expectedHandovers } from "../../../src/structure/expected-handovers.ts";
import { expectedVisits } from "../../../src/structure/expected-visits.ts";
import type { FlowNet } from "../../../src/structure/flow-net.ts";
import { mustPass } from "../../../src/structure/must-pass.ts";
import { draw, type DrawnStep, type DrawnVersion } from "./drawn-version.ts";

/** Measures of random drawings made of blocks, against what comes out when every case that such a drawing allows is played by itself. */
type Block =
  | { readonly kind: "task"; readonly department: number | null }
  | { readonly kind: "sequence" | "parallel"; readonly parts: readonly [Block, Block] }
  | { readonly kind: "choice"; readonly parts: readonly [Block, Block]; readonly chance: number };

test("expected visits are how often the cases do a step", () => {
  fc.assert(
    fc.property(blocks, (block) => {
      const { version, root } = drawn(block);
      const solved = expectedVisits(version.net());
      const visits = "visits" in solved ? solved.visits : new Float64Array();
      const cases = casesOf(root);
      for (const [task, node] of tasksOf(version)) {
        expect(visits[node]).toBeCloseTo(
          chanceOf(cases, ({ done }) => done.includes(task)),
          10,
        );
      }
    }),
  );
});

test("what must be passed is what every case does", () => {
  fc.assert(
    fc.property(blocks, (block) => {
      const { version, root } = drawn(block);
      const net = version.net();
      const marks = mustPass(net, immediateDominators(reversed(net), 1));
      const cases = casesOf(root);
      for (const [task, node] of tasksOf(version)) {
        expect(marks[node] === 1).toBe(cases.every(({ done }) => done.includes(task)));
      }
    }),
  );
});

test("expected handovers are those of the cases, by their chances", () => {
  fc.assert(
    fc.property(blocks, (block) => {
      const { version, root } = drawn(block);
      const net = version.net();
      const solved = expectedVisits(net);
      const departments = Int32Array.from(net.stepOf, (id) => version.stepWithId(id)?.assignedDepartmentId ?? -1);
      const found = "visits" in solved ? expectedHandovers(net, solved.visits, departments) : [];
      const expected = new Map<string, number>();
      for (const { chance, handovers } of casesOf(root)) {
        for (const pair of handovers) expected.set(pair, (expected.get(pair) ?? 0) + chance);
      }
      expect(found.map(({ fromDepartmentId: a, toDepartmentId: b }) => `${a}>${b}`)).toEqual(
        [...expected.keys()].sort(),
      );
      for (const { fromDepartmentId, toDepartmentId, times } of found) {
        expect(times).toBeCloseTo(expected.get(`${fromDepartmentId}>${toDepartmentId}`) ?? -1, 10);
      }
    }),
  );
});

test("with durations that never change, a step is critical as often as it is on the longest way of a case", () => {
  fc.assert(
    fc.property(blocks, (block) => {
      const { version, root } = drawn(block);
      const net = version.net();
      const times = { mean: new Float64Array(net.nodes), variance: new Float64Array(net.nodes) };
      for (const [task, node] of tasksOf(version)) times.mean[node] = durationOf(task);
      const runs = 2_000;
      const shares = criticality(net, times, new Float64Array(net.nodes).fill(1), runs);
      const cases = casesOf(root);
      for (const [task, node] of tasksOf(version)) {
        const share = chanceOf(cases, ({ longest }) => longest.includes(task));
        // Five standard deviations of a share of so many runs.
        const spread = 5 * Math.sqrt((share * (1 - share)) / runs);
        expect(Math.abs(shares[node]! - share)).toBeLessThanOrEqual(spread + 1e-9);
      }
    }),
    { numRuns: 60 },
  );
});

const { block: blocks } = fc.letrec<{ block: Block }>((tie) => {
  const task: fc.Arbitrary<Block> = fc.record({
    kind: fc.constant("task" as const),
    department: fc.constantFrom(null, 1, 2, 3),
  });
  const parts = fc.tuple(tie("block"), tie("block"));
  const both: fc.Arbitrary<Block> = fc.record({
    kind: fc.constantFrom("sequence" as const, "parallel" as const),
    parts,
  });
  const either: fc.Arbitrary<Block> = fc.record({
    kind: fc.constant("choice" as const),
    parts,
    chance: fc.constantFrom(0.25, 0.5, 0.75),
  });
  return { block: fc.oneof({ maxDepth: 4, depthIdentifier: "block" }, task, both, either) };
});

type Numbered =
  | { readonly kind: "task"; readonly task: number; readonly department: number | null }
  | {
      readonly kind: "sequence" | "parallel" | "choice";
      readonly parts: readonly [Numbered, Numbered];
      readonly chance: number;
    };

/** Draws a block; its tasks are named t0, t1 and so on. */
function drawn(block: Block): { readonly version: DrawnVersion; readonly root: Numbered } {
  const steps: Record<string, DrawnStep | string> = { start: "startEvent" };
  const ways: string[] = [];
  let tasks = 0;
  let gateways = 0;
  const gateway = (element: string): string => {
    const name = `g${gateways++}`;
    steps[name] = element;
    return name;
  };
  /** Draws a block behind a step, and gives the step behind which to go on. */
  const add = (it: Block, before: string, chance = ""): readonly [Numbered, string] => {
    if (it.kind === "task") {
      const task = tasks++;
      steps[`t${task}`] = { department: it.department };
      ways.push(`${before} > t${task}${chance}`);
      return [{ ...it, task }, `t${task}`];
    }
    if (it.kind === "sequence") {
      const [first, between] = add(it.parts[0], before, chance);
      const [second, behind] = add(it.parts[1], between);
      return [{ kind: it.kind, parts: [first, second], chance: 1 }, behind];
    }
    const element = it.kind === "parallel" ? "parallelGateway" : "exclusiveGateway";
    const split = gateway(element);
    const join = gateway(element);
    ways.push(`${before} > ${split}${chance}`);
    const own = it.kind === "choice" ? it.chance : 1;
    const [first, endOfFirst] = add(it.parts[0], split, it.kind === "choice" ? ` ${own}` : "");
    const [second, endOfSecond] = add(it.parts[1], split, it.kind === "choice" ? ` ${1 - own}` : "");
    ways.push(`${endOfFirst} > ${join}`, `${endOfSecond} > ${join}`);
    return [{ kind: it.kind, parts: [first, second], chance: own }, join];
  };
  const [root, last] = add(block, "start");
  steps["end"] = "endEvent";
  ways.push(`${last} > end`);
  return { version: draw(steps, ways), root };
}

interface PlayedCase {
  readonly chance: number;
  readonly done: readonly number[];
  /** Tasks on the longest way. */
  readonly longest: readonly number[];
  readonly length: number;
  /** Departments that hand over to what comes next. */
  readonly givers: readonly number[];
  readonly handovers: readonly string[];
}

/** All cases that a block allows after what these departments did. */
function casesOf(block: Numbered, givers: readonly number[] = []): readonly PlayedCase[] {
  if (block.kind === "task") {
    const { task, department } = block;
    const handovers = givers.filter((giver) => department !== null && giver !== department);
    return [
      {
        chance: 1,
        done: [task],
        longest: [task],
        length: durationOf(task),
        givers: department === null ? givers : [department],
        handovers: handovers.map((giver) => `${giver}>${department}`),
      },
    ];
  }
  const [first, second] = block.parts;
  if (block.kind === "choice") {
    const weighted = (cases: readonly PlayedCase[], chance: number) =>
      cases.map((it) => ({ ...it, chance: it.chance * chance }));
    return [...weighted(casesOf(first, givers), block.chance), ...weighted(casesOf(second, givers), 1 - block.chance)];
  }
  const isParallel = block.kind === "parallel";
  return casesOf(first, givers).flatMap((a) =>
    casesOf(second, isParallel ? givers : a.givers).map((b) => ({
      chance: a.chance * b.chance,
      done: [...a.done, ...b.done],
      longest: isParallel ? (a.length > b.length ? a : b).longest : [...a.longest, ...b.longest],
      length: isParallel ? Math.max(a.length, b.length) : a.length + b.length,
      givers: isParallel ? [...a.givers, ...b.givers] : b.givers,
      handovers: [...a.handovers, ...b.handovers],
    })),
  );
}

function chanceOf(cases: readonly PlayedCase[], holds: (it: PlayedCase) => boolean): number {
  return cases.filter(holds).reduce((sum, { chance }) => sum + chance, 0);
}

/** Powers of two, so that no two ways are equally long. */
function durationOf(task: number): number {
  return 2 ** task;
}

/** The number of each task and its node. */
function tasksOf(
  version: DrawnVersion,
  net: FlowNet = version.net(),
): readonly (readonly [task: number, node: number])[] {
  return version.steps.flatMap(({ id, name }) =>
    name.startsWith("t") ? [[Number(name.slice(1)), net.stepOf.indexOf(id)] as const] : [],
  );
}
