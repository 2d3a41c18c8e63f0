import type { Parameter } from "../../duckdb/parameters.ts";

/** Values on their way into a statement: what comes from users reaches SQL only through here. */
export class Parameters {
  readonly values: Parameter[] = [];

  /** The name of the value in the statement. */
  add(value: Parameter): string {
    this.values.push(value);
    return `$${this.values.length}`;
  }
}

/** `(1, 2, 3)` for `in`; that something is in an empty list is false, not null. Only whole numbers pass. */
export function idList(ids: Iterable<number>): string {
  const numbers = [...ids].map(wholeNumber);
  return numbers.length === 0 ? "(select 0 where false)" : `(${numbers.join(", ")})`;
}

export function wholeNumber(value: number): string {
  if (!Number.isSafeInteger(value)) throw new RangeError(`${value} is no whole number`);
  return String(value);
}

/** `with a as (...), b as (...)` of what is not null. */
export function withClauses(...clauses: readonly (string | null)[]): string {
  const given = clauses.filter((clause) => clause !== null);
  return given.length === 0 ? "" : `with ${given.join(",\n")}\n`;
}

/** A column list of what is not null. */
export function columnList(...columns: readonly (string | null)[]): string {
  return columns.filter((column) => column !== null).join(", ");
}

export function allOf(...conditions: readonly (string | null)[]): string {
  const given = conditions.filter((condition) => condition !== null);
  return given.length === 0 ? "true" : given.join(" and ");
}
