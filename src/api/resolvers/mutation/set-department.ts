import { setDepartment as change } from "../../../service/change-department.ts";
import { calendarOf } from "../../calendar.ts";
import type { MutationResolvers } from "../../generated/resolver-types.ts";
import { identifyAs } from "../../global-id.ts";
import { changedOr } from "../../payload.ts";

export const setDepartment: NonNullable<MutationResolvers["setDepartment"]> = async (_, { input }, context) => {
  const { node, userErrors } = await changedOr(
    context,
    async () =>
      change(
        context.stores,
        {
          id: input.id === null || input.id === undefined ? undefined : identifyAs("Department", input.id, "id").id,
          name: input.name ?? undefined,
          parentId:
            input.parent === null || input.parent === undefined
              ? input.parent
              : identifyAs("Department", input.parent, "parent").id,
          external: input.external ?? undefined,
          system: input.system ?? undefined,
          capacity: input.capacity,
          calendar:
            input.calendar === null || input.calendar === undefined ? input.calendar : calendarOf(input.calendar),
          aliases: input.aliases ?? undefined,
          expectedVersion: input.expectedVersion ?? undefined,
        },
        context.changing(input.author),
      ),
    (id) => context.department(id),
  );
  return { department: node, userErrors };
};
