import type { ReadProcess } from "../../domain/imported-model.ts";
import { type ExportedVersion, isWork } from "./exported-version.ts";

/**
 * Whether a version says what its file says: the same steps, flows and messages, assigned to those whose the lanes of the file are, and no other standards.
 * Names that logs have for its steps, and what is said of departments and of the process, are no part of it.
 */
export function isAsInFile(exported: ExportedVersion, read: ReadProcess): boolean {
  return (
    JSON.stringify(sayingOf(exported)) === JSON.stringify(sayingOfFile(exported, read)) &&
    JSON.stringify(flowsOf(exported)) === JSON.stringify(flowsOfFile(read)) &&
    JSON.stringify(messagesOf(exported)) ===
      JSON.stringify(read.messages.map(({ step, direction, elementId }) => [step, direction, elementId]))
  );
}

function sayingOf({ steps, standards }: ExportedVersion): unknown {
  const idOf = elementIds(steps);
  const agreed = new Map(standards.map((standard) => [standard.stepId, standard]));
  return steps.map(({ id, name, kind, assignedDepartmentId, design }) => {
    if (design === null) return null;
    const standard = agreed.get(id);
    return [
      design.elementId,
      name,
      kind,
      design.element,
      design.isNamed,
      design.trigger,
      idOf.get(design.attachedToStepId ?? -1) ?? null,
      design.isInterrupting,
      idOf.get(design.parentStepId ?? -1) ?? null,
      design.isTriggeredByEvent,
      design.loop,
      design.calledElement,
      design.attributes.map((attribute) => [attribute.name, attribute.value]),
      assignedDepartmentId,
      standard === undefined ? null : [standard.sojournMs, standard.workMs, standard.variation],
    ];
  });
}

function sayingOfFile({ drawnLanes }: ExportedVersion, read: ReadProcess): unknown {
  const departmentOf = new Map(drawnLanes.map(({ elementId, departmentId }) => [elementId, departmentId]));
  return read.steps.map((step) => [
    step.elementId,
    step.name,
    step.kind,
    step.element,
    step.isNamed,
    step.trigger,
    step.attachedTo,
    step.isInterrupting,
    step.parent,
    step.isTriggeredByEvent,
    step.loop,
    step.calledElement,
    step.attributes.map((attribute) => [attribute.name, attribute.value]),
    isWork(step) ? (departmentOf.get(step.lane ?? "") ?? null) : null,
    step.standard === null ? null : [step.standard.sojournMs, step.standard.workMs, step.standard.variation],
  ]);
}

function flowsOf({ steps, version }: ExportedVersion): unknown {
  const idOf = elementIds(steps);
  return version.flows.map(({ fromStepId, toStepId, design }) => [
    idOf.get(fromStepId),
    idOf.get(toStepId),
    design?.elementIds,
    design?.name,
    design?.probability,
    design?.isDefault,
  ]);
}

function flowsOfFile({ flows }: ReadProcess): unknown {
  return flows.map(({ from, to, elementIds: ids, name, probability, isDefault }) => [
    from,
    to,
    ids,
    name,
    probability,
    isDefault,
  ]);
}

function messagesOf({ steps, version }: ExportedVersion): unknown {
  const idOf = elementIds(steps);
  return version.messages.map(({ stepId, direction, elementId }) => [idOf.get(stepId), direction, elementId]);
}

function elementIds(steps: ExportedVersion["steps"]): ReadonlyMap<number, string | null> {
  return new Map(steps.map(({ id, design }) => [id, design?.elementId ?? null]));
}
