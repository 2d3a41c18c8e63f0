import type { BpmnModdle, ModdleElement } from "bpmn-moddle";
import type { AgreedStandard, Step, StepKind } from "../../domain/organisation.ts";
import { whatItIs } from "../../importing/bpmn/read-steps.ts";

/** The element of a step, without what it is connected to. */
export function writeStep(
  moddle: BpmnModdle,
  { name, kind, design, aliases }: Step,
  elementId: string,
  standard: AgreedStandard | undefined,
): ModdleElement {
  const element = design?.element ?? plainElement[kind];
  const isUnnamed = design !== null && !design.isNamed && name === whatItIs(element, design.trigger);
  const step = moddle.create(typeOf(element), { id: elementId, ...(!isUnnamed && { name }) });
  const documentation = (design?.attributes ?? []).filter((it) => it.name === "documentation");
  if (documentation.length > 0) {
    const texts = documentation.map(({ value }) => moddle.create("bpmn:Documentation", { text: value }));
    step.set("documentation", texts);
  }
  note(moddle, step, noteOn(moddle, design?.attributes ?? [], aliases, standard, design?.trigger ?? null));
  if (design === null) return step;
  if (design.trigger !== null) step.set("eventDefinitions", definitionsOf(moddle, design.trigger, name));
  if (design.trigger === "parallelMultiple") step.set("parallelMultiple", true);
  if (!design.isInterrupting && element === "boundaryEvent") step.set("cancelActivity", false);
  if (!design.isInterrupting && element === "startEvent") step.set("isInterrupting", false);
  if (design.isTriggeredByEvent) step.set("triggeredByEvent", true);
  if (design.calledElement !== null) step.set("calledElement", design.calledElement);
  if (design.loop !== null) step.set("loopCharacteristics", loopOf(moddle, design.loop));
  return step;
}

/** Puts something of ours on an element. */
export function note(moddle: BpmnModdle, element: ModdleElement, noted: ModdleElement | null): void {
  if (noted === null) return;
  element.set("extensionElements", moddle.create("bpmn:ExtensionElements", { values: [noted] }));
}

const plainElement: Readonly<Record<StepKind, string>> = {
  TASK: "task",
  EVENT: "intermediateThrowEvent",
  GATEWAY: "exclusiveGateway",
  CALL: "callActivity",
  SUBPROCESS: "subProcess",
};

function typeOf(element: string): string {
  return `bpmn:${element.charAt(0).toUpperCase()}${element.slice(1)}`;
}

/** null where there is nothing that BPMN has no place for. */
function noteOn(
  moddle: BpmnModdle,
  attributes: NonNullable<Step["design"]>["attributes"],
  aliases: readonly string[],
  standard: AgreedStandard | undefined,
  trigger: string | null,
): ModdleElement | null {
  const figures = {
    ...(standard?.sojournMs != null && { sojournMs: standard.sojournMs }),
    ...(standard?.workMs != null && { workMs: standard.workMs }),
    ...(standard?.variation != null && { variation: standard.variation }),
  };
  // A link must have a name in BPMN, which would be read as an attribute.
  const isPlain = attributes.length === 0 && aliases.length === 0 && trigger !== "link";
  if (isPlain && Object.keys(figures).length === 0) return null;
  return moddle.create("baton:Step", {
    ...figures,
    aliases: aliases.map((name) => moddle.create("baton:Alias", { name })),
    attributes: attributes.map(({ name, value }) => moddle.create("baton:Attribute", { name, value })),
  });
}

function definitionsOf(moddle: BpmnModdle, trigger: string, name: string): readonly ModdleElement[] {
  // Which triggers an event of several had stands among its attributes.
  const triggers = trigger === "multiple" || trigger === "parallelMultiple" ? ["message", "signal"] : [trigger];
  return triggers.map((it) => moddle.create(`${typeOf(it)}EventDefinition`, it === "link" ? { name } : {}));
}

function loopOf(moddle: BpmnModdle, loop: "STANDARD" | "PARALLEL" | "SEQUENTIAL"): ModdleElement {
  if (loop === "STANDARD") return moddle.create("bpmn:StandardLoopCharacteristics");
  return moddle.create("bpmn:MultiInstanceLoopCharacteristics", loop === "SEQUENTIAL" ? { isSequential: true } : {});
}
