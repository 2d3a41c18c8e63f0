import type { Department, ProcessVersion, Step } from "../domain/organisation.ts";
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
  const [model = null] = version.modelId === null ? [] : await stores.graph.models(revision, [version.modelId]);
  const steps = await stepsOfVersion(stores, revision, version);
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
      drawnLanes: model?.lanes ?? [],
    },
    original: model?.xml ?? null,
  };
  return runInWorker<BpmnTask, string>("bpmn-worker", task, control);
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
