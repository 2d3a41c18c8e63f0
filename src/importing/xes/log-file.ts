import type { ReadControl } from "../read-control.ts";

/** What is known of the file beside its records. */
export interface ReadFile {
  readonly fileName: string;
  readonly contentHash: string;
  /** Name of the process where neither the options nor a column give one. */
  readonly processName: string;
  /** As the caller gave it. */
  readonly timeZone: string | undefined;
  /** The instant of a wall-clock time without zone. */
  readonly toInstant: (wallClockMs: number) => number;
  /** See `ReadControl`. */
  readonly onHead: ReadControl["onHead"];
}
