import { BatonError } from "./errors.ts";

/** The error of a request whose signal was aborted: TIMEOUT where its time was over, else CANCELLED. */
export function cancelled(signal: AbortSignal, cause?: unknown): BatonError {
  const reason: unknown = signal.reason;
  const timeout = reason instanceof Error && reason.name === "TimeoutError";
  return timeout
    ? new BatonError("TIMEOUT", "The request took longer than it may and was stopped; ask for less at once.", {}, cause)
    : new BatonError("CANCELLED", "The request was cancelled by its caller.", {}, cause);
}
