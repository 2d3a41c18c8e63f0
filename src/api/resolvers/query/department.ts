import type { QueryResolvers } from "../../generated/resolver-types.ts";
import { identifyAs } from "../../global-id.ts";
import { eitherIdOrName } from "../../id-or-name.ts";

export const department: NonNullable<QueryResolvers["department"]> = async (_, args, context) => {
  const organisation = await context.organisation();
  const { id, name } = eitherIdOrName(args, "department");
  const found =
    id === null ? organisation.departmentByName(name) : organisation.department(identifyAs("Department", id, "id").id);
  return found ?? null;
};
