import type { ErrorCode } from "../domain/errors.ts";
import type { ColumnMapping, LogFormat } from "../domain/imported-log.ts";
import type { DerivationSettings, ProcessKind } from "../domain/organisation.ts";
import type { ImportResult } from "./import-log.ts";
import type { StoredModel } from "./import-model.ts";
import type { LaneChoice } from "./lanes-to-departments.ts";

/** How to import an uploaded file, as it was asked for; what is left out is found out from the file. Survives as JSON. */
export interface ImportSettings {
  readonly process?: string;
  readonly kind?: ProcessKind;
  readonly format?: LogFormat;
  readonly mapping?: readonly ColumnMapping[];
  readonly timeFormat?: string;
  readonly timeZone?: string;
  readonly concurrency?: NonNullable<DerivationSettings["concurrency"]>;
  readonly idSpace?: string;
  /** Id of the upload that gives the department of each resource. */
  readonly resourceTable?: string;
  readonly dedupe?: boolean;
  /** Of a model: whose its lanes are, see `LaneChoice`. */
  readonly lanes?: readonly LaneChoice[];
  /** Who asks. */
  readonly author?: string;
}

/** What a job is to do, in full: it can be begun again after the process ended. */
export type JobRequest =
  | { readonly kind: "IMPORT"; readonly upload: string; readonly settings: ImportSettings }
  | { readonly kind: "REMAP"; readonly upload: string; readonly logId: number; readonly settings: ImportSettings }
  | { readonly kind: "SAMPLE" };

export type JobState = "QUEUED" | "RUNNING" | "DONE" | "FAILED" | "CANCELLED";

/** Where a running job is: so much of a phase, and what that counts. */
export interface JobProgress {
  readonly phase: string | null;
  readonly done: number;
  readonly total: number | null;
  readonly unit: string;
}

/** The log or the model that a job made, and the revision it is visible in. */
export interface JobResult {
  /** null where it made a model. */
  readonly logId: number | null;
  /** Absent where it made a log. */
  readonly modelId?: number;
  readonly revision: number;
  /** What the import reported; null where its process ended before it could. */
  readonly report: (Pick<ImportResult, "imported" | "guesses"> & { readonly model?: StoredModel }) | null;
}

/** A job as it is at one moment. */
export interface Job {
  /** From 1, in the order they were asked for; never used again. */
  readonly id: number;
  readonly request: JobRequest;
  /** What it is about, such as the name of a file. */
  readonly subject: string;
  /** The client's text that names the request, so that asking again does not begin it twice. */
  readonly idempotencyKey: string | null;
  readonly state: JobState;
  /** How often it was begun. */
  readonly attempts: number;
  readonly queuedAtMs: number;
  readonly startedAtMs: number | null;
  readonly finishedAtMs: number | null;
  readonly error: { readonly code: ErrorCode | "INTERNAL"; readonly message: string } | null;
  /** What it made, once it is DONE. */
  readonly result: JobResult | null;
  /** Kept in memory only. */
  readonly progress: JobProgress;
}

export const notBegun: JobProgress = { phase: null, done: 0, total: null, unit: "bytes" };
export const allDone: JobProgress = { phase: null, done: 1, total: 1, unit: "revisions" };

export function hasEnded({ state }: Job): boolean {
  return state === "DONE" || state === "FAILED" || state === "CANCELLED";
}
