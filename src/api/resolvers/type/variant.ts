import { bounded } from "../../bounded.ts";
import type { VariantResolvers } from "../../generated/resolver-types.ts";
import { globalId } from "../../global-id.ts";

export const Variant: VariantResolvers = {
  id: ({ processId, hash }) => globalId({ type: "Variant", processId, hash }),
  process: ({ processId }, _, context) => context.process(processId),
  steps: ({ stepIds }, _, context) =>
    Promise.all(bounded(stepIds, "steps", "look at a case of it instead").map((id) => context.step(id))),
};
