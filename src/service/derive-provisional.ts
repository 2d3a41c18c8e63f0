import type { ProcessVersion, Step } from "../domain/organisation.ts";
import { type ChangeControl, changeOrganisation, localAuthor } from "./change-organisation.ts";
import { processProblems } from "./change-process.ts";
import { plainProcess } from "./create-process.ts";
import { nextVersion, uncountedFlows, versionToChange } from "./edit-version.ts";
import type { OrganisationDraft } from "./organisation-draft.ts";
import { type Outcome, outcomeOf, refuseIf } from "./refusal.ts";
import type { Stores } from "./stores.ts";

/**
 * Makes a provisional process from a version of another process: steps of its own that know which ones they come from, with the same departments and agreed
 * standards, and the same flows. Gives the new process's id.
 */
export function deriveProvisional(
  stores: Stores,
  fromVersionId: number,
  name: string,
  control: ChangeControl = {},
): Promise<Outcome<number>> {
  return outcomeOf(() =>
    changeOrganisation(
      stores,
      async (draft) => {
        const { process: base, version: from } = await versionToChange(draft, fromVersionId, "from");
        const id = await draft.reserveId("process");
        const { valuePerCase, valueUnit } = base;
        const process = {
          ...plainProcess(id, name),
          kind: "PROVISIONAL" as const,
          derivedFromVersionId: from.id,
          valuePerCase,
          valueUnit,
        };
        refuseIf(processProblems(draft, process));
        const stepOf = new Map<number, number>();
        for (const stepId of from.stepIds) stepOf.set(stepId, await draft.reserveId("step"));
        for (const step of copiesOf(draft, from, stepOf, id)) draft.putStep(step);
        for (const standard of draft.standardsOf(base.id)) {
          const stepId = stepOf.get(standard.stepId);
          if (stepId !== undefined) draft.putStandard({ ...standard, stepId });
        }
        const author = control.author ?? localAuthor;
        const version = await nextVersion(draft, { ...mapped(from, stepOf), processId: id }, author);
        await draft.putVersion(version);
        draft.putProcess({ ...process, currentVersionId: version.id });
        return {
          result: id,
          summary: `Derived the process ${process.name} from version ${from.number} of ${base.name}`,
          processId: id,
          affectedProcessIds: [],
        };
      },
      control,
    ),
  );
}

function copiesOf(
  draft: OrganisationDraft,
  from: ProcessVersion,
  stepOf: ReadonlyMap<number, number>,
  processId: number,
): readonly Step[] {
  const own = (stepId: number | null): number | null => (stepId === null ? null : (stepOf.get(stepId) ?? null));
  return from.stepIds.flatMap((stepId) => {
    const step = draft.step(stepId);
    const id = stepOf.get(stepId);
    if (step === undefined || id === undefined) return [];
    const { design } = step;
    return [
      {
        ...step,
        id,
        processId,
        derivedFromStepId: stepId,
        design:
          design === null
            ? null
            : {
                ...design,
                elementId: null,
                attachedToStepId: own(design.attachedToStepId),
                parentStepId: own(design.parentStepId),
              },
      },
    ];
  });
}

/** The graph of a version, over other steps. */
export function mapped(
  { stepIds, flows, messages }: Pick<ProcessVersion, "stepIds" | "flows" | "messages">,
  stepOf: ReadonlyMap<number, number>,
): Pick<ProcessVersion, "stepIds" | "flows" | "messages"> {
  const known = (id: number): number => {
    const own = stepOf.get(id);
    if (own === undefined) throw new RangeError(`step ${id} is not among those of the version`);
    return own;
  };
  return {
    stepIds: stepIds.map(known),
    flows: uncountedFlows(flows).map((flow) => {
      return { ...flow, fromStepId: known(flow.fromStepId), toStepId: known(flow.toStepId) };
    }),
    messages: messages.map((message) => ({ ...message, stepId: known(message.stepId) })),
  };
}
