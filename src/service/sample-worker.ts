import { createHash } from "node:crypto";
import type { ImportedLog } from "../domain/imported-log.ts";
import { company } from "../sample/company.ts";
import { eventLogOf } from "../sample/event-log.ts";
import { simulate } from "../sample/simulate.ts";
import { writeGroundTruth } from "./ground-truth-file.ts";
import { serveTask } from "./worker-task.ts";

export interface SampleTask {
  readonly seed: number;
  /** Where to write what really happened; null: nowhere. */
  readonly groundTruth: string | null;
}

serveTask<SampleTask, ImportedLog>(async ({ seed, groundTruth }, { onProgress }) => {
  const year = simulate(company, seed, (done, total) => onProgress({ phase: "simulating", done, total }));
  if (groundTruth !== null) await writeGroundTruth(year, groundTruth);
  const log = eventLogOf(year);
  return { ...log, contentHash: hashOf(log) };
});

/** Of all that the log holds, in place of a file's bytes. */
function hashOf(log: Omit<ImportedLog, "contentHash">): string {
  const hash = createHash("sha256");
  for (const columns of [log.events, log.attributes]) {
    for (const column of Object.values(columns))
      if (ArrayBuffer.isView(column)) hash.update(new Uint8Array(column.buffer, column.byteOffset, column.byteLength));
  }
  return hash.update(JSON.stringify([log.texts, log.attributes.names, log.attributes.values])).digest("hex");
}
