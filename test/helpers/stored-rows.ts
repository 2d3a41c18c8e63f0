import { Database } from "../../src/duckdb/database.ts";
import type { Parameter } from "../../src/duckdb/parameters.ts";
import type { Row } from "../../src/duckdb/statements.ts";

/** Rows of a data folder that nobody holds open. */
export async function storedRows(
  folder: string,
  sql: string,
  parameters: readonly Parameter[] = [],
): Promise<readonly Row[]> {
  const database = await Database.open(folder);
  try {
    return await database.read(sql, parameters);
  } finally {
    await database.close();
  }
}

/** Rows in tables that no kept revision names, by table; all 0 in a sound store. */
export async function orphans(folder: string): Promise<Readonly<Record<string, number>>> {
  const database = await Database.open(folder);
  try {
    const counts: Record<string, number> = {};
    const count = async (name: string, condition: string) => {
      const [row] = await database.read(`select count(*)::integer as n from ${name} where ${condition}`);
      counts[name] = Number(row?.["n"]);
    };
    for (const table of ["log", "log_text", "event", "attribute", "attribute_name", "attribute_value"]) {
      await count(table, "log not in (select log from revision_log)");
    }
    for (const table of ["derivation", '"case"', "work_item", "handover", "variant"]) {
      await count(table, "derivation not in (select derivation from revision_derivation)");
    }
    for (const table of ["revision_log", "revision_derivation"]) {
      await count(table, "revision not in (select revision from revision)");
    }
    await count("organisation", "until <= (select min(revision) from revision)");
    return counts;
  } finally {
    await database.close();
  }
}
