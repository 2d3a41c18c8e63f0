import { type MapLayout, type Point, stepBox } from "./layout/map-shape.ts";

/** Width of the column of lane titles. */
export const laneTitles = 122;

/** Where arrow keys lead. */
export const moves: Readonly<Record<string, Point>> = {
  ArrowUp: { x: 0, y: -1 },
  ArrowDown: { x: 0, y: 1 },
  ArrowLeft: { x: -1, y: 0 },
  ArrowRight: { x: 1, y: 0 },
};

/** Where a step would stand that has the middle of an edge as its own; undefined where no edge has this id. */
export function middleOf(layout: MapLayout, id: string): Point | undefined {
  const edge = layout.edges.find((placed) => placed.id === id);
  const at = edge?.label ?? edge?.points[Math.floor(edge.points.length / 2)];
  return at === undefined ? undefined : { x: at.x - stepBox.width / 2, y: at.y - stepBox.height / 2 };
}

/** Scrolls the box where a step is not all in sight. */
export function reveal(box: HTMLElement, { x, y }: Point, zoom: number): void {
  const [width, height] = [stepBox.width * zoom, stepBox.height * zoom];
  const [left, top] = [x * zoom, y * zoom];
  const [inWidth, inHeight] = [box.clientWidth - laneTitles, box.clientHeight];
  const isInSight =
    left >= box.scrollLeft &&
    left + width <= box.scrollLeft + inWidth &&
    top >= box.scrollTop &&
    top + height <= box.scrollTop + inHeight;
  if (!isInSight) box.scrollTo({ left: left + width / 2 - inWidth / 2, top: top + height / 2 - inHeight / 2 });
}

/** Of these steps the one that is nearest in a direction; steps far off that direction count as further away. */
export function nearest(layout: MapLayout, ids: ReadonlySet<string>, from: string, move: Point): string | null {
  const own = layout.steps.get(from);
  if (own === undefined) return null;
  let best: { readonly id: string; readonly distance: number } | null = null;
  for (const [id, other] of layout.steps) {
    if (id === from || !ids.has(id)) continue;
    const [x, y] = [other.x - own.x, other.y - own.y];
    const along = x * move.x + y * move.y;
    const aside = Math.abs(x * move.y) + Math.abs(y * move.x);
    const distance = along + aside * 2;
    if (along > 1 && (best === null || distance < best.distance)) best = { id, distance };
  }
  return best?.id ?? null;
}
