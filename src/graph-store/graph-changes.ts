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
  readonly model: ProcessModel;
  readonly change: OrganisationChange;
}
export type RecordKind = keyof Records;

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
  readonly #changes: { readonly [Kind in RecordKind]: Map<number, Records[Kind] | null> } = {
    department: new Map(),
    resource: new Map(),
    process: new Map(),
    version: new Map(),
    step: new Map(),
    standard: new Map(),
    settings: new Map(),
    observed: new Map(),
    model: new Map(),
    change: new Map(),
  };
  readonly #removedProcesses = new Set<number>();

  constructor(ids: IdSource) {
    this.#ids = ids;
  }

  get changed(): boolean {
    return Object.values(this.#changes).some((changes) => changes.size > 0);
  }

  get changeSet(): ChangeSet {
    const { department, resource, process, version, step, standard, settings, observed, model, change } = this.#changes;
    return {
      removedProcesses: [...this.#removedProcesses],
      changes: {
        department: [...department],
        resource: [...resource],
        process: [...process],
        version: [...version],
        step: [...step],
        standard: [...standard],
        settings: [...settings],
        model: [...model],
        change: [...change],
        observed: [...observed],
      },
    };
  }

  async reserveIds(kind: OrganisationKind, count: number): Promise<number> {
    return await this.#ids.reserve(kind, count);
  }

  async putDepartments(departments: readonly Department[]): Promise<void> {
    for (const it of departments) this.#changes.department.set(it.id, it);
  }

  async putResources(resources: readonly Resource[]): Promise<void> {
    for (const it of resources) this.#changes.resource.set(it.id, it);
  }

  async putProcesses(processes: readonly Process[]): Promise<void> {
    for (const it of processes) this.#changes.process.set(it.id, it);
  }

  async putVersions(versions: readonly ProcessVersion[]): Promise<void> {
    for (const it of versions) this.#changes.version.set(it.id, it);
  }

  async putSteps(steps: readonly Step[]): Promise<void> {
    for (const it of steps) this.#changes.step.set(it.id, it);
  }

  async putStandards(standards: readonly AgreedStandard[]): Promise<void> {
    for (const it of standards) {
      // Nothing agreed is no standard.
      if (it.sojournMs === null && it.workMs === null && it.variation === null)
        this.#changes.standard.set(it.stepId, null);
      else this.#changes.standard.set(it.stepId, it);
    }
  }

  async putDerivationSettings(settings: DerivationSettings): Promise<void> {
    this.#changes.settings.set(settings.processId, settings);
  }

  async putObservedWork(work: ObservedWork): Promise<void> {
    const { processId, performs, handsOver } = work;
    if (performs.length === 0 && handsOver.length === 0) this.#changes.observed.set(processId, null);
    else this.#changes.observed.set(processId, work);
  }

  async putModels(models: readonly ProcessModel[]): Promise<void> {
    for (const it of models) this.#changes.model.set(it.id, it);
  }

  async putChanges(changes: readonly OrganisationChange[]): Promise<void> {
    for (const it of changes) this.#changes.change.set(it.id, it);
  }

  async removeVersions(ids: readonly number[]): Promise<void> {
    for (const id of ids) this.#changes.version.set(id, null);
  }

  /** With their standards. */
  async removeSteps(ids: readonly number[]): Promise<void> {
    for (const id of ids) {
      this.#changes.step.set(id, null);
      this.#changes.standard.set(id, null);
    }
  }

  async removeModels(ids: readonly number[]): Promise<void> {
    for (const id of ids) this.#changes.model.set(id, null);
  }

  async removeChanges(ids: readonly number[]): Promise<void> {
    for (const id of ids) this.#changes.change.set(id, null);
  }

  async removeDepartments(ids: readonly number[]): Promise<void> {
    for (const id of ids) this.#changes.department.set(id, null);
  }

  async removeResources(ids: readonly number[]): Promise<void> {
    for (const id of ids) this.#changes.resource.set(id, null);
  }

  async removeProcesses(ids: readonly number[]): Promise<void> {
    const removed = new Set(ids);
    for (const [kind, changes] of Object.entries(this.#changes)) {
      for (const [id, thing] of changes) if (removed.has(processOf(kind, thing) ?? -1)) changes.delete(id);
    }
    for (const id of ids) {
      this.#removedProcesses.add(id);
      this.#changes.process.set(id, null);
    }
  }
}

/** Which process a thing is, or belongs to; null of departments, resources and standards, and of what is removed. */
export function processOf(kind: string, thing: Records[RecordKind] | null): number | null {
  if (thing === null) return null;
  if (kind === "change") return null;
  if ("processId" in thing) return thing.processId;
  return kind === "process" && "id" in thing ? thing.id : null;
}
