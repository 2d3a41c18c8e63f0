import { zonedTime } from "../xes/zoned-time.ts";
import type { RoleColumns } from "./column-roles.ts";
import type { DuckDBSession } from "./duckdb-session.ts";
import { orMark } from "./encode-rows.ts";
import { readColumns } from "./read-columns.ts";
import { clockColumns } from "./clock-columns.ts";
import { decideTimeColumns, localMark, textSql, type TimeCandidate, type TimeColumn, timeSql } from "./time-columns.ts";

type TimeRole = "TIMESTAMP" | "START";

/** The time columns of a table and the instants their texts are. */
export interface RowTimes {
  readonly columns: readonly TimeColumn[];
  /** By row, milliseconds since 1970 UTC; NaN where the cell is empty, -Infinity where no format reads it. */
  readonly values: ReadonlyMap<TimeRole, Float64Array>;
}

interface TimeOptions {
  readonly file: string;
  readonly timeFormat: string | undefined;
  /** Zone of texts without one; undefined = UTC. */
  readonly timeZone: string | undefined;
  /** Columns that play no role, and so may hold the times of day of another. */
  readonly free: ReadonlySet<string>;
}

/** Rows whose texts are put together from two columns to be looked at. */
const joinedRows = 20_000;

/** Texts that no format reads which are looked at to find another. */
const unreadSamples = 200;

/**
 * Decides how the time columns read, and reads them. What the samples of a column suggest may miss a spelling that comes later in the file:
 * texts that do not read become samples too, and all is decided once more.
 */
export async function readTimes(
  session: DuckDBSession,
  facts: readonly { readonly name: string; readonly samples: readonly string[] }[],
  roles: RoleColumns,
  rows: number,
  options: TimeOptions,
): Promise<RowTimes> {
  const candidates = await candidatesOf(session, facts, roles, options.free);
  const decided = await decideTimeColumns(session, candidates, options.timeFormat, options.file);
  const read = await readAs(session, decided, roles, rows, options.timeZone);
  if (options.timeFormat !== undefined || ![...read.values.values()].some((values) => values.includes(-Infinity)))
    return read;

  const widened: TimeCandidate[] = [];
  for (const [i, { text, formats }] of decided.entries()) {
    const unread = await session.rows(`
      select t from (select ${text} as t, min(rowid) as r from raw
        where trim(${text}) <> '' and ${timeSql(text, formats)} is null group by 1)
      order by r limit ${unreadSamples}`);
    const candidate = candidates[i];
    if (candidate === undefined) continue;
    widened.push({ ...candidate, samples: [...candidate.samples, ...unread.map(({ t }) => String(t))] });
  }
  const again = await decideTimeColumns(session, widened, options.timeFormat, options.file);
  const more = again.some(({ formats }, i) => formats.length > (decided[i]?.formats.length ?? 0));
  return more ? readAs(session, again, roles, rows, options.timeZone) : read;
}

async function candidatesOf(
  session: DuckDBSession,
  facts: readonly { readonly name: string; readonly samples: readonly string[] }[],
  roles: RoleColumns,
  free: ReadonlySet<string>,
): Promise<readonly TimeCandidate[]> {
  const indices = (["TIMESTAMP", "START"] as const).flatMap((role) => roles.get(role) ?? []);
  const clocks = clockColumns(indices, facts, (index) => free.has(facts[index]?.name ?? ""));
  const candidates: TimeCandidate[] = [];
  for (const index of indices) {
    const { name, samples } = facts[index] ?? { name: "", samples: [] };
    const clockIndex = clocks.get(index);
    if (clockIndex === undefined) {
      candidates.push({ index, name, samples, clock: null });
      continue;
    }
    const clock = { index: clockIndex, name: facts[clockIndex]?.name ?? "" };
    const joined = await session.rows(`
      select t from (select ${textSql({ index, samples, clock })} as t, min(place) as r from (select rowid as place, * from raw limit ${joinedRows})
        where c${index} <> '' group by 1)
      order by r limit ${unreadSamples}`);
    candidates.push({ index, name, samples: joined.map(({ t }) => String(t)), clock });
  }
  return candidates;
}

async function readAs(
  session: DuckDBSession,
  columns: readonly TimeColumn[],
  roles: RoleColumns,
  rows: number,
  timeZone: string | undefined,
): Promise<RowTimes> {
  const zone = timeZone === undefined ? null : zonedTime(timeZone);
  const values = new Map<TimeRole, Float64Array>();
  const wanted = (["TIMESTAMP", "START"] as const).flatMap((role) => {
    const column = columns.find(({ index }) => index === roles.get(role));
    if (column === undefined) return [];
    const into = new Float64Array(rows);
    values.set(role, into);
    return [{ sql: orMark(timeSql(column.text, column.formats, zone !== null), `c${column.index}`), into }];
  });
  await readColumns(session, wanted, "", rows);
  if (zone !== null) for (const column of values.values()) toInstants(column, zone);
  return { columns, values };
}

function toInstants(times: Float64Array, zone: (wallClockMs: number) => number): void {
  times.forEach((time, row) => {
    if (time >= localMark / 2) times[row] = zone(time - localMark);
  });
}
