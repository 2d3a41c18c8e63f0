import type { Process, ProcessVersion, Step } from "../domain/organisation.ts";
import { rootOf } from "../structure/version-diff.ts";
import { type ChangeControl, changeOrganisation, localAuthor } from "./change-organisation.ts";
import { mapped } from "./derive-provisional.ts";
import { nextVersion } from "./edit-version.ts";
import type { OrganisationDraft } from "./organisation-draft.ts";
import { type Outcome, outcomeOf, refuse } from "./refusal.ts";
import type { Stores } from "./stores.ts";

/**
 * Makes a provisional process what everybody does: its current version becomes the next and current version of the process it was derived from. Steps that
 * both have stay the base's own and take over name, department, kind and agreed standard; steps that only the provisional one has become new steps of the
 * base. The provisional process keeps its cases, and is from now on derived from the new version. Gives the base's id.
 */
export function promoteProcess(
  stores: Stores,
  processId: number,
  control: ChangeControl = {},
): Promise<Outcome<number>> {
  return outcomeOf(() =>
    changeOrganisation(
      stores,
      async (draft) => {
        const { process, version, base } = await promoted(draft, processId);
        const stepOf = await stepsOfBase(draft, version, base.id);
        for (const stepId of version.stepIds) handOver(draft, stepId, stepOf);
        const next = await nextVersion(
          draft,
          { ...mapped(version, stepOf), processId: base.id },
          control.author ?? localAuthor,
        );
        await draft.putVersion(next);
        draft.putProcess({ ...base, currentVersionId: next.id, version: base.version + 1 });
        draft.putProcess({ ...process, derivedFromVersionId: next.id, version: process.version + 1 });
        return {
          result: base.id,
          summary: `Promoted ${process.name}: it is version ${next.number} of ${base.name}`,
          processId: base.id,
          affectedProcessIds: [base.id],
        };
      },
      control,
    ),
  );
}

async function promoted(
  draft: OrganisationDraft,
  processId: number,
): Promise<{ readonly process: Process; readonly version: ProcessVersion; readonly base: Process }> {
  const process = draft.process(processId) ?? refuse("NOT_FOUND", "there is no process with this id", ["process"]);
  const { name, kind, currentVersionId, derivedFromVersionId } = process;
  const from = derivedFromVersionId === null ? null : await draft.version(derivedFromVersionId);
  const base = from === null ? undefined : draft.process(from.processId);
  if (kind !== "PROVISIONAL" || base === undefined) {
    const message = `${name} is no provisional process that was derived from another; only such a one can be promoted`;
    refuse("BAD_INPUT", message, ["process"]);
  }
  const version = currentVersionId === null ? null : await draft.version(currentVersionId);
  if (version === null) refuse("BAD_INPUT", `${name} has no version yet; make one first`, ["process"]);
  return { process, version, base };
}

/** The base's step for each step of the version: the one it comes from, or comes from the same as, else a new one. */
async function stepsOfBase(
  draft: OrganisationDraft,
  { stepIds }: ProcessVersion,
  baseId: number,
): Promise<ReadonlyMap<number, number>> {
  const root = (id: number) => rootOf(id, (stepId) => draft.step(stepId));
  const ofRoot = new Map(
    draft.steps().flatMap((step) => (step.processId === baseId ? [[root(step.id), step.id]] : [])),
  );
  const stepOf = new Map<number, number>();
  const taken = new Set<number>();
  for (const stepId of stepIds) {
    const known = ofRoot.get(root(stepId));
    const own = known === undefined || taken.has(known) ? await draft.reserveId("step") : known;
    taken.add(own);
    stepOf.set(stepId, own);
    if (own !== known) draft.putStep({ ...copied(draft, stepId), id: own, processId: baseId, derivedFromStepId: null });
  }
  return stepOf;
}

/** Gives the base's step what is said of the provisional one, and the latter its origin where it had none. */
function handOver(draft: OrganisationDraft, stepId: number, stepOf: ReadonlyMap<number, number>): void {
  const step = copied(draft, stepId);
  const own = stepOf.get(stepId);
  const before = own === undefined ? undefined : draft.step(own);
  if (own === undefined || before === undefined) return;
  const inBase = (id: number | null) => (id === null ? null : (stepOf.get(id) ?? null));
  const names = new Set([...before.aliases, before.name]);
  names.delete(step.name);
  const { design } = step;
  draft.putStep({
    ...before,
    name: step.name,
    kind: step.kind,
    assignedDepartmentId: step.assignedDepartmentId,
    aliases: [...names],
    design:
      design === null
        ? before.design
        : {
            ...design,
            elementId: before.design?.elementId ?? null,
            attachedToStepId: inBase(design.attachedToStepId),
            parentStepId: inBase(design.parentStepId),
          },
  });
  const standard = draft.standardsOf(step.processId).find((it) => it.stepId === stepId);
  if (standard !== undefined) draft.putStandard({ ...standard, stepId: own });
  if (step.derivedFromStepId === null) draft.putStep({ ...step, derivedFromStepId: own });
}

function copied(draft: OrganisationDraft, stepId: number): Step {
  const step = draft.step(stepId);
  if (step === undefined) throw new RangeError(`step ${stepId} of the version is not in the organisation`);
  return step;
}
