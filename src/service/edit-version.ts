import type { Process, ProcessVersion } from "../domain/organisation.ts";
import { type ChangeControl, type Changed, changeOrganisation, localAuthor } from "./change-organisation.ts";
import { staleness } from "./change-process.ts";
import { editSteps, flowOf, madeHere, type VersionEdit } from "./edit-steps.ts";
import { listed } from "./in-words.ts";
import type { OrganisationDraft } from "./organisation-draft.ts";
import { type Outcome, outcomeOf, refuse, refuseIf } from "./refusal.ts";
import type { Stores } from "./stores.ts";

/** Edits of a version, all or none. */
export interface VersionChange {
  readonly versionId: number;
  /** In their order. */
  readonly edits: readonly VersionEdit[];
  /** Of the process, which counts the changes of its versions too. */
  readonly expectedVersion?: number | undefined;
}

/**
 * Edits the steps and flows of a version. One that people designed here and no case belongs to changes in place; of any other the edits make the next
 * version, and it stays what it was (docs/adr/editing-versions.md). Gives the id of the version that has them.
 */
export function editVersion(
  stores: Stores,
  { versionId, edits, expectedVersion }: VersionChange,
  control: ChangeControl = {},
): Promise<Outcome<number>> {
  return outcomeOf(() =>
    changeOrganisation(
      stores,
      async (draft) => {
        const { process, version } = await versionToChange(draft, versionId, "version");
        refuseIf(staleness(process, expectedVersion));
        if (edits.length === 0) refuse("BAD_INPUT", "there is nothing to edit; give at least one edit", ["edits"]);
        const edited = await editSteps(version, edits, {
          processId: process.id,
          stepWithId: (id) => draft.step(id),
          hasDepartment: (id) => draft.department(id) !== undefined,
          reserveStepId: () => draft.reserveId("step"),
        });
        const { stepIds, flows, messages, told } = edited;
        const isFree = isDraft(version);
        const into = isFree ? version : await nextVersion(draft, version, control.author ?? localAuthor);
        const uncounted = isFree ? flows : uncountedFlows(flows);
        await draft.putVersion({ ...into, stepIds, flows: uncounted, messages });
        for (const step of edited.changed) draft.putStep(step);
        await removeUnused(draft, process.id, edited.removedStepIds);
        // Structure follows at once where no cases do.
        const follows =
          process.currentVersionId === null || (process.currentVersionId === versionId && !isCounted(version));
        const currentVersionId = follows ? into.id : process.currentVersionId;
        draft.putProcess({ ...process, currentVersionId, version: process.version + 1 });
        const of = `version ${into.number} of ${process.name}`;
        return {
          result: into.id,
          summary: `Edited ${of}: ${listed(told)}`,
          processId: process.id,
          affectedProcessIds: currentVersionId === into.id ? [process.id] : [],
        };
      },
      control,
    ),
  );
}

/** Makes the next version of a process like another of its versions, or like its current one; an empty one where it has none. Gives its id. */
export function createVersion(
  stores: Stores,
  processId: number,
  fromId: number | null,
  control: ChangeControl = {},
): Promise<Outcome<number>> {
  return outcomeOf(() =>
    changeOrganisation(
      stores,
      async (draft): Promise<Changed<number>> => {
        const process =
          draft.process(processId) ?? refuse("NOT_FOUND", "there is no process with this id", ["process"]);
        const from = fromId ?? process.currentVersionId;
        const like = from === null ? null : await draft.version(from);
        if (fromId !== null && like?.processId !== processId) {
          const message = `${process.name} has no version with this id; ask for its versions, or derive a process from it`;
          refuse("NOT_FOUND", message, ["from"]);
        }
        const author = control.author ?? localAuthor;
        const empty = { processId, stepIds: [], flows: [], messages: [] };
        const version = await nextVersion(draft, like ?? empty, author);
        await draft.putVersion({ ...version, flows: uncountedFlows(version.flows) });
        const currentVersionId = process.currentVersionId ?? version.id;
        draft.putProcess({ ...process, currentVersionId, version: process.version + 1 });
        const origin = like === null ? "" : ` from version ${like.number}`;
        return {
          result: version.id,
          summary: `Made version ${version.number} of ${process.name}${origin}`,
          processId,
          affectedProcessIds: [],
        };
      },
      control,
    ),
  );
}

/** Makes a version the one that structure is read from; a process with logs is derived again. Gives the process's id. */
export function setCurrentVersion(
  stores: Stores,
  processId: number,
  versionId: number,
  control: ChangeControl = {},
): Promise<Outcome<number>> {
  return outcomeOf(() =>
    changeOrganisation(
      stores,
      async (draft) => {
        const process =
          draft.process(processId) ?? refuse("NOT_FOUND", "there is no process with this id", ["process"]);
        const version = await draft.version(versionId);
        if (version === null || version.processId !== processId) {
          refuse("NOT_FOUND", `${process.name} has no version with this id; ask for its versions`, ["version"]);
        }
        draft.putProcess({ ...process, currentVersionId: versionId, version: process.version + 1 });
        return {
          result: processId,
          summary: `Made version ${version.number} the current one of ${process.name}`,
          processId,
          affectedProcessIds: [processId],
        };
      },
      control,
    ),
  );
}

export async function versionToChange(
  draft: OrganisationDraft,
  versionId: number,
  field: string,
): Promise<{ readonly process: Process; readonly version: ProcessVersion }> {
  const version = await draft.version(versionId);
  const process = version === null ? undefined : draft.process(version.processId);
  if (version === null || process === undefined) {
    refuse("NOT_FOUND", "there is no version with this id; ask for those of its process", [field]);
  }
  return { process, version };
}

/** The version after the last, like another and not yet put. */
export async function nextVersion(
  draft: OrganisationDraft,
  like: Pick<ProcessVersion, "processId" | "stepIds" | "flows" | "messages">,
  author: string,
): Promise<ProcessVersion> {
  const { processId, stepIds, flows, messages } = like;
  const last = (await draft.versionsOf(processId)).at(-1)?.number ?? 0;
  return {
    id: await draft.reserveId("version"),
    processId,
    number: last + 1,
    basis: "DESIGNED",
    createdAtMs: Date.now(),
    validFromMs: null,
    author,
    modelId: null,
    modelElementId: null,
    stepIds,
    flows,
    messages,
  };
}

/** What people design is no longer counted; where cases parted is kept as the chance of each way. */
export function uncountedFlows(flows: ProcessVersion["flows"]): ProcessVersion["flows"] {
  const leaving = new Map<number, number>();
  for (const { fromStepId, cases } of flows) leaving.set(fromStepId, (leaving.get(fromStepId) ?? 0) + (cases ?? 0));
  return flows.map(({ fromStepId, toStepId, cases, design }) => {
    const all = leaving.get(fromStepId) ?? 0;
    const share = cases === null || all === 0 || cases === all ? null : cases / all;
    const made = madeHere(design);
    return flowOf(fromStepId, toStepId, { ...made, probability: made.probability ?? share });
  });
}

/** Designed here, and no case belongs to it. */
function isDraft(version: ProcessVersion): boolean {
  return version.basis === "DESIGNED" && version.modelId === null && !isCounted(version);
}

function isCounted({ basis, flows }: ProcessVersion): boolean {
  return basis !== "DESIGNED" || flows.some(({ cases }) => cases !== null);
}

/** Steps that no version has any more go, unless logs know them. */
async function removeUnused(draft: OrganisationDraft, processId: number, stepIds: readonly number[]): Promise<void> {
  if (stepIds.length === 0) return;
  const used = new Set((await draft.versionsOf(processId)).flatMap((version) => version.stepIds));
  for (const id of stepIds) if (!used.has(id) && draft.step(id) !== undefined) draft.removeStep(id);
}
