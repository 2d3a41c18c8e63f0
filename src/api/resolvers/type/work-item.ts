import { BatonError } from "../../../domain/errors.ts";
import { itemFlags } from "../../../domain/work-item-columns.ts";
import { bounded } from "../../bounded.ts";
import type { WorkItemResolvers } from "../../generated/resolver-types.ts";
import { globalId } from "../../global-id.ts";

/** `pending` marks what is no work item; `sharedExecution` marks every item of a log with an id space, whether another item shares it or not. */
const unshown = itemFlags.pending | itemFlags.sharedExecution;
const flagNames = Object.entries(itemFlags).filter(([, bit]) => (bit & unshown) === 0);

export const WorkItem: WorkItemResolvers = {
  id: ({ processId, caseKey, item }) => globalId({ type: "WorkItem", processId, key: caseKey, item }),
  step: async ({ stepId, processId, caseKey, item }, _, context) => {
    if (stepId !== null) return context.step(stepId);
    throw new BatonError("STORE_DAMAGED", `item ${item} of case ${caseKey} in process ${processId} has no step`);
  },
  department: ({ departmentId }, _, context) => context.department(departmentId),
  resource: async ({ resourceId }, _, context) =>
    resourceId === null || !context.permissions.has("PERSON_LEVEL") ? null : context.things.resource.load(resourceId),
  enabled: ({ enabledMs }) => enabledMs,
  start: ({ startMs }) => startMs,
  complete: ({ completeMs }) => completeMs,
  enabledBy: async ({ processId, caseKey, enabledBy }, _, context) => {
    const items = await context.things.workItems.load({ processId, key: caseKey });
    const givers = new Set(enabledBy);
    return bounded(
      items.filter(({ item }) => givers.has(item)),
      "enabledBy",
      "export the case's handovers instead",
    );
  },
  flags: ({ flags }) => flagNames.flatMap(([name, bit]) => ((flags & bit) === 0 ? [] : [name])),
};
