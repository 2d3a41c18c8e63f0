import { organisationRecordsAt } from "./organisation-snapshot.ts";
import { perRevision } from "./per-revision.ts";

/** Ids of the files of models that some version came from, the latest first; before anything was written, none. */
export const modelIdsAt = perRevision(async (stores, revision): Promise<readonly number[]> => {
  if (revision === 0) return [];
  const { steps } = await organisationRecordsAt(stores, revision);
  const ids = new Set<number>();
  const designed = new Set(steps.flatMap(({ design, processId }) => (design === null ? [] : processId)));
  for (const processId of designed) {
    for (const { modelId } of await stores.graph.versionsOf(revision, processId))
      if (modelId !== null) ids.add(modelId);
  }
  return [...ids].sort((a, b) => b - a);
});
