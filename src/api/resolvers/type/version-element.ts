import type { VersionElementResolvers } from "../../generated/resolver-types.ts";

export const VersionElement: VersionElementResolvers = {
  step: ({ stepId }, _, context) => context.step(stepId),
};
