import type { CaseSelection, DepartmentGroups } from "../../domain/selection.ts";
import type { SharedExecutions } from "../../domain/totals.ts";
import { itemFlags } from "../../domain/work-item-columns.ts";
import type { Database, ReadOptions } from "../../duckdb/database.ts";
import { departmentKeys, departmentsOf } from "./department-keys.ts";
import { processIn } from "./key-order.ts";
import { numberIn } from "./result-row.ts";
import { selectCases } from "./selection-sql.ts";
import { withClauses } from "./sql-text.ts";
import { workRows } from "./work-rows.ts";

/** Executions of a group in a process that also belong to another process of the selection, by (group, process, other process). */
export async function readSharedExecutions(
  database: Database,
  selection: CaseSelection,
  departments: DepartmentGroups,
  options?: ReadOptions,
): Promise<readonly SharedExecutions[]> {
  const selected = await selectCases(database, selection, {}, options);
  const shared = selected?.derivations.some(({ flags }) => (flags & itemFlags.sharedExecution) !== 0) ?? false;
  if (selected === null || !shared || departments.length === 0) return [];
  const keys = departmentKeys(departments, departmentsOf(selected.derivations));
  const rows = workRows(
    selected,
    { departments: null, process: true, step: false, resource: false, status: false, interval: null },
    "CRITICAL",
    false,
  );
  const result = await database.read(
    `${withClauses(
      selected.clause,
      ...rows.clauses,
      keys.clause,
      `shared as (select derivation, department, execution from items where work and flags & ${itemFlags.sharedExecution} <> 0)`,
      "places as (select distinct derivation, execution from shared)",
    )}
    select ${keys.groupOf("w.department")} as grp, w.derivation, p.derivation as other,
      count(distinct w.execution) as executions, count(*) as work_items
    from shared w ${keys.join("w.department")} join places p on p.execution = w.execution and p.derivation <> w.derivation
    where ${keys.condition("w.department") ?? "true"} group by all`,
    selected.parameters.values,
    options,
  );
  return result
    .map((row) => ({
      groupId: keys.groupIdOf(numberIn(row, "grp")),
      processId: processIn(row, selected),
      otherProcessId: processIn({ derivation: row["other"] ?? null }, selected),
      executions: numberIn(row, "executions"),
      workItems: numberIn(row, "work_items"),
    }))
    .sort((a, b) => a.groupId - b.groupId || a.processId - b.processId || a.otherProcessId - b.otherProcessId);
}
