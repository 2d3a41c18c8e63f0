import type { Adjacency } from "./adjacency.ts";

/** A graph that is still being put together, each edge with a weight. */
export class WeightedEdges {
  readonly #nodes: number;
  readonly #sources: number[] = [];
  readonly #targets: number[] = [];
  readonly #weights: number[] = [];

  constructor(nodes: number) {
    this.#nodes = nodes;
  }

  add(source: number, target: number, weight: number): void {
    this.#sources.push(source);
    this.#targets.push(target);
    this.#weights.push(weight);
  }

  /** Edges of a node stay in the order in which they were added. O(nodes + edges). */
  finish(): { readonly adjacency: Adjacency; readonly weight: Float64Array } {
    const offsets = new Int32Array(this.#nodes + 1);
    for (const source of this.#sources) offsets[source + 1]!++;
    for (let v = 0; v < this.#nodes; v++) offsets[v + 1]! += offsets[v]!;
    const next = offsets.slice();
    const targets = new Int32Array(this.#targets.length);
    const weight = new Float64Array(this.#targets.length);
    for (const [at, source] of this.#sources.entries()) {
      const edge = next[source]!++;
      targets[edge] = this.#targets[at]!;
      weight[edge] = this.#weights[at]!;
    }
    return { adjacency: { nodes: this.#nodes, offsets, targets }, weight };
  }
}
