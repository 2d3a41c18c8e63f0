import { Database } from "../duckdb/database.ts";
import { graphHomeTables } from "../duckdb/graph-home.ts";
import { idCounterTable } from "../duckdb/id-counters.ts";
import { claimFolder } from "../duckdb/one-opener.ts";
import type { DatabaseSettings } from "../duckdb/open-file.ts";
import { Revisions, revisionTable } from "../duckdb/revisions.ts";
import { ensureFormat } from "../duckdb/store-format.ts";
import { openGraphStore } from "../graph-store/embedded/open-graph-store.ts";
import { publishChanges } from "../graph-store/embedded/publish-changes.ts";
import { structureQuestions } from "../graph-store/embedded/structure-questions.ts";
import { organisationTables } from "../graph-store/embedded/tables.ts";
import { GraphChanges } from "../graph-store/graph-changes.ts";
import { openNeo4jGraphStore } from "../graph-store/neo4j/neo4j-graph-store.ts";
import { FactsWriter } from "../warehouse/duckdb/facts-writer.ts";
import { openWarehouse } from "../warehouse/duckdb/open-warehouse.ts";
import { warehouseTables } from "../warehouse/duckdb/tables.ts";
import { attributionsAt } from "./attributions-at.ts";
import { type GraphChoice, type GraphElsewhere, openGraphElsewhere } from "./graph-elsewhere.ts";
import { Projection } from "./projection.ts";
import type { Stores } from "./stores.ts";

export interface StoreSettings extends DatabaseSettings {
  /** Left out: where the organisation of the folder is already, a new one in the folder itself. */
  readonly graph?: GraphChoice | undefined;
}

/** A graph store that did not follow a commit is asked again so often. */
const catchUpEveryMs = 1_000;

/**
 * Opens the stores of a data folder, which is made when absent. One process holds a folder at a time, and opens it once.
 *
 * @throws BatonError STORE_LOCKED, STORE_DAMAGED, STORE_FULL, STORE_UNAVAILABLE, BAD_INPUT and CONFLICT where the graph is elsewhere than said
 */
export async function openStores(folder: string, settings: StoreSettings = {}): Promise<Stores> {
  const release = await claimFolder(folder);
  let database: Database | null = null;
  let elsewhere: GraphElsewhere | null = null;
  try {
    database = await Database.open(folder, settings);
    await ensureFormat(database, [revisionTable, idCounterTable, graphHomeTables, warehouseTables, organisationTables]);
    elsewhere = await openGraphElsewhere(database, settings.graph);
    return serve(database, await Revisions.load(database, elsewhere), elsewhere, release);
  } catch (error) {
    await elsewhere?.close();
    await database?.close();
    release();
    throw error;
  }
}

function serve(
  database: Database,
  revisions: Revisions,
  elsewhere: GraphElsewhere | null,
  release: () => void,
): Stores {
  const listeners = new Set<(revision: number) => void>();
  let catchingUp: NodeJS.Timeout | undefined;
  let closed = false;

  const write: Stores["write"] = async (work) => {
    const before = revisions.current;
    let undo: (() => Promise<void>) | undefined;
    let isCommitted = false;
    try {
      const written = await revisions.write(async (draft) => {
        const graph = new GraphChanges(draft.ids);
        const facts = new FactsWriter(draft);
        const result = await work({ graph, facts, revision: draft.revision, base: draft.base });
        if (!graph.changed && !facts.changed) return { result, changed: false };
        await facts.publish();
        if (elsewhere === null) {
          await publishChanges(draft, graph.changeSet);
          return { result, changed: true };
        }
        const prepared = await elsewhere.prepare(draft, graph.changeSet);
        undo = () => prepared.rollback();
        const commitFollower = (): Promise<void> => {
          isCommitted = true;
          return prepared.commit();
        };
        return { result, changed: true, commitFollower };
      });
      if (written.revision !== before) for (const listener of listeners) listener(written.revision);
      return written;
    } catch (error) {
      if (isCommitted) catchUpSoon();
      else await undo?.();
      throw error;
    }
  };

  /** The file has a revision that Neo4j does not have yet: it becomes visible as soon as Neo4j answers, whoever asks for nothing. */
  function catchUpSoon(): void {
    if (closed) return;
    clearTimeout(catchingUp);
    catchingUp = setTimeout(() => void write(async () => null).catch(catchUpSoon), catchUpEveryMs).unref();
  }

  const stores: Stores = {
    graph:
      elsewhere === null
        ? openGraphStore(database, revisions)
        : openNeo4jGraphStore(elsewhere.graph, revisions, (reads) => structureQuestions(reads, revisions)),
    warehouse: openWarehouse(database, revisions),
    write,
    watchRevisions: (listener) => {
      listeners.add(listener);
      listener(revisions.current);
      return () => listeners.delete(listener);
    },
    close: async () => {
      closed = true;
      clearTimeout(catchingUp);
      await projection?.close();
      await database.close();
      await elsewhere?.close();
      release();
    },
  };
  const projection =
    elsewhere === null ? null : new Projection(elsewhere.graph, (revision) => attributionsAt(stores, revision));
  if (projection !== null) stores.watchRevisions((revision) => projection.follow(revision));
  return stores;
}
