import type { StepDesignResolvers } from "../../generated/resolver-types.ts";

export const StepDesign: StepDesignResolvers = {
  attachedTo: async ({ attachedToStepId: id }, _, context) =>
    id === null ? null : ((await context.steps()).byId.get(id) ?? null),
  parent: async ({ parentStepId: id }, _, context) =>
    id === null ? null : ((await context.steps()).byId.get(id) ?? null),
  calledProcess: async ({ calledProcessId: id }, _, context) =>
    id === null ? null : ((await context.organisation()).process(id) ?? null),
};
