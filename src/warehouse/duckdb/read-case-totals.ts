import { caseStatuses, type CaseStatus } from "../../domain/organisation.ts";
import type { CaseSelection } from "../../domain/selection.ts";
import type { CaseTimes, CaseTotals, Distribution } from "../../domain/totals.ts";
import type { Database, ReadOptions } from "../../duckdb/database.ts";
import type { Row } from "../../duckdb/statements.ts";
import { processIn } from "./key-order.ts";
import { bigintIn, numberIn } from "./result-row.ts";
import { selectCases, type SelectedCases } from "./selection-sql.ts";
import { spreadColumns, spreadIn } from "./spread-columns.ts";
import { allOf, idList, withClauses } from "./sql-text.ts";
import { type WorkKeys, workRows } from "./work-rows.ts";
import { contentsOf } from "./work-sums.ts";

/** By process: the selected cases by status, and what the timed ones come to; a process without a selected case is absent. */
export async function readCaseTotals(
  database: Database,
  selection: CaseSelection,
  options?: ReadOptions,
): Promise<readonly CaseTotals[]> {
  const any = await selectCases(database, selection, { statuses: null }, options);
  const timed = await selectCases(database, selection, {}, options);
  const read = async (cases: SelectedCases | null, statement: (cases: SelectedCases) => string) => {
    const rows = cases === null ? [] : await database.read(statement(cases), cases.parameters.values, options);
    return new Map(rows.map((row) => [cases === null ? 0 : processIn(row, cases), row]));
  };
  const [totals, booked] = await Promise.all([
    read(any, (cases) => totalsOfCases(cases, selection.timed)),
    read(timed, bookedByItems),
  ]);
  return [...totals]
    .map(([processId, row]) => caseTotals(processId, row, booked.get(processId) ?? {}))
    .sort((a, b) => a.processId - b.processId);
}

/** Counts by status look at all selected cases, everything else at the timed ones. */
function totalsOfCases({ clause, statuses }: SelectedCases, timed: readonly CaseStatus[]): string {
  const isTimed = `status in ${idList(timed.map((status) => caseStatuses.indexOf(status)))}`;
  const only = statuses.every((status) => timed.includes(status)) ? "" : `filter (${isTimed})`;
  const credited = `filter (${allOf(only === "" ? null : isTimed, "status = 0 and credited")})`;
  const completed = (condition: string) => `filter (${allOf(only === "" ? null : isTimed, "status = 0", condition)})`;
  return `${withClauses(clause)}
    select derivation, ${caseStatuses.map((_, index) => `count(*) filter (status = ${index}) as s${index}`).join(", ")},
      sum(events) ${only} as events, sum(items) ${only} as work_items, count(distinct variant) ${only} as variants,
      ${spreadColumns("lead", "lead", only)}, fsum(value) ${credited} as value, sum(value * value) ${credited} as value_yy,
      fsum(lost) ${credited} as lost, fsum(unattributed) ${credited} as unattributed,
      count(*) ${completed("value is null")} as without_value, count(*) ${completed("credit_fallback")} as credit_fallback
    from selected group by derivation`;
}

const byProcess: WorkKeys = {
  departments: null,
  process: true,
  step: false,
  resource: false,
  status: false,
  interval: null,
};

/** What the work items of all departments, pending ones included, were booked. Shared times cannot be clipped: then they are left out. */
function bookedByItems(selected: SelectedCases): string {
  const completed = selected.statuses.some((status) => status !== "COMPLETED") ? "filter (status = 0)" : "";
  const critical = `sum(wait + service + elapsed) as critical, fsum(credit) ${completed} as credit, fsum(credit_equal) ${completed} as credit_equal`;
  if (selected.clip !== null) {
    const rows = workRows(selected, byProcess, "CRITICAL", true);
    return `${withClauses(selected.clause, ...rows.clauses)} select derivation, ${critical}, 0 as shared from items group by derivation`;
  }
  const status = completed === "" ? "" : "s.status,";
  const source =
    selected.whole && completed === ""
      ? "work_item w"
      : `work_item w join selected s on ${selected.caseKeys.map((key) => `s.${key} = w.${key}`).join(" and ")}`;
  return `${withClauses(selected.clause)}
    select derivation, ${critical}, sum(shared) as shared from (
      select w.derivation, ${status} w.critical_wait as wait, w.critical_service as service, w.critical_elapsed as elapsed,
        w.credit_weighted as credit, w.credit_equal, w.shared_wait + w.shared_service + w.shared_elapsed as shared
      from ${source} where w.derivation in ${selected.ids})
    group by derivation`;
}

function caseTotals(processId: number, totals: Row, booked: Row): CaseTotals {
  const byStatus = Object.fromEntries(caseStatuses.map((status, index) => [status, numberIn(totals, `s${index}`)]));
  return {
    processId,
    cases: numberIn(totals, "lead_n"),
    // One entry for each of `caseStatuses`.
    byStatus: byStatus as Record<CaseStatus, number>,
    events: numberIn(totals, "events"),
    workItems: numberIn(totals, "work_items"),
    variants: numberIn(totals, "variants"),
    lead: { ...spreadIn(totals, "lead"), exact: bigintIn(totals, "lead_sum") },
    value: numberIn(totals, "value"),
    valueSquares: numberIn(totals, "value_yy"),
    lost: numberIn(totals, "lost"),
    unattributed: numberIn(totals, "unattributed"),
    withoutValue: numberIn(totals, "without_value"),
    creditFallback: numberIn(totals, "credit_fallback"),
    bookedCritical: bigintIn(booked, "critical"),
    bookedShared: bigintIn(booked, "shared"),
    bookedCreditWeighted: numberIn(booked, "credit"),
    bookedCreditEqual: numberIn(booked, "credit_equal"),
  };
}

/** By process: how the time on the critical path spreads over the timed selected cases. */
export async function readCaseTimes(
  database: Database,
  selection: CaseSelection,
  options?: ReadOptions,
): Promise<readonly CaseTimes[]> {
  const selected = await selectCases(database, selection, {}, options);
  if (selected === null) return [];
  const rows = workRows(selected, byProcess, "CRITICAL", false);
  const times = contentsOf(selected).times;
  const byCase = `by_case as (select ${selected.caseKeys.join(", ")}, ${sumsOf(times)} from items group by all)`;
  const result = await database.read(
    `${withClauses(selected.clause, ...rows.clauses, byCase)}
     select derivation, ${times.length === 0 ? "count(*) as n" : times.map((time) => spreadColumns(time, `coalesce(${time}, 0)`)).join(", ")}
     from selected left join by_case using (${selected.caseKeys.join(", ")}) group by derivation`,
    selected.parameters.values,
    options,
  );
  const rowsOf = result.map((row) => {
    const n = numberIn(row, times.length === 0 ? "n" : `${times[0] ?? ""}_n`);
    const spread = (time: "wait" | "service" | "elapsed") => (times.includes(time) ? spreadIn(row, time) : allZero(n));
    const processId = processIn(row, selected);
    return { processId, wait: spread("wait"), service: spread("service"), elapsed: spread("elapsed") };
  });
  return rowsOf.sort((a, b) => a.processId - b.processId);
}

function sumsOf(times: readonly string[]): string {
  return times.length === 0 ? "count(*) as n" : times.map((time) => `sum(${time})::bigint as ${time}`).join(", ");
}

function allZero(n: number): Distribution {
  const zero = n === 0 ? null : 0;
  return { n, total: 0, squares: 0, median: zero, p90: zero, p95: zero, min: zero, max: zero };
}
