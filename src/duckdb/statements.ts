import { StatementType, type DuckDBConnection, type DuckDBResult } from "@duckdb/node-api";
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
  const result = await runStatement(connection, sql, parameters);
  // The statements of the adapters select none of the types that come as other objects (dates, structs, blobs).
  return (await result.getRowObjectsJS()) as readonly Row[];
}

/** Rows that a statement deleted; 0 for one that is no DELETE. */
export async function rowsDeleted(
  connection: DuckDBConnection,
  sql: string,
  parameters: readonly Parameter[],
): Promise<number> {
  const { statementType, rowsChanged } = await runStatement(connection, sql, parameters);
  return statementType === StatementType.DELETE ? rowsChanged : 0;
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

async function runStatement(
  connection: DuckDBConnection,
  sql: string,
  parameters: readonly Parameter[],
): Promise<DuckDBResult> {
  const { values, types } = bind(parameters);
  // Without values a statement is parsed, planned and run in one go.
  return values.length === 0 ? await connection.run(sql) : await connection.run(sql, values, types);
}
