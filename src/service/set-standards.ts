import type { AgreedStandard } from "../domain/organisation.ts";
import { changeOrganisation } from "./change-organisation.ts";
import { type Outcome, outcomeOf, type Problem, refuse, refuseIf } from "./refusal.ts";
import type { Stores } from "./stores.ts";
import type { TaskControl } from "./worker-task.ts";

/** Agrees standards of steps of a process, in place of those of the same steps, and derives the process again. Gives the process's id. */
export function setStandards(
  stores: Stores,
  processId: number,
  standards: readonly AgreedStandard[],
  control: TaskControl = {},
): Promise<Outcome<number>> {
  return outcomeOf(() =>
    changeOrganisation(
      stores,
      async (draft) => {
        if (draft.process(processId) === undefined)
          refuse("NOT_FOUND", "there is no process with this id", ["process"]);
        refuseIf(
          standards.flatMap((standard, index) => [
            ...(draft.step(standard.stepId)?.processId === processId ? [] : [noStep(index)]),
            ...(isDuration(standard.sojournMs) ? [] : [noDuration(standard.sojournMs, index, "sojourn")]),
            ...(isDuration(standard.workMs) ? [] : [noDuration(standard.workMs, index, "work")]),
          ]),
        );
        for (const standard of standards) draft.putStandard(standard);
        return { result: processId, affectedProcessIds: standards.length === 0 ? [] : [processId] };
      },
      control,
    ),
  );
}

function isDuration(ms: number | null): boolean {
  return ms === null || ms >= 0;
}

function noStep(index: number): Problem {
  const message = "the process has no step with this id; ask for the steps of its versions";
  return { code: "NOT_FOUND", message, field: ["standards", String(index), "step"] };
}

function noDuration(ms: number | null, index: number, name: string): Problem {
  const message = `${ms} ms is no standard; expected 0 or more, or null for none`;
  return { code: "BAD_INPUT", message, field: ["standards", String(index), name] };
}
