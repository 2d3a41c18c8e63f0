import type { ProcessOverlapResolvers } from "../../generated/resolver-types.ts";

export const ProcessOverlap: ProcessOverlapResolvers = {
  process: ({ processId }, _, context) => context.process(processId),
};
