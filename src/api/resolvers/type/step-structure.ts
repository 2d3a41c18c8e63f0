import type { StepStructureResolvers } from "../../generated/resolver-types.ts";

export const StepStructure: StepStructureResolvers = {
  step: ({ stepId }, _, context) => context.step(stepId),
  dominator: async ({ dominatorStepId: id }, _, context) => (id === null ? null : context.step(id)),
  postDominator: async ({ postDominatorStepId: id }, _, context) => (id === null ? null : context.step(id)),
};
