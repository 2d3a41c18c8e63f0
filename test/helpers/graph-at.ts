import type { GraphChoice } from "../../src/service/graph-elsewhere.ts";
import type { Neo4jAddress } from "./ask-neo4j.ts";

export function graphAt({ url, database, user, password }: Neo4jAddress): GraphChoice {
  return { at: `${url}/${database}`, login: async () => ({ user, password: password ?? "" }) };
}
