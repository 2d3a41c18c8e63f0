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
  const options = await importOptionsOf(uploads, upload, settings);
  const read = await runInWorker<PreviewTask, ReadPreview>("preview-worker", { path, options }, control);
  return { upload, format, ...read };
}
