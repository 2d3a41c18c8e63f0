import { setProcess as change } from "../../../service/change-process.ts";
import type { MutationResolvers } from "../../generated/resolver-types.ts";
import { identifyAs } from "../../global-id.ts";
import { changedOr } from "../../payload.ts";

export const setProcess: NonNullable<MutationResolvers["setProcess"]> = async (_, { input }, context) => {
  const { node, userErrors } = await changedOr(
    context,
    async () =>
      change(
        context.stores,
        {
          id: identifyAs("Process", input.id, "id").id,
          name: input.name ?? undefined,
          kind: input.kind ?? undefined,
          valuePerCase: input.valuePerCase,
          valueUnit: input.valueUnit,
          valueAttribute: input.valueAttribute,
          arrivalsPerHour: input.arrivalsPerHour,
          expectedVersion: input.expectedVersion ?? undefined,
        },
        context.changing(input.author),
      ),
    (id) => context.process(id),
  );
  return { process: node, userErrors };
};
