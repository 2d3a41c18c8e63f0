import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { BatonError } from "../../domain/errors.ts";
import { headRows } from "../../domain/import-preview.ts";
import type { ColumnGuess, ImportedLog, ImportOptions } from "../../domain/imported-log.ts";
import { guessMapping } from "../guess-mapping.ts";
import { columnFacts } from "./column-facts.ts";
import { checkMapping, isAttributeRole, resolveRoles } from "./column-roles.ts";
import { DuckDBSession } from "./duckdb-session.ts";
import { encodeLog } from "./encode-log.ts";
import { openTable } from "./open-table.ts";
import { readTimes } from "./read-times.ts";
import type { ReadControl } from "../read-control.ts";
import { checkFile, hashFile } from "./text-file.ts";

/**
 * Reads an event log from a table of delimited text (CSV, TSV and their kin, plain or gzipped, known by its bytes and not by its name): encoding,
 * line ends, delimiter, roles of the columns and formats of times are found out and explained in `guesses` and `warnings`; `options` override them.
 *
 * Needs a line of column names, and columns for case, activity and one time. Quotes are `"`, doubled inside quotes (or after a backslash where the
 * file does so throughout). An empty cell, quoted or not, says nothing; every other text stands for itself, "NA" and "null" too. Short rows are
 * filled up and counted; rows that are too long, quotes that never close and lines of more than 2 MB are refused. A row without case, activity or
 * readable time is left out and counted. Of a row that started but did not end comes an event of lifecycle `start`.
 *
 * The calling thread computes while it reads, so call it in a worker. Memory: about 70 bytes an event for the answer, and up to 1 GB while reading.
 *
 * @throws BatonError UNREADABLE_FILE, MALFORMED_FILE, BAD_MAPPING, BAD_INPUT, AMBIGUOUS_INPUT, STORE_FULL (temporary folder), CANCELLED.
 */
export async function readCsv(path: string, options: ImportOptions, control: ReadControl = {}): Promise<ImportedLog> {
  const size = await checkFile(path);
  const folder = await mkdtemp(join(tmpdir(), "baton-csv-"));
  const session = await DuckDBSession.open(folder, control.signal);
  const stop = new AbortController();
  // Half of the way is over when the bytes are read, the other half when the rows are taken over; the two may overlap.
  let share = 0;
  const progress = (done: number): void => {
    share = Math.max(share, done);
    control.onProgress?.(share * size, size);
  };
  try {
    // Hashing keeps this thread busy while DuckDB's threads parse.
    const hash = hashFile(path, {
      signal: AbortSignal.any([stop.signal, ...(control.signal ? [control.signal] : [])]),
      onBytes: (bytes) => progress(bytes / size / 2),
    });
    hash.catch(() => undefined);
    const table = await openTable(session, path, folder, control);
    const facts = await columnFacts(session, table.columns);
    const guesses = guessMapping(facts, options.mapping ?? []);
    control.onHead?.({ columns: guesses, rows: await firstRows(session, table.columns, guesses) });
    checkMapping(options.mapping ?? [], table.columns, path);
    const times = facts.filter(({ reads }) => reads === "TIME").map(({ name }) => name);
    const roles = resolveRoles(guesses, table.columns, times, path);
    const { timeFormat, timeZone } = options;
    const rowTimes = await readTimes(session, facts, roles, table.rows, {
      file: path,
      timeFormat,
      timeZone,
      free: new Set(
        guesses.filter(({ role }) => isAttributeRole(role) && role !== "IGNORE").map(({ column }) => column),
      ),
    });
    const onRows = (rows: number): void => progress(0.5 + rows / table.rows / 2);
    const log = await encodeLog(session, { file: path, table, roles, times: rowTimes, guesses, options, onRows });
    const contentHash = await hash;
    progress(1);
    return { format: "CSV", fileName: basename(options.fileName ?? path), contentHash, ...log };
  } catch (error) {
    if (control.signal?.aborted) throw new BatonError("CANCELLED", `${path}: the import was cancelled.`, {}, error);
    throw error;
  } finally {
    stop.abort();
    session.close();
    await rm(folder, { recursive: true, force: true });
  }
}

/** Cells in the order of the guesses, which name a column as often as it plays roles. */
async function firstRows(
  session: DuckDBSession,
  columns: readonly string[],
  guesses: readonly ColumnGuess[],
): Promise<readonly (readonly (string | null)[])[]> {
  const rows = await session.rows(
    `select * exclude (r) from (select *, rowid as r from raw order by r limit ${headRows}) order by r`,
  );
  const keys = guesses.map(({ column }) => `c${columns.indexOf(column)}`);
  return rows.map((row) =>
    keys.map((key) => {
      const cell = row[key];
      return typeof cell === "string" && cell !== "" ? cell : null;
    }),
  );
}
