import type { CaseSelection, DepartmentGroups } from "../../domain/selection.ts";
import type { DeliveryPoint, DeliveryTotals, HandoverTotals, TimeBuckets } from "../../domain/totals.ts";
import { handoverFlags } from "../../domain/work-item-columns.ts";
import type { Database, ReadOptions } from "../../duckdb/database.ts";
import type { Row } from "../../duckdb/statements.ts";
import { compareIds, compareStatus, processIn } from "./key-order.ts";
import { type PairKeys, type PairRows, pairRows } from "./pair-rows.ts";
import { numberIn, numberOrNull, ratioIn, statusIn, timeIn } from "./result-row.ts";
import { selectCases, type SelectedCases } from "./selection-sql.ts";
import { soleFlags } from "./sole-rows.ts";
import { columnList, withClauses } from "./sql-text.ts";

/** By (from group, to group, process), the outside result of a group after its handovers. Pairs inside one group are absent. */
export async function readHandoverTotals(
  database: Database,
  selection: CaseSelection,
  departments: DepartmentGroups,
  grouping: { readonly process: boolean; readonly touching?: readonly number[] },
  options?: ReadOptions,
): Promise<readonly HandoverTotals[]> {
  const selected = await selectCases(database, selection, {}, options);
  if (selected === null || departments.length === 0) return [];
  const { process, touching } = grouping;
  const rows = pairRows(selected, {
    kind: "PAIRS",
    groups: departments,
    touching: touching ?? null,
    process,
    status: false,
    interval: null,
  });
  const result = await database.read(pairsStatement(selected, rows), selected.parameters.values, options);
  const processOf = (row: Row) => (process ? processIn(row, selected) : null);
  return result
    .map((row) => handoverTotals(row, rows, processOf(row)))
    .sort(
      (a, b) =>
        a.fromGroupId - b.fromGroupId || compareIds(a.toGroupId, b.toGroupId) || compareIds(a.processId, b.processId),
    );
}

/** By (group, process); without groups handovers between any two departments. */
export async function readDeliveries(
  database: Database,
  selection: CaseSelection,
  departments: DepartmentGroups | null,
  grouping: { readonly process: boolean },
  options?: ReadOptions,
): Promise<readonly DeliveryTotals[]> {
  return await readOut(database, selection, departments, grouping, null, options);
}

/** The same by (bucket, group, process, status). */
export async function readDeliverySeries(
  database: Database,
  selection: CaseSelection,
  buckets: TimeBuckets,
  departments: DepartmentGroups | null,
  grouping: { readonly process: boolean },
  options?: ReadOptions,
): Promise<readonly DeliveryPoint[]> {
  return await readOut(database, selection, departments, grouping, buckets, options);
}

async function readOut(
  database: Database,
  selection: CaseSelection,
  departments: DepartmentGroups | null,
  { process }: { readonly process: boolean },
  buckets: TimeBuckets | null,
  options?: ReadOptions,
): Promise<readonly DeliveryPoint[]> {
  const selected = await selectCases(database, selection, buckets === null ? {} : { window: buckets }, options);
  if (selected === null || departments?.length === 0) return [];
  const keys: PairKeys = {
    kind: "OUT",
    groups: departments,
    touching: null,
    process,
    status: buckets?.status === true,
    interval: buckets?.interval ?? null,
  };
  const rows = pairRows(selected, keys);
  const result = await database.read(outStatement(selected, rows), selected.parameters.values, options);
  const processOf = (row: Row) => (process ? processIn(row, selected) : null);
  return result
    .map((row) => deliveryPoint(row, rows, processOf(row)))
    .filter((point) => point.times > 0)
    .sort(
      (a, b) =>
        a.bucketMs - b.bucketMs ||
        compareIds(a.groupId, b.groupId) ||
        compareIds(a.processId, b.processId) ||
        compareStatus(a.status, b.status),
    );
}

/** What is summed of the handovers of a case: a count, where there is no value. */
interface Amount {
  readonly name: string;
  /** A condition on a row of `pairs`. */
  readonly when: string | null;
  readonly value?: string;
}

function amountsOf({ someNotCounted }: PairRows): readonly Amount[] {
  const counted = someNotCounted ? "counted" : null;
  const flagged = (bit: number) => `${someNotCounted ? "counted and " : ""}flags & ${bit} <> 0`;
  return [
    { name: "n", when: counted },
    { name: "binding", when: flagged(handoverFlags.binding) },
    { name: "returned", when: flagged(handoverFlags.returned) },
    { name: "ping_pong", when: flagged(handoverFlags.pingPong) },
    { name: "turnaround", when: counted, value: "turnaround" },
    { name: "pick_up", when: counted, value: "coalesce(pick_up, 0)" },
    { name: "on_path", when: null, value: "on_path" },
    { name: "wait_on_path", when: null, value: "wait_on_path" },
  ];
}

/** As for work: only handovers that are not alone in their case and pair are grouped by case first. */
function byCase({ caseKeys }: SelectedCases, rows: PairRows, amounts: readonly Amount[]): string {
  const keys = [...caseKeys, ...rows.keys.filter((key) => key !== "derivation")].join(", ");
  const single = amounts.map(({ name, when, value }) => {
    if (value === undefined) return `${when === null ? "1" : `(${when})::int`} as ${name}`;
    return `${when === null ? value : `case when ${when} then ${value} else 0 end`} as ${name}`;
  });
  const grouped = amounts.map(({ name, when, value }) => {
    const filter = when === null ? "" : ` filter (${when})`;
    if (value === undefined) return `count(*)${filter} as ${name}`;
    return `${when === null ? `sum(${value})` : `coalesce(sum(${value})${filter}, 0)`}::bigint as ${name}`;
  });
  const sole = `flags & ${soleFlags.ofPair} <> 0`;
  const select = (columns: readonly string[]) => `select ${keys}, ${columns.join(", ")} from pairs`;
  return rows.byLeaf && rows.keys.includes("to_grp")
    ? `by_case as (${select(single)} where ${sole} union all ${select(grouped)} where not (${sole}) group by all)`
    : `by_case as (${select(grouped)} group by all)`;
}

function pairsStatement(selected: SelectedCases, rows: PairRows): string {
  const keys = rows.keys.map((key) => `i.${key}`);
  const time = (name: string, value: string) => [
    `sum(${value}) as ${name}`,
    `sum(${value}::double * ${value}) as ${name}_yy`,
    `sum(${value}::double * s.lead) as ${name}_l`,
  ];
  return `${withClauses(selected.clause, ...rows.clauses, byCase(selected, rows, amountsOf(rows)))}
    select ${columnList(
      ...keys,
      countColumns(rows.someNotCounted),
      "sum(turnaround) as turnaround_y, sum(turnaround::double * turnaround) as turnaround_yy",
      "sum(turnaround::double * n) as turnaround_xy",
      "sum(pick_up) as pick_up_y, sum(pick_up::double * pick_up) as pick_up_yy, sum(pick_up::double * n) as pick_up_xy",
      ...time("on_path", "on_path"),
      ...time("wait_on_path", "wait_on_path"),
      "sum((on_path - wait_on_path)::double * (on_path - wait_on_path)) as elapsed_yy",
    )}
    from by_case i join selected s using (${selected.caseKeys.join(", ")}) group by ${keys.join(", ")}`;
}

function outStatement(selected: SelectedCases, rows: PairRows): string {
  const amounts = amountsOf(rows).slice(0, 4);
  return `${withClauses(selected.clause, ...rows.clauses, byCase(selected, rows, amounts))}
    select ${columnList(...rows.keys, countColumns(false))} from by_case
    ${rows.keys.length === 0 ? "" : `group by ${rows.keys.join(", ")}`}`;
}

function countColumns(someNotCounted: boolean): string {
  return `count(*) as cases, ${someNotCounted ? "count(*) filter (n > 0)" : "count(*)"} as counted_cases,
    sum(n) as n, sum(n * n) as nn, sum(binding) as binding, sum(returned) as returned, sum(returned * returned) as rr,
    sum(returned * n) as rn, sum(ping_pong) as ping_pong`;
}

function handoverTotals(row: Row, rows: PairRows, processId: number | null): HandoverTotals {
  const toGroup = numberOrNull(row, "to_grp");
  const onPath = timeIn(row, "on_path");
  const onPathWait = timeIn(row, "wait_on_path");
  const exact = onPath.exact - onPathWait.exact;
  const inside = toGroup === null ? { n: 0, nn: 0, cases: 0 } : null;
  return {
    fromGroupId: rows.groupIdOf(numberIn(row, "from_grp")),
    toGroupId: toGroup === null ? null : rows.groupIdOf(toGroup),
    processId,
    ...deliveryCounts(row),
    turnaround: perHandover(row, "turnaround", null),
    pickUp: perHandover(row, "pick_up", inside),
    onPath,
    onPathWait,
    onPathElapsed: {
      exact,
      total: Number(exact),
      squares: numberIn(row, "elapsed_yy"),
      timesLead: onPath.timesLead - onPathWait.timesLead,
    },
  };
}

/** A time (y) over the number of handovers (x); `instead` of those that count, where the time is defined for none. */
function perHandover(
  row: Row,
  name: string,
  instead: { readonly n: number; readonly nn: number; readonly cases: number } | null,
): HandoverTotals["pickUp"] {
  const ratio = ratioIn(row, name);
  return {
    ...ratio,
    cases: instead?.cases ?? numberIn(row, "counted_cases"),
    x: instead?.n ?? numberIn(row, "n"),
    xx: instead?.nn ?? numberIn(row, "nn"),
  };
}

function deliveryPoint(row: Row, rows: PairRows, processId: number | null): DeliveryPoint {
  const group = numberOrNull(row, "from_grp");
  return {
    bucketMs: numberIn(row, "bucket"),
    status: statusIn(row, "status"),
    groupId: group === null ? null : rows.groupIdOf(group),
    processId,
    ...deliveryCounts(row),
  };
}

function deliveryCounts(row: Row) {
  const n = numberIn(row, "n");
  const nn = numberIn(row, "nn");
  const returned = numberIn(row, "returned");
  const returnedTimesN = numberIn(row, "rn");
  return {
    cases: numberIn(row, "cases"),
    times: n,
    binding: numberIn(row, "binding"),
    returned,
    pingPong: numberIn(row, "ping_pong"),
    // y = n - returned by case.
    accepted: {
      cases: numberIn(row, "counted_cases"),
      y: n - returned,
      x: n,
      yy: nn - 2 * returnedTimesN + numberIn(row, "rr"),
      xy: nn - returnedTimesN,
      xx: nn,
    },
  };
}
