import type { AgreedStandard, Process, Step } from "../domain/organisation.ts";
import { matchLabels } from "../structure/match-labels.ts";
import type { DerivationRecord } from "../warehouse/warehouse.ts";
import { expectedMs } from "./expected-ms.ts";

/** What a step of a provisional process is expected to take before its own cases say more, in milliseconds; null = unknown. */
export interface BorrowedStandard {
  readonly sojournMs: number | null;
  readonly workMs: number | null;
  /** BASE: of the step it was derived from. SIMILAR_STEPS: the median of the same department's steps that are like it. */
  readonly from: "BASE" | "SIMILAR_STEPS";
}

/** What expectations are made of. */
export interface KnownStandards {
  readonly steps: readonly Step[];
  readonly agreed: ReadonlyMap<number, AgreedStandard>;
  readonly derivations: ReadonlyMap<number, DerivationRecord>;
}

/**
 * Standards that the steps of a provisional process borrow, by step (methods.md 7.4): that of the step it comes from; of a new step the median of its department's
 * steps in other processes, of those with a label at most 0.3 apart where there are any. Steps without either are absent; events and gateways borrow nothing.
 */
export function borrowedStandards(process: Process, known: KnownStandards): ReadonlyMap<number, BorrowedStandard> {
  const borrowed = new Map<number, BorrowedStandard>();
  if (process.kind !== "PROVISIONAL" || process.derivedFromVersionId === null) return borrowed;
  const byId = new Map(known.steps.map((step) => [step.id, step]));
  const work = known.steps.filter(({ kind }) => kind !== "EVENT" && kind !== "GATEWAY");
  const others = work.filter(({ processId }) => processId !== process.id);
  for (const step of work) {
    if (step.processId !== process.id) continue;
    const base = step.derivedFromStepId === null ? undefined : byId.get(step.derivedFromStepId);
    const found =
      base === undefined ? ofSimilar(step, others, known) : { ...ofStep(base, known), from: "BASE" as const };
    if (found.sojournMs !== null || found.workMs !== null) borrowed.set(step.id, found);
  }
  return borrowed;
}

function ofStep({ id, processId }: Step, { agreed, derivations }: KnownStandards) {
  return expectedMs(id, agreed.get(id), derivations.get(processId)?.frozen ?? null);
}

function ofSimilar(step: Step, others: readonly Step[], known: KnownStandards): BorrowedStandard {
  const { assignedDepartmentId: departmentId } = step;
  const ofDepartment =
    departmentId === null
      ? []
      : others.filter((other) => other.assignedDepartmentId === departmentId && other.kind === step.kind);
  const label = ({ name, kind }: Step) => ({ name, kind, departmentId });
  const like = ofDepartment.filter((other) => matchLabels([label(step)], [label(other)]).length > 0);
  const similar = (like.length > 0 ? like : ofDepartment).map((other) => ofStep(other, known));
  return {
    sojournMs: median(similar.flatMap(({ sojournMs }) => sojournMs ?? [])),
    workMs: median(similar.flatMap(({ workMs }) => workMs ?? [])),
    from: "SIMILAR_STEPS",
  };
}

function median(values: readonly number[]): number | null {
  const sorted = [...values].sort((a, b) => a - b);
  const [low, high] = [sorted[Math.floor((sorted.length - 1) / 2)], sorted[Math.floor(sorted.length / 2)]];
  return low === undefined || high === undefined ? null : (low + high) / 2;
}
