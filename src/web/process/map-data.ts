import { countText, hoursText, shareText } from "../figures/format.ts";
import { rampStep, warmShare } from "../figures/heat.ts";
import type { ProcessMapQuery } from "../generated/operations.ts";
import { endMark, type MapShape, startMark } from "./layout/map-shape.ts";

export type ProcessMapData = NonNullable<ProcessMapQuery["process"]>["map"];
export type MapNode = ProcessMapData["nodes"][number];
export type MapEdge = ProcessMapData["edges"][number];

/** A swim lane: a department, or null for the steps nobody is known to do. */
export type Lane = MapNode["department"];

/** More steps than this cannot be read, and slow the page down. */
export const mostSteps = 300;

/** An edge by its ends; also what `?select=` says of it. */
export function edgeId({
  from,
  to,
}: {
  readonly from: { readonly id: string };
  readonly to: { readonly id: string };
}): string {
  return `${from.id}~${to.id}`;
}

/** The lanes of a map, those whose steps come earlier in a case first. */
export function lanesOf(nodes: readonly MapNode[]): readonly Lane[] {
  const sums = new Map<string, { readonly lane: Lane; place: number; executions: number }>();
  for (const { department, order, executions } of nodes) {
    const key = department?.id ?? "";
    const sum = sums.get(key) ?? { lane: department, place: 0, executions: 0 };
    sum.place += order * executions;
    sum.executions += executions;
    sums.set(key, sum);
  }
  return [...sums.values()]
    .sort(
      (a, b) =>
        a.place / a.executions - b.place / b.executions || (a.lane?.name ?? "").localeCompare(b.lane?.name ?? ""),
    )
    .map(({ lane }) => lane);
}

/** An edge from the start of the case, or to its end. */
export interface MarkEdge {
  readonly id: string;
  readonly step: string;
  readonly cases: number;
}

/** Where cases begin and end: steps more rarely first or last than the rarest edge of the map are left out, never all of them. */
export function markEdges({ nodes, edges }: ProcessMapData): {
  readonly starts: readonly MarkEdge[];
  readonly ends: readonly MarkEdge[];
} {
  const least = Math.min(...edges.map(({ cases }) => cases));
  const of = (field: "starts" | "ends"): readonly MarkEdge[] => {
    const most = Math.max(0, ...nodes.map((node) => node[field]));
    const bound = Math.max(1, Math.min(least, most));
    return nodes
      .filter((node) => node[field] >= bound)
      .map((node) => ({ id: `${field} ${node.step.id}`, step: node.step.id, cases: node[field] }));
  };
  return { starts: of("starts"), ends: of("ends") };
}

/** A map as the layout takes it, with marks at the start and the end of the cases. */
export function mapShape(map: ProcessMapData): MapShape {
  const { nodes, edges } = map;
  const lanes = lanesOf(nodes);
  const laneOf = new Map(nodes.map(({ step, department }) => [step.id, laneIndex(lanes, department)]));
  const { starts, ends } = markEdges(map);
  const markLane = (all: readonly MarkEdge[]): number => {
    const main = all.toSorted((a, b) => b.cases - a.cases)[0];
    return main === undefined ? 0 : (laneOf.get(main.step) ?? 0);
  };
  return {
    lanes: lanes.length,
    steps: [
      ...(starts.length > 0 ? [{ id: startMark, lane: markLane(starts), order: -1 }] : []),
      ...nodes.map(({ step, order }) => ({ id: step.id, lane: laneOf.get(step.id) ?? 0, order })),
      ...(ends.length > 0 ? [{ id: endMark, lane: markLane(ends), order: 2 }] : []),
    ],
    edges: [
      ...starts.map(({ id, step, cases }) => ({ id, from: startMark, to: step, cases, label: 0 })),
      ...ends.map(({ id, step, cases }) => ({ id, from: step, to: endMark, cases, label: 0 })),
      ...edges.map((edge) => ({
        id: edgeId(edge),
        from: edge.from.id,
        to: edge.to.id,
        cases: edge.cases,
        label: edgeText(edge).length,
      })),
    ],
  };
}

function laneIndex(lanes: readonly Lane[], department: Lane): number {
  return lanes.findIndex((lane) => lane?.id === department?.id);
}

/** What stands on an edge: of a handover how long work lay until the other department took it up, then the cases. */
export function edgeText(edge: Pick<MapEdge, "handover" | "pickUp" | "cases">): string {
  const pickUp = pickUpText(edge);
  return pickUp === "" ? countText(edge.cases) : `${pickUp} ${countText(edge.cases)}`;
}

export function pickUpText({ handover, pickUp }: Pick<MapEdge, "handover" | "pickUp">): string {
  return handover && pickUp.mean.value !== null ? `${shortHours(pickUp.mean.value)} h` : "";
}

/** Hours as short as a map needs them. */
function shortHours(hours: number): string {
  return hours >= 10 ? countText(hours) : hoursText(hours);
}

/** What the colour of a step, and its first figure, can say. */
export const heats = [
  { value: "share", label: "share of lead time" },
  { value: "hours", label: "hours a case" },
  { value: "wait", label: "wait a case" },
  { value: "executions", label: "executions" },
  { value: "repeats", label: "repeats" },
] as const;
export type Heat = (typeof heats)[number]["value"];

/** Letter of the ramp that a choice of heat is coloured with. */
export function heatFamily(heat: Heat): "w" | "c" {
  return heat === "executions" ? "c" : "w";
}

/** What the last colour of the ramp stands for. */
export function heatEnd(heat: Heat): string {
  return heat === "share" || heat === "repeats" ? "over 42%" : "most";
}

/** The figure of a step under a choice of heat; null where there is none. */
export function heatValue({ delay, executions, repeats }: MapNode, heat: Heat): number | null {
  switch (heat) {
    case "share":
      return delay.all.shareOfLeadTime.value;
    case "hours":
      return delay.all.perCase.value;
    case "wait":
      return delay.wait.total === 0 && delay.elapsed.total > 0 ? null : delay.wait.perCase.value;
    case "executions":
      return executions;
    case "repeats":
      return executions === 0 ? null : repeats / executions;
    default:
      return heat satisfies never;
  }
}

export function heatText(value: number | null, heat: Heat): string {
  if (value === null) return heat === "wait" ? "not recorded" : "–";
  switch (heat) {
    case "share":
      return shareText(value);
    case "hours":
    case "wait":
      return `${hoursText(value)} h`;
    case "executions":
      return `${countText(value)}×`;
    case "repeats":
      return `${shareText(value)} again`;
    default:
      return heat satisfies never;
  }
}

/** Class of the colour; `largest` is the largest of the map. */
export function heatClass(value: number | null, heat: Heat, largest: number): string {
  if (value === null) return "unknown";
  switch (heat) {
    case "share":
    case "repeats":
      return warmShare(value);
    case "hours":
    case "wait":
      return rampStep("w", value, largest);
    case "executions":
      return rampStep("c", value, largest);
    default:
      return heat satisfies never;
  }
}

/** Shares of the cases that a map can be asked to be above, from all paths to the most frequent ones. */
export const shareStops = [0, 0.005, 0.01, 0.02, 0.05, 0.1, 0.2, 0.3, 0.5] as const;

const readable = { steps: 30, edges: 45 } as const;

/** The lowest stop at which a map can be read at a glance; of a map with few steps that is 0. */
export function readableShare(size: {
  readonly cases: number;
  readonly nodes: readonly { readonly cases: number }[];
  readonly edges: readonly { readonly cases: number }[];
}): number {
  const fits = (share: number): boolean => {
    const { steps, edges } = sizeAt(size, share);
    return steps <= readable.steps && edges <= readable.edges;
  };
  return shareStops.find(fits) ?? shareStops.at(-1) ?? 0;
}

/** Steps and edges that at least a share of the cases has. */
export function sizeAt(
  {
    cases,
    nodes,
    edges,
  }: {
    readonly cases: number;
    readonly nodes: readonly { readonly cases: number }[];
    readonly edges: readonly { readonly cases: number }[];
  },
  share: number,
): { readonly steps: number; readonly edges: number } {
  const enough = (item: { readonly cases: number }): boolean => item.cases >= share * cases;
  return { steps: nodes.filter(enough).length, edges: edges.filter(enough).length };
}
