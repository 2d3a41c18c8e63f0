import { isDeepStrictEqual } from "node:util";
import type { ChangedThing, OrganisationChange } from "../domain/organisation.ts";
import { deriveLedger } from "./derive-ledger.ts";
import { OrganisationDraft } from "./organisation-draft.ts";
import type { Stores } from "./stores.ts";
import { cancelled, type TaskControl } from "./worker-task.ts";

/** Who changes the organisation, and what ends the change before it is done. */
export interface ChangeControl extends TaskControl {
  /** `local` where it is left out. */
  readonly author?: string;
}

/** What a change did, told to the change log and to those who derive. */
export interface Changed<T> {
  readonly result: T;
  /** A sentence in the past. */
  readonly summary: string;
  /** The process it belongs to; null where it belongs to none. */
  readonly processId: number | null;
  /** Processes whose ledgers depend on what changed. */
  readonly affectedProcessIds: readonly number[];
  /** The earlier change that this one takes back. */
  readonly undoes?: OrganisationChange;
}

/** The oldest beyond them go. */
export const mostChanges = 1_000;

/** Who changes things where nobody says a name. */
export const localAuthor = "local";

/**
 * Changes the organisation, tells the change log, and derives again what follows, as one revision. `change` works on the draft; when it throws nothing
 * has happened. What it left as it was is no change.
 */
export async function changeOrganisation<T>(
  stores: Stores,
  change: (draft: OrganisationDraft) => Promise<Changed<T>>,
  control: ChangeControl = {},
): Promise<{ readonly result: T; readonly revision: number }> {
  return stores.write(async (writer) => {
    // Its turn may have come late.
    if (control.signal?.aborted === true) throw cancelled();
    const draft = await OrganisationDraft.load(stores.graph, writer);
    const nowMs = Date.now();
    const changed = await change(draft);
    const { result, affectedProcessIds } = changed;
    // What derivations change afterwards follows from the change, and follows again when it is undone.
    const changedThings = draft.changedThings().filter(({ before, after }) => !isDeepStrictEqual(before, after));
    if (changedThings.length > 0) await tell(changed, changedThings);
    const logs = writer.base === 0 ? [] : await stores.warehouse.logs(writer.base);
    const context = { stores, writer, draft, logs, nowMs, control };
    for (const affectedId of new Set(affectedProcessIds)) {
      if (logs.some((log) => log.processIds.includes(affectedId))) await deriveLedger(context, affectedId);
    }
    await draft.flush();
    return result;

    async function tell({ summary, processId, undoes }: Changed<T>, things: readonly ChangedThing[]): Promise<void> {
      const id = await draft.reserveId("change");
      const author = control.author ?? localAuthor;
      // Taking back is no change to take back: the next undo takes back what was done before.
      const kept = undoes === undefined ? things : [];
      draft.putChange({ id, atMs: nowMs, author, summary, processId, things: kept, undone: false });
      if (undoes !== undefined) draft.putChange({ ...undoes, undone: true });
      // Ids count up: below it there are fewer changes than its number.
      if (id <= mostChanges || writer.base === 0) return;
      const earlier = await stores.graph.changes(writer.base, mostChanges + 1);
      for (const oldest of earlier.slice(mostChanges - 1)) draft.removeChange(oldest.id);
    }
  });
}
