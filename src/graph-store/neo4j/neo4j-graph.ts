import { BatonError } from "../../domain/errors.ts";
import type { ChangeSet } from "../graph-changes.ts";
import { applyChanges, type RevisionMark } from "./apply-changes.ts";
import { migrate } from "./migrate.ts";
import {
  Neo4jDatabase,
  type Neo4jSettings,
  type Neo4jTransaction,
  type Parameters,
  type Row,
} from "./neo4j-database.ts";
import { projectAttributions, type ProjectedAttributions } from "./project-attributions.ts";

interface ReadOptions {
  readonly signal?: AbortSignal | undefined;
}

/** What the graph says of itself. */
export interface GraphState {
  /** Identity of the data folder it belongs to; null = to none yet. */
  readonly folder: string | null;
  /** 0 = nothing was written yet. */
  readonly revision: number;
}

/** Changes that are in the graph's transaction, but seen by nobody yet. */
export interface PreparedChanges {
  commit(): Promise<void>;
  rollback(): Promise<void>;
}

/**
 * The organisation's graph in Neo4j, which this process alone writes to.
 *
 * Neo4j shows a reader what others commit while it reads. So that a read sees one state, one that met a commit of ours is done again.
 */
export class Neo4jGraph {
  readonly #database: Neo4jDatabase;
  /** Counts commits, begun and ended ones: odd while one is under way. */
  #commits = 0;
  #committing: Promise<unknown> = Promise.resolve();
  /** Ends when the writes asked for have ended: two at once could wait for each other's locks. */
  #lastWrite: Promise<void> = Promise.resolve();

  private constructor(database: Neo4jDatabase) {
    this.#database = database;
  }

  /**
   * Connects, and brings the schema to what this version needs.
   *
   * @throws BatonError STORE_UNAVAILABLE, STORE_DAMAGED where a newer version wrote it, CONFLICT where somebody else uses the labels
   */
  static async open(settings: Neo4jSettings): Promise<Neo4jGraph> {
    const database = new Neo4jDatabase(settings);
    try {
      await database.verify();
      const graph = new Neo4jGraph(database);
      await graph.#refuseOtherNodes();
      await migrate(database);
      return graph;
    } catch (error) {
      await database.close();
      throw error;
    }
  }

  /** Before anything is made or removed: nodes under our labels in a database that was never a folder's are somebody else's. */
  async #refuseOtherNodes(): Promise<void> {
    const { folder } = await this.state();
    if (folder !== null) return;
    const [node] = await this.#database.read("read/other-nodes", {});
    if (node === undefined) return;
    const labels = (node["labels"] as readonly string[]).join(", ");
    throw new BatonError(
      "CONFLICT",
      `this Neo4j database has nodes that Baton did not write, with a label that Baton uses (${labels}); name a database without them with --graph`,
      { labels },
    );
  }

  async state(): Promise<GraphState> {
    const [row] = await this.#database.read("read/store", {});
    return {
      folder: typeof row?.["folder"] === "string" ? row["folder"] : null,
      revision: typeof row?.["revision"] === "number" ? row["revision"] : 0,
    };
  }

  async read(file: string, parameters: Parameters, options: ReadOptions = {}): Promise<readonly Row[]> {
    for (;;) {
      await settledOr(this.#committing, options.signal);
      const seen = this.#commits;
      const rows = await this.#database.read(file, parameters, options);
      if (this.#commits === seen) return rows;
    }
  }

  /** Until it is committed or rolled back, later writes wait. */
  async prepare(mark: RevisionMark, changes: ChangeSet): Promise<PreparedChanges> {
    return await this.#write((transaction) => applyChanges(transaction, mark, changes));
  }

  /** The revision whose figures are on the relationships; null = none. */
  async projected(): Promise<number | null> {
    const [row] = await this.#database.read("read/projection", {});
    return typeof row?.["revision"] === "number" ? row["revision"] : null;
  }

  /** Puts the figures of a revision in the place of those before, all at once. */
  async project(revision: number, attributions: ProjectedAttributions): Promise<void> {
    await (await this.#write((transaction) => projectAttributions(transaction, revision, attributions))).commit();
  }

  async #write(work: (transaction: Neo4jTransaction) => Promise<void>): Promise<PreparedChanges> {
    const before = this.#lastWrite;
    let end = (): void => {};
    this.#lastWrite = new Promise((resolve) => (end = resolve));
    await before;
    const transaction = await this.#database.begin().catch((error: unknown) => {
      end();
      throw error;
    });
    try {
      await work(transaction);
    } catch (error) {
      await transaction.rollback();
      end();
      throw error;
    }
    return {
      rollback: () => transaction.rollback().finally(end),
      commit: async () => {
        this.#commits++;
        const committed = transaction.commit().finally(() => this.#commits++);
        this.#committing = committed.catch(() => null);
        await committed.finally(end);
      },
    };
  }

  /** Removes what Baton wrote, except the schema. */
  async wipe(): Promise<void> {
    await this.#database.write("write/wipe-records", {});
  }

  async close(): Promise<void> {
    await this.#database.close();
  }
}

/** Waits for the end of something that never fails, but not longer than `signal` allows. */
async function settledOr(settled: Promise<unknown>, signal: AbortSignal | undefined): Promise<void> {
  if (signal === undefined) {
    await settled;
    return;
  }
  let leave = (): void => {};
  const left = new Promise<void>((resolve) => (leave = () => resolve()));
  signal.addEventListener("abort", leave);
  if (!signal.aborted) await Promise.race([settled, left]);
  signal.removeEventListener("abort", leave);
}

/** Where a graph belongs to a data folder other than `folder`. */
export function foreignGraph(state: GraphState, folder: string): BatonError | null {
  if (state.folder === null || state.folder === folder) return null;
  return new BatonError(
    "CONFLICT",
    `this Neo4j database holds the organisation of another data folder (${state.folder}, here it is ${folder}); ` +
      "name the folder it belongs to with --data, or another database with --graph",
    { folder: state.folder, expected: folder },
  );
}
