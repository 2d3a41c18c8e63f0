import { caseStatuses, type CaseStatus } from "../../domain/organisation.ts";
import type { Moments, RatioMoments, TimeMoments } from "../../domain/totals.ts";
import type { Row } from "../../duckdb/statements.ts";

/** A number of a row; absent or null = 0, as a sum over nothing. */
export function numberIn(row: Row, column: string): number {
  const value = row[column];
  return value === null || value === undefined ? 0 : Number(value);
}

export function numberOrNull(row: Row, column: string): number | null {
  const value = row[column];
  return value === null || value === undefined ? null : Number(value);
}

/** A whole number, exact however large. */
export function bigintIn(row: Row, column: string): bigint {
  const value = row[column];
  if (typeof value === "bigint") return value;
  return BigInt(typeof value === "number" ? value : 0);
}

export function statusIn(row: Row, column: string): CaseStatus | null {
  const index = numberOrNull(row, column);
  return index === null ? null : (caseStatuses[index] ?? null);
}

/** `name` = sum of y, `name_yy` = sum of y^2. */
export function momentsIn(row: Row, name: string): Moments {
  return { total: numberIn(row, name), squares: numberIn(row, `${name}_yy`) };
}

/** The same of a time, with `name_l` = sum of y * lead time. */
export function timeIn(row: Row, name: string): TimeMoments {
  return { ...momentsIn(row, name), exact: bigintIn(row, name), timesLead: numberIn(row, `${name}_l`) };
}

/** `name_n` cases, `name_y`, `name_x`, `name_yy`, `name_xy`, `name_xx`. */
export function ratioIn(row: Row, name: string): RatioMoments {
  return {
    cases: numberIn(row, `${name}_n`),
    y: numberIn(row, `${name}_y`),
    x: numberIn(row, `${name}_x`),
    yy: numberIn(row, `${name}_yy`),
    xy: numberIn(row, `${name}_xy`),
    xx: numberIn(row, `${name}_xx`),
  };
}
