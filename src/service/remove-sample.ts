import { BatonError } from "../domain/errors.ts";
import { caseStatuses, type Department } from "../domain/organisation.ts";
import { company } from "../sample/company.ts";
import type { LogRecord } from "../warehouse/warehouse.ts";
import { deriveLedger, type DerivationContext, forgetLedger } from "./derive-ledger.ts";
import { isSample } from "./load-sample.ts";
import { OrganisationDraft } from "./organisation-draft.ts";
import { unmakeProcess } from "./sample-organisation.ts";
import type { Stores } from "./stores.ts";
import type { TaskControl } from "./worker-task.ts";

/**
 * Takes the sample organisation away, as one revision: its log, and the processes, departments and persons that were made for it and that no other log
 * uses. A department that others use stays, as if they had brought it: without the place in the tree and the marks that the sample gave it, unless
 * somebody changed it since. A process that others use keeps its steps, but neither the sample's standards nor its settings.
 *
 * @throws BatonError NOT_FOUND where it is not loaded
 */
export async function removeSample(
  stores: Stores,
  control: TaskControl = {},
): Promise<{ readonly logId: number; readonly revision: number }> {
  const { result, revision } = await stores.write(async (writer) => {
    const logs = writer.base === 0 ? [] : await stores.warehouse.logs(writer.base);
    const log = logs.find(isSample);
    if (log === undefined)
      throw new BatonError("NOT_FOUND", "the sample organisation is not loaded; nothing was removed");
    const draft = await OrganisationDraft.load(stores.graph, writer);
    const others = logs.filter((other) => other !== log);
    await writer.facts.removeLog(log.id);
    const context = { stores, writer, draft, logs: others, nowMs: Date.now(), control };
    await removeMade(context, log);
    await draft.flush();
    return log.id;
  });
  return { logId: result, revision };
}

async function removeMade(context: DerivationContext, log: LogRecord): Promise<void> {
  const { writer, draft, logs } = context;
  const made = log.made ?? { departmentIds: [], processIds: [], resourceIds: [] };
  const usage = await usageWithout(context, log);
  for (const [code, id] of log.processIds.entries()) {
    const isMade = made.processIds.includes(id);
    const plan = company.processes[code];
    if (logs.some(({ processIds }) => processIds.includes(id))) {
      if (isMade && plan !== undefined) unmakeProcess(company, plan, id, draft);
      continue;
    }
    await forgetLedger(writer, id);
    if (isMade) await draft.removeProcess(id);
  }
  for (const id of made.resourceIds) {
    if (!usage.some(({ resourceIds }) => resourceIds.has(id))) draft.removeResource(id);
  }
  const moved = removeDepartments(draft, new Set(made.departmentIds), usage);
  // Credits follow the tree; what was set for a process that stays, or frozen from the sample's cases, is taken back.
  for (const { processId, departmentIds } of usage) {
    const isShared = log.processIds.includes(processId);
    const isAffected = isShared || [...departmentIds].some((id) => moved.has(id));
    if (isAffected) await deriveLedger(context, processId, new Map(), made.processIds.includes(processId));
  }
}

/** Departments and persons that a process needs. */
interface Usage {
  readonly processId: number;
  readonly departmentIds: ReadonlySet<number>;
  readonly resourceIds: ReadonlySet<number>;
}

/** What the processes of the other logs need, one entry a process; a process that the sample shares is derived without it to learn that. */
async function usageWithout(context: DerivationContext, log: LogRecord): Promise<readonly Usage[]> {
  const { stores, writer, draft, logs } = context;
  const processIds = new Set(logs.flatMap((other) => other.processIds));
  if (processIds.size === 0) return [];
  const selection = { revision: writer.base, include: {}, exclude: [], period: null, timed: caseStatuses };
  const departments = draft.departments().map(({ id }) => ({ groupId: id, leafIds: [id] }));
  const grouping = { process: true, step: false, delayOnly: true };
  const [byDepartment, byResource] = await Promise.all([
    stores.warehouse.workTotals(selection, { ...grouping, departments }, "CRITICAL"),
    stores.warehouse.workTotals(selection, { ...grouping, departments: null, resource: true }, "CRITICAL"),
  ]);
  const usage: Usage[] = [];
  for (const processId of processIds) {
    const items = log.processIds.includes(processId) ? (await deriveLedger(context, processId))?.items : undefined;
    const ofProcess = (row: { readonly processId: number | null }): boolean => row.processId === processId;
    usage.push({
      processId,
      departmentIds: new Set(
        items?.department ?? byDepartment.filter(ofProcess).flatMap(({ groupId }) => groupId ?? []),
      ),
      resourceIds: new Set(
        items?.resource ?? byResource.filter(ofProcess).flatMap(({ resourceId }) => resourceId ?? []),
      ),
    });
  }
  return usage;
}

/** Removes the departments that were made and nobody needs; those that stay go to the top of the tree, unless somebody changed them. Gives the latter. */
function removeDepartments(
  draft: OrganisationDraft,
  made: ReadonlySet<number>,
  usage: readonly Usage[],
): ReadonlySet<number> {
  const isUsed = (id: number): boolean =>
    usage.some(({ departmentIds }) => departmentIds.has(id)) ||
    draft.steps().some(({ assignedDepartmentId }) => assignedDepartmentId === id);
  const staysPut = ({ id, version }: Department): boolean => !made.has(id) || version > 1;
  const kept = new Set([...made].filter(isUsed));
  const open = draft
    .departments()
    .filter((department) => staysPut(department) && (!made.has(department.id) || kept.has(department.id)));
  for (const { parentId } of open) {
    const parent = parentId === null ? undefined : draft.department(parentId);
    if (parent === undefined || kept.has(parent.id) || !made.has(parent.id)) continue;
    kept.add(parent.id);
    if (staysPut(parent)) open.push(parent);
  }
  const moved = new Set<number>();
  for (const id of made) {
    const department = draft.department(id);
    if (department === undefined) continue;
    if (!kept.has(id)) draft.removeDepartment(id);
    else if (!staysPut(department)) {
      draft.putDepartment({ ...department, parentId: null, external: false, system: false, version: 2 });
      moved.add(id);
    }
  }
  for (const resource of draft.resources()) {
    if (resource.departmentId === null || draft.department(resource.departmentId) !== undefined) continue;
    draft.putResource({ ...resource, departmentId: null });
  }
  return moved;
}
