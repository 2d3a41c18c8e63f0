import type { CustomerOutputResolvers } from "../../generated/resolver-types.ts";

export const CustomerOutput: CustomerOutputResolvers = {
  department: async ({ departmentId }, _, context) => (departmentId === null ? null : context.department(departmentId)),
};
