import type { FilterState } from "./filter-state.ts";

/** Figures rest on these where the filter names no status. */
const finished = ["COMPLETED", "ABORTED"] as const;

/** What singles out the work that a figure is about. */
export interface Behind {
  readonly processes?: readonly string[];
  readonly departments?: readonly string[];
  readonly steps?: readonly string[];
  readonly handover?: readonly [string, string];
}

/**
 * What to change of the filter to list the cases behind a figure: the statuses that figures rest on, and what singles out the work. Null where no
 * filter in the address can say it: it holds one list of steps, of departments and one handover, and a case must match any of a list, not all.
 */
export function casesBehind(state: FilterState, behind: Behind): Partial<FilterState> | null {
  const { processes, departments, steps, handover } = behind;
  const narrows = (before: readonly string[], after: readonly string[] | undefined): boolean =>
    after === undefined || before.length === 0 || (before.length === 1 && before[0] === after[0]);
  // A process is not like the rest: a case has exactly one, so one of several narrows them down.
  if (processes !== undefined && state.processes.length > 0 && !processes.every((id) => state.processes.includes(id))) {
    return null;
  }
  if (!narrows(state.departments, departments) || !narrows(state.steps, steps)) return null;
  if (handover !== undefined && state.handover !== null && state.handover.join("~") !== handover.join("~")) return null;
  return { ...behind, ...(state.statuses.length === 0 && { statuses: finished }) };
}
