import { dataQuality } from "../../../service/data-quality.ts";
import { isSample } from "../../../service/load-sample.ts";
import { bounded } from "../../bounded.ts";
import type { LogResolvers } from "../../generated/resolver-types.ts";
import { globalId } from "../../global-id.ts";

export const Log: LogResolvers = {
  id: ({ id }) => globalId({ type: "Log", id }),
  sample: (log) => isSample(log),
  importedAt: ({ importedAtMs }) => importedAtMs,
  processes: ({ processIds }, _, context) =>
    Promise.all(bounded(processIds, "processes", "ask for processes by page").map((id) => context.process(id))),
  workItems: async ({ id }, _, context) =>
    (await context.recordedItems()).reduce((sum, row) => (row.logId === id ? sum + row.workItems : sum), 0),
  upload: ({ id }, _, { intake }) => intake?.uploads.ofLog(id)?.upload.id ?? null,
  settings: ({ id }, _, { intake }) => {
    const settings = intake?.uploads.ofLog(id)?.settings;
    if (settings === undefined) return null;
    const { process = null, timeFormat = null, timeZone = null, resourceTable = null } = settings;
    return { process, timeFormat, timeZone, resourceTable };
  },
  quality: async ({ id }, _, context) => dataQuality((await context.recordedItems()).filter((row) => row.logId === id)),
  mapping: ({ mapping }) => bounded(mapping, "mapping", "read the file's head"),
  warnings: ({ warnings }) => bounded(warnings, "warnings", "read them from the import's report", 1_000),
};
