import type { DerivationSettings } from "../domain/organisation.ts";

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
