/** Something a rule of importing or normalising touched. Nothing is dropped or changed without one. */
export interface ImportWarning {
  /** Stable, kebab-case, e.g. `duplicate-event`. */
  readonly code: string;
  /** One sentence: what was found and what was done. */
  readonly message: string;
  /** How many records the rule touched. */
  readonly count: number;
  /** A place in the file: `line 17`, `byte 4711`, `trace 3 event 2`; null where there is no single place. */
  readonly example: string | null;
}
