import { tokens, type FlowNet } from "../domain/flow-net.ts";
import type { ProcessVersion, Step, StepDesign } from "../domain/organisation.ts";
import { buildFlowGraph, endKey, startKey } from "./flow-graph.ts";

export { tokens, type FlowNet } from "../domain/flow-net.ts";

/** Element of BPMN 2.0 to how a gateway takes and gives tokens. A complex gateway is taken as inclusive: its rule is not for machines. */
const gatewayTokens: Readonly<Record<string, number>> = {
  exclusiveGateway: tokens.xor,
  eventBasedGateway: tokens.xor,
  parallelGateway: tokens.and,
  inclusiveGateway: tokens.or,
  complexGateway: tokens.or,
};

/**
 * Steps that nobody designed take and give tokens one at a time, as the flows of logs say no more; first and last among them are those of
 * `buildFlowGraph`. Of designed steps:
 *
 * - Gateways do as BPMN 2.0 says. Other steps take one token at a time and lead on to all their flows, or to one or more where all of them have conditions.
 * - A boundary event is a way out of what it is attached to: in the stead of its flows (interrupting) or beside them.
 * - First in a process or sub-process are its start events, one of them; without any, all steps that nothing leads to, together. An event sub-process may
 *   begin beside them, or not at all. Of an ad-hoc sub-process any steps that nothing leads to may be done.
 * - A link event that throws leads to the one of its name that catches.
 *
 * O(steps + flows). Flows between steps that the version does not have are left out.
 */
export function buildFlowNet(
  version: Pick<ProcessVersion, "stepIds" | "flows">,
  stepWithId: (id: number) => Step | undefined,
): FlowNet {
  const steps = [...new Set(version.stepIds)];
  const net = new NetDrawing(steps, steps.map(stepWithId));
  net.drawFlows(version.flows);
  if (net.isDesigned) {
    net.drawBoundaryEvents();
    net.drawLinks();
    net.drawBounds();
  } else {
    const graph = buildFlowGraph(version);
    const nodeOf = (key: string): number => net.nodeOf.get(Number(key)) ?? -1;
    for (const key of graph.outNeighbors(startKey)) if (key !== endKey) net.connect(start, nodeOf(key));
    for (const key of graph.inNeighbors(endKey)) if (key !== startKey) net.connect(nodeOf(key), end);
  }
  return net.finish();
}

const start = 0;
const end = 1;

interface Edge {
  readonly source: number;
  readonly target: number;
  readonly flow: number;
  /** Chance that somebody said, or that follows from what it is. */
  readonly chance: number | null;
  readonly cases: number | null;
}

class NetDrawing {
  readonly nodeOf: ReadonlyMap<number, number>;
  readonly isDesigned: boolean;
  readonly #nodes: number;
  readonly #stepOf: Int32Array;
  readonly #isWork: Uint8Array;
  readonly #repeats: Uint8Array;
  readonly #join: Uint8Array;
  readonly #split: Uint8Array;
  readonly #steps: readonly (Step | undefined)[];
  /** Nodes by the entry of the sub-process they lie in; `start` = the process itself. */
  readonly #childrenOf: ReadonlyMap<number, readonly number[]>;
  readonly #exitOf: ReadonlyMap<number, number>;
  /** Some step leads to it; it leads to some step. */
  readonly #entered: Uint8Array;
  readonly #left: Uint8Array;
  readonly #edges: Edge[] = [];

  constructor(stepIds: readonly number[], steps: readonly (Step | undefined)[]) {
    this.#steps = steps;
    this.isDesigned = steps.some((step) => (step?.design ?? null) !== null);
    this.nodeOf = new Map(stepIds.map((id, at) => [id, at + 2]));
    this.#childrenOf = childrenByEntry(steps, this.nodeOf);
    const entries = [...this.#childrenOf.keys()].filter((entry) => entry !== start);
    this.#exitOf = new Map([[start, end], ...entries.map((entry, at) => [entry, stepIds.length + 2 + at] as const)]);
    this.#nodes = stepIds.length + 2 + entries.length;
    this.#stepOf = new Int32Array(this.#nodes).fill(-1);
    this.#stepOf.set(stepIds, 2);
    this.#isWork = new Uint8Array(this.#nodes);
    this.#repeats = new Uint8Array(this.#nodes);
    this.#join = new Uint8Array(this.#nodes);
    this.#split = new Uint8Array(this.#nodes);
    this.#entered = new Uint8Array(this.#nodes);
    this.#left = new Uint8Array(this.#nodes);
    for (const [at, step] of steps.entries()) this.#readStep(at + 2, step);
  }

  #readStep(node: number, step: Step | undefined): void {
    const { kind = "TASK", design = null } = step ?? {};
    const isOpened = this.#exitOf.has(node);
    if (kind === "TASK" || kind === "CALL" || (kind === "SUBPROCESS" && !isOpened)) this.#isWork[node] = 1;
    if (design === null) return;
    this.#repeats[node] = design.loop === null ? 0 : 1;
    this.#join[node] = gatewayTokens[design.element] ?? tokens.xor;
    this.#split[node] = gatewayTokens[design.element] ?? tokens.and;
  }

  #designOf(node: number): StepDesign | null {
    return this.#steps[node - 2]?.design ?? null;
  }

  /** Where a token that has done a node leaves it. */
  #wayOut(node: number): number {
    return node === start ? start : (this.#exitOf.get(node) ?? node);
  }

  connect(source: number, target: number, chance: number | null = null): void {
    this.#edges.push({ source, target, flow: -1, chance, cases: null });
  }

  drawFlows(flows: ProcessVersion["flows"]): void {
    const conditional = new Uint8Array(this.#nodes).fill(1);
    for (const [flow, { fromStepId, toStepId, cases, design }] of flows.entries()) {
      const from = this.nodeOf.get(fromStepId);
      const to = this.nodeOf.get(toStepId);
      if (from === undefined || to === undefined) continue;
      this.#edges.push({ source: this.#wayOut(from), target: to, flow, chance: design?.probability ?? null, cases });
      this.#entered[to] = 1;
      this.#left[from] = 1;
      if (design === null || (design.name === null && !design.isDefault)) conditional[from] = 0;
    }
    for (let node = 2; node < this.#nodes; node++) {
      const design = this.#designOf(node);
      const isGateway = design !== null && gatewayTokens[design.element] !== undefined;
      if (this.#left[node] === 1 && conditional[node] === 1 && !isGateway) this.#split[node] = tokens.or;
    }
    for (const [entry, exit] of this.#exitOf) if (entry !== start) this.#split[exit] = this.#split[entry]!;
  }

  drawBoundaryEvents(): void {
    const flowsFrom = new Int32Array(this.#nodes);
    for (const { source } of this.#edges) flowsFrom[source]!++;
    for (let node = 2; node < this.#nodes; node++) {
      const design = this.#designOf(node);
      const host = this.nodeOf.get(design?.attachedToStepId ?? -1);
      if (design === null || host === undefined) continue;
      const source = this.#wayOut(host);
      this.#entered[node] = 1;
      if (design.isInterrupting && flowsFrom[source]! <= 1 && this.#split[source] !== tokens.or) {
        this.#split[source] = tokens.xor;
        this.connect(source, node);
        continue;
      }
      if (this.#split[source] === tokens.and) this.#makeFlowsCertain(source);
      this.#split[source] = tokens.or;
      this.connect(source, node);
    }
  }

  /** What was led to by all flows stays so, when events come beside them. */
  #makeFlowsCertain(source: number): void {
    for (const [at, edge] of this.#edges.entries()) {
      if (edge.source === source && edge.flow >= 0) this.#edges[at] = { ...edge, chance: edge.chance ?? 1 };
    }
  }

  drawLinks(): void {
    const isLink = (node: number, element: string): boolean => {
      const design = this.#designOf(node);
      return design?.trigger === "link" && design.element === element;
    };
    const nodes = [...this.nodeOf.values()];
    const nameOf = (node: number): string => this.#steps[node - 2]?.name ?? "";
    const catching = new Map(
      nodes.filter((node) => isLink(node, "intermediateCatchEvent")).map((node) => [nameOf(node), node]),
    );
    for (const node of nodes.filter((it) => isLink(it, "intermediateThrowEvent"))) {
      const target = catching.get(nameOf(node));
      if (target === undefined) continue;
      this.connect(node, target);
      this.#left[node] = 1;
      this.#entered[target] = 1;
    }
  }

  /** Leads into and out of the process and each sub-process. */
  drawBounds(): void {
    for (const [entry, children] of this.#childrenOf) {
      const exit = this.#exitOf.get(entry) ?? end;
      const byEvent = children.filter((node) => this.#designOf(node)?.isTriggeredByEvent === true);
      const others = children.filter((node) => this.#designOf(node)?.isTriggeredByEvent !== true);
      const open = others.filter((node) => this.#entered[node] === 0);
      const starts = open.filter((node) => this.#designOf(node)?.element === "startEvent");
      const isAdHoc = this.#designOf(entry)?.element === "adHocSubProcess";
      const first = starts.length > 0 ? starts : open.length > 0 ? open : others.slice(0, 1);
      this.#split[entry] = starts.length > 0 ? tokens.xor : tokens.and;
      if (isAdHoc || byEvent.length > 0) this.#split[entry] = tokens.or;
      const chance = isAdHoc ? 0.5 : byEvent.length > 0 ? 1 / Math.max(1, starts.length) : null;
      for (const node of first) this.connect(entry, node, chance);
      for (const node of byEvent) this.connect(entry, node, 0.5);
      const last = children.filter((node) => this.#left[node] === 0);
      for (const node of last.length > 0 ? last : children.slice(-1)) this.connect(this.#wayOut(node), exit);
      // It has ended when all that runs in it has.
      this.#join[exit] = tokens.or;
    }
  }

  finish(): FlowNet {
    const offsets = new Int32Array(this.#nodes + 1);
    for (const { source } of this.#edges) offsets[source + 1]!++;
    for (let node = 0; node < this.#nodes; node++) offsets[node + 1]! += offsets[node]!;
    // Sorting is stable: the edges of a node stay in the order in which they were drawn.
    const inOrder = this.#edges.toSorted((a, b) => a.source - b.source);
    const probability = new Float64Array(inOrder.length);
    for (let node = 0; node < this.#nodes; node++) {
      const from = offsets[node]!;
      probability.set(chancesOf(inOrder.slice(from, offsets[node + 1]), this.#split[node]!), from);
    }
    return {
      nodes: this.#nodes,
      stepOf: this.#stepOf,
      isWork: this.#isWork,
      repeats: this.#repeats,
      join: this.#join,
      split: this.#split,
      offsets,
      targets: Int32Array.from(inOrder, ({ target }) => target),
      edgeSource: Int32Array.from(inOrder, ({ source }) => source),
      flowOf: Int32Array.from(inOrder, ({ flow }) => flow),
      probability,
    };
  }
}

/** A step that lies in one the version does not have lies in the process itself. */
function childrenByEntry(
  steps: readonly (Step | undefined)[],
  nodeOf: ReadonlyMap<number, number>,
): ReadonlyMap<number, readonly number[]> {
  const children = new Map<number, number[]>([[start, []]]);
  for (const [at, step] of steps.entries()) {
    const entry = nodeOf.get(step?.design?.parentStepId ?? -1) ?? start;
    const siblings = children.get(entry);
    if (siblings === undefined) children.set(entry, [at + 2]);
    else siblings.push(at + 2);
  }
  return children;
}

/** Chances of the edges that leave one node. */
function chancesOf(edges: readonly Edge[], split: number): readonly number[] {
  // Where there is one way only, it is taken, whatever the kind of split.
  if (split === tokens.and || edges.length === 1) return edges.map(() => 1);
  const most = Math.max(0, ...edges.map(({ cases }) => cases ?? 0));
  if (split === tokens.or) return edges.map(({ chance, cases }) => chance ?? (most > 0 ? (cases ?? 0) / most : 0.5));
  const said = edges.reduce((sum, { chance }) => sum + (chance ?? 0), 0);
  const silent = edges.filter(({ chance }) => chance === null);
  const cases = silent.reduce((sum, edge) => sum + (edge.cases ?? 0), 0);
  const rest = Math.max(0, 1 - said);
  const shares = edges.map(({ chance, cases: own }) =>
    chance === null ? rest * (cases > 0 ? (own ?? 0) / cases : 1 / silent.length) : chance,
  );
  // What was said may sum to more than 1, or to less where nothing is left to take the rest.
  const sum = shares.reduce((total, share) => total + share, 0);
  return sum > 0 ? shares.map((share) => share / sum) : shares.map(() => 1 / shares.length);
}
