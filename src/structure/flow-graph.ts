import { DirectedGraph } from "graphology";
import type { ProcessVersion } from "../domain/organisation.ts";
import { snapshot } from "./adjacency.ts";
import { findStrongComponents } from "./strong-components.ts";

/** Keys of the virtual nodes; a step's key is its id as text. */
export const startKey = "start";
export const endKey = "end";

/** Where cases of a version begin and end, if it is known. */
export interface FlowBounds {
  readonly firstStepIds?: readonly number[];
  readonly lastStepIds?: readonly number[];
}

/**
 * The steps and flows of a version as a graph, with a virtual start before the first steps and a virtual end after the last.
 *
 * Without bounds the first steps are those that no flow leads to. Steps of a loop that nothing outside leads to are all first, since the flows do
 * not say where it is entered. The last steps are the same the other way round. Flows between steps the version does not have are left out.
 */
export function buildFlowGraph(
  { stepIds, flows }: Pick<ProcessVersion, "stepIds" | "flows">,
  bounds: FlowBounds = {},
): DirectedGraph {
  const graph = new DirectedGraph();
  graph.addNode(startKey);
  for (const id of stepIds) graph.mergeNode(String(id));
  for (const { fromStepId, toStepId } of flows) {
    if (graph.hasNode(String(fromStepId)) && graph.hasNode(String(toStepId))) {
      graph.mergeEdge(String(fromStepId), String(toStepId));
    }
  }
  const outermost = outermostSteps(graph);
  graph.addNode(endKey);
  for (const key of bounds.firstStepIds?.map(String) ?? outermost.first) graph.mergeEdge(startKey, key);
  for (const key of bounds.lastStepIds?.map(String) ?? outermost.last) graph.mergeEdge(key, endKey);
  return graph;
}

/** Steps of the components that no edge enters, and of those that none leaves. */
function outermostSteps(graph: DirectedGraph): { readonly first: readonly string[]; readonly last: readonly string[] } {
  const { adjacency, keys } = snapshot(graph);
  const { count, componentOf } = findStrongComponents(adjacency);
  const entered = new Uint8Array(count);
  const left = new Uint8Array(count);
  for (let v = 0; v < adjacency.nodes; v++) {
    for (let edge = adjacency.offsets[v]!; edge < adjacency.offsets[v + 1]!; edge++) {
      const target = componentOf[adjacency.targets[edge]!]!;
      if (target === componentOf[v]) continue;
      left[componentOf[v]!] = 1;
      entered[target] = 1;
    }
  }
  const steps = keys.map((key, v) => ({ key, component: componentOf[v]! })).filter(({ key }) => key !== startKey);
  return {
    first: steps.filter(({ component }) => entered[component] === 0).map(({ key }) => key),
    last: steps.filter(({ component }) => left[component] === 0).map(({ key }) => key),
  };
}
