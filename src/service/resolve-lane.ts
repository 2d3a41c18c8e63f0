import type { ModelLane, ProcessModel } from "../domain/organisation.ts";
import { merged } from "./change-department.ts";
import { type Changed, type ChangeControl, changeOrganisation } from "./change-organisation.ts";
import type { OrganisationDraft } from "./organisation-draft.ts";
import { type Outcome, outcomeOf, refuse } from "./refusal.ts";
import type { Stores } from "./stores.ts";

/**
 * Says whose a lane of a model is. The department that was made for it is merged into the one that is meant, whose alias the lane's name thereby becomes,
 * so that this need not be said again; null: it is a department of its own. Of a lane that had another department, or none, the steps are assigned anew.
 * Gives the model's id.
 */
export function resolveLane(
  stores: Stores,
  modelId: number,
  element: string,
  departmentId: number | null,
  control: ChangeControl = {},
): Promise<Outcome<number>> {
  return outcomeOf(() =>
    changeOrganisation(
      stores,
      async (draft) => {
        const model = (await draft.model(modelId)) ?? refuse("NOT_FOUND", "there is no model with this id", ["model"]);
        const lane = model.lanes.find(({ elementId }) => elementId === element) ?? noLane(model, element);
        return { ...(await resolved(stores, draft, model, lane, departmentId)), result: modelId };
      },
      control,
    ),
  );
}

async function resolved(
  stores: Stores,
  draft: OrganisationDraft,
  model: ProcessModel,
  lane: ModelLane,
  departmentId: number | null,
): Promise<Omit<Changed<number>, "result">> {
  const now = lane.departmentId === null ? undefined : draft.department(lane.departmentId);
  const meant = departmentId ?? now?.id ?? refuse("BAD_INPUT", unnamed(lane), ["department"]);
  const department =
    draft.department(meant) ?? refuse("NOT_FOUND", "there is no department with this id", ["department"]);
  const called = lane.name ?? lane.pool ?? lane.elementId;
  const nothing = { affectedProcessIds: [], processId: lane.processId };
  if (now?.id === meant) {
    await settle(draft, model, lane, meant);
    return { ...nothing, summary: `Said that the lane ${called} is ${department.name}` };
  }
  const summary = `Said that the lane ${called} means ${department.name}`;
  if (lane.state === "CREATED" && now !== undefined) {
    const { affectedProcessIds } = await merged(stores, draft, [now.id], meant);
    await settle(draft, (await draft.model(model.id)) ?? model, lane, meant);
    return { affectedProcessIds, processId: lane.processId, summary };
  }
  for (const stepId of lane.stepIds) {
    const step = draft.step(stepId);
    if (step === undefined || step.kind === "EVENT" || step.kind === "GATEWAY") continue;
    draft.putStep({ ...step, assignedDepartmentId: meant });
  }
  await settle(draft, model, lane, meant);
  return { ...nothing, summary };
}

/** All lanes of the file that have the lane's name mean the same. */
async function settle(
  draft: OrganisationDraft,
  model: ProcessModel,
  lane: ModelLane,
  departmentId: number,
): Promise<void> {
  const isMeant = (it: ModelLane): boolean =>
    it.elementId === lane.elementId || (it.state === "CREATED" && it.departmentId === departmentId);
  const lanes = model.lanes.map((it) => (isMeant(it) ? { ...it, departmentId, state: "RESOLVED" as const } : it));
  await draft.putModel({ ...model, lanes });
}

function noLane({ fileName, lanes }: ProcessModel, element: string): never {
  const known = lanes.map(({ elementId, name }) => `${elementId} (${name ?? "no name"})`).join(", ") || "none";
  return refuse("NOT_FOUND", `${fileName} has no lane "${element}"; its lanes are ${known}`, ["element"]);
}

function unnamed({ elementId }: ModelLane): string {
  return `the lane ${elementId} has no name that a department of its own could have; name the department that is meant`;
}
