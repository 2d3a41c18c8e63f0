import type { LoadPartResolvers } from "../../generated/resolver-types.ts";

export const LoadPart: LoadPartResolvers = {
  process: ({ processId }, _, context) => context.process(processId),
  step: ({ stepId }, _, context) => context.step(stepId),
};
