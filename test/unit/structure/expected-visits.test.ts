import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { expectedVisits } from "../../../src/structure/expected-visits.ts";
import { solveFlow } from "../../../src/structure/solve-flow.ts";
import { adjacencyOf, type Edge } from "./reference.ts";
import { draw, type DrawnVersion } from "./drawn-version.ts";

describe("expected visits", () => {
  test("a parallel block done again one time in five: each of its steps 1.25 times", () => {
    const ended = draw(
      {
        s: "startEvent",
        A: "parallelGateway",
        B: "task",
        C: "task",
        D: "parallelGateway",
        x: "exclusiveGateway",
        m: "exclusiveGateway",
        e: "endEvent",
      },
      ["s > m", "m > A", "A > B", "A > C", "B > D", "C > D", "D > x", "x > m 0.2", "x > e"],
    );
    expect(visitsOf(ended)).toMatchObject({ A: 1.25, B: 1.25, C: 1.25, D: 1.25, e: 1 });
  });

  test("an exclusive split shares, and its join adds up", () => {
    const version = draw(
      { s: "startEvent", x: "exclusiveGateway", A: "task", B: "task", y: "exclusiveGateway", e: "endEvent" },
      ["s > x", "x > A 0.3", "x > B", "A > y", "B > y", "y > e"],
    );
    expect(visitsOf(version)).toMatchObject({ x: 1, A: 0.3, B: 0.7, y: 1, e: 1 });
  });

  test("an inclusive join is passed once, however many branches were begun, and the process ends once", () => {
    const version = draw(
      {
        s: "startEvent",
        o: "inclusiveGateway",
        A: "task",
        B: "task",
        p: "inclusiveGateway",
        g: "parallelGateway",
        C: "task",
        D: "task",
      },
      ["s > o", "o > A 0.9", "o > B 0.4", "A > p", "B > p", "p > g", "g > C", "g > D"],
    );
    expect(visitsOf(version)).toMatchObject({ A: 0.9, B: 0.4, p: 1, C: 1, D: 1 });
    const net = version.net();
    const solved = expectedVisits(net);
    expect("visits" in solved && solved.visits[1]).toBeCloseTo(1, 12);
  });

  test("a sub-process is left as often as it is entered, whatever runs side by side in it", () => {
    const inside = (element: string) => ({ element, design: { parentStepId: 2 } });
    const version = draw(
      {
        s: "startEvent",
        sub: "subProcess",
        g: inside("parallelGateway"),
        A: inside("task"),
        B: inside("task"),
        x: "exclusiveGateway",
        m: "exclusiveGateway",
        Z: "task",
      },
      ["s > m", "m > sub", "g > A", "g > B", "sub > x", "x > m 0.5", "x > Z"],
    );
    expect(visitsOf(version)).toMatchObject({ sub: 2, g: 2, A: 2, B: 2, x: 2, Z: 1 });
  });

  test("a loop that lets nothing out is no exit, and so is one that makes two tokens of one", () => {
    const closed = draw({ s: "startEvent", A: "task", B: "task" }, ["s > A", "A > B", "B > A"]);
    const grows = draw({ s: "startEvent", A: "task", x: "exclusiveGateway", e: "endEvent" }, [
      "s > A",
      "A > x",
      "A > A",
      "x > e",
    ]);
    for (const version of [closed, grows]) expect(expectedVisits(version.net())).toHaveProperty("noExit");
  });

  test("a chain of 100,000 steps, and a loop of as many", () => {
    const nodes = 100_000;
    const targets = Int32Array.from({ length: nodes - 1 }, (_, v) => v + 1);
    const offsets = Int32Array.from({ length: nodes + 1 }, (_, v) => Math.min(v, nodes - 1));
    const inflow = new Float64Array(nodes);
    inflow[0] = 1;
    const chain = solveFlow({ nodes, offsets, targets }, new Float64Array(nodes - 1).fill(1), inflow);
    expect("amounts" in chain && chain.amounts[nodes - 1]).toBe(1);
    const round = {
      nodes,
      offsets: Int32Array.from({ length: nodes + 1 }, (_, v) => v),
      targets: Int32Array.from({ length: nodes }, (_, v) => (v + 1) % nodes),
    };
    const weight = new Float64Array(nodes).fill(1);
    weight[nodes - 1] = 0.5;
    const loop = solveFlow(round, weight, inflow);
    expect("amounts" in loop && [loop.amounts[0], loop.amounts[nodes - 1]]).toEqual([2, 2]);
  });

  test("agrees with summing up the rounds one by one on random graphs that leak", () => {
    const graphs = fc.integer({ min: 1, max: 12 }).chain((nodes) =>
      fc.record({
        nodes: fc.constant(nodes),
        edges: fc.array(fc.tuple(fc.nat(nodes - 1), fc.nat(nodes - 1), fc.nat(100)), {
          maxLength: 40,
        }),
        inflow: fc.array(fc.nat(20), { minLength: nodes, maxLength: nodes }),
      }),
    );
    fc.assert(
      fc.property(graphs, ({ nodes, edges, inflow }) => {
        const byRow = edges.toSorted((a, b) => a[0] - b[0]);
        const pairs = byRow.map(([from, to]): Edge => [from, to]);
        const sums = Array.from({ length: nodes }, (_, v) =>
          byRow.reduce((sum, [from, , w]) => sum + (from === v ? w : 0), 0),
        );
        const weights = byRow.map(([from, , w]) => (sums[from]! > 0 ? (0.9 * w) / sums[from]! : 0));
        const solved = solveFlow(adjacencyOf(nodes, pairs), Float64Array.from(weights), Float64Array.from(inflow));
        if ("noExit" in solved) throw new Error("every node lets a tenth out");
        const expected = sumOfRounds(pairs, weights, inflow);
        for (let v = 0; v < nodes; v++) expect(solved.amounts[v]).toBeCloseTo(expected[v]!, 7);
      }),
    );
  });
});

/** x = b + W'b + W'W'b + ... */
function sumOfRounds(edges: readonly Edge[], weights: readonly number[], inflow: readonly number[]): readonly number[] {
  const sum = [...inflow];
  let round = [...inflow];
  for (let turn = 0; turn < 400; turn++) {
    const next = inflow.map(() => 0);
    for (const [at, [from, to]] of edges.entries()) next[to]! += round[from]! * weights[at]!;
    for (const [v, amount] of next.entries()) sum[v]! += amount;
    round = next;
  }
  return sum;
}

function visitsOf(version: DrawnVersion): Readonly<Record<string, number>> {
  const net = version.net();
  const solved = expectedVisits(net);
  if ("noExit" in solved) throw new Error("no exit");
  return Object.fromEntries(
    version.steps.map(({ id, name }) => [name, Math.round(solved.visits[net.stepOf.indexOf(id)]! * 1e12) / 1e12]),
  );
}
