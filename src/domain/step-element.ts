import type { StepDesign, StepKind } from "./organisation.ts";

/** Elements of BPMN 2.0 that a step can be made as here, and what kind of step that is. */
export const stepElements: Readonly<Record<string, StepKind>> = {
  task: "TASK",
  userTask: "TASK",
  manualTask: "TASK",
  serviceTask: "TASK",
  scriptTask: "TASK",
  businessRuleTask: "TASK",
  sendTask: "TASK",
  receiveTask: "TASK",
  startEvent: "EVENT",
  endEvent: "EVENT",
  intermediateThrowEvent: "EVENT",
  intermediateCatchEvent: "EVENT",
  exclusiveGateway: "GATEWAY",
  parallelGateway: "GATEWAY",
  inclusiveGateway: "GATEWAY",
  eventBasedGateway: "GATEWAY",
  callActivity: "CALL",
  subProcess: "SUBPROCESS",
};

/** What is said of a step that is made here. */
export function designOf(element: string, isNamed = true): StepDesign {
  return {
    element,
    elementId: null,
    isNamed,
    trigger: null,
    attachedToStepId: null,
    isInterrupting: true,
    parentStepId: null,
    isTriggeredByEvent: false,
    loop: null,
    calledElement: null,
    calledProcessId: null,
    attributes: [],
  };
}
