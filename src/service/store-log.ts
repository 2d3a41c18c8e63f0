import { basename } from "node:path";
import { BatonError } from "../domain/errors.ts";
import type { EventColumns } from "../domain/event-columns.ts";
import type { ImportedLog } from "../domain/imported-log.ts";
import type { ImportWarning } from "../domain/import-warning.ts";
import type { DerivationSettings, ProcessKind } from "../domain/organisation.ts";
import type { DerivedLedger } from "../domain/work-item-columns.ts";
import type { LogRecord } from "../warehouse/warehouse.ts";
import { deriveLedger, type DerivationContext } from "./derive-ledger.ts";
import type { OrganisationDraft } from "./organisation-draft.ts";
import { cutToProcess, type SourceLog } from "./process-logs.ts";
import type { Stores, StoreWriter } from "./stores.ts";
import { makeSystems, systemLabels } from "./system-departments.ts";
import { cancelled, type TaskControl } from "./worker-task.ts";

/** The write in which a log is stored, and the organisation as it stands in it. */
export interface StoringContext {
  readonly stores: Stores;
  readonly writer: StoreWriter;
  readonly draft: OrganisationDraft;
  readonly control: TaskControl;
}

/** How a log is to be stored. */
export interface LogSettings {
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
  /** What of the organisation was made for this log, and goes with it. */
  readonly made?: NonNullable<LogRecord["made"]>;
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

/**
 * Stores what a log says and derives the ledgers of the processes it speaks of, inside a write whose draft the caller flushes at the end. A log that is
 * there already, byte for byte and under the same processes, changes nothing and is reported so.
 */
export async function storeLog(
  { stores, writer, draft, control }: StoringContext,
  log: ImportedLog,
  settings: LogSettings,
): Promise<readonly ImportedProcess[]> {
  const before = writer.base === 0 ? [] : await stores.warehouse.logs(writer.base);
  const replaced = settings.replaces === undefined ? null : logOf(before, settings.replaces);
  const stored = before.filter((other) => other !== replaced);
  const processIds = await draft.processIds(log.texts.processes, settings.kind ?? "ROUTINE");
  const same = stored.find((other) => isSameLog(other, log, processIds, settings));
  if (same !== undefined) return alreadyImported(same, draft);
  if (replaced !== null) await writer.facts.removeLog(replaced.id);

  if (settings.concurrency !== undefined) {
    for (const id of processIds) draft.putSettings({ ...draft.settingsOf(id), concurrency: settings.concurrency });
  }
  const warnings = [...log.warnings, ...(await makeSystems(systemLabels(log.events, log.texts), draft))];
  const record: LogRecord = {
    id: await writer.facts.reserveLogId(),
    fileName: basename(log.fileName),
    format: log.format,
    contentHash: log.contentHash,
    idSpace: settings.idSpace ?? null,
    importedAtMs: Date.now(),
    processIds: [...processIds],
    cases: countCases(log.events),
    events: log.events.length,
    mapping: log.mapping,
    warnings,
    dedupe: settings.dedupe ?? false,
    ...(settings.made !== undefined && { made: settings.made }),
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
function isSameLog(other: LogRecord, log: ImportedLog, processIds: Int32Array, settings: LogSettings): boolean {
  return (
    other.contentHash === log.contentHash &&
    other.idSpace === (settings.idSpace ?? null) &&
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
