import { setTimeout as pause } from "node:timers/promises";
import type { Stores } from "../../src/service/stores.ts";
import { askNeo4j, type Neo4jAddress } from "./ask-neo4j.ts";

/** Ends when the figures on the relationships are those of the newest revision, and gives it. */
export async function untilProjected(address: Neo4jAddress, stores: Stores): Promise<number> {
  for (;;) {
    const revision = await stores.warehouse.currentRevision();
    const [marker] = await askNeo4j(address, "MATCH (marker:BatonRevision) RETURN marker.current AS revision");
    if (marker?.["revision"] === revision) return revision;
    await pause(50);
  }
}
