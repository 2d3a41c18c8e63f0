import { connectionOf } from "../../connection.ts";
import type { QueryResolvers } from "../../generated/resolver-types.ts";
import { byName, contains } from "../../named-list.ts";

export const processes: NonNullable<QueryResolvers["processes"]> = async (_, { search, kind, ...page }, context) => {
  const organisation = await context.organisation();
  const rows = organisation.processes
    .filter((process) => kind === null || kind === undefined || process.kind === kind)
    .filter(({ name }) => contains([name], search));
  return connectionOf("processes", context.revision, rows.sort(byName), page, ({ id }) => [id]);
};
