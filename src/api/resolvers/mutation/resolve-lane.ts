import { resolveLane as resolve } from "../../../service/resolve-lane.ts";
import type { MutationResolvers } from "../../generated/resolver-types.ts";
import { identifyAs } from "../../global-id.ts";
import { changedOr } from "../../payload.ts";

export const resolveLane: NonNullable<MutationResolvers["resolveLane"]> = async (_, { input }, context) => {
  const { node, userErrors } = await changedOr(
    context,
    async () => {
      const model = identifyAs("ProcessModel", input.model, "model").id;
      const department = input.department == null ? null : identifyAs("Department", input.department, "department").id;
      return resolve(context.stores, model, input.element, department, context.changing(input.author));
    },
    (id) => context.things.model.load(id),
  );
  return { model: node, userErrors };
};
