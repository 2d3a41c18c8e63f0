import type { ActivityMatchResolvers } from "../../generated/resolver-types.ts";

export const ActivityMatch: ActivityMatchResolvers = {
  department: ({ departmentId: id }, _, context) => (id === null ? null : context.department(id)),
  step: ({ stepId: id }, _, context) => (id === null ? null : context.step(id)),
  suggestions: ({ suggestions }, _, context) => Promise.all(suggestions.map((id) => context.step(id))),
};
