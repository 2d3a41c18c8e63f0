import type { ReadProcess, ReadStep } from "../domain/imported-model.ts";
import type { Flow, Message, Step } from "../domain/organisation.ts";
import type { OrganisationDraft } from "./organisation-draft.ts";

/** A process of a model as a version of it would be stored. */
export interface ModelledVersion {
  readonly steps: readonly Step[];
  readonly flows: readonly Flow[];
  readonly messages: readonly Message[];
}

/** The id that an export gives a step whose model has none for it. */
export function exportedId({ id, design }: Pick<Step, "id" | "design">): string {
  return design?.elementId ?? `step_${id}`;
}

/**
 * The steps, flows and messages of a read process. A step is the same as before where its element is, or where it alone has its name and kind, there and
 * here; else it is new. A name it had before becomes an alias, so that logs go on meaning it.
 */
export async function versionOfModel(
  draft: OrganisationDraft,
  processId: number,
  read: ReadProcess,
  departmentOf: ReadonlyMap<string, number>,
): Promise<ModelledVersion> {
  const before = stepsBefore(draft, processId, read.steps);
  const idOf = new Map<string, number>();
  for (const { elementId } of read.steps) {
    idOf.set(elementId, before.get(elementId)?.id ?? (await draft.reserveId("step")));
  }
  const steps = read.steps.map((step) =>
    stepOf(step, processId, before.get(step.elementId), idOf, departmentOf.get(step.lane ?? "") ?? null),
  );
  return {
    steps,
    flows: read.flows.flatMap(({ from, to, ...design }) => {
      const [fromStepId, toStepId] = [idOf.get(from), idOf.get(to)];
      if (fromStepId === undefined || toStepId === undefined) return [];
      return { fromStepId, toStepId, cases: null, share: null, design };
    }),
    messages: read.messages.flatMap(({ step, lane, direction, elementId, name }) => {
      const [stepId, departmentId] = [idOf.get(step), departmentOf.get(lane)];
      return stepId === undefined || departmentId === undefined
        ? []
        : { stepId, direction, departmentId, elementId, name };
    }),
  };
}

/** The step that each element was before this model, where it was one. */
function stepsBefore(
  draft: OrganisationDraft,
  processId: number,
  read: readonly ReadStep[],
): ReadonlyMap<string, Step> {
  const stored = draft.steps().filter((step) => step.processId === processId);
  const byElement = new Map(stored.map((step) => [exportedId(step), step]));
  const found = new Map<string, Step>();
  for (const { elementId, kind } of read) {
    const step = byElement.get(elementId);
    // Logs know no kinds: what they showed are tasks.
    if (step !== undefined && (step.kind === kind || step.design === null)) found.set(elementId, step);
  }
  const taken = new Set([...found.values()].map(({ id }) => id));
  const free = groupedBy(
    stored.filter(({ id }) => !taken.has(id)),
    nameAndKind,
  );
  const open = groupedBy(
    read.filter(({ elementId }) => !found.has(elementId)),
    nameAndKind,
  );
  for (const [key, steps] of open) {
    const [step, ...others] = steps;
    const [same, ...further] = free.get(key) ?? [];
    if (step === undefined || same === undefined || others.length > 0 || further.length > 0) continue;
    found.set(step.elementId, same);
  }
  return found;
}

function nameAndKind({ name, kind }: Pick<Step, "name" | "kind">): string {
  return `${kind} ${name}`;
}

function groupedBy<T>(things: readonly T[], keyOf: (thing: T) => string): ReadonlyMap<string, readonly T[]> {
  const groups = new Map<string, T[]>();
  for (const thing of things) {
    const group = groups.get(keyOf(thing));
    if (group === undefined) groups.set(keyOf(thing), [thing]);
    else group.push(thing);
  }
  return groups;
}

function stepOf(
  read: ReadStep,
  processId: number,
  before: Step | undefined,
  idOf: ReadonlyMap<string, number>,
  departmentId: number | null,
): Step {
  const { elementId, kind, name, attachedTo, parent, lane: _, aliases, standard: __, ...design } = read;
  const names = new Set([...(before?.aliases ?? []), ...aliases]);
  if (before !== undefined && before.name !== name && (before.design?.isNamed ?? true)) names.add(before.name);
  names.delete(name);
  // Events and gateways are nobody's work: who is before and after them is who hands over.
  const isWork = kind !== "EVENT" && kind !== "GATEWAY";
  return {
    id: idOf.get(elementId) ?? -1,
    processId,
    name,
    kind,
    assignedDepartmentId: isWork ? (departmentId ?? before?.assignedDepartmentId ?? null) : null,
    aliases: [...names],
    derivedFromStepId: before?.derivedFromStepId ?? null,
    design: {
      ...design,
      elementId,
      attachedToStepId: attachedTo === null ? null : (idOf.get(attachedTo) ?? null),
      parentStepId: parent === null ? null : (idOf.get(parent) ?? null),
      calledProcessId:
        before?.design?.calledElement === design.calledElement ? (before.design?.calledProcessId ?? null) : null,
    },
  };
}
