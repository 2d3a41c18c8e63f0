import { BatonError } from "../../domain/errors.ts";
import { type DuckDBSession, sqlText } from "./duckdb-session.ts";
import { maxRowBytes } from "./mend-table.ts";
import type { Dialect } from "./split-records.ts";

/** Stands for NULL in DuckDB's reader; nothing a file holds is to read as one. */
const nothing = "\u0001nothing\u0001";

/**
 * Loads all rows below the header into the table `raw` with columns c0, c1 … of plain texts, in file order: rowid r is the r-th row, from 0. No
 * cell is NULL.
 *
 * @throws what DuckDB objects to: rows that do not have a cell for every column, broken quotes, bytes that are no UTF-8, mixed line ends.
 */
export async function loadTable(
  session: DuckDBSession,
  textPath: string,
  dialect: Dialect,
  columns: number,
): Promise<void> {
  const names = Array.from({ length: columns }, (_, i) => `'c${i}': 'VARCHAR'`);
  await session.run(`create or replace table raw as select * from read_csv(${sqlText(textPath)},
    auto_detect = false, columns = {${names.join(", ")}}, header = true, skip = ${dialect.skipLines},
    delim = ${sqlText(dialect.delimiter)}, quote = '"', escape = ${sqlText(dialect.escape)}, compression = 'none',
    nullstr = ${sqlText(nothing)}, allow_quoted_nulls = false, max_line_size = ${maxRowBytes})`);
}

/** An error of loading a table that was mended before, as one about the file. */
export function loadError(error: unknown, file: string): unknown {
  if (error instanceof BatonError) return error;
  const text = error instanceof Error ? error.message : String(error);
  if (!text.includes("CSV")) return error;
  const line = /CSV Error on Line: (\d+)/.exec(text)?.[1];
  return new BatonError(
    "MALFORMED_FILE",
    `${file}: ${line === undefined ? "" : `near line ${line}: `}the rows do not hold to one table format; export the file as plain CSV again`,
    { file, ...(line === undefined ? {} : { line: Number(line) }) },
    error,
  );
}
