import { cancelled } from "../domain/cancelled.ts";
import { BatonError } from "../domain/errors.ts";

/** What went wrong inside DuckDB, told by its message: the binding gives no codes. */
export type DuckDBFault =
  | "interrupted"
  | "full"
  | "invalidated"
  | "memory"
  | "locked"
  | "damaged-wal"
  | "damaged"
  | "other";

export function faultOf(error: unknown): DuckDBFault {
  if (error instanceof BatonError) return "other";
  const message = error instanceof Error ? error.message : String(error);
  // Faults of the statement itself, whose texts may quote what somebody stored.
  if (
    /^(Binder|Parser|Catalog|Constraint|Conversion|Invalid Input|Out of Range|Not implemented) Error/i.test(message)
  ) {
    return "other";
  }
  // The cause is part of the message of an instance that was invalidated by it: look for causes first.
  if (/no space left on device|disk quota exceeded|max_temp_directory_size/i.test(message)) return "full";
  if (/database has been invalidated|FATAL Error/i.test(message)) return "invalidated";
  if (/^INTERRUPT Error/i.test(message)) return "interrupted";
  if (/^Out of Memory Error/i.test(message)) return "memory";
  if (/could not set lock on file/i.test(message)) return "locked";
  if (/\bWAL\b/.test(message)) return "damaged-wal";
  if (
    /not a valid DuckDB database file|trying to read a database file with version|checksum|corrupt|failed to deserialize/i.test(
      message,
    )
  ) {
    return "damaged";
  }
  return "other";
}

/** Process id DuckDB names as the holder of a lock; null where it names none. */
export function holderOf(error: unknown): number | null {
  const found = /PID (\d+)/.exec(error instanceof Error ? error.message : "");
  return found === null ? null : Number(found[1]);
}

/** The user's error for a failed statement; what is no user's business comes back as it is. */
export function statementError(error: unknown, path: string, signal?: AbortSignal): unknown {
  if (error instanceof BatonError) return error;
  if (signal?.aborted === true) return cancelled(signal, error);
  switch (faultOf(error)) {
    case "full":
      return new BatonError(
        "STORE_FULL",
        `No room left on the disk of ${path}; free some space there and repeat the request.`,
        { path },
        error,
      );
    case "invalidated":
      return new BatonError(
        "STORE_UNAVAILABLE",
        `The store ${path} stopped after an error and is being opened again; repeat the request.`,
        { path },
        error,
      );
    case "damaged":
    case "damaged-wal":
      return new BatonError(
        "STORE_DAMAGED",
        `A part of ${path} cannot be read (${String(error)}). Restore the folder from a backup, or import the logs again into another folder.`,
        { path },
        error,
      );
    case "memory":
      return new BatonError(
        "STORE_UNAVAILABLE",
        `The request needs more memory than the store ${path} may use; ask for less at once: fewer processes, a shorter period.`,
        { path },
        error,
      );
    default:
      return error;
  }
}
