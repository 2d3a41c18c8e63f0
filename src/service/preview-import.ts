import { BatonError } from "../domain/errors.ts";
import type { LogFormat } from "../domain/imported-log.ts";
import { formatOf } from "../importing/read-log.ts";
import { importOptionsOf } from "./import-options.ts";
import type { ImportSettings } from "./job.ts";
import type { PreviewTask, ReadPreview } from "./preview-worker.ts";
import type { Upload, Uploads } from "./uploads.ts";
import { runInWorker, type TaskControl } from "./worker-task.ts";

/** What importing an upload would give. */
export interface ImportPreview extends ReadPreview {
  readonly upload: Upload;
  readonly format: LogFormat;
}

/**
 * Reads an upload as an import with the same settings would, all of it, in a thread of its own, and stores nothing. What is wrong with the file or the
 * settings is in the answer; it throws NOT_FOUND for an unknown upload, STORE_FULL, and CANCELLED.
 */
export async function previewImport(
  uploads: Uploads,
  uploadId: string,
  settings: ImportSettings,
  control: TaskControl = {},
): Promise<ImportPreview> {
  const { upload, path } = uploads.use(uploadId, "upload");
  const format = settings.format ?? (await formatOf(path, upload.fileName));
  const table = await importOptionsOf(uploads, upload, settings).catch(wrongTable);
  if (!("problem" in table)) return { upload, format, ...(await readPreview(path, table, control)) };
  // The columns of the file are there to be looked at all the same.
  const { resourceTable: _, ...others } = settings;
  const read = await readPreview(path, await importOptionsOf(uploads, upload, others), control);
  return { upload, format, ...read, ...(read.problem === null && { summary: null, problem: table.problem }) };
}

function readPreview(path: string, options: PreviewTask["options"], control: TaskControl): Promise<ReadPreview> {
  return runInWorker<PreviewTask, ReadPreview>("preview-worker", { path, options }, control);
}

/** A table of resources that cannot be used is no reason to show nothing. */
function wrongTable(error: unknown): Pick<ReadPreview, "problem"> {
  if (!(error instanceof BatonError) || error.code === "NOT_FOUND") throw error;
  const { code, message } = error;
  return { problem: { code, message, field: ["resourceTable"] } };
}
