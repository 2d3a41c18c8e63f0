import fc from "fast-check";
import type { Adjacency } from "../../../src/structure/adjacency.ts";

export type Edge = readonly [from: number, to: number];

/** Edges by source, in the given order; repeated ones stay. */
export function adjacencyOf(nodes: number, edges: readonly Edge[]): Adjacency {
  const rows = Array.from({ length: nodes }, (_, v) => edges.filter(([from]) => from === v).map(([, to]) => to));
  return {
    nodes,
    offsets: Int32Array.from([0, ...rows.map((_, v) => rows.slice(0, v + 1).flat().length)]),
    targets: Int32Array.from(rows.flat()),
  };
}

/** Nodes a path leads to that takes none of `without`; a node reaches itself. */
export function reachable(edges: readonly Edge[], from: number, without: readonly number[] = []): Set<number> {
  const seen = new Set(without.includes(from) ? [] : [from]);
  for (let size = -1; size !== seen.size;) {
    size = seen.size;
    for (const [source, target] of edges) if (seen.has(source) && !without.includes(target)) seen.add(target);
  }
  return seen;
}

export const randomGraphs: fc.Arbitrary<{ nodes: number; edges: Edge[] }> = fc
  .integer({ min: 1, max: 8 })
  .chain((nodes) =>
    fc.record({
      nodes: fc.constant(nodes),
      edges: fc.array(fc.tuple(fc.nat(nodes - 1), fc.nat(nodes - 1)), { maxLength: 16 }),
    }),
  );
