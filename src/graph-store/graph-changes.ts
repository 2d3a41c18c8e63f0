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
import type { GraphWriter, OrganisationKind } from "./graph-store.ts";

/** What a store keeps by id; a standard by its step's, settings and observed work by their process's. */
export interface Records {
  readonly department: Department;
  readonly resource: Resource;
  readonly process: Process;
  readonly version: ProcessVersion;
  readonly step: Step;
  readonly standard: AgreedStandard;
  readonly settings: DerivationSettings;
  readonly observed: ObservedWork;
}
export type RecordKind = keyof Records;

export interface Change<Thing> {
  /** Which the thing is, or belongs to; null of departments, resources and standards. */
  readonly process: number | null;
  /** null = it is removed. */
  readonly thing: Thing | null;
}

export type Changes = { readonly [Kind in RecordKind]: ReadonlyMap<number, Change<Records[Kind]>> };

/** What a write changes, as plain data. A thing that is null is removed; `removedProcesses` go first, with all that belongs to them. */
export interface ChangeSet {
  readonly removedProcesses: readonly number[];
  readonly changes: { readonly [Kind in RecordKind]: readonly (readonly [id: number, thing: Records[Kind] | null])[] };
}

interface IdSource {
  reserve(kind: OrganisationKind, count: number): Promise<number>;
}

/** Collects what one write changes of the organisation, the last change of a thing standing. */
export class GraphChanges implements GraphWriter {
  readonly #ids: IdSource;
  readonly #changes: { readonly [Kind in RecordKind]: Map<number, Change<Records[Kind]>> } = {
    department: new Map(),
    resource: new Map(),
    process: new Map(),
    version: new Map(),
    step: new Map(),
    standard: new Map(),
    settings: new Map(),
    observed: new Map(),
  };
  readonly #removedProcesses = new Set<number>();

  constructor(ids: IdSource) {
    this.#ids = ids;
  }

  get changed(): boolean {
    return Object.values(this.#changes).some((changes) => changes.size > 0);
  }

  get changes(): Changes {
    return this.#changes;
  }

  /** Processes whose stored versions, steps, standards, settings and observed work go with them. */
  get removedProcesses(): readonly number[] {
    return [...this.#removedProcesses];
  }

  get changeSet(): ChangeSet {
    const pairs = <Thing>(changes: ReadonlyMap<number, Change<Thing>>) =>
      [...changes].map(([id, { thing }]) => [id, thing] as const);
    const { department, resource, process, version, step, standard, settings, observed } = this.#changes;
    return {
      removedProcesses: this.removedProcesses,
      changes: {
        department: pairs(department),
        resource: pairs(resource),
        process: pairs(process),
        version: pairs(version),
        step: pairs(step),
        standard: pairs(standard),
        settings: pairs(settings),
        observed: pairs(observed),
      },
    };
  }

  async reserveIds(kind: OrganisationKind, count: number): Promise<number> {
    return await this.#ids.reserve(kind, count);
  }

  async putDepartments(departments: readonly Department[]): Promise<void> {
    for (const it of departments) this.#put("department", it.id, null, it);
  }

  async putResources(resources: readonly Resource[]): Promise<void> {
    for (const it of resources) this.#put("resource", it.id, null, it);
  }

  async putProcesses(processes: readonly Process[]): Promise<void> {
    for (const it of processes) this.#put("process", it.id, it.id, it);
  }

  async putVersions(versions: readonly ProcessVersion[]): Promise<void> {
    for (const it of versions) this.#put("version", it.id, it.processId, it);
  }

  async putSteps(steps: readonly Step[]): Promise<void> {
    for (const it of steps) this.#put("step", it.id, it.processId, it);
  }

  async putStandards(standards: readonly AgreedStandard[]): Promise<void> {
    for (const it of standards) {
      // Nothing agreed is no standard.
      if (it.sojournMs === null && it.workMs === null) this.#remove("standard", it.stepId);
      else this.#put("standard", it.stepId, null, it);
    }
  }

  async putDerivationSettings(settings: DerivationSettings): Promise<void> {
    this.#put("settings", settings.processId, settings.processId, settings);
  }

  async putObservedWork(work: ObservedWork): Promise<void> {
    const { processId, performs, handsOver } = work;
    if (performs.length === 0 && handsOver.length === 0) this.#remove("observed", processId);
    else this.#put("observed", processId, processId, work);
  }

  async removeDepartments(ids: readonly number[]): Promise<void> {
    for (const id of ids) this.#remove("department", id);
  }

  async removeResources(ids: readonly number[]): Promise<void> {
    for (const id of ids) this.#remove("resource", id);
  }

  async removeProcesses(ids: readonly number[]): Promise<void> {
    const removed = new Set(ids);
    for (const changes of Object.values(this.#changes)) {
      for (const [id, { process }] of changes) if (process !== null && removed.has(process)) changes.delete(id);
    }
    for (const id of ids) {
      this.#removedProcesses.add(id);
      this.#remove("process", id);
    }
  }

  #put<Kind extends RecordKind>(kind: Kind, id: number, process: number | null, thing: Records[Kind]): void {
    this.#changes[kind].set(id, { process, thing });
  }

  #remove(kind: RecordKind, id: number): void {
    this.#changes[kind].set(id, { process: null, thing: null });
  }
}
