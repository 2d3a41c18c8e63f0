import { itemFlags } from "../../domain/work-item-columns.ts";
import type { SelectedCases } from "./selection-sql.ts";
import { columnList, withClauses } from "./sql-text.ts";
import type { WorkRows } from "./work-rows.ts";

/** Items whose start and completion are not both recorded say nothing about service. */
const notRecorded =
  itemFlags.unfinished | itemFlags.negative | itemFlags.estimated | itemFlags.noStart | itemFlags.pending;

/** What some row of the selection can hold. */
interface Contents {
  readonly times: readonly ("wait" | "service" | "elapsed")[];
  readonly targets: boolean;
  /** Some item's start or completion is not recorded. */
  readonly someNotRecorded: boolean;
  readonly someNoStart: boolean;
  readonly someRework: boolean;
}

export function contentsOf({ derivations }: SelectedCases): Contents {
  const flags = derivations.reduce((all, it) => all | it.flags, 0);
  return {
    times: (["wait", "service", "elapsed"] as const).filter((time) => derivations.some((it) => it[time])),
    targets: derivations.some((it) => it.targets),
    someNotRecorded: (flags & notRecorded) !== 0,
    someNoStart: (flags & itemFlags.noStart) !== 0,
    someRework: (flags & (itemFlags.repeat | itemFlags.redo)) !== 0,
  };
}

/**
 * The statements whose rows, by the same keys, together hold the counts and sums of `WorkTotals`.
 *
 * @param rowsWith the rows of work, with the status of their cases where it is needed
 * @param delayOnly leaves out what a delay is not made of
 */
export function workStatements(
  selected: SelectedCases,
  rowsWith: (statusNeeded: boolean) => WorkRows,
  delayOnly: boolean,
): readonly string[] {
  const rows = rowsWith(false);
  const contents = contentsOf(selected);
  const sums = sumsOf(selected, rows, contents, delayOnly);
  const counts = countsOf(selected, rows, contents, delayOnly);
  if (rows.sole === null || rows.few) return [statementByCase(selected, rows, sums, counts)];
  return [statementByCase(selected, rows, sums, []), countsStatement(selected, rowsWith(!delayOnly), counts)];
}

/** Something counted or summed that needs no grouping by case. */
interface Count {
  readonly name: string;
  /** A condition on a row of `items`. */
  readonly when: string | null;
  /** Instead of counting. */
  readonly sum?: string;
  readonly completedOnly?: boolean;
}

function countsOf(selected: SelectedCases, rows: WorkRows, contents: Contents, delayOnly: boolean): readonly Count[] {
  const work = rows.someNoWork ? "work" : null;
  const counted = rows.someNotCounted ? "counted" : work;
  const also = (condition: string | null, more: string) => (condition === null ? more : `${condition} and ${more}`);
  const flagged = (flag: number, present: boolean) => `flags & ${flag} ${present ? "<>" : "="} 0`;
  const all: readonly (Count | null)[] = [
    { name: "work_items", when: work },
    rows.someNotCounted ? { name: "executions", when: counted } : null,
    contents.someNoStart ? { name: "with_start", when: also(work, flagged(itemFlags.noStart, false)) } : null,
    contents.someRework ? { name: "repeats", when: also(work, flagged(itemFlags.repeat, true)) } : null,
    contents.someRework ? { name: "redos", when: also(work, flagged(itemFlags.redo, true)) } : null,
    { name: "place", when: work, sum: "place" },
    ...(delayOnly
      ? []
      : [
          { name: "unknown_work", when: also(work, "earned is null"), completedOnly: true },
          contents.targets ? { name: "targeted", when: also(counted, "target is not null") } : null,
          contents.targets ? { name: "on_time", when: also(counted, "sojourn <= target") } : null,
          { name: "credit_equal", when: null, sum: "credit_equal", completedOnly: true },
        ]),
  ];
  const allCompleted = selected.statuses.every((status) => status === "COMPLETED");
  return all.flatMap((it) =>
    it === null ? [] : [{ ...it, completedOnly: it.completedOnly === true && !allCompleted }],
  );
}

function countsStatement(selected: SelectedCases, rows: WorkRows, counts: readonly Count[]): string {
  const columns = counts.map(({ name, when, sum, completedOnly }) =>
    aggregate(name, sum, when, completedOnly === true ? "status = 0" : null),
  );
  return `${withClauses(selected.clause, ...rows.clauses)}
    select ${columnList(...rows.keys, ...columns)} from items ${groupBy(rows.keys)}`;
}

function aggregate(name: string, sum: string | undefined, ...conditions: readonly (string | null)[]): string {
  return `${sum === undefined ? "count(*)" : `sum(${sum})`}${only(...conditions)} as ${name}`;
}

/** What one row counts. */
function valueOfOne(when: string | null, sum: string | undefined): string {
  if (sum === undefined) return when === null ? "1" : `(${when})::int`;
  return when === null ? sum : `case when ${when} then ${sum} end`;
}

function only(...conditions: readonly (string | null)[]): string {
  const given = conditions.filter((condition) => condition !== null);
  return given.length === 0 ? "" : ` filter (${given.join(" and ")})`;
}

function groupBy(keys: readonly string[]): string {
  return keys.length === 0 ? "" : `group by ${keys.join(", ")}`;
}

/** An amount a case, and what is summed of it over the cases. */
interface Sums {
  readonly amounts: readonly Amount[];
  /** Columns over rows `i` of `by_case` and `s` of `selected`. */
  readonly columns: readonly string[];
}

interface Amount {
  readonly name: string;
  /** The amount of one row of `items`; null where it has none. */
  readonly item: string;
  readonly whole: boolean;
}

/**
 * Sums over cases of amounts a case, by the keys of the rows. Rows alone in their case and keys are an amount a case already; where there are
 * many, only the others are grouped by case, which is what costs.
 */
function statementByCase(
  selected: SelectedCases,
  rows: WorkRows,
  { amounts, columns }: Sums,
  counts: readonly Count[],
): string {
  const keys = columnList(...selected.caseKeys, ...rows.keys.filter((key) => key !== "derivation"));
  const summed = amounts.map(
    ({ name, item, whole }) => `${whole ? `sum(${item})::bigint` : `fsum(${item})`} as ${name}`,
  );
  const counted = counts.map(({ name, when, sum }) => aggregate(name, sum, when));
  const grouped = `select ${columnList(keys, ...summed, ...counted)} from items`;
  const single = columnList(
    keys,
    ...amounts.map(({ name, item }) => `${item} as ${name}`),
    ...counts.map(({ name, when, sum }) => `${valueOfOne(when, sum)} as ${name}`),
  );
  const byCase =
    rows.sole === null
      ? `${grouped} group by all`
      : `select ${single} from items where ${rows.sole} union all ${grouped} where not (${rows.sole}) group by all`;
  const totals = counts.map(({ name, completedOnly }) =>
    aggregate(name, `i.${name}`, completedOnly === true ? "s.status = 0" : null),
  );
  const logRatio = amounts.some(({ name }) => name === "expected")
    ? ", ln((observed + 60000) / (expected + 60000)) as log_ratio"
    : "";
  const rowKeys = rows.keys.map((key) => `i.${key}`);
  return `${withClauses(selected.clause, ...rows.clauses, `by_case as not materialized (${byCase})`)}
    select ${columnList(...rowKeys, ...columns, ...totals)}
    from (select *${logRatio} from by_case) i join selected s using (${selected.caseKeys.join(", ")}) ${groupBy(rowKeys)}`;
}

function sumsOf(selected: SelectedCases, rows: WorkRows, contents: Contents, delayOnly: boolean): Sums {
  return {
    amounts: [...delayAmounts(rows, contents), ...(delayOnly ? [] : workAmounts(rows, contents))],
    columns: [
      ...delayColumns(selected, rows, contents),
      ...(delayOnly ? ["count(i.excess) as standard_n"] : workColumns(selected, contents)),
    ],
  };
}

function delayAmounts(rows: WorkRows, { times }: Contents): readonly Amount[] {
  const exceeded = "case when standard is not null then greatest(sojourn - standard, 0) end";
  return [
    ...(rows.someNoWork ? [{ name: "real", item: `(flags & ${itemFlags.pending} = 0)::int`, whole: true }] : []),
    ...times.map((time) => ({ name: time, item: time, whole: true })),
    { name: "excess", item: rows.someNoWork ? `case when work then ${exceeded} end` : exceeded, whole: false },
  ];
}

function delayColumns(selected: SelectedCases, rows: WorkRows, { times }: Contents): readonly string[] {
  const worked = rows.someNoWork ? "i.real > 0" : null;
  const all = times.map((time) => `i.${time}`).join(" + ");
  return [
    `count(*)${only(worked)} as cases`,
    `count(*)${only(worked, completedCondition(selected))} as completed_cases`,
    ...times.flatMap((time) => [
      `sum(i.${time}) as ${time}`,
      `sum(i.${time}::double * i.${time}) as ${time}_yy`,
      `sum(i.${time}::double * (${rows.lead})) as ${time}_l`,
    ]),
    ...(times.length > 1 ? [`sum((${all})::double * (${all})) as all_yy`] : []),
    "fsum(i.excess) as excess",
    "sum(i.excess * i.excess) as excess_yy",
  ];
}

function completedCondition({ statuses }: SelectedCases): string | null {
  return statuses.every((status) => status === "COMPLETED") ? null : "s.status = 0";
}

function workAmounts(rows: WorkRows, contents: Contents): readonly Amount[] {
  const counts = rows.someNotCounted ? "counted" : rows.someNoWork ? "work" : null;
  const ifCounted = (item: string) => (counts === null ? item : `case when ${counts} then ${item} end`);
  const ifRecorded = (item: string) => `case when flags & ${notRecorded} = 0 then ${item} end`;
  return [
    ...(contents.someNotRecorded && hasFlow(contents)
      ? [
          { name: "recorded_service", item: ifRecorded("service"), whole: true },
          { name: "recorded", item: ifRecorded("wait + service"), whole: true },
        ]
      : []),
    { name: "credit", item: "credit", whole: false },
    { name: "earned", item: ifCounted("earned"), whole: false },
    { name: "observed", item: ifCounted("case when standard is not null then sojourn end"), whole: true },
    { name: "expected", item: ifCounted("case when sojourn is not null then standard end"), whole: false },
  ];
}

function workColumns(selected: SelectedCases, contents: Contents): readonly string[] {
  const completed = only(completedCondition(selected));
  return [
    ...flowColumns(contents),
    `fsum(i.credit)${completed} as credit`,
    `sum(i.credit * i.credit)${completed} as credit_yy`,
    `fsum(i.credit * s.value)${completed} as credit_value`,
    `fsum(i.earned)${completed} as earned`,
    `sum(i.earned * i.earned)${completed} as earned_yy`,
    ...(selected.statuses.includes("ABORTED") ? ["fsum(i.earned) filter (s.status = 2) as sunk"] : []),
    "count(i.expected) as standard_n",
    "sum(i.observed) as standard_y",
    "fsum(i.expected) as standard_x",
    "sum(i.observed::double * i.observed) as standard_yy",
    "sum(i.observed * i.expected) as standard_xy",
    "sum(i.expected * i.expected) as standard_xx",
    "fsum(i.log_ratio) as log_ratio",
    "sum(i.log_ratio * i.log_ratio) as log_ratio_yy",
  ];
}

/** Recorded service and recorded wait + service; where everything is recorded they are the service and wait themselves. */
function flowColumns(contents: Contents): readonly string[] {
  if (!hasFlow(contents)) return [];
  const { times, someNotRecorded } = contents;
  const kinds = times.filter((time) => time !== "elapsed").map((time) => `i.${time}`);
  const service = someNotRecorded ? "i.recorded_service" : times.includes("service") ? "i.service" : "0";
  const both = someNotRecorded ? "i.recorded" : `(${kinds.join(" + ")})`;
  return [
    `count(${both}) as flow_n`,
    `sum(${service}) as flow_y`,
    `sum(${both}) as flow_x`,
    `sum(${service}::double * ${service}) as flow_yy`,
    `sum(${service}::double * ${both}) as flow_xy`,
    `sum(${both}::double * ${both}) as flow_xx`,
  ];
}

function hasFlow({ times }: Contents): boolean {
  return times.includes("wait") || times.includes("service");
}
