import { describe, expect, test } from "vitest";
import type { Flow, Step, StepDesign, StepKind } from "../../../src/domain/organisation.ts";
import { buildFlowNet, type FlowNet, tokens } from "../../../src/structure/flow-net.ts";

describe("a version as a net", () => {
  test("steps of logs take and give one token at a time, by the chances their cases show", () => {
    const net = netOf([observed(1), observed(2), observed(3)], [seen(1, 2, 30), seen(1, 3, 10), seen(3, 2, 10)]);
    expect(edgesOf(net)).toEqual(["start>1 1", "1>2 0.75", "1>3 0.25", "2>end 1", "3>2 1"]);
    expect([splitOf(net, 1), joinOf(net, 2)]).toEqual(["xor", "xor"]);
    expect([...net.isWork]).toEqual([0, 0, 1, 1, 1]);
  });

  test("gateways split and join as BPMN says; a task leads on to all its flows", () => {
    const steps = [
      task(1),
      step(2, "parallelGateway", "GATEWAY"),
      step(3, "inclusiveGateway", "GATEWAY"),
      step(4, "exclusiveGateway", "GATEWAY"),
      task(5),
    ];
    const net = netOf(steps, [flow(1, 2), flow(1, 5), flow(2, 3), flow(3, 4), flow(4, 5), flow(4, 1)]);
    expect([1, 2, 3, 4].map((id) => splitOf(net, id))).toEqual(["and", "and", "or", "xor"]);
    expect([2, 3, 4, 5].map((id) => joinOf(net, id))).toEqual(["and", "or", "xor", "xor"]);
    expect(net.isWork[net.stepOf.indexOf(2)]).toBe(0);
  });

  test("what somebody said of the chances stands, and what nobody said shares the rest", () => {
    const steps = [step(1, "exclusiveGateway", "GATEWAY"), task(2), task(3), task(4)];
    const net = netOf(steps, [flow(1, 2, { probability: 0.6 }), flow(1, 3), flow(1, 4)]);
    expect(edgesOf(net).slice(1, 4)).toEqual(["1>2 0.6", "1>3 0.2", "1>4 0.2"]);
  });

  test("a task all of whose flows have conditions leads on to one or more", () => {
    const steps = [task(1), task(2), task(3)];
    expect(splitOf(netOf(steps, [flow(1, 2, { name: "big" }), flow(1, 3, { isDefault: true })]), 1)).toBe("or");
    expect(splitOf(netOf(steps, [flow(1, 2, { name: "big" }), flow(1, 3)]), 1)).toBe("and");
  });

  test("a sub-process is opened up: its flows leave by its exit, its start events are ways to begin", () => {
    const steps = [
      step(1, "subProcess", "SUBPROCESS"),
      inside(1, step(2, "startEvent", "EVENT")),
      inside(1, step(3, "startEvent", "EVENT")),
      inside(1, task(4)),
      task(5),
    ];
    const net = netOf(steps, [flow(2, 4), flow(3, 4), flow(1, 5)]);
    expect(edgesOf(net)).toEqual([
      "start>1 1",
      "1>2 0.5",
      "1>3 0.5",
      "2>4 1",
      "3>4 1",
      "4>exit 1",
      "5>end 1",
      "exit>5 1",
    ]);
    expect(net.isWork[net.stepOf.indexOf(1)]).toBe(0);
  });

  test("a sub-process of which nothing is drawn is work", () => {
    const net = netOf([step(1, "subProcess", "SUBPROCESS")], []);
    expect(net.isWork[net.stepOf.indexOf(1)]).toBe(1);
  });

  test("an event sub-process may begin beside the first steps; an ad-hoc one may do any of its steps", () => {
    const event = {
      ...step(2, "subProcess", "SUBPROCESS"),
      design: { ...design("subProcess"), isTriggeredByEvent: true },
    };
    const adHoc = step(3, "adHocSubProcess", "SUBPROCESS");
    const net = netOf([task(1), event, adHoc, inside(3, task(4)), inside(3, task(5))], [flow(1, 3)]);
    expect(net.split[0]).toBe(tokens.or);
    expect(edgesOf(net).filter((edge) => /^(start|3)>/.test(edge))).toEqual([
      "start>1 1",
      "start>2 0.5",
      "3>4 0.5",
      "3>5 0.5",
    ]);
    expect(splitOf(net, 3)).toBe("or");
  });

  test("an interrupting boundary event is a way out instead of the flow, another one a way beside it", () => {
    const steps = [task(1), task(2), attached(1, true, step(3, "boundaryEvent", "EVENT")), task(4)];
    const flows = [flow(1, 2), flow(3, 4)];
    expect(splitOf(netOf(steps, flows), 1)).toBe("xor");
    const beside = netOf([...steps.slice(0, 2), attached(1, false, step(3, "boundaryEvent", "EVENT")), task(4)], flows);
    expect(splitOf(beside, 1)).toBe("or");
    expect(edgesOf(beside).filter((edge) => edge.startsWith("1>"))).toEqual(["1>2 1", "1>3 0.5"]);
  });

  test("a link event that throws leads to the one of its name that catches", () => {
    const link = (id: number, element: string) => {
      const event = step(id, element, "EVENT");
      return { ...event, name: "on", design: { ...design(element), trigger: "link" } };
    };
    const net = netOf(
      [task(1), link(2, "intermediateThrowEvent"), link(3, "intermediateCatchEvent"), task(4)],
      [flow(1, 2), flow(3, 4)],
    );
    expect(edgesOf(net)).toEqual(["start>1 1", "1>2 1", "2>3 1", "3>4 1", "4>end 1"]);
  });
});

function netOf(steps: readonly Step[], flows: readonly Flow[]): FlowNet {
  const byId = new Map(steps.map((it) => [it.id, it]));
  return buildFlowNet({ stepIds: steps.map(({ id }) => id), flows }, (id) => byId.get(id));
}

function edgesOf(net: FlowNet): readonly string[] {
  const nameOf = (node: number) =>
    node === 0 ? "start" : node === 1 ? "end" : net.stepOf[node]! < 0 ? "exit" : net.stepOf[node]!;
  return Array.from(net.targets, (target, edge) => {
    const chance = Math.round(net.probability[edge]! * 1_000) / 1_000;
    return `${nameOf(net.edgeSource[edge]!)}>${nameOf(target)} ${chance}`;
  });
}

function splitOf(net: FlowNet, stepId: number): string | undefined {
  return kindOf(net.split[net.stepOf.indexOf(stepId)]!);
}

function joinOf(net: FlowNet, stepId: number): string | undefined {
  return kindOf(net.join[net.stepOf.indexOf(stepId)]!);
}

function kindOf(kind: number): string | undefined {
  return Object.entries(tokens).find(([, value]) => value === kind)?.[0];
}

function design(element: string): StepDesign {
  return {
    element,
    elementId: null,
    isNamed: true,
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

function step(id: number, element: string, kind: StepKind): Step {
  return {
    id,
    processId: 1,
    name: `step ${id}`,
    kind,
    assignedDepartmentId: null,
    aliases: [],
    derivedFromStepId: null,
    design: design(element),
  };
}

function task(id: number): Step {
  return step(id, "task", "TASK");
}

function observed(id: number): Step {
  return { ...task(id), design: null };
}

function inside(parentStepId: number, it: Step): Step {
  return { ...it, design: { ...(it.design ?? design("task")), parentStepId } };
}

function attached(attachedToStepId: number, isInterrupting: boolean, it: Step): Step {
  return { ...it, design: { ...(it.design ?? design("boundaryEvent")), attachedToStepId, isInterrupting } };
}

function seen(fromStepId: number, toStepId: number, cases: number): Flow {
  return { fromStepId, toStepId, cases, share: null, design: null };
}

function flow(fromStepId: number, toStepId: number, rest: Partial<NonNullable<Flow["design"]>> = {}): Flow {
  const flowDesign = { elementIds: [], name: null, probability: null, isDefault: false, ...rest };
  return { fromStepId, toStepId, cases: null, share: null, design: flowDesign };
}
