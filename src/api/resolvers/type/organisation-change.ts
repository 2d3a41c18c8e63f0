import type { OrganisationChangeResolvers } from "../../generated/resolver-types.ts";
import { globalId } from "../../global-id.ts";

export const OrganisationChange: OrganisationChangeResolvers = {
  id: ({ id }) => globalId({ type: "OrganisationChange", id }),
  at: ({ atMs }) => atMs,
  process: async ({ processId }, _, context) =>
    processId === null ? null : ((await context.organisation()).process(processId) ?? null),
};
