import type { QueryResolvers } from "../../generated/resolver-types.ts";
import { departmentOrStepOf } from "../../structure-node.ts";

export const impactOf: NonNullable<QueryResolvers["impactOf"]> = async (_, { id: of }, context) => {
  const { kind, id } = await departmentOrStepOf(of, "id", context);
  const analysis = await context.structuralAnalysis();
  return analysis.impactOf(kind === "step" ? { stepId: id } : { departmentId: id });
};
