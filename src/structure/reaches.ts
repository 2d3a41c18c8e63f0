import type { Adjacency } from "./adjacency.ts";

/** Does a path lead from one node to another that takes no node marked 1 in `without`? O(nodes + edges). */
export function reaches(
  { nodes, offsets, targets }: Adjacency,
  from: number,
  to: number,
  without: Uint8Array,
): boolean {
  const seen = without.slice();
  const queue = new Int32Array(nodes);
  let length = 0;
  if (seen[from] === 0) queue[length++] = from;
  seen[from] = 1;
  for (let head = 0; head < length; head++) {
    const v = queue[head]!;
    if (v === to) return true;
    for (let edge = offsets[v]!; edge < offsets[v + 1]!; edge++) {
      const target = targets[edge]!;
      if (seen[target] === 1) continue;
      seen[target] = 1;
      queue[length++] = target;
    }
  }
  return false;
}
