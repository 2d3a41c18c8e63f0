import { reversed } from "./adjacency.ts";
import { betweenness } from "./betweenness.ts";
import { schedule } from "./critical-path.ts";
import { criticality } from "./criticality.ts";
import type { DepartmentLoad } from "./department-load.ts";
import { immediateDominators } from "./dominators.ts";
import { type ExpectedHandover, expectedHandovers } from "./expected-handovers.ts";
import { leadTime, type LeadTime, type NodeTimes, planLeadTime } from "./lead-time.ts";
import { longestPathDepths } from "./longest-path.ts";
import { minCut, type MinCut } from "./min-cut.ts";
import { mustPass } from "./must-pass.ts";
import type { InputBasis, MissingInput, PlannedProcess } from "./planned-process.ts";
import { type PooledQueue, pooledQueue, waitSlopes } from "./pooled-queue.ts";
import { reachShares } from "./reach-share.ts";
import { findStrongComponents } from "./strong-components.ts";

/**
 * Why a figure has no value: an input is missing (`missing` says which); a loop lets nothing out; branches side by side are not drawn as a block;
 * a queue grows for ever; nothing bounds it.
 */
export type StructuralReason = "MISSING_INPUT" | "NO_EXIT" | "UNSTRUCTURED" | "UNSTABLE" | "UNBOUNDED";

export interface StructuralEstimate {
  readonly value: number | null;
  /** Bounds of what cannot be known from means alone, such as how long parallel branches take together; null where there are none. */
  readonly low: number | null;
  readonly high: number | null;
  readonly reason: StructuralReason | null;
  readonly basis: InputBasis;
  /** Fewest observations that one of its observed inputs rests on; null where nothing was observed. */
  readonly n: number | null;
}

/** Figures of a step in its process, whatever the cases did. Hours; null where they cannot be had. */
export interface StepStructure {
  readonly stepId: number;
  readonly node: number;
  readonly isWork: boolean;
  readonly visits: number | null;
  readonly work: number | null;
  readonly wait: number | null;
  /** d lead time / d work content, its department's queue included. */
  readonly sensitivity: number | null;
  /** The same in percent by percent. */
  readonly elasticity: number | null;
  readonly inMinCut: boolean;
  readonly earliest: number | null;
  readonly latest: number | null;
  readonly slack: number | null;
  readonly criticality: () => number | null;
  readonly depth: number;
  readonly dominatorStepId: number | null;
  readonly postDominatorStepId: number | null;
  readonly mustPass: boolean;
  readonly singlePointOfFailure: boolean;
  readonly betweenness: () => number;
  readonly reach: () => number | null;
}

/** A department as this process needs it. */
export interface ProcessStation {
  readonly load: DepartmentLoad;
  /** Visits of a case to it, and its work in a case. */
  readonly visits: number | null;
  readonly work: number | null;
  /** Change of the lead time with one more server, to first order where branches run side by side. */
  readonly oneMoreServer: number | null;
  /** Sum over its steps. */
  readonly elasticity: number | null;
  readonly inMinCut: boolean;
  /** Every case passes a step of it. */
  readonly mustPass: boolean;
}

const criticalityRuns = 400;

/**
 * Structural measures of a version (methods.md 5), given the load of every department over all processes. What is not asked for is not worked out: each
 * figure is found when it is first read. Costs as of the kernels; betweenness and reach O(steps times flows).
 */
export class ProcessStructure {
  readonly process: PlannedProcess;
  readonly #loads: ReadonlyMap<number, DepartmentLoad>;
  readonly #held = new Map<string, unknown>();

  /** @param loads of all departments that do a step of it, its own part included */
  constructor(process: PlannedProcess, loads: ReadonlyMap<number, DepartmentLoad>) {
    this.process = process;
    this.#loads = loads;
  }

  /** With the waits in the queues. */
  leadTime(): StructuralEstimate {
    const lead = this.#lead();
    if (typeof lead === "string") return this.#estimate(null, null, null, lead);
    return this.#estimate(lead.mean, lead.low, lead.high, null);
  }

  leadTimeWithoutQueues(): StructuralEstimate {
    const { work, variation } = this.process;
    const lead = this.#once("work alone", () =>
      this.#leadFrom({ mean: work, variance: work.map((mean, v) => (mean === 0 ? 0 : variation[v]! * mean * mean)) }),
    );
    if (typeof lead === "string") return this.#estimate(null, null, null, lead);
    return this.#estimate(lead.mean, lead.low, lead.high, null);
  }

  /** Most cases an hour: where the first of its departments is busy all the time, the other processes' work being as it is. */
  throughputCeiling(): StructuralEstimate {
    if (this.process.visits === null) return this.#estimate(null, null, null, "NO_EXIT");
    if (this.missing().some(({ what }) => what !== "ARRIVALS"))
      return this.#estimate(null, null, null, "MISSING_INPUT");
    const { processId } = this.process;
    let most = Number.POSITIVE_INFINITY;
    for (const { load, work } of this.stations()) {
      const servers = (load.servers.count ?? 0) * load.servers.openShare;
      if (work === null || work === 0 || !Number.isFinite(servers)) continue;
      const others = load.parts.reduce(
        (sum, it) => sum + (it.processId === processId ? 0 : it.arrivalsPerHour * it.work),
        0,
      );
      most = Math.min(most, Math.max(0, servers - others) / work);
    }
    return Number.isFinite(most)
      ? this.#estimate(most, null, null, null)
      : this.#estimate(null, null, null, "UNBOUNDED");
  }

  /** Steps that bind what can flow from start to end where cases choose their ways, each with capacity c / tau; empty where one of these is unknown. */
  minCut(): MinCut {
    return this.#once("minCut", () => {
      const { net, work, doers } = this.process;
      const capacity = new Float64Array(net.nodes).fill(Number.POSITIVE_INFINITY);
      for (let node = 0; node < net.nodes; node++) {
        if (net.isWork[node] === 0) continue;
        const servers = doers[node]!.reduce((sum, it) => sum + hoursOfWork(this.#loads.get(it.departmentId)), 0);
        // Without a department it is 0.
        if (work[node]! > 0 && servers > 0) capacity[node] = servers / work[node]!;
        else if (!(work[node] === 0)) return { flow: Number.NaN, nodes: [], edges: [] };
      }
      return minCut(net, 0, 1, capacity);
    });
  }

  minCutSteps(): readonly number[] {
    return this.minCut().nodes.map((node) => this.process.net.stepOf[node]!);
  }

  handovers(): readonly ExpectedHandover[] {
    return this.#once("handovers", () => {
      const { net, visits, doers } = this.process;
      const main = Int32Array.from(doers, (own) => own[0]?.departmentId ?? -1);
      return visits === null ? [] : expectedHandovers(net, visits, main);
    });
  }

  /** What the figures lack, each once: of the process, then of its departments. */
  missing(): readonly MissingInput[] {
    return this.#once("missing", () => {
      const { net, visits, arrivals, work, doers, processId } = this.process;
      const missing: MissingInput[] = [];
      if (visits === null) missing.push({ what: "EXIT", processId, stepId: null, departmentId: null });
      if (arrivals === null) missing.push({ what: "ARRIVALS", processId, stepId: null, departmentId: null });
      for (let node = 0; node < net.nodes; node++) {
        if (net.isWork[node] === 0) continue;
        const stepId = net.stepOf[node]!;
        if (Number.isNaN(work[node]!)) missing.push({ what: "WORK", processId, stepId, departmentId: null });
        if (doers[node]!.length === 0) missing.push({ what: "DEPARTMENT", processId, stepId, departmentId: null });
      }
      for (const { missing: lacking } of this.#ownLoads()) {
        for (const it of lacking)
          if (it.processId !== processId && it.what !== "ARRIVALS" && it.what !== "EXIT") missing.push(it);
      }
      return missing;
    });
  }

  /** By node of its step, in the order of the net. */
  steps(): readonly StepStructure[] {
    return this.#once("steps", () => {
      const { net, visits, work } = this.process;
      const { wait } = this.#times();
      const slopes = this.#sensitivities();
      const lead = this.#lead();
      const cut = new Set(this.minCut().nodes);
      const depths = longestPathDepths(net);
      const dominators = immediateDominators(net, 0);
      const postDominators = this.#postDominators();
      const unavoidable = this.#mustPass();
      const plan = this.#schedule();
      const step = (node: number): StepStructure => {
        const isWork = net.isWork[node] === 1;
        const sensitivity = isWork ? orNull(slopes?.[node] ?? Number.NaN) : null;
        return {
          stepId: net.stepOf[node]!,
          node,
          isWork,
          visits: visits === null ? null : visits[node]!,
          work: isWork ? orNull(work[node]!) : null,
          wait: isWork ? orNull(wait[node]!) : null,
          sensitivity,
          elasticity:
            sensitivity === null || typeof lead === "string" || lead.mean === 0
              ? null
              : (sensitivity * work[node]!) / lead.mean,
          inMinCut: cut.has(node),
          earliest: plan === null ? null : plan.earliestStart[node]!,
          latest: plan === null ? null : plan.latestStart[node]!,
          slack: plan === null ? null : plan.slack[node]!,
          criticality: () => this.#criticality()?.[node] ?? null,
          depth: depths[node]!,
          dominatorStepId: this.#stepAbove(dominators, node),
          postDominatorStepId: this.#stepAbove(postDominators, node),
          mustPass: unavoidable[node] === 1,
          singlePointOfFailure: unavoidable[node] === 1 && this.#hasOneServer(node),
          betweenness: () => this.#once("betweenness", () => betweenness(net))[node]!,
          reach: () => this.#reach()?.[node] ?? null,
        };
      };
      return Array.from({ length: net.nodes }, (_, node) => node)
        .filter((node) => net.stepOf[node]! >= 0)
        .map(step);
    });
  }

  /** Its departments, by how much the lead time hangs on them, most first, then by id. */
  stations(): readonly ProcessStation[] {
    return this.#once("stations", () => {
      const { net, visits, work, doers } = this.process;
      const lead = this.#lead();
      const slopes = this.#sensitivities();
      const cut = new Set(this.minCut().nodes);
      const unavoidable = this.#mustPass();
      const stations = this.#ownLoads().map((load): ProcessStation => {
        let times = 0;
        let hours = 0;
        let elasticity = 0;
        let delayedVisits = 0;
        let inMinCut = false;
        let isPassed = false;
        for (let node = 0; node < net.nodes; node++) {
          const share = doers[node]!.find((it) => it.departmentId === load.departmentId)?.share ?? 0;
          if (share === 0) continue;
          times += (visits?.[node] ?? Number.NaN) * share;
          hours += (visits?.[node] ?? Number.NaN) * share * work[node]!;
          if (typeof lead !== "string") {
            elasticity += share * (((slopes?.[node] ?? Number.NaN) * work[node]!) / lead.mean);
            delayedVisits += share * lead.slopes[node]!;
          }
          inMinCut ||= cut.has(node);
          isPassed ||= unavoidable[node] === 1 && share === 1;
        }
        return {
          load,
          visits: orNull(times),
          work: orNull(hours),
          oneMoreServer: typeof lead === "string" ? null : orNull(delayedVisits * oneMore(load)),
          elasticity: typeof lead === "string" ? null : orNull(elasticity),
          inMinCut,
          mustPass: isPassed,
        };
      });
      return stations.toSorted(
        (a, b) => (b.elasticity ?? -1) - (a.elasticity ?? -1) || a.load.departmentId - b.load.departmentId,
      );
    });
  }

  #once<Value>(name: string, find: () => Value): Value {
    if (!this.#held.has(name)) this.#held.set(name, find());
    return this.#held.get(name) as Value;
  }

  #ownLoads(): readonly DepartmentLoad[] {
    const ids = new Set(this.process.doers.flatMap((own) => own.map(({ departmentId }) => departmentId)));
    return [...ids].sort((a, b) => a - b).flatMap((id) => this.#loads.get(id) ?? []);
  }

  /** Wait and stay by node: NaN = unknown. */
  #times(): NodeTimes & { readonly wait: Float64Array } {
    return this.#once("times", () => {
      const { net, work, variation, doers, arrivals } = this.process;
      const wait = new Float64Array(net.nodes);
      const variance = new Float64Array(net.nodes);
      for (let node = 0; node < net.nodes; node++) {
        if (net.isWork[node] === 0) continue;
        let mean = doers[node]!.length === 0 || arrivals === null ? Number.NaN : 0;
        let square = 0;
        for (const { departmentId, share } of doers[node]!) {
          const load = this.#loads.get(departmentId);
          const queue = load?.queue ?? null;
          // More work than is known makes a queue that has too much no better.
          const isKnown = queue !== null && (load?.isComplete === true || queue.wait === Number.POSITIVE_INFINITY);
          const own = isKnown ? queue.wait : Number.NaN;
          mean += share * own;
          // Who waits at all waits about as long as an exponential distribution says.
          if (own > 0 && isKnown) square += (share * 2 * own * own) / queue.delayed;
        }
        wait[node] = mean;
        variance[node] = Math.max(0, square - mean * mean) + variation[node]! * work[node]! * work[node]!;
      }
      return { wait, mean: wait.map((it, node) => it + work[node]!), variance };
    });
  }

  #leadFrom(times: NodeTimes): LeadTime | StructuralReason {
    if (this.process.visits === null) return "NO_EXIT";
    const plan = this.#once("plan", () => planLeadTime(this.process.net));
    if ("noExit" in plan) return "NO_EXIT";
    if ("unstructured" in plan) return "UNSTRUCTURED";
    const lead = leadTime(plan, times);
    if ("noExit" in lead) return "NO_EXIT";
    if (lead.mean === Number.POSITIVE_INFINITY) return "UNSTABLE";
    return Number.isNaN(lead.mean) ? "MISSING_INPUT" : lead;
  }

  #lead(): LeadTime | StructuralReason {
    return this.#once("lead", () => this.#leadFrom(this.#times()));
  }

  /** d L / d tau by node: its own slope, and that of the waits of all steps of its departments. Null without a lead time. */
  #sensitivities(): Float64Array | null {
    return this.#once("sensitivities", () => {
      const lead = this.#lead();
      if (typeof lead === "string") return null;
      const { net, doers, processId } = this.process;
      const slopes = lead.slopes.slice();
      const nodeOf = new Map([...net.stepOf].map((stepId, node) => [stepId, node]));
      for (const load of this.#ownLoads()) {
        if (load.queue === null || !Number.isFinite(load.queue.servers)) continue;
        let waiting = 0;
        for (let node = 0; node < net.nodes; node++) {
          waiting +=
            lead.slopes[node]! * (doers[node]!.find((it) => it.departmentId === load.departmentId)?.share ?? 0);
        }
        const byPart = waitSlopes(load.queue, load.classes);
        for (const [at, part] of load.parts.entries()) {
          const node = part.processId === processId ? nodeOf.get(part.stepId) : undefined;
          if (node !== undefined) slopes[node]! += waiting * byPart[at]!;
        }
      }
      return slopes;
    });
  }

  #postDominators(): Int32Array {
    return this.#once("postDominators", () => immediateDominators(reversed(this.process.net), 1));
  }

  #mustPass(): Uint8Array {
    return this.#once("mustPass", () => mustPass(this.process.net, this.#postDominators()));
  }

  /** One department does it, and one can work there at a time. */
  #hasOneServer(node: number): boolean {
    const [only, ...others] = this.process.doers[node]!;
    return only !== undefined && others.length === 0 && this.#loads.get(only.departmentId)?.servers.count === 1;
  }

  /** The nearest step above a node in a tree of dominators. */
  #stepAbove(tree: Int32Array, node: number): number | null {
    let above = tree[node]!;
    while (above >= 0 && this.process.net.stepOf[above]! < 0) above = tree[above]!;
    return above < 0 ? null : this.process.net.stepOf[above]!;
  }

  /** Visits of each node for each time that a case comes to its loop. */
  #turns(): Float64Array {
    return this.#once("turns", () => {
      const { net, visits } = this.process;
      if (visits === null) return new Float64Array(net.nodes);
      const { count, componentOf } = findStrongComponents(net);
      const entries = new Float64Array(count);
      entries[componentOf[0]!] = 1;
      for (let edge = 0; edge < net.targets.length; edge++) {
        const [from, to] = [net.edgeSource[edge]!, net.targets[edge]!];
        if (componentOf[from] !== componentOf[to]) entries[componentOf[to]!]! += visits[from]! * net.probability[edge]!;
      }
      return visits.map((it, node) => (it === 0 ? 0 : it / entries[componentOf[node]!]!));
    });
  }

  #schedule(): ReturnType<typeof schedule> | null {
    return this.#once("schedule", () =>
      typeof this.#lead() === "string" ? null : schedule(this.process.net, this.#times().mean, this.#turns()),
    );
  }

  #criticality(): Float64Array | null {
    return this.#once("criticality", () =>
      typeof this.#lead() === "string"
        ? null
        : criticality(this.process.net, this.#times(), this.#turns(), criticalityRuns),
    );
  }

  #reach(): Float64Array | null {
    return this.#once("reach", () => {
      const { net, visits } = this.process;
      return visits === null
        ? null
        : reachShares(
            net,
            visits.map((it, node) => (net.isWork[node] === 1 ? it : 0)),
          );
    });
  }

  #estimate(
    value: number | null,
    low: number | null,
    high: number | null,
    reason: StructuralReason | null,
  ): StructuralEstimate {
    const { basis, n } = this.#once("basis", () => basisOf(this.process));
    return { value, low, high, reason, basis, n };
  }
}

/** How the mean wait changes with one more server, hours. */
export function oneMore({
  queue,
  classes,
  servers,
  isComplete,
}: Pick<DepartmentLoad, "queue" | "classes" | "servers" | "isComplete">): number {
  if (servers.source === "OUTSIDE") return 0;
  if (queue === null || !isComplete || !Number.isFinite(queue.wait)) return Number.NaN;
  const more: PooledQueue = pooledQueue(queue.servers + 1, classes);
  return more.wait - queue.wait;
}

function basisOf({ net, arrivals, basis }: PlannedProcess): { readonly basis: InputBasis; readonly n: number | null } {
  const works = basis.filter((_, node) => net.isWork[node] === 1);
  const observed = [
    ...(arrivals?.basis === "OBSERVED" ? [arrivals.n] : []),
    ...works.filter(({ work }) => work === "OBSERVED").map(({ n }) => n),
  ];
  const n = observed.length === 0 ? null : observed.reduce((least, it) => Math.min(least, it));
  if (works.some(({ isVariationKnown }) => !isVariationKnown)) return { basis: "ASSUMED", n };
  return { basis: observed.length > 0 ? "OBSERVED" : "PLANNED", n };
}

/** What its servers can do in an hour by the clock; NaN = unknown. */
function hoursOfWork(load: DepartmentLoad | undefined): number {
  return load === undefined ? Number.NaN : (load.servers.count ?? Number.NaN) * load.servers.openShare;
}

function orNull(value: number): number | null {
  return Number.isFinite(value) ? value : null;
}
