import type { CaseSelection, DepartmentGroups } from "../../domain/selection.ts";
import type { StepFlow, StepWork } from "../../domain/totals.ts";
import { handoverFlags, itemFlags } from "../../domain/work-item-columns.ts";
import type { Database, ReadOptions } from "../../duckdb/database.ts";
import { bordersOf, within } from "./borders.ts";
import { departmentsOf } from "./department-keys.ts";
import { compareIds, processIn } from "./key-order.ts";
import { numberIn, numberOrNull, ratioIn } from "./result-row.ts";
import { selectCases, type SelectedCases } from "./selection-sql.ts";
import { ratioColumns, spreadColumns, spreadIn } from "./spread-columns.ts";
import { allOf, columnList, withClauses } from "./sql-text.ts";
import { type WorkKeys, type WorkRows, workRows } from "./work-rows.ts";

/** By (process, step, group); a group is absent from steps it did no work in. */
export async function readStepWork(
  database: Database,
  selection: CaseSelection,
  departments: DepartmentGroups,
  options?: ReadOptions,
): Promise<readonly StepWork[]> {
  const selected = await selectCases(database, selection, {}, options);
  if (selected === null || departments.length === 0) return [];
  const read = async (by: DepartmentGroups | null): Promise<readonly StepCount[]> => {
    const keys: WorkKeys = {
      departments: by,
      process: true,
      step: true,
      resource: false,
      status: false,
      interval: null,
    };
    const rows = workRows(selected, keys, "CRITICAL", false);
    const found = await database.read(executionsStatement(selected, rows), selected.parameters.values, options);
    return found.map((row) => ({
      groupId: rows.groupIdOf(numberIn(row, "grp")),
      processId: processIn(row, selected),
      stepId: numberIn(row, "step"),
      workItems: numberIn(row, "work_items"),
      executions: numberIn(row, "executions"),
    }));
  };
  const shared = selected.derivations.some((it) => (it.flags & itemFlags.sharedExecution) !== 0);
  // An execution that several items share has to be counted anew for each group; others add up over departments, in one look at the items.
  const leaves = [...departmentsOf(selected.derivations)].map((leaf) => ({ groupId: leaf, leafIds: [leaf] }));
  const ofLeaves = shared ? [] : await read(leaves);
  const [ofGroups, ofSteps] = shared
    ? await Promise.all([read(departments), read(null)])
    : [departments.flatMap((group) => addUp(ofLeaves, group)), ofLeaves];
  const allOfStep = new Map<number, number>();
  for (const { stepId, executions } of ofSteps) allOfStep.set(stepId, (allOfStep.get(stepId) ?? 0) + executions);
  return ofGroups
    .map((row) => ({ ...row, stepExecutions: allOfStep.get(row.stepId) ?? 0 }))
    .sort((a, b) => a.processId - b.processId || a.stepId - b.stepId || a.groupId - b.groupId);
}

type StepCount = Omit<StepWork, "stepExecutions">;

function executionsStatement(selected: SelectedCases, rows: WorkRows): string {
  return `${withClauses(selected.clause, ...rows.clauses)}
    select ${columnList(...rows.keys, `count(*) as work_items, count(*) ${rows.someNotCounted ? "filter (counted)" : ""} as executions`)}
    from items ${rows.someNoWork ? "where work" : ""} group by ${rows.keys.join(", ")}`;
}

/** The steps of a group from those of its departments. */
function addUp(ofLeaves: readonly StepCount[], { groupId, leafIds }: DepartmentGroups[number]): readonly StepCount[] {
  const inside = new Set(leafIds);
  const sums = new Map<number, StepCount>();
  for (const row of ofLeaves) {
    if (!inside.has(row.groupId)) continue;
    const sum = sums.get(row.stepId);
    const workItems = row.workItems + (sum?.workItems ?? 0);
    sums.set(row.stepId, { ...row, groupId, workItems, executions: row.executions + (sum?.executions ?? 0) });
  }
  return [...sums.values()];
}

/** Direct enablements by (process, from step, to step), the end of the process last. */
export async function readStepFlows(
  database: Database,
  selection: CaseSelection,
  options?: ReadOptions,
): Promise<readonly StepFlow[]> {
  const selected = await selectCases(database, selection, {}, options);
  if (selected === null) return [];
  const flows = `flows as (${flowRows(selected)})`;
  const read = (statement: string) =>
    database.read(`${withClauses(selected.clause, flows)} ${statement}`, selected.parameters.values, options);
  const keys = "derivation, from_step, to_step";
  const [counts, spreads] = await Promise.all([
    read(`select ${keys}, count(*) as cases, sum(n) as times, sum(binding) as binding, sum(handovers) as handovers,
        ${ratioColumns("ratio", "pick_up", "n")}
      from (select ${keys}, case_no, count(*) as n, count(*) filter (flags & ${handoverFlags.binding} <> 0) as binding,
          count(*) filter (from_department <> to_department) as handovers, sum(pick_up)::bigint as pick_up
        from flows group by ${keys}, case_no)
      group by ${keys}`),
    read(
      `select ${keys}, ${spreadColumns("pick_up", "pick_up")} from flows where to_step is not null group by ${keys}`,
    ),
  ]);
  const keyOf = (row: (typeof counts)[number]) => `${numberIn(row, "from_step")} ${numberOrNull(row, "to_step")}`;
  const spreadOf = new Map(spreads.map((row) => [keyOf(row), row]));
  return counts
    .map((row) => {
      const spread = spreadIn(spreadOf.get(keyOf(row)) ?? {}, "pick_up");
      return {
        processId: processIn(row, selected),
        fromStepId: numberIn(row, "from_step"),
        toStepId: numberOrNull(row, "to_step"),
        cases: numberIn(row, "cases"),
        times: numberIn(row, "times"),
        binding: numberIn(row, "binding"),
        handovers: numberIn(row, "handovers"),
        pickUp: spread.n === 0 ? spread : { ...spread, byCase: ratioIn(row, "ratio") },
      };
    })
    .sort((a, b) => a.processId - b.processId || a.fromStepId - b.fromStepId || compareIds(a.toStepId, b.toStepId));
}

/** Handovers of the selected cases; of a period on OVERLAP those handed over in it. */
function flowRows({ whole, clip, ids, caseKeys }: SelectedCases): string {
  const cases = whole ? "" : `join selected s on ${caseKeys.map((key) => `s.${key} = h.${key}`).join(" and ")}`;
  const giver =
    clip === null
      ? ""
      : "join work_item g on g.derivation = h.derivation and g.case_no = h.case_no and g.item_no = h.from_item";
  return `select h.* from handover h ${cases} ${giver}
    where ${allOf(`h.derivation in ${ids}`, clip === null ? null : within("g.complete", bordersOf(clip)))}`;
}
