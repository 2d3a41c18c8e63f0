import { mergeDepartments as merge } from "../../../service/change-department.ts";
import type { MutationResolvers } from "../../generated/resolver-types.ts";
import { identifyAs } from "../../global-id.ts";
import { changedOr } from "../../payload.ts";

export const mergeDepartments: NonNullable<MutationResolvers["mergeDepartments"]> = async (_, { input }, context) => {
  const { node, userErrors } = await changedOr(
    context,
    async () => {
      const from = input.from.map((id, index) => identifyAs("Department", id, `from.${index}`).id);
      return merge(
        context.stores,
        from,
        identifyAs("Department", input.into, "into").id,
        context.changing(input.author),
      );
    },
    (id) => context.department(id),
  );
  return { department: node, userErrors };
};
