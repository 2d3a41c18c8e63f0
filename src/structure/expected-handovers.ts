import type { FlowNet } from "./flow-net.ts";
import { solveFlow } from "./solve-flow.ts";
import { WeightedEdges } from "./weighted-edges.ts";

/** How often a case is handed from one department to another, as designed. */
export interface ExpectedHandover {
  readonly fromDepartmentId: number;
  readonly toDepartmentId: number;
  /** In a case. */
  readonly times: number;
}

/**
 * Expected handovers in a case, by (from, to): the sum of v(i) p(i, j) over steps i and j of different departments (methods.md 5). What nobody is assigned
 * to is passed through; each branch that ends in a join hands over. O(edges times departments), apart from loops of gateways alone; those that let nothing
 * out hand nothing over.
 *
 * @param departmentOf by node; -1 = nobody
 */
export function expectedHandovers(
  net: FlowNet,
  visits: Float64Array,
  departmentOf: Int32Array,
): readonly ExpectedHandover[] {
  const { nodes, offsets, targets, probability } = net;
  const between = new WeightedEdges(nodes);
  for (let v = 0; v < nodes; v++) {
    if (departmentOf[v]! >= 0) continue;
    for (let edge = offsets[v]!; edge < offsets[v + 1]!; edge++) between.add(v, targets[edge]!, probability[edge]!);
  }
  const { adjacency, weight } = between.finish();
  const nodesOf = new Map<number, number[]>();
  for (let v = 0; v < nodes; v++) {
    const department = departmentOf[v]!;
    if (department < 0) continue;
    const known = nodesOf.get(department);
    if (known === undefined) nodesOf.set(department, [v]);
    else known.push(v);
  }
  const handovers: ExpectedHandover[] = [];
  for (const [fromDepartmentId, givers] of [...nodesOf].sort(([a], [b]) => a - b)) {
    const given = new Float64Array(nodes);
    for (const v of givers) {
      for (let edge = offsets[v]!; edge < offsets[v + 1]!; edge++)
        given[targets[edge]!]! += visits[v]! * probability[edge]!;
    }
    const arrived = solveFlow(adjacency, weight, given);
    if ("noExit" in arrived) continue;
    const timesTo = new Map<number, number>();
    for (const [to, takers] of nodesOf) {
      if (to === fromDepartmentId) continue;
      const times = takers.reduce((sum, v) => sum + arrived.amounts[v]!, 0);
      if (times > 0) timesTo.set(to, times);
    }
    for (const [toDepartmentId, times] of [...timesTo].sort(([a], [b]) => a - b)) {
      handovers.push({ fromDepartmentId, toDepartmentId, times });
    }
  }
  return handovers;
}
