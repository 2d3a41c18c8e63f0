import { join } from "node:path";
import { BatonError } from "../domain/errors.ts";
import { importFile } from "./import-file.ts";
import { logOf } from "./store-log.ts";
import { importOptionsOf } from "./import-options.ts";
import type { ImportSettings, Job, JobRequest, JobResult } from "./job.ts";
import { hasEnded } from "./job.ts";
import { Jobs } from "./jobs.ts";
import { expectNoSample, isSample, loadSample, sampleLog, sampleName } from "./load-sample.ts";
import { type ImportPreview, previewImport } from "./preview-import.ts";
import type { LogRecord } from "../warehouse/warehouse.ts";
import type { Stores } from "./stores.ts";
import { modelIdsAt } from "./models-of-revision.ts";
import { type Upload, Uploads } from "./uploads.ts";
import type { TaskControl } from "./worker-task.ts";

/** What a running service takes in: files that are sent to it, and the jobs that make logs of them. */
export interface Intake {
  readonly uploads: Uploads;
  readonly jobs: Jobs;
  /** See `previewImport`; previews are made one after another. */
  preview(upload: string, settings: ImportSettings, control?: TaskControl): Promise<ImportPreview>;
  /** Queues the import of an upload. NOT_FOUND where there is none, CONFLICT where the key was used for another request. */
  importUpload(upload: string, settings: ImportSettings, idempotencyKey: string | null): Promise<Job>;
  /** Queues the import of a log's file in its place; what the settings leave out stays. UNSUPPORTED where the file is not kept. */
  remapLog(logId: number, settings: ImportSettings): Promise<Job>;
  /** Queues the loading of the sample organisation. CONFLICT where it is there, or on its way. */
  loadSample(): Promise<Job>;
  /** Ends the running job, which waits again until the next start, and takes no more. */
  stop(): Promise<void>;
}

const sweepEveryMs = 60 * 60 * 1000;

/** Opens the uploads and jobs of a data folder whose stores are open, and begins with the jobs that wait. */
export async function openIntake(
  folder: string,
  stores: Stores,
  onDefect: (error: unknown) => void = (error) => console.error(error),
): Promise<Intake> {
  const uploads = await Uploads.open(join(folder, "uploads"));
  const jobs = await Jobs.open(join(folder, "jobs.jsonl"), {
    run: ({ request }, control) =>
      request.kind === "SAMPLE" ? sampleOf(stores, control) : importOf(stores, uploads, request, control),
    publishedBy: (job) => publishedBy(stores, uploads, job),
    onDefect,
  });
  let sweeping: Promise<void> = Promise.resolve();
  const sweep = (): void => {
    sweeping = sweeping.then(() => sweepOnce(stores, uploads, jobs)).catch(onDefect);
  };
  // Files of logs that are gone go with the revision that lacks them.
  const unwatch = stores.watchRevisions(sweep);
  const timer = setInterval(sweep, sweepEveryMs).unref();
  let previewing: Promise<unknown> = Promise.resolve();
  return {
    uploads,
    jobs,
    preview: (upload, settings, control) => {
      // Each holds its file's rows in memory while it reads.
      const turn = previewing.then(() => previewImport(uploads, upload, settings, control));
      previewing = turn.catch(() => undefined);
      return turn;
    },
    importUpload: async (id, settings, idempotencyKey) => {
      const { upload } = uploads.use(id, "upload");
      if (settings.resourceTable !== undefined) uploads.use(settings.resourceTable, "resourceTable");
      return jobs.enqueue({ kind: "IMPORT", upload: id, settings }, upload.fileName, idempotencyKey);
    },
    remapLog: async (logId, settings) => {
      const log = logOf(await stores.warehouse.logs(await stores.warehouse.currentRevision()), logId);
      const kept = uploads.ofLog(logId);
      if (kept === null) throw noFile(log.fileName);
      const all = { ...kept.settings, ...settings };
      return jobs.enqueue({ kind: "REMAP", upload: kept.upload.id, logId, settings: all }, log.fileName);
    },
    loadSample: async () => {
      expectNoSample(await sampleLog(stores));
      const waiting = jobs.list().find((job) => job.request.kind === "SAMPLE" && !hasEnded(job));
      if (waiting !== undefined) throw onItsWay(waiting);
      return jobs.enqueue({ kind: "SAMPLE" }, sampleName);
    },
    stop: async () => {
      unwatch();
      clearInterval(timer);
      await jobs.stop();
      await sweeping;
    },
  };
}

type FileRequest = Exclude<JobRequest, { readonly kind: "SAMPLE" }>;

async function sampleOf(stores: Stores, control: TaskControl): Promise<JobResult> {
  const { imported, revision } = await loadSample(stores, {}, control);
  const logId = imported[0]?.logId;
  if (logId === undefined) throw new RangeError("loading the sample organisation gave no log");
  return { logId, revision, report: { imported, guesses: [] } };
}

async function importOf(
  stores: Stores,
  uploads: Uploads,
  request: FileRequest,
  control: TaskControl,
): Promise<JobResult> {
  const { settings } = request;
  const { upload, path } = uploads.use(request.upload, "upload");
  const { kind, concurrency, idSpace, dedupe, lanes, author } = settings;
  const { imported, guesses, model, revision } = await importFile(
    stores,
    {
      path,
      options: await importOptionsOf(uploads, upload, settings),
      ...(kind !== undefined && { kind }),
      ...(concurrency !== undefined && { concurrency }),
      ...(idSpace !== undefined && { idSpace }),
      ...(dedupe !== undefined && { dedupe }),
      ...(lanes !== undefined && { lanes }),
      ...(request.kind === "REMAP" && { replaces: request.logId }),
    },
    author === undefined ? control : { ...control, author },
  );
  // The organisation keeps the text of a model: its file may go.
  if (model !== null) return { logId: null, modelId: model.modelId, revision, report: { imported, guesses, model } };
  const logId = imported[0]?.logId;
  if (logId === undefined) throw new RangeError(`importing ${upload.fileName} gave no log`);
  // A file that was imported before is kept as what it was sent as then.
  if (uploads.ofLog(logId) === null) await uploads.keepFor(upload.id, logId, settings);
  return { logId, revision, report: { imported, guesses } };
}

/** A job that published before its process ended left a log of its file that is not older than itself. */
async function publishedBy(stores: Stores, uploads: Uploads, job: Job): Promise<JobResult | null> {
  const { request } = job;
  const upload = request.kind === "SAMPLE" ? null : uploads.get(request.upload);
  const revision = await stores.warehouse.currentRevision();
  const logs = revision === 0 ? [] : await stores.warehouse.logs(revision);
  const isOurs = (log: LogRecord): boolean =>
    request.kind === "SAMPLE" ? isSample(log) : log.contentHash === upload?.contentHash;
  const log = logs.find((candidate) => isOurs(candidate) && candidate.importedAtMs >= (job.startedAtMs ?? 0));
  if (log === undefined) return publishedModel(stores, upload, job, revision);
  if (request.kind !== "SAMPLE") {
    if (upload === null) return null;
    await uploads.keepFor(upload.id, log.id, request.settings);
  }
  return { logId: log.id, revision, report: null };
}

async function publishedModel(
  stores: Stores,
  upload: Upload | null,
  { startedAtMs }: Job,
  revision: number,
): Promise<JobResult | null> {
  const models = await stores.graph.models(revision, revision === 0 ? [] : await modelIdsAt(stores, revision));
  const model = models.find(
    (it) => it !== null && it.contentHash === upload?.contentHash && it.importedAtMs >= (startedAtMs ?? 0),
  );
  return model == null ? null : { logId: null, modelId: model.id, revision, report: null };
}

async function sweepOnce(stores: Stores, uploads: Uploads, jobs: Jobs): Promise<void> {
  const revision = await stores.warehouse.currentRevision();
  const logs = revision === 0 ? [] : await stores.warehouse.logs(revision);
  const waiting = jobs.list().filter((job) => !hasEnded(job));
  const inUse = waiting.flatMap(({ request }) =>
    request.kind === "SAMPLE" ? [] : [request.upload, request.settings.resourceTable ?? request.upload],
  );
  await uploads.sweep(new Set(logs.map(({ id }) => id)), new Set(inUse), Date.now());
}

function onItsWay({ id, state }: Job): BatonError {
  const what = state === "RUNNING" ? "is being loaded" : "waits to be loaded";
  return new BatonError(
    "CONFLICT",
    `the sample organisation ${what} already, by job ${id}; wait for it, or cancel it`,
    {
      id,
    },
  );
}

function noFile(fileName: string): BatonError {
  return new BatonError(
    "UNSUPPORTED",
    `the file of the log ${fileName} is not kept, since it was not uploaded to this service; delete the log, and import the file again with the mapping it is to have`,
    { argument: "log" },
  );
}
