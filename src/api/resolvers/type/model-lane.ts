import { nearlyCalled } from "../../../service/nearly-called.ts";
import type { ModelLaneResolvers } from "../../generated/resolver-types.ts";

export const ModelLane: ModelLaneResolvers = {
  element: ({ elementId }) => elementId,
  process: ({ processId }, _, context) => context.process(processId),
  department: async ({ departmentId }, _, context) =>
    departmentId === null ? null : ((await context.organisation()).department(departmentId) ?? null),
  steps: ({ stepIds }) => stepIds.length,
  suggestions: async ({ name, departmentId }, _, context) => {
    const others = (await context.organisation()).departments.filter(({ id }) => id !== departmentId);
    return name === null ? [] : nearlyCalled(others, name);
  },
};
