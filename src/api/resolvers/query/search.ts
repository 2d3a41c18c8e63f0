import { pageSize } from "../../connection.ts";
import type { QueryResolvers } from "../../generated/resolver-types.ts";
import { nodeOfHit } from "../../search-hit.ts";

export const search: NonNullable<QueryResolvers["search"]> = async (_, { text, first }, context) => {
  const size = pageSize(first);
  const wanted = text.trim();
  if (wanted === "") return [];
  const { processes } = await context.organisation();
  const [hits, ...found] = await Promise.all([
    context.stores.graph.search(context.revision, wanted, size, context.options),
    ...processes.map(({ id }) => context.things.case.load({ processId: id, key: wanted })),
  ]);
  const things = await Promise.all(hits.map((hit) => nodeOfHit(hit, context)));
  const cases = found.flatMap((row) => (row === null ? [] : [{ __typename: "Case" as const, ...row }]));
  return [...things, ...cases].slice(0, size);
};
