import { BatonError } from "../domain/errors.ts";

/** The bound of lists that are only whole or wrong: structure, cells, points. A page shows it at once, a client can still hold it. */
export const largestList = 10_000;

/** The list as it is, or BAD_INPUT with the remedy where it is longer than it may be: part of it would pass for the whole. */
export function bounded<Row>(rows: readonly Row[], what: string, remedy: string, limit = largestList): readonly Row[] {
  if (rows.length <= limit) return rows;
  throw new BatonError(
    "BAD_INPUT",
    `${what}: ${rows.length.toLocaleString("en")} entries are more than the ${limit.toLocaleString("en")} that one answer holds; ${remedy}`,
    { entries: rows.length, limit },
  );
}
