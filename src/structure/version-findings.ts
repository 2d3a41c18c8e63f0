import type { Finding, FindingCode, Severity } from "../domain/finding.ts";
import type { ProcessVersion, Step, StepDesign } from "../domain/organisation.ts";
import { reversed, type Adjacency } from "./adjacency.ts";
import { immediateDominators } from "./dominators.ts";
import { expectedVisits } from "./expected-visits.ts";
import { buildFlowNet, type FlowNet, tokens } from "./flow-net.ts";

/** What finds are made of; the subject is added where they are. */
export type VersionFinding = Omit<Finding, "processId" | "versionId" | "departmentId" | "value">;

const start = 0;
const end = 1;

/**
 * What is wrong with the drawing of a version, whatever the departments' load: by severity, then in the order of its steps. Steps that nobody designed
 * are only looked at for ways in and out, as logs draw no gateways.
 *
 * Gateways are held against the structure, not against every run: a join that waits for all is wrong where its dominator splits to one or some of
 * its branches, or where the branches carry different numbers of tokens; a split to several is wrong where its branches meet again at a node that takes
 * each by itself. In unstructured drawings that may miss a fault, and does not make one up.
 *
 * O(steps + flows), apart from dominators and loops (`solveFlow`).
 */
export function versionFindings(
  version: Pick<ProcessVersion, "stepIds" | "flows">,
  stepWithId: (id: number) => Step | undefined,
): readonly VersionFinding[] {
  const net = buildFlowNet(version, stepWithId);
  const drawing = new Drawing(net, version, stepWithId);
  const findings = [
    ...boundsOf(drawing),
    ...waysOf(drawing),
    ...gatewaysOf(drawing),
    ...designedSteps(drawing).flatMap((step) =>
      isWithoutDepartment(drawing, step)
        ? [
            finding("STEP_WITHOUT_DEPARTMENT", "WARNING", step, {
              message: `No department is assigned to ${quoted(step)}.`,
              remedy: "Assign a department to the step, or draw it in a lane of one.",
            }),
          ]
        : [],
    ),
  ];
  const rank: Readonly<Record<Severity, number>> = { ERROR: 0, WARNING: 1, INFO: 2 };
  const placeOf = new Map(version.stepIds.map((id, place) => [id, place]));
  const place = ({ stepId }: VersionFinding): number => (stepId === null ? -1 : (placeOf.get(stepId) ?? -1));
  return findings.sort((a, b) => rank[a.severity] - rank[b.severity] || place(a) - place(b));
}

/** A version with its net and what can be reached in it. */
class Drawing {
  readonly net: FlowNet;
  readonly version: Pick<ProcessVersion, "stepIds" | "flows">;
  readonly stepWithId: (id: number) => Step | undefined;
  readonly steps: readonly Step[];
  readonly nodeOf: ReadonlyMap<number, number>;
  readonly backward: Adjacency;
  /** Steps that a flow leads on from. */
  readonly flowsFrom: ReadonlySet<number>;
  /** Some node leads out of the process by itself: without one, the net only claims an end. */
  readonly hasEnd: boolean;
  readonly hasStart: boolean;

  constructor(
    net: FlowNet,
    version: Pick<ProcessVersion, "stepIds" | "flows">,
    stepWithId: (id: number) => Step | undefined,
  ) {
    this.net = net;
    this.version = version;
    this.stepWithId = stepWithId;
    this.steps = [...new Set(version.stepIds)].flatMap((id) => stepWithId(id) ?? []);
    this.nodeOf = new Map([...net.stepOf].flatMap((id, node) => (id < 0 ? [] : [[id, node] as const])));
    this.backward = reversed(net);
    const known = version.flows.filter(({ toStepId }) => this.nodeOf.has(toStepId));
    this.flowsFrom = new Set(known.map(({ fromStepId }) => fromStepId));
    const entered = new Uint8Array(net.nodes);
    const left = new Uint8Array(net.nodes);
    for (let edge = 0; edge < net.targets.length; edge++) {
      if (net.flowOf[edge]! < 0) continue;
      entered[net.targets[edge]!] = 1;
      left[net.edgeSource[edge]!] = 1;
    }
    const isObserved = designedSteps(this).length === 0;
    const first = net.targets.subarray(net.offsets[start], net.offsets[start + 1]);
    this.hasStart = isObserved || first.some((node) => entered[node] === 0);
    this.hasEnd = isObserved || this.backwardOf(end).some((node) => left[node] === 0);
  }

  backwardOf(node: number): readonly number[] {
    return [...this.backward.targets.subarray(this.backward.offsets[node], this.backward.offsets[node + 1])];
  }

  step(node: number): Step | undefined {
    return this.stepWithId(this.net.stepOf[node]!);
  }
}

function designedSteps({ steps }: Pick<Drawing, "steps">): readonly (Step & { readonly design: StepDesign })[] {
  return steps.flatMap((step) => (step.design === null ? [] : [{ ...step, design: step.design }]));
}

/** Starts, ends and boundary events that are drawn as BPMN 2.0 does not allow, or are not drawn. */
function boundsOf(drawing: Drawing): readonly VersionFinding[] {
  const { version, steps, stepWithId, nodeOf } = drawing;
  const findings: VersionFinding[] = [];
  const designed = designedSteps(drawing);
  if (steps.length === 0) {
    findings.push(
      finding("NO_START", "ERROR", null, {
        message: "The version has no steps.",
        remedy: "Add a start event, steps, an end event, and flows between them.",
      }),
    );
    return findings;
  }
  if (!drawing.hasStart) {
    findings.push(
      finding("NO_START", "ERROR", null, {
        message: "Nothing says where the process begins: every step has a flow that leads to it.",
        remedy: "Add a start event and a flow from it to the first step.",
      }),
    );
  } else if (
    designed.length > 0 &&
    !designed.some((step) => isTopLevel(step) && step.design.element === "startEvent")
  ) {
    findings.push(
      finding("NO_START", "WARNING", null, {
        message: "No start event is drawn; the process is taken to begin with all steps that no flow leads to.",
        remedy: "Add a start event and flows from it to the first steps.",
      }),
    );
  }
  for (const { fromStepId, toStepId } of version.flows) {
    const [from, to] = [stepWithId(fromStepId), stepWithId(toStepId)];
    if (from === undefined || to === undefined) continue;
    if (to.design?.element === "startEvent") {
      findings.push(
        finding("FLOW_INTO_START", "ERROR", to, {
          message: `A flow leads from ${quoted(from)} into the start event ${quoted(to)}.`,
          remedy: "Lead the flow to the step after the start event.",
        }),
      );
    }
    if (from.design?.element === "endEvent") {
      findings.push(
        finding("FLOW_OUT_OF_END", "ERROR", from, {
          message: `A flow leads from the end event ${quoted(from)} on to ${quoted(to)}.`,
          remedy: "Make the event an intermediate one, or take the flow away.",
        }),
      );
    }
  }
  for (const step of designed) {
    if (step.design.element !== "boundaryEvent" || nodeOf.has(step.design.attachedToStepId ?? -1)) continue;
    findings.push(
      finding("UNATTACHED_BOUNDARY_EVENT", "ERROR", step, {
        message: `The boundary event ${quoted(step)} is attached to no step of the version.`,
        remedy: "Attach it to the step that it interrupts, or remove it.",
      }),
    );
  }
  return findings;
}

/** Steps that no case comes to, and steps that no case comes out of. */
function waysOf(drawing: Drawing): readonly VersionFinding[] {
  const { net, steps, nodeOf, backward } = drawing;
  if (steps.length === 0) return [];
  const findings: VersionFinding[] = [];
  const reached = reachedFrom(net, start);
  const ends = drawing.hasEnd ? reachedFrom(backward, end) : new Uint8Array(net.nodes);
  if (!drawing.hasEnd || (drawing.hasStart && ends[start] === 0)) {
    findings.push(
      finding("NO_END_REACHABLE", "ERROR", null, {
        message: drawing.hasEnd
          ? "No way leads from the start to an end."
          : "No end can be reached: every step has a flow that leads on.",
        remedy: "Add an end event and a flow that leads to it.",
      }),
    );
  }
  const drawsEnds = designedSteps(drawing).some(({ design }) => design.element === "endEvent");
  for (const step of steps) {
    const node = nodeOf.get(step.id);
    if (node === undefined) continue;
    if (drawing.hasStart && reached[node] === 0 && !isCompensation(step)) {
      findings.push(
        finding("UNREACHABLE_STEP", "ERROR", step, {
          message: `No way leads from the start to ${quoted(step)}.`,
          remedy: "Lead a flow to it, or remove it.",
        }),
      );
    }
    const isTrap = ends[start] === 1 && reached[node] === 1 && ends[node] === 0;
    if (isTrap && drawing.backwardOf(node).some((before) => ends[before] === 1)) {
      findings.push(
        finding("NO_WAY_OUT", "ERROR", step, {
          message: `A case that comes to ${quoted(step)} never ends: no way leads from there to an end.`,
          remedy: "Add a flow that leads out of the loop.",
        }),
      );
    }
    if (drawsEnds && isOpenEnded(drawing, step)) {
      findings.push(
        finding("DEAD_END", "WARNING", step, {
          message: `No flow leads on from ${quoted(step)}, and it is no end event.`,
          remedy: "Lead a flow from it to the next step or to an end event.",
        }),
      );
    }
  }
  return findings;
}

/** No flow leads on from it, though one should. */
function isOpenEnded({ stepWithId, flowsFrom }: Drawing, step: Step): boolean {
  const { design } = step;
  if (design === null || flowsFrom.has(step.id) || isCompensation(step) || design.isTriggeredByEvent) return false;
  const endsByItself = design.element === "endEvent" || design.trigger === "link" || design.trigger === "compensate";
  const parent = stepWithId(design.parentStepId ?? -1);
  return !endsByItself && parent?.design?.element !== "adHocSubProcess";
}

/** Joins that wait in vain, and branches that nothing waits for. */
function gatewaysOf(drawing: Drawing): readonly VersionFinding[] {
  const { net, backward } = drawing;
  const { nodes, offsets, probability, edgeSource, targets } = net;
  if (!drawing.hasEnd || !drawing.hasStart || designedSteps(drawing).length === 0) return [];
  const dominators = immediateDominators(net, start);
  const postDominators = immediateDominators(backward, end);
  const solved = expectedVisits(net);
  const tokensOf = (edge: number): number =>
    "visits" in solved ? solved.visits[edgeSource[edge]!]! * probability[edge]! : Number.NaN;
  const arriving: number[][] = Array.from({ length: nodes }, () => []);
  for (let edge = 0; edge < targets.length; edge++) {
    if (net.join[targets[edge]!] === tokens.and) arriving[targets[edge]!]!.push(edge);
  }
  const findings: VersionFinding[] = [];
  for (let node = 2; node < nodes; node++) {
    const step = drawing.step(node);
    if (step === undefined) continue;
    const before = dominators[node]!;
    const flows = arriving[node]!.map(tokensOf);
    const isUneven = flows.some((flow) => Math.abs(flow - flows[0]!) > 1e-6 * Math.max(flow, flows[0]!));
    if (flows.length > 1 && before >= 0 && (isChoice(drawing, before) || isUneven)) {
      const at = drawing.step(before);
      findings.push(
        finding("JOIN_NEVER_COMPLETE", "ERROR", step, {
          message: isChoice(drawing, before)
            ? `${quoted(step)} waits for all of its ${flows.length} branches, but ${at === undefined ? "the start" : quoted(at)} does not start all of them.`
            : `${quoted(step)} waits for all of its ${flows.length} branches, but they do not come equally often.`,
          remedy: "Join with a gateway of the kind that split: exclusive with exclusive, parallel with parallel.",
        }),
      );
    }
    const after = postDominators[node]!;
    const isSplit = net.split[node] !== tokens.xor && offsets[node + 1]! - offsets[node]! > 1;
    const meetsAt = after < 0 ? undefined : drawing.step(after);
    // Each may end in the same end event: the process ends when all have.
    if (isSplit && meetsAt !== undefined && meetsAt.design?.element !== "endEvent" && net.join[after] === tokens.xor) {
      findings.push(
        finding("BRANCHES_NOT_JOINED", net.split[node] === tokens.and ? "ERROR" : "WARNING", step, {
          message: `${quoted(step)} starts branches side by side, and ${quoted(meetsAt)} is begun again by each of them.`,
          remedy: "Join the branches with a parallel or inclusive gateway before they go on together.",
        }),
      );
    }
  }
  return findings;
}

/** Leads to one of several, or to some; that a boundary event may cut it short is no choice. */
function isChoice(drawing: Drawing, node: number): boolean {
  const { split, offsets, probability, targets } = drawing.net;
  if (split[node] === tokens.and || offsets[node + 1]! - offsets[node]! < 2) return false;
  if (split[node] === tokens.xor) return true;
  for (let edge = offsets[node]!; edge < offsets[node + 1]!; edge++) {
    const isBoundary = drawing.step(targets[edge]!)?.design?.element === "boundaryEvent";
    if (probability[edge]! < 1 && !isBoundary) return true;
  }
  return false;
}

function isWithoutDepartment({ net, nodeOf }: Drawing, step: Step): boolean {
  const node = nodeOf.get(step.id);
  return step.assignedDepartmentId === null && node !== undefined && net.isWork[node] === 1;
}

function isTopLevel({ design }: Step): boolean {
  return design?.parentStepId === null;
}

/** Done to take back what was done; no flow leads to it. */
function isCompensation({ design }: Step): boolean {
  return design?.attributes.some(({ name, value }) => name === "isForCompensation" && value === "true") === true;
}

function reachedFrom({ nodes, offsets, targets }: Adjacency, from: number): Uint8Array {
  const seen = new Uint8Array(nodes);
  const queue = new Int32Array(nodes);
  seen[from] = 1;
  queue[0] = from;
  let length = 1;
  for (let head = 0; head < length; head++) {
    const node = queue[head]!;
    for (let edge = offsets[node]!; edge < offsets[node + 1]!; edge++) {
      const target = targets[edge]!;
      if (seen[target] === 1) continue;
      seen[target] = 1;
      queue[length++] = target;
    }
  }
  return seen;
}

function quoted({ name }: Step): string {
  return `"${name}"`;
}

function finding(
  code: FindingCode,
  severity: Severity,
  step: Step | null,
  text: { readonly message: string; readonly remedy: string },
): VersionFinding {
  return { code, severity, stepId: step?.id ?? null, ...text };
}
