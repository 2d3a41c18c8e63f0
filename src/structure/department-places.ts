import type { DepartmentPlace } from "../domain/structure.ts";
import type { OrganisationGraph } from "./organisation-graph.ts";
import { subtreeOf } from "./subtree.ts";

/**
 * The steps that each of these departments, or one below it, is assigned to in a current version or has done: by department in the order asked for,
 * process and step. O(rows of the subtrees, sorted).
 */
export function departmentPlaces(
  graph: OrganisationGraph,
  departmentIds: readonly number[],
): readonly DepartmentPlace[] {
  return departmentIds.flatMap((departmentId) => {
    const places = new Map<number, DepartmentPlace>();
    for (const id of subtreeOf(graph, departmentId)) {
      for (const { processId, stepId, assigned, workItems } of graph.workOf.get(id) ?? []) {
        const known = places.get(stepId);
        places.set(stepId, {
          departmentId,
          processId,
          stepId,
          assigned: assigned || known?.assigned === true,
          workItems: workItems + (known?.workItems ?? 0),
        });
      }
    }
    return [...places.values()].sort((a, b) => a.processId - b.processId || a.stepId - b.stepId);
  });
}
