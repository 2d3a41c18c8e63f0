import type { ProcessVersion } from "../domain/organisation.ts";
import { matchableSteps } from "./activity-steps.ts";
import { type ChangeControl, changeOrganisation } from "./change-organisation.ts";
import { designedVersion } from "./derive-ledger.ts";
import type { OrganisationDraft } from "./organisation-draft.ts";
import { type Outcome, outcomeOf, type Problem, refuse, refuseIf } from "./refusal.ts";
import type { Stores } from "./stores.ts";

/** What activities of the logs mean; null = no step of the model. */
export interface SaidMatches {
  readonly processId: number;
  readonly matches: readonly { readonly activity: string; readonly stepId: number | null }[];
}

/**
 * Keeps what somebody said that activities mean, as aliases of the steps, and derives the process again. Its logs are laid on the model from then on, unless another way of
 * finding concurrency was asked for. An activity that is none of the model is an alias of the step that only logs know. Gives the process's id.
 */
export function sayMatches(stores: Stores, said: SaidMatches, control: ChangeControl = {}): Promise<Outcome<number>> {
  const { processId, matches } = said;
  return outcomeOf(() =>
    changeOrganisation(
      stores,
      async (draft) => {
        const { name } =
          draft.process(processId) ?? refuse("NOT_FOUND", "there is no process with this id", ["process"]);
        const version =
          (await designedVersion(draft, processId)) ??
          refuse(
            "BAD_INPUT",
            "the process has no version that people designed; import a model of it, or make a version",
            ["process"],
          );
        refuseIf(problemsOf(draft, version, said));
        for (const { activity, stepId } of matches) await say(draft, processId, activity.trim(), stepId);
        const settings = draft.settingsOf(processId);
        if (settings.concurrency === null) draft.putSettings({ ...settings, concurrency: "MODEL" });
        const summary = `Said what activities in the logs of ${name} mean`;
        return { result: processId, affectedProcessIds: [processId], summary, processId };
      },
      control,
    ),
  );
}

async function say(
  draft: OrganisationDraft,
  processId: number,
  activity: string,
  stepId: number | null,
): Promise<void> {
  for (const step of draft.steps()) {
    if (step.processId !== processId || !step.aliases.includes(activity)) continue;
    draft.putStep({ ...step, aliases: step.aliases.filter((alias) => alias !== activity) });
  }
  const [logged] = stepId === null ? await draft.stepIds(processId, [activity], true) : [stepId];
  const step = draft.step(logged ?? -1);
  if (step !== undefined) draft.putStep({ ...step, aliases: [...step.aliases, activity] });
}

function problemsOf(
  draft: OrganisationDraft,
  version: ProcessVersion,
  { processId, matches }: SaidMatches,
): readonly Problem[] {
  const problems: Problem[] = [];
  const ours = draft.steps().filter((step) => step.processId === processId);
  const steps = new Set(matchableSteps(version, ours).flatMap(({ id, isInModel }) => (isInModel ? [id] : [])));
  const activities = matches.map(({ activity }) => activity.trim());
  for (const [index, { stepId }] of matches.entries()) {
    const field = ["matches", String(index)];
    if (activities[index] === "") {
      problems.push({
        code: "BAD_INPUT",
        message: "an activity needs a name that is not blank",
        field: [...field, "activity"],
      });
    }
    if (activities.indexOf(activities[index] ?? "") !== index) {
      const message = `"${activities[index]}" is said to be two things; give each activity once`;
      problems.push({ code: "BAD_INPUT", message, field: [...field, "activity"] });
    }
    if (stepId !== null && !steps.has(stepId)) {
      const message =
        "the current version has no such task or named event; ask for its steps, or give null for none of the model";
      problems.push({ code: "NOT_FOUND", message, field: [...field, "step"] });
    }
  }
  return problems;
}
