import { type ChangeControl, changeOrganisation } from "./change-organisation.ts";
import { listed } from "./in-words.ts";
import { type Outcome, outcomeOf, refuse } from "./refusal.ts";
import type { Stores } from "./stores.ts";
import { standsOnDepartment } from "./what-stands-on.ts";

/** Removes a department that nothing stands on. Gives its id. */
export function removeDepartment(stores: Stores, id: number, control: ChangeControl = {}): Promise<Outcome<number>> {
  return outcomeOf(() =>
    changeOrganisation(
      stores,
      async (draft) => {
        const { name } = draft.department(id) ?? refuse("NOT_FOUND", "there is no department with this id", ["id"]);
        const users = await standsOnDepartment(stores, draft, id);
        if (users.length > 0) {
          const message = `${name} cannot be removed, for there are ${listed(users)}; merge it into another department, or give them to others first`;
          refuse("CONFLICT", message, ["id"]);
        }
        draft.removeDepartment(id);
        return { result: id, summary: `Removed the department ${name}`, processId: null, affectedProcessIds: [] };
      },
      control,
    ),
  );
}
