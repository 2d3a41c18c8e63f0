import { basename } from "node:path";
import { BatonError } from "../domain/errors.ts";
import type { EventColumns } from "../domain/event-columns.ts";
import type { ColumnGuess, ImportedLog, ImportOptions } from "../domain/imported-log.ts";
import type { ImportWarning } from "../domain/import-warning.ts";
import type { DerivationSettings, ProcessKind } from "../domain/organisation.ts";
import type { DerivedLedger } from "../domain/work-item-columns.ts";
import { readResourceTable } from "../importing/resource-table.ts";
import type { LogRecord } from "../warehouse/warehouse.ts";
import { deriveLedger, type DerivationContext } from "./derive-ledger.ts";
import { OrganisationDraft } from "./organisation-draft.ts";
import { cutToProcess, type SourceLog } from "./process-logs.ts";
import type { ReadTask } from "./read-worker.ts";
import type { Stores, StoreWriter } from "./stores.ts";
import { makeSystems, systemLabels } from "./system-departments.ts";
import { cancelled, runInWorker, type TaskControl } from "./worker-task.ts";

export interface ImportRequest {
  readonly path: string;
  readonly options: ImportOptions;
  /** Path of a table that gives the department of each resource, see `importing/resource-table.ts`. */
  readonly resourceTable?: string;
  /** Id of a log that goes as this one comes, in the same revision. NOT_FOUND where there is none. */
  readonly replaces?: number;
  /** Kind of a process that this import creates; default ROUTINE. */
  readonly kind?: ProcessKind;
  /** Concurrency relation to derive with from now on. */
  readonly concurrency?: DerivationSettings["concurrency"];
  /** Name of the space the log's event ids are unique in: equal ids in all logs that name it are one execution. */
  readonly idSpace?: string;
  /** Drop duplicates instead of flagging them. */
  readonly dedupe?: boolean;
}

/** What an import gave for one process of the log. */
export interface ImportedProcess {
  readonly logId: number;
  readonly processId: number;
  readonly process: string;
  readonly file: string;
  /** Cases and events of the log in this process. */
  readonly cases: number;
  readonly events: number;
  /** Work items of the process after the import, those of its earlier logs included. */
  readonly workItems: number;
  readonly warnings: readonly ImportWarning[];
}

export interface ImportResult {
  readonly revision: number;
  readonly imported: readonly ImportedProcess[];
  /** What was made of the file's columns, and why. */
  readonly guesses: readonly ColumnGuess[];
}

/**
 * Reads a file, stores what it says, derives the ledgers of the processes it speaks of and publishes all of it as one revision; when anything
 * fails nothing has changed. A file that is there already, byte for byte and under the same processes, changes nothing and is reported so.
 */
export async function importLog(
  stores: Stores,
  request: ImportRequest,
  control: TaskControl = {},
): Promise<ImportResult> {
  const options: ImportOptions =
    request.resourceTable === undefined
      ? request.options
      : { ...request.options, departmentOfResource: await readResourceTable(request.resourceTable) };
  const log = await runInWorker<ReadTask, ImportedLog>("read-worker", { path: request.path, options }, control);
  if (log.events.length === 0) {
    const name = options.fileName ?? request.path;
    throw new BatonError(
      "MALFORMED_FILE",
      `${name}: no event is left to import; expected at least one event with case, activity and time. ` +
        (log.warnings.map(({ message }) => message).join(" ") || "The file holds none."),
      { path: name, warnings: log.warnings },
    );
  }
  const { result, revision } = await stores.write((writer) => storeLog(stores, writer, log, request, control));
  return { revision, imported: result, guesses: log.guesses };
}

async function storeLog(
  stores: Stores,
  writer: StoreWriter,
  log: ImportedLog,
  request: ImportRequest,
  control: TaskControl,
): Promise<readonly ImportedProcess[]> {
  const draft = await OrganisationDraft.load(stores.graph, writer);
  const before = writer.base === 0 ? [] : await stores.warehouse.logs(writer.base);
  const replaced = request.replaces === undefined ? null : logOf(before, request.replaces);
  const stored = before.filter((other) => other !== replaced);
  const processIds = await draft.processIds(log.texts.processes, request.kind ?? "ROUTINE");
  const same = stored.find((other) => isSameLog(other, log, processIds, request));
  if (same !== undefined) return alreadyImported(same, draft);
  if (replaced !== null) await writer.facts.removeLog(replaced.id);

  if (request.concurrency !== undefined) {
    for (const id of processIds) draft.putSettings({ ...draft.settingsOf(id), concurrency: request.concurrency });
  }
  const warnings = [...log.warnings, ...(await makeSystems(systemLabels(log.events, log.texts), draft))];
  const record: LogRecord = {
    id: await writer.facts.reserveLogId(),
    fileName: basename(log.fileName),
    format: log.format,
    contentHash: log.contentHash,
    idSpace: request.idSpace ?? null,
    importedAtMs: Date.now(),
    processIds: [...processIds],
    cases: countCases(log.events),
    events: log.events.length,
    mapping: log.mapping,
    warnings,
    dedupe: request.dedupe ?? false,
  };
  report(control, "storing", 0, log.events.length);
  const { execution } = await writer.facts.appendLog(record, log.events, log.texts, log.attributes);
  const context: DerivationContext = {
    stores,
    writer,
    draft,
    logs: [...stored, record],
    nowMs: record.importedAtMs,
    control,
  };
  const imported: ImportedProcess[] = [];
  for (const [code, processId] of record.processIds.entries()) {
    report(control, "deriving", code, record.processIds.length);
    const cut = cutToProcess(log.events, execution, code);
    if (cut.events.length === 0) continue;
    const source: SourceLog = { logId: record.id, texts: log.texts, ...cut };
    const counts = { cases: countCases(cut.events), events: cut.events.length };
    const ledger = await deriveLedger(context, processId, new Map([[record.id, source]]));
    imported.push({
      logId: record.id,
      processId,
      process: log.texts.processes[code] ?? "",
      file: record.fileName,
      ...counts,
      workItems: ledger === null ? 0 : countItems(ledger),
      warnings: [...(code === 0 ? warnings : []), ...(ledger?.warnings ?? [])],
    });
  }
  for (const processId of replaced?.processIds ?? []) {
    if (!record.processIds.includes(processId)) await deriveLedger(context, processId);
  }
  await draft.flush();
  report(control, "publishing", 0, 1);
  return imported;
}

/** NOT_FOUND where the revision has no such log. */
export function logOf(logs: readonly LogRecord[], logId: number): LogRecord {
  const log = logs.find(({ id }) => id === logId);
  if (log !== undefined) return log;
  const known = logs.map(({ id, fileName }) => `${id} (${fileName})`).join(", ") || "none";
  throw new BatonError("NOT_FOUND", `there is no log ${logId}; the logs are: ${known}`, { logId });
}

/** The same bytes read the same way into the same processes. */
function isSameLog(other: LogRecord, log: ImportedLog, processIds: Int32Array, request: ImportRequest): boolean {
  return (
    other.contentHash === log.contentHash &&
    other.idSpace === (request.idSpace ?? null) &&
    other.processIds.length === processIds.length &&
    other.processIds.every((id, code) => id === processIds[code]) &&
    JSON.stringify(other.mapping) === JSON.stringify(log.mapping)
  );
}

function alreadyImported(record: LogRecord, draft: OrganisationDraft): readonly ImportedProcess[] {
  return record.processIds.map((processId) => ({
    logId: record.id,
    processId,
    process: draft.process(processId)?.name ?? "",
    file: record.fileName,
    cases: record.cases,
    events: record.events,
    workItems: 0,
    warnings: [
      {
        code: "same-file",
        message: `This file is imported already, as log ${record.id}; nothing was changed. Delete that log first to import it in another way.`,
        count: 1,
        example: record.fileName,
      },
    ],
  }));
}

function countCases({ process, caseKey, length }: EventColumns): number {
  const seen = new Map<number, Uint8Array>();
  let cases = 0;
  const codes = caseKey.reduce((most, code) => Math.max(most, code), -1) + 1;
  for (let e = 0; e < length; e++) {
    const processCode = process[e] ?? 0;
    let marks = seen.get(processCode);
    if (marks === undefined) seen.set(processCode, (marks = new Uint8Array(codes)));
    const code = caseKey[e] ?? 0;
    if (marks[code] === 1) continue;
    marks[code] = 1;
    cases++;
  }
  return cases;
}

function countItems({ cases }: DerivedLedger): number {
  return cases.items.reduce((sum, items) => sum + items, 0);
}

/** Called between the parts of an import: says where it is, and ends it where its caller wants that. */
function report(control: TaskControl, phase: string, done: number, total: number): void {
  if (control.signal?.aborted === true) throw cancelled();
  control.onProgress?.({ phase, done, total });
}
