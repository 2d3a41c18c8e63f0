import { lifecycle } from "../../domain/event-columns.ts";
import type { CodedRole } from "./encode-rows.ts";

/** Why a row is no event; in the order in which a row with several faults is counted. */
export const rowFaults = ["no-case", "no-activity", "unreadable-time", "no-time"] as const;
export type RowFault = (typeof rowFaults)[number];

export interface KeptRows {
  /** Row of each event, in file order. */
  readonly rows: Int32Array;
  /** By event. */
  readonly timeMs: Float64Array;
  readonly startMs: Float64Array;
  readonly lifecycle: Uint8Array;
  /** Rows left out, by fault: how many, and the first. */
  readonly faults: ReadonlyMap<RowFault, { readonly count: number; readonly first: number }>;
  /** Rows with a start and no completion. */
  readonly unfinished: { readonly count: number; readonly first: number };
}

/**
 * Which rows are events, and when they happened and what they mean for a work item (methods.md 1.1). `time` is the event's own time, `start` its
 * start; NaN = empty, -Infinity = unreadable, null = the table has no such column. `transition` is the lifecycle code of each row where the table
 * has one: then a row is what its transition says, and a whole item where it carries its start beside its completion.
 */
export function keepRows(
  caseCode: CodedRole,
  activity: CodedRole,
  time: Float64Array | null,
  start: Float64Array | null,
  transition: Uint8Array | null,
): KeptRows {
  const n = caseCode.codes.length;
  const rows = new Int32Array(n);
  const timeMs = new Float64Array(n);
  const startMs = new Float64Array(n);
  const meaning = new Uint8Array(n);
  const faults = new Map<RowFault, { count: number; first: number }>();
  const unfinished = { count: 0, first: -1 };
  // A table with starts and transitions alone records one time an event, whatever it is called.
  const own = time ?? (transition === null ? null : start);
  const begin = own === start ? null : start;
  let length = 0;
  for (let row = 0; row < n; row++) {
    const completed = own === null ? Number.NaN : (own[row] ?? Number.NaN);
    const started = begin === null ? Number.NaN : (begin[row] ?? Number.NaN);
    const fault = faultOf(caseCode.codes[row] ?? -1, activity.codes[row] ?? -1, completed, started);
    if (fault !== null) {
      const known = faults.get(fault);
      if (known === undefined) faults.set(fault, { count: 1, first: row });
      else known.count++;
      continue;
    }
    rows[length] = row;
    const said = transition?.[row] ?? lifecycle.whole;
    if (own === null) {
      timeMs[length] = startMs[length] = started;
      meaning[length] = lifecycle.startOnly;
    } else if (Number.isNaN(completed)) {
      timeMs[length] = started;
      startMs[length] = Number.NaN;
      meaning[length] = lifecycle.start;
      if (unfinished.count++ === 0) unfinished.first = row;
    } else {
      timeMs[length] = completed;
      startMs[length] = started;
      meaning[length] = said === lifecycle.complete && !Number.isNaN(started) ? lifecycle.whole : said;
    }
    length++;
  }
  return {
    rows: rows.subarray(0, length),
    timeMs: timeMs.slice(0, length),
    startMs: startMs.slice(0, length),
    lifecycle: meaning.slice(0, length),
    faults,
    unfinished,
  };
}

function faultOf(caseCode: number, activity: number, completed: number, started: number): RowFault | null {
  if (caseCode < 0) return "no-case";
  if (activity < 0) return "no-activity";
  if (completed === -Infinity || started === -Infinity) return "unreadable-time";
  return Number.isNaN(completed) && Number.isNaN(started) ? "no-time" : null;
}
