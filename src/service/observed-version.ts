import type { Flow, ProcessVersion } from "../domain/organisation.ts";
import type { FlowCount } from "../ledger/count-flows.ts";

/** What the logs of a process show of its structure now. */
export interface ObservedStructure {
  readonly stepIds: readonly number[];
  readonly flows: readonly FlowCount[];
  readonly cases: number;
  /** Start of the first case, for steps that stand in no flow. */
  readonly firstCaseStartMs: number;
}

/**
 * The version the logs lead to: the current one with new counts where steps and flows are the same or fewer, else the next, valid from the first
 * case that shows something new (methods.md 1.1: an import makes a new observed version only if steps or flows change).
 */
export function nextObservedVersion(
  processId: number,
  current: ProcessVersion | null,
  observed: ObservedStructure,
  nowMs: number,
): { readonly version: Omit<ProcessVersion, "id">; readonly isNew: boolean } {
  const { stepIds, cases } = observed;
  const flows: readonly Flow[] = observed.flows.map(({ fromStepId, toStepId, cases: flowCases }) => ({
    fromStepId,
    toStepId,
    cases: flowCases,
    share: cases === 0 ? null : flowCases / cases,
    design: null,
  }));
  if (current === null) {
    const version = {
      processId,
      number: 1,
      basis: "OBSERVED",
      createdAtMs: nowMs,
      validFromMs: null,
      author: null,
      modelId: null,
      modelElementId: null,
      messages: [],
      stepIds,
      flows,
    } as const;
    return { version, isNew: true };
  }
  const knownSteps = new Set(current.stepIds);
  const knownFlows = new Set(current.flows.map((flow) => `${flow.fromStepId}>${flow.toStepId}`));
  const newFlows = observed.flows.filter((flow) => !knownFlows.has(`${flow.fromStepId}>${flow.toStepId}`));
  const newSteps = stepIds.filter((id) => !knownSteps.has(id));
  if (newFlows.length === 0 && newSteps.length === 0) {
    return { version: { ...current, stepIds, flows }, isNew: false };
  }
  const firstNew = Math.min(
    ...newFlows.map((flow) => flow.firstCaseStartMs),
    newFlows.length === 0 ? observed.firstCaseStartMs : Number.POSITIVE_INFINITY,
  );
  const validFromMs = Math.max(firstNew, current.validFromMs ?? Number.NEGATIVE_INFINITY);
  return {
    version: {
      processId,
      number: current.number + 1,
      basis: "OBSERVED",
      createdAtMs: nowMs,
      validFromMs,
      author: null,
      modelId: null,
      modelElementId: null,
      messages: [],
      stepIds,
      flows,
    },
    isNew: true,
  };
}
