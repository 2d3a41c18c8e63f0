import { onTestFinished } from "vitest";
import { openStores } from "../../src/service/open-stores.ts";
import type { Stores } from "../../src/service/stores.ts";
import { askNeo4j, type Neo4jAddress } from "./ask-neo4j.ts";
import { graphAt } from "./graph-at.ts";
import { temporaryFolder } from "./temporary-folder.ts";

/** New, empty stores for the running test, whose organisation is in a database that is emptied first. */
export async function openNeo4jStores(address: Neo4jAddress): Promise<Stores> {
  await emptyRecords(address);
  const stores = await openStores(await temporaryFolder(), { graph: graphAt(address) });
  onTestFinished(() => stores.close());
  return stores;
}

/** Removes all nodes, so that a new folder may come; constraints and indexes stay, and are known. */
export async function emptyRecords(address: Neo4jAddress): Promise<void> {
  await askNeo4j(
    address,
    "MATCH (n) WHERE NOT n:BatonStore CALL (n) { DETACH DELETE n } IN TRANSACTIONS OF 10000 ROWS",
  );
  await askNeo4j(address, "MATCH (store:BatonStore) REMOVE store.folder, store.revision");
}
