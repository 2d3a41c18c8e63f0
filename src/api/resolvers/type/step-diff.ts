import type { StepDiffResolvers } from "../../generated/resolver-types.ts";

export const StepDiff: StepDiffResolvers = {
  from: async ({ fromStepId: id }, _, context) => (id === null ? null : context.step(id)),
  to: async ({ toStepId: id }, _, context) => (id === null ? null : context.step(id)),
};
