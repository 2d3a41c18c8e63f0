import { BatonError } from "../domain/errors.ts";
import type { ImportedModel, ReadLane } from "../domain/imported-model.ts";
import type { Department, ModelLane } from "../domain/organisation.ts";
import type { OrganisationDraft } from "./organisation-draft.ts";

/** Whose a lane is, as a person said; null = a department of its own. */
export interface LaneChoice {
  readonly element: string;
  readonly departmentId: number | null;
}

/** A lane before its process has an id. */
export type PlacedLane = Omit<ModelLane, "processId" | "stepIds"> & { readonly processElementId: string };

/**
 * The department of each lane of a model: the one that was said, whose alias the lane's name then becomes; else the one that has its name or has it as an
 * alias; else a new one, below that of the lane around it. BAD_INPUT where a choice names a lane, or NOT_FOUND a department, that there is not.
 */
export async function lanesToDepartments(
  draft: OrganisationDraft,
  { processes }: Pick<ImportedModel, "processes">,
  choices: readonly LaneChoice[],
): Promise<readonly PlacedLane[]> {
  const all = processes.flatMap(({ elementId, lanes }) => lanes.map((lane) => ({ lane, processElementId: elementId })));
  const said = checkedChoices(
    draft,
    all.map(({ lane }) => lane),
    choices,
  );
  const made = new Set<number>();
  const placed: PlacedLane[] = [];
  for (const { lane, processElementId } of all) {
    const parentId = placed.find(({ elementId }) => elementId === lane.parent)?.departmentId ?? null;
    const { elementId, name, pool } = lane;
    placed.push({ elementId, name, pool, processElementId, ...(await placeOf(draft, lane, parentId, said, made)) });
  }
  return placed;
}

/** By name or alias, surrounding blanks apart; a name goes before an alias. */
export function departmentCalled(departments: readonly Department[], name: string): Department | undefined {
  const wanted = name.trim();
  return (
    departments.find((it) => it.name.trim() === wanted) ??
    departments.find(({ aliases }) => aliases.some((alias) => alias.trim() === wanted))
  );
}

async function placeOf(
  draft: OrganisationDraft,
  lane: ReadLane,
  parentId: number | null,
  said: ReadonlyMap<string, number | null>,
  made: Set<number>,
): Promise<Pick<ModelLane, "departmentId" | "state">> {
  const choice = said.get(lane.elementId);
  if (choice != null) {
    learnAlias(draft, choice, lane.department);
    return { departmentId: choice, state: "RESOLVED" };
  }
  if (lane.department === null) return { departmentId: null, state: "CREATED" };
  const known = departmentCalled(draft.departments(), lane.department);
  if (known !== undefined) {
    if (made.has(known.id)) return { departmentId: known.id, state: choice === null ? "RESOLVED" : "CREATED" };
    takeNoted(draft, known, lane);
    return { departmentId: known.id, state: "MATCHED" };
  }
  const { noted, isBlackBox, department: name } = lane;
  const notedParentId = noted?.parent == null ? null : ((await draft.departmentIds([noted.parent]))[0] ?? null);
  const id = await draft.reserveId("department");
  draft.putDepartment({
    id,
    name,
    aliases: [],
    parentId: parentId ?? notedParentId,
    external: noted?.external ?? isBlackBox,
    system: noted?.system ?? false,
    capacity: noted?.capacity ?? null,
    calendar: noted?.calendar ?? null,
    version: 1,
  });
  made.add(id);
  return { departmentId: id, state: choice === null ? "RESOLVED" : "CREATED" };
}

/** So that the next model that has the lane needs not ask. A name that means somebody else already stays theirs. */
function learnAlias(draft: OrganisationDraft, departmentId: number, name: string | null): void {
  const department = draft.department(departmentId);
  if (name === null || department === undefined || departmentCalled(draft.departments(), name) !== undefined) return;
  draft.putDepartment({
    ...department,
    aliases: [...department.aliases, name],
    version: department.version + 1,
  });
}

/** What people said here of a department counts more than what an export noted. */
function takeNoted(draft: OrganisationDraft, department: Department, { noted }: ReadLane): void {
  const capacity = department.capacity ?? noted?.capacity ?? null;
  const calendar = department.calendar ?? noted?.calendar ?? null;
  if (capacity === department.capacity && calendar === department.calendar) return;
  draft.putDepartment({ ...department, capacity, calendar, version: department.version + 1 });
}

function checkedChoices(
  draft: OrganisationDraft,
  lanes: readonly ReadLane[],
  choices: readonly LaneChoice[],
): ReadonlyMap<string, number | null> {
  for (const { element, departmentId } of choices) {
    if (!lanes.some(({ elementId }) => elementId === element)) {
      const known = lanes.map(({ elementId, name }) => `${elementId} (${name ?? "no name"})`).join(", ") || "none";
      throw new BatonError("BAD_INPUT", `the model has no lane "${element}"; its lanes are ${known}`, { element });
    }
    if (departmentId !== null && draft.department(departmentId) === undefined) {
      throw new BatonError("NOT_FOUND", `there is no department with the id given for the lane "${element}"`, {
        element,
      });
    }
  }
  return new Map(choices.map(({ element, departmentId }) => [element, departmentId]));
}
