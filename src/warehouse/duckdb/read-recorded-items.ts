import type { RecordedItems } from "../../domain/totals.ts";
import { itemFlags } from "../../domain/work-item-columns.ts";
import type { Database, ReadOptions } from "../../duckdb/database.ts";

const repaired = itemFlags.negative | itemFlags.unfinished | itemFlags.skew | itemFlags.estimated;

/** What the work items of a revision record, by (log, process). */
export async function readRecordedItems(
  database: Database,
  revision: number,
  unassignedDepartmentId: number | null,
  options?: ReadOptions,
): Promise<readonly RecordedItems[]> {
  const rows = await database.read(
    `select i.log as log, d.process as process, count(*) as work_items,
       count(*) filter (i.flags & ${itemFlags.noStart} = 0) as with_start,
       count(i.resource) as with_resource,
       count(*) filter (i.department is distinct from $2) as with_department,
       count(*) filter (i.flags & ${itemFlags.coarse} <> 0) as coarse,
       count(*) filter (i.flags & ${itemFlags.duplicate} <> 0) as duplicates,
       count(*) filter (i.flags & ${repaired} <> 0) as repaired
     from work_item i join revision_derivation d on d.derivation = i.derivation
     where d.revision = $1 and i.step is not null
     group by i.log, d.process
     order by i.log, d.process`,
    [revision, unassignedDepartmentId],
    options,
  );
  return rows.map((row) => ({
    logId: Number(row["log"]),
    processId: Number(row["process"]),
    workItems: Number(row["work_items"]),
    withStart: Number(row["with_start"]),
    withResource: Number(row["with_resource"]),
    withDepartment: Number(row["with_department"]),
    coarse: Number(row["coarse"]),
    duplicates: Number(row["duplicates"]),
    repaired: Number(row["repaired"]),
  }));
}
