import { reversed, type Adjacency } from "./adjacency.ts";

/**
 * A directed graph whose nodes have ids. Nodes are numbered by ascending id and the targets of a node ascend, so what is met in the order of the
 * numbers is met in the order of the ids.
 */
export interface IdGraph {
  /** By node. */
  readonly ids: Int32Array;
  readonly nodeOf: ReadonlyMap<number, number>;
  readonly forward: Adjacency;
  readonly backward: Adjacency;
}

/** Edges between ids that are no nodes are left out, repeated ones count once. O(nodes + edges, sorted). */
export function buildIdGraph(nodeIds: Iterable<number>, edges: Iterable<readonly [from: number, to: number]>): IdGraph {
  const ids = Int32Array.from(new Set(nodeIds)).sort();
  const nodes = ids.length;
  const nodeOf = new Map<number, number>();
  for (let node = 0; node < nodes; node++) nodeOf.set(ids[node]!, node);
  const keys: number[] = [];
  for (const [fromId, toId] of edges) {
    const from = nodeOf.get(fromId);
    const to = nodeOf.get(toId);
    if (from !== undefined && to !== undefined) keys.push(from * nodes + to);
  }
  const sorted = Float64Array.from(keys).sort();
  const offsets = new Int32Array(nodes + 1);
  const targets = new Int32Array(sorted.length);
  let length = 0;
  for (let edge = 0; edge < sorted.length; edge++) {
    const key = sorted[edge]!;
    if (edge > 0 && sorted[edge - 1] === key) continue;
    offsets[Math.floor(key / nodes) + 1]!++;
    targets[length++] = key % nodes;
  }
  for (let node = 0; node < nodes; node++) offsets[node + 1]! += offsets[node]!;
  const forward = { nodes, offsets, targets: targets.slice(0, length) };
  return { ids, nodeOf, forward, backward: reversed(forward) };
}
