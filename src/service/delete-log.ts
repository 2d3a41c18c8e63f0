import { deriveLedger } from "./derive-ledger.ts";
import { sampleLog } from "./load-sample.ts";
import { OrganisationDraft } from "./organisation-draft.ts";
import { removeSample } from "./remove-sample.ts";
import { logOf } from "./store-log.ts";
import type { Stores } from "./stores.ts";
import type { TaskControl } from "./worker-task.ts";

/**
 * Removes a log and derives its processes again from the logs that are left; a process without any keeps its name and structure, but has no
 * cases. The log of the sample organisation takes with it what was made for it, see `removeSample`. NOT_FOUND where there is no such log. Gives the new
 * revision.
 */
export async function deleteLog(stores: Stores, logId: number, control: TaskControl = {}): Promise<number> {
  if ((await sampleLog(stores))?.id === logId) return (await removeSample(stores, control)).revision;
  const { revision } = await stores.write(async (writer) => {
    const logs = writer.base === 0 ? [] : await stores.warehouse.logs(writer.base);
    const log = logOf(logs, logId);
    await writer.facts.removeLog(logId);
    const draft = await OrganisationDraft.load(stores.graph, writer);
    const context = { stores, writer, draft, logs: logs.filter(({ id }) => id !== logId), nowMs: Date.now(), control };
    for (const processId of log.processIds) await deriveLedger(context, processId);
    await draft.flush();
  });
  return revision;
}
