import { setCurrentVersion as change } from "../../../service/edit-version.ts";
import type { MutationResolvers } from "../../generated/resolver-types.ts";
import { identifyAs } from "../../global-id.ts";
import { changedOr } from "../../payload.ts";

export const setCurrentVersion: NonNullable<MutationResolvers["setCurrentVersion"]> = async (_, { input }, context) => {
  const { node, userErrors } = await changedOr(
    context,
    async () => {
      const process = identifyAs("Process", input.process, "process").id;
      const version = identifyAs("ProcessVersion", input.version, "version").id;
      return change(context.stores, process, version, context.changing(input.author));
    },
    (id) => context.process(id),
  );
  return { process: node, userErrors };
};
