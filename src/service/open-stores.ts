import { Database } from "../duckdb/database.ts";
import { idCounterTable } from "../duckdb/id-counters.ts";
import { claimFolder } from "../duckdb/one-opener.ts";
import type { DatabaseSettings } from "../duckdb/open-file.ts";
import { Revisions, revisionTable } from "../duckdb/revisions.ts";
import { ensureFormat } from "../duckdb/store-format.ts";
import { GraphChanges } from "../graph-store/graph-changes.ts";
import { openGraphStore } from "../graph-store/embedded/open-graph-store.ts";
import { publishChanges } from "../graph-store/embedded/publish-changes.ts";
import { organisationTables } from "../graph-store/embedded/tables.ts";
import { FactsWriter } from "../warehouse/duckdb/facts-writer.ts";
import { openWarehouse } from "../warehouse/duckdb/open-warehouse.ts";
import { warehouseTables } from "../warehouse/duckdb/tables.ts";
import type { Stores } from "./stores.ts";

/**
 * Opens the stores of a data folder, which is made when absent. One process holds a folder at a time, and opens it once.
 *
 * @throws BatonError STORE_LOCKED, STORE_DAMAGED, STORE_FULL, STORE_UNAVAILABLE
 */
export async function openStores(folder: string, settings: DatabaseSettings = {}): Promise<Stores> {
  const release = await claimFolder(folder);
  let database: Database | null = null;
  try {
    database = await Database.open(folder, settings);
    await ensureFormat(database, [revisionTable, idCounterTable, warehouseTables, organisationTables]);
    return serve(database, await Revisions.load(database), release);
  } catch (error) {
    await database?.close();
    release();
    throw error;
  }
}

function serve(database: Database, revisions: Revisions, release: () => void): Stores {
  const listeners = new Set<(revision: number) => void>();
  return {
    graph: openGraphStore(database, revisions),
    warehouse: openWarehouse(database, revisions),
    write: async (work) => {
      const before = revisions.current;
      const written = await revisions.write(async (draft) => {
        const graph = new GraphChanges(draft.ids);
        const facts = new FactsWriter(draft);
        const result = await work({ graph, facts, revision: draft.revision, base: draft.base });
        const changed = graph.changed || facts.changed;
        if (changed) {
          await publishChanges(draft, graph);
          await facts.publish();
        }
        return { result, changed };
      });
      if (written.revision !== before) for (const listener of listeners) listener(written.revision);
      return written;
    },
    watchRevisions: (listener) => {
      listeners.add(listener);
      listener(revisions.current);
      return () => listeners.delete(listener);
    },
    close: async () => {
      await database.close();
      release();
    },
  };
}
