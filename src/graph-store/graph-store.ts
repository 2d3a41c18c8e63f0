import type {
  AgreedStandard,
  Department,
  DerivationSettings,
  ObservedWork,
  OrganisationChange,
  Process,
  ProcessModel,
  ProcessVersion,
  Resource,
  Step,
} from "../domain/organisation.ts";
import type {
  DepartmentInProcess,
  DepartmentPlace,
  Dependent,
  NodeAtDistance,
  PathKind,
  StructuralNeighbour,
  UsedNode,
} from "../domain/structure.ts";

export interface ReadOptions {
  readonly signal?: AbortSignal;
}

export type OrganisationKind = "department" | "resource" | "process" | "version" | "step" | "model" | "change";

/** The organisation without its people and without the graphs of its versions; each list by id (steps by process and id). */
export interface Organisation {
  readonly departments: readonly Department[];
  readonly processes: readonly Process[];
  /** All steps any version ever had. */
  readonly steps: readonly Step[];
  /** By step; steps without an agreed standard are absent. */
  readonly standards: readonly AgreedStandard[];
}

/**
 * The organisation at a revision. A revision that is no longer kept gives CURSOR_EXPIRED.
 *
 * From `placesOf` on: questions about structure, whose answers are the same in every store. A process's structure is its current version; a step nobody
 * is assigned to (a gateway, an event) is passed through: what follows it follows the steps before it. What names a department, step, process or
 * version that the revision does not have counts for nothing, and nothing is the answer about such an id.
 */
export interface GraphStore {
  /** What nearly every request needs, in one read of one state. */
  organisation(revision: number, options?: ReadOptions): Promise<Organisation>;
  /** All departments, by id. */
  departments(revision: number, options?: ReadOptions): Promise<readonly Department[]>;
  /** All processes, by id. */
  processes(revision: number, options?: ReadOptions): Promise<readonly Process[]>;
  /** In the order of `ids`; null where there is none. */
  versions(
    revision: number,
    ids: readonly number[],
    options?: ReadOptions,
  ): Promise<readonly (ProcessVersion | null)[]>;
  /** Versions of a process, oldest first. */
  versionsOf(revision: number, processId: number, options?: ReadOptions): Promise<readonly ProcessVersion[]>;
  /** In the order of `ids`; null where there is none. */
  steps(revision: number, ids: readonly number[], options?: ReadOptions): Promise<readonly (Step | null)[]>;
  /** All steps any version of these processes ever had, by process and id. */
  stepsOf(revision: number, processIds: readonly number[], options?: ReadOptions): Promise<readonly Step[]>;
  /** In the order of `ids`; null where there is none. */
  resources(revision: number, ids: readonly number[], options?: ReadOptions): Promise<readonly (Resource | null)[]>;
  /** All resources, by id. */
  allResources(revision: number, options?: ReadOptions): Promise<readonly Resource[]>;
  /** Agreed standards of the steps of these processes, by step; steps without one are absent. */
  standards(revision: number, processIds: readonly number[], options?: ReadOptions): Promise<readonly AgreedStandard[]>;
  /** In the order of `processIds`; where nobody set anything, all-null settings. */
  derivationSettings(
    revision: number,
    processIds: readonly number[],
    options?: ReadOptions,
  ): Promise<readonly DerivationSettings[]>;
  /** In the order of `processIds`; empty lists where nothing was observed. */
  observedWork(
    revision: number,
    processIds: readonly number[],
    options?: ReadOptions,
  ): Promise<readonly ObservedWork[]>;
  /** Files of models, in the order of `ids`; null where there is none. */
  models(revision: number, ids: readonly number[], options?: ReadOptions): Promise<readonly (ProcessModel | null)[]>;
  /** What people changed, newest first, at most `first`. */
  changes(revision: number, first: number, options?: ReadOptions): Promise<readonly OrganisationChange[]>;
  /** Departments, processes and steps whose name, or an alias, contains the text, case-insensitively; names that begin with it first, then by name. */
  search(
    revision: number,
    text: string,
    first: number,
    options?: ReadOptions,
  ): Promise<readonly { readonly kind: "department" | "process" | "step"; readonly id: number }[]>;

  /**
   * Steps that each of these departments, with those below it, is assigned to in the current version of the process, or did; by department in the order
   * of `departmentIds`, process and step.
   */
  placesOf(
    revision: number,
    departmentIds: readonly number[],
    options?: ReadOptions,
  ): Promise<readonly DepartmentPlace[]>;
  /**
   * For each subject, in the order asked for, the single departments outside its subtree with handovers to or from it, or with flows between steps
   * assigned to them and to it; suppliers first, then by handovers, most first, and id.
   */
  neighboursOf(
    revision: number,
    subjects: readonly DepartmentInProcess[],
    options?: ReadOptions,
  ): Promise<readonly (readonly StructuralNeighbour[])[]>;
  /**
   * The shortest ways from one department to another along what `neighboursOf` knows of single departments in all processes, or from one step to another
   * along flows; each as the ids from end to end, which may be one and the same. In the order of these lists, at most `first` (1 to 100).
   */
  paths(
    revision: number,
    kind: PathKind,
    fromId: number,
    toId: number,
    first: number,
    options?: ReadOptions,
  ): Promise<readonly (readonly number[])[]>;
  /** What is 1 to `depth` of these edges away from a department or a step, whichever way they point; by distance and id, at most `first` (1 to 100). */
  neighbourhood(
    revision: number,
    kind: PathKind,
    id: number,
    depth: number,
    first: number,
    options?: ReadOptions,
  ): Promise<readonly NodeAtDistance[]>;
  /**
   * What stands on a thing. On a department (itself, without those below it): its children, and the steps, of whatever version, that it is assigned to or
   * did. On a step: departments assigned to it or that did it, and versions that contain it. On a process: those derived from a version of it. By kind
   * and id, all of them.
   */
  whereUsed(revision: number, of: UsedNode, options?: ReadOptions): Promise<readonly Dependent[]>;
}

/** Changes of the organisation inside one write; all become visible together with the revision, or none. */
export interface GraphWriter {
  /** Reserves `count` ids of a kind and gives the first. */
  reserveIds(kind: OrganisationKind, count: number): Promise<number>;
  /** Each `put` inserts, or replaces what has the same id. */
  putDepartments(departments: readonly Department[]): Promise<void>;
  putResources(resources: readonly Resource[]): Promise<void>;
  putProcesses(processes: readonly Process[]): Promise<void>;
  putVersions(versions: readonly ProcessVersion[]): Promise<void>;
  putSteps(steps: readonly Step[]): Promise<void>;
  putStandards(standards: readonly AgreedStandard[]): Promise<void>;
  putDerivationSettings(settings: DerivationSettings): Promise<void>;
  /** Replaces all that was observed of the process; empty lists take it away. Its departments and steps are in the organisation. */
  putObservedWork(work: ObservedWork): Promise<void>;
  putModels(models: readonly ProcessModel[]): Promise<void>;
  putChanges(changes: readonly OrganisationChange[]): Promise<void>;
  /** Removing what does not exist changes nothing. Removing a process removes its versions, steps, standards, settings and observed work. */
  removeDepartments(ids: readonly number[]): Promise<void>;
  removeResources(ids: readonly number[]): Promise<void>;
  removeProcesses(ids: readonly number[]): Promise<void>;
  removeVersions(ids: readonly number[]): Promise<void>;
  /** With their standards. */
  removeSteps(ids: readonly number[]): Promise<void>;
  removeModels(ids: readonly number[]): Promise<void>;
  removeChanges(ids: readonly number[]): Promise<void>;
}
