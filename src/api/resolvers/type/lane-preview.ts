import { nearlyCalled } from "../../../service/nearly-called.ts";
import type { Department } from "../../../domain/organisation.ts";
import type { LanePreviewResolvers } from "../../generated/resolver-types.ts";
import type { RequestContext } from "../../request-context.ts";
import type { LanePreviewSource } from "../../sources.ts";

export const LanePreview: LanePreviewResolvers = {
  element: ({ lane }) => lane.elementId,
  name: ({ lane }) => lane.name,
  pool: ({ lane }) => lane.pool,
  process: ({ process }) => process.name,
  steps: (source) => stepsIn(source).length,
  tasks: (source) => stepsIn(source).filter(({ kind }) => kind !== "EVENT" && kind !== "GATEWAY").length,
  department: departmentOf,
  matchedBy: async (source, _, context) => {
    const department = await departmentOf(source, _, context);
    if (source.asked !== undefined) return "ASKED";
    if (department === null) return "NONE";
    return department.name.trim() === source.lane.department?.trim() ? "NAME" : "ALIAS";
  },
  suggestions: async ({ lane }, _, context) =>
    lane.department === null ? [] : nearlyCalled((await context.organisation()).departments, lane.department),
};

async function departmentOf(
  { lane, asked }: LanePreviewSource,
  _: unknown,
  context: RequestContext,
): Promise<Department | null> {
  const organisation = await context.organisation();
  if (asked !== undefined) return asked === null ? null : (organisation.department(asked) ?? null);
  return lane.department === null ? null : (organisation.departmentByName(lane.department) ?? null);
}

function stepsIn({ lane, process }: LanePreviewSource): LanePreviewSource["process"]["steps"] {
  return process.steps.filter((step) => step.lane === lane.elementId);
}
