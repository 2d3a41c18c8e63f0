import type { ProcessVersion, Step } from "../../domain/organisation.ts";
import { isWork } from "./exported-version.ts";

/**
 * The department whose lane each of these steps is drawn in: its own; of an event or a gateway, which is nobody's, that of the nearest work before it, else
 * after it. null = nobody's.
 */
export function lanesOfSteps(
  steps: readonly Step[],
  flows: ProcessVersion["flows"],
): ReadonlyMap<number, number | null> {
  const laneOf = new Map<number, number | null>();
  const before = new Map<number, number[]>();
  const after = new Map<number, number[]>();
  const connect = (from: number, to: number): void => {
    before.set(to, [...(before.get(to) ?? []), from]);
    after.set(from, [...(after.get(from) ?? []), to]);
  };
  for (const { fromStepId, toStepId } of flows) connect(fromStepId, toStepId);
  const byId = new Map(steps.map((step) => [step.id, step]));
  for (const { id, design } of steps) {
    if (design?.attachedToStepId != null) connect(design.attachedToStepId, id);
  }
  for (const step of steps) {
    const department = isWork(step)
      ? step.assignedDepartmentId
      : (nearest(step.id, before, byId) ?? nearest(step.id, after, byId) ?? step.assignedDepartmentId);
    laneOf.set(step.id, department);
  }
  return laneOf;
}

/** Breadth first; null where no work with a department is reached. */
function nearest(
  id: number,
  next: ReadonlyMap<number, readonly number[]>,
  byId: ReadonlyMap<number, Step>,
): number | null {
  const seen = new Set([id]);
  for (const at of seen) {
    const step = byId.get(at);
    if (at !== id && step !== undefined && isWork(step) && step.assignedDepartmentId !== null)
      return step.assignedDepartmentId;
    for (const other of next.get(at) ?? []) if (byId.has(other)) seen.add(other);
  }
  return null;
}
