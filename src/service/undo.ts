import { isDeepStrictEqual } from "node:util";
import type {
  ChangedThing,
  Department,
  OrganisationChange,
  Process,
  ProcessVersion,
  Step,
} from "../domain/organisation.ts";
import { changesLedgers, departmentProblems, subtreeOf } from "./change-department.ts";
import { type ChangeControl, changeOrganisation, mostChanges } from "./change-organisation.ts";
import { processProblems } from "./change-process.ts";
import { listed } from "./in-words.ts";
import type { OrganisationDraft } from "./organisation-draft.ts";
import { processesWithWorkOf, processesWithWorkOfResource } from "./processes-with-work.ts";
import { type Outcome, outcomeOf, type Problem, refuse, refuseIf } from "./refusal.ts";
import type { Stores } from "./stores.ts";
import { withBorrowers } from "./with-borrowers.ts";
import { standsOnDepartment, standsOnProcess } from "./what-stands-on.ts";

/** The newest change that is not undone, which undo takes back; null where there is none. Of `changes`, newest first. */
export function lastToUndo(changes: readonly OrganisationChange[]): OrganisationChange | null {
  return changes.find(({ things, undone }) => !undone && things.length > 0) ?? null;
}

/**
 * Takes the last change back that is not undone, as a change of its own, and derives again what depends on it; `changeId` says which one is meant, null =
 * whichever is the last. Refused where a thing is not any more as the change left it, or what the change made is used by something else. Gives its id.
 */
export function undo(stores: Stores, changeId: number | null, control: ChangeControl = {}): Promise<Outcome<number>> {
  return outcomeOf(() =>
    changeOrganisation(
      stores,
      async (draft) => {
        const revision = await stores.warehouse.currentRevision();
        const changes = revision === 0 ? [] : await stores.graph.changes(revision, mostChanges);
        const last = lastToUndo(changes) ?? refuse("NOT_FOUND", "there is no change that could be undone", null);
        if (changeId !== null && changeId !== last.id) {
          const message = `the last change is another one by now: ${last.summary}; look at the changes again`;
          refuse(changes.some(({ id }) => id === changeId) ? "CONFLICT" : "NOT_FOUND", message, ["change"]);
        }
        const now = new Map<ChangedThing, unknown>();
        for (const thing of last.things) now.set(thing, await draft.thing(thing.kind, thing.id));
        refuseIf(last.things.flatMap((thing) => (isAsLeft(thing, now.get(thing)) ? [] : [changedSince(last, thing)])));
        for (const thing of last.things) await draft.restore({ ...thing, before: counted(thing, now.get(thing)) });
        refuseIf(await leftovers(stores, draft, last));
        return {
          result: last.id,
          summary: `Undid: ${last.summary}`,
          processId: last.processId !== null && draft.process(last.processId) === undefined ? null : last.processId,
          affectedProcessIds: await affectedBy(stores, draft, last.things),
          undoes: last,
        };
      },
      control,
    ),
  );
}

/** Kinds that count their changes, so that who read an undone state notices. */
const counting: ReadonlySet<ChangedThing["kind"]> = new Set(["department", "process"]);

function isAsLeft({ kind, after }: ChangedThing, now: unknown): boolean {
  return counting.has(kind) ? isDeepStrictEqual(uncounted(after), uncounted(now)) : isDeepStrictEqual(after, now);
}

function uncounted(thing: unknown): unknown {
  return thing === null ? null : { ...(thing as Department | Process), version: 0 };
}

/** What to restore, with its changes counted on. */
function counted({ kind, before }: ChangedThing, now: unknown): unknown {
  if (before === null || !counting.has(kind)) return before;
  const last = (now ?? before) as Department | Process;
  return { ...before, version: last.version + 1 };
}

function changedSince({ summary }: OrganisationChange, { kind, before, after }: ChangedThing): Problem {
  const name = nameOf(after) ?? nameOf(before);
  const what = name === null ? `a ${kind}` : `the ${kind} ${name}`;
  const message = `"${summary}" cannot be undone: ${what} was changed since, by an import or otherwise; change it by hand`;
  return { code: "CONFLICT", message, field: null };
}

function nameOf(thing: unknown): string | null {
  return typeof thing === "object" && thing !== null && "name" in thing ? String(thing.name) : null;
}

/** What would hang in the air: users of what goes, and names that others took meanwhile. */
async function leftovers(
  stores: Stores,
  draft: OrganisationDraft,
  { summary, things }: OrganisationChange,
): Promise<readonly Problem[]> {
  const problems: Problem[] = [];
  const add = (reason: string) =>
    problems.push({ code: "CONFLICT", message: `"${summary}" cannot be undone: ${reason}`, field: null });
  for (const { kind, id, before, after } of things) {
    if (before !== null) {
      const department = kind === "department" ? draft.department(id) : undefined;
      const process = kind === "process" ? draft.process(id) : undefined;
      if (department !== undefined) for (const it of departmentProblems(draft, department)) add(it.message);
      if (process !== undefined) for (const it of processProblems(draft, process)) add(it.message);
      if (kind === "step") for (const reason of missing(draft, before as Step)) add(reason);
      continue;
    }
    const users =
      kind === "department"
        ? await standsOnDepartment(stores, draft, id)
        : kind === "process"
          ? await standsOnProcess(stores, draft, id)
          : kind === "version"
            ? standsOnVersion(draft, id)
            : kind === "step"
              ? await standsOnStep(draft, after as Step)
              : [];
    if (users.length > 0) add(`${nameOf(after) ?? `the ${kind}`} is used by ${listed(users)}`);
  }
  return problems;
}

function missing(draft: OrganisationDraft, { processId, assignedDepartmentId, name }: Step): readonly string[] {
  return [
    ...(draft.process(processId) === undefined ? [`the process of the step ${name} was removed`] : []),
    ...(assignedDepartmentId !== null && draft.department(assignedDepartmentId) === undefined
      ? [`the department of the step ${name} was removed`]
      : []),
  ];
}

function standsOnVersion(draft: OrganisationDraft, id: number): readonly string[] {
  return draft
    .processes()
    .filter((it) => it.currentVersionId === id || it.derivedFromVersionId === id)
    .map(({ name }) => name);
}

async function standsOnStep(draft: OrganisationDraft, { id, processId }: Step): Promise<readonly string[]> {
  if (draft.process(processId) === undefined) return [];
  const versions = await draft.versionsOf(processId);
  return versions.filter(({ stepIds }) => stepIds.includes(id)).map(({ number }) => `version ${number}`);
}

/** Processes whose ledgers follow from these things; the draft has them as they are to be. */
async function affectedBy(
  stores: Stores,
  draft: OrganisationDraft,
  things: readonly ChangedThing[],
): Promise<readonly number[]> {
  const affected: number[] = [];
  for (const { kind, id, before, after } of things) {
    if (kind === "department" && before !== null && after !== null) {
      const [was, is] = [before as Department, after as Department];
      if (changesLedgers(was, is) || changesLedgers(is, was))
        affected.push(...(await processesWithWorkOf(stores, subtreeOf(draft, id))));
    } else if (kind === "resource") {
      affected.push(...(await processesWithWorkOfResource(stores, id)));
    } else if (kind === "process" || kind === "settings") {
      affected.push(id);
    } else if (kind === "standard") {
      affected.push(...(await withBorrowers(draft, draft.step(id)?.processId ?? -1)));
    } else if (kind === "step" || kind === "version") {
      affected.push(((before ?? after) as Step | ProcessVersion).processId);
    }
  }
  return affected.filter((id) => draft.process(id) !== undefined);
}
