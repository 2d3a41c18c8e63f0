import { connectionOf } from "../../connection.ts";
import { departmentIdOf } from "../../filter.ts";
import type { QueryResolvers } from "../../generated/resolver-types.ts";
import { byName, contains } from "../../named-list.ts";

export const departments: NonNullable<QueryResolvers["departments"]> = async (
  _,
  { search, parent, external, system, ...page },
  context,
) => {
  const organisation = await context.organisation();
  const parentId = parent === null || parent === undefined ? null : departmentIdOf(organisation, parent, "parent");
  const rows = organisation.departments
    .filter(({ parentId: of }) => parentId === null || of === parentId)
    .filter(({ id }) => external === null || external === undefined || organisation.isExternal(id) === external)
    .filter(({ id }) => system === null || system === undefined || organisation.isSystem(id) === system)
    .filter(({ name, aliases }) => contains([name, ...aliases], search));
  return connectionOf("departments", context.revision, rows.sort(byName), page, ({ id }) => [id]);
};
