import type { QueryResolvers } from "../../generated/resolver-types.ts";

export const viewer: NonNullable<QueryResolvers["viewer"]> = (_, _args, { permissions }) => ({
  name: "local",
  permissions: [...permissions],
});
