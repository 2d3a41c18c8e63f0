import { tokens } from "../domain/flow-net.ts";
import type { ReplayNet } from "./replay-net.ts";
import { SilentWay } from "./silent-way.ts";

/** Producers of a token: none, so that it came with the case; else an item (0 or more) or a list of several (below -1). */
export const noProducer = -1;

/** The token was not put there yet: an inclusive split may still choose its edge. */
const optional = 1;

/**
 * The tokens of the case at hand: where they are, and which items produced them. A token is on an edge; of several on one the newest is taken first.
 *
 * Counted as token replay does (A. Rozinat, W. van der Aalst, "Conformance checking of processes based on monitoring real behavior", 2008), silent nodes
 * and the token a case begins and ends with included: produced + missing = consumed + remaining.
 */
export class ReplayMarking {
  produced = 0;
  consumed = 0;
  missing = 0;
  /** Distinct cases with a token on a flow, by flow of the version. */
  readonly flowCases: Int32Array;

  readonly #net: ReplayNet;
  readonly #way: SilentWay;
  /** Newest token of each edge; -1 = none. */
  readonly #newest: Int32Array;
  #next = new Int32Array(64);
  #producers = new Int32Array(64);
  #kind = new Uint8Array(64);
  /** Number of what was skipped over the token (see `skip-diagnosis.ts`); -1 = nothing. */
  #skip = new Int32Array(64);
  #tokens = 0;
  /** Lists of producers: an item and the rest of the list. */
  #cellItem = new Int32Array(64);
  #cellRest = new Int32Array(64);
  #cells = 0;
  /** Of the tokens taken since it was last set: what was skipped over one of them; -1 = nothing. */
  #takenSkip = -1;
  readonly #flowSeen: Int32Array;
  readonly #optionalBefore: readonly Int32Array[];
  #case = -1;

  constructor(net: ReplayNet, flows: number) {
    this.#net = net;
    this.#way = new SilentWay(net, (edge) => this.#newest[edge]! >= 0);
    this.#newest = new Int32Array(net.edges).fill(-1);
    this.flowCases = new Int32Array(flows);
    this.#flowSeen = new Int32Array(flows).fill(-1);
    this.#optionalBefore = optionalEdgesBefore(net);
  }

  /** Takes all tokens away and puts the one that a case begins with. */
  enterCase(caseNo: number): void {
    this.#case = caseNo;
    this.#newest.fill(-1);
    this.#tokens = 0;
    this.#cells = 0;
    this.produced = 0;
    this.consumed = 0;
    this.missing = 0;
    this.#takenSkip = -1;
    this.put(0, noProducer);
  }

  /** Tokens that are left, without those an inclusive split did not choose. */
  remaining(): number {
    let count = 0;
    for (let edge = 0; edge < this.#newest.length; edge++) {
      for (let t = this.#newest[edge]!; t >= 0; t = this.#next[t]!) if ((this.#kind[t]! & optional) === 0) count++;
    }
    return count;
  }

  /**
   * An edge of `node` with a token on it, which silent nodes are fired for where they need be; -1 = no token can come. `forced`: a parallel join may
   * fire when a part of its tokens is there; the others are counted missing, and `onMissing` told their edges.
   */
  bring(node: number, forced: boolean, onMissing: (edge: number, join: number) => void): number {
    const { inOffsets, inEdges } = this.#net;
    let direct = -1;
    for (let p = inOffsets[node]!; p < inOffsets[node + 1]!; p++) {
      const edge = inEdges[p]!;
      const t = this.#newest[edge]!;
      if (t < 0) continue;
      if (this.#skip[t]! < 0 && (this.#kind[t]! & optional) === 0) return edge;
      if (direct < 0) direct = edge;
    }
    if (direct >= 0) return direct;
    const reached = this.#way.find(node, forced);
    if (reached < 0) return -1;
    for (let k = 0; k < this.#way.firings; k++) {
      const silent = this.#way.fired[k]!;
      if (this.#way.isWanted(silent)) this.#fireSilent(silent, onMissing);
    }
    return this.#newest[reached]! >= 0 ? reached : -1;
  }

  canForce(node: number): boolean {
    return this.#way.hasParallelJoin(node);
  }

  /** Takes the newest token of an edge that has one; gives its producers. */
  take(edge: number): number {
    const t = this.#newest[edge]!;
    this.#newest[edge] = this.#next[t]!;
    if ((this.#kind[t]! & optional) !== 0) this.#count(edge);
    this.consumed++;
    if (this.#skip[t]! >= 0) this.#takenSkip = this.#skip[t]!;
    return this.#producers[t]!;
  }

  /** What was skipped over a token taken since this was last asked; -1 = nothing. */
  takenSkip(): number {
    const skip = this.#takenSkip;
    this.#takenSkip = -1;
    return skip;
  }

  put(edge: number, producers: number, skip = -1): void {
    this.#count(edge);
    this.#add(edge, producers, 0, skip);
  }

  /** A token that should have been there. */
  miss(): void {
    this.missing++;
    this.consumed++;
  }

  /** Puts a token on every edge that leaves the node. */
  leave(node: number, producers: number, skip: number): void {
    const { outOffsets, outEdges } = this.#net;
    for (let p = outOffsets[node]!; p < outOffsets[node + 1]!; p++) this.put(outEdges[p]!, producers, skip);
  }

  /** Adds a producer to the tokens behind a node, where they still are, or puts it in the stead of the others. */
  produceAgain(node: number, item: number, instead: boolean): void {
    const { outOffsets, outEdges } = this.#net;
    for (let p = outOffsets[node]!; p < outOffsets[node + 1]!; p++) {
      const t = this.#newest[outEdges[p]!]!;
      if (t >= 0) this.#producers[t] = instead ? item : this.#union(item, this.#producers[t]!);
    }
  }

  /** A token that is really there, on which nothing was skipped. */
  hasFreshToken(edge: number): boolean {
    const t = this.#newest[edge]!;
    return t >= 0 && this.#skip[t]! < 0 && (this.#kind[t]! & optional) === 0;
  }

  markSkipped(edge: number, skip: number): void {
    this.#skip[this.#newest[edge]!] = skip;
  }

  /** Gives each item of a list of producers, in no order, some perhaps twice. */
  eachProducer(producers: number, give: (item: number) => void): void {
    let rest = producers;
    while (rest < noProducer) {
      give(this.#cellItem[-2 - rest]!);
      rest = this.#cellRest[-2 - rest]!;
    }
    if (rest >= 0) give(rest);
  }

  #fireSilent(node: number, onMissing: (edge: number, join: number) => void): void {
    const { inOffsets, inEdges, join } = this.#net;
    const skipBefore = this.#takenSkip;
    this.#takenSkip = -1;
    let producers = noProducer;
    if (join[node] === tokens.xor) {
      const via = this.#way.cameBy(node);
      if (this.#newest[via]! < 0) return;
      producers = this.take(via);
    } else {
      const onlyReal = this.#hasReal(node);
      if (!onlyReal && !this.#hasAny(node)) return;
      for (let p = inOffsets[node]!; p < inOffsets[node + 1]!; p++) {
        const edge = inEdges[p]!;
        const t = this.#newest[edge]!;
        if (t >= 0 && (join[node] === tokens.and || !onlyReal || (this.#kind[t]! & optional) === 0)) {
          producers = this.#union(producers, this.take(edge));
        } else if (join[node] === tokens.and) {
          this.miss();
          onMissing(edge, node);
        }
      }
      this.#takenSkip = -1;
    }
    this.#leaveSilent(node, producers, this.#takenSkip);
    this.#takenSkip = skipBefore;
    for (const edge of this.#optionalBefore[node] ?? []) this.#removeOptional(edge);
  }

  #leaveSilent(node: number, producers: number, skip: number): void {
    const { outOffsets, outEdges, split } = this.#net;
    for (let p = outOffsets[node]!; p < outOffsets[node + 1]!; p++) {
      const edge = outEdges[p]!;
      if (split[node] === tokens.and || this.#way.isNeeded(edge)) {
        this.put(edge, producers, skip);
        if (split[node] === tokens.xor) return;
      } else if (split[node] === tokens.or) {
        this.#removeOptional(edge);
        this.#add(edge, producers, optional, skip);
      }
    }
  }

  #hasReal(node: number): boolean {
    const { inOffsets, inEdges } = this.#net;
    for (let p = inOffsets[node]!; p < inOffsets[node + 1]!; p++) {
      const t = this.#newest[inEdges[p]!]!;
      if (t >= 0 && (this.#kind[t]! & optional) === 0) return true;
    }
    return false;
  }

  #hasAny(node: number): boolean {
    const { inOffsets, inEdges } = this.#net;
    for (let p = inOffsets[node]!; p < inOffsets[node + 1]!; p++) if (this.#newest[inEdges[p]!]! >= 0) return true;
    return false;
  }

  #removeOptional(edge: number): void {
    const t = this.#newest[edge]!;
    if (t >= 0 && (this.#kind[t]! & optional) !== 0) this.#newest[edge] = this.#next[t]!;
  }

  #count(edge: number): void {
    this.produced++;
    const flow = this.#net.flowOf[edge]!;
    if (flow < 0 || this.#flowSeen[flow] === this.#case) return;
    this.#flowSeen[flow] = this.#case;
    this.flowCases[flow]!++;
  }

  #add(edge: number, producers: number, kind: number, skip: number): void {
    const t = this.#tokens++;
    if (t === this.#next.length) {
      this.#next = grown(this.#next);
      this.#producers = grown(this.#producers);
      this.#skip = grown(this.#skip);
      const kinds = new Uint8Array(2 * t);
      kinds.set(this.#kind);
      this.#kind = kinds;
    }
    this.#next[t] = this.#newest[edge]!;
    this.#producers[t] = producers;
    this.#kind[t] = kind;
    this.#skip[t] = skip;
    this.#newest[edge] = t;
  }

  #union(a: number, b: number): number {
    if (a === noProducer || a === b) return b;
    if (b === noProducer) return a;
    if (a >= 0) return this.#cell(a, b);
    let all = b;
    this.eachProducer(a, (item) => {
      all = this.#cell(item, all);
    });
    return all;
  }

  #cell(item: number, rest: number): number {
    const cell = this.#cells++;
    if (cell === this.#cellItem.length) {
      this.#cellItem = grown(this.#cellItem);
      this.#cellRest = grown(this.#cellRest);
    }
    this.#cellItem[cell] = item;
    this.#cellRest[cell] = rest;
    return -2 - cell;
  }
}

function grown(values: Int32Array): Int32Array<ArrayBuffer> {
  const wider = new Int32Array(2 * values.length);
  wider.set(values);
  return wider;
}

/**
 * By inclusive join: the edges of the inclusive splits that it closes, which are those it stands behind on every way to the end. When it has fired, what such a
 * split did not choose is out of question. O(edges) for each split and join.
 */
function optionalEdgesBefore(net: ReplayNet): readonly Int32Array[] {
  const silent = (v: number): boolean => net.stepOf[v]! < 0;
  const nodes = [...net.stepOf.keys()];
  const splits = nodes.filter((v) => silent(v) && net.split[v] === tokens.or);
  return nodes.map((join) => {
    if (splits.length === 0 || !silent(join) || net.join[join] !== tokens.or) return new Int32Array(0);
    const closed = splits.filter((split) => split !== join && !canEndWithout(net, split, join));
    return Int32Array.from(
      closed.flatMap((split) => [...net.outEdges.subarray(net.outOffsets[split], net.outOffsets[split + 1])]),
    );
  });
}

function canEndWithout(net: ReplayNet, from: number, without: number): boolean {
  const seen = new Set([from, without]);
  const open = [from];
  for (let v = open.pop(); v !== undefined; v = open.pop()) {
    if (v === net.end) return true;
    for (let p = net.outOffsets[v]!; p < net.outOffsets[v + 1]!; p++) {
      const next = net.target[net.outEdges[p]!]!;
      if (seen.has(next)) continue;
      seen.add(next);
      open.push(next);
    }
  }
  return false;
}
