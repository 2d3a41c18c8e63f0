import type { StepPerformerResolvers } from "../../generated/resolver-types.ts";

export const StepPerformer: StepPerformerResolvers = {
  department: ({ departmentId }, _, context) => context.department(departmentId),
};
