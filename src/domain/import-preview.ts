import type { ErrorCode } from "./errors.ts";
import type { ColumnGuess } from "./imported-log.ts";

/** What is known of a file before it is decided how to read it: its columns and its first rows. */
export interface LogHead {
  readonly columns: readonly ColumnGuess[];
  /** At most `headRows` rows (events, in an XES), cells in the order of `columns`, null where empty. */
  readonly rows: readonly (readonly (string | null)[])[];
}

export const headRows = 20;

/** Something a file leaves open that only a person can decide. */
export interface ImportQuestion {
  /** Stable, kebab-case, such as `day-or-month`. */
  readonly code: string;
  readonly question: string;
  /** Which of the import options an answer sets. */
  readonly field: "timeFormat";
  readonly options: readonly ImportAnswer[];
}

export interface ImportAnswer {
  readonly value: string;
  readonly label: string;
  /** What it makes of a text of the file. */
  readonly example: string | null;
  /** Rows that can be read so; null where they were not counted. */
  readonly readable: number | null;
}

/** What a log would bring, before anything is stored. Times are milliseconds since 1970 UTC. */
export interface LogSummary {
  readonly cases: number;
  readonly events: number;
  /** Different activities, counted in each process. */
  readonly steps: number;
  readonly resources: number;
  /** In order of appearance, at most `mostListed` of `processCount`. */
  readonly processes: readonly string[];
  readonly processCount: number;
  /** Those with most events first, at most `mostListed` of `departmentCount`. */
  readonly departments: readonly { readonly name: string; readonly events: number }[];
  readonly departmentCount: number;
  readonly fromMs: number;
  readonly toMs: number;
  /** Whether it records when work began. */
  readonly hasStart: boolean;
}

export const mostListed = 1_000;

/** Why a file cannot be imported so, and which field of the settings puts it right: its path, or null where none does. */
export interface ImportProblem {
  readonly code: ErrorCode;
  readonly message: string;
  readonly field: readonly string[] | null;
}
