import type { ProcessVersion } from "../domain/organisation.ts";
import { listed } from "./in-words.ts";
import type { OrganisationDraft } from "./organisation-draft.ts";
import { processesWithWorkOf } from "./processes-with-work.ts";
import type { Stores } from "./stores.ts";

/** What keeps a department from going, in words; empty where nothing does. */
export async function standsOnDepartment(
  stores: Stores,
  draft: OrganisationDraft,
  id: number,
): Promise<readonly string[]> {
  const below = draft.departments().filter(({ parentId }) => parentId === id);
  const steps = draft.steps().filter(({ assignedDepartmentId }) => assignedDepartmentId === id);
  const persons = draft.resources().filter(({ departmentId }) => departmentId === id).length;
  const worksIn = await processesWithWorkOf(stores, [id]);
  const messages = (await allVersions(draft)).filter((version) =>
    version.messages.some(({ departmentId }) => departmentId === id),
  );
  const processNames = (ids: readonly number[]) => [...new Set(ids)].map((it) => draft.process(it)?.name ?? "");
  return [
    ...(below.length === 0 ? [] : [`${listed(below.map(({ name }) => name))} below it`]),
    ...(steps.length === 0 ? [] : [`its steps ${listed(steps.map(({ name }) => name))}`]),
    ...(persons === 0 ? [] : [persons === 1 ? "its one person" : `its ${persons} persons`]),
    ...(worksIn.length === 0 ? [] : [`its work in ${listed(processNames(worksIn))}`]),
    ...(messages.length === 0
      ? []
      : [`messages of ${listed(processNames(messages.map(({ processId }) => processId)))}`]),
  ];
}

/** What keeps a process from going, in words: logs, processes derived from it, and calls. */
export async function standsOnProcess(
  stores: Stores,
  draft: OrganisationDraft,
  id: number,
): Promise<readonly string[]> {
  const revision = await stores.warehouse.currentRevision();
  const logs = (await stores.warehouse.logs(revision)).filter(({ processIds }) => processIds.includes(id));
  const versionIds = new Set((await draft.versionsOf(id)).map((version) => version.id));
  const derived = draft
    .processes()
    .filter((it) => it.id !== id && it.derivedFromVersionId !== null && versionIds.has(it.derivedFromVersionId));
  const calls = draft.steps().filter((step) => step.processId !== id && step.design?.calledProcessId === id);
  return [
    ...(logs.length === 0 ? [] : [`the logs ${listed(logs.map(({ fileName }) => fileName))}`]),
    ...(derived.length === 0 ? [] : [`${listed(derived.map(({ name }) => name))}, derived from it`]),
    ...(calls.length === 0 ? [] : [`calls of it by ${listed(calls.map(({ name }) => name))}`]),
  ];
}

/** Versions of all processes. */
export async function allVersions(draft: OrganisationDraft): Promise<readonly ProcessVersion[]> {
  const versions: ProcessVersion[] = [];
  for (const { id } of draft.processes()) versions.push(...(await draft.versionsOf(id)));
  return versions;
}
