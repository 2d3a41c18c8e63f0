import type { QueryResolvers } from "../../generated/resolver-types.ts";
import { identifyAs } from "../../global-id.ts";
import { eitherIdOrName } from "../../id-or-name.ts";

export const process: NonNullable<QueryResolvers["process"]> = async (_, args, context) => {
  const organisation = await context.organisation();
  const { id, name } = eitherIdOrName(args, "process");
  const found =
    id === null ? organisation.processByName(name) : organisation.process(identifyAs("Process", id, "id").id);
  return found ?? null;
};
