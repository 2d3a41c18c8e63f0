import type {
  AgreedStandard,
  Department,
  DerivationSettings,
  ObservedWork,
  Process,
  ProcessVersion,
  Resource,
  Step,
} from "../domain/organisation.ts";

export interface ReadOptions {
  readonly signal?: AbortSignal;
}

export type OrganisationKind = "department" | "resource" | "process" | "version" | "step";

/** The organisation without its people and without the graphs of its versions; each list by id (steps by process and id). */
export interface Organisation {
  readonly departments: readonly Department[];
  readonly processes: readonly Process[];
  /** All steps any version ever had. */
  readonly steps: readonly Step[];
  /** By step; steps without an agreed standard are absent. */
  readonly standards: readonly AgreedStandard[];
}

/** The organisation at a revision. A revision that is no longer kept gives CURSOR_EXPIRED. */
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
  /** Departments (names and aliases), processes and steps whose name contains the text, case-insensitively; names that begin with it first, then by name. */
  search(
    revision: number,
    text: string,
    first: number,
    options?: ReadOptions,
  ): Promise<readonly { readonly kind: "department" | "process" | "step"; readonly id: number }[]>;
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
  /** Removing what does not exist changes nothing. Removing a process removes its versions, steps, standards, settings and observed work. */
  removeDepartments(ids: readonly number[]): Promise<void>;
  removeResources(ids: readonly number[]): Promise<void>;
  removeProcesses(ids: readonly number[]): Promise<void>;
}
