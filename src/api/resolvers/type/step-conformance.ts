import type { StepConformanceResolvers } from "../../generated/resolver-types.ts";

export const StepConformance: StepConformanceResolvers = {
  step: ({ stepId }, _, context) => context.step(stepId),
  department: ({ departmentId: id }, _, context) => (id === null ? null : context.department(id)),
};
