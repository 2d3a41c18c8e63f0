import type { Department, Process } from "../domain/organisation.ts";
import type { DepartmentPlace } from "../domain/structure.ts";
import type { WorkTotals } from "../domain/totals.ts";
import type { OrganisationSnapshot } from "./organisation-snapshot.ts";

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
 * @param work rows of each department's group by process; `steps` all its steps
 */
export function placesOf(
  organisation: OrganisationSnapshot,
  departments: readonly {
    readonly department: Department;
    readonly work: readonly WorkTotals[];
    readonly steps: readonly DepartmentPlace[];
  }[],
  isAsked: (process: Process) => boolean,
): readonly PlaceInProcess[] {
  const processes = organisation.processes.filter(isAsked);
  const places = departments.flatMap(({ department, work, steps }) => {
    const designed = new Set(steps.filter(({ assigned }) => assigned).map(({ processId }) => processId));
    const itemsIn = new Map(work.map((row) => [row.processId, row.workItems]));
    return processes.flatMap((process) => {
      const workItems = itemsIn.get(process.id) ?? 0;
      return workItems > 0 || designed.has(process.id) ? [{ department, process, workItems }] : [];
    });
  });
  return places.sort(
    (a, b) => b.workItems - a.workItems || byText(a.department, b.department) || byText(a.process, b.process),
  );
}

function byText(a: { readonly name: string }, b: { readonly name: string }): number {
  return a.name < b.name ? -1 : a.name > b.name ? 1 : 0;
}
