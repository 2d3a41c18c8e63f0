import type { ImpactedProcessResolvers } from "../../generated/resolver-types.ts";

export const ImpactedProcess: ImpactedProcessResolvers = {
  process: ({ processId }, _, context) => context.process(processId),
};
