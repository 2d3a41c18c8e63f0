import type { Adjacency } from "./adjacency.ts";
import type { IdGraph } from "./id-graph.ts";

/**
 * The shortest ways from one node to another, in the order of their ids read from left to right, at most `first`; each as its ids from end to end.
 * One of a single node where both are the same; none where no way leads there or the graph does not have them.
 *
 * There can be exponentially many (a lattice has), so they are not collected first: distances to the goal by breadth-first search, then depth-first
 * along edges that come one nearer to it. None of these leads astray: O(nodes + edges + first times the edges of one way's nodes).
 */
export function shortestPaths(
  { ids, nodeOf, forward, backward }: IdGraph,
  fromId: number,
  toId: number,
  first: number,
): readonly (readonly number[])[] {
  const from = nodeOf.get(fromId);
  const to = nodeOf.get(toId);
  if (from === undefined || to === undefined) return [];
  const distances = distancesFrom(backward, to, from);
  const length = distances[from]!;
  if (length < 0) return [];
  const { offsets, targets } = forward;
  const path = new Int32Array(length + 1);
  /** By place in the path: the next edge of its node to follow. */
  const nextEdge = new Int32Array(length + 1);
  path[0] = from;
  nextEdge[0] = offsets[from]!;
  const found: number[][] = [];
  for (let place = 0; place >= 0 && found.length < first;) {
    const node = path[place]!;
    if (place === length) {
      found.push(Array.from(path, (it) => ids[it]!));
      place--;
      continue;
    }
    let edge = nextEdge[place]!;
    const end = offsets[node + 1]!;
    while (edge < end && distances[targets[edge]!] !== length - place - 1) edge++;
    nextEdge[place] = edge + 1;
    if (edge >= end) {
      place--;
      continue;
    }
    place++;
    path[place] = targets[edge]!;
    nextEdge[place] = offsets[path[place]!]!;
  }
  return found;
}

/** Edges from `start` to each node, -1 = not reached; nodes farther than `until` may be missing. */
function distancesFrom({ nodes, offsets, targets }: Adjacency, start: number, until: number): Int32Array {
  const distances = new Int32Array(nodes).fill(-1);
  const queue = new Int32Array(nodes);
  let length = 1;
  queue[0] = start;
  distances[start] = 0;
  for (let head = 0; head < length && distances[until]! < 0; head++) {
    const node = queue[head]!;
    for (let edge = offsets[node]!; edge < offsets[node + 1]!; edge++) {
      const target = targets[edge]!;
      if (distances[target]! >= 0) continue;
      distances[target] = distances[node]! + 1;
      queue[length++] = target;
    }
  }
  return distances;
}
