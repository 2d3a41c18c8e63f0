import type { CaseStatus } from "../../domain/organisation.ts";
import type { CaseSelection } from "../../domain/selection.ts";
import type { DelayView, TimeBuckets, TimeMoments, WorkPoint, WorkTotals } from "../../domain/totals.ts";
import type { Database, ReadOptions } from "../../duckdb/database.ts";
import type { Row } from "../../duckdb/statements.ts";
import type { Grouping } from "../warehouse.ts";
import { compareIds, compareStatus, processIn } from "./key-order.ts";
import { momentsIn, numberIn, numberOrNull, ratioIn, statusIn, timeIn } from "./result-row.ts";
import { type CaseChoice, requireClippable, selectCases, type SelectedCases } from "./selection-sql.ts";
import { columnList, withClauses } from "./sql-text.ts";
import { type WorkKeys, type WorkRows, workRows } from "./work-rows.ts";
import { workStatements } from "./work-sums.ts";

/** Work by (group, process, step, resource); a cell nobody worked in is absent. */
export async function readWorkTotals(
  database: Database,
  selection: CaseSelection,
  grouping: Grouping,
  view: DelayView,
  options?: ReadOptions,
): Promise<readonly WorkTotals[]> {
  requireClippable(selection, view);
  const asked = { keys: workKeys(grouping, null), view, choice: {}, delayOnly: grouping.delayOnly === true };
  return await readRows(database, selection, asked, options);
}

/** The same, critical view, by (bucket, group, process, step, resource, status). */
export async function readWorkSeries(
  database: Database,
  selection: CaseSelection,
  buckets: TimeBuckets,
  grouping: Grouping,
  options?: ReadOptions,
): Promise<readonly WorkPoint[]> {
  const keys = workKeys(grouping, buckets);
  const asked = {
    keys,
    view: "CRITICAL",
    choice: { window: buckets },
    delayOnly: grouping.delayOnly === true,
  } as const;
  return await readRows(database, selection, asked, options);
}

export function workKeys(grouping: Grouping, buckets: TimeBuckets | null): WorkKeys {
  return {
    departments: grouping.departments,
    process: grouping.process,
    step: grouping.step,
    resource: grouping.resource === true,
    status: buckets?.status === true,
    interval: buckets?.interval ?? null,
  };
}

async function readRows(
  database: Database,
  selection: CaseSelection,
  asked: AskedWork,
  options?: ReadOptions,
): Promise<readonly WorkPoint[]> {
  const { keys, view, choice, delayOnly } = asked;
  const selected = await selectCases(database, selection, choice, options);
  // Credit of open cases comes from cases the figures need not rest on: it may stand in a row of its own.
  const open = delayOnly ? null : await selectCases(database, selection, { ...choice, statuses: ["OPEN"] }, options);
  const results = await Promise.all([
    ...readAll(
      database,
      selected,
      keys,
      view,
      (cases, rowsWith) => workStatements(cases, rowsWith, delayOnly),
      options,
    ),
    ...readAll(
      database,
      open,
      keys,
      view,
      (cases, rowsWith) => [provisionalStatement(cases, rowsWith(false))],
      options,
    ),
  ]);
  const rows = new Map<string, WorkKey & Row>();
  for (const row of results.flat()) {
    const name = keyNames.map((key) => row[key] ?? "").join(" ");
    rows.set(name, { ...rows.get(name), ...row });
  }
  return [...rows.values()]
    .map(workPoint)
    .filter((it) => it.cases > 0 || it.workItems > 0 || it.all.exact !== 0n || it.provisionalCredit !== 0)
    .sort(byKeys);
}

interface AskedWork {
  readonly keys: WorkKeys;
  readonly view: DelayView;
  readonly choice: CaseChoice;
  readonly delayOnly: boolean;
}

/** What a row is about, in ids. */
interface WorkKey {
  readonly bucketMs: number;
  readonly groupId: number | null;
  readonly processId: number | null;
  readonly stepId: number | null;
  readonly resourceId: number | null;
  readonly status: CaseStatus | null;
}

const keyNames = ["bucketMs", "groupId", "processId", "stepId", "resourceId", "status"] as const;

function readAll(
  database: Database,
  cases: SelectedCases | null,
  keys: WorkKeys,
  view: DelayView,
  statements: (cases: SelectedCases, rowsWith: (statusNeeded: boolean) => WorkRows) => readonly string[],
  options?: ReadOptions,
): readonly Promise<readonly (WorkKey & Row)[]>[] {
  if (cases === null) return [];
  const rowsWith = (statusNeeded: boolean) => workRows(cases, keys, view, statusNeeded);
  const rows = rowsWith(false);
  return statements(cases, rowsWith).map(async (statement) => {
    const found = await database.read(statement, cases.parameters.values, options);
    return found.map((row) => ({ ...row, ...keyOf(row, cases, keys, rows) }));
  });
}

function keyOf(row: Row, cases: SelectedCases, keys: WorkKeys, rows: WorkRows): WorkKey {
  const group = numberOrNull(row, "grp");
  return {
    bucketMs: numberIn(row, "bucket"),
    groupId: group === null ? null : rows.groupIdOf(group),
    processId: keys.process ? processIn(row, cases) : null,
    stepId: keys.step ? numberOrNull(row, "step") : null,
    resourceId: numberOrNull(row, "resource"),
    status: statusIn(row, "status"),
  };
}

function provisionalStatement(cases: SelectedCases, rows: WorkRows): string {
  return `${withClauses(cases.clause, ...rows.clauses)}
    select ${columnList(...rows.keys, "fsum(credit) as provisional_credit")} from items
    ${rows.keys.length === 0 ? "" : `group by ${rows.keys.join(", ")}`}`;
}

function workPoint(row: WorkKey & Row): WorkPoint {
  const workItems = numberIn(row, "work_items");
  const unknownWork = numberIn(row, "unknown_work");
  const wait = timeIn(row, "wait");
  const service = timeIn(row, "service");
  const elapsed = timeIn(row, "elapsed");
  return {
    bucketMs: row.bucketMs,
    groupId: row.groupId,
    processId: row.processId,
    stepId: row.stepId,
    resourceId: row.resourceId,
    status: row.status,
    cases: numberIn(row, "cases"),
    completedCases: numberIn(row, "completed_cases"),
    workItems,
    executions: numberOrNull(row, "executions") ?? workItems,
    withStart: numberOrNull(row, "with_start") ?? workItems,
    repeats: numberIn(row, "repeats"),
    redos: numberIn(row, "redos"),
    wait,
    service,
    elapsed,
    all: allTime([wait, service, elapsed], numberOrNull(row, "all_yy")),
    credit: momentsIn(row, "credit"),
    creditEqual: numberIn(row, "credit_equal"),
    creditTimesValue: numberIn(row, "credit_value"),
    earned: numberOrNull(row, "earned") === null && unknownWork > 0 ? null : momentsIn(row, "earned"),
    unknownWork,
    sunkMs: numberIn(row, "sunk"),
    provisionalCredit: numberIn(row, "provisional_credit"),
    againstStandard: ratioIn(row, "standard"),
    logRatio: momentsIn(row, "log_ratio"),
    excess: momentsIn(row, "excess"),
    targeted: numberIn(row, "targeted"),
    onTime: numberIn(row, "on_time"),
    flowEfficiency: ratioIn(row, "flow"),
    place: numberIn(row, "place"),
  };
}

/** Where only one kind of time occurs, its squares are those of all time. */
function allTime(parts: readonly TimeMoments[], squares: number | null): TimeMoments {
  const exact = parts.reduce((sum, part) => sum + part.exact, 0n);
  return {
    exact,
    total: Number(exact),
    squares: squares ?? parts.reduce((sum, part) => sum + part.squares, 0),
    timesLead: parts.reduce((sum, part) => sum + part.timesLead, 0),
  };
}

function byKeys(a: WorkPoint, b: WorkPoint): number {
  return (
    a.bucketMs - b.bucketMs ||
    compareIds(a.groupId, b.groupId) ||
    compareIds(a.processId, b.processId) ||
    compareIds(a.stepId, b.stepId) ||
    compareIds(a.resourceId, b.resourceId) ||
    compareStatus(a.status, b.status)
  );
}
