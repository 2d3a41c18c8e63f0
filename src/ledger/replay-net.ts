import { type FlowNet, tokens } from "../domain/flow-net.ts";

/**
 * A version's net as tokens are replayed on it: every node that a log can show takes one token by one edge, and leads on to all its edges; what it
 * does otherwise is done by a silent node put before or behind it. Edge 0 leads to where a case begins and holds the token it begins with.
 */
export interface ReplayNet {
  readonly nodes: number;
  readonly edges: number;
  readonly source: Int32Array;
  readonly target: Int32Array;
  /** Edges that leave node v: `outEdges[outOffsets[v] .. outOffsets[v + 1])`; the same for those that enter it. */
  readonly outOffsets: Int32Array;
  readonly outEdges: Int32Array;
  readonly inOffsets: Int32Array;
  readonly inEdges: Int32Array;
  /** Of `tokens`; those of visible nodes are xor and and. */
  readonly join: Uint8Array;
  readonly split: Uint8Array;
  /** Step whose work items happen at the node; -1 = silent. */
  readonly stepOf: Int32Array;
  readonly repeats: Uint8Array;
  /** Index into the flows of the version; -1 = none. */
  readonly flowOf: Int32Array;
  readonly end: number;
}

/** `isVisible` by node of the net. O(nodes + edges). */
export function prepareReplayNet(net: FlowNet, isVisible: (node: number) => boolean): ReplayNet {
  const join = [...net.join];
  const split = [...net.split];
  const stepOf = Array.from(net.stepOf, (step, node) => (isVisible(node) ? step : -1));
  const repeats = [...net.repeats];
  const source: number[] = [-1];
  const target: number[] = [0];
  const flowOf: number[] = [-1];
  const outDegree = new Int32Array(net.nodes);
  const inDegree = new Int32Array(net.nodes);
  for (let e = 0; e < net.targets.length; e++) {
    outDegree[net.edgeSource[e]!]!++;
    inDegree[net.targets[e]!]!++;
  }
  const connect = (from: number, to: number, flow: number): void => {
    source.push(from);
    target.push(to);
    flowOf.push(flow);
  };
  const addSilent = (how: { readonly join: number; readonly split: number }): number => {
    join.push(how.join);
    split.push(how.split);
    stepOf.push(-1);
    repeats.push(0);
    return join.length - 1;
  };
  const entryOf = new Map<number, number>();
  const exitOf = new Map<number, number>();
  for (let v = 0; v < net.nodes; v++) {
    if (stepOf[v]! < 0) continue;
    if (join[v] !== tokens.xor && inDegree[v]! > 1) {
      const entry = addSilent({ join: join[v]!, split: tokens.and });
      connect(entry, v, -1);
      entryOf.set(v, entry);
    }
    if (split[v] !== tokens.and && outDegree[v]! > 1) {
      const exit = addSilent({ join: tokens.xor, split: split[v]! });
      connect(v, exit, -1);
      exitOf.set(v, exit);
    }
    join[v] = tokens.xor;
    split[v] = tokens.and;
  }
  for (let e = 0; e < net.targets.length; e++) {
    const from = net.edgeSource[e]!;
    const to = entryOf.get(net.targets[e]!) ?? net.targets[e]!;
    // Where there is one way to begin, a case begins there.
    if (from === 0 && outDegree[0] === 1) target[0] = to;
    else connect(exitOf.get(from) ?? from, to, net.flowOf[e]!);
  }
  const nodes = join.length;
  const out = groupEdges(nodes, source);
  const into = groupEdges(nodes, target);
  return {
    nodes,
    edges: source.length,
    source: Int32Array.from(source),
    target: Int32Array.from(target),
    outOffsets: out.offsets,
    outEdges: out.edges,
    inOffsets: into.offsets,
    inEdges: into.edges,
    join: Uint8Array.from(join),
    split: Uint8Array.from(split),
    stepOf: Int32Array.from(stepOf),
    repeats: Uint8Array.from(repeats),
    flowOf: Int32Array.from(flowOf),
    end: 1,
  };
}

/** Edges by one of their ends, each group in the order of the edges; the end -1 is no node. */
function groupEdges(
  nodes: number,
  ends: readonly number[],
): { readonly offsets: Int32Array; readonly edges: Int32Array } {
  const offsets = new Int32Array(nodes + 1);
  for (const end of ends) if (end >= 0) offsets[end + 1]!++;
  for (let v = 0; v < nodes; v++) offsets[v + 1]! += offsets[v]!;
  const next = offsets.slice();
  const edges = new Int32Array(offsets[nodes]!);
  for (const [edge, end] of ends.entries()) if (end >= 0) edges[next[end]!++] = edge;
  return { offsets, edges };
}
