import type { Adjacency } from "./adjacency.ts";

/**
 * How many shortest ways between other nodes lead over each node: sum over ordered pairs (a, b) of the share of the shortest ways from a to b that it is
 * on (Brandes 2001; directed, every edge 1). O(nodes times edges).
 */
export function betweenness({ nodes, offsets, targets }: Adjacency): Float64Array {
  const centrality = new Float64Array(nodes);
  const distance = new Int32Array(nodes);
  const ways = new Float64Array(nodes);
  const dependency = new Float64Array(nodes);
  const order = new Int32Array(nodes);
  for (let source = 0; source < nodes; source++) {
    distance.fill(-1);
    ways.fill(0);
    dependency.fill(0);
    distance[source] = 0;
    ways[source] = 1;
    order[0] = source;
    let length = 1;
    for (let head = 0; head < length; head++) {
      const v = order[head]!;
      for (let edge = offsets[v]!; edge < offsets[v + 1]!; edge++) {
        const target = targets[edge]!;
        if (distance[target]! < 0) {
          distance[target] = distance[v]! + 1;
          order[length++] = target;
        }
        if (distance[target] === distance[v]! + 1) ways[target]! += ways[v]!;
      }
    }
    // Farthest first: what depends on a node is settled before the nodes that lead to it.
    for (let at = length - 1; at >= 0; at--) {
      const v = order[at]!;
      for (let edge = offsets[v]!; edge < offsets[v + 1]!; edge++) {
        const target = targets[edge]!;
        if (distance[target] === distance[v]! + 1)
          dependency[v]! += (ways[v]! / ways[target]!) * (1 + dependency[target]!);
      }
      if (v !== source) centrality[v]! += dependency[v]!;
    }
  }
  return centrality;
}
