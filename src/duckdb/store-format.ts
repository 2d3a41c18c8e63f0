import { BatonError } from "../domain/errors.ts";
import type { Database } from "./database.ts";

/** Raised whenever a table changes in a way that the code of another version would misread. */
export const storeFormat = 4;

const formatTable = `create table store_format (format integer not null)`;

/**
 * Makes the tables of a new file, all or none; of an existing one checks that this version can read it.
 *
 * @throws BatonError STORE_DAMAGED where the file was written in another format, or is no store of Baton's at all
 */
export async function ensureFormat(database: Database, tables: readonly string[]): Promise<void> {
  const found = await database.read("select table_name from duckdb_tables() where not internal");
  if (found.length === 0) {
    await database.transaction(async (transaction) => {
      for (const statements of [formatTable, ...tables]) await transaction.run(statements);
      await transaction.run("insert into store_format values ($1)", [storeFormat]);
    });
    return;
  }
  const isStore = found.some((table) => table["table_name"] === "store_format");
  const [row] = isStore ? await database.read("select format from store_format") : [];
  const format = row?.["format"];
  if (format === storeFormat) return;
  throw new BatonError(
    "STORE_DAMAGED",
    typeof format === "number"
      ? `${database.path} has format ${format}, written by ${format > storeFormat ? "a newer" : "an older"} version of Baton; this one reads format ${storeFormat}. ` +
          "Use that version, or import the logs again into another folder, named with --data."
      : `${database.path} is no store of Baton's; expected format ${storeFormat}. Name another folder with --data.`,
    { path: database.path, format: format ?? null, expected: storeFormat },
  );
}
