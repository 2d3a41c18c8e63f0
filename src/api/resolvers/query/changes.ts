import { pageSize } from "../../connection.ts";
import type { QueryResolvers } from "../../generated/resolver-types.ts";

export const changes: NonNullable<QueryResolvers["changes"]> = async (_, { first }, context) =>
  (await context.changes()).slice(0, pageSize(first));
