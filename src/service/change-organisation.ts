import { deriveLedger } from "./derive-ledger.ts";
import { OrganisationDraft } from "./organisation-draft.ts";
import type { Stores } from "./stores.ts";
import { cancelled, type TaskControl } from "./worker-task.ts";

/**
 * Changes the organisation and derives again what follows from it, as one revision. `change` works on the draft and gives the processes whose
 * ledgers depend on what it changed, beside its own result; when it throws nothing has happened.
 */
export async function changeOrganisation<T>(
  stores: Stores,
  change: (draft: OrganisationDraft) => Promise<{ readonly result: T; readonly affectedProcessIds: readonly number[] }>,
  control: TaskControl = {},
): Promise<{ readonly result: T; readonly revision: number }> {
  return stores.write(async (writer) => {
    // Its turn may have come late.
    if (control.signal?.aborted === true) throw cancelled();
    const draft = await OrganisationDraft.load(stores.graph, writer);
    const { result, affectedProcessIds } = await change(draft);
    const logs = writer.base === 0 ? [] : await stores.warehouse.logs(writer.base);
    const context = { stores, writer, draft, logs, nowMs: Date.now(), control };
    for (const processId of affectedProcessIds) await deriveLedger(context, processId);
    await draft.flush();
    return result;
  });
}
