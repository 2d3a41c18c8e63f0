/**
 * The closed set of errors Baton raises on purpose. Each message names the offending value, what was expected and the remedy.
 * Everything else that is thrown is a defect: it is masked towards users and logged.
 */
export const errorCodes = [
  /** A file cannot be read at all: missing, a directory, no permission, empty. */
  "UNREADABLE_FILE",
  /** A file is read but is not what its format demands: malformed, truncated, refused construct. */
  "MALFORMED_FILE",
  /** The columns or attributes of a file do not give the roles an import needs. */
  "BAD_MAPPING",
  /** A file leaves open what only a person can decide; `data.options` names the readings. */
  "AMBIGUOUS_INPUT",
  /** An argument or a command-line option is outside what is allowed. */
  "BAD_INPUT",
  /** The named thing does not exist in this revision. */
  "NOT_FOUND",
  /** The thing was changed by somebody else since it was read. */
  "CONFLICT",
  /** A cursor was made under a revision that is no longer kept. */
  "CURSOR_EXPIRED",
  /** The answer needs a permission that was not given. */
  "FORBIDDEN",
  /** Part of the contract that this version does not offer yet. */
  "UNSUPPORTED",
  /** Another process holds the data folder. */
  "STORE_LOCKED",
  /** The data folder is damaged or was written by an unknown version. */
  "STORE_DAMAGED",
  /** No room left where the data folder lies. */
  "STORE_FULL",
  /** The store does not answer now. */
  "STORE_UNAVAILABLE",
  "TIMEOUT",
  "CANCELLED",
] as const;

export type ErrorCode = (typeof errorCodes)[number];

export class BatonError extends Error {
  override readonly name = "BatonError";
  readonly code: ErrorCode;
  /** What a program needs to act on the error: the offending value, the place in a file, the options left. */
  readonly data: Readonly<Record<string, unknown>>;

  constructor(code: ErrorCode, message: string, data: Readonly<Record<string, unknown>> = {}, cause?: unknown) {
    super(message, cause === undefined ? undefined : { cause });
    this.code = code;
    this.data = data;
  }
}
