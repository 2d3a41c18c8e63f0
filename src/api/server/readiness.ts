import type { Stores } from "../../service/stores.ts";

/** A store that takes longer for the smallest question has something wrong with it. */
const patienceMs = 2_000;

/** Whether requests are answered now: null, or why not. Asks the store, since it may have stopped after a full disk and be opening again. */
export async function readiness(stores: Stores, stopping: AbortSignal): Promise<string | null> {
  if (stopping.aborted) return "The service is stopping.";
  const signal = AbortSignal.timeout(patienceMs);
  let asked = "the data folder";
  try {
    const revision = await stores.warehouse.currentRevision({ signal });
    asked = "the graph store";
    await stores.graph.departments(revision, { signal });
    return null;
  } catch (error) {
    const silent = `${asked} has been silent for ${patienceMs / 1_000} seconds.`;
    return `The store does not answer: ${signal.aborted ? silent : error instanceof Error ? error.message : String(error)}`;
  }
}
