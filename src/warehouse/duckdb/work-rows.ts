import { itemFlags } from "../../domain/work-item-columns.ts";
import type { DepartmentGroups } from "../../domain/selection.ts";
import type { DelayView, Interval } from "../../domain/totals.ts";
import { type Borders, bordersOf, clipped, within } from "./borders.ts";
import { type DepartmentKeys, departmentKeys, departmentsOf } from "./department-keys.ts";
import type { SelectedCases } from "./selection-sql.ts";
import { soleFlags } from "./sole-rows.ts";
import { allOf, columnList } from "./sql-text.ts";
import { bucketOf, bucketsBetween, inBucket } from "./time-buckets.ts";

/** What rows of work are told apart by. */
export interface WorkKeys {
  /** null: all departments together. */
  readonly departments: DepartmentGroups | null;
  readonly process: boolean;
  readonly step: boolean;
  readonly resource: boolean;
  readonly status: boolean;
  /** null: not laid over time. */
  readonly interval: Interval | null;
}

/** The work items of the selected cases as part of a statement. */
export interface WorkRows {
  /**
   * `items as (...)` and what it needs: one row a work item (and group, and bucket) with derivation, case_no, the keys below, flags; `work`,
   * whether it counts as work here; `counted`, whether besides it stands for its execution (methods.md 0); wait, service, elapsed, sojourn in
   * ms; credit, credit_equal, earned, standard, target, place.
   */
  readonly clauses: readonly string[];
  /** Columns of `items` that tell rows apart, of: derivation (where there are several), grp, step, resource, status, bucket. */
  readonly keys: readonly string[];
  /** The group's id of a `grp`. */
  readonly groupIdOf: (key: number) => number;

  /** Whether some rows do not count as work, or not as their execution. */
  readonly someNoWork: boolean;
  readonly someNotCounted: boolean;
  /** Whether `items` carries the status of the case. */
  readonly withStatus: boolean;
  /** A condition true only for rows that are alone in their case and keys; null = there is none, or it does not pay to tell them apart. */
  readonly sole: string | null;
  /** True where the rows are a small part of all items: then they are kept while the statement runs, and may be looked at several times. */
  readonly few: boolean;
  /** Lead time of a row `s` of `selected`, for a row `i` of `items`. */
  readonly lead: string;
}

/** @param statusNeeded whether the reader looks at the status of each item's case */
export function workRows(selected: SelectedCases, keys: WorkKeys, view: DelayView, statusNeeded: boolean): WorkRows {
  const { interval } = keys;
  const { clip } = selected;
  const departments =
    keys.departments === null ? null : departmentKeys(keys.departments, departmentsOf(selected.derivations));
  const borders = clip === null ? null : bordersOf(clip);
  const flags = selected.derivations.reduce((all, it) => all | it.flags, 0);
  const someNotCounted = (flags & itemFlags.sharedExecution) !== 0;
  const withStatus = keys.status || (statusNeeded && selected.statuses.some((status) => status !== "COMPLETED"));
  const names = [
    keys.process && selected.derivations.length > 1 ? "derivation" : null,
    departments === null ? null : "grp",
    keys.step ? "step" : null,
    keys.resource ? "resource" : null,
    keys.status ? "status" : null,
    interval === null ? null : "bucket",
  ].filter((name) => name !== null);
  const rows = `select ${columnList(
    "w.derivation, w.case_no, w.item_no, w.step, w.department, w.execution, w.flags, w.place, w.earned, w.standard, w.target",
    "w.complete - w.enabled as sojourn",
    departments === null ? null : `${departments.groupOf("w.department")} as grp`,
    keys.resource ? "w.resource" : null,
    withStatus ? "w.case_status as status" : null,
    bookedColumns(view, borders, interval),
  )}
    from ${itemsOfCases(selected, departments, interval, withStatus)} w ${departments?.join("w.department") ?? ""}`;
  const { sole, few } = shareOfRows(selected, keys, departments);
  const relevant =
    borders === null
      ? rows
      : `select * from (${rows}) where work or wait + service + elapsed <> 0 or credit <> 0 or credit_equal <> 0`;
  return {
    clauses: [
      ...(departments?.clause === null || departments === null ? [] : [departments.clause]),
      ...(someNotCounted
        ? countedRows(relevant, names, selected)
        : [
            `items as ${few && sole !== null ? "materialized" : "not materialized"} (select *, work as counted from (${relevant}))`,
          ]),
    ],
    keys: names,
    groupIdOf: departments?.groupIdOf ?? ((key) => key),
    someNoWork: clip !== null || (flags & itemFlags.pending) !== 0,
    someNotCounted,
    withStatus,
    sole,
    few,
    lead:
      borders !== null && interval !== null
        ? clipped("s.start_time", "s.end_time", inBucket(borders, "i.bucket", interval))
        : "s.lead",
  };
}

/** Work items as stored, with what is needed of their cases; one row for each bucket they belong to, where time is cut at buckets. */
function itemsOfCases(
  selected: SelectedCases,
  departments: DepartmentKeys | null,
  interval: Interval | null,
  withStatus: boolean,
): string {
  const { whole, clip, ids, caseKeys } = selected;
  const where = allOf(`w.derivation in ${ids}`, departments?.condition("w.department") ?? null);
  if (whole && clip === null && interval === null && !withStatus) return `(select * from work_item w where ${where})`;
  const buckets =
    clip === null || interval === null ? null : `unnest(${bucketsOfItem(bordersOf(clip), interval)}) as bucket`;
  return `(select ${columnList("w.*, s.status as case_status, s.end_time as case_end, s.credited as case_credited", buckets)}
    from work_item w join selected s on ${caseKeys.map((key) => `s.${key} = w.${key}`).join(" and ")} where ${where})`;
}

/** Buckets an item has time in, was completed in, or earned credit in. */
function bucketsOfItem(borders: Borders, interval: Interval): string {
  const start = "(w.critical_end - w.critical_service - w.critical_elapsed - w.critical_wait)";
  const from = borders.from === null ? start : `greatest(${start}, ${borders.from})`;
  const to = borders.to === null ? "w.critical_end" : `least(w.critical_end, ${borders.to})`;
  const bucketIf = (time: string) =>
    `case when ${allOf(`${time} is not null`, within(time, borders))} then [${bucketOf(time, interval)}] else [] end`;
  return `list_distinct(list_concat(
    case when w.critical_end is null then [] else ${bucketsBetween(from, to, interval)} end,
    ${bucketIf("w.complete")}, ${bucketIf("s.end_time")}))`;
}

/** The columns work, wait, service, elapsed, credit, credit_equal and, laid over time, bucket. */
function bookedColumns(view: DelayView, clip: Borders | null, interval: Interval | null): string {
  const real = `w.flags & ${itemFlags.pending} = 0`;
  if (clip === null) {
    const prefix = view === "CRITICAL" ? "critical" : "shared";
    return columnList(
      `${real} as work`,
      `w.${prefix}_wait as wait, w.${prefix}_service as service, w.${prefix}_elapsed as elapsed`,
      "w.credit_weighted as credit, w.credit_equal",
      interval === null ? null : `${bucketOf("w.case_end", interval)} as bucket`,
    );
  }
  const borders = interval === null ? clip : inBucket(clip, "w.bucket", interval);
  const credited = interval === null ? "w.case_credited" : within("w.case_end", borders);
  return columnList(
    `${real} and coalesce(${within("w.complete", borders)}, false) as work`,
    clippedTimes(borders),
    `case when ${credited} then w.credit_weighted else 0 end as credit`,
    `case when ${credited} then w.credit_equal else 0 end as credit_equal`,
    interval === null ? null : "w.bucket",
  );
}

/** The item's piece of the path is wait, then elapsed or service, up to `critical_end`. */
function clippedTimes(borders: Borders): string {
  const end = "w.critical_end";
  const serviceStart = `(${end} - w.critical_service)`;
  const elapsedStart = `(${serviceStart} - w.critical_elapsed)`;
  // greatest and least pass over null: off the path there is nothing to clip.
  const part = (from: string, to: string) => `case when ${end} is null then 0 else ${clipped(from, to, borders)} end`;
  return `${part(`(${elapsedStart} - w.critical_wait)`, elapsedStart)} as wait,
    ${part(serviceStart, end)} as service, ${part(elapsedStart, serviceStart)} as elapsed`;
}

/**
 * Adds `counted`: of the items of one execution in one row of the answer, the one with the lowest (process, case key, place in the case) stands
 * for it. Only items whose execution is shared are looked at.
 */
function countedRows(rows: string, names: readonly string[], { derivations, ids }: SelectedCases): readonly string[] {
  // Derivations lie in the order of their processes.
  const order = `list_position([${derivations.map((it) => it.derivationId).join(", ")}], r.derivation)`;
  const isShared = `(flags & ${itemFlags.sharedExecution} <> 0 and work)`;
  return [
    `item_rows as (${rows})`,
    `items as (
      select *, work as counted from item_rows where not ${isShared}
      union all by name
      select r.*, row_number() over (
          partition by ${[...names, "execution"].map((name) => `r.${name}`).join(", ")} order by ${order}, k.key, r.item_no) = 1 as counted
      from item_rows r join (select derivation, case_no, key from "case" where derivation in ${ids}) k using (derivation, case_no)
      where ${isShared})`,
  ];
}

/** Of fewer rows alone, telling them apart would cost more than it saves. */
const soleShare = 0.25;
/** Reading this share of all items twice costs more than keeping them. */
const fewShare = 0.25;

/**
 * Which rows are alone, and whether all rows are few. By step and department, being alone in either is being alone in both; by groups of several
 * departments only the step tells.
 */
function shareOfRows(
  { derivations }: SelectedCases,
  { departments: groups, step, resource }: WorkKeys,
  departments: DepartmentKeys | null,
): { readonly sole: string | null; readonly few: boolean } {
  const byDepartment = departments?.byLeaf === true;
  const leaves = groups === null ? null : new Set(groups.flatMap((group) => group.leafIds));
  const counts = derivations.flatMap((it) => [...it.itemsOf]);
  const all = counts.reduce((sum, [, { items }]) => sum + items, 0);
  const own = counts.filter(([department]) => leaves?.has(department) !== false).map(([, it]) => it);
  const rows = own.reduce((sum, { items }) => sum + items, 0);
  const alone = own
    .map((it) => Math.max(byDepartment ? it.soleOfDepartment : 0, step ? it.soleOfStep : 0))
    .reduce((sum, items) => sum + items, 0);
  const bits = (byDepartment ? soleFlags.ofDepartment : 0) | (step ? soleFlags.ofStep : 0);
  const tells = !resource && bits !== 0 && alone >= soleShare * rows;
  return { sole: tells ? `flags & ${bits} <> 0` : null, few: rows < fewShare * all };
}
