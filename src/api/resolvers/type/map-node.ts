import type { MapNodeResolvers } from "../../generated/resolver-types.ts";

export const MapNode: MapNodeResolvers = {
  step: ({ stepId }, _, context) => context.step(stepId),
  department: async ({ departmentId }, _, context) => (departmentId === null ? null : context.department(departmentId)),
};
