import { describeOnNeo4j } from "../helpers/describe-on-neo4j.ts";
import { openNeo4jStores } from "../helpers/neo4j-stores.ts";
import { graphStoreContract } from "./graph-store.contract.ts";
import { structureContract } from "./structure.contract.ts";

describeOnNeo4j("graph store", (neo4j) => {
  const open = () => openNeo4jStores(neo4j());
  graphStoreContract("neo4j", open);
  // Some 300 questions each, over the wire.
  structureContract("neo4j", open, 8);
});
