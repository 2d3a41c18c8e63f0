import { dateCode, type AttributeColumn } from "./attribute-column.ts";
import type { LogColumn } from "./log-columns.ts";
import { InstantReader } from "./instant-reader.ts";
import type { XesRecords } from "./xes-records.ts";

/** Codes of texts, one an event, with the texts behind them. */
export interface CodedTexts {
  readonly codes: Int32Array;
  readonly texts: string[];
}

const nothing = -1;

/** The value of a column on each event, as codes into `records.values`; -1 = none. Values of a trace count for all its events. */
export function valueCodes(column: LogColumn, records: XesRecords): Int32Array<ArrayBuffer> {
  if (column.of === "CLASSIFIER") return joined(column.keys, records);
  const own = new Int32Array(column.of === "EVENT" ? records.events : records.traces).fill(nothing);
  const { owner, value, length } = textRows(column.column, records);
  for (let row = 0; row < length; row++) own[owner[row] as number] = value[row] as number;
  return column.of === "EVENT" ? own : overEvents(own, records);
}

/** The rows of a column with every value a text; instants as ISO 8601 in UTC. */
export function textRows(
  column: AttributeColumn,
  records: XesRecords,
): { readonly length: number; readonly owner: Int32Array; readonly value: Int32Array } {
  const { length, owner, instant } = column;
  if (instant === null) return { length, owner, value: column.value };
  const value = column.value.slice(0, length);
  const known = new Map<number, number>();
  for (let row = 0; row < length; row++) {
    if (value[row] !== dateCode) continue;
    const ms = instant[row] as number;
    let code = known.get(ms);
    if (code === undefined) known.set(ms, (code = records.values.add(new Date(ms).toISOString())));
    value[row] = code;
  }
  return { length, owner, value };
}

/** The instant of a column on each event; texts are read as ISO 8601, NaN where there is none. `toInstant` is for times without zone. */
export function instants(
  column: LogColumn,
  records: XesRecords,
  toInstant: (wallClockMs: number) => number,
): Float64Array<ArrayBuffer> {
  const ofEvent = new Float64Array(records.events).fill(Number.NaN);
  if (column.of === "EVENT" && column.column.dates === column.column.length) {
    const { owner, instant, length } = column.column;
    for (let row = 0; row < length; row++) ofEvent[owner[row] as number] = instant?.[row] ?? Number.NaN;
    return ofEvent;
  }
  const reader = new InstantReader();
  const read = memoized(records, (text) => {
    const bytes = Buffer.from(text);
    const ms = reader.read(bytes, 0, bytes.length);
    return reader.local ? toInstant(ms) : ms;
  });
  return Float64Array.from(valueCodes(column, records), read);
}

/** The number of a column on each event; NaN where there is none. */
export function numbers(column: LogColumn, records: XesRecords): Float64Array<ArrayBuffer> {
  const read = memoized(records, (text) => (text.trim() === "" ? Number.NaN : Number(text)));
  return Float64Array.from(valueCodes(column, records), read);
}

/**
 * Codes from 0 in order of first appearance on the kept events, for one role; `valueCode` as `valueCodes` gives them. Blank texts are taken as
 * missing where `blankIsMissing`.
 */
export function recode(
  valueCode: Int32Array,
  kept: Int32Array,
  records: XesRecords,
  blankIsMissing: boolean,
): CodedTexts {
  const unknown = -2;
  const codeOf = new Int32Array(records.values.length).fill(unknown);
  const codes = new Int32Array(kept.length);
  const texts: string[] = [];
  for (let i = 0; i < kept.length; i++) {
    const value = valueCode[kept[i] as number] as number;
    let code = value < 0 ? nothing : (codeOf[value] as number);
    if (code === unknown) {
      const text = records.values.at(value) ?? "";
      code = blankIsMissing && text.trim() === "" ? nothing : texts.push(text) - 1;
      codeOf[value] = code;
    }
    codes[i] = code;
  }
  return { codes, texts };
}

function overEvents(ofTrace: Int32Array, records: XesRecords): Int32Array<ArrayBuffer> {
  const ofEvent = new Int32Array(records.events);
  for (let event = 0; event < ofEvent.length; event++) {
    ofEvent[event] = ofTrace[records.traceOf[event] as number] as number;
  }
  return ofEvent;
}

/** A classifier names an event by the values of its keys, joined by "+"; a missing value is empty, and no name is left if all are missing. */
function joined(keys: readonly AttributeColumn[], records: XesRecords): Int32Array<ArrayBuffer> {
  const parts = keys.map((column) => valueCodes({ of: "EVENT", name: column.name, key: column.name, column }, records));
  const codes = new Int32Array(records.events).fill(nothing);
  const known = new Map<string, number>();
  for (let event = 0; event < codes.length; event++) {
    const tuple = parts.map((part) => part[event] as number);
    if (tuple.every((code) => code === nothing)) continue;
    const id = tuple.join(" ");
    let code = known.get(id);
    if (code === undefined) {
      code = records.values.add(tuple.map((value) => records.values.at(value) ?? "").join("+"));
      known.set(id, code);
    }
    codes[event] = code;
  }
  return codes;
}

function memoized(records: XesRecords, read: (text: string) => number): (code: number) => number {
  const known = new Map<number, number>();
  return (code) => {
    if (code < 0) return Number.NaN;
    let number = known.get(code);
    if (number === undefined) known.set(code, (number = read(records.values.at(code) ?? "")));
    return number;
  };
}
