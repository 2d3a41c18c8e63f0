import { type ChangeControl, changeOrganisation } from "./change-organisation.ts";
import { processesWithWorkOfResource } from "./processes-with-work.ts";
import { type Outcome, outcomeOf, refuse } from "./refusal.ts";
import type { Stores } from "./stores.ts";

/**
 * Sets the department of a resource. Its work follows wherever a log names no department, so the processes it works in are derived again.
 * Gives the resource's id.
 */
export function setResource(
  stores: Stores,
  resourceId: number,
  departmentId: number,
  control: ChangeControl = {},
): Promise<Outcome<number>> {
  return outcomeOf(() =>
    changeOrganisation(
      stores,
      async (draft) => {
        const resource = draft.resource(resourceId) ?? refuse("NOT_FOUND", "there is no resource with this id", ["id"]);
        const noDepartment = "there is no department with this id; it was removed or merged into another";
        const department = draft.department(departmentId) ?? refuse("NOT_FOUND", noDepartment, ["department"]);
        draft.putResource({ ...resource, departmentId, authored: true });
        return {
          result: resourceId,
          affectedProcessIds: await processesWithWorkOfResource(stores, resourceId),
          // Whose work it is single persons may see alone, but everybody sees the changes.
          summary: `Put a person into the department ${department.name}`,
          processId: null,
        };
      },
      control,
    ),
  );
}
