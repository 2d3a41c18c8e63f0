import type { DuckDBSession } from "./duckdb-session.ts";

/** The different texts of a column of `raw`, coded from 0 in no particular order; an empty cell has no code. */
export interface CodedColumn {
  readonly texts: string[];
  /** SQL for the code of a row, -1 where its cell is empty; needs `join`. */
  readonly code: string;
  readonly join: string;
}

/** Gives codes to the texts of column `index`; several calls for one column share nothing but cost only their time. */
export async function codeTexts(session: DuckDBSession, index: number): Promise<CodedColumn> {
  const table = `texts${index}`;
  await session.run(`create table if not exists ${table} as
    select t, (row_number() over () - 1)::int as code from (select distinct c${index} as t from raw where c${index} <> '')`);
  return {
    texts: await readTexts(session, table),
    code: `coalesce(${table}.code, -1)`,
    join: `left join ${table} on raw.c${index} = ${table}.t`,
  };
}

/** Texts fetched as one string; some hundred thousand of them stay far below the longest string there can be. */
const textsAtOnce = 1 << 18;

/** All texts of a table in the order of their codes. One long string that is cut here costs a fifth of as many short ones. */
async function readTexts(session: DuckDBSession, table: string): Promise<string[]> {
  const [found = {}] = await session.rows(`
    select count(*)::int as "count", coalesce(bool_or(contains(t, chr(31))), false) as clash from ${table}`);
  const count = Number(found["count"]);
  const texts: string[] = [];
  for (let from = 0; from < count; from += textsAtOnce) {
    const part = `from ${table} where code >= ${from} and code < ${from + textsAtOnce}`;
    if (found["clash"] === true) {
      for (const row of await session.rows(`select t ${part} order by code`)) texts.push(String(row["t"]));
    } else {
      const [joined = {}] = await session.rows(`select string_agg(t, chr(31) order by code) as texts ${part}`);
      for (const text of String(joined["texts"]).split("\u001f")) texts.push(text);
    }
  }
  return texts;
}
