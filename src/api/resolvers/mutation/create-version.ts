import { createVersion as create } from "../../../service/edit-version.ts";
import type { MutationResolvers } from "../../generated/resolver-types.ts";
import { identifyAs } from "../../global-id.ts";
import { versionOr } from "../../version-payload.ts";

export const createVersion: NonNullable<MutationResolvers["createVersion"]> = async (_, { input }, context) => {
  return versionOr(context, async () => {
    const process = identifyAs("Process", input.process, "process").id;
    const from = typeof input.from === "string" ? identifyAs("ProcessVersion", input.from, "from").id : null;
    return create(context.stores, process, from, context.changing(input.author));
  });
};
