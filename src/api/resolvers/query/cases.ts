import { connectionOfPage, pageSize, pageStart } from "../../connection.ts";
import type { QueryResolvers } from "../../generated/resolver-types.ts";
import type { CaseSource } from "../../sources.ts";

export const cases: NonNullable<QueryResolvers["cases"]> = async (_, { filter, orderBy, first, after }, context) => {
  const order = orderBy ?? "LEAD_TIME_DESC";
  const list = `cases ${order}`;
  const size = pageSize(first);
  const start = pageStart(after, list, context.revision);
  const [value, processId, key] = start ?? [];
  const figures = await context.figures(filter);
  const { rows, total } = await figures.cases(order, {
    first: size + 1,
    after: start === null ? null : { value: Number(value), processId: Number(processId), key: String(key) },
  });
  const page = { rows, total, first: size, after: start };
  return connectionOfPage(
    list,
    context.revision,
    page,
    (row) => keyOf(row, order),
    (row) => row,
  );
};

/** What the order looks at, and what tells cases apart where that is equal. */
function keyOf({ processId, key, startMs, endMs }: CaseSource, order: string): readonly (string | number)[] {
  const value = order.startsWith("START") ? startMs : order.startsWith("END") ? endMs : endMs - startMs;
  return [value, processId, key];
}
