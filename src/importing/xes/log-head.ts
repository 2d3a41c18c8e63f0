import { headRows, type LogHead } from "../../domain/import-preview.ts";
import type { ColumnGuess, ColumnMapping } from "../../domain/imported-log.ts";
import { type AttributeColumn, dateCode } from "./attribute-column.ts";
import { columnGuess, type RoleGuess } from "./guess-roles.ts";
import type { LogColumn } from "./log-columns.ts";
import type { XesRecords } from "./xes-records.ts";

/** The columns with what they are taken for, and the first events; a trace's attributes stand on each of its events. */
export function logHead(
  columns: readonly LogColumn[],
  guessOf: (column: LogColumn) => RoleGuess,
  mapping: readonly ColumnMapping[],
  records: XesRecords,
): LogHead {
  const shown = columns.filter((column) => column.of !== "CLASSIFIER");
  const events = Math.min(headRows, records.events);
  const traces = events === 0 ? 0 : (records.traceOf[events - 1] ?? 0) + 1;
  const cells = shown.map((column) => {
    const own = firstTexts(column.column, column.of === "EVENT" ? events : traces, records);
    return (event: number): string | null => own[column.of === "EVENT" ? event : (records.traceOf[event] ?? 0)] ?? null;
  });
  return {
    columns: shown.map((column) => asMapped(columnGuess(guessOf(column), records), mapping)),
    rows: Array.from({ length: events }, (_, event) => cells.map((cellOf) => cellOf(event))),
  };
}

/** Texts of the first events or traces; rows lie by owner. */
function firstTexts(column: AttributeColumn, owners: number, records: XesRecords): readonly (string | null)[] {
  const texts: (string | null)[] = Array.from({ length: owners }, () => null);
  for (let row = 0; row < column.length; row++) {
    const owner = column.owner[row] as number;
    if (owner >= owners) break;
    const code = column.value[row] as number;
    const text = code === dateCode ? new Date(column.instant?.[row] ?? 0).toISOString() : records.values.at(code);
    texts[owner] = text ?? null;
  }
  return texts;
}

/** What the caller mapped stands; a role that they gave to another column is not guessed for this one. */
function asMapped(guess: ColumnGuess, mapping: readonly ColumnMapping[]): ColumnGuess {
  const told = mapping.find(({ column }) => column === guess.column);
  if (told !== undefined) return { ...guess, role: told.role, why: "mapped so", sure: 1 };
  const taker = mapping.find(({ role }) => role === guess.role);
  if (taker === undefined || ["CASE_ATTRIBUTE", "ITEM_ATTRIBUTE", "IGNORE"].includes(guess.role)) return guess;
  return { ...guess, role: "ITEM_ATTRIBUTE", why: `"${taker.column}" is mapped to what it would be`, sure: 0.8 };
}
