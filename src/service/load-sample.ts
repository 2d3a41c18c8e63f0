import { BatonError } from "../domain/errors.ts";
import type { ImportedLog } from "../domain/imported-log.ts";
import { company } from "../sample/company.ts";
import type { LogRecord } from "../warehouse/warehouse.ts";
import { OrganisationDraft } from "./organisation-draft.ts";
import { joinDerived, makeOrganisation } from "./sample-organisation.ts";
import type { SampleTask } from "./sample-worker.ts";
import { type ImportedProcess, storeLog } from "./store-log.ts";
import type { Stores } from "./stores.ts";
import { runInWorker, type TaskControl } from "./worker-task.ts";

/** What the sample organisation is called where people look at jobs and logs. */
export const sampleName = company.log;
/** The seed of the sample that everybody sees; another one gives another year of the same organisation. */
export const defaultSeed = 1;

/**
 * Simulates the sample organisation in a thread of its own and stores its log, departments, processes and standards as one revision; when anything fails
 * nothing has changed. `groundTruth` names a file that gets what really happened, see `writeGroundTruth`.
 *
 * @throws BatonError CONFLICT where it is loaded already, or has processes with the names of others; BAD_INPUT where the file cannot be written
 */
export async function loadSample(
  stores: Stores,
  { seed = defaultSeed, groundTruth = null }: Partial<SampleTask> = {},
  control: TaskControl = {},
): Promise<{ readonly revision: number; readonly imported: readonly ImportedProcess[] }> {
  expectNoSample(await sampleLog(stores));
  const log = await runInWorker<SampleTask, ImportedLog>("sample-worker", { seed, groundTruth }, control);
  const { result, revision } = await stores.write(async (writer) => {
    expectNoSample(await sampleLog(stores, writer.base));
    const draft = await OrganisationDraft.load(stores.graph, writer);
    const made = await makeOrganisation(company, log.texts, draft);
    const imported = await storeLog({ stores, writer, draft, control }, log, { made });
    joinDerived(company, draft);
    await draft.flush();
    return imported;
  });
  return { revision, imported: result };
}

/** The log of the sample organisation; null where it is not loaded. */
export async function sampleLog(stores: Stores, revision?: number): Promise<LogRecord | null> {
  const at = revision ?? (await stores.warehouse.currentRevision());
  const logs = at === 0 ? [] : await stores.warehouse.logs(at);
  return logs.find(isSample) ?? null;
}

export function isSample({ format }: LogRecord): boolean {
  return format === "SAMPLE";
}

/** CONFLICT where there is one. */
export function expectNoSample(log: LogRecord | null): void {
  if (log === null) return;
  throw new BatonError(
    "CONFLICT",
    `the sample organisation is loaded already, as log ${log.id}; remove it first to load it anew`,
    { logId: log.id },
  );
}
