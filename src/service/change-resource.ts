import { changeOrganisation } from "./change-organisation.ts";
import { processesWithWorkOfResource } from "./processes-with-work.ts";
import { type Outcome, outcomeOf, refuse } from "./refusal.ts";
import type { Stores } from "./stores.ts";
import type { TaskControl } from "./worker-task.ts";

/**
 * Sets the department of a resource. Its work follows wherever a log names no department, so the processes it works in are derived again.
 * Gives the resource's id.
 */
export function setResource(
  stores: Stores,
  resourceId: number,
  departmentId: number,
  control: TaskControl = {},
): Promise<Outcome<number>> {
  return outcomeOf(() =>
    changeOrganisation(
      stores,
      async (draft) => {
        const resource = draft.resource(resourceId) ?? refuse("NOT_FOUND", "there is no resource with this id", ["id"]);
        if (draft.department(departmentId) === undefined) {
          refuse("NOT_FOUND", "there is no department with this id; it was removed or merged into another", [
            "department",
          ]);
        }
        draft.putResource({ ...resource, departmentId, authored: true });
        return { result: resourceId, affectedProcessIds: await processesWithWorkOfResource(stores, resourceId) };
      },
      control,
    ),
  );
}
