import { boxOf, type Point } from "./map-shape.ts";

/** Width of a character of a label, about. */
export const characterWidth = 5.9;
const padding = 6;
const lineHeight = 16;

/**
 * Finds a place for the label of each edge on one of its own lines, the last ones first, where it covers neither a step nor another label. Edges are
 * served in the order given. Null where there is no room.
 *
 * @param characters length of each label; 0 = none
 */
export function edgeLabels(
  routes: readonly (readonly Point[])[],
  characters: readonly number[],
  steps: ReadonlyMap<string, Point>,
): readonly (Point | null)[] {
  const taken: Box[] = [...steps].map(([id, { x, y }]) => ({ x, y, ...boxOf(id) }));
  return routes.map((points, index) => {
    const length = characters[index] ?? 0;
    if (length === 0) return null;
    const width = length * characterWidth + padding;
    for (const point of candidates(points, width)) {
      const box = { x: point.x - width / 2, y: point.y - lineHeight / 2, width, height: lineHeight };
      if (taken.some((other) => overlap(box, other))) continue;
      taken.push(box);
      return point;
    }
    return null;
  });
}

/** Places on a line, from where it comes from, best first. */
const levelShares: readonly number[] = [0.5, 0.3, 0.7];
const uprightShares: readonly number[] = [0.75, 0.5, 0.3];

interface Box extends Point {
  readonly width: number;
  readonly height: number;
}

/**
 * Middles of the lines of an edge, then other places on them; lines too short for the label are left out. Of an upright line the lower or upper part
 * comes first, where it nears the step it leads to: further away other edges of the same step run along it.
 */
function candidates(points: readonly Point[], width: number): readonly Point[] {
  const lines = points
    .slice(1)
    .map((to, index) => ({ from: points[index] ?? to, to }))
    .filter(({ from, to }) => Math.abs(to.x - from.x) > width + 12 || Math.abs(to.y - from.y) > lineHeight + 8)
    .toReversed();
  return [0, 1, 2].flatMap((choice) =>
    lines.map(({ from, to }) => {
      const share = (from.x === to.x ? uprightShares : levelShares)[choice] ?? 0.5;
      return { x: from.x + (to.x - from.x) * share, y: from.y + (to.y - from.y) * share };
    }),
  );
}

function overlap(a: Box, b: Box): boolean {
  return a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
}
