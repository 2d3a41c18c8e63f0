/** What the elements of a model are called, and those that can be added here. */

const words: Readonly<Record<string, string>> = {
  task: "task",
  userTask: "user task",
  manualTask: "manual task",
  serviceTask: "service task",
  scriptTask: "script task",
  businessRuleTask: "business rule task",
  sendTask: "send task",
  receiveTask: "receive task",
  callActivity: "call of another process",
  subProcess: "sub-process",
  adHocSubProcess: "ad-hoc sub-process",
  transaction: "transaction",
  startEvent: "start event",
  endEvent: "end event",
  intermediateCatchEvent: "event waited for",
  intermediateThrowEvent: "event sent",
  boundaryEvent: "event on a step",
  exclusiveGateway: "one of several ways (XOR)",
  parallelGateway: "all ways at once (AND)",
  inclusiveGateway: "one or more ways (OR)",
  eventBasedGateway: "whichever event comes first",
  complexGateway: "complex gateway",
};

/** `userTask` in words; an element without words of its own as it is called in BPMN. */
export function elementText(element: string): string {
  return words[element] ?? element;
}

/** What a person can add: work first. */
export const elementChoices: readonly string[] = [
  "task",
  "userTask",
  "manualTask",
  "serviceTask",
  "exclusiveGateway",
  "parallelGateway",
  "inclusiveGateway",
  "startEvent",
  "endEvent",
  "intermediateCatchEvent",
  "intermediateThrowEvent",
];

/** The sign inside the diamond of a gateway. */
export function gatewaySign(element: string): string {
  switch (element) {
    case "parallelGateway":
      return "+";
    case "inclusiveGateway":
      return "○";
    case "eventBasedGateway":
      return "⬠";
    case "complexGateway":
      return "✱";
    default:
      return "×";
  }
}
