import type { DirectedGraph } from "graphology";

/** A directed graph as columns (compressed sparse rows): the successors of node v are `targets[offsets[v] .. offsets[v + 1])`. */
export interface Adjacency {
  readonly nodes: number;
  readonly offsets: Int32Array;
  readonly targets: Int32Array;
}

/** A snapshot of a graph for the hot loops. Nodes are numbered in the order in which they were added, given by `keys`. O(nodes + edges). */
export function snapshot(graph: DirectedGraph): { readonly adjacency: Adjacency; readonly keys: readonly string[] } {
  const keys = graph.nodes();
  const numberOf = new Map(keys.map((key, number) => [key, number]));
  const offsets = new Int32Array(keys.length + 1);
  for (const [number, key] of keys.entries()) offsets[number + 1] = offsets[number]! + graph.outDegree(key);
  const targets = new Int32Array(graph.size);
  let next = 0;
  for (const key of keys) {
    for (const target of graph.outNeighbors(key)) targets[next++] = numberOf.get(target) ?? -1;
  }
  return { adjacency: { nodes: keys.length, offsets, targets }, keys };
}

/** The same graph with every edge turned round; sources of one target come in ascending order. */
export function reversed({ nodes, offsets, targets }: Adjacency): Adjacency {
  const reversedOffsets = new Int32Array(nodes + 1);
  for (let edge = 0; edge < targets.length; edge++) reversedOffsets[targets[edge]! + 1]!++;
  for (let v = 0; v < nodes; v++) reversedOffsets[v + 1]! += reversedOffsets[v]!;
  const next = reversedOffsets.slice();
  const sources = new Int32Array(targets.length);
  for (let v = 0; v < nodes; v++) {
    for (let edge = offsets[v]!; edge < offsets[v + 1]!; edge++) sources[next[targets[edge]!]!++] = v;
  }
  return { nodes, offsets: reversedOffsets, targets: sources };
}
