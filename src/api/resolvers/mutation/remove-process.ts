import { removeProcess as remove } from "../../../service/create-process.ts";
import type { MutationResolvers } from "../../generated/resolver-types.ts";
import { identifyAs } from "../../global-id.ts";
import { changedOr } from "../../payload.ts";

export const removeProcess: NonNullable<MutationResolvers["removeProcess"]> = async (_, { id, author }, context) => {
  const { node, userErrors } = await changedOr(
    context,
    async () => remove(context.stores, identifyAs("Process", id, "id").id, context.changing(author)),
    () => id,
    [],
  );
  return { deleted: node, userErrors };
};
