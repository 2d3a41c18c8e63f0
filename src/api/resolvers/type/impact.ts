import { pageSize } from "../../connection.ts";
import type { ImpactResolvers } from "../../generated/resolver-types.ts";

export const Impact: ImpactResolvers = {
  steps: ({ stepIds }, { first }, context) => stepIds.slice(0, pageSize(first)).map((id) => context.step(id)),
  totalSteps: ({ stepIds }) => stepIds.length,
  departments: ({ departmentIds }, { first }, context) =>
    departmentIds.slice(0, pageSize(first)).map((id) => context.department(id)),
  processes: ({ processes }, { first }) => processes.slice(0, pageSize(first)),
};
