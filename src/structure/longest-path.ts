import type { Adjacency } from "./adjacency.ts";
import { findStrongComponents } from "./strong-components.ts";

/**
 * Depth of each node (methods.md 5): the longest path that leads to it, in edges, after the nodes that reach each other were contracted to one;
 * all of those have one depth. 0 where no edge leads in from outside. O(nodes + edges).
 */
export function longestPathDepths(adjacency: Adjacency): Int32Array {
  const { nodes, offsets, targets } = adjacency;
  const { count, componentOf } = findStrongComponents(adjacency);
  // Members of each component, side by side.
  const begin = new Int32Array(count + 1);
  for (let v = 0; v < nodes; v++) begin[componentOf[v]! + 1]!++;
  for (let c = 0; c < count; c++) begin[c + 1]! += begin[c]!;
  const next = begin.slice();
  const members = new Int32Array(nodes);
  for (let v = 0; v < nodes; v++) members[next[componentOf[v]!]!++] = v;

  const depth = new Int32Array(count);
  // Edges lead to lower components, so a component's depth is settled before its own edges are followed.
  for (let c = count - 1; c >= 0; c--) {
    for (let m = begin[c]!; m < begin[c + 1]!; m++) {
      const v = members[m]!;
      for (let edge = offsets[v]!; edge < offsets[v + 1]!; edge++) {
        const target = componentOf[targets[edge]!]!;
        if (target !== c && depth[target]! <= depth[c]!) depth[target] = depth[c]! + 1;
      }
    }
  }
  return componentOf.map((component) => depth[component]!);
}
