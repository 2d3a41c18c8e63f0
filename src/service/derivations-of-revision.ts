import type { DerivationRecord } from "../warehouse/warehouse.ts";
import { perRevision } from "./per-revision.ts";

export type { DerivationRecord } from "../warehouse/warehouse.ts";

/** How the ledger of each process was derived, by process id; a process without a log is absent. */
export const derivationsAt = perRevision(async (stores, revision): Promise<ReadonlyMap<number, DerivationRecord>> => {
  const records = await stores.warehouse.derivations(revision);
  return new Map(records.map((record) => [record.processId, record]));
});
