import type { MissingInputResolvers } from "../../generated/resolver-types.ts";

export const MissingInput: MissingInputResolvers = {
  step: async ({ stepId: id }, _, context) => (id === null ? null : context.step(id)),
  department: async ({ departmentId: id }, _, context) => (id === null ? null : context.department(id)),
  process: async ({ processId: id }, _, context) => (id === null ? null : context.process(id)),
};
