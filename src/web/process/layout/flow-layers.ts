import { flowOrder } from "./flow-order.ts";
import type { MapShape, ShapeEdge } from "./map-shape.ts";

/** An edge between the columns of a map. */
export interface LayeredEdge extends ShapeEdge {
  /** Goes against the order of the steps. */
  readonly back: boolean;
}

/** Steps in columns. */
export interface FlowLayers {
  /** By id of the step: its column, from 0 at the left. */
  readonly layerOf: ReadonlyMap<string, number>;
  readonly count: number;
  readonly edges: readonly LayeredEdge[];
}

/**
 * Puts steps in columns so that every edge but those that go back leads to the right. An edge goes back where it leads to a step that comes earlier in
 * the order of the flow, or to the step itself. A step stands one column after the last of those before it, or as far right as those after it allow where more cases
 * pull it there. Cost: steps times edges at worst. Edges whose ends are not in the map are left out.
 */
export function flowLayers({ steps, edges }: Pick<MapShape, "steps" | "edges">): FlowLayers {
  const inOrder = flowOrder({ steps, edges });
  const rank = new Map(inOrder.map((id, index) => [id, index]));
  const layered = edges.flatMap((edge) => {
    const [from, to] = [rank.get(edge.from), rank.get(edge.to)];
    return from === undefined || to === undefined ? [] : [{ ...edge, back: from >= to }];
  });
  const forward = layered.filter(({ back }) => !back);
  const into = grouped(forward, ({ to }) => to);
  const outOf = grouped(forward, ({ from }) => from);
  const layerOf = new Map<string, number>();
  for (const id of inOrder) {
    layerOf.set(id, Math.max(0, ...(into.get(id) ?? []).map(({ from }) => (layerOf.get(from) ?? 0) + 1)));
  }
  for (const id of inOrder.toReversed()) {
    const [before, after] = [into.get(id) ?? [], outOf.get(id) ?? []];
    const latest = Math.min(...after.map(({ to }) => (layerOf.get(to) ?? 0) - 1));
    if (after.length > 0 && casesOf(after) > casesOf(before) && latest > (layerOf.get(id) ?? 0))
      layerOf.set(id, latest);
  }
  return { layerOf, count: Math.max(0, ...layerOf.values()) + 1, edges: layered };
}

function grouped<Item>(items: readonly Item[], keyOf: (item: Item) => string): ReadonlyMap<string, readonly Item[]> {
  const groups = new Map<string, Item[]>();
  for (const item of items) {
    const group = groups.get(keyOf(item));
    if (group === undefined) groups.set(keyOf(item), [item]);
    else group.push(item);
  }
  return groups;
}

function casesOf(edges: readonly ShapeEdge[]): number {
  return edges.reduce((sum, { cases }) => sum + cases, 0);
}
