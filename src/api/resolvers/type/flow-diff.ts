import type { FlowDiffResolvers } from "../../generated/resolver-types.ts";

export const FlowDiff: FlowDiffResolvers = {
  fromStep: ({ fromStepId }, _, context) => context.step(fromStepId),
  toStep: ({ toStepId }, _, context) => context.step(toStepId),
};
