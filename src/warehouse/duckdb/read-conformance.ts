import type { CaseSelection } from "../../domain/selection.ts";
import type { ConformanceTotals, StepConformance } from "../../domain/totals.ts";
import { itemFlags } from "../../domain/work-item-columns.ts";
import type { Database, ReadOptions } from "../../duckdb/database.ts";
import type { Row } from "../../duckdb/statements.ts";
import { processIn } from "./key-order.ts";
import { numberIn } from "./result-row.ts";
import { selectCases, type SelectedCases } from "./selection-sql.ts";
import { withClauses } from "./sql-text.ts";

/** By process; one without timed selected cases that are laid on a model is absent. */
export async function readConformance(
  database: Database,
  selection: CaseSelection,
  options?: ReadOptions,
): Promise<readonly ConformanceTotals[]> {
  const selected = await selectCases(database, selection, {}, options);
  if (selected === null) return [];
  const totals = `totals as (
    select derivation, count(*) as cases, count(*) filter (missing = 0 and remaining = 0) as perfect,
      sum(produced) as produced, sum(consumed) as consumed, sum(missing) as missing, sum(remaining) as remaining
    from selected where produced is not null group by derivation)`;
  // Of each case: by how much its tokens are off the whole's ratios. A case has one token put and one taken at least.
  const off = `(s.missing - t.missing / t.consumed * s.consumed) / t.consumed + (s.remaining - t.remaining / t.produced * s.produced) / t.produced`;
  const squares = `squares as (
    select derivation, fsum(power(${off}, 2)) / 4 as squares
    from selected s join totals t using (derivation) where s.produced is not null group by derivation)`;
  const rows = await database.read(
    `${withClauses(selected.clause, totals, squares)} select * from totals join squares using (derivation)`,
    selected.parameters.values,
    options,
  );
  return rows
    .map((row) => ({
      processId: processIn(row, selected),
      cases: numberIn(row, "cases"),
      perfect: numberIn(row, "perfect"),
      produced: numberIn(row, "produced"),
      consumed: numberIn(row, "consumed"),
      missing: numberIn(row, "missing"),
      remaining: numberIn(row, "remaining"),
      squares: numberIn(row, "squares"),
    }))
    .sort((a, b) => a.processId - b.processId);
}

/** By (process, step), of the timed selected cases that are laid on a model. */
export async function readStepConformance(
  database: Database,
  selection: CaseSelection,
  options?: ReadOptions,
): Promise<readonly StepConformance[]> {
  const selected = await selectCases(database, selection, {}, options);
  if (selected === null) return [];
  const read = (statement: string): Promise<readonly Row[]> =>
    database.read(
      `${withClauses(selected.clause, ...itemsOf(selected))} ${statement}`,
      selected.parameters.values,
      options,
    );
  const flagged = (flag: number): string => `count(*) filter (flags & ${flag} <> 0)`;
  const [done, skipped, cases] = await Promise.all([
    read(`select derivation, step, department, count(*) as executions, ${flagged(itemFlags.extra)} as extra,
        ${flagged(itemFlags.outOfOrder)} as out_of_order
      from items group by derivation, step, department order by derivation, step, department`),
    read("select derivation, step, sum(times) as skipped from skipped group by derivation, step"),
    read(`select derivation, step, count(distinct case_no) as cases from (
        select derivation, step, case_no from items where flags & ${itemFlags.extra | itemFlags.outOfOrder} <> 0
        union all select derivation, step, case_no from skipped) group by derivation, step`),
  ]);
  const steps = new Map<string, { skipped: number; cases: number; done: StepConformance["done"][number][] }>();
  const stepOf = (row: Row) => {
    const key = `${processIn(row, selected)} ${numberIn(row, "step")}`;
    const known = steps.get(key) ?? { skipped: 0, cases: 0, done: [] };
    steps.set(key, known);
    return known;
  };
  for (const row of done) {
    stepOf(row).done.push({
      departmentId: numberIn(row, "department"),
      executions: numberIn(row, "executions"),
      extra: numberIn(row, "extra"),
      outOfOrder: numberIn(row, "out_of_order"),
    });
  }
  for (const row of skipped) stepOf(row).skipped = numberIn(row, "skipped");
  for (const row of cases) stepOf(row).cases = numberIn(row, "cases");
  return [...steps]
    .map(([key, step]) => {
      const [processId = 0, stepId = 0] = key.split(" ").map(Number);
      return { processId, stepId, ...step };
    })
    .sort((a, b) => a.processId - b.processId || a.stepId - b.stepId);
}

/** Work items and skipped steps of the selected cases that are laid on a model. */
function itemsOf({ ids, caseKeys }: SelectedCases): readonly string[] {
  const ofSelected = `semi join (select derivation, case_no from selected where produced is not null) using (${caseKeys.join(", ")})`;
  return [
    `items as (select derivation, case_no, step, department, flags from work_item ${ofSelected}
       where derivation in ${ids} and step is not null)`,
    `skipped as (select * from skipped_step ${ofSelected} where derivation in ${ids})`,
  ];
}
