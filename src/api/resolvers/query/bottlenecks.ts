import { connectionOf } from "../../connection.ts";
import { checkView } from "../../filter.ts";
import type { QueryResolvers } from "../../generated/resolver-types.ts";
import { rankedTime } from "../../ranked-time.ts";

export const bottlenecks: NonNullable<QueryResolvers["bottlenecks"]> = async (
  _,
  { by, view, filter, ...page },
  context,
) => {
  const figures = await context.figures(filter);
  checkView(figures.selection, view ?? "CRITICAL");
  const { rows, balance } = await rankedTime(by ?? "STEP", view ?? "CRITICAL", figures);
  return { ...connectionOf(`bottlenecks ${by} ${view}`, context.revision, rows, page, ({ rank }) => [rank]), balance };
};
