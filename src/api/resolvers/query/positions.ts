import { departmentIdOf, processIdOf } from "../../filter.ts";
import type { QueryResolvers } from "../../generated/resolver-types.ts";
import { positionsOf } from "../../positions.ts";

export const positions: NonNullable<QueryResolvers["positions"]> = async (
  _,
  { departments, processes, ...asked },
  context,
) => {
  const organisation = await context.organisation();
  const departmentIds = departments?.map((id, index) => departmentIdOf(organisation, id, `departments.${index}`));
  const processIds = processes?.map((id, index) => processIdOf(organisation, id, `processes.${index}`));
  return positionsOf(context, asked, {
    departments:
      departmentIds === undefined
        ? null
        : await Promise.all([...new Set(departmentIds)].map((id) => context.department(id))),
    isAsked: ({ id }) => processIds === undefined || processIds.includes(id),
  });
};
