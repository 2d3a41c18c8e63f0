import type { FlowNet } from "./flow-net.ts";

/** A process as work runs on in it and beyond. */
export interface LinkedProcess {
  readonly processId: number;
  readonly net: FlowNet;
  /** Node to the process that it calls. */
  readonly calls: ReadonlyMap<number, number>;
}

/** Something downstream: a node of a process, and the fewest edges to it. */
export interface DownstreamNode {
  readonly processId: number;
  readonly node: number;
  readonly distance: number;
}

/**
 * What is downstream of some nodes, in whatever process: along the flows, into the processes that are called on the way, and out of a process in which a start
 * lies to what follows the calls of it. The starts themselves only where a way leads back. By distance, then as the flows are drawn. O(nodes + edges).
 */
export function downstream(
  processes: readonly LinkedProcess[],
  starts: readonly { readonly processId: number; readonly node: number }[],
): readonly DownstreamNode[] {
  const byId = new Map(processes.map((process) => [process.processId, process]));
  const callersOf = new Map<number, { readonly processId: number; readonly node: number }[]>();
  for (const { processId, calls } of processes) {
    for (const [node, called] of calls) {
      const known = callersOf.get(called) ?? [];
      callersOf.set(called, [...known, { processId, node }]);
    }
  }
  const seen = new Map(processes.map(({ processId, net }) => [processId, new Uint8Array(net.nodes)]));
  /** What a start lies in goes on where it was called. */
  const returns = new Set(starts.map(({ processId }) => processId));
  const found: DownstreamNode[] = [];
  const reach = (processId: number, node: number, distance: number): void => {
    const marks = seen.get(processId);
    if (marks === undefined || marks[node] === 1) return;
    marks[node] = 1;
    found.push({ processId, node, distance });
  };
  const followFlows = (processId: number, node: number, distance: number): void => {
    const process = byId.get(processId);
    if (process === undefined) return;
    const { offsets, targets } = process.net;
    for (let edge = offsets[node]!; edge < offsets[node + 1]!; edge++) reach(processId, targets[edge]!, distance + 1);
  };
  const follow = (processId: number, node: number, distance: number): void => {
    followFlows(processId, node, distance);
    const called = byId.get(processId)?.calls.get(node);
    if (called !== undefined) reach(called, 0, distance + 1);
    if (node !== 1 || !returns.has(processId)) return;
    for (const caller of callersOf.get(processId) ?? []) {
      returns.add(caller.processId);
      followFlows(caller.processId, caller.node, distance);
    }
  };
  for (const { processId, node } of starts) follow(processId, node, 0);
  for (let head = 0; head < found.length; head++) {
    const { processId, node, distance } = found[head]!;
    follow(processId, node, distance);
  }
  return found;
}
