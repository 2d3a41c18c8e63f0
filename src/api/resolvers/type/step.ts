import { standardOfStep } from "../../../service/standard-of-step.ts";
import { pageSize } from "../../connection.ts";
import type { StepResolvers } from "../../generated/resolver-types.ts";
import { globalId } from "../../global-id.ts";

export const Step: StepResolvers = {
  id: ({ id }) => globalId({ type: "Step", id }),
  process: ({ processId }, _, context) => context.process(processId),
  assignedTo: async ({ assignedDepartmentId: id }, _, context) => (id === null ? null : context.department(id)),
  derivedFrom: async ({ derivedFromStepId: id }, _, context) =>
    id === null ? null : ((await context.steps()).byId.get(id) ?? null),
  performedBy: async ({ id, processId }, { first }, context) => {
    const figures = await context.figures(null);
    const performers = (await figures.performers()).filter((row) => row.processId === processId && row.stepId === id);
    return performers
      .sort((a, b) => b.executions - a.executions || a.groupId - b.groupId)
      .slice(0, pageSize(first))
      .map(({ groupId, executions }) => ({ departmentId: groupId, executions }));
  },
  standard: async ({ id, processId }, _, context) => {
    const [catalogue, derivations] = await Promise.all([context.steps(), context.derivations()]);
    return standardOfStep(id, catalogue, derivations.get(processId) ?? null);
  },
};
