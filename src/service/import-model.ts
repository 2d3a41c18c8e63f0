import { isDeepStrictEqual } from "node:util";
import type { ImportOptions } from "../domain/imported-log.ts";
import type { ImportedModel, ReadProcess } from "../domain/imported-model.ts";
import type { ImportWarning } from "../domain/import-warning.ts";
import type { ModelLane, ProcessKind, ProcessVersion } from "../domain/organisation.ts";
import { type Changed, changeOrganisation, type ChangeControl } from "./change-organisation.ts";
import { type LaneChoice, lanesToDepartments, type PlacedLane } from "./lanes-to-departments.ts";
import { linkCalls } from "./link-calls.ts";
import type { ModelTask } from "./model-worker.ts";
import type { OrganisationDraft } from "./organisation-draft.ts";
import { type ModelledVersion, versionOfModel } from "./steps-of-model.ts";
import type { Stores } from "./stores.ts";
import { runInWorker } from "./worker-task.ts";

/** How a model is to be stored. */
export interface ModelSettings {
  /** Kind of a process that this import creates; default ROUTINE. */
  readonly kind?: ProcessKind;
  /** Whose lanes are; the others are matched by name and alias, else a department is made. */
  readonly lanes?: readonly LaneChoice[];
}

export interface ModelRequest extends ModelSettings {
  readonly path: string;
  readonly options: Pick<ImportOptions, "fileName" | "process">;
}

/** What importing a file of models gave. */
export interface StoredModel {
  readonly modelId: number;
  readonly file: string;
  /** False where the file was there already and nothing was changed. */
  readonly isNew: boolean;
  readonly processes: readonly ModelledProcess[];
  readonly lanes: readonly ModelLane[];
  readonly warnings: readonly ImportWarning[];
}

export interface ModelledProcess {
  readonly processId: number;
  readonly process: string;
  readonly versionId: number;
  /** Number of the version. */
  readonly number: number;
  readonly steps: number;
  /** Those of the steps that are tasks, calls or sub-processes. */
  readonly tasks: number;
  readonly flows: number;
  readonly messages: number;
}

/**
 * Reads a file of BPMN models and gives each process in it, found or made by name, a new version that becomes the current one; all of it as one revision,
 * and when anything fails nothing has changed. The file that the current versions came from changes nothing and is reported so. Processes that have
 * logs are derived again, since their activities are matched with the steps of the new version.
 */
export async function importModel(
  stores: Stores,
  request: ModelRequest,
  control: ChangeControl = {},
): Promise<{ readonly revision: number; readonly model: StoredModel }> {
  const { path, options } = request;
  const model = await runInWorker<ModelTask, ImportedModel>("model-worker", { path, options }, control);
  const { result, revision } = await changeOrganisation(
    stores,
    (draft) => storeModel(draft, model, request, control.author ?? null),
    control,
  );
  return { revision, model: result };
}

interface Placed {
  readonly processId: number;
  readonly read: ReadProcess;
  readonly modelled: ModelledVersion;
  readonly current: ProcessVersion | null;
  readonly isAsBefore: boolean;
}

async function storeModel(
  draft: OrganisationDraft,
  model: ImportedModel,
  { kind, lanes: choices }: ModelSettings,
  author: string | null,
): Promise<Changed<StoredModel>> {
  const summary = `Imported the model ${model.fileName}`;
  const placedLanes = await lanesToDepartments(draft, model, choices ?? []);
  const departmentOf = new Map(
    placedLanes.flatMap(({ elementId, departmentId }) => (departmentId === null ? [] : [[elementId, departmentId]])),
  );
  const processIds = await draft.processIds(
    model.processes.map(({ name }) => name),
    kind ?? "ROUTINE",
  );
  const placed: Placed[] = [];
  for (const [at, read] of model.processes.entries()) {
    placed.push(await placeOf(draft, model, processIds[at] ?? -1, read, departmentOf));
  }
  const [first] = placed;
  if (first?.current != null && placed.every(({ isAsBefore }) => isAsBefore)) {
    return { result: await sameModel(draft, first.current, placed), summary, processId: null, affectedProcessIds: [] };
  }
  const nowMs = Date.now();
  const modelId = await draft.reserveId("model");
  const lanes = lanesOf(placedLanes, placed);
  const processes: ModelledProcess[] = [];
  for (const process of placed) processes.push(await putVersion(draft, process, { modelId, nowMs, author }));
  for (const process of placed) takeNoted(draft, process);
  const warnings = [...model.warnings, ...(await linkCalls(draft, [...processIds]))];
  await draft.putModel({
    id: modelId,
    fileName: model.fileName,
    contentHash: model.contentHash,
    importedAtMs: nowMs,
    author,
    xml: model.xml,
    processIds: [...processIds],
    lanes,
    warnings,
  });
  return {
    result: { modelId, file: model.fileName, isNew: true, processes, lanes, warnings },
    summary,
    processId: placed.length === 1 && first !== undefined ? first.processId : null,
    affectedProcessIds: placed.map(({ processId }) => processId),
  };
}

async function placeOf(
  draft: OrganisationDraft,
  { contentHash }: ImportedModel,
  processId: number,
  read: ReadProcess,
  departmentOf: ReadonlyMap<string, number>,
): Promise<Placed> {
  const modelled = await versionOfModel(draft, processId, read, departmentOf);
  const currentId = draft.process(processId)?.currentVersionId ?? null;
  const current = currentId === null ? null : await draft.version(currentId);
  const from = current?.modelId == null ? null : await draft.model(current.modelId);
  const isAsBefore =
    current !== null && from?.contentHash === contentHash && isSameVersion(draft, current, modelled, read);
  return { processId, read, modelled, current, isAsBefore };
}

/** What logs counted on the flows is no difference. */
function isSameVersion(
  draft: OrganisationDraft,
  current: ProcessVersion,
  { steps, flows, messages }: ModelledVersion,
  { elementId }: ReadProcess,
): boolean {
  const edges = (all: ProcessVersion["flows"]): object =>
    all.map(({ fromStepId, toStepId, design }) => ({ fromStepId, toStepId, design }));
  return (
    current.modelElementId === elementId &&
    isDeepStrictEqual(
      current.stepIds,
      steps.map(({ id }) => id),
    ) &&
    isDeepStrictEqual(edges(current.flows), edges(flows)) &&
    isDeepStrictEqual(current.messages, messages) &&
    steps.every((step) => isDeepStrictEqual(draft.step(step.id), step))
  );
}

async function sameModel(
  draft: OrganisationDraft,
  current: ProcessVersion,
  placed: readonly Placed[],
): Promise<StoredModel> {
  const modelId = current.modelId ?? -1;
  const model = await draft.model(modelId);
  return {
    modelId,
    file: model?.fileName ?? "",
    isNew: false,
    processes: placed.map((process) =>
      summaryOf(draft, process, process.current?.id ?? -1, process.current?.number ?? 0),
    ),
    lanes: model?.lanes ?? [],
    warnings: [
      {
        code: "same-file",
        message: `The current versions come from this file already, model ${modelId}; nothing was changed.`,
        count: 1,
        example: model?.fileName ?? null,
      },
    ],
  };
}

async function putVersion(
  draft: OrganisationDraft,
  process: Placed,
  { modelId, nowMs, author }: { readonly modelId: number; readonly nowMs: number; readonly author: string | null },
): Promise<ModelledProcess> {
  const { processId, read, modelled } = process;
  const last = (await draft.versionsOf(processId)).at(-1);
  const id = await draft.reserveId("version");
  const number = (last?.number ?? 0) + 1;
  for (const step of modelled.steps) draft.putStep(step);
  await draft.putVersion({
    id,
    processId,
    number,
    basis: "DESIGNED",
    createdAtMs: nowMs,
    validFromMs: last?.validFromMs ?? null,
    author,
    modelId,
    modelElementId: read.elementId,
    stepIds: modelled.steps.map((step) => step.id),
    flows: modelled.flows,
    messages: modelled.messages,
  });
  const stored = draft.process(processId);
  if (stored !== undefined) draft.putProcess({ ...stored, currentVersionId: id, version: stored.version + 1 });
  return summaryOf(draft, process, id, number);
}

function summaryOf(
  draft: OrganisationDraft,
  { processId, modelled: { steps, flows, messages } }: Placed,
  versionId: number,
  number: number,
): ModelledProcess {
  return {
    processId,
    process: draft.process(processId)?.name ?? "",
    versionId,
    number,
    steps: steps.length,
    tasks: steps.filter(({ kind }) => kind !== "EVENT" && kind !== "GATEWAY").length,
    flows: flows.length,
    messages: messages.length,
  };
}

/** Takes over standards and values that an export noted. */
function takeNoted(draft: OrganisationDraft, { processId, read, modelled }: Placed): void {
  const standards = new Map(draft.standardsOf(processId).map((standard) => [standard.stepId, standard]));
  for (const [at, { standard }] of read.steps.entries()) {
    const stepId = modelled.steps[at]?.id;
    if (standard === null || stepId === undefined) continue;
    const noted = { stepId, ...standard };
    if (isDeepStrictEqual(standards.get(stepId), noted)) continue;
    draft.putStandard(noted);
  }
  const process = draft.process(processId);
  if (process === undefined) return;
  const arrivalsPerHour = read.arrivalsPerHour ?? process.arrivalsPerHour;
  const valuePerCase = read.valuePerCase ?? process.valuePerCase;
  const valueUnit = read.valueUnit ?? process.valueUnit;
  draft.putProcess({ ...process, arrivalsPerHour, valuePerCase, valueUnit });
}

function lanesOf(lanes: readonly PlacedLane[], placed: readonly Placed[]): readonly ModelLane[] {
  return lanes.map(({ processElementId, ...lane }) => {
    const process = placed.find(({ read }) => read.elementId === processElementId);
    const stepIds = (process?.read.steps ?? []).flatMap((step, at) =>
      step.lane === lane.elementId ? (process?.modelled.steps[at]?.id ?? []) : [],
    );
    return { ...lane, processId: process?.processId ?? -1, stepIds };
  });
}
