import { BatonError } from "../../../domain/errors.ts";
import { landscape as landscapeOf } from "../../../rollup/landscape.ts";
import { measures as allMeasures, needsDeliveries } from "../../../rollup/measure.ts";
import { bounded } from "../../bounded.ts";
import { checkDepth } from "../../check-depth.ts";
import { checkView } from "../../filter.ts";
import type { QueryResolvers } from "../../generated/resolver-types.ts";
import { byName } from "../../named-list.ts";

export const landscape: NonNullable<QueryResolvers["landscape"]> = async (
  _,
  { measures, filter, depth, view },
  context,
) => {
  if (measures.length > allMeasures.length) {
    throw new BatonError(
      "BAD_INPUT",
      `measures: ${measures.length} are too many; at most ${allMeasures.length} are taken`,
    );
  }
  const level = checkDepth(depth);
  const figures = await context.figures(filter);
  checkView(figures.selection, view ?? "CRITICAL");
  const [work, deliveries, cases] = await Promise.all([
    figures.workByLevel(level, view ?? "CRITICAL", true),
    measures.some(needsDeliveries) ? figures.deliveriesByLevel(level) : [],
    figures.caseTotals(),
  ]);
  bounded(work, "landscape", "ask for a level of the department tree (`depth`) or filter processes");
  const { departments: known, processes: all } = await context.organisation();
  const idsByName = {
    departmentIds: [...known].sort(byName).map(({ id }) => id),
    processIds: [...all].sort(byName).map(({ id }) => id),
  };
  const { departmentIds, processIds, cells } = landscapeOf(measures, idsByName, work, deliveries, cases);
  const [departments, processes] = await Promise.all([
    Promise.all(departmentIds.map((id) => context.department(id))),
    Promise.all(processIds.map((id) => context.process(id))),
  ]);
  return { departments, processes, cells };
};
