/**
 * What a log says, as columns with one entry an event, in the order of the file. These are base facts: stored as they are, never changed;
 * work items are derived from them (see `work-item-columns.ts`).
 *
 * Texts are codes into `LogTexts`; -1 means the log says nothing. Times are integer milliseconds since 1970 UTC, NaN where not recorded.
 */
export interface EventColumns {
  readonly length: number;
  /** Into `texts.processes`. */
  readonly process: Int32Array;
  /** Into `texts.cases`; a case is the pair (process, case). */
  readonly caseKey: Int32Array;
  readonly activity: Int32Array;
  /** One of `lifecycle`. */
  readonly lifecycle: Uint8Array;
  /** The event's own timestamp; the completion where an event carries both times. Never NaN. */
  readonly timeMs: Float64Array;
  /** Start recorded in the same event, else NaN. */
  readonly startMs: Float64Array;
  readonly resource: Int32Array;
  /** What the log's one source of departments says; -1 = missing, which becomes `Unassigned`. */
  readonly department: Int32Array;
  /** Into `texts.eventIds`. */
  readonly eventId: Int32Array;
  /** Business status, into `texts.statuses`. */
  readonly status: Int32Array;
  /** Output value carried by the event, NaN where none. */
  readonly value: Float64Array;
  /** Mapped sequence column, else the ordinal of the event in its case in the file, from 0. Breaks ties of time. */
  readonly sequence: Float64Array;
  /** Hash of all fields but the event id: equal events of a case have equal hashes. */
  readonly fieldsHash: BigInt64Array;
}

/** What an event means for the life of a work item. */
export const lifecycle = {
  /** A whole item: `timeMs` its completion, `startMs` its start where recorded. */
  whole: 0,
  /** A start, to be paired with a complete. */
  start: 1,
  /** A completion, to be paired with a start; alone it is a single-timestamp item. */
  complete: 2,
  /** Scheduled, assigned or received: splits the wait, never makes an item. */
  schedule: 3,
  /** Another standard transition: counted, never makes an item. */
  other: 4,
  /** The log records starts only: the completion is estimated from what follows. */
  startOnly: 5,
} as const;

/** The texts behind the codes of `EventColumns`. Case keys and ids are opaque: "NA" and "" are texts like any other. */
export interface LogTexts {
  readonly processes: readonly string[];
  readonly cases: readonly string[];
  readonly activities: readonly string[];
  readonly resources: readonly string[];
  readonly departments: readonly string[];
  readonly eventIds: readonly string[];
  readonly statuses: readonly string[];
}

/** Attributes a log brings along, one entry a (owner, name), null values left out. */
export interface AttributeColumns {
  readonly length: number;
  /** Into `names`. */
  readonly name: Int32Array;
  /** Of a CASE attribute, an index into `texts.cases` (see `process`); of a WORK_ITEM attribute, an event number of the log. */
  readonly owner: Int32Array;
  /** Of a CASE attribute, an index into `texts.processes`; of a WORK_ITEM attribute 0. */
  readonly process: Int32Array;
  /** Into `values`. */
  readonly value: Int32Array;
  readonly names: readonly AttributeName[];
  readonly values: readonly string[];
}

export interface AttributeName {
  readonly name: string;
  /** CASE where every case carries at most one distinct value, or the attribute stands on the trace. */
  readonly level: "CASE" | "WORK_ITEM";
  readonly type: "STRING" | "NUMBER" | "BOOLEAN" | "DATE";
}
