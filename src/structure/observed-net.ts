import type { ProcessVersion } from "../domain/organisation.ts";
import type { FlowNet } from "./flow-net.ts";
import { WeightedEdges } from "./weighted-edges.ts";

/** A sequence of steps that so many cases took. */
export interface ObservedRoute {
  readonly stepIds: readonly number[];
  readonly cases: number;
}

/**
 * The net of a version that only logs know, from the routes its cases took: each step takes and gives one token, starts where cases started, and leads on as
 * often as it was followed, so that expected visits are the mean number of times that a case did a step. Node 0 is the start and 1 the end, as in
 * `buildFlowNet`. Steps that the version does not have are passed over. O(steps of the routes).
 */
export function observedNet({ stepIds, flows }: ProcessVersion, routes: readonly ObservedRoute[]): FlowNet {
  const ids = [...new Set(stepIds)];
  const nodeOf = new Map(ids.map((id, at) => [id, at + 2]));
  const nodes = ids.length + 2;
  const times: Map<number, number>[] = Array.from({ length: nodes }, () => new Map());
  for (const { stepIds: route, cases } of routes) {
    let from = 0;
    for (const node of [...route.flatMap((id) => nodeOf.get(id) ?? []), 1]) {
      times[from]?.set(node, (times[from]?.get(node) ?? 0) + cases);
      from = node;
    }
  }
  const edges = new WeightedEdges(nodes);
  for (const [from, next] of times.entries()) {
    const sum = [...next.values()].reduce((total, it) => total + it, 0);
    for (const [to, it] of [...next].sort(([a], [b]) => a - b)) edges.add(from, to, it / sum);
  }
  const { adjacency, weight } = edges.finish();
  const edgeSource = new Int32Array(adjacency.targets.length);
  for (let v = 0; v < nodes; v++) edgeSource.fill(v, adjacency.offsets[v], adjacency.offsets[v + 1]);
  const flowAt = new Map(flows.map(({ fromStepId, toStepId }, at) => [`${fromStepId} ${toStepId}`, at]));
  const stepOf = Int32Array.from([-1, -1, ...ids]);
  return {
    ...adjacency,
    stepOf,
    isWork: new Uint8Array(nodes).fill(1, 2),
    repeats: new Uint8Array(nodes),
    join: new Uint8Array(nodes),
    split: new Uint8Array(nodes),
    edgeSource,
    flowOf: edgeSource.map((source, edge) => flowAt.get(`${stepOf[source]} ${stepOf[adjacency.targets[edge]!]}`) ?? -1),
    probability: weight,
  };
}
