import { connectionOfPage, pageSize, pageStart } from "../../connection.ts";
import type { QueryResolvers } from "../../generated/resolver-types.ts";
import { withShares } from "../../variants.ts";

export const variants: NonNullable<QueryResolvers["variants"]> = async (_, { filter, first, after }, context) => {
  const size = pageSize(first);
  const start = pageStart(after, "variants", context.revision);
  const [cases, hash] = start ?? [];
  const figures = await context.figures(filter);
  const { rows, total } = await figures.variants({
    first: size + 1,
    after: start === null ? null : { cases: Number(cases), hash: String(hash) },
  });
  const page = { rows: await withShares(rows, figures), total, first: size, after: start };
  return connectionOfPage(
    "variants",
    context.revision,
    page,
    (row) => [row.cases, row.hash],
    (row) => row,
  );
};
