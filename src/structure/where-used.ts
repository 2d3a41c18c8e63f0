import type { ProcessVersion } from "../domain/organisation.ts";
import type { Dependent, UsedNode } from "../domain/structure.ts";
import type { OrganisationGraph } from "./organisation-graph.ts";

/**
 * What stands on a department (itself, not those below it: its children, and the steps it is assigned to or did), on a step (the departments that are
 * assigned to it or did it, and the versions that contain it) or on a process (those derived from a version of it); by kind and id.
 *
 * @param versions those of the step's process, of which the graph holds the current one only
 */
export function whereUsed(
  graph: OrganisationGraph,
  { kind, id }: UsedNode,
  versions: readonly ProcessVersion[],
): readonly Dependent[] {
  switch (kind) {
    case "department":
      return graph.departments.nodeOf.has(id)
        ? [...listed("department", graph.childrenOf.get(id)), ...listed("step", graph.stepsOfDepartment.get(id))]
        : [];
    case "step": {
      const containing = versions.filter(({ stepIds }) => stepIds.includes(id)).map((version) => version.id);
      return graph.steps.nodeOf.has(id)
        ? [
            ...listed("department", graph.departmentsOfStep.get(id)),
            ...listed(
              "version",
              containing.sort((a, b) => a - b),
            ),
          ]
        : [];
    }
    case "process":
      return listed("process", graph.derivedFrom.get(id));
    default:
      return kind satisfies never;
  }
}

function listed(kind: Dependent["kind"], ids: readonly number[] | undefined): readonly Dependent[] {
  return (ids ?? []).map((id) => ({ kind, id }));
}
