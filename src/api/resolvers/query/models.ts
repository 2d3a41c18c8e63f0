import { modelIdsAt } from "../../../service/models-of-revision.ts";
import { connectionOf } from "../../connection.ts";
import type { QueryResolvers } from "../../generated/resolver-types.ts";

export const models: NonNullable<QueryResolvers["models"]> = async (_, page, context) => {
  const ids = await modelIdsAt(context.stores, context.revision);
  const connection = connectionOf("models", context.revision, ids, page, (id) => [id]);
  const found = await Promise.all(connection.edges.map(({ node }) => context.things.model.load(node)));
  return {
    ...connection,
    edges: connection.edges.flatMap(({ cursor }, at) => {
      const node = found[at] ?? null;
      return node === null ? [] : { cursor, node };
    }),
  };
};
