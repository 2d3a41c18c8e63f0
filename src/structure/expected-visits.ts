import { immediateDominators } from "./dominators.ts";
import { type FlowNet, tokens } from "./flow-net.ts";
import { type NoExit, solveFlow } from "./solve-flow.ts";
import { WeightedEdges } from "./weighted-edges.ts";

/**
 * How often a case comes to each node (methods.md 5): v = b + P'v, with b = 1 at the start. An xor split passes on the chance of each edge, an and split 1,
 * an or split the chance of each; an and join takes 1/k from each of its k edges, an xor join all of each.
 *
 * An or join (so the end of the process, and of each sub-process) waits for all that can still come, however many that is: it is visited once for each
 * token that its dominator sends on its way there, v(j) = v(d) m(j) / m(d), with m the flow of a mass that every split shares out and every join adds up.
 *
 * NoExit where a loop lets nothing out that came in, or makes more of it at each turn.
 */
export function expectedVisits(net: FlowNet): { readonly visits: Float64Array } | NoExit {
  const { nodes, offsets, targets, probability, join, split } = net;
  const inDegree = new Int32Array(nodes);
  for (const target of targets) inDegree[target]!++;
  const inflow = new Float64Array(nodes);
  inflow[0] = 1;
  const isWaiting = (v: number): boolean => join[v] === tokens.or && inDegree[v]! > 1;
  let splits = false;
  let waits = false;
  for (let v = 0; v < nodes; v++) {
    splits ||= split[v] !== tokens.xor && offsets[v + 1]! - offsets[v]! > 1;
    waits ||= isWaiting(v);
  }

  const edges = new WeightedEdges(nodes);
  const dominators = splits && waits ? immediateDominators(net, 0) : null;
  const mass = dominators === null ? null : massOf(net, inflow);
  if (mass !== null && "noExit" in mass) return mass;
  for (let v = 0; v < nodes; v++) {
    for (let edge = offsets[v]!; edge < offsets[v + 1]!; edge++) {
      const target = targets[edge]!;
      if (dominators !== null && isWaiting(target)) continue;
      edges.add(v, target, probability[edge]! / (join[target] === tokens.and ? inDegree[target]! : 1));
    }
    const dominator = dominators?.[v] ?? -1;
    if (mass !== null && dominator >= 0 && isWaiting(v) && mass.amounts[dominator]! > 0) {
      edges.add(dominator, v, mass.amounts[v]! / mass.amounts[dominator]!);
    }
  }
  const { adjacency, weight } = edges.finish();
  const solved = solveFlow(adjacency, weight, inflow);
  return "noExit" in solved ? solved : { visits: solved.amounts };
}

/** Where every node shares out what came to it, by the chances of its edges. */
function massOf(net: FlowNet, inflow: Float64Array): ReturnType<typeof solveFlow> {
  const { nodes, offsets, probability } = net;
  const share = probability.slice();
  for (let v = 0; v < nodes; v++) {
    let sum = 0;
    for (let edge = offsets[v]!; edge < offsets[v + 1]!; edge++) sum += probability[edge]!;
    if (sum > 0) for (let edge = offsets[v]!; edge < offsets[v + 1]!; edge++) share[edge]! /= sum;
  }
  return solveFlow(net, share, inflow);
}
