import type { DerivedLedger } from "../domain/work-item-columns.ts";
import { type Process, type ProcessVersion, unassigned } from "../domain/organisation.ts";
import type { ActivityMatch } from "../domain/structure.ts";
import { distinctIds } from "../ledger/distinct-ids.ts";
import type { DerivationInput } from "../ledger/process-log.ts";
import { buildFlowNet } from "../structure/flow-net.ts";
import type { DerivationRecord, LogRecord } from "../warehouse/warehouse.ts";
import type { Derivation } from "./derive-worker.ts";
import { withCounts } from "./designed-version.ts";
import { nextObservedVersion } from "./observed-version.ts";
import type { OrganisationDraft } from "./organisation-draft.ts";
import { cutToProcess, resolveProcessLogs, type SourceLog } from "./process-logs.ts";
import type { Stores, StoreWriter } from "./stores.ts";
import { valuesOfCases } from "./values-of-cases.ts";
import { runInWorker, type TaskControl } from "./worker-task.ts";

/** One write in which ledgers are derived: where it reads, what it writes to, and the organisation as it stands in it. */
export interface DerivationContext {
  readonly stores: Stores;
  readonly writer: StoreWriter;
  readonly draft: OrganisationDraft;
  /** The logs of the revision being written. */
  readonly logs: readonly LogRecord[];
  readonly nowMs: number;
  readonly control: TaskControl;
}

/**
 * Derives the ledger of a process again from all its logs and stores it in place of the earlier one; the counts on the version people designed, where
 * the logs are laid on it, else the process's observed version, its observed work and its resources' homes follow. A process without any log left loses its derivation and its observed work. `inMemory` gives logs this write has just read, so that they
 * need not be read again; their buffers move to the worker. `afresh` decides again what an earlier derivation froze. Call `draft.flush()` after the last derivation of the write.
 */
export async function deriveLedger(
  context: DerivationContext,
  processId: number,
  inMemory: ReadonlyMap<number, SourceLog> = new Map(),
  afresh = false,
): Promise<DerivedLedger | null> {
  const { stores, writer, draft, control } = context;
  const logs = context.logs.filter((log) => log.processIds.includes(processId));
  if (logs.length === 0) {
    await forgetLedger(writer, processId);
    const designed = await designedVersion(draft, processId);
    if (designed !== null) await draft.putVersion(withCounts(designed, null, 0));
    return null;
  }
  const sources: SourceLog[] = [];
  for (const log of logs) sources.push(inMemory.get(log.id) ?? (await readSource(stores, log, processId)));
  const previous = writer.base === 0 || afresh ? [] : await stores.warehouse.derivations(writer.base);
  const versions = await draft.versionsOf(processId);
  const designed = designedAmong(versions, draft.process(processId));
  const { input, matches } = await derivationInput(context, processId, logs, sources, previous, versions, designed);
  const derivation = await runInWorker<DerivationInput, Derivation>("derive-worker", input, control);
  const derived = { ...derivation, ledger: { ...derivation.ledger, matches } };
  const { replay } = derived.ledger;
  if (designed !== null) await draft.putVersion(withCounts(designed, replay, derived.ledger.cases.length));
  const ledger =
    designed !== null && replay !== null
      ? belongingTo(designed.id, derived.ledger)
      : await observeVersion(context, processId, versions, derived);
  await writer.graph.putObservedWork({ processId, ...derivation.observed });
  setHomes(draft, derivation.homes);
  await writer.facts.appendDerivation(
    processId,
    logs.map((log) => log.id),
    ledger,
  );
  return ledger;
}

/** Takes away what was derived for a process. */
export async function forgetLedger({ facts, graph }: StoreWriter, processId: number): Promise<void> {
  await facts.removeDerivation(processId);
  await graph.putObservedWork({ processId, performs: [], handsOver: [] });
}

async function readSource(stores: Stores, log: LogRecord, processId: number): Promise<SourceLog> {
  const code = log.processIds.indexOf(processId);
  const stored = await stores.warehouse.events(log.id, log.processIds.length === 1 ? null : code);
  return { logId: log.id, texts: stored.texts, ...cutToProcess(stored.events, stored.execution, code) };
}

/** The current version of a process, where people designed it. */
export async function designedVersion(draft: OrganisationDraft, processId: number): Promise<ProcessVersion | null> {
  return designedAmong(await draft.versionsOf(processId), draft.process(processId));
}

function designedAmong(versions: readonly ProcessVersion[], process: Process | undefined): ProcessVersion | null {
  return versions.find(({ id, basis }) => id === process?.currentVersionId && basis !== "OBSERVED") ?? null;
}

function belongingTo(versionId: number, ledger: DerivedLedger): DerivedLedger {
  return { ...ledger, cases: { ...ledger.cases, version: ledger.cases.version.map(() => versionId) } };
}

async function derivationInput(
  context: DerivationContext,
  processId: number,
  logs: readonly LogRecord[],
  sources: readonly SourceLog[],
  previous: readonly DerivationRecord[],
  versions: readonly ProcessVersion[],
  designed: ProcessVersion | null,
): Promise<{ readonly input: DerivationInput; readonly matches: readonly ActivityMatch[] }> {
  const { writer, draft } = context;
  const settings = draft.settingsOf(processId);
  const process = draft.process(processId);
  const valueOfCase = await valuesOfCases(writer.facts, processId, process?.valueAttribute ?? null, logs, sources);
  const resolved = await resolveProcessLogs(sources, processId, draft, settings, designed);
  const { logs: processLogs, caseKeys, matches } = resolved;
  const lacksDepartments = sources.some(({ events }) => events.department.includes(-1));
  const known = draft.departments().find((department) => department.name === unassigned);
  const unassignedDepartmentId = lacksDepartments ? await draft.unassignedDepartmentId() : (known?.id ?? -1);
  // No case belongs to what people designed, until it is laid on it.
  const observed = versions.filter(({ basis }) => basis === "OBSERVED");
  const input = {
    logs: processLogs,
    caseKeys,
    unassignedDepartmentId,
    departments: draft.departments().map(({ id, parentId, external }) => ({ id, parentId: parentId ?? -1, external })),
    homeOfResource: draft
      .resources()
      .flatMap(({ id, departmentId, authored }) =>
        authored && departmentId !== null ? [[id, departmentId] as const] : [],
      ),
    settings: { ...settings, statusMapped: settings.statusValues, dedupe: logs.some((log) => log.dedupe) },
    frozen: previous.find((derivation) => derivation.processId === processId)?.frozen ?? null,
    agreedStandards: draft.standardsOf(processId),
    valuePerCase: process?.valuePerCase ?? 1,
    valueOfCase: valueOfCase?.(caseKeys) ?? null,
    versions: {
      sinceMs: Float64Array.from(observed, (version) => version.validFromMs ?? Number.NEGATIVE_INFINITY),
      ids: Int32Array.from(observed, (version) => version.id),
    },
    model: designed === null ? null : modelOf(designed, matches, draft),
  };
  return { input, matches };
}

/** A log fits a model that knows at least half of its events. */
function modelOf(
  designed: ProcessVersion,
  matches: readonly ActivityMatch[],
  draft: OrganisationDraft,
): DerivationInput["model"] {
  const eventsOf = (of: readonly ActivityMatch[]): number => of.reduce((sum, { events }) => sum + events, 0);
  const known = eventsOf(matches.filter(({ stepId }) => stepId !== null));
  return {
    net: buildFlowNet(designed, (id) => draft.step(id)),
    flows: designed.flows.length,
    fits: 2 * known >= eventsOf(matches),
  };
}

/** Puts the version that the derived flows lead to, and books the cases that began under a new one to it. */
async function observeVersion(
  context: DerivationContext,
  processId: number,
  versions: readonly ProcessVersion[],
  { ledger, flows }: Derivation,
): Promise<DerivedLedger> {
  const { draft, nowMs } = context;
  const process = draft.process(processId);
  if (process === undefined) throw new RangeError(`process ${processId} is not in the organisation`);
  const current = versions.find(({ id }) => id === process.currentVersionId) ?? null;
  // What people designed stays as it is, and the current version where it was; what logs show stands beside it.
  const known = versions.findLast(({ basis }) => basis === "OBSERVED") ?? null;
  const { cases, items } = ledger;
  const stepIds = distinctIds(items.step);
  const firstCaseStartMs = cases.startMs.reduce((first, start) => Math.min(first, start), Number.POSITIVE_INFINITY);
  const observed = { stepIds, flows, cases: cases.length, firstCaseStartMs };
  const { version, isNew } = nextObservedVersion(processId, known, observed, nowMs);
  const id = isNew || known === null ? await draft.reserveId("version") : known.id;
  const number = isNew ? (versions.at(-1)?.number ?? 0) + 1 : version.number;
  await draft.putVersion({ ...version, id, number });
  if ((current === null || current.basis === "OBSERVED") && current?.id !== id)
    draft.putProcess({ ...process, currentVersionId: id });
  if (!isNew) return ledger;
  const since = version.validFromMs ?? Number.NEGATIVE_INFINITY;
  const belongs = cases.version.map((earlier, caseNo) => ((cases.startMs[caseNo] ?? 0) >= since ? id : earlier));
  return { ...ledger, cases: { ...cases, version: belongs } };
}

function setHomes(draft: OrganisationDraft, homes: Derivation["homes"]): void {
  for (const [resourceId, departmentId] of homes) {
    const resource = draft.resource(resourceId);
    if (resource !== undefined && resource.departmentId === null) draft.putResource({ ...resource, departmentId });
  }
}
