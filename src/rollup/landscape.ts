import type { CaseTotals, DeliveryTotals, WorkTotals } from "../domain/totals.ts";
import { sumCases } from "./case-sums.ts";
import type { Estimate } from "./estimate.ts";
import { type Measure, measured } from "./measure.ts";

/** `department` and `process` are indexes into the landscape's ids; `values` are in the order of the asked measures. */
export interface LandscapeCell {
  readonly department: number;
  readonly process: number;
  readonly cases: number;
  readonly values: readonly Estimate[];
}

export interface Landscape {
  readonly departmentIds: readonly number[];
  readonly processIds: readonly number[];
  readonly cells: readonly LandscapeCell[];
}

/**
 * One cell for each (department, process) with work, by department and process. Departments and processes without any cell are left out.
 *
 * @param ids all departments and processes, in the order that rows and columns are to have
 * @param work, deliveries by (group, process); deliveries may be empty where no measure needs them
 */
export function landscape(
  measures: readonly Measure[],
  ids: Pick<Landscape, "departmentIds" | "processIds">,
  work: readonly WorkTotals[],
  deliveries: readonly DeliveryTotals[],
  cases: readonly CaseTotals[],
): Landscape {
  const rows = work.flatMap((row) =>
    row.groupId === null || row.processId === null ? [] : [{ groupId: row.groupId, processId: row.processId, row }],
  );
  const [withWork, worked] = [new Set(rows.map((it) => it.groupId)), new Set(rows.map((it) => it.processId))];
  const departmentIds = ids.departmentIds.filter((id) => withWork.has(id));
  const processIds = ids.processIds.filter((id) => worked.has(id));
  const departmentAt = new Map(departmentIds.map((id, index) => [id, index]));
  const processAt = new Map(processIds.map((id, index) => [id, index]));
  const casesOf = new Map(cases.map((totals) => [totals.processId, sumCases([totals])]));
  const deliveriesOf = new Map(deliveries.map((row) => [`${row.groupId} ${row.processId}`, row]));
  const nothing = sumCases([]);
  const cells = rows.map(({ groupId, processId, row }) => ({
    department: departmentAt.get(groupId) ?? -1,
    process: processAt.get(processId) ?? -1,
    cases: row.cases,
    values: measures.map((measure) =>
      measured(measure, {
        work: row,
        deliveries: deliveriesOf.get(`${groupId} ${processId}`) ?? null,
        cases: casesOf.get(processId) ?? nothing,
        sameValueUnit: true,
      }),
    ),
  }));
  return {
    departmentIds,
    processIds,
    cells: cells.sort((a, b) => a.department - b.department || a.process - b.process),
  };
}
