/**
 * The column of each node: behind all that lead to it, by the longest way, flows that lead back left out (those that a depth-first walk from the nodes that
 * nothing leads to meets again on its way). O(nodes + edges), without recursion.
 */
export function rankSteps(
  nodes: readonly number[],
  edges: readonly (readonly [number, number])[],
): ReadonlyMap<number, number> {
  const there = new Set(nodes);
  const next = new Map<number, number[]>(nodes.map((node) => [node, []]));
  const entered = new Set<number>();
  for (const [from, to] of edges) {
    if (from === to || !there.has(from) || !there.has(to)) continue;
    next.get(from)?.push(to);
    entered.add(to);
  }
  const order: number[] = [];
  const state = new Map<number, "open" | "done">();
  const back = new Set<string>();
  for (const first of [...nodes.filter((node) => !entered.has(node)), ...nodes]) {
    if (state.has(first)) continue;
    const way: { readonly node: number; at: number }[] = [{ node: first, at: 0 }];
    state.set(first, "open");
    for (let here = way.at(-1); here !== undefined; here = way.at(-1)) {
      const target = next.get(here.node)?.[here.at++];
      if (target === undefined) {
        state.set(here.node, "done");
        order.push(here.node);
        way.pop();
      } else if (!state.has(target)) {
        state.set(target, "open");
        way.push({ node: target, at: 0 });
      } else if (state.get(target) === "open") back.add(`${here.node} ${target}`);
    }
  }
  const rank = new Map<number, number>();
  for (const node of order.reverse()) {
    const own = rank.get(node) ?? 0;
    rank.set(node, own);
    for (const target of next.get(node) ?? []) {
      if (!back.has(`${node} ${target}`)) rank.set(target, Math.max(rank.get(target) ?? 0, own + 1));
    }
  }
  return rank;
}
