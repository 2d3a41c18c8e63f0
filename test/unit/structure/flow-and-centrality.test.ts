import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { reversed } from "../../../src/structure/adjacency.ts";
import { betweenness } from "../../../src/structure/betweenness.ts";
import { pertEstimate, schedule } from "../../../src/structure/critical-path.ts";
import { immediateDominators } from "../../../src/structure/dominators.ts";
import { expectedHandovers } from "../../../src/structure/expected-handovers.ts";
import { expectedVisits } from "../../../src/structure/expected-visits.ts";
import { minCut } from "../../../src/structure/min-cut.ts";
import { mustPass } from "../../../src/structure/must-pass.ts";
import { reachShares } from "../../../src/structure/reach-share.ts";
import { draw } from "./drawn-version.ts";
import { adjacencyOf, type Edge, randomGraphs, reachable } from "./reference.ts";

describe("the smallest cut", () => {
  test("s-A5, A-B3, A-C2, B-D3, C-D4, D-t4: 4 can flow, and D-t binds", () => {
    const names = ["s", "A", "B", "C", "D", "t"];
    const edges = ["sA", "AB", "AC", "BD", "CD", "Dt"].map(([a = "", b = ""]): Edge => [
      names.indexOf(a),
      names.indexOf(b),
    ]);
    const cut = minCut(
      adjacencyOf(6, edges),
      0,
      5,
      new Float64Array(6).fill(Infinity),
      Float64Array.from([5, 3, 2, 3, 4, 4]),
    );
    expect(cut).toEqual({ flow: 4, nodes: [], edges: [5] });
  });

  test("a node binds by itself; without any bound the flow is endless, without a way it is none", () => {
    const line = adjacencyOf(3, [
      [0, 1],
      [1, 2],
    ]);
    expect(minCut(line, 0, 2, Float64Array.from([Infinity, 1.5, Infinity]))).toEqual({
      flow: 1.5,
      nodes: [1],
      edges: [],
    });
    expect(minCut(line, 0, 2, new Float64Array(3).fill(Infinity)).flow).toBe(Infinity);
    expect(minCut(line, 2, 0, new Float64Array(3).fill(1))).toEqual({ flow: 0, nodes: [], edges: [] });
  });

  test("agrees with the smallest of all cuts on random graphs", () => {
    fc.assert(
      fc.property(
        randomGraphs,
        fc.array(fc.integer({ min: 1, max: 5 }), { minLength: 8, maxLength: 8 }),
        ({ nodes, edges }, capacities) => {
          const distinct = edges.filter(
            ([a, b], at) => a !== b && edges.findIndex(([c, d]) => a === c && b === d) === at,
          );
          const sink = nodes - 1;
          if (sink === 0) return;
          const capacity = Float64Array.from({ length: nodes }, (_, v) =>
            v === 0 || v === sink ? Infinity : capacities[v]!,
          );
          const cut = minCut(adjacencyOf(nodes, distinct), 0, sink, capacity);
          // Every set of inner nodes that parts the two is a cut.
          let least = Infinity;
          for (let set = 0; set < 1 << nodes; set++) {
            const without = Array.from({ length: nodes }, (_, v) => v).filter(
              (v) => v !== 0 && v !== sink && (set >> v) % 2 === 1,
            );
            if (reachable(distinct, 0, without).has(sink)) continue;
            least = Math.min(
              least,
              without.reduce((sum, v) => sum + capacity[v]!, 0),
            );
          }
          expect(cut.flow).toBe(least);
          // Without any bound nothing is cut.
          const isParted = least === Infinity || !reachable(distinct, 0, cut.nodes).has(sink);
          const sum = cut.nodes.reduce((all, v) => all + capacity[v]!, 0);
          expect([isParted, least === Infinity ? Infinity : sum]).toEqual([true, least]);
        },
      ),
    );
  });

  test("a chain of 100,000 steps", () => {
    const nodes = 100_000;
    const chain = {
      nodes,
      offsets: Int32Array.from({ length: nodes + 1 }, (_, v) => Math.min(v, nodes - 1)),
      targets: Int32Array.from({ length: nodes - 1 }, (_, v) => v + 1),
    };
    const capacity = new Float64Array(nodes).fill(3);
    capacity[70_000] = 2;
    expect(minCut(chain, 0, nodes - 1, capacity)).toEqual({ flow: 2, nodes: [70_000], edges: [] });
    const times = schedule(chain, new Float64Array(nodes).fill(1), new Float64Array(nodes));
    expect([times.length, times.earliestStart[nodes - 1]]).toEqual([nodes, nodes - 1]);
  });
});

describe("betweenness", () => {
  test("of the example graph: A 9, B 3, C 3, D 12, E 5", () => {
    const names = ["s", "A", "B", "C", "D", "E", "t"];
    const edges = ["sA", "AB", "AC", "BD", "CD", "DA", "DE", "Et"].map(([a = "", b = ""]): Edge => [
      names.indexOf(a),
      names.indexOf(b),
    ]);
    expect([...betweenness(adjacencyOf(7, edges))]).toEqual([0, 9, 3, 3, 12, 5, 0]);
  });

  test("agrees with counting all shortest ways on random graphs", () => {
    fc.assert(
      fc.property(randomGraphs, ({ nodes, edges }) => {
        const distinct = edges.filter(([a, b], at) => edges.findIndex(([c, d]) => a === c && b === d) === at);
        const counted = new Float64Array(nodes);
        for (let from = 0; from < nodes; from++) {
          for (let to = 0; to < nodes; to++) {
            if (from === to) continue;
            const ways = allShortest(distinct, from, to, nodes);
            for (const way of ways) for (const v of way.slice(1, -1)) counted[v]! += 1 / ways.length;
          }
        }
        const found = betweenness(adjacencyOf(nodes, distinct));
        for (let v = 0; v < nodes; v++) expect(found[v]).toBeCloseTo(counted[v]!, 9);
      }),
    );
  });
});

describe("the critical path", () => {
  test("what is beside it has slack", () => {
    // s > A(3), s > B(1), both > C(2): B may begin 2 later.
    const times = schedule(
      adjacencyOf(4, [
        [0, 1],
        [0, 2],
        [1, 3],
        [2, 3],
      ]),
      Float64Array.from([0, 3, 1, 2]),
      new Float64Array(4),
    );
    expect(times.length).toBe(5);
    expect([...times.earliestStart]).toEqual([0, 0, 0, 3]);
    expect([...times.slack]).toEqual([0, 0, 2, 0]);
  });

  test("a loop takes all its nodes as often as they are done", () => {
    const times = schedule(
      adjacencyOf(4, [
        [0, 1],
        [1, 2],
        [2, 1],
        [1, 3],
      ]),
      Float64Array.from([0, 4, 1, 0]),
      Float64Array.from([1, 1.5, 0.5, 1]),
    );
    expect(times.length).toBe(6.5);
    expect(times.earliestStart[3]).toBe(6.5);
  });

  test("agrees with trying all ways on random graphs without loops", () => {
    fc.assert(
      fc.property(randomGraphs, fc.array(fc.nat(9), { minLength: 8, maxLength: 8 }), ({ nodes, edges }, durations) => {
        const forward = edges.filter(([a, b]) => a < b);
        const own = Float64Array.from(durations.slice(0, nodes));
        const until = (v: number): number =>
          Math.max(0, ...forward.filter(([, b]) => b === v).map(([a]) => until(a) + own[a]!));
        const after = (v: number): number =>
          own[v]! + Math.max(0, ...forward.filter(([a]) => a === v).map(([, b]) => after(b)));
        const times = schedule(adjacencyOf(nodes, forward), own, new Float64Array(nodes));
        const all = Array.from({ length: nodes }, (_, v) => v);
        expect(times.length).toBe(Math.max(...all.map((v) => until(v) + after(v))));
        expect([...times.slack]).toEqual(all.map((v) => times.length - until(v) - after(v)));
      }),
    );
  });

  test("PERT: (o + 4 m + p) / 6 and ((p - o) / 6) squared", () => {
    expect(pertEstimate(2, 5, 14)).toEqual({ mean: 6, variance: 4 });
  });
});

describe("who must be passed", () => {
  test("both branches of a parallel block, one of an exclusive one neither", () => {
    const drawn = (kind: string) =>
      draw({ s: "startEvent", g: kind, A: "task", B: "task", h: kind, Z: "task" }, [
        "s > g",
        "g > A",
        "g > B",
        "A > h",
        "B > h",
        "h > Z",
      ]);
    const passed = (kind: string): readonly string[] => {
      const version = drawn(kind);
      const net = version.net();
      const marks = mustPass(net, immediateDominators(reversed(net), 1));
      return version.steps.filter(({ id }) => marks[net.stepOf.indexOf(id)] === 1).map(({ name }) => name);
    };
    expect(passed("parallelGateway")).toEqual(["s", "g", "A", "B", "h", "Z"]);
    expect(passed("exclusiveGateway")).toEqual(["s", "g", "h", "Z"]);
  });
});

describe("reach and handovers", () => {
  test("the share of the work that is downstream, itself only in a loop", () => {
    const graph = adjacencyOf(4, [
      [0, 1],
      [1, 2],
      [2, 1],
      [2, 3],
    ]);
    expect([...reachShares(graph, Float64Array.from([1, 2, 1, 4]))]).toEqual([7 / 8, 7 / 8, 7 / 8, 0]);
  });

  test("agrees with the set of what is reached on random graphs", () => {
    fc.assert(
      fc.property(randomGraphs, ({ nodes, edges }) => {
        const shares = reachShares(adjacencyOf(nodes, edges), new Float64Array(nodes).fill(1));
        for (let v = 0; v < nodes; v++) {
          const next = edges.filter(([from]) => from === v).map(([, to]) => to);
          const all = new Set(next.flatMap((to) => [...reachable(edges, to)]));
          expect(shares[v]).toBeCloseTo(all.size / nodes, 12);
        }
      }),
    );
  });

  test("handovers pass through gateways, by their chances and the visits; work that stays is none", () => {
    const version = draw(
      {
        s: "startEvent",
        A: { department: 1 },
        x: "exclusiveGateway",
        B: { department: 2 },
        C: { department: 1 },
        y: "exclusiveGateway",
        Z: { department: 3 },
      },
      ["s > A", "A > x", "x > B 0.25", "x > C", "B > y", "C > y", "y > Z"],
    );
    const net = version.net();
    const solved = expectedVisits(net);
    const departments = Int32Array.from(net.stepOf, (id) => version.stepWithId(id)?.assignedDepartmentId ?? -1);
    expect("visits" in solved && expectedHandovers(net, solved.visits, departments)).toEqual([
      { fromDepartmentId: 1, toDepartmentId: 2, times: 0.25 },
      { fromDepartmentId: 1, toDepartmentId: 3, times: 0.75 },
      { fromDepartmentId: 2, toDepartmentId: 3, times: 0.25 },
    ]);
  });
});

function allShortest(edges: readonly Edge[], from: number, to: number, nodes: number): readonly (readonly number[])[] {
  let ways: (readonly number[])[] = [[from]];
  for (let length = 0; length < nodes; length++) {
    const arrived = ways.filter((way) => way.at(-1) === to);
    if (arrived.length > 0) return arrived;
    ways = ways.flatMap((way) =>
      edges.filter(([a, b]) => a === way.at(-1) && !way.includes(b)).map(([, b]) => [...way, b]),
    );
  }
  return [];
}
