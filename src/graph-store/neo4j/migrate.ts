import { BatonError } from "../../domain/errors.ts";
import type { Neo4jDatabase } from "./neo4j-database.ts";
import { isMadeAlready } from "./neo4j-errors.ts";

/** In their order; each can be run again, so that two servers may start at once. A new one goes to the end, none ever changes. */
const migrations = [
  "001-store",
  "002-department",
  "003-resource",
  "004-process",
  "005-version",
  "006-step",
  "007-standard",
  "008-settings",
  "009-observed",
  "010-department-parent",
  "011-resource-department",
  "012-version-process",
  "013-step-process",
  "014-step-department",
  "015-process-origin",
  "016-process-current-version",
  "017-earlier",
  "018-spellings",
  "019-flows",
  "020-performs",
  "021-hands-over",
  "022-projection",
  "023-supplies",
  "024-model",
  "025-change",
] as const;

/** Brings constraints and indexes to what this version needs. @throws BatonError STORE_DAMAGED where a newer version made them */
export async function migrate(database: Neo4jDatabase): Promise<void> {
  const [row] = await database.read("read/store", {});
  const schema = typeof row?.["schema"] === "number" ? row["schema"] : 0;
  if (schema > migrations.length) {
    throw new BatonError(
      "STORE_DAMAGED",
      `the Neo4j database has schema ${schema}, written by a newer version of Baton; this one knows schemas up to ${migrations.length}. ` +
        "Use that version, or name another database with --graph.",
      { schema, expected: migrations.length },
    );
  }
  for (const name of migrations.slice(schema)) await run(database, `schema/${name}`);
  if (schema < migrations.length) {
    await database.write("schema/await-indexes", {});
    await database.write("write/mark-schema", { schema: migrations.length });
  }
}

/** IF NOT EXISTS looks first and makes then: whom another server forestalled between the two finds it made at the second look. */
async function run(database: Neo4jDatabase, file: string): Promise<void> {
  await database.write(file, {}).catch(async (error: unknown) => {
    if (!isMadeAlready(error)) throw error;
    await database.write(file, {});
  });
}
