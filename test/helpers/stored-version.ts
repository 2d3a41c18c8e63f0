import type { Department, ProcessVersion, Step } from "../../src/domain/organisation.ts";
import type { Stores } from "../../src/service/stores.ts";

/** The current version of a process, with what it stands on. */
export interface StoredVersion {
  readonly revision: number;
  readonly version: ProcessVersion;
  readonly steps: readonly Step[];
  readonly departments: readonly Department[];
}

export async function currentVersion(stores: Stores, process: string): Promise<StoredVersion> {
  const revision = await stores.warehouse.currentRevision();
  const found = (await stores.graph.processes(revision)).find(({ name }) => name === process);
  const [version = null] = await stores.graph.versions(revision, [found?.currentVersionId ?? -1]);
  if (version === null) throw new Error(`no version of ${process}`);
  const steps = (await stores.graph.steps(revision, version.stepIds)).filter((step): step is Step => step !== null);
  return { revision, version, steps, departments: await stores.graph.departments(revision) };
}

/** What a version says, by the elements and names of things: equal where two organisations have the same one. */
export async function saying(stores: Stores, process: string): Promise<unknown> {
  const { revision, version, steps, departments } = await currentVersion(stores, process);
  const elementOf = new Map(steps.map(({ id, design }) => [id, design?.elementId ?? `step_${id}`]));
  const named = (id: number | null): string | null => departments.find((it) => it.id === id)?.name ?? null;
  const standards = await stores.graph.standards(revision, [version.processId]);
  const used = new Set([
    ...steps.map(({ assignedDepartmentId }) => assignedDepartmentId),
    ...version.messages.map(({ departmentId }) => departmentId),
  ]);
  return {
    steps: steps
      .map(({ name, kind, assignedDepartmentId, aliases, design, id }) => {
        const {
          elementId: _,
          attachedToStepId,
          parentStepId,
          calledProcessId: __,
          ...said
        } = design ?? {
          elementId: null,
          attachedToStepId: null,
          parentStepId: null,
          calledProcessId: null,
        };
        return {
          element: elementOf.get(id),
          name,
          kind,
          department: named(assignedDepartmentId),
          aliases,
          attachedTo: elementOf.get(attachedToStepId ?? -1) ?? null,
          parent: elementOf.get(parentStepId ?? -1) ?? null,
          said,
        };
      })
      .sort((a, b) => (a.element ?? "").localeCompare(b.element ?? "")),
    flows: version.flows
      .map(({ fromStepId, toStepId, design }) => ({
        from: elementOf.get(fromStepId) ?? "",
        to: elementOf.get(toStepId) ?? "",
        design,
      }))
      .sort((a, b) => `${a.from} ${a.to}`.localeCompare(`${b.from} ${b.to}`)),
    messages: version.messages.map(({ stepId, departmentId, direction, name }) => {
      return { step: elementOf.get(stepId), department: named(departmentId), direction, name };
    }),
    departments: departments
      .filter(({ id }) => used.has(id))
      .map(({ name, external, system, capacity, calendar, parentId }) => {
        return { name, external, system, capacity, calendar, parent: named(parentId) };
      })
      .sort((a, b) => a.name.localeCompare(b.name)),
    standards: standards
      .map(({ stepId, ...standard }) => ({ step: elementOf.get(stepId) ?? "", ...standard }))
      .sort((a, b) => a.step.localeCompare(b.step)),
  };
}
