import type { ExpectedHandoverResolvers } from "../../generated/resolver-types.ts";

export const ExpectedHandover: ExpectedHandoverResolvers = {
  from: ({ fromDepartmentId }, _, context) => context.department(fromDepartmentId),
  to: ({ toDepartmentId }, _, context) => context.department(toDepartmentId),
};
