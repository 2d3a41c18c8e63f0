import { BatonError } from "../domain/errors.ts";
import type { LogTexts } from "../domain/event-columns.ts";
import type { AgreedStandard, DerivationSettings, Process } from "../domain/organisation.ts";
import { statusMeanings } from "../sample/event-log.ts";
import { endSteps } from "../sample/flow-graph.ts";
import type { OrganisationPlan, ProcessPlan } from "../sample/organisation-plan.ts";
import type { LogRecord } from "../warehouse/warehouse.ts";
import type { OrganisationDraft } from "./organisation-draft.ts";

const hourMs = 3_600_000;

/**
 * Makes what people would author of the simulated organisation: departments in their tree, processes with their steps, values, end steps and agreed
 * standards; and the persons. Departments and persons that are there already stay as they are. Gives what is new.
 *
 * @throws BatonError CONFLICT where a process of the organisation has the name of one of the plan: made-up cases would mix with real ones
 */
export async function makeOrganisation(
  plan: OrganisationPlan,
  texts: LogTexts,
  draft: OrganisationDraft,
): Promise<NonNullable<LogRecord["made"]>> {
  const taken = draft.processes().filter(({ name }) => plan.processes.some((process) => process.name === name));
  if (taken.length > 0) {
    const names = taken.map(({ name }) => name).join(", ");
    throw new BatonError(
      "CONFLICT",
      `the sample organisation has processes with the names of yours: ${names}; its made-up cases would mix with the real ones. Rename yours, or load the sample into another data folder`,
      { processes: taken.map(({ name }) => name) },
    );
  }
  const known = new Set(draft.resources().map(({ id }) => id));
  const resourceIds = [...(await draft.resourceIds(texts.resources))].filter((id) => !known.has(id));
  const departmentIds = await makeDepartments(plan, draft);
  const processIds: number[] = [];
  for (const process of plan.processes) processIds.push(await makeProcess(plan, process, draft));
  return { departmentIds, processIds, resourceIds };
}

/** Joins each provisional process to the version of the routine one that its cases lead to. */
export function joinDerived(plan: OrganisationPlan, draft: OrganisationDraft): void {
  const named = (name: string): Process | undefined => draft.processes().find((process) => process.name === name);
  for (const { name, derivedFrom } of plan.processes) {
    const process = named(name);
    const base = derivedFrom === undefined ? undefined : named(derivedFrom);
    if (process === undefined || base === undefined) continue;
    draft.putProcess({ ...process, derivedFromVersionId: base.currentVersionId });
  }
}

async function makeDepartments(plan: OrganisationPlan, draft: OrganisationDraft): Promise<readonly number[]> {
  const known = new Set(draft.departments().map(({ id }) => id));
  const ids = await draft.departmentIds(plan.departments.map(({ name }) => name));
  const idOf = new Map(plan.departments.map(({ name }, at) => [name, ids[at] ?? -1]));
  for (const { name, parent, external = false } of plan.departments) {
    const department = draft.department(idOf.get(name) ?? -1);
    if (department === undefined || known.has(department.id)) continue;
    draft.putDepartment({ ...department, external, parentId: idOf.get(parent ?? "") ?? null });
  }
  return [...ids].filter((id) => !known.has(id));
}

async function makeProcess(plan: OrganisationPlan, process: ProcessPlan, draft: OrganisationDraft): Promise<number> {
  const [id = -1] = await draft.processIds([process.name], "ROUTINE");
  const made = draft.process(id);
  if (made === undefined) throw new RangeError(`process ${process.name} was not made`);
  draft.putProcess({
    ...made,
    kind: process.derivedFrom === undefined ? "ROUTINE" : "PROVISIONAL",
    valueAttribute: process.value?.attribute ?? null,
    valueUnit: process.value?.unit ?? null,
  });
  const stepIds = await draft.stepIds(id, Object.keys(process.steps));
  draft.putSettings(settingsOf(plan, process, draft.settingsOf(id), stepIds));
  for (const standard of standardsOf(plan, process, stepIds)) draft.putStandard(standard);
  return id;
}

/**
 * Takes back what the sample set of a process that a real log came to share: what people set since stays. Its steps stay too: versions of the process
 * name them.
 */
export function unmakeProcess(
  plan: OrganisationPlan,
  process: ProcessPlan,
  id: number,
  draft: OrganisationDraft,
): void {
  const made = draft.process(id);
  if (made === undefined) return;
  if (made.version === 1) {
    const plain = {
      valuePerCase: null,
      valueUnit: null,
      valueAttribute: null,
      arrivalsPerHour: null,
      derivedFromVersionId: null,
    };
    draft.putProcess({ ...made, ...plain, kind: "ROUTINE", version: 2 });
  }
  const stepIds = Int32Array.from(
    Object.keys(process.steps),
    (name) => draft.steps().find((step) => step.processId === id && step.name === name)?.id ?? -1,
  );
  const settings = draft.settingsOf(id);
  if (isEqual(settings, settingsOf(plan, process, settings, stepIds))) {
    draft.putSettings({ ...settings, concurrency: null, endStepIds: [], statusValues: [], asOfMs: null });
  }
  const agreed = draft.standardsOf(id);
  for (const standard of standardsOf(plan, process, stepIds)) {
    if (!agreed.some((other) => isEqual(other, standard))) continue;
    draft.putStandard({ stepId: standard.stepId, sojournMs: null, workMs: null, variation: null });
  }
}

function settingsOf(
  plan: OrganisationPlan,
  process: ProcessPlan,
  before: DerivationSettings,
  stepIds: Int32Array,
): DerivationSettings {
  const ends = new Set(endSteps(process));
  const names = Object.keys(process.steps);
  return {
    ...before,
    concurrency: process.concurrency ?? null,
    endStepIds: [...stepIds].filter((_, at) => ends.has(names[at] ?? "")),
    statusValues: statusMeanings,
    asOfMs: Date.parse(plan.to),
  };
}

/** Work content as it was planned, since the log's clock times run on over night; of outside parties nobody knows it. */
function standardsOf(plan: OrganisationPlan, { steps }: ProcessPlan, stepIds: Int32Array): readonly AgreedStandard[] {
  const outside = new Set(plan.departments.flatMap(({ name, external }) => (external === true ? [name] : [])));
  return Object.values(steps).flatMap(({ by, work, agreedHours }, at) => {
    const sojournMs = agreedHours === undefined ? null : agreedHours * hourMs;
    const workMs = typeof by === "string" && outside.has(by) ? null : work.meanMs;
    return sojournMs === null && workMs === null
      ? []
      : [{ stepId: stepIds[at] ?? -1, sojournMs, workMs, variation: null }];
  });
}

function isEqual(a: object, b: object): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}
