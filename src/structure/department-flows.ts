import type { ProcessVersion } from "../domain/organisation.ts";

/** Some flow of a version leads from a step of one department to a step of another. */
export interface DepartmentFlow {
  readonly fromDepartmentId: number;
  readonly toDepartmentId: number;
}

/**
 * Who supplies whom by the flows of a version (methods.md 5: in and out departments over hand-off edges), by (from, to). Steps nobody is assigned
 * to (gateways, events) are passed through: what follows them follows the step before. `departmentOf` gives null for those.
 *
 * O(steps times (steps + flows)) in the worst case, when nearly all steps are passed through; O(flows) when none is.
 */
export function departmentFlows(
  { stepIds, flows }: Pick<ProcessVersion, "stepIds" | "flows">,
  departmentOf: (stepId: number) => number | null,
): readonly DepartmentFlow[] {
  const successors = new Map<number, number[]>();
  for (const { fromStepId, toStepId } of flows) {
    const known = successors.get(fromStepId);
    if (known === undefined) successors.set(fromStepId, [toStepId]);
    else known.push(toStepId);
  }
  const takersOf = new Map<number, Set<number>>();
  for (const giver of stepIds) {
    const from = departmentOf(giver);
    if (from === null) continue;
    for (const taker of nextAssigned(giver, successors, departmentOf)) {
      const to = departmentOf(taker);
      if (to === null || to === from) continue;
      takersOf.set(from, (takersOf.get(from) ?? new Set()).add(to));
    }
  }
  return [...takersOf]
    .flatMap(([fromDepartmentId, takers]) =>
      [...takers].map((toDepartmentId) => ({ fromDepartmentId, toDepartmentId })),
    )
    .sort((a, b) => a.fromDepartmentId - b.fromDepartmentId || a.toDepartmentId - b.toDepartmentId);
}

/** Assigned steps that follow a step, directly or by way of unassigned ones. */
function nextAssigned(
  stepId: number,
  successors: ReadonlyMap<number, readonly number[]>,
  departmentOf: (stepId: number) => number | null,
): readonly number[] {
  const seen = new Set<number>();
  const toFollow = [stepId];
  for (let step = toFollow.pop(); step !== undefined; step = toFollow.pop()) {
    for (const next of successors.get(step) ?? []) {
      if (seen.has(next)) continue;
      seen.add(next);
      if (departmentOf(next) === null) toFollow.push(next);
    }
  }
  return [...seen].filter((step) => departmentOf(step) !== null);
}
