import type { ReactNode } from "react";
import { countText } from "../figures/format.ts";
import type { PlacedEdge, Point } from "./layout/map-shape.ts";
import { characterWidth } from "./layout/edge-labels.ts";
import { edgeId, edgeText, type MapEdge, type MarkEdge, pickUpText } from "./map-data.ts";

const corner = 6;
/** Length of the head of a thin line. */
export const arrow = 8;

/** What is drawn of an edge. */
interface Drawn {
  readonly placed: PlacedEdge;
  readonly cases: number;
  readonly edge: MapEdge | null;
}

/** The lines of a map, the rare ones below the frequent ones; each as wide as its share of the cases. Text readers are given the table instead. */
export function MapEdges({
  width,
  height,
  placed,
  edges,
  marks,
  cases,
  selected,
  lit,
  onSelect,
}: {
  readonly width: number;
  readonly height: number;
  readonly placed: readonly PlacedEdge[];
  readonly edges: readonly MapEdge[];
  readonly marks: readonly MarkEdge[];
  /** Cases of the process, which a line of full width has. */
  readonly cases: number;
  readonly selected: string | null;
  /** Whether an edge is to stand out; null = none is. */
  readonly lit: ((id: string) => boolean) | null;
  readonly onSelect: (id: string) => void;
}): ReactNode {
  const byId = new Map(edges.map((edge) => [edgeId(edge), edge]));
  const markById = new Map(marks.map((mark) => [mark.id, mark]));
  const drawn: Drawn[] = placed.flatMap((place) => {
    const edge = byId.get(place.id) ?? null;
    const count = edge?.cases ?? markById.get(place.id)?.cases;
    return count === undefined ? [] : [{ placed: place, cases: count, edge }];
  });
  drawn.sort((a, b) => a.cases - b.cases);
  return (
    <svg className="map-edges" width={width} height={height} aria-hidden="true" focusable="false">
      {drawn.map((item) => (
        <Edge
          key={item.placed.id}
          {...item}
          share={cases === 0 ? 0 : Math.min(1, item.cases / cases)}
          look={lookOf(item.placed, selected, lit)}
          onSelect={onSelect}
        />
      ))}
      {drawn.map(({ placed: { id, label }, edge }) =>
        label === null || edge === null ? null : (
          <EdgeLabel key={id} at={label} edge={edge} dim={lit !== null && !lit(id) && id !== selected} />
        ),
      )}
    </svg>
  );
}

function lookOf({ id, back }: PlacedEdge, selected: string | null, lit: ((id: string) => boolean) | null): string {
  const state = id === selected ? " chosen" : lit === null ? "" : lit(id) ? " lit" : " dim";
  return `map-edge${back ? " back" : ""}${state}`;
}

function Edge({
  placed: { id, points },
  edge,
  share,
  look,
  onSelect,
}: Drawn & { readonly share: number; readonly look: string; readonly onSelect: (id: string) => void }): ReactNode {
  const width = 1.2 + share * 4.6;
  const line = pathOf(points, arrow * 0.8);
  return (
    <g className={look}>
      <path className="line" d={line} strokeWidth={width} />
      <path className="head" d={headOf(points, arrow + width * 0.6)} />
      {edge !== null && (
        <path className="map-hit" d={line} onClick={() => onSelect(id)}>
          <title>{`${edge.from.name} to ${edge.to.name}: ${countText(edge.cases)} cases`}</title>
        </path>
      )}
    </g>
  );
}

function EdgeLabel({
  at,
  edge,
  dim,
}: {
  readonly at: Point;
  readonly edge: MapEdge;
  readonly dim: boolean;
}): ReactNode {
  const pickUp = pickUpText(edge);
  const width = edgeText(edge).length * characterWidth;
  return (
    <g className={dim ? "map-label dim" : "map-label"}>
      <rect x={at.x - width / 2} y={at.y - 7} width={width} height={14} />
      <text x={at.x} y={at.y + 3.5}>
        {pickUp !== "" && <tspan className="pick-up">{pickUp} </tspan>}
        {countText(edge.cases)}
      </text>
    </g>
  );
}

/** The line through the points, its corners rounded, ending `short` of the last so that the head's tip is not blunted. */
export function pathOf(points: readonly Point[], short: number): string {
  const parts: string[] = [];
  for (const [index, point] of points.entries()) {
    const [before, after] = [points[index - 1], points[index + 1]];
    if (before === undefined) parts.push(`M${point.x} ${point.y}`);
    else if (after === undefined) {
      const end = towards(point, before, short);
      parts.push(`L${end.x} ${end.y}`);
    } else {
      const radius = Math.min(corner, distance(before, point) / 2, distance(point, after) / 2);
      const [start, end] = [towards(point, before, radius), towards(point, after, radius)];
      parts.push(`L${start.x} ${start.y}Q${point.x} ${point.y} ${end.x} ${end.y}`);
    }
  }
  return parts.join("");
}

/** A triangle whose tip is the last point. */
export function headOf(points: readonly Point[], length: number): string {
  const tip = points.at(-1);
  const before = points.at(-2);
  if (tip === undefined || before === undefined) return "";
  const back = Math.sign(before.x - tip.x) || 1;
  const x = tip.x + back * length;
  return `M${tip.x} ${tip.y}L${x} ${tip.y - length * 0.5}V${tip.y + length * 0.5}Z`;
}

function towards(from: Point, to: Point, by: number): Point {
  const length = distance(from, to);
  if (length === 0) return from;
  const share = Math.min(1, by / length);
  return { x: from.x + (to.x - from.x) * share, y: from.y + (to.y - from.y) * share };
}

function distance(a: Point, b: Point): number {
  return Math.abs(a.x - b.x) + Math.abs(a.y - b.y);
}
