import type { Adjacency } from "./adjacency.ts";
import { findStrongComponents } from "./strong-components.ts";

/** What comes out is more than goes in for ever: the spectral radius is 1 or more. `nodes` reach each other and let nothing out. */
export interface NoExit {
  readonly noExit: readonly number[];
}

/** Below it a loop's chance to be left is taken for a rounding error of 0. */
const leastExit = 1e-10;

/**
 * Solves x = inflow + W'x, with W(i, j) = `weight` of the edge from i to j, none negative: what arrives at each node in all.
 *
 * Component by component in the order of the flow; within one, nodes are eliminated one after another, those of few edges first, each leaving an edge
 * from every node before it to every node after it (I - W is an M-matrix exactly where all pivots 1 - W(k, k) are positive, and no step subtracts
 * anything else). O(edges) outside loops and for plain loops, O(n^3) for a component of n nodes that all lead to each other.
 */
export function solveFlow(
  adjacency: Adjacency,
  weight: Float64Array,
  inflow: Float64Array,
): { readonly amounts: Float64Array } | NoExit {
  const { nodes, offsets, targets } = adjacency;
  const amounts = inflow.slice();
  const { count, componentOf } = findStrongComponents(adjacency);
  const begin = new Int32Array(count + 1);
  for (let v = 0; v < nodes; v++) begin[componentOf[v]! + 1]!++;
  for (let c = 0; c < count; c++) begin[c + 1]! += begin[c]!;
  const next = begin.slice();
  const members = new Int32Array(nodes);
  for (let v = 0; v < nodes; v++) members[next[componentOf[v]!]!++] = v;

  for (let c = count - 1; c >= 0; c--) {
    const size = begin[c + 1]! - begin[c]!;
    const isSettled =
      size === 1
        ? settleOne(adjacency, weight, members[begin[c]!]!, amounts)
        : settle(adjacency, weight, componentOf, members.subarray(begin[c], begin[c + 1]), amounts);
    if (!isSettled) return { noExit: [...members.subarray(begin[c], begin[c + 1])] };
    for (let m = begin[c]!; m < begin[c + 1]!; m++) {
      const v = members[m]!;
      for (let edge = offsets[v]!; edge < offsets[v + 1]!; edge++) {
        if (componentOf[targets[edge]!] !== c) amounts[targets[edge]!]! += amounts[v]! * weight[edge]!;
      }
    }
  }
  return { amounts };
}

/** The same as `settle` of a node that is no loop, or leads to itself. */
function settleOne({ offsets, targets }: Adjacency, weight: Float64Array, v: number, amounts: Float64Array): boolean {
  let pivot = 1;
  for (let edge = offsets[v]!; edge < offsets[v + 1]!; edge++) if (targets[edge] === v) pivot -= weight[edge]!;
  if (pivot === 1 || amounts[v] === 0) return true;
  if (pivot <= leastExit) return false;
  amounts[v]! /= pivot;
  return true;
}

/** From what enters a component to the amounts at its nodes, in place; false where something enters and nothing leaves. */
function settle(
  { offsets, targets }: Adjacency,
  weight: Float64Array,
  componentOf: Int32Array,
  members: Int32Array,
  amounts: Float64Array,
): boolean {
  if (members.every((v) => amounts[v] === 0)) return true;
  const here = componentOf[members[0]!]!;
  const localOf = new Map<number, number>();
  for (const [local, v] of members.entries()) localOf.set(v, local);
  const into: Map<number, number>[] = Array.from(members, () => new Map());
  const outOf: Map<number, number>[] = Array.from(members, () => new Map());
  const loop = new Float64Array(members.length);
  const join = (i: number, j: number, amount: number): void => {
    if (i === j) {
      loop[i]! += amount;
      return;
    }
    outOf[i]!.set(j, (outOf[i]!.get(j) ?? 0) + amount);
    into[j]!.set(i, (into[j]!.get(i) ?? 0) + amount);
  };
  for (const [local, v] of members.entries()) {
    for (let edge = offsets[v]!; edge < offsets[v + 1]!; edge++) {
      const target = targets[edge]!;
      if (componentOf[target] === here && weight[edge]! > 0) join(local, localOf.get(target)!, weight[edge]!);
    }
  }

  const order: number[] = [];
  const stay = new Float64Array(members.length);
  const waiting = new NodesByDegree(into, outOf);
  for (let k = waiting.next(); k >= 0; k = waiting.next()) {
    const pivot = 1 - loop[k]!;
    if (pivot <= leastExit) return false;
    stay[k] = pivot;
    order.push(k);
    const own = amounts[members[k]!]! / pivot;
    for (const [j, w] of outOf[k]!) {
      into[j]!.delete(k);
      amounts[members[j]!]! += own * w;
      for (const [i, v] of into[k]!) join(i, j, (v * w) / pivot);
    }
    for (const i of into[k]!.keys()) outOf[i]!.delete(k);
    for (const j of outOf[k]!.keys()) waiting.changed(j);
    for (const i of into[k]!.keys()) waiting.changed(i);
  }
  for (const k of order.reverse()) {
    let amount = amounts[members[k]!]!;
    for (const [i, w] of into[k]!) amount += amounts[members[i]!]! * w;
    amounts[members[k]!] = amount / stay[k]!;
  }
  return true;
}

/** Nodes that wait to be eliminated, in buckets by how many edges that would make. */
class NodesByDegree {
  readonly #into: readonly ReadonlyMap<number, number>[];
  readonly #outOf: readonly ReadonlyMap<number, number>[];
  readonly #buckets: number[][] = [];
  /** Bucket in which a node waits; -1 = done. */
  readonly #bucketOf: Int32Array;
  #lowest = 0;

  constructor(into: readonly ReadonlyMap<number, number>[], outOf: readonly ReadonlyMap<number, number>[]) {
    this.#into = into;
    this.#outOf = outOf;
    this.#bucketOf = new Int32Array(into.length);
    for (let node = into.length - 1; node >= 0; node--) this.changed(node);
  }

  changed(node: number): void {
    if (this.#bucketOf[node]! < 0) return;
    const bucket = Math.min(1_000, this.#into[node]!.size * this.#outOf[node]!.size);
    this.#bucketOf[node] = bucket;
    const waiting = (this.#buckets[bucket] ??= []);
    waiting.push(node);
    this.#lowest = Math.min(this.#lowest, bucket);
  }

  /** -1 where none is left. */
  next(): number {
    for (; this.#lowest < this.#buckets.length; this.#lowest++) {
      const waiting = this.#buckets[this.#lowest] ?? [];
      for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
        // What moved to another bucket, or is done, still stands where it was.
        if (this.#bucketOf[node] !== this.#lowest) continue;
        this.#bucketOf[node] = -1;
        return node;
      }
    }
    return -1;
  }
}
