import { caseStatuses } from "../domain/organisation.ts";
import type { CaseSelection } from "../domain/selection.ts";
import type { Stores } from "./stores.ts";

/** Processes in which any of these departments (themselves, not their subtrees) did work, in cases of whatever status. */
export async function processesWithWorkOf(
  stores: Stores,
  departmentIds: readonly number[],
): Promise<readonly number[]> {
  const selection = await allCases(stores);
  if (departmentIds.length === 0) return [];
  const departments = [{ groupId: 0, leafIds: departmentIds }];
  const rows = await stores.warehouse.workTotals(selection, { departments, process: true, step: false }, "CRITICAL");
  return rows.flatMap(({ processId }) => (processId === null ? [] : [processId]));
}

/** Processes in which a resource did work. */
export async function processesWithWorkOfResource(stores: Stores, resourceId: number): Promise<readonly number[]> {
  const selection = await allCases(stores);
  const grouping = { departments: null, process: true, step: false, resource: true };
  const rows = await stores.warehouse.workTotals(selection, grouping, "CRITICAL");
  return rows.flatMap((row) => (row.resourceId === resourceId && row.processId !== null ? [row.processId] : []));
}

async function allCases(stores: Stores): Promise<CaseSelection> {
  const revision = await stores.warehouse.currentRevision();
  return { revision, include: {}, exclude: [], period: null, timed: caseStatuses };
}
