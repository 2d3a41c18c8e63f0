import type { CaseSelection } from "../../domain/selection.ts";
import type { Distribution } from "../../domain/totals.ts";
import type { Database, ReadOptions } from "../../duckdb/database.ts";
import type { Grouping } from "../warehouse.ts";
import { compareIds, processIn } from "./key-order.ts";
import { ratioColumns, spreadColumns, spreadIn } from "./spread-columns.ts";
import { workKeys } from "./read-work-totals.ts";
import { numberIn, numberOrNull, ratioIn } from "./result-row.ts";
import { selectCases } from "./selection-sql.ts";
import { columnList, withClauses } from "./sql-text.ts";
import { workRows } from "./work-rows.ts";

/** Sojourn (enabled to complete) of work items, by (group, process, step). */
export async function readSojourns(
  database: Database,
  selection: CaseSelection,
  grouping: Grouping,
  options?: ReadOptions,
): Promise<readonly Distribution[]> {
  const selected = await selectCases(database, selection, {}, options);
  if (selected === null) return [];
  const keys = workKeys(grouping, null);
  const rows = workRows(selected, keys, "CRITICAL", false);
  const grouped = rows.keys.length === 0 ? "" : `group by ${rows.keys.join(", ")}`;
  const byCase = [...selected.caseKeys, ...rows.keys.filter((key) => key !== "derivation")].join(", ");
  const read = (statement: string) =>
    database.read(`${withClauses(selected.clause, ...rows.clauses)} ${statement}`, selected.parameters.values, options);
  const worked = "where work and sojourn is not null";
  const [spreads, ratios] = await Promise.all([
    read(`select ${columnList(...rows.keys, spreadColumns("sojourn", "sojourn"))} from items ${worked} ${grouped}`),
    read(`select ${columnList(...rows.keys, ratioColumns("sojourn", "y", "n"))}
      from (select ${byCase}, sum(sojourn)::bigint as y, count(*) as n from items ${worked} group by all) ${grouped}`),
  ]);
  const keyOf = (row: (typeof spreads)[number]) => rows.keys.map((key) => row[key]).join(" ");
  const ratioOf = new Map(ratios.map((row) => [keyOf(row), row]));
  return spreads
    .filter((row) => numberIn(row, "sojourn_n") > 0)
    .map((row) => {
      const group = numberOrNull(row, "grp");
      return {
        groupId: group === null ? null : rows.groupIdOf(group),
        processId: keys.process ? processIn(row, selected) : null,
        stepId: numberOrNull(row, "step"),
        ...spreadIn(row, "sojourn"),
        byCase: ratioIn(ratioOf.get(keyOf(row)) ?? {}, "sojourn"),
      };
    })
    .sort(
      (a, b) =>
        compareIds(a.groupId, b.groupId) || compareIds(a.processId, b.processId) || compareIds(a.stepId, b.stepId),
    );
}
