import type { ReplayMarking } from "./replay-marking.ts";
import type { ReplayNet } from "./replay-net.ts";

/**
 * Which steps a case went without. Where a token should have been that is not there, the nearest token that could have come (over the fewest steps) tells
 * what was left out on the way. It stays where it is: the step may still be done, late.
 */
export class SkipDiagnosis {
  /** Times a step was skipped, by (case, step); filled case by case. */
  readonly cases: number[] = [];
  readonly steps: number[] = [];
  readonly times: number[] = [];

  readonly #net: ReplayNet;
  readonly #marking: ReplayMarking;
  /** By node, in the case at hand: times skipped and not done since. */
  readonly #skipped: Int32Array;
  readonly #touched: number[] = [];
  /** Nodes left out with one token: `#nodes[#first[skip] .. #first[skip + 1])`; -1 where it was done since. */
  readonly #nodes: number[] = [];
  readonly #first: number[] = [0];
  #search = 0;
  readonly #seen: Int32Array;
  /** By node of the search: the edge that leads on to where the token is missing. */
  readonly #onward: Int32Array;

  constructor(net: ReplayNet, marking: ReplayMarking) {
    this.#net = net;
    this.#marking = marking;
    this.#skipped = new Int32Array(net.nodes);
    this.#seen = new Int32Array(net.nodes);
    this.#onward = new Int32Array(net.nodes);
  }

  leaveCase(caseNo: number): void {
    for (const node of this.#touched) {
      if (this.#skipped[node]! > 0) {
        this.cases.push(caseNo);
        this.steps.push(this.#net.stepOf[node]!);
        this.times.push(this.#skipped[node]!);
      }
      this.#skipped[node] = 0;
    }
    this.#touched.length = 0;
    this.#nodes.length = 0;
    this.#first.length = 1;
  }

  /** Was the node left out, and is done only now? */
  takeBack(node: number): boolean {
    if (this.#skipped[node] === 0) return false;
    this.#skipped[node]!--;
    return true;
  }

  /**
   * A token that something was skipped over is used after all: by `node`, one of those left out, which is done late now, or on another way, so that none of
   * them was left out.
   */
  use(skip: number, node: number): void {
    const from = this.#first[skip]!;
    const to = this.#first[skip + 1]!;
    const own = this.#nodes.indexOf(node, from);
    for (let k = own >= from && own < to ? own : from; k < to; k++) {
      const left = this.#nodes[k]!;
      if (left >= 0 && this.#skipped[left]! > 0) this.#skipped[left]!--;
      this.#nodes[k] = -1;
      if (k === own) return;
    }
  }

  /**
   * Finds the nearest token that could have come to one of `edges`, whose target is `node`, over at most `most` steps, and counts these as skipped. False where
   * there is none. O(edges).
   */
  explain(edges: Int32Array, node: number, most: number): boolean {
    const { source, stepOf, inOffsets, inEdges } = this.#net;
    const search = ++this.#search;
    this.#seen[node] = search;
    let nearest: number[] = [...edges];
    let farther: number[] = [];
    for (let steps = 0; steps <= most && nearest.length > 0; steps++) {
      for (let k = 0; k < nearest.length; k++) {
        const edge = nearest[k]!;
        if (this.#marking.hasFreshToken(edge)) {
          this.#skip(edge, node);
          return true;
        }
        const before = source[edge]!;
        if (before < 0 || this.#seen[before] === search) continue;
        this.#seen[before] = search;
        this.#onward[before] = edge;
        const list = stepOf[before]! < 0 ? nearest : farther;
        for (let p = inOffsets[before]!; p < inOffsets[before + 1]!; p++) list.push(inEdges[p]!);
      }
      nearest = farther;
      farther = [];
    }
    return false;
  }

  #skip(from: number, node: number): void {
    const { target, stepOf } = this.#net;
    const before = this.#nodes.length;
    for (let v = target[from]!; v !== node; v = target[this.#onward[v]!]!) {
      if (stepOf[v]! < 0) continue;
      if (this.#skipped[v]!++ === 0) this.#touched.push(v);
      this.#nodes.push(v);
    }
    if (this.#nodes.length === before) return;
    this.#marking.markSkipped(from, this.#first.length - 1);
    this.#first.push(this.#nodes.length);
  }
}
