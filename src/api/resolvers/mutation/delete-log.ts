import { deleteLog as remove } from "../../../service/delete-log.ts";
import type { MutationResolvers } from "../../generated/resolver-types.ts";
import { identifyAs } from "../../global-id.ts";
import { changedOr } from "../../payload.ts";

export const deleteLog: NonNullable<MutationResolvers["deleteLog"]> = async (_, { id }, context) => {
  const { node, userErrors } = await changedOr(
    context,
    async () => {
      const revision = await remove(context.stores, identifyAs("Log", id, "id").id, context.options);
      return { problems: [], result: id, revision };
    },
    (deleted) => deleted,
    [],
  );
  return { deleted: node, userErrors };
};
