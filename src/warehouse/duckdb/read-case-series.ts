import type { CaseSelection } from "../../domain/selection.ts";
import type { CasePoint, TimeBuckets } from "../../domain/totals.ts";
import type { Database, ReadOptions } from "../../duckdb/database.ts";
import { bordersOf, clipped, within } from "./borders.ts";
import { compareIds, compareStatus, processIn } from "./key-order.ts";
import { numberIn, statusIn } from "./result-row.ts";
import { selectCases, type SelectedCases } from "./selection-sql.ts";
import { allOf, columnList, withClauses } from "./sql-text.ts";
import { bucketOf, bucketsBetween, inBucket } from "./time-buckets.ts";

/** Cases by (bucket, process, status); an empty bucket is absent. */
export async function readCaseSeries(
  database: Database,
  selection: CaseSelection,
  buckets: TimeBuckets,
  grouping: { readonly process: boolean },
  options?: ReadOptions,
): Promise<readonly CasePoint[]> {
  const selected = await selectCases(database, selection, { window: buckets }, options);
  if (selected === null) return [];
  const keys = columnList("bucket", grouping.process ? "derivation" : null, buckets.status ? "status" : null);
  const rows = await database.read(
    `${withClauses(selected.clause, `placed as (${placedCases(selected, buckets)})`)}
     select ${keys}, count(*) as cases, count(*) filter (ended and status = 0) as completed, sum(lead) as lead,
       fsum(value) filter (ended and status = 0) as value
     from placed group by ${keys}`,
    selected.parameters.values,
    options,
  );
  return rows
    .map((row) => {
      return {
        bucketMs: numberIn(row, "bucket"),
        processId: grouping.process ? processIn(row, selected) : null,
        status: statusIn(row, "status"),
        cases: numberIn(row, "cases"),
        completed: numberIn(row, "completed"),
        leadMs: numberIn(row, "lead"),
        value: numberIn(row, "value"),
      };
    })
    .sort(
      (a, b) => a.bucketMs - b.bucketMs || compareIds(a.processId, b.processId) || compareStatus(a.status, b.status),
    );
}

/** One row a case in the bucket of its end; where time is cut at buckets, one for each bucket it lies in or ends in. */
function placedCases({ clip }: SelectedCases, { interval }: TimeBuckets): string {
  const columns = "s.derivation, s.status, s.value";
  if (clip === null) {
    return `select ${columns}, s.lead, true as ended, ${bucketOf("s.end_time", interval)} as bucket from selected s`;
  }
  const borders = bordersOf(clip);
  const from = borders.from === null ? "start_time" : `greatest(start_time, ${borders.from})`;
  const to = borders.to === null ? "end_time" : `least(end_time, ${borders.to})`;
  const end = `case when ${allOf(within("end_time", borders))} then [${bucketOf("end_time", interval)}] else [] end`;
  const cut = inBucket(borders, "s.bucket", interval);
  return `select ${columns}, ${clipped("s.start_time", "s.end_time", cut)} as lead, ${within("s.end_time", cut)} as ended, s.bucket
    from (select *, unnest(list_distinct(list_concat(${bucketsBetween(from, to, interval)}, ${end}))) as bucket from selected) s`;
}
