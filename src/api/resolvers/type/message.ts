import type { MessageResolvers } from "../../generated/resolver-types.ts";

export const Message: MessageResolvers = {
  step: ({ stepId }, _, context) => context.step(stepId),
  department: ({ departmentId }, _, context) => context.department(departmentId),
};
