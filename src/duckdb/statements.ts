import type { DuckDBConnection } from "@duckdb/node-api";
import { bind } from "./parameters.ts";
import type { Parameter } from "./parameters.ts";
import { resultColumns } from "./result-columns.ts";
import type { ColumnKinds, ResultColumns } from "./result-columns.ts";

export type Value = null | boolean | number | bigint | string | readonly Value[];

/** A row by column name: BIGINT and HUGEINT come as bigint, narrower integers and DOUBLE as number, lists as arrays. */
export type Row = Readonly<Record<string, Value>>;

export async function readRows(
  connection: DuckDBConnection,
  sql: string,
  parameters: readonly Parameter[],
): Promise<readonly Row[]> {
  const { values, types } = bind(parameters);
  // Without values a statement is parsed, planned and run in one go.
  const result = values.length === 0 ? await connection.run(sql) : await connection.run(sql, values, types);
  // The statements of the adapters select none of the types that come as other objects (dates, structs, blobs).
  return (await result.getRowObjectsJS()) as readonly Row[];
}

export async function readColumns<Kinds extends ColumnKinds>(
  connection: DuckDBConnection,
  sql: string,
  kinds: Kinds,
  parameters: readonly Parameter[],
): Promise<ResultColumns<Kinds>> {
  const { values, types } = bind(parameters);
  return await resultColumns(await connection.stream(sql, values, types), kinds);
}
