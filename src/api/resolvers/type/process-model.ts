import { bounded } from "../../bounded.ts";
import type { ProcessModelResolvers } from "../../generated/resolver-types.ts";
import { globalId } from "../../global-id.ts";

export const ProcessModel: ProcessModelResolvers = {
  id: ({ id }) => globalId({ type: "ProcessModel", id }),
  importedAt: ({ importedAtMs }) => importedAtMs,
  processes: async ({ processIds }, _, context) => {
    const organisation = await context.organisation();
    const there = processIds.flatMap((id) => organisation.process(id) ?? []);
    return bounded(there, "processes", "cut the file into several", 1_000);
  },
  versions: async ({ id, processIds }, _, context) => {
    const { graph } = context.stores;
    const all = await Promise.all(processIds.map((process) => graph.versionsOf(context.revision, process)));
    const own = all.flat().filter(({ modelId }) => modelId === id);
    return bounded(own, "versions", "cut the file into several", 1_000);
  },
  lanes: async ({ lanes }, _, context) => {
    const organisation = await context.organisation();
    const there = lanes.filter(({ processId }) => organisation.process(processId) !== undefined);
    return bounded(there, "lanes", "cut the file into several");
  },
  unmatched: ({ lanes }) => lanes.filter(({ state }) => state === "CREATED").length,
  warnings: ({ warnings }) => bounded(warnings, "warnings", "repair the file", 1_000),
};
