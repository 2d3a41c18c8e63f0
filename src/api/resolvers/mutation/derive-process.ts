import { deriveProvisional } from "../../../service/derive-provisional.ts";
import type { MutationResolvers } from "../../generated/resolver-types.ts";
import { identifyAs } from "../../global-id.ts";
import { changedOr } from "../../payload.ts";

export const deriveProcess: NonNullable<MutationResolvers["deriveProcess"]> = async (_, { input }, context) => {
  const { node, userErrors } = await changedOr(
    context,
    async () => {
      const from = identifyAs("ProcessVersion", input.from, "from").id;
      return deriveProvisional(context.stores, from, input.name, context.changing(input.author));
    },
    (id) => context.process(id),
  );
  return { process: node, userErrors };
};
