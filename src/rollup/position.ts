import type { CaseTotals, StepWork, WorkTotals } from "../domain/totals.ts";
import { type Estimate, wilson } from "./estimate.ts";
import { meanPlace } from "./mean-place.ts";

/** What is observed of a department's place in one process. */
export interface ObservedPosition {
  /** Mean place of its work in the order of the case, 0 first, 1 last; 0.5 where it did none. */
  readonly order: number;
  /** Every completed selected case has work of it. */
  readonly mustPass: boolean;
  readonly cases: number;
  readonly shareOfCases: Estimate;
}

/** @param work the group's work in the process; `cases` the process's totals; null = none */
export function observedPosition(work: WorkTotals | null, cases: CaseTotals | null): ObservedPosition {
  const completed = cases?.byStatus.COMPLETED ?? 0;
  return {
    order: meanPlace(work),
    mustPass: completed > 0 && work?.completedCases === completed,
    cases: work?.cases ?? 0,
    shareOfCases: wilson(work?.cases ?? 0, cases?.cases ?? 0),
  };
}

export interface PositionStep {
  readonly stepId: number;
  readonly executions: number;
  /** The department, or one below it, is the designed one. */
  readonly assigned: boolean;
  /** Its executions / all executions of the step; 0 where there are none. */
  readonly shareOfStep: number;
}

/**
 * Steps a department did or is assigned to, most executions first, then by id.
 *
 * @param worked rows of the group in this process
 * @param assignedStepIds steps of this process designed for the department or one below it
 */
export function positionSteps(
  worked: readonly StepWork[],
  assignedStepIds: ReadonlySet<number>,
): readonly PositionStep[] {
  const seen = new Set(worked.map((row) => row.stepId));
  const observed = worked.map((row) => ({
    stepId: row.stepId,
    executions: row.executions,
    assigned: assignedStepIds.has(row.stepId),
    shareOfStep: row.stepExecutions === 0 ? 0 : row.executions / row.stepExecutions,
  }));
  const designed = [...assignedStepIds]
    .filter((stepId) => !seen.has(stepId))
    .map((stepId) => ({ stepId, executions: 0, assigned: true, shareOfStep: 0 }));
  return [...observed, ...designed].sort((a, b) => b.executions - a.executions || a.stepId - b.stepId);
}
