import type { Process, ProcessKind, Step } from "../domain/organisation.ts";
import { designOf, stepElements } from "../domain/step-element.ts";
import { type ChangeControl, changeOrganisation, localAuthor } from "./change-organisation.ts";
import { processProblems } from "./change-process.ts";
import { flowOf, madeHere } from "./edit-steps.ts";
import { nextVersion } from "./edit-version.ts";
import { listed } from "./in-words.ts";
import { type Outcome, outcomeOf, refuse, refuseIf } from "./refusal.ts";
import type { Stores } from "./stores.ts";
import { standsOnProcess } from "./what-stands-on.ts";

/** What a new process is; what is left out nobody said. */
export interface NewProcess {
  readonly name: string;
  readonly kind: ProcessKind;
  readonly arrivalsPerHour?: number | null | undefined;
  readonly valuePerCase?: number | null | undefined;
  readonly valueUnit?: string | null | undefined;
}

/** Makes a process whose first version is a start that leads to an end. Gives its id. */
export function createProcess(stores: Stores, made: NewProcess, control: ChangeControl = {}): Promise<Outcome<number>> {
  return outcomeOf(() =>
    changeOrganisation(
      stores,
      async (draft) => {
        const processId = await draft.reserveId("process");
        const process: Process = { ...plainProcess(processId, made.name), kind: made.kind, ...valuesOf(made) };
        refuseIf(processProblems(draft, process));
        const start = boundary(await draft.reserveId("step"), processId, "Start", "startEvent");
        const end = boundary(await draft.reserveId("step"), processId, "End", "endEvent");
        const version = await nextVersion(
          draft,
          {
            processId,
            stepIds: [start.id, end.id],
            flows: [flowOf(start.id, end.id, madeHere(null))],
            messages: [],
          },
          control.author ?? localAuthor,
        );
        draft.putStep(start);
        draft.putStep(end);
        await draft.putVersion(version);
        draft.putProcess({ ...process, currentVersionId: version.id });
        const summary = `Made the process ${process.name}`;
        return { result: processId, summary, processId, affectedProcessIds: [] };
      },
      control,
    ),
  );
}

/** Removes a process that has no log, and that no other was derived from or calls. Gives its id. */
export function removeProcess(stores: Stores, id: number, control: ChangeControl = {}): Promise<Outcome<number>> {
  return outcomeOf(() =>
    changeOrganisation(
      stores,
      async (draft) => {
        const { name } = draft.process(id) ?? refuse("NOT_FOUND", "there is no process with this id", ["id"]);
        const users = await standsOnProcess(stores, draft, id);
        if (users.length > 0) {
          const message = `${name} cannot be removed, for there are ${listed(users)}; remove them first`;
          refuse("CONFLICT", message, ["id"]);
        }
        await draft.removeProcess(id);
        return { result: id, summary: `Removed the process ${name}`, processId: null, affectedProcessIds: [] };
      },
      control,
    ),
  );
}

/** A process of which nothing is said but its name. */
export function plainProcess(id: number, name: string): Process {
  return {
    id,
    name: name.trim(),
    kind: "ROUTINE",
    derivedFromVersionId: null,
    currentVersionId: null,
    valuePerCase: null,
    valueUnit: null,
    valueAttribute: null,
    arrivalsPerHour: null,
    version: 1,
  };
}

function valuesOf({ arrivalsPerHour = null, valuePerCase = null, valueUnit = null }: NewProcess) {
  return { arrivalsPerHour, valuePerCase, valueUnit };
}

function boundary(id: number, processId: number, name: string, element: "startEvent" | "endEvent"): Step {
  return {
    id,
    processId,
    name,
    kind: stepElements[element] ?? "EVENT",
    assignedDepartmentId: null,
    aliases: [],
    derivedFromStepId: null,
    design: designOf(element, false),
  };
}
