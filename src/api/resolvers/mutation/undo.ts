import { undo as takeBack } from "../../../service/undo.ts";
import type { MutationResolvers } from "../../generated/resolver-types.ts";
import { identifyAs } from "../../global-id.ts";
import { changedOr } from "../../payload.ts";

export const undo: NonNullable<MutationResolvers["undo"]> = async (_, { change, author }, context) => {
  const { node, userErrors } = await changedOr(
    context,
    async () => {
      const id = typeof change === "string" ? identifyAs("OrganisationChange", change, "change").id : null;
      return takeBack(context.stores, id, context.changing(author));
    },
    async (id) => (await context.changes()).find((it) => it.id === id) ?? null,
    [],
  );
  return { change: node, userErrors };
};
