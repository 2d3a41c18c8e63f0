import { BatonError } from "../domain/errors.ts";
import type { Neo4jGraph } from "../graph-store/neo4j/neo4j-graph.ts";
import type { Attributions } from "../rollup/attribution.ts";

const againAfterMs = 5_000;

/**
 * Keeps the figures on the relationships in Neo4j those of the newest revision. They follow it: until they have, the marker names an earlier one.
 * What fails because Neo4j or the store does not answer is tried again; whoever closes before it succeeded leaves it to the next start.
 */
export class Projection {
  readonly #graph: Neo4jGraph;
  readonly #read: (revision: number) => Promise<Attributions>;
  #wanted = 0;
  #running: Promise<void> | null = null;
  #again: NodeJS.Timeout | undefined;
  #closed = false;

  constructor(graph: Neo4jGraph, read: (revision: number) => Promise<Attributions>) {
    this.#graph = graph;
    this.#read = read;
  }

  follow(revision: number): void {
    this.#wanted = revision;
    if (this.#closed) return;
    clearTimeout(this.#again);
    this.#running ??= this.#run();
  }

  /** Ends when the newest revision has been tried. */
  async close(): Promise<void> {
    this.#closed = true;
    clearTimeout(this.#again);
    await this.#running;
  }

  async #run(): Promise<void> {
    try {
      let projected = await this.#graph.projected();
      while (projected !== this.#wanted) {
        const revision = this.#wanted;
        await this.#graph.project(revision, await this.#read(revision));
        projected = revision;
      }
    } catch (error) {
      // The revision may have gone while it was read, for a newer one that is wanted by now.
      if (!(error instanceof BatonError)) process.emitWarning(error instanceof Error ? error : String(error));
      if (!this.#closed) this.#again = setTimeout(() => this.follow(this.#wanted), againAfterMs).unref();
    }
    // In the same moment as the last look at what is wanted: whoever wants more begins anew.
    this.#running = null;
  }
}
