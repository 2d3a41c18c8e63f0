import type { AgreedStandard } from "../domain/organisation.ts";
import { type ChangeControl, changeOrganisation } from "./change-organisation.ts";
import { listed } from "./in-words.ts";
import { type Outcome, outcomeOf, type Problem, refuse, refuseIf } from "./refusal.ts";
import type { Stores } from "./stores.ts";
import { withBorrowers } from "./with-borrowers.ts";

/** Agrees standards of steps of a process, in place of those of the same steps, and derives the process again. Gives the process's id. */
export function setStandards(
  stores: Stores,
  processId: number,
  standards: readonly AgreedStandard[],
  control: ChangeControl = {},
): Promise<Outcome<number>> {
  return outcomeOf(() =>
    changeOrganisation(
      stores,
      async (draft) => {
        const { name } =
          draft.process(processId) ?? refuse("NOT_FOUND", "there is no process with this id", ["process"]);
        refuseIf(
          standards.flatMap((standard, index) => [
            ...(draft.step(standard.stepId)?.processId === processId ? [] : [noStep(index)]),
            ...(isDuration(standard.sojournMs) ? [] : [noDuration(standard.sojournMs, index, "sojourn")]),
            ...(isDuration(standard.workMs) ? [] : [noDuration(standard.workMs, index, "work")]),
            ...(isDuration(standard.variation) ? [] : [noVariation(standard.variation, index)]),
          ]),
        );
        for (const standard of standards) draft.putStandard(standard);
        const names = standards.map(({ stepId }) => draft.step(stepId)?.name ?? "");
        return {
          result: processId,
          affectedProcessIds: standards.length === 0 ? [] : await withBorrowers(draft, processId),
          summary: `Set standards of ${listed(names)} in ${name}`,
          processId,
        };
      },
      control,
    ),
  );
}

function isDuration(ms: number | null): boolean {
  return ms === null || ms >= 0;
}

function noVariation(variation: number | null, index: number): Problem {
  const message = `${variation} is no squared coefficient of variation; expected 0 or more, or null where nobody knows`;
  return { code: "BAD_INPUT", message, field: ["standards", String(index), "variation"] };
}

function noStep(index: number): Problem {
  const message = "the process has no step with this id; ask for the steps of its versions";
  return { code: "NOT_FOUND", message, field: ["standards", String(index), "step"] };
}

function noDuration(ms: number | null, index: number, name: string): Problem {
  const message = `${ms} ms is no standard; expected 0 or more, or null for none`;
  return { code: "BAD_INPUT", message, field: ["standards", String(index), name] };
}
