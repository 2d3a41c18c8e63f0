import { createProcess as create } from "../../../service/create-process.ts";
import type { MutationResolvers } from "../../generated/resolver-types.ts";
import { changedOr } from "../../payload.ts";

export const createProcess: NonNullable<MutationResolvers["createProcess"]> = async (_, { input }, context) => {
  const { node, userErrors } = await changedOr(
    context,
    async () => create(context.stores, { ...input, kind: input.kind ?? "ROUTINE" }, context.changing(input.author)),
    (id) => context.process(id),
  );
  return { process: node, userErrors };
};
