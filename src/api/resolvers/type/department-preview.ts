import type { DepartmentPreviewResolvers } from "../../generated/resolver-types.ts";

export const DepartmentPreview: DepartmentPreviewResolvers = {
  known: async ({ name }, _, context) => (await context.organisation()).departmentByName(name) ?? null,
};
