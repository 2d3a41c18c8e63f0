import { handovers as handoversOf } from "../../../rollup/handover.ts";
import { bounded } from "../../bounded.ts";
import { checkDepth } from "../../check-depth.ts";
import type { QueryResolvers } from "../../generated/resolver-types.ts";
import { byName } from "../../named-list.ts";

export const handovers: NonNullable<QueryResolvers["handovers"]> = async (_, { filter, depth }, context) => {
  const figures = await context.figures(filter);
  const [rows, cases] = await Promise.all([figures.handoversByLevel(checkDepth(depth)), figures.caseTotals()]);
  const pairs = bounded(
    handoversOf(rows, cases),
    "handovers",
    "ask for a level of the department tree (`depth`) or filter processes",
  );
  const ids = new Set(pairs.flatMap(({ fromDepartmentId, toDepartmentId }) => [fromDepartmentId, toDepartmentId]));
  const departments = await Promise.all([...ids].map((id) => context.department(id)));
  return { departments: departments.sort(byName), handovers: pairs };
};
