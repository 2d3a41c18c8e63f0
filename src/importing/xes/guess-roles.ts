import type { ColumnGuess, ColumnRole } from "../../domain/imported-log.ts";
import type { AttributeColumn } from "./attribute-column.ts";
import { dateCode } from "./attribute-column.ts";
import { transitionOf } from "./lifecycle-model.ts";
import type { LogColumn } from "./log-columns.ts";
import type { XesRecords } from "./xes-records.ts";

/** A guessed role of a column, before attributes are told apart. */
export interface RoleGuess {
  readonly column: LogColumn;
  readonly role: ColumnRole;
  readonly why: string;
  readonly sure: number;
}

/**
 * The roles that the keys of the standard extensions (and a few spellings that exporters use) give away (methods.md 1.1). Columns without a role
 * here are attributes. Classifiers are never guessed.
 */
export function guessRoles(columns: readonly LogColumn[], records: XesRecords): RoleGuess[] {
  const guesses: RoleGuess[] = [];
  const ofEvents = columns.filter((column) => column.of === "EVENT");
  const named = (key: string): LogColumn | undefined => ofEvents.find((column) => column.key === key);
  const spelled = (key: string): LogColumn | undefined => ofEvents.find((column) => column.key.toLowerCase() === key);
  const guess = (column: LogColumn | undefined, role: ColumnRole, why: string, sure: number): void => {
    if (column && !guesses.some((other) => other.column === column)) guesses.push({ column, role, why, sure });
  };

  guess(
    columns.find((column) => column.of === "TRACE" && column.key === "concept:name"),
    "CASE",
    "concept:name of a trace names the case",
    1,
  );
  guess(named("concept:name"), "ACTIVITY", "concept:name of an event names its activity", 1);
  if (!named("concept:name"))
    guess(spelled("activity"), "ACTIVITY", "no concept:name, and this is called activity", 0.8);
  guess(named("time:timestamp"), "TIMESTAMP", "time:timestamp is when the event happened", 1);
  if (!named("time:timestamp")) {
    const dates = ofEvents.filter((column) => column.column.dates > 0 && !startPattern.test(column.key));
    if (dates.length === 1) guess(dates[0], "TIMESTAMP", "no time:timestamp, and this is the only date", 0.7);
  }

  const transition = ofEvents.find((column) => column.key === "lifecycle:transition");
  const foreign = transition && firstForeign(transition.column, records);
  if (transition && foreign === undefined) {
    guess(transition, "LIFECYCLE", "all values of lifecycle:transition are transitions of the XES standard", 1);
  } else if (transition) {
    guess(
      transition,
      "STATUS",
      `lifecycle:transition holds "${foreign}", which is no transition of the XES standard but a status`,
      0.9,
    );
  }
  const start = ofEvents.find((column) => column.column.dates > 0 && startPattern.test(column.key));
  if (start && !(transition && foreign === undefined && hasStarts(transition.column, records))) {
    guess(start, "START", "a second date of the event, named as its start", 0.9);
  }

  guess(named("org:group"), "DEPARTMENT", "org:group is the group that did the work", 0.95);
  if (!named("org:group"))
    guess(named("org:role"), "DEPARTMENT", "no org:group, so org:role says who did the work", 0.85);
  guess(named("org:resource"), "RESOURCE", "org:resource is who did the work", 1);
  if (!named("org:resource"))
    guess(spelled("resource"), "RESOURCE", "no org:resource, and this is called resource", 0.9);
  return guesses;
}

/** A guess as the caller sees it, with up to three values. */
export function columnGuess(guess: RoleGuess, records: XesRecords): ColumnGuess {
  const column = guess.column.of === "CLASSIFIER" ? guess.column.keys[0] : guess.column.column;
  return {
    column: guess.column.name,
    role: guess.role,
    why: guess.why,
    sure: guess.sure,
    samples: column ? samples(column, records) : [],
  };
}

const startPattern = /^(?:time:)?start(?:[ _:-]?(?:time|timestamp|date))?$/i;

function samples(column: AttributeColumn, records: XesRecords): string[] {
  const texts = new Set<string>();
  // A column that hardly changes is not searched to its end.
  for (let row = 0; row < Math.min(column.length, 10_000) && texts.size < 3; row++) {
    const code = column.value[row] as number;
    const instant = column.instant?.[row] ?? Number.NaN;
    texts.add(code === dateCode ? new Date(instant).toISOString() : (records.values.at(code) ?? ""));
  }
  return [...texts];
}

/** The first value that is no transition of the standard; undefined where all are. */
function firstForeign(column: AttributeColumn, records: XesRecords): string | undefined {
  return distinctTexts(column, records).find((text) => transitionOf(text) === undefined);
}

function hasStarts(column: AttributeColumn, records: XesRecords): boolean {
  return distinctTexts(column, records).some((text) => text.trim().toLowerCase() === "start");
}

function distinctTexts(column: AttributeColumn, records: XesRecords): string[] {
  const codes = new Set<number>();
  for (let row = 0; row < column.length; row++) codes.add(column.value[row] as number);
  return Array.from(codes, (code) => records.values.at(code) ?? "");
}
