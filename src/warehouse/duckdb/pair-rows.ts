import type { DepartmentGroups } from "../../domain/selection.ts";
import type { Interval } from "../../domain/totals.ts";
import { bordersOf, clipped, within } from "./borders.ts";
import { departmentKeys, departmentsOf, groupsClause } from "./department-keys.ts";
import type { SelectedCases } from "./selection-sql.ts";
import { allOf, columnList, idList, wholeNumber } from "./sql-text.ts";
import { bucketOf } from "./time-buckets.ts";

/** Which handovers a statement is about, and what tells them apart. */
export interface PairKeys {
  /**
   * `PAIRS`: from one group to another, or to the outside (to_grp null). `OUT`: from one group (of any department, where there are no groups)
   * to any department outside it.
   */
  readonly kind: "PAIRS" | "OUT";
  readonly groups: DepartmentGroups | null;
  /** Of PAIRS: only those with one of these groups on either side; null = all. */
  readonly touching: readonly number[] | null;
  readonly process: boolean;
  readonly status: boolean;
  readonly interval: Interval | null;
}

/** The handovers of the selected cases as part of a statement. */
export interface PairRows {
  /**
   * `pairs as (...)` and what it needs: one row a handover (and pair of groups) with derivation, case_no, the keys below, flags; `counted`,
   * whether it was handed over in the period; turnaround, pick_up, on_path in ms and wait_on_path, its part where the receiver's start is known.
   */
  readonly clauses: readonly string[];
  /** Columns that tell rows apart, of: derivation (where there are several), from_grp, to_grp, status, bucket. */
  readonly keys: readonly string[];
  /** False where every row counts. */
  readonly someNotCounted: boolean;
  /** True where departments themselves are the keys, so that rows marked sole are alone. */
  readonly byLeaf: boolean;
  readonly groupIdOf: (key: number) => number;
}

export function pairRows(selected: SelectedCases, pairs: PairKeys): PairRows {
  const { kind, groups, interval } = pairs;
  const names = [
    pairs.process && selected.derivations.length > 1 ? "derivation" : null,
    groups === null ? null : "from_grp",
    kind === "PAIRS" ? "to_grp" : null,
    pairs.status ? "status" : null,
    interval === null ? null : "bucket",
  ].filter((name) => name !== null);
  const { clauses, byLeaf, groupIdOf, join, where, from, to } = sidesOf(pairs, departmentsOf(selected.derivations));
  const { clip } = selected;
  const joined = !selected.whole || pairs.status || interval !== null || clip !== null;
  const wait = waitOnPath(selected);
  const needReceiver = kind === "PAIRS" && (clip !== null || wait === null);
  const columns = columnList(
    "h.derivation, h.case_no, h.flags, h.turnaround, h.pick_up",
    from === null ? null : `${from} as from_grp`,
    to === null ? null : `${to} as to_grp`,
    pairs.status ? "s.status" : null,
    interval === null ? null : `${bucketOf(clip === null ? "s.end_time" : "g.complete", interval)} as bucket`,
    clip === null ? "true as counted" : `coalesce(${within("g.complete", bordersOf(clip))}, false) as counted`,
    ...(kind === "PAIRS" ? onPathColumns(selected, wait) : []),
  );
  const source = `handover h
    ${joined ? `join selected s on ${selected.caseKeys.map((key) => `s.${key} = h.${key}`).join(" and ")}` : ""}
    ${clip === null ? "" : `left join work_item g on ${sameItem("g", "from_item")}`}
    ${needReceiver ? `left join work_item r on ${sameItem("r", "to_item")}` : ""} ${join}`;
  const rows = `select ${columns} from ${source} where ${allOf(`h.derivation in ${selected.ids}`, where)}`;
  const relevant = kind === "PAIRS" ? "counted or on_path <> 0" : "counted";
  return {
    clauses: [
      ...clauses,
      `pairs as not materialized (${clip === null ? rows : `select * from (${rows}) where ${relevant}`})`,
    ],
    keys: names,
    someNotCounted: clip !== null && kind === "PAIRS",
    byLeaf,
    groupIdOf,
  };
}

function sameItem(alias: string, column: string): string {
  return `${alias}.derivation = h.derivation and ${alias}.case_no = h.case_no and ${alias}.item_no = h.${column}`;
}

/** An expression of the part of `on_path` that is wait; null where each receiver has to be asked. */
function waitOnPath({ derivations }: SelectedCases): string | null {
  if (derivations.some((it) => it.waitInFront && it.elapsedInFront)) return null;
  const waiting = derivations.filter((it) => it.waitInFront).map((it) => it.derivationId);
  if (waiting.length === derivations.length) return "h.on_path";
  return waiting.length === 0 ? "0" : `case when h.derivation in ${idList(waiting)} then h.on_path else 0 end`;
}

function onPathColumns({ clip }: SelectedCases, wait: string | null): readonly string[] {
  if (clip === null) {
    return ["h.on_path", `${wait ?? "case when h.on_path <> 0 then r.critical_wait else 0 end"} as wait_on_path`];
  }
  const end = "(r.critical_end - r.critical_service)";
  const waitEnd = `(${end} - r.critical_elapsed)`;
  const waited = clipped(`(${waitEnd} - r.critical_wait)`, waitEnd, bordersOf(clip));
  const whole = clipped(`(${waitEnd} - r.critical_wait)`, end, bordersOf(clip));
  return [
    `case when h.on_path <> 0 then ${whole} else 0 end as on_path`,
    `case when h.on_path <> 0 then ${waited} else 0 end as wait_on_path`,
  ];
}

interface Sides {
  readonly clauses: readonly string[];
  readonly byLeaf: boolean;
  readonly groupIdOf: (key: number) => number;
  readonly join: string;
  readonly where: string;
  readonly from: string | null;
  readonly to: string | null;
}

/** Which rows have their giver and receiver on different sides: a pair inside one group is no handover of that group. */
function sidesOf({ kind, groups, touching }: PairKeys, present: ReadonlySet<number>): Sides {
  const crossing = "h.to_department <> h.from_department";
  if (groups === null) {
    return { clauses: [], byLeaf: false, groupIdOf: (key) => key, join: "", where: crossing, from: null, to: null };
  }
  const keys = departmentKeys(groups, present);
  const near = touching === null ? null : groups.filter((it) => touching.includes(it.groupId));
  const nearLeaves = near === null ? null : idList(new Set(near.flatMap((it) => it.leafIds)));
  const touched =
    nearLeaves === null ? null : `(h.from_department in ${nearLeaves} or h.to_department in ${nearLeaves})`;
  if (!keys.byLeaf) {
    return {
      clauses: [groupsClause(groups), crossingsClause(kind, present, touching)],
      byLeaf: false,
      groupIdOf: (key) => key,
      join: "join crossings x on x.giver = h.from_department and x.receiver = coalesce(h.to_department, -1)",
      where: touched ?? "true",
      from: "x.from_grp",
      to: kind === "OUT" ? null : "x.to_grp",
    };
  }
  const receiver = keys.condition("h.to_department");
  const where = allOf(
    keys.condition("h.from_department"),
    kind === "OUT" ? crossing : `(h.to_department is null or ${crossing})`,
    kind === "OUT" || receiver === null ? null : `(h.to_department is null or ${receiver})`,
    touched,
  );
  return {
    clauses: [],
    byLeaf: true,
    groupIdOf: keys.groupIdOf,
    join: "",
    where,
    from: "h.from_department",
    to: kind === "OUT" ? null : "h.to_department",
  };
}

/** The pairs of departments that hand over from one group to another, or out of one; receiver -1: the outside result. */
function crossingsClause(
  kind: PairKeys["kind"],
  present: ReadonlySet<number>,
  touching: readonly number[] | null,
): string {
  const outside = (department: string, group: string) =>
    `not exists (select 1 from groups x where x.leaf = ${department} and x.group_id = ${group})`;
  if (kind === "OUT") {
    return `crossings as materialized (
      select f.leaf as giver, d.id as receiver, f.group_id as from_grp
      from groups f, (select unnest([${[...present].map(wholeNumber).join(", ")}]) as id) d where ${outside("d.id", "f.group_id")})`;
  }
  const near = (column: string) => (touching === null ? "true" : `${column} in ${idList(touching)}`);
  return `crossings as materialized (
    select f.leaf as giver, t.leaf as receiver, f.group_id as from_grp, t.group_id as to_grp from groups f, groups t
    where f.group_id <> t.group_id and ${outside("t.leaf", "f.group_id")} and ${outside("f.leaf", "t.group_id")}
      and (${near("f.group_id")} or ${near("t.group_id")})
    union all select leaf, -1, group_id, null from groups where ${near("group_id")})`;
}
