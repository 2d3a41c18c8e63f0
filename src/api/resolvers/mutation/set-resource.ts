import { setResource as change } from "../../../service/change-resource.ts";
import type { MutationResolvers } from "../../generated/resolver-types.ts";
import { identifyAs } from "../../global-id.ts";
import { changedOr } from "../../payload.ts";

export const setResource: NonNullable<MutationResolvers["setResource"]> = async (_, { input }, context) => {
  const { node, userErrors } = await changedOr(
    context,
    async () =>
      change(
        context.stores,
        identifyAs("Resource", input.id, "id").id,
        identifyAs("Department", input.department, "department").id,
        context.changing(input.author),
      ),
    (id) => context.things.resource.load(id),
  );
  return { resource: node, userErrors };
};
