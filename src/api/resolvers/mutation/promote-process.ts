import { promoteProcess as promote } from "../../../service/promote-process.ts";
import type { MutationResolvers } from "../../generated/resolver-types.ts";
import { identifyAs } from "../../global-id.ts";
import { changedOr } from "../../payload.ts";

export const promoteProcess: NonNullable<MutationResolvers["promoteProcess"]> = async (_, { input }, context) => {
  const { node, userErrors } = await changedOr(
    context,
    async () => {
      const id = identifyAs("Process", input.process, "process").id;
      return promote(context.stores, id, context.changing(input.author));
    },
    (id) => context.process(id),
  );
  return { process: node, userErrors };
};
