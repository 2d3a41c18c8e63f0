import type { PositionStepResolvers } from "../../generated/resolver-types.ts";

export const PositionStep: PositionStepResolvers = {
  step: ({ stepId }, _, context) => context.step(stepId),
};
