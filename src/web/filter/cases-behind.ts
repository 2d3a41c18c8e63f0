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
 * filter in the address can say it: a case must match any of a list, so two steps that must both occur are more than it holds.
 */
export function casesBehind(state: FilterState, behind: Behind): Partial<FilterState> | null {
  const { processes, departments, steps, handover } = behind;
  // A case with one of several, and with this one of them, is a case with this one.
  const narrows = (before: readonly string[], after: readonly string[] | undefined): boolean =>
    after === undefined || before.length === 0 || after.every((id) => before.includes(id));
  const lists =
    narrows(state.processes, processes) && narrows(state.departments, departments) && narrows(state.steps, steps);
  const pair = handover === undefined || state.handover === null || state.handover.join("~") === handover.join("~");
  if (!lists || !pair) return null;
  return { ...behind, ...(state.statuses.length === 0 && { statuses: finished }) };
}
