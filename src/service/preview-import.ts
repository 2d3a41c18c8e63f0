import { BatonError } from "../domain/errors.ts";
import type { LogFormat } from "../domain/imported-log.ts";
import type { ImportedModel } from "../domain/imported-model.ts";
import { formatOf } from "../importing/read-log.ts";
import { importOptionsOf } from "./import-options.ts";
import type { ImportSettings } from "./job.ts";
import type { LaneChoice } from "./lanes-to-departments.ts";
import type { ModelTask } from "./model-worker.ts";
import type { PreviewTask, ReadPreview } from "./preview-worker.ts";
import type { Upload, Uploads } from "./uploads.ts";
import { runInWorker, type TaskControl } from "./worker-task.ts";

/** What importing an upload would give. */
export interface ImportPreview extends ReadPreview {
  readonly upload: Upload;
  readonly format: LogFormat;
  /** What a file of models holds; null of a log, and where `problem` says why it cannot be read. */
  readonly model: ImportedModel | null;
  readonly lanes: readonly LaneChoice[];
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
  const rest = { upload, format, lanes: settings.lanes ?? [] };
  if (format === "BPMN") return { ...rest, ...(await previewModel(path, upload.fileName, settings, control)) };
  const table = await importOptionsOf(uploads, upload, settings).catch(wrongTable);
  if (!("problem" in table)) return { ...rest, model: null, ...(await readPreview(path, table, control)) };
  // The columns of the file are there to be looked at all the same.
  const { resourceTable: _, ...others } = settings;
  const read = await readPreview(path, await importOptionsOf(uploads, upload, others), control);
  return { ...rest, model: null, ...read, ...(read.problem === null && { summary: null, problem: table.problem }) };
}

async function previewModel(
  path: string,
  fileName: string,
  { process }: ImportSettings,
  control: TaskControl,
): Promise<ReadPreview & Pick<ImportPreview, "model">> {
  const nothing = { columns: [], rows: [], questions: [], warnings: [], summary: null, problem: null };
  const options = { fileName, ...(process !== undefined && { process }) };
  try {
    const model = await runInWorker<ModelTask, ImportedModel>("model-worker", { path, options }, control);
    return { ...nothing, warnings: model.warnings, model };
  } catch (error) {
    if (!(error instanceof BatonError) || error.code === "CANCELLED") throw error;
    const field = error.code === "BAD_INPUT" ? ["process"] : null;
    return { ...nothing, model: null, problem: { code: error.code, message: error.message, field } };
  }
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
