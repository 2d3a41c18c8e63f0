import { BatonError } from "../../../domain/errors.ts";
import { pageSize } from "../../connection.ts";
import type { QueryResolvers } from "../../generated/resolver-types.ts";
import { departmentOrStep, departmentOrStepOf } from "../../structure-node.ts";

/** Farther away than anybody can follow, and a bound on what a store has to walk. */
const deepest = 20;

export const neighbourhood: NonNullable<QueryResolvers["neighbourhood"]> = async (_, { of, depth, first }, context) => {
  const size = pageSize(first);
  const edges = depth ?? 1;
  if (!(edges >= 1 && edges <= deepest)) {
    throw new BatonError("BAD_INPUT", `depth: ${edges} is out of range; expected 1 to ${deepest}`, { depth: edges });
  }
  const { kind, id } = await departmentOrStepOf(of, "of", context);
  const { graph } = context.stores;
  const near = await graph.neighbourhood(context.revision, kind, id, edges, size, context.options);
  return near.map(async (it) => ({ node: await departmentOrStep(kind, it.id, context), distance: it.distance }));
};
