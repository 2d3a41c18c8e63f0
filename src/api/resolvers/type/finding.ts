import type { FindingResolvers } from "../../generated/resolver-types.ts";

export const Finding: FindingResolvers = {
  process: async ({ processId: id }, _, context) => (id === null ? null : context.process(id)),
  version: async ({ versionId: id }, _, context) => (id === null ? null : context.version(id)),
  step: async ({ stepId: id }, _, context) => (id === null ? null : context.step(id)),
  department: async ({ departmentId: id }, _, context) => (id === null ? null : context.department(id)),
};
