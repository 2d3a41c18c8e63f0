import { type CodedColumn, codeTexts } from "./code-texts.ts";
import type { RoleColumns, SingleRole } from "./column-roles.ts";
import type { DuckDBSession } from "./duckdb-session.ts";
import { readColumns, type WantedColumn } from "./read-columns.ts";

/** Texts of a role by code, and the code of each row; -1 = an empty cell. */
export interface CodedRole {
  readonly texts: readonly string[];
  readonly codes: Int32Array;
}

/** The rows of a table as numbers, one entry a row, in file order. */
export interface RowColumns {
  readonly coded: ReadonlyMap<SingleRole, CodedRole>;
  /** NaN where the cell is empty, -Infinity where it is no number. */
  readonly numbers: ReadonlyMap<"SEQUENCE" | "VALUE", Float64Array>;
  /** Over all cells but the event id. */
  readonly hash: BigInt64Array;
}

const codedRoles = [
  "CASE",
  "ACTIVITY",
  "RESOURCE",
  "DEPARTMENT",
  "PROCESS",
  "STATUS",
  "EVENT_ID",
  "LIFECYCLE",
] as const;

/** Turns the cells of all rows that have a role into numbers, inside DuckDB; all but the times, which `readTimes` reads. */
export async function encodeRows(
  session: DuckDBSession,
  table: { readonly columns: readonly string[]; readonly rows: number },
  roles: RoleColumns,
  onRows?: (done: number) => void,
): Promise<RowColumns> {
  const wanted: WantedColumn[] = [];
  const joins = new Map<number, CodedColumn>();
  const coded = new Map<SingleRole, CodedRole>();
  for (const role of codedRoles) {
    const index = roles.get(role);
    if (index === undefined) continue;
    const column = joins.get(index) ?? (await codeTexts(session, index));
    joins.set(index, column);
    const codes = new Int32Array(table.rows);
    wanted.push({ sql: column.code, into: codes });
    coded.set(role, { texts: column.texts, codes });
  }
  const numbers = new Map<"SEQUENCE" | "VALUE", Float64Array>();
  for (const role of ["SEQUENCE", "VALUE"] as const) {
    const index = roles.get(role);
    if (index === undefined) continue;
    const into = new Float64Array(table.rows);
    const number = `try_cast(c${index} as double)`;
    wanted.push({ sql: orMark(`if(isfinite(${number}), ${number}, null)`, `c${index}`), into });
    numbers.set(role, into);
  }
  const hash = new BigInt64Array(table.rows);
  const hashed = table.columns.flatMap((_, i) => (i === roles.get("EVENT_ID") ? [] : [`c${i}`]));
  wanted.push({ sql: `hash(${hashed.join(", ")})`, into: hash });
  await readColumns(session, wanted, [...joins.values()].map(({ join }) => join).join(" "), table.rows, onRows);
  return { coded, numbers, hash };
}

/**
 * SQL for a number, or where there is none for NaN (the cell is empty) or -Infinity (it holds something else); `trim`, which is dear, is
 * reached by these rows only.
 */
export function orMark(sql: string, column: string): string {
  return `coalesce(${sql}, if(coalesce(trim(${column}), '') = '', 'nan'::double, '-infinity'::double))`;
}

/** Attributes are read some at a time: each needs its own join, and all of them at once would need all their memory. */
const attributesAtOnce = 8;

/** The codes of attribute columns, one after the other. */
export async function* encodeAttributes(
  session: DuckDBSession,
  rows: number,
  columns: readonly number[],
): AsyncGenerator<{ readonly index: number } & CodedRole> {
  for (let from = 0; from < columns.length; from += attributesAtOnce) {
    const group: { readonly index: number; readonly column: CodedColumn; readonly codes: Int32Array }[] = [];
    for (const index of columns.slice(from, from + attributesAtOnce)) {
      group.push({ index, column: await codeTexts(session, index), codes: new Int32Array(rows) });
    }
    const wanted = group.map(({ column, codes }): WantedColumn => ({ sql: column.code, into: codes }));
    await readColumns(session, wanted, group.map(({ column }) => column.join).join(" "), rows);
    for (const { index, column, codes } of group) yield { index, codes, texts: column.texts };
  }
}
