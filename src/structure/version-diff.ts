import type { Flow, ProcessVersion, Step } from "../domain/organisation.ts";
import { matchLabels } from "./match-labels.ts";

export type DiffKind = "ADDED" | "REMOVED" | "CHANGED" | "SAME";

/** Something said of a step in both versions, differently; null = not said. */
export interface AttributeDifference {
  readonly name: string;
  readonly from: string | null;
  readonly to: string | null;
}

/** A step of either version, or of both; null where it has none. */
export interface StepDifference {
  readonly change: DiffKind;
  readonly fromStepId: number | null;
  readonly toStepId: number | null;
  readonly attributes: readonly AttributeDifference[];
}

/** A flow by its steps: those of `to`, but of `from` where it was removed. */
export interface FlowDifference {
  readonly change: "ADDED" | "REMOVED" | "SAME";
  readonly fromStepId: number;
  readonly toStepId: number;
}

export interface VersionDifference {
  /** Whether steps are the same by where they come from; else by their labels. */
  readonly byLineage: boolean;
  /** Steps that only one of the two has (dN). */
  readonly stepsChanged: number;
  /** Flows that only one of the two has (dE). */
  readonly flowsChanged: number;
  /** 1 = same steps and flows, 0 = none in common. */
  readonly similarity: number;
  /** Those of `to` in its order, then those removed. */
  readonly steps: readonly StepDifference[];
  readonly flows: readonly FlowDifference[];
}

type Graph = Pick<ProcessVersion, "processId" | "stepIds" | "flows">;

/**
 * What differs between two versions, of one process or of two (methods.md 7.4):
 *
 *   similarity = 1 - (dN + dE) / (N1 + N2 + E1 + E2)
 *
 * with dN, dE the symmetric differences of steps and flows. Steps are the same by lineage: they are one step, or come from one (`derivedFromStepId`, over any
 * number of processes); where no step of the two has that in common, by label. Attributes that differ are listed and not counted.
 * O(steps + flows) by lineage.
 */
export function diffVersions(
  from: Graph,
  to: Graph,
  stepWithId: (id: number) => Step | undefined,
  attributesOf: (step: Step) => ReadonlyMap<string, string | null>,
): VersionDifference {
  const byRoots = matchRoots(from, to, stepWithId);
  const byLineage = byRoots.size > 0 || from.processId === to.processId;
  const toOf = byLineage ? byRoots : byLabel(from, to, stepWithId);
  const fromOf = new Map([...toOf].map(([a, b]) => [b, a]));

  const inFrom = new Map(from.flows.map((flow) => [keyOf(toOf.get(flow.fromStepId), toOf.get(flow.toStepId)), flow]));
  const kept = new Set<Flow>();
  const flows: FlowDifference[] = to.flows.map(({ fromStepId, toStepId }) => {
    const same = inFrom.get(keyOf(fromStepId, toStepId));
    if (same !== undefined) kept.add(same);
    return { change: same === undefined ? "ADDED" : "SAME", fromStepId, toStepId };
  });
  for (const flow of from.flows) {
    if (!kept.has(flow)) flows.push({ change: "REMOVED", fromStepId: flow.fromStepId, toStepId: flow.toStepId });
  }

  const steps: StepDifference[] = to.stepIds.map((toStepId) => {
    const fromStepId = fromOf.get(toStepId) ?? null;
    if (fromStepId === null) return { change: "ADDED", fromStepId, toStepId, attributes: [] };
    const attributes = differing(stepWithId(fromStepId), stepWithId(toStepId), attributesOf);
    return { change: attributes.length > 0 ? "CHANGED" : "SAME", fromStepId, toStepId, attributes };
  });
  for (const fromStepId of from.stepIds) {
    if (!toOf.has(fromStepId)) steps.push({ change: "REMOVED", fromStepId, toStepId: null, attributes: [] });
  }

  const stepsChanged = from.stepIds.length + to.stepIds.length - 2 * toOf.size;
  const flowsChanged = from.flows.length + to.flows.length - 2 * kept.size;
  const all = from.stepIds.length + to.stepIds.length + from.flows.length + to.flows.length;
  const similarity = all === 0 ? 1 : 1 - (stepsChanged + flowsChanged) / all;
  return { byLineage, stepsChanged, flowsChanged, similarity, steps, flows };
}

/** `to`'s step of each step of `from` that comes from the same one. */
function matchRoots(from: Graph, to: Graph, stepWithId: (id: number) => Step | undefined): ReadonlyMap<number, number> {
  const ofRoot = new Map<number, number>();
  for (const id of from.stepIds) {
    const root = rootOf(id, stepWithId);
    if (!ofRoot.has(root)) ofRoot.set(root, id);
  }
  const matched = new Map<number, number>();
  for (const id of to.stepIds) {
    const same = ofRoot.get(rootOf(id, stepWithId));
    if (same !== undefined && !matched.has(same)) matched.set(same, id);
  }
  return matched;
}

/** The step that a step comes from in the end, itself where it comes from none. */
export function rootOf(stepId: number, stepWithId: (id: number) => Step | undefined): number {
  const seen = new Set<number>();
  let root = stepId;
  for (let next: number | null = stepId; next !== null && !seen.has(next);) {
    seen.add(next);
    root = next;
    next = stepWithId(next)?.derivedFromStepId ?? null;
  }
  return root;
}

function byLabel(from: Graph, to: Graph, stepWithId: (id: number) => Step | undefined): ReadonlyMap<number, number> {
  const labelled = (ids: readonly number[]) =>
    ids.map((id) => {
      const step = stepWithId(id);
      return { name: step?.name ?? "", kind: step?.kind ?? "", departmentId: step?.assignedDepartmentId ?? null };
    });
  const pairs = matchLabels(labelled(from.stepIds), labelled(to.stepIds));
  return new Map(pairs.map(([a, b]) => [from.stepIds[a]!, to.stepIds[b]!]));
}

function differing(
  from: Step | undefined,
  to: Step | undefined,
  attributesOf: (step: Step) => ReadonlyMap<string, string | null>,
): readonly AttributeDifference[] {
  if (from === undefined || to === undefined || from === to) return [];
  const [before, after] = [attributesOf(from), attributesOf(to)];
  return [...before]
    .map(([name, value]) => ({ name, from: value, to: after.get(name) ?? null }))
    .filter((attribute) => attribute.from !== attribute.to);
}

/** A flow that leads to or from a step without counterpart has none either. */
function keyOf(fromStepId: number | undefined, toStepId: number | undefined): string {
  return `${fromStepId}>${toStepId}`;
}
