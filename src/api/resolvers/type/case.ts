import { msPerUnit } from "../../../domain/time-unit.ts";
import { bounded } from "../../bounded.ts";
import { criticalPathOf, isPending } from "../../critical-path-of.ts";
import type { CaseResolvers } from "../../generated/resolver-types.ts";
import { globalId } from "../../global-id.ts";

export const Case: CaseResolvers = {
  id: ({ processId, key }) => globalId({ type: "Case", processId, key }),
  process: ({ processId }, _, context) => context.process(processId),
  start: ({ startMs }) => startMs,
  end: ({ endMs, status }) => (status === "OPEN" ? null : endMs),
  leadTime: ({ startMs, endMs }, { unit }) => (endMs - startMs) / msPerUnit[unit ?? "HOURS"],
  attributes: (row, _, context) => context.things.attributes.load(row),
  workItems: async (row, _, context) => {
    const items = await context.things.workItems.load(row);
    return bounded(
      items.filter((item) => !isPending(item)),
      "workItems",
      "export the case's work items instead",
    );
  },
  criticalPath: async (row, _, context) => {
    const pieces = criticalPathOf(await context.things.workItems.load(row));
    return bounded(pieces, "criticalPath", "export the case's work items instead", 20_000);
  },
};
