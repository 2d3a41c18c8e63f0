import type { FlowLayers, LayeredEdge } from "./flow-layers.ts";
import { boxOf, type MapShape, type ShapeStep, stepBox } from "./map-shape.ts";

/** Where an edge goes between the columns: it leaves a step on the right or on the left, or returns to its own column. */
export type Way = "right" | "left" | "same";

/** Heights of everything that has one. */
export interface LaneRows {
  readonly lanes: readonly { readonly top: number; readonly height: number }[];
  /** By id of the step: the middle of its box. */
  readonly stepY: ReadonlyMap<string, number>;
  /** Where the edges that leave a step in one way run past the columns between; a step without such edges is absent. */
  busY(step: string, way: Way): number | undefined;
  wayOf(edge: LayeredEdge): Way;
}

const rowGap = 12;
const lanePadding = 12;
const trackGap = 9;

/** How far below the middle of a box edges to earlier columns leave and enter it. */
export const backPort = 15;

/**
 * Gives every step a row in its lane, and to all edges of a step that pass columns one track they share: straight on where no step of the lane stands
 * in the way, else above or below the rows, on the side they lead to; short tracks nearer to the rows. Rows of one column are ordered by where
 * their neighbours are.
 */
export function laneRows(shape: MapShape, layers: FlowLayers): LaneRows {
  const cells = cellsOf(shape, layers);
  const rowCount = shape.steps.length === 0 ? [] : rowsOf(shape.lanes, cells);
  const offsets = new Map<string, number>();
  for (const { steps } of cells) {
    for (const [row, { id }] of steps.entries()) {
      offsets.set(id, (row - (steps.length - 1) / 2) * (stepBox.height + rowGap));
    }
  }
  const wayOf = (edge: LayeredEdge): Way => {
    const [from, to] = [layers.layerOf.get(edge.from) ?? 0, layers.layerOf.get(edge.to) ?? 0];
    return to > from ? "right" : to < from ? "left" : "same";
  };
  const buses = busesOf(shape, layers, wayOf);
  const tracks = Array.from({ length: shape.lanes }, (_, lane) =>
    placeBuses(
      buses.filter((bus) => bus.lane === lane),
      cells.filter((cell) => cell.lane === lane),
      offsets,
    ),
  );
  let top = 0;
  const lanes = tracks.map(({ above, below }, lane) => {
    const rows = rowCount[lane] ?? 1;
    const half = (rows * stepBox.height + (rows - 1) * rowGap) / 2;
    const middle = top + lanePadding + above * trackGap + half;
    const height = middle + half + below * trackGap + lanePadding - top;
    const placed = { top, height, middle, half };
    top += height;
    return placed;
  });
  const stepY = new Map(shape.steps.map(({ id, lane }) => [id, (lanes[lane]?.middle ?? 0) + (offsets.get(id) ?? 0)]));
  const busY = new Map(
    buses.map((bus) => {
      const { middle = 0, half = 0 } = lanes[bus.lane] ?? {};
      const place = tracks[bus.lane]?.places.get(bus) ?? { side: 0, track: 0 };
      const y =
        place.side === 0 ? middle + bus.startOffset(offsets) : middle + place.side * (half + place.track * trackGap);
      return [`${bus.step} ${bus.way}`, y] as const;
    }),
  );
  return {
    lanes: lanes.map(({ top: laneTop, height }) => ({ top: laneTop, height })),
    stepY,
    busY: (step, way) => busY.get(`${step} ${way}`),
    wayOf,
  };
}

/** Steps of one lane in one column, top to bottom. */
interface Cell {
  readonly lane: number;
  readonly layer: number;
  steps: readonly ShapeStep[];
}

function cellsOf(shape: MapShape, { layerOf, edges }: FlowLayers): readonly Cell[] {
  const byPlace = new Map<string, Cell>();
  for (const step of shape.steps) {
    const layer = layerOf.get(step.id) ?? 0;
    const key = `${layer} ${step.lane}`;
    const cell = byPlace.get(key) ?? { lane: step.lane, layer, steps: [] };
    byPlace.set(key, { ...cell, steps: [...cell.steps, step] });
  }
  const cells = [...byPlace.values()];
  orderRows(cells, edges);
  return cells;
}

const sweeps = 4;

/** Sorts the steps of each cell by the mean height of what they are linked with, again and again, since the neighbours move too. */
function orderRows(cells: readonly Cell[], edges: readonly LayeredEdge[]): void {
  const links = new Map<string, { readonly other: string; readonly cases: number }[]>();
  for (const { from, to, cases } of edges) {
    for (const [own, other] of [[from, to] as const, [to, from] as const]) {
      const known = links.get(own);
      if (known === undefined) links.set(own, [{ other, cases }]);
      else known.push({ other, cases });
    }
  }
  const height = new Map<string, number>();
  const settle = ({ lane, steps }: Cell): void => {
    for (const [row, { id }] of steps.entries()) height.set(id, lane + (row + 1) / (steps.length + 1));
  };
  cells.forEach(settle);
  const wanted = ({ id }: ShapeStep): number => {
    let [sum, weight] = [0, 0];
    for (const { other, cases } of links.get(id) ?? []) {
      if (other === id) continue;
      sum += (height.get(other) ?? 0) * cases;
      weight += cases;
    }
    return weight === 0 ? (height.get(id) ?? 0) : sum / weight;
  };
  const crowded = cells.filter(({ steps }) => steps.length > 1).sort((a, b) => a.layer - b.layer);
  for (let sweep = 0; sweep < sweeps; sweep++) {
    for (const cell of sweep % 2 === 0 ? crowded : crowded.toReversed()) {
      const want = new Map(cell.steps.map((step) => [step.id, wanted(step)]));
      cell.steps = cell.steps.toSorted((a, b) => (want.get(a.id) ?? 0) - (want.get(b.id) ?? 0));
      settle(cell);
    }
  }
}

function rowsOf(lanes: number, cells: readonly Cell[]): readonly number[] {
  const rows = Array.from({ length: lanes }, () => 1);
  for (const { lane, steps } of cells) rows[lane] = Math.max(rows[lane] ?? 1, steps.length);
  return rows;
}

/** The columns that edges of one step pass in one way. */
interface Bus {
  readonly step: string;
  readonly way: Way;
  readonly lane: number;
  readonly first: number;
  readonly last: number;
  /** -1: leads to lanes above, 1: below or in its own. */
  readonly side: -1 | 1;
  startOffset(offsets: ReadonlyMap<string, number>): number;
}

function busesOf(shape: MapShape, { layerOf, edges }: FlowLayers, wayOf: (edge: LayeredEdge) => Way): readonly Bus[] {
  const laneOf = new Map(shape.steps.map(({ id, lane }) => [id, lane]));
  const buses = new Map<string, { step: string; way: Way; furthest: number; lanes: number; cases: number }>();
  for (const edge of edges) {
    const way = wayOf(edge);
    const [from, to] = [layerOf.get(edge.from) ?? 0, layerOf.get(edge.to) ?? 0];
    if (Math.abs(from - to) < 2) continue;
    const key = `${edge.from} ${way}`;
    const bus = buses.get(key) ?? { step: edge.from, way, furthest: to, lanes: 0, cases: 0 };
    bus.furthest = way === "right" ? Math.max(bus.furthest, to) : Math.min(bus.furthest, to);
    bus.lanes += (laneOf.get(edge.to) ?? 0) * edge.cases;
    bus.cases += edge.cases;
    buses.set(key, bus);
  }
  return [...buses.values()].map(({ step, way, furthest, lanes, cases }) => {
    const own = layerOf.get(step) ?? 0;
    const lane = laneOf.get(step) ?? 0;
    const drift = lanes / Math.max(1, cases) - lane;
    return {
      step,
      way,
      lane,
      first: way === "right" ? own + 1 : furthest + 1,
      last: way === "right" ? furthest - 1 : own - 1,
      side: drift < 0 || (drift === 0 && way === "right") ? -1 : 1,
      startOffset: (offsets) => (offsets.get(step) ?? 0) + (way === "left" ? backPort : 0),
    };
  });
}

/** Side 0: straight on from its step; else the track beyond the rows, from 1. */
interface BusPlace {
  readonly side: -1 | 0 | 1;
  readonly track: number;
}

function placeBuses(
  buses: readonly Bus[],
  cells: readonly Cell[],
  offsets: ReadonlyMap<string, number>,
): { readonly places: ReadonlyMap<Bus, BusPlace>; readonly above: number; readonly below: number } {
  const places = new Map<Bus, BusPlace>();
  const straight: { readonly bus: Bus; readonly offset: number }[] = [];
  const tracks = { [-1]: [] as Bus[][], [1]: [] as Bus[][] };
  for (const bus of buses.toSorted((a, b) => a.last - a.first - (b.last - b.first))) {
    const offset = bus.startOffset(offsets);
    const isFree =
      cells.every(
        ({ layer, steps }) =>
          layer < bus.first ||
          layer > bus.last ||
          steps.every(({ id }) => Math.abs((offsets.get(id) ?? 0) - offset) > boxOf(id).height / 2 + 4),
      ) && straight.every((other) => Math.abs(other.offset - offset) > 4 || isApart(other.bus, bus));
    if (isFree) {
      straight.push({ bus, offset });
      places.set(bus, { side: 0, track: 0 });
      continue;
    }
    const side = tracks[bus.side];
    let track = side.findIndex((taken) => taken.every((other) => isApart(other, bus)));
    if (track === -1) track = side.push([]) - 1;
    side[track]?.push(bus);
    places.set(bus, { side: bus.side, track: track + 1 });
  }
  return { places, above: tracks[-1].length, below: tracks[1].length };
}

/** Whether two buses have at least a column between them, so that they may share a track. */
function isApart(a: Bus, b: Bus): boolean {
  return a.last + 1 < b.first || b.last + 1 < a.first;
}
