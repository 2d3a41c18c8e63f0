import type { LogHead } from "../domain/import-preview.ts";

/** How a reader is watched and ended. */
export interface ReadControl {
  readonly signal?: AbortSignal;
  /** Bytes of the file done so far, and its size. */
  readonly onProgress?: (done: number, total: number) => void;
  /** Gets the columns and the first rows as soon as they are known, also of a file that then turns out to lack a role or to leave something open. */
  readonly onHead?: (head: LogHead) => void;
}
