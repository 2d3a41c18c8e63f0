import type { HandoverResolvers } from "../../generated/resolver-types.ts";

export const Handover: HandoverResolvers = {
  from: ({ fromDepartmentId }, _, context) => context.department(fromDepartmentId),
  to: ({ toDepartmentId }, _, context) => context.department(toDepartmentId),
  process: async ({ processId }, _, context) => (processId === null ? null : context.process(processId)),
};
