import type { AttributeColumns, EventColumns, LogTexts } from "./event-columns.ts";
import type { ImportWarning } from "./import-warning.ts";

export type LogFormat = "CSV" | "XES" | "OCEL" | "BPMN" | "SAMPLE";

export const columnRoles = [
  "CASE",
  "ACTIVITY",
  "START",
  "COMPLETE",
  "TIMESTAMP",
  "LIFECYCLE",
  "DEPARTMENT",
  "RESOURCE",
  "EVENT_ID",
  "SEQUENCE",
  "PROCESS",
  "STATUS",
  "VALUE",
  "CASE_ATTRIBUTE",
  "ITEM_ATTRIBUTE",
  "IGNORE",
] as const;

export type ColumnRole = (typeof columnRoles)[number];

/** A column of a file (of an XES: an attribute key) and the role it plays. */
export interface ColumnMapping {
  readonly column: string;
  readonly role: ColumnRole;
}

/** A guessed role and why; `sure` from 0 to 1. */
export interface ColumnGuess extends ColumnMapping {
  readonly why: string;
  readonly sure: number;
  readonly samples: readonly string[];
}

/** What the caller fixes about an import; everything left out is found out from the file. */
export interface ImportOptions {
  readonly format?: LogFormat;
  /** What the file is called, where it is stored under another name: it may tell the format, and names the process. */
  readonly fileName?: string;
  /** Name of the process; without it, and without a process column, the name of the file. */
  readonly process?: string;
  /** Overrides the guesses column by column. */
  readonly mapping?: readonly ColumnMapping[];
  /** A strptime format for all timestamps. */
  readonly timeFormat?: string;
  /** IANA name or fixed offset of timestamps that carry none; default UTC. */
  readonly timeZone?: string;
  /** Department of each resource, by name. */
  readonly departmentOfResource?: ReadonlyMap<string, string>;
}

/** A log as read from a file, before anything is stored. */
export interface ImportedLog {
  readonly format: LogFormat;
  readonly fileName: string;
  /** SHA-256 of the file's bytes, hex. */
  readonly contentHash: string;
  readonly events: EventColumns;
  readonly texts: LogTexts;
  readonly attributes: AttributeColumns;
  readonly mapping: readonly ColumnMapping[];
  readonly guesses: readonly ColumnGuess[];
  readonly warnings: readonly ImportWarning[];
}
