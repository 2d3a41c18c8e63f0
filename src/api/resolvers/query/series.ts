import { readSeries, type SeriesOfKind } from "../../../service/series.ts";
import { bounded } from "../../bounded.ts";
import { departmentIdOf } from "../../filter.ts";
import type { QueryResolvers, SeriesPoint } from "../../generated/resolver-types.ts";
import type { RequestContext } from "../../request-context.ts";

export const series: NonNullable<QueryResolvers["series"]> = async (
  _,
  { measure, interval, by, department, filter, from, to },
  context,
) => {
  const [organisation, { selection }] = await Promise.all([context.organisation(), context.figures(filter)]);
  const asked = {
    measure,
    interval,
    by: by ?? [],
    departmentId: department == null ? null : departmentIdOf(organisation, department, "department"),
    fromMs: from ?? null,
    toMs: to ?? null,
  };
  const points = await readSeries(context.stores, organisation, selection, asked, context.options);
  bounded(points, "series", "ask for longer buckets, a shorter time or fewer dimensions");
  const apart = asked.by.includes("DEPARTMENT");
  return Promise.all(points.map((point) => named(apart ? point : { ...point, groupId: null }, context)));
};

/** Names in place of ids: time-series tools show them as they are. */
async function named(point: SeriesOfKind, context: RequestContext): Promise<SeriesPoint> {
  const { bucketMs, groupId, processId, stepId, kind, cause, status, value, n } = point;
  return {
    time: bucketMs,
    department: groupId === null ? null : (await context.department(groupId)).name,
    process: processId === null ? null : (await context.process(processId)).name,
    step: stepId === null ? null : (await context.step(stepId)).name,
    kind,
    cause,
    status,
    value,
    n,
  };
}
