import type { FlowResolvers } from "../../generated/resolver-types.ts";

export const Flow: FlowResolvers = {
  from: ({ fromStepId }, _, context) => context.step(fromStepId),
  to: ({ toStepId }, _, context) => context.step(toStepId),
};
