import type { NeighbourResolvers } from "../../generated/resolver-types.ts";

export const Neighbour: NeighbourResolvers = {
  department: ({ departmentId }, _, context) => context.department(departmentId),
};
