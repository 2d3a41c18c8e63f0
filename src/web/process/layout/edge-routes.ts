import { channelTracks, type Turn } from "./channel-tracks.ts";
import type { FlowLayers, LayeredEdge } from "./flow-layers.ts";
import { backPort, type LaneRows, type Way } from "./lane-rows.ts";
import { boxOf, type MapShape, type Point } from "./map-shape.ts";

/** Columns and edges with places. */
export interface EdgeRoutes {
  readonly width: number;
  /** By id of the step: its left side. */
  readonly stepX: ReadonlyMap<string, number>;
  /** As the edges of the layers. */
  readonly routes: readonly (readonly Point[])[];
}

const narrowestChannel = 66;
const channelMargin = 20;
const trackGap = 8;
const border = 20;

/** A piece of an edge between two columns, from one height to another. */
interface Piece {
  readonly channel: number;
  readonly turn: string;
  readonly from: number;
  readonly to: number;
  readonly way: Way;
}

/**
 * Draws the edges with right angles: out of a step, along the track its edges share, and up or down between two columns. All edges of a step that
 * turn between the same columns share one upright line. Channels are as wide as their tracks need.
 */
export function edgeRoutes(shape: MapShape, layers: FlowLayers, rows: LaneRows): EdgeRoutes {
  const pieces = layers.edges.map((edge) => piecesOf(edge, layers, rows));
  const channels = Array.from(
    { length: layers.count },
    () => new Map<string, { left: Set<number>; right: Set<number> }>(),
  );
  for (const { channel, turn, from, to, way } of pieces.flat()) {
    const turns = channels[channel];
    if (turns === undefined) continue;
    const known = turns.get(turn) ?? { left: new Set<number>(), right: new Set<number>() };
    turns.set(turn, known);
    known[way === "left" ? "right" : "left"].add(from);
    known[way === "right" ? "right" : "left"].add(to);
  }
  const tracks = channels.map((turns) => tracksOf(turns));

  const columnWidth = Array.from({ length: layers.count }, () => 0);
  for (const { id } of shape.steps) {
    const layer = layers.layerOf.get(id) ?? 0;
    columnWidth[layer] = Math.max(columnWidth[layer] ?? 0, boxOf(id).width);
  }
  const columns: { readonly left: number; readonly right: number }[] = [];
  let x = border;
  for (let layer = 0; layer < layers.count; layer++) {
    const right = x + (columnWidth[layer] ?? 0);
    columns.push({ left: x, right });
    const needed = channelMargin * 2 + Math.max(0, (tracks[layer]?.count ?? 0) - 1) * trackGap;
    const isLast = layer === layers.count - 1;
    x = right + (isLast ? (tracks[layer]?.count === 0 ? 0 : needed) : Math.max(narrowestChannel, needed));
  }

  const stepX = new Map(
    shape.steps.map(({ id }) => {
      const { left, right } = columns[layers.layerOf.get(id) ?? 0] ?? { left: 0, right: 0 };
      return [id, (left + right - boxOf(id).width) / 2];
    }),
  );
  const trackX = (channel: number, turn: string): number | null => {
    const of = tracks[channel];
    const track = of?.tracks.get(turn) ?? null;
    if (of === undefined || track === null) return null;
    const [left, right] = [columns[channel]?.right ?? 0, columns[channel + 1]?.left ?? x];
    const room = right - left - channelMargin * 2;
    const used = (of.count - 1) * trackGap;
    // Tracks stand in the middle of a channel that is wider than they need.
    return left + channelMargin + Math.max(0, (room - used) / 2) + track * trackGap;
  };
  const routes = layers.edges.map((edge, index) => {
    const [fromX, toX] = [stepX.get(edge.from) ?? 0, stepX.get(edge.to) ?? 0];
    const way = rows.wayOf(edge);
    const start = way === "left" ? fromX : fromX + boxOf(edge.from).width;
    const end = way === "right" ? toX : toX + boxOf(edge.to).width;
    return withoutDetours(pointsOf(start, end, pieces[index] ?? [], trackX));
  });
  return { width: x + border, stepX, routes };
}

function piecesOf(edge: LayeredEdge, { layerOf }: FlowLayers, rows: LaneRows): readonly Piece[] {
  const way = rows.wayOf(edge);
  const turn = `${edge.from} ${way}`;
  const [from, to] = [layerOf.get(edge.from) ?? 0, layerOf.get(edge.to) ?? 0];
  const enter = (rows.stepY.get(edge.to) ?? 0) + (way === "right" ? 0 : backPort);
  let y = (rows.stepY.get(edge.from) ?? 0) + (way === "left" ? backPort : 0);
  if (way === "same") return [{ channel: from, turn, from: y, to: enter, way }];
  const pieces: Piece[] = [];
  const [first, last, step] = way === "right" ? [from, to - 1, 1] : [from - 1, to, -1];
  for (let channel = first; ; channel += step) {
    const next = channel === last ? enter : (rows.busY(edge.from, way) ?? y);
    pieces.push({ channel, turn, from: y, to: next, way });
    if (channel === last) return pieces;
    y = next;
  }
}

function tracksOf(
  turns: ReadonlyMap<string, { readonly left: ReadonlySet<number>; readonly right: ReadonlySet<number> }>,
): {
  readonly tracks: ReadonlyMap<string, number | null>;
  readonly count: number;
} {
  const asTurns: Turn[] = [...turns.values()].map(({ left, right }) => ({ left: [...left], right: [...right] }));
  const tracks = channelTracks(asTurns);
  return {
    tracks: new Map([...turns.keys()].map((turn, index) => [turn, tracks[index] ?? null])),
    count: tracks.reduce<number>((most, track) => Math.max(most, track === null ? 0 : track + 1), 0),
  };
}

function pointsOf(
  start: number,
  end: number,
  pieces: readonly Piece[],
  trackX: (channel: number, turn: string) => number | null,
): readonly Point[] {
  const points: Point[] = [{ x: start, y: pieces[0]?.from ?? 0 }];
  for (const { channel, turn, from, to } of pieces) {
    const x = trackX(channel, turn);
    if (x !== null) points.push({ x, y: from }, { x, y: to });
  }
  points.push({ x: end, y: pieces.at(-1)?.to ?? 0 });
  return points;
}

/** Leaves out points that lie on a straight line between their neighbours. */
function withoutDetours(points: readonly Point[]): readonly Point[] {
  return points.filter((point, index) => {
    const [before, after] = [points[index - 1], points[index + 1]];
    if (before === undefined || after === undefined) return true;
    const isStraight =
      (same(before.x, point.x) && same(point.x, after.x)) || (same(before.y, point.y) && same(point.y, after.y));
    return !isStraight;
  });
}

function same(a: number, b: number): boolean {
  return Math.abs(a - b) < 0.5;
}
