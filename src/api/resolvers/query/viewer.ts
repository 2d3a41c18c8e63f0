import type { QueryResolvers } from "../../generated/resolver-types.ts";

export const viewer: NonNullable<QueryResolvers["viewer"]> = (_, _args, { author, permissions }) => ({
  name: author,
  permissions: [...permissions],
});
