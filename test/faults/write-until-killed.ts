/**
 * Writes revision after revision to a data folder whose organisation is in Neo4j until it is killed, and says `published <revision>` after each. Where a
 * point is named it kills itself there, exactly, once it has published so many.
 */
import { argv, stdout } from "node:process";
import { setTimeout as pause } from "node:timers/promises";
import { BatonError } from "../../src/domain/errors.ts";
import { Neo4jDatabase } from "../../src/graph-store/neo4j/neo4j-database.ts";
import { Neo4jGraph } from "../../src/graph-store/neo4j/neo4j-graph.ts";
import { openStores } from "../../src/service/open-stores.ts";
import type { Neo4jAddress } from "../helpers/ask-neo4j.ts";
import { graphAt } from "../helpers/graph-at.ts";
import { writeNext } from "./follow-revisions.ts";

interface Writing {
  readonly folder: string;
  readonly neo4j: Neo4jAddress;
  readonly point: string | null;
  readonly after: number;
}

const { folder, neo4j, point, after } = JSON.parse(argv[2] ?? "") as Writing;
let published = 0;
const dieAt = (here: string): void => {
  if (here === point && published >= after) process.kill(process.pid, "SIGKILL");
};

around(
  Neo4jGraph.prototype,
  "prepare",
  (prepare) =>
    async function (this: Neo4jGraph, mark, changes) {
      dieAt("before the change is in Neo4j's transaction");
      const prepared = await prepare.call(this, mark, changes);
      dieAt("before the folder's commit");
      return {
        rollback: () => prepared.rollback(),
        commit: async () => {
          dieAt("before Neo4j's commit");
          const committed = prepared.commit();
          dieAt("while Neo4j commits");
          await committed;
          dieAt("after Neo4j's commit");
        },
      };
    },
);
around(
  Neo4jDatabase.prototype,
  "begin",
  (begin) =>
    async function (this: Neo4jDatabase) {
      const transaction = await begin.call(this);
      return {
        ...transaction,
        run: async (file, parameters) => {
          const rows = await transaction.run(file, parameters);
          dieAt(`after ${file}`);
          return rows;
        },
        commit: async () => {
          await transaction.commit();
          dieAt("after any commit");
        },
      };
    },
);
around(
  Neo4jGraph.prototype,
  "wipe",
  (wipe) =>
    async function (this: Neo4jGraph) {
      await wipe.call(this);
      dieAt("after Neo4j was emptied");
    },
);

const stores = await openStores(folder, { graph: { ...graphAt(neo4j), statementMs: 3_000 } });
stdout.write("open\n");
for (;;) {
  try {
    published = await writeNext(stores);
    stdout.write(`published ${published}\n`);
  } catch (error) {
    if (!(error instanceof BatonError)) throw error;
    stdout.write(`failed ${error.code}\n`);
    await pause(100);
  }
}

/** Puts something around a method, which itself stays as it is. */
function around<T, Name extends keyof T>(methods: T, name: Name, wrap: (real: T[Name]) => T[Name]): void {
  methods[name] = wrap(methods[name]);
}
