import type { MapShape, ShapeEdge } from "./map-shape.ts";

const rounds = 6;

/**
 * The steps in the order in which work usually flows, first to last: by their mean place in a case, then each step moved to where the fewest cases go
 * against the order. An edge counts more where it brings its step most of what comes in, so that a loop is opened at the way back and not at a
 * step that is only reached in the loop. Cost: the square of the number of steps, a few times. Edges whose ends are not among the steps do not count.
 */
export function flowOrder({ steps, edges }: Pick<MapShape, "steps" | "edges">): readonly string[] {
  const order = steps
    .map(({ id, order: place }, index) => ({ id, place, index }))
    .sort((a, b) => a.place - b.place || a.index - b.index)
    .map(({ id }) => id);
  const links = linksOf(new Set(order), edges);
  for (let round = 0; round < rounds; round++) {
    let moved = false;
    for (const id of order.slice()) moved = moveToBest(order, id, links.get(id) ?? new Map()) || moved;
    if (!moved) break;
  }
  return order;
}

/** Weights of the edges between a step and another, in both directions. */
interface Link {
  out: number;
  in: number;
}

function linksOf(
  known: ReadonlySet<string>,
  edges: readonly ShapeEdge[],
): ReadonlyMap<string, ReadonlyMap<string, Link>> {
  const inside = edges.filter(({ from, to }) => from !== to && known.has(from) && known.has(to));
  const inflow = new Map<string, number>();
  for (const { to, cases } of inside) inflow.set(to, (inflow.get(to) ?? 0) + cases);
  const links = new Map<string, Map<string, Link>>([...known].map((id) => [id, new Map()]));
  const link = (own: string, other: string): Link => {
    const of = links.get(own);
    const found = of?.get(other) ?? { out: 0, in: 0 };
    of?.set(other, found);
    return found;
  };
  for (const { from, to, cases } of inside) {
    const weight = cases * (1 + cases / Math.max(1, inflow.get(to) ?? 1));
    link(from, to).out += weight;
    link(to, from).in += weight;
  }
  return links;
}

/** Moves a step to the place, nearest to its own, where the least weight goes against the order; tells whether it moved. */
function moveToBest(order: string[], id: string, links: ReadonlyMap<string, Link>): boolean {
  const own = order.indexOf(id);
  // Before all others everything that leads to it goes against the order; each step it passes turns that around.
  let cost = 0;
  for (const link of links.values()) cost += link.in;
  const others = order.toSpliced(own, 1);
  let best = { place: 0, cost };
  let here = own === 0 ? cost : Number.POSITIVE_INFINITY;
  for (const [index, other] of others.entries()) {
    const link = links.get(other);
    if (link !== undefined) cost += link.out - link.in;
    const place = index + 1;
    if (place === own) here = cost;
    const isNearer = Math.abs(place - own) < Math.abs(best.place - own);
    if (cost < best.cost || (cost === best.cost && isNearer)) best = { place, cost };
  }
  if (best.cost >= here) return false;
  order.splice(0, order.length, ...others.toSpliced(best.place, 0, id));
  return true;
}
