import { reversed, type Adjacency } from "./adjacency.ts";

/**
 * Immediate dominators (Cooper, Harvey and Kennedy 2001): idom(v) = the last node other than v that every path from `root` to v takes; -1 for the
 * root and for nodes it does not reach. On the reversed graph, from the end, these are the post-dominators.
 *
 * Passes over the nodes in reverse postorder until nothing changes: two or three for flow graphs with ordinary loops, each O(edges times depth).
 */
export function immediateDominators(adjacency: Adjacency, root: number): Int32Array {
  const { nodes } = adjacency;
  const postorder = postorderFrom(adjacency, root);
  /** Place in postorder; -1 = not reached. The root has the highest. */
  const placeOf = new Int32Array(nodes).fill(-1);
  for (let place = 0; place < postorder.length; place++) placeOf[postorder[place]!] = place;
  const { offsets, targets: sources } = reversed(adjacency);
  const idom = new Int32Array(nodes).fill(-1);
  idom[root] = root;

  /** The last common dominator of two nodes whose dominators are known. */
  const meet = (a: number, b: number): number => {
    while (a !== b) {
      while (placeOf[a]! < placeOf[b]!) a = idom[a]!;
      while (placeOf[b]! < placeOf[a]!) b = idom[b]!;
    }
    return a;
  };
  for (let changed = true; changed;) {
    changed = false;
    for (let place = postorder.length - 2; place >= 0; place--) {
      const v = postorder[place]!;
      let dominator = -1;
      for (let edge = offsets[v]!; edge < offsets[v + 1]!; edge++) {
        const source = sources[edge]!;
        if (idom[source]! < 0) continue;
        dominator = dominator < 0 ? source : meet(dominator, source);
      }
      if (idom[v] !== dominator) {
        idom[v] = dominator;
        changed = true;
      }
    }
  }
  idom[root] = -1;
  return idom;
}

/** Nodes that `root` reaches, each after all it reaches first by depth. */
function postorderFrom({ nodes, offsets, targets }: Adjacency, root: number): Int32Array {
  const order = new Int32Array(nodes);
  const path = new Int32Array(nodes);
  const nextEdge = offsets.slice(0, nodes);
  const seen = new Uint8Array(nodes);
  let length = 0;
  let pathLength = 1;
  path[0] = root;
  seen[root] = 1;
  while (pathLength > 0) {
    const v = path[pathLength - 1]!;
    if (nextEdge[v]! >= offsets[v + 1]!) {
      order[length++] = v;
      pathLength--;
      continue;
    }
    const target = targets[nextEdge[v]!++]!;
    if (seen[target] === 1) continue;
    seen[target] = 1;
    path[pathLength++] = target;
  }
  return order.subarray(0, length);
}
