import type { Flow, Step, StepDesign } from "../../../src/domain/organisation.ts";
import { buildFlowNet, type FlowNet } from "../../../src/structure/flow-net.ts";

/** A version as a test draws it: steps by name, each with what is special about it, and flows `a > b` or `a > b 0.25`. */
export interface DrawnVersion {
  readonly stepIds: readonly number[];
  readonly flows: readonly Flow[];
  readonly steps: readonly Step[];
  readonly stepWithId: (id: number) => Step | undefined;
  readonly idOf: (name: string) => number;
  readonly net: () => FlowNet;
}

export interface DrawnStep {
  readonly element?: string;
  readonly department?: number | null;
  readonly design?: Partial<StepDesign>;
}

const kinds: Readonly<Record<string, Step["kind"]>> = { subProcess: "SUBPROCESS", adHocSubProcess: "SUBPROCESS" };

/** Ids count from 1 in the order of the steps; of department 1 unless it says otherwise. */
export function draw(drawn: Readonly<Record<string, DrawnStep | string>>, ways: readonly string[]): DrawnVersion {
  const names = Object.keys(drawn);
  const idOf = (name: string): number => names.indexOf(name) + 1;
  const steps = Object.entries(drawn).map(([name, it]): Step => {
    const { element = "task", department = 1, design = {} } = typeof it === "string" ? { element: it } : it;
    const kind =
      kinds[element] ?? (element.endsWith("Gateway") ? "GATEWAY" : element.endsWith("Event") ? "EVENT" : "TASK");
    return {
      id: idOf(name),
      processId: 1,
      name,
      kind,
      assignedDepartmentId: kind === "TASK" ? department : null,
      aliases: [],
      derivedFromStepId: null,
      design: {
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
        ...design,
      },
    };
  });
  const flows = ways.map((way): Flow => {
    const [from = "", , to = "", chance] = way.split(" ");
    const probability = chance === undefined ? null : Number(chance);
    return {
      fromStepId: idOf(from),
      toStepId: idOf(to),
      cases: null,
      share: null,
      design: { elementIds: [], name: null, probability, isDefault: false },
    };
  });
  const stepIds = steps.map(({ id }) => id);
  const stepWithId = (id: number): Step | undefined => steps[id - 1];
  return { stepIds, flows, steps, stepWithId, idOf, net: () => buildFlowNet({ stepIds, flows }, stepWithId) };
}
