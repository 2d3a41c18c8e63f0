import type { DepartmentConformanceResolvers } from "../../generated/resolver-types.ts";

export const DepartmentConformance: DepartmentConformanceResolvers = {
  department: ({ departmentId }, _, context) => context.department(departmentId),
};
