import type { DepartmentNameFragment } from "../generated/operations.ts";
import { edgeId } from "../process/map-data.ts";
import { type MapShape, markId } from "../process/layout/map-shape.ts";

/** A swim lane of a version: a department, or null for the steps that are nobody's. */
export type DesignLane = DepartmentNameFragment | null;

/** What a drawing has to know of a step. */
export interface DrawnStep {
  readonly id: string;
  readonly name: string;
  readonly kind: "TASK" | "EVENT" | "GATEWAY" | "CALL" | "SUBPROCESS";
  readonly assignedTo: DesignLane;
  readonly design: {
    readonly element: string;
    readonly isNamed: boolean;
    readonly attachedTo: { readonly id: string } | null;
    readonly parent: { readonly id: string } | null;
  } | null;
}

export interface DrawnFlow {
  readonly from: { readonly id: string };
  readonly to: { readonly id: string };
}

/** A version as the layout takes it, and what was found on the way. */
export interface VersionShape {
  readonly shape: MapShape;
  readonly lanes: readonly DesignLane[];
  /** From a step to a boundary event on it, and from a sub-process to what it begins with: no flows, but they belong together. */
  readonly ties: readonly { readonly id: string; readonly from: string; readonly to: string }[];
}

const backWeight = 0.05;

/** Id under which a step is placed. */
export function placeOf({ id, kind }: Pick<DrawnStep, "id" | "kind">): string {
  return kind === "GATEWAY" || kind === "EVENT" ? markId(id) : id;
}

/** Lanes in the order in which work reaches them; steps in the order of the flow. Gateways and events that are nobody's stand in the lane of what leads to them. */
export function versionShape<Flow extends DrawnFlow>(
  steps: readonly DrawnStep[],
  flows: readonly Flow[],
  labelOf: (flow: Flow) => string,
): VersionShape {
  const byId = new Map(steps.map((step) => [step.id, step]));
  const known = flows.filter(({ from, to }) => byId.has(from.id) && byId.has(to.id));
  const ties = tiesOf(steps, known, byId);
  const links = [...known.map(({ from, to }) => ({ from: from.id, to: to.id })), ...ties];
  const order = flowPlaces(steps, links);
  const owners = ownersOf(steps, links, order);
  const lanes = lanesInOrder(steps, owners, order);
  const laneOf = (id: string): number => lanes.findIndex((lane) => lane?.id === owners.get(id)?.id);
  // The layout opens loops where the fewest cases go back: where the walk met itself.
  const weightOf = (from: string, to: string): number =>
    (order.get(from) ?? 0) < (order.get(to) ?? 0) ? 1 : backWeight;
  const place = (id: string): string => {
    const step = byId.get(id);
    return step === undefined ? id : placeOf(step);
  };
  return {
    lanes,
    ties,
    shape: {
      lanes: lanes.length,
      steps: steps.map((step) => ({ id: placeOf(step), lane: laneOf(step.id), order: order.get(step.id) ?? 0 })),
      edges: [
        ...known.map((flow) => ({
          id: edgeId(flow),
          from: place(flow.from.id),
          to: place(flow.to.id),
          cases: weightOf(flow.from.id, flow.to.id),
          label: labelOf(flow).length,
        })),
        ...ties.map(({ id, from, to }) => ({ id, from: place(from), to: place(to), cases: 1, label: 0 })),
      ],
    },
  };
}

function tiesOf(
  steps: readonly DrawnStep[],
  flows: readonly DrawnFlow[],
  byId: ReadonlyMap<string, DrawnStep>,
): VersionShape["ties"] {
  const entered = new Set(flows.map(({ to }) => to.id));
  return steps.flatMap(({ id, design }) => {
    const host = design?.attachedTo?.id ?? (entered.has(id) ? undefined : design?.parent?.id);
    return host === undefined || !byId.has(host) ? [] : [{ id: `tie ${host}~${id}`, from: host, to: id }];
  });
}

interface Link {
  readonly from: string;
  readonly to: string;
}

/** Places from 0 to 1: what comes first in a walk from the starts comes first; loops are opened where the walk meets itself. */
function flowPlaces(steps: readonly DrawnStep[], links: readonly Link[]): ReadonlyMap<string, number> {
  const after = new Map<string, string[]>(steps.map(({ id }) => [id, []]));
  const entered = new Set<string>();
  for (const { from, to } of links) {
    after.get(from)?.push(to);
    if (from !== to) entered.add(to);
  }
  const starts = steps.filter(({ id }) => !entered.has(id));
  const seen = new Set<string>();
  const finished: string[] = [];
  // Those that something leads to come last: they are begun with only where a loop has no entry.
  for (const { id: start } of [...starts, ...steps]) {
    if (seen.has(start)) continue;
    seen.add(start);
    const path = [{ id: start, next: 0 }];
    for (let top = path.at(-1); top !== undefined; top = path.at(-1)) {
      const next = after.get(top.id)?.[top.next++];
      if (next === undefined) {
        finished.push(top.id);
        path.pop();
      } else if (!seen.has(next)) {
        seen.add(next);
        path.push({ id: next, next: 0 });
      }
    }
  }
  const last = Math.max(1, steps.length - 1);
  return new Map(finished.toReversed().map((id, index) => [id, index / last]));
}

/** Whose lane a step stands in. */
function ownersOf(
  steps: readonly DrawnStep[],
  links: readonly Link[],
  order: ReadonlyMap<string, number>,
): ReadonlyMap<string, DesignLane> {
  const owners = new Map(steps.map(({ id, assignedTo }) => [id, assignedTo]));
  const isMark = new Set(steps.filter(({ kind }) => kind === "GATEWAY" || kind === "EVENT").map(({ id }) => id));
  const inOrder = links.toSorted((a, b) => (order.get(a.from) ?? 0) - (order.get(b.from) ?? 0));
  const lend = (to: string, from: string): void => {
    if (isMark.has(to) && owners.get(to) === null) owners.set(to, owners.get(from) ?? null);
  };
  for (const { from, to } of inOrder) lend(to, from);
  for (const { from, to } of inOrder.toReversed()) lend(from, to);
  return owners;
}

function lanesInOrder(
  steps: readonly DrawnStep[],
  owners: ReadonlyMap<string, DesignLane>,
  order: ReadonlyMap<string, number>,
): readonly DesignLane[] {
  const first = new Map<string, { readonly lane: DesignLane; readonly place: number }>();
  for (const { id } of steps) {
    const lane = owners.get(id) ?? null;
    const place = order.get(id) ?? 0;
    const known = first.get(lane?.id ?? "");
    if (known === undefined || place < known.place) first.set(lane?.id ?? "", { lane, place });
  }
  return [...first.values()].sort((a, b) => a.place - b.place).map(({ lane }) => lane);
}
