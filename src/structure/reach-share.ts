import type { Adjacency } from "./adjacency.ts";

/**
 * By node: how much of the work is downstream of it (methods.md 5), as share of the sum of `amount` over the nodes that a way of one edge or more leads to
 * from it; itself only where a loop leads back. 0 where there is nothing. O(nodes times edges).
 */
export function reachShares({ nodes, offsets, targets }: Adjacency, amount: Float64Array): Float64Array {
  const total = amount.reduce((sum, it) => sum + it, 0);
  const shares = new Float64Array(nodes);
  if (total === 0) return shares;
  const seen = new Int32Array(nodes).fill(-1);
  const queue = new Int32Array(nodes + 1);
  for (let from = 0; from < nodes; from++) {
    queue[0] = from;
    let length = 1;
    let downstream = 0;
    for (let head = 0; head < length; head++) {
      const v = queue[head]!;
      for (let edge = offsets[v]!; edge < offsets[v + 1]!; edge++) {
        const target = targets[edge]!;
        if (seen[target] === from) continue;
        seen[target] = from;
        downstream += amount[target]!;
        queue[length++] = target;
      }
    }
    shares[from] = downstream / total;
  }
  return shares;
}
