import { connectionOf } from "../../connection.ts";
import { checkView } from "../../filter.ts";
import type { QueryResolvers } from "../../generated/resolver-types.ts";
import { rankedTime } from "../../ranked-time.ts";

export const bottlenecks: NonNullable<QueryResolvers["bottlenecks"]> = async (
  _,
  { by: askedBy, view: askedView, filter, without: leftOut, ...page },
  context,
) => {
  const [figures, organisation] = await Promise.all([context.figures(filter), context.organisation()]);
  const by = askedBy ?? "STEP";
  const view = askedView ?? "CRITICAL";
  checkView(figures.selection, view);
  const without = [...new Set(leftOut ?? [])].sort();
  const { rows, balance } = await rankedTime({ by, view, without }, figures, organisation);
  const list = ["bottlenecks", by, view, ...without.map((group) => `without ${group}`)].join(" ");
  return { ...connectionOf(list, context.revision, rows, page, ({ rank }) => [rank]), balance };
};
