import type { Adjacency } from "./adjacency.ts";

export interface MinCut {
  /** Most that can flow from source to sink; Infinity where some way has no bound. */
  readonly flow: number;
  /** Nodes that bind it, ascending: of all smallest cuts the one nearest to the source. Empty where nothing binds or nothing flows. */
  readonly nodes: readonly number[];
  /** Edges that bind it, ascending; the same. */
  readonly edges: readonly number[];
}

/**
 * Largest flow and smallest cut where nodes and edges have capacities (methods.md 5): each node is split into an entry and an exit with its capacity
 * between them, then Dinic's algorithm (1970), with a stack of its own. Infinity = no bound. O(nodes^2 edges) at worst, a few passes on process graphs.
 */
export function minCut(
  { nodes, offsets, targets }: Adjacency,
  source: number,
  sink: number,
  nodeCapacity: Float64Array,
  edgeCapacity: Float64Array | null = null,
): MinCut {
  const finite = [...nodeCapacity, ...(edgeCapacity ?? [])].filter((capacity) => Number.isFinite(capacity));
  // More than all bounds together: what flows over it flows without bound.
  const unbounded = 1 + 2 * finite.reduce((sum, capacity) => sum + capacity, 0);
  const graph = new Residual(2 * nodes, nodes + targets.length);
  const bounded = (capacity: number): number => (Number.isFinite(capacity) ? capacity : unbounded);
  for (let v = 0; v < nodes; v++) graph.add(2 * v, 2 * v + 1, bounded(nodeCapacity[v]!));
  for (let v = 0; v < nodes; v++) {
    for (let edge = offsets[v]!; edge < offsets[v + 1]!; edge++) {
      graph.add(2 * v + 1, 2 * targets[edge]!, bounded(edgeCapacity?.[edge] ?? Number.POSITIVE_INFINITY));
    }
  }
  graph.finish();
  const flow = graph.push(2 * source, 2 * sink + 1, unbounded);
  if (flow >= unbounded) return { flow: Number.POSITIVE_INFINITY, nodes: [], edges: [] };
  const near = graph.levels;
  const cutNodes: number[] = [];
  const cutEdges: number[] = [];
  for (let v = 0; v < nodes; v++) {
    if (near[2 * v]! >= 0 && near[2 * v + 1]! < 0) cutNodes.push(v);
    for (let edge = offsets[v]!; edge < offsets[v + 1]!; edge++) {
      if (near[2 * v + 1]! >= 0 && near[2 * targets[edge]!]! < 0) cutEdges.push(edge);
    }
  }
  return { flow, nodes: cutNodes, edges: cutEdges };
}

/** What can still flow along each edge, and back. Edge 2i is the i-th that was added, 2i + 1 its reverse. */
class Residual {
  readonly #nodes: number;
  readonly #sources: Int32Array;
  readonly #targets: Int32Array;
  readonly #left: Float64Array;
  #size = 0;
  #offsets = new Int32Array(0);
  #edgesOf = new Int32Array(0);
  /** By node: edges from the source in the last search; -1 = not reached. */
  levels = new Int32Array(0);

  constructor(nodes: number, edges: number) {
    this.#nodes = nodes;
    this.#sources = new Int32Array(2 * edges);
    this.#targets = new Int32Array(2 * edges);
    this.#left = new Float64Array(2 * edges);
  }

  add(from: number, to: number, capacity: number): void {
    const edge = this.#size;
    this.#sources[edge] = this.#targets[edge + 1] = from;
    this.#targets[edge] = this.#sources[edge + 1] = to;
    this.#left[edge] = capacity;
    this.#size += 2;
  }

  finish(): void {
    this.#offsets = new Int32Array(this.#nodes + 1);
    for (const source of this.#sources) this.#offsets[source + 1]!++;
    for (let v = 0; v < this.#nodes; v++) this.#offsets[v + 1]! += this.#offsets[v]!;
    const next = this.#offsets.slice();
    this.#edgesOf = new Int32Array(this.#size);
    for (let edge = 0; edge < this.#size; edge++) this.#edgesOf[next[this.#sources[edge]!]!++] = edge;
  }

  /** Blocking flows one level graph after another, until the sink is out of reach or as much has come there. */
  push(source: number, sink: number, enough: number): number {
    let flow = 0;
    for (this.#search(source); this.levels[sink]! >= 0 && flow < enough; this.#search(source)) {
      const nextEdge = this.#offsets.slice(0, this.#nodes);
      const path: number[] = [];
      let at = source;
      for (;;) {
        if (at === sink) {
          let least = Number.POSITIVE_INFINITY;
          for (const edge of path) least = Math.min(least, this.#left[edge]!);
          flow += least;
          for (const edge of path) {
            this.#left[edge]! -= least;
            this.#left[edge ^ 1]! += least;
          }
          // On with the part before the first edge that is full now.
          path.length = Math.max(
            0,
            path.findIndex((edge) => this.#left[edge] === 0),
          );
          at = path.length === 0 ? source : this.#targets[path[path.length - 1]!]!;
          continue;
        }
        const edge = this.#nextEdge(at, nextEdge);
        if (edge >= 0) {
          path.push(edge);
          at = this.#targets[edge]!;
          continue;
        }
        const back = path.pop();
        if (back === undefined) break;
        at = this.#sources[back]!;
        nextEdge[at]!++;
      }
    }
    return flow;
  }

  #nextEdge(at: number, nextEdge: Int32Array): number {
    for (; nextEdge[at]! < this.#offsets[at + 1]!; nextEdge[at]!++) {
      const edge = this.#edgesOf[nextEdge[at]!]!;
      if (this.#left[edge]! > 0 && this.levels[this.#targets[edge]!] === this.levels[at]! + 1) return edge;
    }
    return -1;
  }

  #search(source: number): void {
    this.levels = new Int32Array(this.#nodes).fill(-1);
    const queue = new Int32Array(this.#nodes);
    queue[0] = source;
    this.levels[source] = 0;
    let length = 1;
    for (let head = 0; head < length; head++) {
      const v = queue[head]!;
      for (let at = this.#offsets[v]!; at < this.#offsets[v + 1]!; at++) {
        const edge = this.#edgesOf[at]!;
        const target = this.#targets[edge]!;
        if (this.#left[edge]! <= 0 || this.levels[target]! >= 0) continue;
        this.levels[target] = this.levels[v]! + 1;
        queue[length++] = target;
      }
    }
  }
}
