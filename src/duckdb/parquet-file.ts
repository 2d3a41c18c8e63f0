import { mkdtemp, rename, rm } from "node:fs/promises";
import { dirname, join } from "node:path";
import { DuckDBDataChunk, DuckDBInstance, VARCHAR, type DuckDBConnection } from "@duckdb/node-api";

export type ParquetValue = string | number | boolean | null;
/** Columns by name, all of one length; every batch has the same names. */
export type ParquetBatch = Readonly<Record<string, readonly ParquetValue[]>>;

/** Values a chunk holds at most. */
const chunkRows = 2_048;

/**
 * Writes batches of rows to one Parquet file and gives the number of rows. Texts become VARCHAR, truth values BOOLEAN, whole numbers BIGINT and others
 * DOUBLE; `times` names columns of milliseconds since 1970 UTC, which become TIMESTAMP. A column without any value is VARCHAR.
 *
 * The file appears under its name when it is whole. Rows are kept in a short-lived database beside it meanwhile, since the type of a column is known
 * only at its end; an instance of its own, because the one that holds the data may write no files.
 */
export async function writeParquet(
  path: string,
  batches: AsyncIterable<ParquetBatch>,
  times: ReadonlySet<string>,
): Promise<number> {
  const folder = await mkdtemp(join(dirname(path), ".baton-export-"));
  try {
    const instance = await DuckDBInstance.create(join(folder, "rows.duckdb"), { memory_limit: "512MiB" });
    try {
      const connection = await instance.connect();
      const { rows, kinds } = await stage(connection, batches);
      const whole = join(folder, "rows.parquet");
      const columns = [...kinds].map(([name, kind]) => typed(name, kind, times.has(name)));
      await connection.run(`copy (select ${columns.join(", ")} from staged) to ${literal(whole)} (format parquet)`);
      connection.closeSync();
      await rename(whole, path);
      return rows;
    } finally {
      instance.closeSync();
    }
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

type Kind = "nothing" | "boolean" | "whole" | "number" | "text";

/** Everything as text, with the narrowest kind that holds all values of each column. */
async function stage(
  connection: DuckDBConnection,
  batches: AsyncIterable<ParquetBatch>,
): Promise<{ readonly rows: number; readonly kinds: ReadonlyMap<string, Kind> }> {
  const kinds = new Map<string, Kind>();
  let rows = 0;
  for await (const batch of batches) {
    const columns = Object.entries(batch);
    if (kinds.size === 0) {
      for (const [name] of columns) kinds.set(name, "nothing");
      await connection.run(
        `create table staged (${[...kinds.keys()].map((name) => `${quoted(name)} varchar`).join(", ")})`,
      );
    }
    for (const [name, values] of columns) kinds.set(name, values.reduce(widened, kinds.get(name) ?? "nothing"));
    rows += await append(
      connection,
      columns.map(([, values]) => values),
    );
  }
  if (kinds.size === 0)
    throw new RangeError("there are no rows, so no columns are known that a Parquet file could have");
  return { rows, kinds };
}

async function append(connection: DuckDBConnection, columns: readonly (readonly ParquetValue[])[]): Promise<number> {
  const rows = columns[0]?.length ?? 0;
  const appender = await connection.createAppender("staged");
  for (let from = 0; from < rows; from += chunkRows) {
    const chunk = DuckDBDataChunk.create(columns.map(() => VARCHAR));
    chunk.setColumns(
      columns.map((values) =>
        values.slice(from, from + chunkRows).map((value) => (value === null ? null : String(value))),
      ),
    );
    appender.appendDataChunk(chunk);
  }
  appender.closeSync();
  return rows;
}

function widened(kind: Kind, value: ParquetValue): Kind {
  if (value === null) return kind;
  const own: Kind =
    typeof value === "string"
      ? "text"
      : typeof value === "boolean"
        ? "boolean"
        : Number.isSafeInteger(value)
          ? "whole"
          : "number";
  if (kind === "nothing" || kind === own) return own;
  return kind !== "boolean" && kind !== "text" && typeof value === "number" ? "number" : "text";
}

function typed(name: string, kind: Kind, isTime: boolean): string {
  const column = quoted(name);
  if (isTime) return `epoch_ms(${column}::bigint) as ${column}`;
  const type = { nothing: "varchar", boolean: "boolean", whole: "bigint", number: "double", text: "varchar" }[kind];
  return `${column}::${type} as ${column}`;
}

function quoted(name: string): string {
  return `"${name.replaceAll('"', '""')}"`;
}

function literal(text: string): string {
  return `'${text.replaceAll("'", "''")}'`;
}
