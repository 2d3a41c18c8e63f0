import { bounded } from "../../bounded.ts";
import type { QueryResolvers } from "../../generated/resolver-types.ts";
import { dependentNode, usedNodeOf } from "../../structure-node.ts";

export const whereUsed: NonNullable<QueryResolvers["whereUsed"]> = async (_, { id }, context) => {
  const used = await usedNodeOf(id, "id", context);
  const dependents = await context.stores.graph.whereUsed(context.revision, used, context.options);
  return bounded(dependents, "whereUsed", "ask for the department's positions instead").map((it) =>
    dependentNode(it, context),
  );
};
