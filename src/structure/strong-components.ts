import type { Adjacency } from "./adjacency.ts";

/** Which nodes reach each other. Components are numbered so that every edge between two of them leads to the lower number. */
export interface StrongComponents {
  readonly count: number;
  readonly componentOf: Int32Array;
}

/** Tarjan's algorithm (1972) with its own stack of nodes and next edges. O(nodes + edges). */
export function findStrongComponents({ nodes, offsets, targets }: Adjacency): StrongComponents {
  const componentOf = new Int32Array(nodes).fill(-1);
  /** Order of discovery, from 1; 0 = not seen yet. */
  const seen = new Int32Array(nodes);
  /** Earliest node known to be reachable among those without a component. */
  const low = new Int32Array(nodes);
  const nextEdge = offsets.slice(0, nodes);
  const path = new Int32Array(nodes);
  const open = new Int32Array(nodes);
  let pathLength = 0;
  let openLength = 0;
  let discovered = 0;
  let count = 0;

  const enter = (v: number): void => {
    seen[v] = low[v] = ++discovered;
    path[pathLength++] = v;
    open[openLength++] = v;
  };
  for (let root = 0; root < nodes; root++) {
    if (seen[root]! > 0) continue;
    enter(root);
    while (pathLength > 0) {
      const v = path[pathLength - 1]!;
      if (nextEdge[v]! < offsets[v + 1]!) {
        const target = targets[nextEdge[v]!++]!;
        if (seen[target] === 0) enter(target);
        else if (componentOf[target]! < 0) low[v] = Math.min(low[v]!, seen[target]!);
        continue;
      }
      pathLength--;
      if (pathLength > 0) low[path[pathLength - 1]!] = Math.min(low[path[pathLength - 1]!]!, low[v]!);
      if (low[v] !== seen[v]) continue;
      let member: number;
      do {
        member = open[--openLength]!;
        componentOf[member] = count;
      } while (member !== v);
      count++;
    }
  }
  return { count, componentOf };
}
