import type { ConformanceTotals, StepConformance } from "../domain/totals.ts";
import { type Estimate, missing, shareWithError, wilson } from "./estimate.ts";

/** How the selected cases of a process fit the model they are laid on. */
export interface Conformance {
  readonly cases: number;
  readonly fitness: Estimate;
  readonly perfectCases: Estimate;
  readonly produced: number;
  readonly consumed: number;
  readonly missing: number;
  readonly remaining: number;
  /** Most deviations first, then by id. */
  readonly steps: readonly ConformingStep[];
  readonly departments: readonly ConformingDepartment[];
}

export interface Deviations {
  readonly executions: number;
  readonly skipped: number;
  readonly extra: number;
  readonly outOfOrder: number;
}

export interface ConformingStep extends Deviations {
  readonly stepId: number;
  /** Whose the step is by the model. */
  readonly departmentId: number | null;
  readonly cases: number;
}

export interface ConformingDepartment extends Deviations {
  readonly departmentId: number;
}

/**
 * Fitness = 1 - (missing / consumed + remaining / produced) / 2 over all tokens of the cases (methods.md 1.2), with the linearised interval of the two ratios. What was done
 * counts for the department that did it, what was skipped for the one that should have.
 */
export function conformance(
  totals: ConformanceTotals | null,
  rows: readonly StepConformance[],
  departmentOf: (stepId: number) => number | null,
): Conformance {
  const steps = rows.map((row): ConformingStep => {
    const sum = (of: "executions" | "extra" | "outOfOrder") => row.done.reduce((total, it) => total + it[of], 0);
    return {
      stepId: row.stepId,
      departmentId: departmentOf(row.stepId),
      executions: sum("executions"),
      skipped: row.skipped,
      extra: sum("extra"),
      outOfOrder: sum("outOfOrder"),
      cases: row.cases,
    };
  });
  return {
    cases: totals?.cases ?? 0,
    fitness: fitnessOf(totals),
    perfectCases: wilson(totals?.perfect ?? 0, totals?.cases ?? 0),
    produced: totals?.produced ?? 0,
    consumed: totals?.consumed ?? 0,
    missing: totals?.missing ?? 0,
    remaining: totals?.remaining ?? 0,
    steps: steps.sort((a, b) => deviationsOf(b) - deviationsOf(a) || a.stepId - b.stepId),
    departments: byDepartment(rows, departmentOf),
  };
}

function fitnessOf(totals: ConformanceTotals | null): Estimate {
  if (totals === null || totals.cases === 0) return missing("TOO_FEW", "SHARE", 0, "LINEARISED");
  const { cases, squares, consumed, produced } = totals;
  const value = 1 - (totals.missing / consumed + totals.remaining / produced) / 2;
  return shareWithError(value, cases > 1 ? Math.sqrt((cases / (cases - 1)) * squares) : 0, cases);
}

function byDepartment(
  rows: readonly StepConformance[],
  departmentOf: (stepId: number) => number | null,
): readonly ConformingDepartment[] {
  const sums = new Map<number, Deviations>();
  const add = (departmentId: number, more: Partial<Deviations>): void => {
    const { executions, skipped, extra, outOfOrder } = sums.get(departmentId) ?? {
      executions: 0,
      skipped: 0,
      extra: 0,
      outOfOrder: 0,
    };
    sums.set(departmentId, {
      executions: executions + (more.executions ?? 0),
      skipped: skipped + (more.skipped ?? 0),
      extra: extra + (more.extra ?? 0),
      outOfOrder: outOfOrder + (more.outOfOrder ?? 0),
    });
  };
  for (const { stepId, skipped, done } of rows) {
    for (const it of done) add(it.departmentId, it);
    const owner = departmentOf(stepId);
    if (owner !== null && skipped > 0) add(owner, { skipped });
  }
  return [...sums]
    .map(([departmentId, sum]) => ({ departmentId, ...sum }))
    .sort((a, b) => deviationsOf(b) - deviationsOf(a) || a.departmentId - b.departmentId);
}

function deviationsOf({ skipped, extra, outOfOrder }: Deviations): number {
  return skipped + extra + outOfOrder;
}
