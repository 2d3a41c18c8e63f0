import type { ProcessVersion, Step } from "../../domain/organisation.ts";
import type { Bounds, Point } from "../../importing/bpmn/drawn-shapes.ts";
import { stepsByParent } from "./exported-version.ts";
import { rankSteps } from "./rank-steps.ts";

/** Where everything of a version is drawn, by step, by `from>to`, and by department. */
export interface Drawing {
  readonly steps: ReadonlyMap<number, Bounds>;
  readonly flows: ReadonlyMap<string, readonly Point[]>;
  /** From the top; they part the pool, one above the other. Empty where there are none. */
  readonly lanes: readonly { readonly departmentId: number | null; readonly bounds: Bounds }[];
  readonly pool: Bounds;
}

/** Sizes as in the tools of bpmn.io. */
const taskSize = { width: 100, height: 80 };
const eventSize = { width: 36, height: 36 };
const gatewaySize = { width: 50, height: 50 };
const gap = { x: 60, y: 40 };
const padding = 30;
/** Width of the strips with the names of pool and lanes. */
const titleWidth = 30;

/**
 * A drawing from left to right in columns by `rankSteps`, in a lane for each department in the order of their first steps. Each step takes the row of what
 * leads to it where that is free, so that most flows are straight; sub-processes are laid out in themselves, the innermost first. A flow that something
 * stands in the way of goes around it in the space between rows. O(steps x rows + flows).
 */
export function layOutSteps(
  steps: readonly Step[],
  flows: ProcessVersion["flows"],
  laneOf: ReadonlyMap<number, number | null>,
  hasLanes: boolean,
): Drawing {
  const groups = stepsByParent(steps);
  const inner = new Map<number, Scope>();
  // A sub-process comes after those it lies in, whichever way the version lists them.
  for (const id of innermostFirst(groups)) inner.set(id, layOutScope(groups.get(id) ?? [], flows, null, inner));
  const outer = layOutScope(groups.get(null) ?? [], flows, hasLanes ? laneOf : null, inner);
  const left = hasLanes ? 2 * titleWidth : 0;
  const placed = new Map<number, Bounds>();
  const ways = new Map<string, readonly Point[]>();
  const open = [{ scope: outer, x: 160 + left, y: 80 }];
  for (const { scope, x, y } of open) {
    for (const [key, points] of scope.flows)
      ways.set(
        key,
        points.map((point) => ({ x: point.x + x, y: point.y + y })),
      );
    for (const [id, bounds] of scope.bounds) {
      const moved = { ...bounds, x: bounds.x + x, y: bounds.y + y };
      placed.set(id, moved);
      const content = inner.get(id);
      if (content !== undefined) open.push({ scope: content, x: moved.x, y: moved.y });
    }
  }
  return {
    steps: placed,
    flows: ways,
    lanes: outer.lanes.map(({ departmentId, y, height }) => ({
      departmentId,
      bounds: { x: 160 + titleWidth, y: 80 + y, width: outer.width + titleWidth, height },
    })),
    pool: { x: 160, y: 80, width: outer.width + left, height: outer.height },
  };
}

/** Steps of one process or sub-process, laid out from 0, 0. */
interface Scope {
  readonly bounds: ReadonlyMap<number, Bounds>;
  readonly flows: ReadonlyMap<string, readonly Point[]>;
  readonly lanes: readonly { readonly departmentId: number | null; readonly y: number; readonly height: number }[];
  readonly width: number;
  readonly height: number;
}

function innermostFirst(groups: ReadonlyMap<number | null, readonly Step[]>): readonly number[] {
  const order: number[] = [];
  const open: (number | null)[] = [null];
  const seen = new Set<number | null>(open);
  for (const parent of open) {
    for (const { id } of groups.get(parent) ?? []) {
      if (!groups.has(id) || seen.has(id)) continue;
      seen.add(id);
      open.push(id);
      order.push(id);
    }
  }
  return order.reverse();
}

function layOutScope(
  all: readonly Step[],
  flows: ProcessVersion["flows"],
  laneOf: ReadonlyMap<number, number | null> | null,
  inner: ReadonlyMap<number, Scope>,
): Scope {
  const hostOf = hostsIn(all);
  const steps = all.filter(({ id }) => !hostOf.has(id));
  const there = new Set(all.map(({ id }) => id));
  const own = flows.filter(({ fromStepId, toStepId }) => there.has(fromStepId) && there.has(toStepId));
  const edges = own.map(({ fromStepId, toStepId }) => [hostOf.get(fromStepId) ?? fromStepId, toStepId] as const);
  const rank = rankSteps(
    steps.map(({ id }) => id),
    edges,
  );
  const rows = placeInRows(steps, edges, rank, laneOf);
  const size = new Map(steps.map((step) => [step.id, sizeOf(step, inner.get(step.id))]));
  const columns = spans(
    steps,
    (id) => rank.get(id) ?? 0,
    (id) => size.get(id)?.width ?? 0,
    gap.x,
    padding,
  );
  const heights = spans(
    steps,
    (id) => rows.rowOf.get(id) ?? 0,
    (id) => size.get(id)?.height ?? 0,
    gap.y,
    gap.y,
  );
  const bounds = new Map<number, Bounds>();
  for (const { id } of steps) {
    const [column, row] = [columns.at[rank.get(id) ?? 0], heights.at[rows.rowOf.get(id) ?? 0]];
    const { width, height } = size.get(id) ?? taskSize;
    if (column === undefined || row === undefined) continue;
    bounds.set(id, {
      x: column.from + (column.size - width) / 2,
      y: row.from + (row.size - height) / 2,
      width,
      height,
    });
  }
  attach(hostOf, bounds);
  return {
    bounds,
    flows: routes(own, bounds, hostOf),
    lanes: rows.lanes.map(({ departmentId, from, to }, at) => {
      const y = at === 0 ? 0 : middleAbove(heights.at, from);
      const bottom = at === rows.lanes.length - 1 ? heights.total : middleAbove(heights.at, to);
      return { departmentId, y, height: bottom - y };
    }),
    width: columns.total,
    height: heights.total,
  };
}

/** Between a row and the one above it. */
function middleAbove(rows: readonly { readonly from: number }[], row: number): number {
  return (rows[row]?.from ?? 0) - gap.y / 2;
}

/** Boundary events, by what they sit on in the same scope. */
function hostsIn(steps: readonly Step[]): ReadonlyMap<number, number> {
  const there = new Set(steps.filter(({ design }) => design?.attachedToStepId == null).map(({ id }) => id));
  return new Map(
    steps.flatMap(({ id, design }) => {
      const host = design?.attachedToStepId ?? null;
      return host !== null && there.has(host) ? [[id, host] as const] : [];
    }),
  );
}

function sizeOf({ kind }: Step, content: Scope | undefined): { readonly width: number; readonly height: number } {
  if (content !== undefined) return { width: content.width, height: content.height };
  if (kind === "EVENT") return eventSize;
  return kind === "GATEWAY" ? gatewaySize : taskSize;
}

interface Rows {
  readonly rowOf: ReadonlyMap<number, number>;
  /** Rows [from, to) of each. */
  readonly lanes: readonly { readonly departmentId: number | null; readonly from: number; readonly to: number }[];
}

function placeInRows(
  steps: readonly Step[],
  edges: readonly (readonly [number, number])[],
  rank: ReadonlyMap<number, number>,
  laneOf: ReadonlyMap<number, number | null> | null,
): Rows {
  const before = new Map<number, number[]>();
  for (const [from, to] of edges) before.set(to, [...(before.get(to) ?? []), from]);
  const inOrder = steps.toSorted((a, b) => (rank.get(a.id) ?? 0) - (rank.get(b.id) ?? 0));
  const laneIds = [...new Set(inOrder.map(({ id }) => laneOf?.get(id) ?? null))];
  const rowInLane = new Map<number, number>();
  const used = new Map<number | null, { rows: number; readonly taken: Set<string> }>();
  for (const { id } of inOrder) {
    const lane = laneOf?.get(id) ?? null;
    const space = used.get(lane) ?? { rows: 1, taken: new Set<string>() };
    used.set(lane, space);
    const column = rank.get(id) ?? 0;
    const leading = (before.get(id) ?? []).find((from) => (laneOf?.get(from) ?? null) === lane && rowInLane.has(from));
    const wanted = leading === undefined ? 0 : (rowInLane.get(leading) ?? 0);
    let row = wanted;
    for (let away = 1; space.taken.has(`${column} ${row}`); away++) {
      const above = wanted - away;
      row = above >= 0 && !space.taken.has(`${column} ${above}`) ? above : wanted + away;
    }
    space.taken.add(`${column} ${row}`);
    space.rows = Math.max(space.rows, row + 1);
    rowInLane.set(id, row);
  }
  const lanes: { departmentId: number | null; from: number; to: number }[] = [];
  let from = 0;
  for (const departmentId of laneIds) {
    const to = from + (used.get(departmentId)?.rows ?? 1);
    lanes.push({ departmentId, from, to });
    from = to;
  }
  const firstRow = new Map(lanes.map((lane) => [lane.departmentId, lane.from]));
  const rowOf = new Map(
    steps.map(({ id }) => [id, (firstRow.get(laneOf?.get(id) ?? null) ?? 0) + (rowInLane.get(id) ?? 0)] as const),
  );
  return { rowOf, lanes: laneOf === null ? [] : lanes };
}

/** Columns, or rows, one beside the other: where each begins, as large as what is largest in it. */
function spans(
  steps: readonly Step[],
  placeOf: (id: number) => number,
  sizeOfStep: (id: number) => number,
  between: number,
  margin: number,
): { readonly at: readonly { readonly from: number; readonly size: number }[]; readonly total: number } {
  const sizes: number[] = [];
  for (const { id } of steps) {
    const place = placeOf(id);
    sizes[place] = Math.max(sizes[place] ?? 0, sizeOfStep(id));
  }
  const at: { from: number; size: number }[] = [];
  let from = margin;
  for (let place = 0; place < sizes.length; place++) {
    // A row that holds events alone is as high as one of tasks: lanes then are all alike.
    const size = Math.max(sizes[place] ?? 0, between === gap.y ? taskSize.height : eventSize.width);
    at.push({ from, size });
    from += size + between;
  }
  return { at, total: Math.max(from - between + margin, 2 * margin + taskSize.width) };
}

/** On the lower border of what they are attached to, side by side. */
function attach(hostOf: ReadonlyMap<number, number>, bounds: Map<number, Bounds>): void {
  const count = new Map<number, number>();
  for (const [id, host] of hostOf) {
    const box = bounds.get(host);
    if (box === undefined) continue;
    const at = count.get(host) ?? 0;
    count.set(host, at + 1);
    const x = box.x + 10 + ((at * 40) % Math.max(40, box.width - 20));
    bounds.set(id, { x, y: box.y + box.height - eventSize.height / 2, ...eventSize });
  }
}

function routes(
  flows: ProcessVersion["flows"],
  bounds: ReadonlyMap<number, Bounds>,
  hostOf: ReadonlyMap<number, number>,
): ReadonlyMap<string, readonly Point[]> {
  const boxes = [...bounds].filter(([id]) => !hostOf.has(id)).map(([, box]) => box);
  const byRow = new Map<number, Bounds[]>();
  for (const box of boxes) {
    const middle = box.y + box.height / 2;
    const row = byRow.get(middle);
    if (row === undefined) byRow.set(middle, [box]);
    else row.push(box);
  }
  const ways = new Map<string, readonly Point[]>();
  for (const [at, { fromStepId, toStepId }] of flows.entries()) {
    const [from, to] = [bounds.get(fromStepId), bounds.get(toStepId)];
    if (from === undefined || to === undefined) continue;
    const host = bounds.get(hostOf.get(fromStepId) ?? -1);
    ways.set(`${fromStepId}>${toStepId}`, route(from, to, host ?? null, byRow, at % 5));
  }
  return ways;
}

/** `lane`: 0 to 4, so that ways between the same rows do not lie upon each other. */
function route(
  from: Bounds,
  to: Bounds,
  host: Bounds | null,
  byRow: ReadonlyMap<number, readonly Bounds[]>,
  lane: number,
): readonly Point[] {
  const [fromY, toY] = [from.y + from.height / 2, to.y + to.height / 2];
  const end = { x: to.x, y: toY };
  const enter = to.x - 15 - lane * 3;
  const around = to.y - 8 - lane * 3;
  if (host !== null) {
    const start = { x: from.x + from.width / 2, y: from.y + from.height };
    const below = start.y + 4 + lane * 3;
    return [start, { x: start.x, y: below }, { x: enter, y: below }, { x: enter, y: toY }, end];
  }
  const start = { x: from.x + from.width, y: fromY };
  const leave = start.x + 15 + lane * 3;
  const inWay = (byRow.get(toY) ?? []).some((box) => box.x > start.x && box.x + box.width < to.x);
  if (to.x > start.x && !inWay) {
    return fromY === toY ? [start, end] : [start, { x: leave, y: fromY }, { x: leave, y: toY }, end];
  }
  return [start, { x: leave, y: fromY }, { x: leave, y: around }, { x: enter, y: around }, { x: enter, y: toY }, end];
}
