import type { DepartmentInProcess, StructuralNeighbour } from "../domain/structure.ts";
import type { DepartmentEdge, OrganisationGraph } from "./organisation-graph.ts";
import { subtreeOf } from "./subtree.ts";

/**
 * The single departments outside a subtree that hand work to it, then those that get work from it; each by handovers, most first, and id.
 * O(edges of the subtree).
 */
export function departmentNeighbours(
  graph: OrganisationGraph,
  { departmentId, processId }: DepartmentInProcess,
): readonly StructuralNeighbour[] {
  const subtree = subtreeOf(graph, departmentId);
  const isAsked = (edge: DepartmentEdge): boolean => processId === null || edge.processId === processId;
  const outside = (
    side: StructuralNeighbour["side"],
    edgesOf: ReadonlyMap<number, readonly DepartmentEdge[]>,
    otherOf: (edge: DepartmentEdge) => number,
  ): readonly StructuralNeighbour[] => {
    const neighbours = new Map<number, StructuralNeighbour>();
    for (const edge of [...subtree].flatMap((id) => edgesOf.get(id) ?? []).filter(isAsked)) {
      const other = otherOf(edge);
      if (subtree.has(other)) continue;
      const known = neighbours.get(other);
      neighbours.set(other, {
        side,
        departmentId: other,
        designed: edge.designed || known?.designed === true,
        handovers: edge.handovers + (known?.handovers ?? 0),
      });
    }
    return [...neighbours.values()].sort((a, b) => b.handovers - a.handovers || a.departmentId - b.departmentId);
  };
  return [
    ...outside("SUPPLIER", graph.suppliesOf, ({ fromDepartmentId }) => fromDepartmentId),
    ...outside("CUSTOMER", graph.deliveriesOf, ({ toDepartmentId }) => toDepartmentId),
  ];
}
