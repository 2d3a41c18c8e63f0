import { BatonError } from "../../domain/errors.ts";
import { instants, valueCodes } from "./event-values.ts";
import type { ReadFile } from "./log-file.ts";
import type { LogColumn } from "./log-columns.ts";
import type { Roles } from "./resolve-roles.ts";
import type { XesRecords } from "./xes-records.ts";

/** The events that say what was done and when. */
export interface KeptEvents {
  /** Numbers of the kept events in the records, ascending. */
  readonly events: Int32Array;
  /** By number in the records, the number among the kept ones, -1 = left out; null where all were kept. */
  readonly newNumber: Int32Array | null;
  /** By number in the records: completion, NaN where only a start is known, and start, NaN where not recorded. */
  readonly completeMs: Float64Array;
  readonly startMs: Float64Array;
  /** By number in the records, codes into `records.values`. */
  readonly activity: Int32Array;
}

/** Leaves out events without a valid time or an activity, with a warning each; BAD_MAPPING where none remains. */
export function keepEvents(records: XesRecords, roles: Roles, file: ReadFile): KeptEvents {
  const { warnings } = records;
  const activity = valueCodes(roles.columns.get("ACTIVITY") as LogColumn, records);
  const blank = blankTexts(records);
  const { completeMs, startMs } = times(records, roles, file);
  const events = new Int32Array(records.events);
  let length = 0;
  for (let event = 0; event < records.events; event++) {
    const code = activity[event] as number;
    if (code < 0 || blank.has(code)) {
      warnings.add("no-activity", "Events name no activity and are left out.", records.placeOf(event));
    } else if (Number.isNaN(completeMs[event]) && Number.isNaN(startMs[event])) {
      warnings.add(
        "no-time",
        "Events carry no time, or one that is no ISO 8601 date, and are left out.",
        records.placeOf(event),
      );
    } else events[length++] = event;
  }
  if (length === 0) throw nothingLeft(records, roles, file);
  warnOfEmptyTraces(records);
  warnOfLocalTimes(records, file);
  const kept = events.slice(0, length);
  return {
    events: kept,
    newNumber: length === records.events ? null : numbered(kept, records.events),
    completeMs,
    startMs,
    activity,
  };
}

function times(records: XesRecords, roles: Roles, file: ReadFile): { completeMs: Float64Array; startMs: Float64Array } {
  const read = (role: "COMPLETE" | "TIMESTAMP" | "START"): Float64Array<ArrayBuffer> | null => {
    const column = roles.columns.get(role);
    return column ? instants(column, records, file.toInstant) : null;
  };
  const complete = read("COMPLETE");
  const timestamp = read("TIMESTAMP");
  if (complete && timestamp) {
    complete.forEach((ms, event) => {
      if (Number.isNaN(ms)) complete[event] = timestamp[event] as number;
    });
  }
  const none = (): Float64Array => new Float64Array(records.events).fill(Number.NaN);
  return { completeMs: complete ?? timestamp ?? none(), startMs: read("START") ?? none() };
}

function blankTexts(records: XesRecords): ReadonlySet<number> {
  const blank = new Set<number>();
  records.values.each((code, bytes, start, end) => {
    for (let i = start; i < end; i++) if (bytes[i] !== 0x20) return;
    blank.add(code);
  });
  return blank;
}

function numbered(kept: Int32Array, events: number): Int32Array {
  const newNumber = new Int32Array(events).fill(-1);
  kept.forEach((event, number) => {
    newNumber[event] = number;
  });
  return newNumber;
}

function warnOfEmptyTraces(records: XesRecords): void {
  for (let trace = 0; trace < records.traces; trace++) {
    const end = trace + 1 < records.traces ? (records.firstEvent[trace + 1] as number) : records.events;
    if (end > (records.firstEvent[trace] as number)) continue;
    records.warnings.add(
      "empty-trace",
      "Traces hold no event and are left out: nothing is known of the case.",
      `trace ${trace + 1}`,
    );
  }
}

function warnOfLocalTimes(records: XesRecords, file: ReadFile): void {
  const message =
    file.timeZone === undefined
      ? "Dates carry no zone and are read as UTC; where that is wrong, name their zone, such as Europe/Berlin."
      : `Dates carry no zone and are read as ${file.timeZone}.`;
  records.warnings.add("no-time-zone", message, `byte ${records.firstLocalDate}`, records.localDates);
}

function nothingLeft(records: XesRecords, roles: Roles, file: ReadFile): BatonError {
  const time = ["COMPLETE", "TIMESTAMP", "START"] as const;
  const column = time.map((role) => roles.columns.get(role)?.name).find((name) => name !== undefined);
  const activity = roles.columns.get("ACTIVITY")?.name;
  return new BatonError(
    "BAD_MAPPING",
    `${file.fileName}: none of its ${records.events} events has both an activity ("${activity}") and a time ("${column}", expected ISO 8601 such as 2011-10-01T00:38:44.546+02:00); nothing was imported. Map other attributes, as in --map timestamp=NAME`,
    { file: file.fileName, events: records.events, activity, time: column },
  );
}
