import type { ErrorCode } from "../domain/errors.ts";

/** What a command ends with, beside the codes of errors below. Documented in docs/cli.md. */
export const exitCodes = {
  done: 0,
  /** Something went wrong that Baton did not foresee. */
  defect: 1,
  /** The command line, or the GraphQL text, is wrong. */
  badInput: 2,
  /** `check` found something that is not whole or does not add up. */
  checkFailed: 9,
  /** Ended by SIGINT. */
  cancelled: 130,
} as const;

/** The exit code of each error; errors that ask the same of the caller share one. */
export const exitCodeOf: Readonly<Record<ErrorCode, number>> = {
  BAD_INPUT: exitCodes.badInput,
  UNSUPPORTED: exitCodes.badInput,
  UNREADABLE_FILE: 3,
  MALFORMED_FILE: 3,
  BAD_MAPPING: 4,
  AMBIGUOUS_INPUT: 4,
  NOT_FOUND: 5,
  CONFLICT: 5,
  CURSOR_EXPIRED: 5,
  FORBIDDEN: 6,
  STORE_LOCKED: 7,
  STORE_UNAVAILABLE: 7,
  TIMEOUT: 7,
  STORE_DAMAGED: 8,
  STORE_FULL: 8,
  CANCELLED: exitCodes.cancelled,
};
