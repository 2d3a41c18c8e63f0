import { removeSample as remove } from "../../../service/remove-sample.ts";
import type { MutationResolvers } from "../../generated/resolver-types.ts";
import { globalId } from "../../global-id.ts";
import { changedOr } from "../../payload.ts";

export const removeSample: NonNullable<MutationResolvers["removeSample"]> = async (_, _args, context) => {
  const { node, userErrors } = await changedOr(
    context,
    async () => {
      const { logId, revision } = await remove(context.stores, context.options);
      return { problems: [], result: globalId({ type: "Log", id: logId }), revision };
    },
    (deleted) => deleted,
    [],
  );
  return { deleted: node, userErrors };
};
