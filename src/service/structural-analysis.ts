import type { Finding } from "../domain/finding.ts";
import type { Calendar, ObservedWork, Process, ProcessVersion, Resource } from "../domain/organisation.ts";
import { msPerUnit } from "../domain/time-unit.ts";
import {
  type DepartmentLoad,
  departmentLoads,
  emptyLoad,
  partialLoad,
  type Servers,
} from "../structure/department-load.ts";
import { expectedVisits } from "../structure/expected-visits.ts";
import { buildFlowNet } from "../structure/flow-net.ts";
import { downstream } from "../structure/impact.ts";
import { type Names, queueFindings, structureFindings } from "../structure/load-findings.ts";
import { observedNet, type ObservedRoute } from "../structure/observed-net.ts";
import type { Arrivals, Doer, PlannedProcess, WorkBasis } from "../structure/planned-process.ts";
import { ProcessStructure } from "../structure/process-structure.ts";
import { readVersionStructure, structuralPosition } from "../structure/structural-position.ts";
import { versionFindings } from "../structure/version-findings.ts";
import { type DerivationRecord, derivationsAt } from "./derivations-of-revision.ts";
import { observedArrivalsAt } from "./observed-arrivals.ts";
import { observedRoutesAt } from "./observed-routes.ts";
import { type OrganisationSnapshot, organisationAt } from "./organisation-snapshot.ts";
import { perRevision } from "./per-revision.ts";
import { type StepCatalogue, stepsAt } from "./step-catalogue.ts";
import { type StructuralPlace, structuralPlace } from "./structural-place.ts";

export type { DepartmentLoad, LoadPart } from "../structure/department-load.ts";
export type { ExpectedHandover } from "../structure/expected-handovers.ts";
export type { Arrivals, MissingInput } from "../structure/planned-process.ts";
export type { ProcessStation, StepStructure, StructuralEstimate } from "../structure/process-structure.ts";
export { oneMore, ProcessStructure } from "../structure/process-structure.ts";

/** What structural analysis reads of a revision. */
export interface StructuralInputs {
  readonly organisation: OrganisationSnapshot;
  readonly steps: StepCatalogue;
  /** The current one of each process that has one. */
  readonly versions: readonly ProcessVersion[];
  readonly observed: readonly ObservedWork[];
  readonly derivations: ReadonlyMap<number, DerivationRecord>;
  readonly arrivals: ReadonlyMap<number, Arrivals>;
  readonly routes: ReadonlyMap<number, readonly ObservedRoute[]>;
  readonly resources: readonly Resource[];
}

/** What is downstream of a step or a department. */
export interface Impact {
  /** Work, nearest first. */
  readonly stepIds: readonly number[];
  /** Most steps first, then by id. */
  readonly departmentIds: readonly number[];
  readonly processes: readonly { readonly processId: number; readonly steps: number; readonly departments: number }[];
}

/** Structure without a log (methods.md 5) of a revision: of versions, of departments over all processes, and of the whole. */
export class StructuralAnalysis {
  readonly #inputs: StructuralInputs;
  readonly #doers: ReadonlyMap<number, readonly Doer[]>;
  readonly #planned: ReadonlyMap<number, PlannedProcess>;
  readonly #loads: ReadonlyMap<number, DepartmentLoad>;
  readonly #people: ReadonlyMap<number, number>;
  readonly #structures = new Map<number, ProcessStructure>();
  readonly #names: Names;

  constructor(inputs: StructuralInputs) {
    const { organisation, steps, versions, resources } = inputs;
    this.#inputs = inputs;
    this.#doers = doersOf(inputs);
    const people = new Map<number, number>();
    for (const { departmentId } of resources) {
      if (departmentId !== null) people.set(departmentId, (people.get(departmentId) ?? 0) + 1);
    }
    this.#people = people;
    this.#planned = new Map(versions.map((version) => [version.processId, this.#plan(version)]));
    this.#loads = departmentLoads([...this.#planned.values()], (id) => this.#serversOf(id));
    this.#names = {
      department: (id) => organisation.department(id)?.name ?? `department ${id}`,
      process: (id) => organisation.process(id)?.name ?? `process ${id}`,
      step: (id) => steps.byId.get(id)?.name ?? `step ${id}`,
    };
  }

  /** Of any version: the loads of its departments are those with this version in the place of the current one. */
  structureOf(version: ProcessVersion): ProcessStructure {
    const known = this.#structures.get(version.id);
    if (known !== undefined) return known;
    const current = this.#planned.get(version.processId);
    const isCurrent = current?.versionId === version.id;
    const planned = isCurrent ? current : this.#plan(version);
    const others = [...this.#planned.values()].filter(({ processId }) => processId !== version.processId);
    const loads = isCurrent ? this.#loads : departmentLoads([...others, planned], (id) => this.#serversOf(id));
    const structure = new ProcessStructure(planned, loads);
    this.#structures.set(version.id, structure);
    return structure;
  }

  /** Of a department with those below it; null where the version gives none of them a step. */
  placeOf(version: ProcessVersion, departmentId: number): StructuralPlace | null {
    const departmentIds = new Set(this.#inputs.organisation.subtree(departmentId));
    return structuralPlace(
      this.structureOf(version),
      departmentIds,
      (stepIds) => structuralPosition(readVersionStructure(version), stepIds).mustPass,
    );
  }

  /** Of the department itself; `processIds` null = over all processes. */
  loadOf(departmentId: number, processIds: ReadonlySet<number> | null): DepartmentLoad {
    const load = this.#loads.get(departmentId) ?? emptyLoad(departmentId, this.#serversOf(departmentId));
    return processIds === null ? load : partialLoad(load, (id) => processIds.has(id));
  }

  /** All findings of a version: by severity, drawing first. */
  findingsOf(version: ProcessVersion): readonly Finding[] {
    const structure = this.structureOf(version);
    const { steps } = this.#inputs;
    const drawn = versionFindings(version, (id) => steps.byId.get(id)).map((it) => ({
      ...it,
      processId: version.processId,
      versionId: version.id,
      departmentId: null,
      value: null,
    }));
    const doers = new Set(structure.process.doers.flatMap((own) => own.map(({ departmentId }) => departmentId)));
    const places = readVersionStructure(version);
    const unavoidable = [...doers].filter((id) => {
      if (this.#serversOf(id).count !== 1) return false;
      const own = version.stepIds.filter((stepId) => this.#doers.get(stepId)?.[0]?.departmentId === id);
      return structuralPosition(places, own).mustPass;
    });
    return bySeverity([...drawn, ...structureFindings(structure, new Set(unavoidable), this.#names)]);
  }

  /** Of a process's current version with the queues of its departments, of a department in all processes, or of the whole organisation; by severity. */
  findings(of: { readonly processId: number | null; readonly departmentId: number | null }): readonly Finding[] {
    const { versions } = this.#inputs;
    const { processId, departmentId } = of;
    const ofVersions = versions
      .filter((version) => processId === null || version.processId === processId)
      .flatMap((version) => this.findingsOf(version));
    const own = processId === null ? null : this.#planned.get(processId);
    const isConcerned = (id: number): boolean =>
      (departmentId === null || id === departmentId) &&
      (own === null || own?.doers.some((doers) => doers.some((it) => it.departmentId === id)) === true);
    const ofQueues = [...this.#loads.values()].flatMap((load) =>
      isConcerned(load.departmentId) ? queueFindings(load, this.#names) : [],
    );
    const mine = (finding: Finding): boolean =>
      departmentId === null ||
      finding.departmentId === departmentId ||
      (finding.stepId !== null &&
        this.#doers.get(finding.stepId)?.some((it) => it.departmentId === departmentId) === true);
    return bySeverity([...ofQueues, ...ofVersions].filter(mine));
  }

  /** Downstream of a step in the current version of its process, or of all steps of a department itself; beyond it by calls. */
  impactOf(of: { readonly stepId: number } | { readonly departmentId: number }): Impact {
    const { steps, versions } = this.#inputs;
    const linked = [...this.#planned.values()].map(({ processId, net }) => {
      const calls = new Map<number, number>();
      for (const [node, stepId] of net.stepOf.entries()) {
        const called = steps.byId.get(stepId)?.design?.calledProcessId ?? null;
        if (called !== null) calls.set(node, called);
      }
      return { processId, net, calls };
    });
    const isStart = (stepId: number): boolean =>
      "stepId" in of
        ? stepId === of.stepId
        : this.#doers.get(stepId)?.some(({ departmentId }) => departmentId === of.departmentId) === true;
    const starts = linked.flatMap(({ processId, net }) =>
      [...net.stepOf].flatMap((stepId, node) => (stepId >= 0 && isStart(stepId) ? [{ processId, node }] : [])),
    );
    const netOf = new Map(linked.map(({ processId, net }) => [processId, net]));
    const messages = new Map(versions.map((version) => [version.processId, version.messages]));
    const stepIds: number[] = [];
    const stepsOf = new Map<number, Set<number>>();
    const inProcess = new Map<number, { steps: number; readonly departments: Set<number> }>();
    for (const { processId, node } of downstream(linked, starts)) {
      const net = netOf.get(processId);
      const stepId = net?.stepOf[node] ?? -1;
      if (stepId < 0) continue;
      const reached = new Set(this.#doers.get(stepId)?.map(({ departmentId }) => departmentId));
      for (const message of messages.get(processId) ?? []) {
        if (message.stepId === stepId && message.direction === "SENDS") reached.add(message.departmentId);
      }
      const isWork = net?.isWork[node] === 1;
      if (!isWork && reached.size === 0) continue;
      const own = inProcess.get(processId) ?? { steps: 0, departments: new Set<number>() };
      inProcess.set(processId, own);
      if (isWork) {
        stepIds.push(stepId);
        own.steps++;
      }
      for (const departmentId of reached) {
        own.departments.add(departmentId);
        stepsOf.set(departmentId, (stepsOf.get(departmentId) ?? new Set()).add(stepId));
      }
    }
    return {
      stepIds,
      departmentIds: [...stepsOf].sort(([a, x], [b, y]) => y.size - x.size || a - b).map(([id]) => id),
      processes: [...inProcess]
        .map(([processId, { steps: n, departments }]) => ({ processId, steps: n, departments: departments.size }))
        .sort((a, b) => b.steps - a.steps || a.processId - b.processId),
    };
  }

  #serversOf(departmentId: number): Servers {
    const { organisation } = this.#inputs;
    const capacity = organisation.department(departmentId)?.capacity ?? null;
    if (organisation.isExternal(departmentId)) {
      return { count: Number.POSITIVE_INFINITY, source: "OUTSIDE", openShare: 1 };
    }
    const openShare = openShareOf(organisation.calendarOf(departmentId));
    if (capacity !== null && capacity > 0) return { count: capacity, source: "CAPACITY", openShare };
    const people = this.#people.get(departmentId) ?? 0;
    return people > 0 ? { count: people, source: "RESOURCES", openShare } : { count: null, source: "NONE", openShare };
  }

  #plan(version: ProcessVersion): PlannedProcess {
    const { steps, derivations, arrivals, organisation, routes } = this.#inputs;
    const own = routes.get(version.processId) ?? [];
    const isDrawn = version.stepIds.some((id) => (steps.byId.get(id)?.design ?? null) !== null);
    const net =
      isDrawn || own.length === 0 ? buildFlowNet(version, (id) => steps.byId.get(id)) : observedNet(version, own);
    const solved = expectedVisits(net);
    const frozen = new Map(derivations.get(version.processId)?.frozen.standards.map((it) => [it.stepId, it]));
    const work = new Float64Array(net.nodes);
    const variation = new Float64Array(net.nodes).fill(1);
    const basis: WorkBasis[] = [];
    const doers: (readonly Doer[])[] = [];
    for (let node = 0; node < net.nodes; node++) {
      const stepId = net.stepOf[node] ?? -1;
      const agreed = steps.agreed.get(stepId);
      const observed = frozen.get(stepId);
      const workMs = agreed?.workMs ?? observed?.workMs ?? null;
      const isWork = net.isWork[node] === 1;
      if (isWork) work[node] = workMs === null ? Number.NaN : workMs / msPerUnit.HOURS;
      if (isWork && agreed?.variation != null) variation[node] = agreed.variation;
      const isAgreed = (agreed?.workMs ?? null) !== null;
      basis.push({
        work: workMs === null ? null : isAgreed ? "PLANNED" : "OBSERVED",
        isVariationKnown: (agreed?.variation ?? null) !== null,
        n: isAgreed ? 0 : (observed?.n ?? 0),
      });
      doers.push(isWork ? (this.#doers.get(stepId) ?? []) : []);
    }
    return {
      processId: version.processId,
      versionId: version.id,
      net,
      isDrawn,
      visits: "visits" in solved ? solved.visits : null,
      arrivals: arrivalsOf(organisation.process(version.processId), arrivals),
      work,
      variation,
      basis,
      doers,
    };
  }
}

const minutesPerWeek = 7 * 24 * 60;

/** Share of a week without holidays in which a calendar is open; around the clock where there is none. */
function openShareOf(calendar: Calendar | null): number {
  const minutes = calendar?.weekly.reduce((sum, { fromMinute, toMinute }) => sum + toMinute - fromMinute, 0) ?? 0;
  return minutes === 0 ? 1 : minutes / minutesPerWeek;
}

/** As planned, else as the cases show. */
function arrivalsOf(process: Process | undefined, observed: ReadonlyMap<number, Arrivals>): Arrivals | null {
  if (process === undefined) return null;
  if (process.arrivalsPerHour !== null) return { perHour: process.arrivalsPerHour, basis: "PLANNED", n: 0 };
  return observed.get(process.id) ?? null;
}

/** Who does a step: the department it is assigned to, else those that did it, as often as they did. */
function doersOf({ organisation, steps, observed }: StructuralInputs): ReadonlyMap<number, readonly Doer[]> {
  const doers = new Map<number, readonly Doer[]>();
  const itemsOf = new Map<number, { readonly departmentId: number; readonly workItems: number }[]>();
  for (const { performs } of observed) {
    for (const { stepId, ...it } of performs) itemsOf.set(stepId, [...(itemsOf.get(stepId) ?? []), it]);
  }
  for (const { id, assignedDepartmentId: assigned } of steps.byId.values()) {
    if (assigned !== null && organisation.department(assigned) !== undefined) {
      doers.set(id, [{ departmentId: assigned, share: 1 }]);
      continue;
    }
    const items = (itemsOf.get(id) ?? []).filter(
      ({ departmentId, workItems }) => workItems > 0 && organisation.department(departmentId) !== undefined,
    );
    const sum = items.reduce((total, { workItems }) => total + workItems, 0);
    const shares = items.map(({ departmentId, workItems }) => ({ departmentId, share: workItems / sum }));
    if (shares.length > 0)
      doers.set(
        id,
        shares.sort((a, b) => b.share - a.share || a.departmentId - b.departmentId),
      );
  }
  return doers;
}

function bySeverity(findings: readonly Finding[]): readonly Finding[] {
  const rank: Readonly<Record<Finding["severity"], number>> = { ERROR: 0, WARNING: 1, INFO: 2 };
  return findings.toSorted((a, b) => rank[a.severity] - rank[b.severity]);
}

export const structuralAnalysisAt = perRevision(async (stores, revision): Promise<StructuralAnalysis> => {
  const [organisation, steps, derivations, arrivals, routes, resources] = await Promise.all([
    organisationAt(stores, revision),
    stepsAt(stores, revision),
    derivationsAt(stores, revision),
    observedArrivalsAt(stores, revision),
    observedRoutesAt(stores, revision),
    stores.graph.allResources(revision),
  ]);
  const current = organisation.processes.flatMap(({ currentVersionId: id }) => (id === null ? [] : [id]));
  const [versions, observed] = await Promise.all([
    stores.graph.versions(revision, current),
    stores.graph.observedWork(
      revision,
      organisation.processes.map(({ id }) => id),
    ),
  ]);
  return new StructuralAnalysis({
    organisation,
    steps,
    versions: versions.flatMap((version) => version ?? []),
    observed,
    derivations,
    arrivals,
    routes,
    resources,
  });
});
