import { bounded } from "../../bounded.ts";
import type { JobResolvers } from "../../generated/resolver-types.ts";
import { globalId } from "../../global-id.ts";

export const Job: JobResolvers = {
  id: ({ id }) => globalId({ type: "Job", id }),
  kind: ({ request }) => request.kind,
  phase: ({ state, progress }) => (state === "RUNNING" ? progress.phase : null),
  done: ({ progress }) => progress.done,
  total: ({ progress }) => progress.total,
  unit: ({ progress }) => progress.unit,
  queuedAt: ({ queuedAtMs }) => queuedAtMs,
  startedAt: ({ startedAtMs }) => startedAtMs,
  finishedAt: ({ finishedAtMs }) => finishedAtMs,
  error: ({ error }) => (error === null ? null : { ...error, field: null }),
  result: async ({ result }, _, context) => {
    const log = result === null ? undefined : (await context.logs()).find(({ id }) => id === result.logId);
    return log === undefined ? null : { ...log, __typename: "Log" };
  },
  imported: ({ result }) => bounded(result?.report?.imported ?? [], "imported", "read the warnings of the log", 1_000),
  columns: ({ result }) => bounded(result?.report?.guesses ?? [], "columns", "read the mapping of the log"),
};
