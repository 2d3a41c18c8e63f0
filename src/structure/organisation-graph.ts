import type { Department, ObservedWork, Process, ProcessVersion, Step } from "../domain/organisation.ts";
import { departmentFlows } from "./department-flows.ts";
import { buildIdGraph, type IdGraph } from "./id-graph.ts";

/** What the graph is read from. What names a department, step or version that is not among them counts for nothing. */
export interface OrganisationRecords {
  readonly departments: readonly Department[];
  readonly processes: readonly Process[];
  readonly steps: readonly Step[];
  /** Those that are current in some process, and those that some process was derived from; others may be missing. */
  readonly versions: readonly ProcessVersion[];
  readonly observed: readonly ObservedWork[];
}

/** What a department itself has to do with a step. */
export interface WorkAtStep {
  readonly processId: number;
  readonly stepId: number;
  readonly assigned: boolean;
  readonly workItems: number;
}

/** That a department itself hands work to another, in one process. */
export interface DepartmentEdge {
  readonly processId: number;
  readonly fromDepartmentId: number;
  readonly toDepartmentId: number;
  readonly designed: boolean;
  readonly handovers: number;
}

/** The organisation as a graph, made once a revision: what questions about its structure are answered from. Lists of ids ascend. */
export interface OrganisationGraph {
  /** Who hands work to whom, in any process. */
  readonly departments: IdGraph;
  /** What follows what in the current versions. */
  readonly steps: IdGraph;
  readonly childrenOf: ReadonlyMap<number, readonly number[]>;
  /** By department: steps of current versions that it is assigned to, and steps it did; by process and step. */
  readonly workOf: ReadonlyMap<number, readonly WorkAtStep[]>;
  readonly suppliesOf: ReadonlyMap<number, readonly DepartmentEdge[]>;
  readonly deliveriesOf: ReadonlyMap<number, readonly DepartmentEdge[]>;
  /** Steps of whatever version that a department is assigned to or did, and the same from the side of the steps. */
  readonly stepsOfDepartment: ReadonlyMap<number, readonly number[]>;
  readonly departmentsOfStep: ReadonlyMap<number, readonly number[]>;
  readonly processOfStep: ReadonlyMap<number, number>;
  /** Processes that were derived from a version of a process. */
  readonly derivedFrom: ReadonlyMap<number, readonly number[]>;
}

/** O(records), apart from steps nobody is assigned to (see `departmentFlows`). */
export function readOrganisationGraph(records: OrganisationRecords): OrganisationGraph {
  const { departments, processes } = records;
  const processOfVersion = new Map(records.versions.map(({ id, processId }) => [id, processId]));
  const departmentIds = new Set(departments.map(({ id }) => id));
  const steps = new Map(records.steps.map((step) => [step.id, step]));
  const assignedTo = (stepId: number): number | null => {
    const id = steps.get(stepId)?.assignedDepartmentId ?? null;
    return id !== null && departmentIds.has(id) ? id : null;
  };
  const versions = currentVersions(records, steps);
  const observed = observedWork(records, departmentIds, steps);
  const edges = departmentEdges(versions, observed, assignedTo);
  const doers = records.steps.flatMap(({ id }) => pairWith(id, assignedTo(id)));
  for (const { performs } of observed) for (const it of performs) doers.push([it.departmentId, it.stepId]);

  return {
    departments: buildIdGraph(
      departmentIds,
      edges.map((edge) => [edge.fromDepartmentId, edge.toDepartmentId] as const),
    ),
    steps: buildIdGraph(
      steps.keys(),
      versions.flatMap(({ flows }) => flows.map((flow) => [flow.fromStepId, flow.toStepId] as const)),
    ),
    childrenOf: ascending(departments.flatMap(({ id, parentId }) => pairWith(id, parentId))),
    workOf: workOfDepartments(versions, observed, assignedTo),
    suppliesOf: groupedBy(edges, ({ toDepartmentId }) => toDepartmentId),
    deliveriesOf: groupedBy(edges, ({ fromDepartmentId }) => fromDepartmentId),
    stepsOfDepartment: ascending(doers),
    departmentsOfStep: ascending(doers.map(([departmentId, stepId]) => [stepId, departmentId])),
    processOfStep: new Map(records.steps.map(({ id, processId }) => [id, processId])),
    derivedFrom: ascending(
      processes.flatMap(({ id, derivedFromVersionId: versionId }) =>
        pairWith(id, versionId === null ? null : (processOfVersion.get(versionId) ?? null)),
      ),
    ),
  };
}

/** The current version of each process that has one, with those of its steps and flows that are there. */
function currentVersions(
  { processes, versions }: OrganisationRecords,
  steps: ReadonlyMap<number, Step>,
): readonly ProcessVersion[] {
  const byId = new Map(versions.map((version) => [version.id, version]));
  return processes.flatMap(({ id: processId, currentVersionId: id }) => {
    const version = id === null ? undefined : byId.get(id);
    if (version === undefined) return [];
    const stepIds = version.stepIds.filter((stepId) => steps.has(stepId));
    const known = new Set(stepIds);
    const flows = version.flows.filter((flow) => known.has(flow.fromStepId) && known.has(flow.toStepId));
    return [{ ...version, processId, stepIds, flows }];
  });
}

function observedWork(
  { processes, observed }: OrganisationRecords,
  departmentIds: ReadonlySet<number>,
  steps: ReadonlyMap<number, Step>,
): readonly ObservedWork[] {
  const processIds = new Set(processes.map(({ id }) => id));
  return observed
    .filter(({ processId }) => processIds.has(processId))
    .map(({ processId, performs, handsOver }) => ({
      processId,
      performs: performs.filter((it) => departmentIds.has(it.departmentId) && steps.has(it.stepId)),
      handsOver: handsOver.filter(
        (it) => departmentIds.has(it.fromDepartmentId) && departmentIds.has(it.toDepartmentId),
      ),
    }));
}

function workOfDepartments(
  versions: readonly ProcessVersion[],
  observed: readonly ObservedWork[],
  assignedTo: (stepId: number) => number | null,
): ReadonlyMap<number, readonly WorkAtStep[]> {
  const workOf = new Map<number, Map<number, WorkAtStep>>();
  const put = (departmentId: number, work: WorkAtStep): void => {
    const ofDepartment = workOf.get(departmentId) ?? new Map<number, WorkAtStep>();
    workOf.set(departmentId, ofDepartment.set(work.stepId, work));
  };
  for (const { processId, stepIds } of versions) {
    for (const stepId of stepIds) {
      const departmentId = assignedTo(stepId);
      if (departmentId !== null) put(departmentId, { processId, stepId, assigned: true, workItems: 0 });
    }
  }
  for (const { processId, performs } of observed) {
    for (const { departmentId, stepId, workItems } of performs) {
      const assigned = workOf.get(departmentId)?.get(stepId)?.assigned ?? false;
      put(departmentId, { processId, stepId, assigned, workItems });
    }
  }
  return new Map(
    [...workOf].map(([id, works]) => [
      id,
      [...works.values()].sort((a, b) => a.processId - b.processId || a.stepId - b.stepId),
    ]),
  );
}

/** By process; one edge for each two departments there. */
function departmentEdges(
  versions: readonly ProcessVersion[],
  observed: readonly ObservedWork[],
  assignedTo: (stepId: number) => number | null,
): readonly DepartmentEdge[] {
  const edges = new Map<string, DepartmentEdge>();
  for (const { processId, handsOver } of observed) {
    for (const it of handsOver) edges.set(edgeKey(processId, it), { ...it, processId, designed: false });
  }
  for (const version of versions) {
    const { processId } = version;
    for (const pair of departmentFlows(version, assignedTo)) {
      const key = edgeKey(processId, pair);
      edges.set(key, { ...pair, processId, designed: true, handovers: edges.get(key)?.handovers ?? 0 });
    }
  }
  return [...edges.values()];
}

function edgeKey(processId: number, pair: Pick<DepartmentEdge, "fromDepartmentId" | "toDepartmentId">): string {
  return `${processId} ${pair.fromDepartmentId} ${pair.toDepartmentId}`;
}

function groupedBy<Row>(rows: readonly Row[], keyOf: (row: Row) => number): ReadonlyMap<number, readonly Row[]> {
  const groups = new Map<number, Row[]>();
  for (const row of rows) {
    const group = groups.get(keyOf(row));
    if (group === undefined) groups.set(keyOf(row), [row]);
    else group.push(row);
  }
  return groups;
}

function pairWith(id: number, other: number | null): (readonly [other: number, id: number])[] {
  return other === null ? [] : [[other, id]];
}

/** The second ids of the pairs by the first, ascending, each once. */
function ascending(pairs: readonly (readonly [key: number, id: number])[]): ReadonlyMap<number, readonly number[]> {
  const groups = groupedBy(pairs, ([key]) => key);
  return new Map(
    [...groups].map(([key, group]) => [key, [...new Set(group.map(([, id]) => id))].sort((a, b) => a - b)]),
  );
}
