import type { Process, ProcessKind } from "../domain/organisation.ts";
import { type ChangeControl, changeOrganisation } from "./change-organisation.ts";
import type { OrganisationDraft } from "./organisation-draft.ts";
import { type Outcome, outcomeOf, type Problem, refuse, refuseIf } from "./refusal.ts";
import type { Stores } from "./stores.ts";

/** What to set of a process; fields left out stay as they are, null gives the decision back. */
export interface ProcessChange {
  readonly id: number;
  readonly name?: string | undefined;
  readonly kind?: ProcessKind | undefined;
  readonly valuePerCase?: number | null | undefined;
  readonly valueUnit?: string | null | undefined;
  readonly valueAttribute?: string | null | undefined;
  /** Cases that begin in an hour. */
  readonly arrivalsPerHour?: number | null | undefined;
  readonly expectedVersion?: number | undefined;
}

/** Changes a process; new values of its cases change the credits, so it is then derived again. Gives its id. */
export function setProcess(
  stores: Stores,
  change: ProcessChange,
  control: ChangeControl = {},
): Promise<Outcome<number>> {
  return outcomeOf(() =>
    changeOrganisation(
      stores,
      async (draft) => {
        const before = draft.process(change.id) ?? refuse("NOT_FOUND", "there is no process with this id", ["id"]);
        const after = changed(before, change);
        refuseIf([...problemsOf(draft, before, after, change), ...(await attributeProblems(stores, before, after))]);
        draft.putProcess(after);
        const hasNewValues =
          before.valuePerCase !== after.valuePerCase || before.valueAttribute !== after.valueAttribute;
        const summary =
          before.name === after.name
            ? `Changed the process ${after.name}`
            : `Renamed the process ${before.name} to ${after.name}`;
        return {
          result: before.id,
          affectedProcessIds: hasNewValues ? [before.id] : [],
          summary,
          processId: before.id,
        };
      },
      control,
    ),
  );
}

function changed(before: Process, change: ProcessChange): Process {
  const { valuePerCase, valueUnit, valueAttribute, arrivalsPerHour } = change;
  return {
    ...before,
    name: change.name?.trim() ?? before.name,
    kind: change.kind ?? before.kind,
    valuePerCase: valuePerCase === undefined ? before.valuePerCase : valuePerCase,
    valueUnit: valueUnit === undefined ? before.valueUnit : valueUnit,
    valueAttribute: valueAttribute === undefined ? before.valueAttribute : valueAttribute,
    arrivalsPerHour: arrivalsPerHour === undefined ? before.arrivalsPerHour : arrivalsPerHour,
    version: before.version + 1,
  };
}

function problemsOf(
  draft: OrganisationDraft,
  before: Process,
  after: Process,
  { expectedVersion }: ProcessChange,
): readonly Problem[] {
  return [...staleness(before, expectedVersion), ...processProblems(draft, after)];
}

/** Whether somebody changed the process since it was looked at. */
export function staleness(before: Process, expectedVersion: number | undefined): readonly Problem[] {
  if (expectedVersion === undefined || expectedVersion === before.version) return [];
  const message = `${before.name} is at version ${before.version}, not ${expectedVersion}: somebody changed it; look at it again and repeat`;
  return [{ code: "CONFLICT", message, field: ["expectedVersion"] }];
}

/** What is wrong with a process as it would be. */
export function processProblems(draft: OrganisationDraft, after: Process): readonly Problem[] {
  const problems: Problem[] = [];
  if (after.name === "") {
    problems.push({ code: "BAD_INPUT", message: "a process needs a name that is not blank", field: ["name"] });
  }
  if (draft.processes().some(({ id, name }) => id !== after.id && name === after.name)) {
    problems.push({ code: "CONFLICT", message: `there is another process named ${after.name}`, field: ["name"] });
  }
  if (after.arrivalsPerHour !== null && !(after.arrivalsPerHour >= 0)) {
    const message = `${after.arrivalsPerHour} cases cannot begin in an hour; expected 0 or more, or null`;
    problems.push({ code: "BAD_INPUT", message, field: ["arrivalsPerHour"] });
  }
  if (after.valuePerCase !== null && !(after.valuePerCase >= 0)) {
    const message = `${after.valuePerCase} is no value of a case; expected 0 or more`;
    problems.push({ code: "BAD_INPUT", message, field: ["valuePerCase"] });
  }
  return problems;
}

/** The attribute must be a number of the cases: of any other the credits would be unknown. */
async function attributeProblems(stores: Stores, before: Process, after: Process): Promise<readonly Problem[]> {
  if (after.valueAttribute === null || after.valueAttribute === before.valueAttribute) return [];
  const revision = await stores.warehouse.currentRevision();
  const logs = await stores.warehouse.logs(revision);
  const ofProcess = logs.filter(({ processIds }) => processIds.includes(after.id)).map(({ id }) => id);
  const names = await stores.warehouse.attributeNames(ofProcess);
  const numbers = names.filter(({ level, type }) => level === "CASE" && type === "NUMBER").map(({ name }) => name);
  if (numbers.includes(after.valueAttribute)) return [];
  const message = `${after.valueAttribute} is no numeric attribute of the cases of ${before.name}; these are: ${numbers.join(", ") || "none"}`;
  return [{ code: "BAD_INPUT", message, field: ["valueAttribute"] }];
}
