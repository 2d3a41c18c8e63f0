import type { ModdleElement } from "bpmn-moddle";
import type { ReadStep } from "../../domain/imported-model.ts";
import type { StepKind } from "../../domain/organisation.ts";
import { elementName, elementOf, elementsOf, idOf, nameOf, textOf } from "./bpmn-element.ts";
import type { ModelNode, ModelNodes } from "./model-nodes.ts";
import type { ModelWarnings } from "./model-warnings.ts";
import { notedOnStep } from "./noted.ts";
import { attributesOf, definitionsOf, triggerOf } from "./step-attributes.ts";

/** The steps of a process in the order of the file; `laneOf` gives the lane of each. */
export function readSteps(
  { steps, artifacts }: ModelNodes,
  laneOf: ReadonlyMap<string, string>,
  warnings: ModelWarnings,
): readonly ReadStep[] {
  const known = new Set(steps.map(({ element }) => idOf(element)));
  const notes = annotationsOf(artifacts, known, warnings);
  return steps.map((node) => readStep(node, known, laneOf, notes, warnings));
}

function readStep(
  { element, parent }: ModelNode,
  known: ReadonlySet<string>,
  laneOf: ReadonlyMap<string, string>,
  notes: ReadonlyMap<string, readonly string[]>,
  warnings: ModelWarnings,
): ReadStep {
  const elementId = idOf(element);
  const name = nameOf(element);
  const trigger = triggerOfEvent(element, warnings);
  const attached = elementOf(element, "attachedToRef");
  const attachedTo = attached === null || !known.has(idOf(attached)) ? null : idOf(attached);
  if (element.$instanceOf("bpmn:BoundaryEvent") && attachedTo === null) {
    const message = "A boundary event is attached to nothing in its process; it stands on its own.";
    warnings.add("boundary-event-alone", message, elementId);
  }
  const annotations = (notes.get(elementId) ?? []).map((value) => ({ name: "annotation", value }));
  return {
    elementId,
    kind: kindOf(element),
    element: elementName(element),
    name: name ?? whatItIs(elementName(element), trigger),
    isNamed: name !== null,
    trigger,
    attachedTo,
    isInterrupting: element.get("cancelActivity") !== false && element.get("isInterrupting") !== false,
    parent,
    isTriggeredByEvent: element.get("triggeredByEvent") === true,
    loop: loopOf(elementOf(element, "loopCharacteristics")),
    calledElement: calledElementOf(element),
    lane: laneOf.get(elementId) ?? null,
    attributes: [...attributesOf(element), ...annotations],
    ...notedOnStep(element),
  };
}

function kindOf(element: ModdleElement): StepKind {
  if (element.$instanceOf("bpmn:Event")) return "EVENT";
  if (element.$instanceOf("bpmn:Gateway")) return "GATEWAY";
  if (element.$instanceOf("bpmn:CallActivity")) return "CALL";
  return element.$instanceOf("bpmn:SubProcess") ? "SUBPROCESS" : "TASK";
}

/** A name for what has none: `Exclusive gateway`, `Timer boundary event`. */
export function whatItIs(element: string, trigger: string | null): string {
  const words = `${trigger ?? ""} ${element.replace(/([A-Z])/g, " $1").toLowerCase()}`.trim();
  return words.charAt(0).toUpperCase() + words.slice(1);
}

function triggerOfEvent(element: ModdleElement, warnings: ModelWarnings): string | null {
  if (!element.$instanceOf("bpmn:Event")) return null;
  const definitions = definitionsOf(element);
  if (definitions.length > 1) {
    const message = "An event with several triggers is kept as `multiple`; its triggers are among its attributes.";
    warnings.add("several-triggers", message, idOf(element));
    return element.get("parallelMultiple") === true ? "parallelMultiple" : "multiple";
  }
  return definitions[0] === undefined ? null : triggerOf(definitions[0]);
}

function loopOf(loop: ModdleElement | null): ReadStep["loop"] {
  if (loop === null) return null;
  if (!loop.$instanceOf("bpmn:MultiInstanceLoopCharacteristics")) return "STANDARD";
  return loop.get("isSequential") === true ? "SEQUENTIAL" : "PARALLEL";
}

/** The local part: files give the same element different prefixes. */
function calledElementOf(element: ModdleElement): string | null {
  if (!element.$instanceOf("bpmn:CallActivity")) return null;
  const called = textOf(element, "calledElement")?.trim() ?? "";
  return called === "" ? null : called.slice(called.lastIndexOf(":") + 1);
}

/** Texts pinned to steps, by step; what is drawn beside them is counted. */
function annotationsOf(
  artifacts: readonly ModdleElement[],
  known: ReadonlySet<string>,
  warnings: ModelWarnings,
): ReadonlyMap<string, readonly string[]> {
  const notes = new Map<string, string[]>();
  const pinned = new Set<string>();
  for (const association of artifacts.filter((it) => it.$instanceOf("bpmn:Association"))) {
    const ends = [elementOf(association, "sourceRef"), elementOf(association, "targetRef")];
    const text = ends.find((end) => end?.$instanceOf("bpmn:TextAnnotation"));
    const step = ends.find((end) => end !== null && end !== undefined && known.has(idOf(end)));
    if (text != null && step != null) {
      pinned.add(idOf(text));
      const value = textOf(text, "text")?.trim() ?? "";
      if (value !== "") notes.set(idOf(step), [...(notes.get(idOf(step)) ?? []), value]);
    } else if (ends.every((end) => end !== null && known.has(idOf(end)))) {
      const message =
        "An association between two steps, such as a compensation, is no flow; it stays in the file alone.";
      warnings.add("association-between-steps", message, idOf(association));
    }
  }
  for (const artifact of artifacts) {
    if (artifact.$instanceOf("bpmn:Association") || pinned.has(idOf(artifact))) continue;
    const message = `\`${elementName(artifact)}\` is pinned to no step; it stays in the file alone.`;
    warnings.add("drawn-only", message, idOf(artifact));
  }
  return notes;
}

/** Elements with extensions of other tools. */
export function countExtensions(elements: readonly ModdleElement[], warnings: ModelWarnings): void {
  for (const element of elements) {
    const extension = elementOf(element, "extensionElements");
    const foreign =
      extension === null ? [] : elementsOf(extension, "values").filter(({ $type }) => !$type.startsWith("baton:"));
    if (foreign.length === 0) continue;
    const message = "Extensions of other tools are not read; they stay in the file alone.";
    warnings.add("extension-of-a-tool", message, idOf(element));
  }
}
