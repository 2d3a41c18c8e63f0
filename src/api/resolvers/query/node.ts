import type { QueryResolvers } from "../../generated/resolver-types.ts";
import { nodeOf } from "../../node.ts";

export const node: NonNullable<QueryResolvers["node"]> = (_, { id }, context) => nodeOf(id, context);
