import { removeDepartment as remove } from "../../../service/remove-department.ts";
import type { MutationResolvers } from "../../generated/resolver-types.ts";
import { identifyAs } from "../../global-id.ts";
import { changedOr } from "../../payload.ts";

export const removeDepartment: NonNullable<MutationResolvers["removeDepartment"]> = async (
  _,
  { id, author },
  context,
) => {
  const { node, userErrors } = await changedOr(
    context,
    async () => remove(context.stores, identifyAs("Department", id, "id").id, context.changing(author)),
    () => id,
    [],
  );
  return { deleted: node, userErrors };
};
