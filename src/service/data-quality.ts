import { unassigned } from "../domain/organisation.ts";
import type { RecordedItems } from "../domain/totals.ts";
import { organisationAt } from "./organisation-snapshot.ts";
import { perRevision } from "./per-revision.ts";

/** What logs record and what had to be repaired; shares are of work items, 0 where there are none. */
export interface DataQuality {
  readonly withStart: number;
  readonly withResource: number;
  readonly withDepartment: number;
  readonly coarseTimestamps: number;
  readonly duplicates: number;
  readonly repaired: number;
}

/** What the work items record, by log and process. */
export const recordedItemsAt = perRevision(async (stores, revision): Promise<readonly RecordedItems[]> => {
  const nobody = (await organisationAt(stores, revision)).departmentByName(unassigned);
  return stores.warehouse.recordedItems(revision, nobody?.id ?? null);
});

export function dataQuality(rows: readonly RecordedItems[]): DataQuality {
  const sum = (of: (row: RecordedItems) => number) => rows.reduce((all, row) => all + of(row), 0);
  const items = sum((row) => row.workItems);
  const share = (part: number) => (items === 0 ? 0 : part / items);
  return {
    withStart: share(sum((row) => row.withStart)),
    withResource: share(sum((row) => row.withResource)),
    withDepartment: share(sum((row) => row.withDepartment)),
    coarseTimestamps: share(sum((row) => row.coarse)),
    duplicates: sum((row) => row.duplicates),
    repaired: sum((row) => row.repaired),
  };
}
