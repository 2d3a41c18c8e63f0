import type { ModdleElement } from "bpmn-moddle";
import type { StepDesign } from "../../domain/organisation.ts";
import { elementName, elementOf, elementsOf, idOf, nameOf, oneLine, textOf } from "./bpmn-element.ts";

type Attributes = StepDesign["attributes"];

/** What a model says of a step beside its place in the flow: documentation, data read and written, performers, what an event waits for, markers. */
export function attributesOf(element: ModdleElement): Attributes {
  const found: { name: string; value: string }[] = [];
  const add = (name: string, value: string | null): void => {
    if (value !== null && value !== "") found.push({ name, value });
  };
  for (const documentation of elementsOf(element, "documentation")) {
    add("documentation", textOf(documentation, "text")?.trim() ?? null);
  }
  if (element.$instanceOf("bpmn:Activity")) {
    for (const data of inputsOf(element)) add("reads", data);
    for (const data of outputsOf(element)) add("writes", data);
    for (const role of elementsOf(element, "resources")) add(elementName(role), performerOf(role));
    if (element.get("isForCompensation") === true) add("isForCompensation", "true");
    addLoop(elementOf(element, "loopCharacteristics"), add);
  } else if (element.$instanceOf("bpmn:Event")) {
    for (const data of [...inputsOf(element), ...outputsOf(element)]) {
      add(element.$instanceOf("bpmn:CatchEvent") ? "writes" : "reads", data);
    }
    for (const definition of definitionsOf(element)) add(triggerOf(definition), detailOf(definition));
  }
  for (const property of plainProperties) {
    // What is not said has a default, which says nothing.
    if (Object.hasOwn(element, property)) add(property, plainText(element.get(property)));
  }
  return found;
}

/** Event definitions, own and referred to. */
export function definitionsOf(event: ModdleElement): readonly ModdleElement[] {
  return [...elementsOf(event, "eventDefinitions"), ...elementsOf(event, "eventDefinitionRef")];
}

/** As in BPMN without `EventDefinition`, such as `timer`. */
export function triggerOf(definition: ModdleElement): string {
  return elementName(definition).replace(/EventDefinition$/, "");
}

/** Attributes of BPMN 2.0 that say something of the work and are no graph. */
const plainProperties = ["ordering", "method", "eventGatewayType", "instantiate", "scriptFormat", "script"];

function plainText(value: unknown): string | null {
  if (typeof value === "string") return value.trim();
  // Markers are false by default.
  return value === true ? "true" : null;
}

function inputsOf(element: ModdleElement): readonly (string | null)[] {
  return elementsOf(element, "dataInputAssociations").flatMap((association) =>
    elementsOf(association, "sourceRef").map(dataName),
  );
}

function outputsOf(element: ModdleElement): readonly (string | null)[] {
  return elementsOf(element, "dataOutputAssociations").map((association) => {
    const target = elementOf(association, "targetRef");
    return target === null ? null : dataName(target);
  });
}

/** A reference bears its own name, or that of what it refers to. */
function dataName(data: ModdleElement): string {
  const referred = elementOf(data, "dataObjectRef") ?? elementOf(data, "dataStoreRef");
  return nameOf(data) ?? (referred === null ? null : nameOf(referred)) ?? idOf(data);
}

function performerOf(role: ModdleElement): string | null {
  const resource = elementOf(role, "resourceRef");
  const assignment = elementOf(role, "resourceAssignmentExpression");
  const expression = assignment === null ? null : elementOf(assignment, "expression");
  return (
    (resource === null ? null : nameOf(resource)) ??
    nameOf(role) ??
    (expression === null ? null : oneLine(textOf(expression, "body")))
  );
}

/** What it refers to by name, else its expression. */
function detailOf(definition: ModdleElement): string | null {
  for (const property of ["messageRef", "signalRef", "errorRef", "escalationRef", "activityRef"]) {
    const referred = elementOf(definition, property);
    if (referred !== null) return nameOf(referred) ?? idOf(referred);
  }
  for (const property of ["timeDate", "timeDuration", "timeCycle", "condition"]) {
    const expression = elementOf(definition, property);
    if (expression !== null) return oneLine(textOf(expression, "body"));
  }
  return nameOf(definition);
}

function addLoop(loop: ModdleElement | null, add: (name: string, value: string | null) => void): void {
  if (loop === null) return;
  for (const property of ["loopCondition", "loopCardinality", "completionCondition"]) {
    const expression = elementOf(loop, property);
    if (expression !== null) add(property, oneLine(textOf(expression, "body")));
  }
}
