import { connectionOf } from "../../connection.ts";
import type { QueryResolvers } from "../../generated/resolver-types.ts";

export const logs: NonNullable<QueryResolvers["logs"]> = async (_, page, context) => {
  const latestFirst = (await context.logs()).toSorted((a, b) => b.id - a.id);
  return connectionOf("logs", context.revision, latestFirst, page, ({ id }) => [id]);
};
