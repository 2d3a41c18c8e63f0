import type { Department, Process, ProcessVersion, Step } from "../domain/organisation.ts";
import { elementIdsOf } from "../exporting/bpmn/exported-version.ts";
import type { BpmnTask } from "./bpmn-worker.ts";
import { organisationRecordsAt } from "./organisation-snapshot.ts";
import type { Stores } from "./stores.ts";
import { runInWorker, type TaskControl } from "./worker-task.ts";

/**
 * A version as BPMN 2.0 XML: the file it came from, as it was, where nothing was changed since; else written anew. `elementsOfVersion` says which element of
 * it each step is.
 */
export async function bpmnOfVersion(
  stores: Stores,
  revision: number,
  version: ProcessVersion,
  control: TaskControl = {},
): Promise<string> {
  const { departments, processes, standards } = await organisationRecordsAt(stores, revision);
  const process = processes.find(({ id }) => id === version.processId);
  if (process === undefined) throw new RangeError(`version ${version.id} belongs to no process`);
  const origin = await originOf(stores, revision, process, version);
  const [model = null] = origin?.modelId == null ? [] : await stores.graph.models(revision, [origin.modelId]);
  const steps = await assignedSteps(stores, revision, version);
  const own = new Set(version.stepIds);
  const task: BpmnTask = {
    exported: {
      process,
      version,
      steps,
      departments: withThoseAbove(departments, [
        ...steps.map(({ assignedDepartmentId }) => assignedDepartmentId),
        ...version.messages.map(({ departmentId }) => departmentId),
      ]),
      standards: standards.filter(({ stepId }) => own.has(stepId)),
      drawnLanes: (model?.lanes ?? []).filter(({ processId }) => processId === origin?.processId),
    },
    original: model?.xml ?? null,
    isOwn: origin?.id === version.id,
  };
  return runInWorker<BpmnTask, string>("bpmn-worker", task, control);
}

/** The version, at best itself, that came from a file and that it was made from: the last one before it, or that which its process was derived from. */
async function originOf(
  { graph }: Stores,
  revision: number,
  { derivedFromVersionId }: Process,
  version: ProcessVersion,
): Promise<ProcessVersion | null> {
  if (version.modelId !== null) return version;
  const earlier = (await graph.versionsOf(revision, version.processId)).filter(
    ({ modelId, number }) => modelId !== null && number < version.number,
  );
  const last = earlier.at(-1);
  if (last !== undefined || derivedFromVersionId === null) return last ?? null;
  return (await graph.versions(revision, [derivedFromVersionId]))[0] ?? null;
}

/** What only logs show is assigned to nobody: it is drawn with the department that did it most. */
async function assignedSteps(stores: Stores, revision: number, version: ProcessVersion): Promise<readonly Step[]> {
  const steps = await stepsOfVersion(stores, revision, version);
  if (version.basis === "DESIGNED") return steps;
  const [work] = await stores.graph.observedWork(revision, [version.processId]);
  const most = new Map<number, { readonly departmentId: number; readonly workItems: number }>();
  for (const { stepId, departmentId, workItems } of work?.performs ?? []) {
    if (workItems > (most.get(stepId)?.workItems ?? 0)) most.set(stepId, { departmentId, workItems });
  }
  return steps.map((step) => {
    const assignedDepartmentId = step.assignedDepartmentId ?? most.get(step.id)?.departmentId ?? null;
    return { ...step, assignedDepartmentId };
  });
}

/** The element of each step in what `bpmnOfVersion` gives, in the order of the version. */
export async function elementsOfVersion(
  stores: Stores,
  revision: number,
  version: ProcessVersion,
): Promise<readonly { readonly elementId: string; readonly stepId: number }[]> {
  const ids = elementIdsOf(await stepsOfVersion(stores, revision, version));
  return [...ids].map(([stepId, elementId]) => ({ elementId, stepId }));
}

async function stepsOfVersion(stores: Stores, revision: number, { stepIds }: ProcessVersion): Promise<readonly Step[]> {
  return (await stores.graph.steps(revision, stepIds)).filter((step): step is Step => step !== null);
}

function withThoseAbove(departments: readonly Department[], ids: readonly (number | null)[]): readonly Department[] {
  const byId = new Map(departments.map((department) => [department.id, department]));
  const found = new Set(ids.filter((id) => id !== null));
  for (const id of found) {
    const parentId = byId.get(id)?.parentId ?? null;
    if (parentId !== null) found.add(parentId);
  }
  return [...found].flatMap((id) => byId.get(id) ?? []);
}
