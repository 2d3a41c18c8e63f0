import { randomUUID } from "node:crypto";
import type { Database, Reader, Transaction } from "./database.ts";

/**
 * Where the organisation of the folder lives: in this file (`url` null) or in Neo4j at `url`, without user and password. `folder` tells this
 * folder from all others. A change of the organisation that goes to Neo4j waits in `graph_outbox` until Neo4j has it.
 */
export const graphHomeTables = `
create table graph_home (folder varchar not null, url varchar);
create table graph_outbox (revision integer not null, oldest_kept integer not null, changes varchar not null);
`;

export interface GraphHome {
  readonly folder: string;
  readonly url: string | null;
}

/** Made at the first call: in this file, under a new identity. */
export async function graphHomeOf(database: Database): Promise<GraphHome> {
  const [row] = await database.read("select folder, url from graph_home");
  if (row !== undefined) {
    return { folder: String(row["folder"]), url: typeof row["url"] === "string" ? row["url"] : null };
  }
  const home = { folder: randomUUID(), url: null };
  await database.transaction((transaction) =>
    transaction.run("insert into graph_home values ($1, null)", [home.folder]),
  );
  return home;
}

export async function setGraphUrl(transaction: Transaction, url: string): Promise<void> {
  await transaction.run("update graph_home set url = $1", [url]);
}

/** A change of the organisation on its way to Neo4j. */
export interface OutboxEntry {
  readonly revision: number;
  readonly oldestKept: number;
  /** As JSON. */
  readonly changes: string;
}

/** The one before has arrived: a write begins only when it has. */
export async function replaceOutbox(transaction: Transaction, entry: OutboxEntry): Promise<void> {
  await transaction.run("delete from graph_outbox");
  await transaction.run("insert into graph_outbox values ($1, $2, $3)", [
    entry.revision,
    entry.oldestKept,
    entry.changes,
  ]);
}

/** The change on its way, or the last one that has arrived; null = none was ever on its way. */
export async function readOutbox(reader: Reader): Promise<OutboxEntry | null> {
  const [row] = await reader.read("select revision, oldest_kept, changes from graph_outbox");
  return row === undefined
    ? null
    : {
        revision: Number(row["revision"]),
        oldestKept: Number(row["oldest_kept"]),
        changes: String(row["changes"]),
      };
}
