import { tokens } from "../domain/flow-net.ts";
import type { ReplayNet } from "./replay-net.ts";

/**
 * Which nodes of a net can have a token in front of them at the same time: the model's concurrency (methods.md 1.2). The least relation R over edges with
 *
 *   - the edges a firing puts tokens on are in R with each other, if they are different
 *   - what is in R with all edges that a firing takes tokens from is in R with each edge it puts tokens on
 *
 * (A. Kovalyov, J. Esparza, "A polynomial algorithm to compute the concurrency relation of free-choice signal transition graphs", 1996). It is exact
 * where the net is free-choice, live and bounded, as sound models of exclusive and parallel gateways are; elsewhere it holds all pairs there are and
 * may hold more. Inclusive gateways are taken as parallel ones: any two of their branches can run together.
 *
 * Gives, by pair of visible nodes, 1 where they are concurrent: `together[a * nodes + b]`. A node that no other can run beside has none; none is concurrent
 * with itself. O(edges squared times the mean degree).
 */
export function findConcurrentNodes(net: ReplayNet): Uint8Array {
  const { edges, nodes, inOffsets, inEdges, stepOf } = net;
  const related = new Uint8Array(edges * edges);
  const pairs = new PairQueue();
  const relate = (a: number, b: number): void => {
    if (a === b || related[a * edges + b] === 1) return;
    related[a * edges + b] = 1;
    related[b * edges + a] = 1;
    pairs.push(a, b);
  };
  const reached = reachedNodes(net);
  relateOutputs(net, reached, relate);
  while (pairs.length > 0) {
    const [a, b] = pairs.pop();
    carryOver(net, reached, related, a, b, relate);
    carryOver(net, reached, related, b, a, relate);
  }
  const together = new Uint8Array(nodes * nodes);
  for (let a = 0; a < nodes; a++) {
    if (stepOf[a]! < 0) continue;
    for (let b = 0; b < nodes; b++) {
      if (a === b || stepOf[b]! < 0) continue;
      for (let p = inOffsets[a]!; p < inOffsets[a + 1]! && together[a * nodes + b] === 0; p++) {
        for (let q = inOffsets[b]!; q < inOffsets[b + 1]!; q++) {
          if (related[inEdges[p]! * edges + inEdges[q]!] === 1) together[a * nodes + b] = 1;
        }
      }
    }
  }
  return together;
}

/** Only firings that can happen count: a node that no token can reach puts none out. */
function relateOutputs(net: ReplayNet, reached: Uint8Array, relate: (a: number, b: number) => void): void {
  for (let v = 0; v < net.nodes; v++) {
    if (reached[v] === 0 || net.split[v] === tokens.xor) continue;
    const to = net.outOffsets[v + 1]!;
    for (let p = net.outOffsets[v]!; p < to; p++) {
      for (let q = p + 1; q < to; q++) relate(net.outEdges[p]!, net.outEdges[q]!);
    }
  }
}

function reachedNodes({ nodes, target, outOffsets, outEdges }: ReplayNet): Uint8Array {
  const reached = new Uint8Array(nodes);
  const open = [target[0]!];
  reached[target[0]!] = 1;
  for (let v = open.pop(); v !== undefined; v = open.pop()) {
    for (let p = outOffsets[v]!; p < outOffsets[v + 1]!; p++) {
      const next = target[outEdges[p]!]!;
      if (reached[next] === 0) {
        reached[next] = 1;
        open.push(next);
      }
    }
  }
  return reached;
}

/** `other` runs beside `edge`: where it does so beside all that the edge's target needs, it runs on beside what that puts out. */
function carryOver(
  net: ReplayNet,
  reached: Uint8Array,
  related: Uint8Array,
  edge: number,
  other: number,
  relate: (a: number, b: number) => void,
): void {
  const { edges, source, target, inOffsets, inEdges, outOffsets, outEdges, join } = net;
  const v = target[edge]!;
  if (join[v] !== tokens.xor) {
    for (let p = inOffsets[v]!; p < inOffsets[v + 1]!; p++) {
      const needed = inEdges[p]!;
      // An inclusive join waits for what can come, and from there nothing can.
      if (join[v] === tokens.or && reached[source[needed]!] === 0) continue;
      if (needed === other || related[needed * edges + other] === 0) return;
    }
  }
  for (let p = outOffsets[v]!; p < outOffsets[v + 1]!; p++) relate(outEdges[p]!, other);
}

class PairQueue {
  readonly #values: number[] = [];

  get length(): number {
    return this.#values.length;
  }

  push(a: number, b: number): void {
    this.#values.push(a, b);
  }

  pop(): readonly [number, number] {
    const b = this.#values.pop() ?? -1;
    return [this.#values.pop() ?? -1, b];
  }
}
