import { durationSummary } from "../../../rollup/duration-summary.ts";
import type { MapNodeResolvers } from "../../generated/resolver-types.ts";

export const MapNode: MapNodeResolvers = {
  step: ({ stepId }, _, context) => context.step(stepId),
  department: async ({ departmentId }, _, context) => (departmentId === null ? null : context.department(departmentId)),
  sojourn: async ({ stepId, figures }, { unit }) => {
    const rows = await figures.sojournsBySteps();
    return durationSummary(rows.find((row) => row.stepId === stepId) ?? null, unit ?? "HOURS");
  },
};
