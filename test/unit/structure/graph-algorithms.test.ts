import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { reversed } from "../../../src/structure/adjacency.ts";
import { immediateDominators } from "../../../src/structure/dominators.ts";
import { longestPathDepths } from "../../../src/structure/longest-path.ts";
import { reaches } from "../../../src/structure/reaches.ts";
import { findStrongComponents } from "../../../src/structure/strong-components.ts";
import { adjacencyOf, randomGraphs, reachable, type Edge } from "./reference.ts";

describe("the example graph s>A, A>B, A>C, B>D, C>D, D>A, D>E, E>t", () => {
  const names = ["s", "A", "B", "C", "D", "E", "t"];
  const edges = ["sA", "AB", "AC", "BD", "CD", "DA", "DE", "Et"].map(([from = "", to = ""]): Edge => [
    names.indexOf(from),
    names.indexOf(to),
  ]);
  const graph = adjacencyOf(names.length, edges);
  const named = (column: Int32Array): Record<string, string | undefined> =>
    Object.fromEntries(names.map((name, v) => [name, names[column[v] ?? -1]]));

  test("D is dominated by A, E by D, t by E", () => {
    expect(named(immediateDominators(graph, names.indexOf("s")))).toEqual({
      s: undefined,
      A: "s",
      B: "A",
      C: "A",
      D: "A",
      E: "D",
      t: "E",
    });
  });

  test("D post-dominates A, B and C, and A post-dominates s", () => {
    expect(named(immediateDominators(reversed(graph), names.indexOf("t")))).toEqual({
      s: "A",
      A: "D",
      B: "D",
      C: "D",
      D: "E",
      E: "t",
      t: undefined,
    });
  });

  test("the loop A, B, C, D is one depth", () => {
    expect([...longestPathDepths(graph)]).toEqual([0, 1, 1, 1, 1, 2, 3]);
  });
});

test("a node that the root does not reach has no dominator", () => {
  expect([
    ...immediateDominators(
      adjacencyOf(3, [
        [0, 1],
        [2, 1],
      ]),
      0,
    ),
  ]).toEqual([-1, 0, -1]);
});

test("depth counts the longest way, not the shortest", () => {
  expect([
    ...longestPathDepths(
      adjacencyOf(4, [
        [0, 3],
        [0, 1],
        [1, 2],
        [2, 3],
      ]),
    ),
  ]).toEqual([0, 1, 2, 3]);
});

test("random graphs: the dominators are the nodes without which the root no longer reaches a node", () => {
  fc.assert(
    fc.property(randomGraphs, ({ nodes, edges }) => {
      const idom = immediateDominators(adjacencyOf(nodes, edges), 0);
      const reached = reachable(edges, 0);
      for (let v = 1; v < nodes; v++) {
        const dominators = [...reached].filter((d) => d !== v && !reachable(edges, 0, [d]).has(v));
        expect(new Set(chainOf(idom, v))).toEqual(new Set(reached.has(v) ? dominators : []));
      }
    }),
    { numRuns: 500 },
  );
});

test("random graphs: strong components are the classes of mutual reachability, numbered against the edges", () => {
  fc.assert(
    fc.property(randomGraphs, ({ nodes, edges }) => {
      const { count, componentOf } = findStrongComponents(adjacencyOf(nodes, edges));
      expect(new Set(componentOf).size).toBe(count);
      for (let a = 0; a < nodes; a++) {
        for (let b = 0; b < nodes; b++) {
          const mutual = reachable(edges, a).has(b) && reachable(edges, b).has(a);
          expect(componentOf[a] === componentOf[b]).toBe(mutual);
        }
      }
      for (const [from, to] of edges) expect(componentOf[to]!).toBeLessThanOrEqual(componentOf[from]!);
    }),
    { numRuns: 300 },
  );
});

test("random graphs: an edge out of a loop leads deeper, and every depth above 0 has an edge from the depth before", () => {
  fc.assert(
    fc.property(randomGraphs, ({ nodes, edges }) => {
      const graph = adjacencyOf(nodes, edges);
      const { componentOf } = findStrongComponents(graph);
      const depth = longestPathDepths(graph);
      const between = edges.filter(([from, to]) => componentOf[from] !== componentOf[to]);
      for (const [from, to] of between) expect(depth[to]!).toBeGreaterThan(depth[from]!);
      for (let v = 0; v < nodes; v++) {
        const entries = between.filter(([, to]) => componentOf[to] === componentOf[v]);
        expect(depth[v]).toBe(Math.max(-1, ...entries.map(([from]) => depth[from]!)) + 1);
      }
    }),
    { numRuns: 300 },
  );
});

test("random graphs: reaches agrees with following edges until nothing is new", () => {
  fc.assert(
    fc.property(randomGraphs, fc.array(fc.nat(7)), ({ nodes, edges }, without) => {
      const marks = Uint8Array.from({ length: nodes }, (_, v) => (without.includes(v) ? 1 : 0));
      expect(reaches(adjacencyOf(nodes, edges), 0, nodes - 1, marks)).toBe(reachable(edges, 0, without).has(nodes - 1));
    }),
  );
});

test("a chain of 200,000 nodes does not exhaust the stack", () => {
  const nodes = 200_000;
  const chain = {
    nodes,
    offsets: Int32Array.from({ length: nodes + 1 }, (_, v) => Math.min(v, nodes - 1)),
    targets: Int32Array.from({ length: nodes - 1 }, (_, v) => v + 1),
  };
  expect(longestPathDepths(chain)[nodes - 1]).toBe(nodes - 1);
  expect(immediateDominators(chain, 0)[nodes - 1]).toBe(nodes - 2);
});

function chainOf(idom: Int32Array, v: number): number[] {
  const chain: number[] = [];
  for (let d = idom[v]!; d >= 0; d = idom[d]!) chain.push(d);
  return chain;
}
