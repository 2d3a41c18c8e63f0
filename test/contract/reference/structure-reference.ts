import type { Department, ObservedWork, Process, ProcessVersion, Step } from "../../../src/domain/organisation.ts";
import type {
  DepartmentInProcess,
  DepartmentPlace,
  Dependent,
  NodeAtDistance,
  PathKind,
  StructuralNeighbour,
  UsedNode,
} from "../../../src/domain/structure.ts";

/** An organisation as a test writes it down, every version included. */
export interface PlainOrganisation {
  readonly departments: readonly Department[];
  readonly processes: readonly Process[];
  readonly versions: readonly ProcessVersion[];
  readonly steps: readonly Step[];
  readonly observed: readonly ObservedWork[];
}

type Edge = readonly [from: number, to: number];

/** Answers to the structure questions straight from what the port says of them, without any thought for speed. */
export class StructureReference {
  readonly #all: PlainOrganisation;

  constructor(organisation: PlainOrganisation) {
    this.#all = organisation;
  }

  placesOf(departmentIds: readonly number[]): readonly DepartmentPlace[] {
    return departmentIds.flatMap((departmentId) =>
      this.#all.processes
        .flatMap(({ id: processId }) =>
          this.#all.steps.flatMap(({ id: stepId }) => {
            const isCurrent = this.#currentSteps(processId).includes(stepId);
            const assignee = this.#assignee(stepId);
            const assigned = isCurrent && assignee !== null && this.#isWithin(assignee, departmentId);
            const workItems = sum(
              this.#observed(processId)
                .flatMap(({ performs }) => performs)
                .filter((it) => it.stepId === stepId && this.#isWithin(it.departmentId, departmentId))
                .map((it) => it.workItems),
            );
            return assigned || workItems > 0 ? [{ departmentId, processId, stepId, assigned, workItems }] : [];
          }),
        )
        .sort((a, b) => a.processId - b.processId || a.stepId - b.stepId),
    );
  }

  neighboursOf(subjects: readonly DepartmentInProcess[]): readonly (readonly StructuralNeighbour[])[] {
    return subjects.map(({ departmentId, processId }) => {
      const processIds = processId === null ? this.#all.processes.map(({ id }) => id) : [processId];
      const isOwn = (id: number) => this.#isWithin(id, departmentId);
      return (["SUPPLIER", "CUSTOMER"] as const).flatMap((side) => {
        const isBetween = ([from, to]: Edge, other: number): boolean =>
          side === "SUPPLIER" ? from === other && isOwn(to) : isOwn(from) && to === other;
        return this.#all.departments
          .filter(({ id }) => !isOwn(id))
          .map(({ id: other }) => ({
            side,
            departmentId: other,
            designed: processIds.some((id) => this.#designedEdges(id).some((edge) => isBetween(edge, other))),
            handovers: sum(
              processIds
                .flatMap((id) => this.#observed(id))
                .flatMap(({ handsOver }) => handsOver)
                .filter((it) => isBetween([it.fromDepartmentId, it.toDepartmentId], other))
                .map((it) => it.handovers),
            ),
          }))
          .filter((row) => row.designed || row.handovers > 0)
          .sort((a, b) => b.handovers - a.handovers || a.departmentId - b.departmentId);
      });
    });
  }

  /** All ways of one length more that meet nothing twice, until some arrive. */
  paths(kind: PathKind, from: number, to: number, first: number): readonly (readonly number[])[] {
    const ids = this.#ids(kind);
    const edges = this.#edges(kind);
    let ways = ids.includes(from) && ids.includes(to) ? [[from]] : [];
    for (let length = 1; length <= ids.length; length++) {
      const arrived = ways.filter((way) => way.at(-1) === to);
      if (arrived.length > 0) return arrived.sort(byIds).slice(0, first);
      ways = ways.flatMap((way) =>
        ids
          .filter((id) => !way.includes(id) && edges.some(([a, b]) => a === way.at(-1) && b === id))
          .map((id) => [...way, id]),
      );
    }
    return [];
  }

  neighbourhood(kind: PathKind, id: number, depth: number, first: number): readonly NodeAtDistance[] {
    const edges = this.#edges(kind);
    const distances = new Map(this.#ids(kind).includes(id) ? [[id, 0]] : []);
    for (let distance = 1; distance <= depth; distance++) {
      const nearer = [...distances.keys()];
      for (const near of nearer) {
        for (const [a, b] of edges) {
          if (a === near && !distances.has(b)) distances.set(b, distance);
          if (b === near && !distances.has(a)) distances.set(a, distance);
        }
      }
    }
    return [...distances]
      .map(([other, distance]) => ({ id: other, distance }))
      .filter(({ distance }) => distance > 0)
      .sort((a, b) => a.distance - b.distance || a.id - b.id)
      .slice(0, first);
  }

  whereUsed({ kind, id }: UsedNode): readonly Dependent[] {
    const performs = this.#all.observed.flatMap((it) => it.performs);
    const rows: Dependent[] = [];
    if (kind === "department") {
      for (const it of this.#all.departments) if (it.parentId === id) rows.push({ kind: "department", id: it.id });
      for (const it of this.#all.steps) {
        const isDoer = performs.some(({ departmentId, stepId }) => departmentId === id && stepId === it.id);
        if (isDoer || it.assignedDepartmentId === id) rows.push({ kind: "step", id: it.id });
      }
    } else if (kind === "step") {
      for (const it of this.#all.departments) {
        const isDoer = performs.some(({ departmentId, stepId }) => departmentId === it.id && stepId === id);
        if (isDoer || this.#assignee(id) === it.id) rows.push({ kind: "department", id: it.id });
      }
      for (const it of this.#all.versions) if (it.stepIds.includes(id)) rows.push({ kind: "version", id: it.id });
    } else {
      for (const it of this.#all.processes) {
        const origin = this.#all.versions.find((version) => version.id === it.derivedFromVersionId);
        if (origin?.processId === id) rows.push({ kind: "process", id: it.id });
      }
    }
    const isThere = { department: this.#all.departments, process: this.#all.processes, step: this.#all.steps }[kind];
    if (!isThere.some((it) => it.id === id)) return [];
    return rows.sort((a, b) => (a.kind < b.kind ? -1 : a.kind > b.kind ? 1 : a.id - b.id));
  }

  #ids(kind: PathKind): readonly number[] {
    return (kind === "department" ? this.#all.departments : this.#all.steps).map(({ id }) => id);
  }

  #edges(kind: PathKind): readonly Edge[] {
    const processIds = this.#all.processes.map(({ id }) => id);
    if (kind === "step") return processIds.flatMap((id) => this.#flows(id));
    return processIds.flatMap((id) => [
      ...this.#designedEdges(id),
      ...this.#observed(id)
        .flatMap(({ handsOver }) => handsOver)
        .map((it): Edge => [it.fromDepartmentId, it.toDepartmentId]),
    ]);
  }

  /** Between the departments of steps that follow each other, with nothing but steps of nobody between. */
  #designedEdges(processId: number): readonly Edge[] {
    const assigned = this.#currentSteps(processId).filter((id) => this.#assignee(id) !== null);
    return assigned.flatMap((giver) => {
      const reached = new Set([giver]);
      for (let size = 0; size !== reached.size;) {
        size = reached.size;
        for (const [from, to] of this.#flows(processId)) {
          if (reached.has(from) && (from === giver || this.#assignee(from) === null)) reached.add(to);
        }
      }
      const from = this.#assignee(giver);
      return [...reached].flatMap((taker): Edge[] => {
        const to = this.#assignee(taker);
        return from !== null && to !== null && from !== to ? [[from, to]] : [];
      });
    });
  }

  #currentSteps(processId: number): readonly number[] {
    const stepIds = this.#current(processId)?.stepIds ?? [];
    return stepIds.filter((id) => this.#all.steps.some((step) => step.id === id));
  }

  #flows(processId: number): readonly Edge[] {
    const stepIds = this.#currentSteps(processId);
    return (this.#current(processId)?.flows ?? [])
      .map((flow): Edge => [flow.fromStepId, flow.toStepId])
      .filter(([from, to]) => stepIds.includes(from) && stepIds.includes(to));
  }

  #current(processId: number): ProcessVersion | undefined {
    const process = this.#all.processes.find(({ id }) => id === processId);
    return this.#all.versions.find(({ id }) => id === process?.currentVersionId);
  }

  #observed(processId: number): readonly ObservedWork[] {
    return this.#all.observed.filter((it) => it.processId === processId);
  }

  /** The department a step is designed for, where the organisation has it. */
  #assignee(stepId: number): number | null {
    const id = this.#all.steps.find((step) => step.id === stepId)?.assignedDepartmentId;
    return this.#all.departments.find((department) => department.id === id)?.id ?? null;
  }

  #isWithin(departmentId: number, ancestorId: number): boolean {
    const department = this.#all.departments.find(({ id }) => id === departmentId);
    if (department === undefined) return false;
    return (
      department.id === ancestorId || (department.parentId !== null && this.#isWithin(department.parentId, ancestorId))
    );
  }
}

function byIds(a: readonly number[], b: readonly number[]): number {
  const place = a.findIndex((id, index) => id !== b[index]);
  return place < 0 ? 0 : (a[place] ?? 0) - (b[place] ?? 0);
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
