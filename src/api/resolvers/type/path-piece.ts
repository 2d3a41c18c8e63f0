import type { PathPieceResolvers } from "../../generated/resolver-types.ts";

export const PathPiece: PathPieceResolvers = {
  step: async ({ workItem }, _, context) =>
    workItem === null || workItem.stepId === null ? null : context.step(workItem.stepId),
  department: ({ departmentId }, _, context) => context.department(departmentId),
  from: ({ fromMs }) => fromMs,
  to: ({ toMs }) => toMs,
};
