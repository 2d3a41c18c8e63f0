import type { Calendar, Department } from "../domain/organisation.ts";
import { type ChangeControl, changeOrganisation, type Changed } from "./change-organisation.ts";
import { calendarProblems, inOrder } from "./calendar-problems.ts";
import { listed } from "./in-words.ts";
import type { OrganisationDraft } from "./organisation-draft.ts";
import { processesWithWorkOf } from "./processes-with-work.ts";
import { type Outcome, outcomeOf, type Problem, refuse, refuseIf } from "./refusal.ts";
import type { Stores } from "./stores.ts";

/** What to set of a department; fields left out stay as they are. Without an id it is a new one. */
export interface DepartmentChange {
  readonly id?: number | undefined;
  readonly name?: string | undefined;
  /** null = at the top. */
  readonly parentId?: number | null | undefined;
  readonly external?: boolean | undefined;
  readonly system?: boolean | undefined;
  /** All of them; those not listed go. */
  readonly aliases?: readonly string[] | undefined;
  /** How many can work at the same time; null takes it back. */
  readonly capacity?: number | null | undefined;
  /** null = that of the department above it. */
  readonly calendar?: Calendar | null | undefined;
  readonly expectedVersion?: number | undefined;
}

const mostAliases = 1_000;
const largestCapacity = 1_000_000;

/**
 * Makes or changes a department. A new name keeps the old one as an alias, so that logs go on meaning it. Where the tree, an outside mark or the
 * meaning of a name changes, credits change: the processes it (or one below it) works in are derived again. Gives the department's id.
 */
export function setDepartment(
  stores: Stores,
  change: DepartmentChange,
  control: ChangeControl = {},
): Promise<Outcome<number>> {
  return outcomeOf(() =>
    changeOrganisation(
      stores,
      async (draft) => {
        const before = change.id === undefined ? null : (draft.department(change.id) ?? null);
        if (change.id !== undefined && before === null) {
          refuse("NOT_FOUND", `there is no department with this id; it was removed or merged into another`, ["id"]);
        }
        const after = changed(before, change, before?.id ?? (await draft.reserveId("department")));
        refuseIf([...staleness(before, change.expectedVersion), ...departmentProblems(draft, after)]);
        const affected = changesLedgers(before, after)
          ? await processesWithWorkOf(stores, subtreeOf(draft, after.id))
          : [];
        draft.putDepartment(after);
        const summary = summaryOf(before, after);
        return { result: after.id, affectedProcessIds: affected, summary, processId: null };
      },
      control,
    ),
  );
}

function changed(before: Department | null, change: DepartmentChange, id: number): Department {
  const { calendar } = change;
  const name = change.name?.trim() ?? before?.name ?? "";
  const aliases = new Set((change.aliases ?? before?.aliases ?? []).map((alias) => alias.trim()));
  if (before !== null && before.name !== name) aliases.add(before.name);
  aliases.delete(name);
  return {
    id,
    name,
    aliases: [...aliases],
    parentId: change.parentId === undefined ? (before?.parentId ?? null) : change.parentId,
    external: change.external ?? before?.external ?? false,
    system: change.system ?? before?.system ?? false,
    capacity: change.capacity === undefined ? (before?.capacity ?? null) : change.capacity,
    calendar: calendar === undefined ? (before?.calendar ?? null) : calendar === null ? null : inOrder(calendar),
    version: (before?.version ?? 0) + 1,
  };
}

function staleness(before: Department | null, expectedVersion: number | undefined): readonly Problem[] {
  if (before === null || expectedVersion === undefined || expectedVersion === before.version) return [];
  const message = `${before.name} is at version ${before.version}, not ${expectedVersion}: somebody changed it; look at it again and repeat`;
  return [{ code: "CONFLICT", message, field: ["expectedVersion"] }];
}

/** What is wrong with a department as it would be. */
export function departmentProblems(draft: OrganisationDraft, after: Department): readonly Problem[] {
  const problems: Problem[] = [];
  const add = (code: Problem["code"], message: string, field: string) =>
    problems.push({ code, message, field: [field] });
  if (after.name === "") add("BAD_INPUT", "a department needs a name that is not blank", "name");
  if (after.aliases.includes("")) add("BAD_INPUT", "an alias must not be blank", "aliases");
  if (after.aliases.length > mostAliases) {
    add(
      "BAD_INPUT",
      `${after.aliases.length} aliases are too many; a department has at most ${mostAliases}`,
      "aliases",
    );
  }
  const { capacity, calendar } = after;
  if (capacity !== null && !(Number.isInteger(capacity) && capacity >= 1 && capacity <= largestCapacity)) {
    add(
      "BAD_INPUT",
      `${capacity} cannot work at the same time; expected a whole number from 1 on, or null`,
      "capacity",
    );
  }
  if (calendar !== null) problems.push(...calendarProblems(calendar));
  for (const { text, field } of [
    { text: after.name, field: "name" },
    ...after.aliases.map((alias) => ({ text: alias, field: "aliases" })),
  ]) {
    const owner = ownerOf(draft, text, after.id);
    if (owner === undefined) continue;
    add(
      "CONFLICT",
      `"${text}" already means ${owner.name}; merge the two departments, or take it from ${owner.name} first`,
      field,
    );
  }
  if (after.parentId !== null && draft.department(after.parentId) === undefined) {
    add("NOT_FOUND", "there is no department with the id of the parent", "parent");
  } else if (after.parentId !== null && subtreeOf(draft, after.id).includes(after.parentId)) {
    const parent = draft.department(after.parentId)?.name;
    add(
      "BAD_INPUT",
      `${after.name} cannot belong to ${parent}, which belongs to it or is itself; move ${parent} first`,
      "parent",
    );
  }
  return problems;
}

function ownerOf(draft: OrganisationDraft, text: string, besidesId: number): Department | undefined {
  return draft
    .departments()
    .find(
      ({ id, name, aliases }) => id !== besidesId && (name.trim() === text || aliases.some((it) => it.trim() === text)),
    );
}

function summaryOf(before: Department | null, after: Department): string {
  if (before === null) return `Made the department ${after.name}`;
  return before.name === after.name
    ? `Changed the department ${after.name}`
    : `Renamed the department ${before.name} to ${after.name}`;
}

/** Whether work items or credits follow from what changed; a name that is kept as an alias changes nothing. */
export function changesLedgers(before: Department | null, after: Department): boolean {
  if (before === null) return false;
  const kept = new Set([after.name, ...after.aliases]);
  const losesName = [before.name, ...before.aliases].some((name) => !kept.has(name));
  return losesName || before.parentId !== after.parentId || before.external !== after.external;
}

/** A department and all below it; itself only where it is new. */
export function subtreeOf(draft: OrganisationDraft, id: number): readonly number[] {
  const childrenOf = new Map<number, number[]>();
  for (const department of draft.departments()) {
    if (department.parentId === null) continue;
    const siblings = childrenOf.get(department.parentId) ?? [];
    siblings.push(department.id);
    childrenOf.set(department.parentId, siblings);
  }
  const found = [id];
  for (const next of found) found.push(...(childrenOf.get(next) ?? []));
  return found;
}

/**
 * Makes several departments one: work of `fromIds` becomes work of `intoId`, their names and aliases become its aliases, what belonged to them
 * belongs to it, and the processes they worked in are derived again. Gives the id of the department that stays.
 */
export function mergeDepartments(
  stores: Stores,
  fromIds: readonly number[],
  intoId: number,
  control: ChangeControl = {},
): Promise<Outcome<number>> {
  return outcomeOf(() => changeOrganisation(stores, (draft) => merged(stores, draft, fromIds, intoId), control));
}

/** The same as part of a change. */
export async function merged(
  stores: Stores,
  draft: OrganisationDraft,
  fromIds: readonly number[],
  intoId: number,
): Promise<Changed<number>> {
  const into = draft.department(intoId) ?? refuse("NOT_FOUND", "there is no department with this id", ["into"]);
  const gone = new Set(fromIds);
  refuseIf(mergeProblems(draft, fromIds, into));
  const affected = await processesWithWorkOf(stores, [...gone]);
  const names = [...gone].flatMap((id) => {
    const from = draft.department(id);
    return from === undefined ? [] : [from.name, ...from.aliases];
  });
  const aliases = [...new Set([...into.aliases, ...names])].filter((name) => name !== into.name);
  for (const department of draft.departments()) {
    if (department.parentId !== null && gone.has(department.parentId) && !gone.has(department.id)) {
      draft.putDepartment({ ...department, parentId: intoId, version: department.version + 1 });
    }
  }
  for (const step of draft.steps()) {
    if (step.assignedDepartmentId !== null && gone.has(step.assignedDepartmentId)) {
      draft.putStep({ ...step, assignedDepartmentId: intoId });
    }
  }
  for (const resource of draft.resources()) {
    if (resource.departmentId !== null && gone.has(resource.departmentId)) {
      draft.putResource({ ...resource, departmentId: intoId });
    }
  }
  await replaceInVersions(draft, gone, intoId);
  const summary = `Merged ${listed([...gone].map((id) => draft.department(id)?.name ?? ""))} into ${into.name}`;
  for (const id of gone) draft.removeDepartment(id);
  draft.putDepartment({ ...into, aliases, version: into.version + 1 });
  return { result: intoId, affectedProcessIds: affected, summary, processId: null };
}

/** Messages of versions, and lanes of the files they came from. */
async function replaceInVersions(draft: OrganisationDraft, gone: ReadonlySet<number>, intoId: number): Promise<void> {
  const isGone = ({ departmentId }: { readonly departmentId: number | null }) =>
    departmentId !== null && gone.has(departmentId);
  const replaced = <T extends { readonly departmentId: number | null }>(it: T): T =>
    isGone(it) ? { ...it, departmentId: intoId } : it;
  const modelIds = new Set<number>();
  for (const { id } of draft.processes()) {
    for (const version of await draft.versionsOf(id)) {
      if (version.modelId !== null) modelIds.add(version.modelId);
      if (!version.messages.some(isGone)) continue;
      await draft.putVersion({ ...version, messages: version.messages.map(replaced) });
    }
  }
  for (const modelId of modelIds) {
    const model = await draft.model(modelId);
    if (model?.lanes.some(isGone) === true) await draft.putModel({ ...model, lanes: model.lanes.map(replaced) });
  }
}

function mergeProblems(draft: OrganisationDraft, fromIds: readonly number[], into: Department): readonly Problem[] {
  if (fromIds.length === 0)
    return [{ code: "BAD_INPUT", message: "name at least one department to merge", field: ["from"] }];
  return fromIds.flatMap((id, index): readonly Problem[] => {
    const field = ["from", String(index)];
    const from = draft.department(id);
    if (from === undefined) return [{ code: "NOT_FOUND", message: "there is no department with this id", field }];
    if (!subtreeOf(draft, id).includes(into.id)) return [];
    const message = `${from.name} cannot be merged into ${into.name}, which is itself or belongs to it; move ${into.name} up first`;
    return [{ code: "BAD_INPUT", message, field }];
  });
}
