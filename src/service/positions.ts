import type { Department, Process } from "../domain/organisation.ts";
import type { WorkTotals } from "../domain/totals.ts";
import type { OrganisationSnapshot } from "./organisation-snapshot.ts";
import type { StepCatalogue } from "./step-catalogue.ts";

/** A department, with its subtree, in a process. */
export interface PlaceInProcess {
  readonly department: Department;
  readonly process: Process;
  /** Work items of the selection. */
  readonly workItems: number;
}

/**
 * The places these departments hold: in every process where their subtree did work of the selection, or is designed to do a step. Most work items
 * first, then by name of department and process.
 *
 * @param work rows of each department's group by process
 */
export function placesOf(
  organisation: OrganisationSnapshot,
  catalogue: StepCatalogue,
  departments: readonly { readonly department: Department; readonly work: readonly WorkTotals[] }[],
  isAsked: (process: Process) => boolean,
): readonly PlaceInProcess[] {
  const processes = organisation.processes.filter(isAsked);
  const designed = new Map(processes.map(({ id }) => [id, designedDepartments(catalogue, id)]));
  const places = departments.flatMap(({ department, work }) => {
    const itemsIn = new Map(work.map((row) => [row.processId, row.workItems]));
    return processes.flatMap((process) => {
      const workItems = itemsIn.get(process.id) ?? 0;
      const isDesigned = designed.get(process.id)?.some((id) => organisation.isWithin(id, department.id)) === true;
      return workItems > 0 || isDesigned ? [{ department, process, workItems }] : [];
    });
  });
  return places.sort(
    (a, b) => b.workItems - a.workItems || byText(a.department, b.department) || byText(a.process, b.process),
  );
}

/** Steps of a process that a model gives to a department or to one below it. */
export function assignedSteps(
  organisation: OrganisationSnapshot,
  catalogue: StepCatalogue,
  processId: number,
  departmentId: number,
): ReadonlySet<number> {
  const steps = catalogue.byProcess.get(processId) ?? [];
  return new Set(
    steps
      .filter(({ assignedDepartmentId: id }) => id !== null && organisation.isWithin(id, departmentId))
      .map(({ id }) => id),
  );
}

function designedDepartments(catalogue: StepCatalogue, processId: number): readonly number[] {
  const steps = catalogue.byProcess.get(processId) ?? [];
  return [...new Set(steps.flatMap(({ assignedDepartmentId: id }) => (id === null ? [] : [id])))];
}

function byText(a: { readonly name: string }, b: { readonly name: string }): number {
  return a.name < b.name ? -1 : a.name > b.name ? 1 : 0;
}
