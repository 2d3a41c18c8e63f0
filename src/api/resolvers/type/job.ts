import { bounded } from "../../bounded.ts";
import type { JobResolvers } from "../../generated/resolver-types.ts";
import type { ImportedProcess as StoredProcess } from "../../../service/store-log.ts";
import { globalId } from "../../global-id.ts";
import type { JobSource } from "../../sources.ts";

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
    if (result?.modelId !== undefined) {
      const model = await context.things.model.load(result.modelId);
      return model === null ? null : { ...model, __typename: "ProcessModel" };
    }
    const log = result === null ? undefined : (await context.logs()).find(({ id }) => id === result.logId);
    return log === undefined ? null : { ...log, __typename: "Log" };
  },
  imported: ({ result }) =>
    bounded(importedOf(result?.report ?? null), "imported", "read the warnings of the log", 1_000),
  columns: ({ result }) => bounded(result?.report?.guesses ?? [], "columns", "read the mapping of the log"),
};

/** Of models no case is imported: what is told of them are their warnings. */
function importedOf(report: NonNullable<JobSource["result"]>["report"]): ImportedProcessSource {
  const { model } = report ?? {};
  if (model === undefined) return report?.imported ?? [];
  return model.processes.map(({ process }, at) => ({
    process,
    cases: 0,
    events: 0,
    workItems: 0,
    warnings: at === 0 ? model.warnings : [],
  }));
}

type ImportedProcessSource = readonly Omit<StoredProcess, "logId" | "processId" | "file">[];
