import { diffOfVersions } from "../../../service/diff-of-versions.ts";
import type { QueryResolvers } from "../../generated/resolver-types.ts";
import { identifyAs } from "../../global-id.ts";

export const diff: NonNullable<QueryResolvers["diff"]> = async (_, args, context) => {
  const [from, to] = await Promise.all([
    context.things.version.load(identifyAs("ProcessVersion", args.from, "from").id),
    context.things.version.load(identifyAs("ProcessVersion", args.to, "to").id),
  ]);
  if (from === null || to === null) return null;
  const [steps, organisation] = await Promise.all([context.steps(), context.organisation()]);
  return { ...diffOfVersions(from, to, steps, organisation), from, to };
};
