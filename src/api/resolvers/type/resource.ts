import type { ResourceResolvers } from "../../generated/resolver-types.ts";
import { globalId } from "../../global-id.ts";

export const Resource: ResourceResolvers = {
  id: ({ id }) => globalId({ type: "Resource", id }),
  department: async ({ departmentId }, _, context) => (departmentId === null ? null : context.department(departmentId)),
};
