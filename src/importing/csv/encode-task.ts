import type { ColumnGuess, ImportOptions } from "../../domain/imported-log.ts";
import type { RoleColumns } from "./column-roles.ts";
import type { OpenTable } from "./open-table.ts";
import type { RowTimes } from "./read-times.ts";

/** A table whose columns have their roles and formats: all that is needed to make a log of it. */
export interface EncodeTask {
  readonly file: string;
  readonly table: OpenTable;
  readonly roles: RoleColumns;
  readonly times: RowTimes;
  readonly guesses: readonly ColumnGuess[];
  readonly options: ImportOptions;
  readonly onRows: (done: number) => void;
}
