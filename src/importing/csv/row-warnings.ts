import { BatonError } from "../../domain/errors.ts";
import { transitionOf } from "../xes/lifecycle-model.ts";
import type { WarningCounts } from "../xes/warning-counts.ts";
import type { SingleRole } from "./column-roles.ts";
import type { DuckDBSession } from "./duckdb-session.ts";
import type { RowColumns } from "./encode-rows.ts";
import type { EncodeTask } from "./encode-task.ts";
import { type KeptRows, type RowFault, rowFaults } from "./keep-rows.ts";
import { withoutZoneSql } from "./time-columns.ts";

const faultMessages: Readonly<Record<RowFault, string>> = {
  "no-case": "Rows name no case and are left out.",
  "no-activity": "Rows name no activity and are left out.",
  "unreadable-time": "Rows hold a time that the format of its column does not read, and are left out.",
  "no-time": "Rows carry no time and are left out.",
};

/** Times without zone, where the caller named none. */
export async function noteTimes(
  notes: WarningCounts,
  session: DuckDBSession,
  { times, options, table }: EncodeTask,
): Promise<void> {
  if (options.timeZone !== undefined || times.columns.length === 0) return;
  const local = times.columns.map(withoutZoneSql).join(" or ");
  const [found = {}] = await session.rows(
    `select count(*)::int as "rows", min(rowid)::int as "first" from raw where ${local}`,
  );
  const count = Number(found["rows"]);
  if (count === 0) return;
  const message =
    "Times carry no zone and are read as UTC; where that is wrong, name their zone, such as Europe/Berlin.";
  notes.add("no-time-zone", message, await table.place(Number(found["first"])), count);
}

/** Rows left out or read in a special way, each with the line of the first; refuses a file whose times or sequence numbers do not read. */
export async function noteRows(
  notes: WarningCounts,
  kept: KeptRows,
  task: EncodeTask,
  rows: RowColumns,
): Promise<void> {
  const { table, file } = task;
  const unreadable = kept.faults.get("unreadable-time");
  if (unreadable !== undefined && unreadable.count > table.rows / 2) {
    const how = task.times.columns.map(({ name, why }) => `"${name}" is ${why}`).join("; ");
    throw new BatonError(
      "BAD_MAPPING",
      `${file}: ${unreadable.count} of ${table.rows} rows hold a time that does not read, the first at ${await table.place(unreadable.first)} ` +
        `(${how}). Give the format with --time-format, or map another column`,
      { file, rows: unreadable.count, of: table.rows },
    );
  }
  for (const fault of rowFaults) {
    const found = kept.faults.get(fault);
    if (found !== undefined) notes.add(fault, faultMessages[fault], await table.place(found.first), found.count);
  }
  if (kept.unfinished.count > 0) {
    const message = "Rows have a start but no completion; each is a start without an end.";
    notes.add("no-completion", message, await table.place(kept.unfinished.first), kept.unfinished.count);
  }
  await noteTransitions(notes, rows, task);
  await noteImplausible(notes, kept, task);
  await noteNumbers(notes, kept, rows, task);
}

/** A lifecycle column that is mapped although it holds other texts. */
async function noteTransitions(notes: WarningCounts, rows: RowColumns, { table }: EncodeTask): Promise<void> {
  const column = rows.coded.get("LIFECYCLE");
  if (column === undefined) return;
  const foreign = new Set(column.texts.flatMap((text, code) => (transitionOf(text) === undefined ? [code] : [])));
  if (foreign.size === 0) return;
  const first = column.codes.findIndex((code) => foreign.has(code));
  const count = column.codes.reduce((sum, code) => sum + (foreign.has(code) ? 1 : 0), 0);
  const message =
    "Texts of the lifecycle column are no transitions of the XES standard; such a row is a whole item, its text an attribute.";
  notes.add("unknown-transition", message, await table.place(first), count);
}

const implausible = { before: Date.UTC(1950, 0), from: Date.UTC(2100, 0) } as const;

/** Placeholders such as 0001-01-01 or 9999-12-31 read well and make every duration meaningless. */
async function noteImplausible(notes: WarningCounts, kept: KeptRows, { table }: EncodeTask): Promise<void> {
  const isOdd = (ms: number): boolean => ms < implausible.before || ms >= implausible.from;
  let count = 0;
  let first = -1;
  kept.timeMs.forEach((time, event) => {
    if (!isOdd(time) && !isOdd(kept.startMs[event] ?? Number.NaN)) return;
    if (count++ === 0) first = event;
  });
  if (count === 0) return;
  const message =
    "Times lie before 1950 or after 2099 and are kept as they are; placeholders for unknown times spoil every duration.";
  notes.add("implausible-time", message, await table.place(kept.rows[first] ?? 0), count);
}

async function noteNumbers(
  notes: WarningCounts,
  kept: KeptRows,
  rows: RowColumns,
  { table, roles, file }: EncodeTask,
): Promise<void> {
  const nameOf = (role: SingleRole): string => table.columns[roles.get(role) ?? -1] ?? "";
  const sequence = rows.numbers.get("SEQUENCE");
  const unordered = sequence === undefined ? undefined : kept.rows.find((row) => !Number.isFinite(sequence[row]));
  if (unordered !== undefined) {
    const place = await table.place(unordered);
    throw new BatonError(
      "BAD_MAPPING",
      `${file}: ${place}: the column "${nameOf("SEQUENCE")}" is mapped as the sequence but holds no number there; map a column with a number in ` +
        "every row, or none: the order of the file then counts",
      { file, place, column: nameOf("SEQUENCE") },
    );
  }
  const value = rows.numbers.get("VALUE");
  if (value === undefined) return;
  const wrong = kept.rows.filter((row) => value[row] === -Infinity);
  if (wrong.length === 0) return;
  const message = `Texts of the value column "${nameOf("VALUE")}" are no numbers (such as 1234.5) and count as none.`;
  notes.add("not-a-number", message, await table.place(wrong[0] ?? 0), wrong.length);
}
