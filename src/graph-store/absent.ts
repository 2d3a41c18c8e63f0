import type { DerivationSettings, ObservedWork } from "../domain/organisation.ts";

/** Where nobody set anything. */
export function unsetSettings(processId: number): DerivationSettings {
  return {
    processId,
    concurrency: null,
    concurrentPairsOff: [],
    endStepIds: [],
    statusValues: [],
    asOfMs: null,
    referenceFromMs: null,
    referenceToMs: null,
  };
}

/** Of a process without a log. */
export function nothingObserved(processId: number): ObservedWork {
  return { processId, performs: [], handsOver: [] };
}
