import { tokens } from "../domain/flow-net.ts";
import type { ReplayNet } from "./replay-net.ts";

/** What lies before a node and can be passed without work: silent nodes, and all edges into them and into the node. */
interface Region {
  readonly nodes: Int32Array;
  readonly edges: Int32Array;
  readonly hasParallelJoin: boolean;
}

/**
 * Finds which silent nodes to fire so that a token comes to a node, going forward from the tokens that lie before it, breadth first: an exclusive join fires
 * with the first that arrives, a parallel one with the last, an inclusive one when nothing else can come. Each fires at most once, so loops end.
 * O(edges of the region), which is bounded by the next work before the node.
 */
export class SilentWay {
  /** The nodes that can fire, in an order in which each has what it needs: the first `firings`. */
  readonly fired: Int32Array;
  firings = 0;

  readonly #net: ReplayNet;
  readonly #hasToken: (edge: number) => boolean;
  readonly #regions: (Region | undefined)[];
  /** By node: the silent nodes that it leads to without work between, as far as was asked. */
  readonly #ahead: (Set<number> | undefined)[];
  /** Number of the search that last said so; by node or edge. */
  #search = 0;
  readonly #inRegion: Int32Array;
  readonly #hasFired: Int32Array;
  /** Its place in `fired`. */
  readonly #firedAt: Int32Array;
  readonly #wanted: Int32Array;
  readonly #seen: Int32Array;
  readonly #needed: Int32Array;
  /** By node of the search: edges that have arrived, and the first of them. */
  readonly #arrivals: Int32Array;
  readonly #cameBy: Int32Array;
  readonly #queue: Int32Array;
  readonly #waiting: Int32Array;

  constructor(net: ReplayNet, hasToken: (edge: number) => boolean) {
    this.#net = net;
    this.#hasToken = hasToken;
    this.#regions = Array.from({ length: net.nodes });
    this.#ahead = Array.from({ length: net.nodes });
    this.fired = new Int32Array(net.nodes);
    this.#inRegion = new Int32Array(net.nodes);
    this.#hasFired = new Int32Array(net.nodes);
    this.#firedAt = new Int32Array(net.nodes);
    this.#wanted = new Int32Array(net.nodes);
    this.#arrivals = new Int32Array(net.nodes);
    this.#cameBy = new Int32Array(net.nodes);
    this.#waiting = new Int32Array(net.nodes);
    this.#seen = new Int32Array(net.edges);
    this.#needed = new Int32Array(net.edges);
    this.#queue = new Int32Array(net.edges);
  }

  hasParallelJoin(node: number): boolean {
    return this.#regionOf(node).hasParallelJoin;
  }

  /** The edge of the node that a token comes by; -1 = none can. `forced`: parallel joins fire like inclusive ones. */
  find(node: number, forced: boolean): number {
    this.firings = 0;
    const region = this.#regionOf(node);
    if (region.nodes.length === 0) return -1;
    const search = ++this.#search;
    for (let k = 0; k < region.nodes.length; k++) {
      const silent = region.nodes[k]!;
      this.#inRegion[silent] = search;
      this.#arrivals[silent] = 0;
    }
    let tail = 0;
    for (let k = 0; k < region.edges.length; k++) {
      const edge = region.edges[k]!;
      if (!this.#hasToken(edge)) continue;
      this.#seen[edge] = search;
      this.#queue[tail++] = edge;
    }
    const reached = tail === 0 ? -1 : this.#spread(node, forced, tail);
    if (reached >= 0) this.#markWanted(reached);
    return reached;
  }

  /** Must it be fired, of those that can? */
  isWanted(node: number): boolean {
    return this.#wanted[node] === this.#search;
  }

  isNeeded(edge: number): boolean {
    return this.#needed[edge] === this.#search;
  }

  /** The edge that a token came to a node by. */
  cameBy(node: number): number {
    return this.#cameBy[node]!;
  }

  #spread(node: number, forced: boolean, begun: number): number {
    const { target, join, inOffsets, outOffsets, outEdges } = this.#net;
    const search = this.#search;
    const queue = this.#queue;
    let tail = begun;
    let waiting = 0;
    for (let head = 0; ;) {
      let firing = -1;
      while (head < tail && firing < 0) {
        const edge = queue[head++]!;
        const v = target[edge]!;
        if (v === node) return edge;
        if (this.#inRegion[v] !== search || this.#hasFired[v] === search) continue;
        const arrivals = ++this.#arrivals[v]!;
        if (arrivals === 1) this.#cameBy[v] = edge;
        if (join[v] === tokens.xor || arrivals === inOffsets[v + 1]! - inOffsets[v]!) firing = v;
        else if (arrivals === 1 && (forced || join[v] === tokens.or)) this.#waiting[waiting++] = v;
      }
      if (firing < 0) firing = this.#nextWaiting(waiting);
      if (firing < 0) return -1;
      this.#hasFired[firing] = search;
      this.#firedAt[firing] = this.firings;
      this.fired[this.firings++] = firing;
      for (let p = outOffsets[firing]!; p < outOffsets[firing + 1]!; p++) {
        const edge = outEdges[p]!;
        if (this.#seen[edge] === search) continue;
        this.#seen[edge] = search;
        queue[tail++] = edge;
      }
    }
  }

  /** An inclusive join goes before a parallel one that has to be forced, and before those it leads to, which wait for it. */
  #nextWaiting(waiting: number): number {
    let next = -1;
    for (let k = 0; k < waiting; k++) {
      const v = this.#waiting[k]!;
      if (this.#hasFired[v] === this.#search) continue;
      const isSooner =
        next < 0 ||
        (this.#net.join[v] === this.#net.join[next] ? this.#leadsTo(v, next) : this.#net.join[v] === tokens.or);
      if (isSooner) next = v;
    }
    return next;
  }

  /** Without work between. */
  #leadsTo(node: number, other: number): boolean {
    let ahead = this.#ahead[node];
    if (ahead === undefined) {
      const { target, stepOf, outOffsets, outEdges } = this.#net;
      ahead = new Set();
      const open = [node];
      for (let v = open.pop(); v !== undefined; v = open.pop()) {
        for (let p = outOffsets[v]!; p < outOffsets[v + 1]!; p++) {
          const next = target[outEdges[p]!]!;
          if (stepOf[next]! >= 0 || ahead.has(next)) continue;
          ahead.add(next);
          open.push(next);
        }
      }
      this.#ahead[node] = ahead;
    }
    return ahead.has(other);
  }

  /** From the edge backwards: what has to fire for it. */
  #markWanted(reached: number): void {
    const { join, inOffsets, inEdges, outOffsets, outEdges } = this.#net;
    const search = this.#search;
    this.#needed[reached] = search;
    for (let k = this.firings - 1; k >= 0; k--) {
      const v = this.fired[k]!;
      let isWanted = false;
      for (let p = outOffsets[v]!; p < outOffsets[v + 1]! && !isWanted; p++)
        isWanted = this.#needed[outEdges[p]!] === search;
      if (!isWanted) continue;
      this.#wanted[v] = search;
      if (join[v] === tokens.xor) {
        this.#need(this.#cameBy[v]!, k);
        continue;
      }
      for (let p = inOffsets[v]!; p < inOffsets[v + 1]!; p++) {
        if (this.#seen[inEdges[p]!] === search) this.#need(inEdges[p]!, k);
      }
    }
  }

  /** What arrived before its target fired, as the k-th, has to come first. */
  #need(edge: number, k: number): void {
    if (!this.#hasToken(edge) && this.#firedAt[this.#net.source[edge]!]! < k) this.#needed[edge] = this.#search;
  }

  #regionOf(node: number): Region {
    const known = this.#regions[node];
    if (known !== undefined) return known;
    const { source, stepOf, join, inOffsets, inEdges } = this.#net;
    const nodes: number[] = [];
    const edges: number[] = [];
    const seen = new Set([node]);
    const open = [node];
    for (let v = open.pop(); v !== undefined; v = open.pop()) {
      for (let p = inOffsets[v]!; p < inOffsets[v + 1]!; p++) {
        const before = source[inEdges[p]!]!;
        edges.push(inEdges[p]!);
        if (before < 0 || stepOf[before]! >= 0 || seen.has(before)) continue;
        seen.add(before);
        nodes.push(before);
        open.push(before);
      }
    }
    const hasParallelJoin = nodes.some((v) => join[v] === tokens.and && inOffsets[v + 1]! - inOffsets[v]! > 1);
    const region = { nodes: Int32Array.from(nodes), edges: Int32Array.from(edges), hasParallelJoin };
    this.#regions[node] = region;
    return region;
  }
}
