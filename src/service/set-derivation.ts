import type { DerivationSettings } from "../domain/organisation.ts";
import { type ChangeControl, changeOrganisation } from "./change-organisation.ts";
import { designedVersion } from "./derive-ledger.ts";
import type { OrganisationDraft } from "./organisation-draft.ts";
import { type Outcome, outcomeOf, type Problem, refuse, refuseIf } from "./refusal.ts";
import type { Stores } from "./stores.ts";

/** What to set; a field left out stays as it is. */
export type DerivationChange = { readonly processId: number } & {
  readonly [Field in Exclude<keyof DerivationSettings, "processId">]?: DerivationSettings[Field] | undefined;
};

/** Sets how the work items of a process are derived, and derives them again. Gives the process's id. */
export function setDerivation(
  stores: Stores,
  change: DerivationChange,
  control: ChangeControl = {},
): Promise<Outcome<number>> {
  const { processId } = change;
  return outcomeOf(() =>
    changeOrganisation(
      stores,
      async (draft) => {
        const { name } =
          draft.process(processId) ?? refuse("NOT_FOUND", "there is no process with this id", ["process"]);
        const given = Object.fromEntries(Object.entries(change).filter(([, value]) => value !== undefined));
        const settings: DerivationSettings = { ...draft.settingsOf(processId), ...given };
        refuseIf([...(await modelProblems(draft, settings)), ...problemsOf(draft, settings)]);
        draft.putSettings(settings);
        const summary = `Set how the work items of ${name} are derived`;
        return { result: processId, affectedProcessIds: [processId], summary, processId };
      },
      control,
    ),
  );
}

function problemsOf(draft: OrganisationDraft, settings: DerivationSettings): readonly Problem[] {
  const { processId, referenceFromMs, referenceToMs } = settings;
  const isOurs = (stepId: number) => draft.step(stepId)?.processId === processId;
  const problems: Problem[] = [];
  for (const [index, stepId] of settings.endStepIds.entries()) {
    if (!isOurs(stepId)) problems.push(noStep(["endSteps", String(index)]));
  }
  for (const [index, [a, b]] of settings.concurrentPairsOff.entries()) {
    if (!isOurs(a)) problems.push(noStep(["concurrentPairsOff", String(index), "a"]));
    if (!isOurs(b)) problems.push(noStep(["concurrentPairsOff", String(index), "b"]));
  }
  const values = settings.statusValues.map(({ value }) => value);
  for (const [index, value] of values.entries()) {
    if (values.indexOf(value) === index) continue;
    const message = `"${value}" is given two meanings; give each text once`;
    problems.push({ code: "BAD_INPUT", message, field: ["statusValues", String(index), "value"] });
  }
  if (referenceFromMs !== null && referenceToMs !== null && referenceFromMs >= referenceToMs) {
    const message = "the reference period is [from, to): its begin must lie before its end";
    problems.push({ code: "BAD_INPUT", message, field: ["referenceTo"] });
  }
  return problems;
}

async function modelProblems(
  draft: OrganisationDraft,
  { processId, concurrency }: DerivationSettings,
): Promise<readonly Problem[]> {
  if (concurrency !== "MODEL" || (await designedVersion(draft, processId)) !== null) return [];
  const message =
    "MODEL needs a current version that people designed, and this one logs made; import a model of the process or make a version of it, or choose OFF, OVERLAP or HEURISTICS";
  return [{ code: "BAD_INPUT", message, field: ["concurrency"] }];
}

function noStep(field: readonly string[]): Problem {
  return {
    code: "NOT_FOUND",
    message: "the process has no step with this id; ask for the steps of its versions",
    field,
  };
}
