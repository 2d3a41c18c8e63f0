import type {
  AgreedStandard,
  ChangedThing,
  Department,
  DerivationSettings,
  OrganisationChange,
  Process,
  ProcessModel,
  ProcessKind,
  ProcessVersion,
  Resource,
  Step,
} from "../domain/organisation.ts";
import { unassigned } from "../domain/organisation.ts";
import type { GraphStore, OrganisationKind } from "../graph-store/graph-store.ts";
import { unsetSettings } from "../graph-store/absent.ts";
import type { StoreWriter } from "./stores.ts";

type ThingKind = ChangedThing["kind"];

/**
 * The organisation as one write sees it: the base revision plus the write's own changes so far, which readers do not see yet.
 * Change it through its methods, then `flush` once; derivations of the same write read from it.
 */
export class OrganisationDraft {
  readonly #writer: StoreWriter;
  readonly #departments: Map<number, Department>;
  readonly #processes: Map<number, Process>;
  readonly #resources: Map<number, Resource>;
  readonly #steps: Map<number, Step>;
  readonly #standards: Map<number, AgreedStandard>;
  readonly #settings: Map<number, DerivationSettings>;
  readonly #graph: GraphStore;
  /** Versions and models that this write put; null = removed. */
  readonly #versions = new Map<number, ProcessVersion | null>();
  readonly #models = new Map<number, ProcessModel | null>();
  readonly #changed = {
    department: new Set<number>(),
    process: new Set<number>(),
    resource: new Set<number>(),
    step: new Set<number>(),
    standards: new Set<number>(),
    settings: new Set<number>(),
  };
  readonly #removedDepartments = new Set<number>();
  readonly #removedResources = new Set<number>();
  readonly #removedProcesses = new Set<number>();
  readonly #removedSteps = new Set<number>();
  /** The change log's; null = removed. */
  readonly #changes = new Map<number, OrganisationChange | null>();
  /** What this write changed, as it was when it began; null = it was not there. By kind and id. */
  readonly #before = new Map<string, { readonly kind: ThingKind; readonly id: number; readonly thing: unknown }>();

  private constructor(
    graph: GraphStore,
    writer: StoreWriter,
    departments: readonly Department[],
    processes: readonly Process[],
    resources: readonly Resource[],
    steps: readonly Step[],
    standards: readonly AgreedStandard[],
    settings: readonly DerivationSettings[],
  ) {
    this.#graph = graph;
    this.#writer = writer;
    this.#departments = new Map(departments.map((it) => [it.id, it]));
    this.#processes = new Map(processes.map((it) => [it.id, it]));
    this.#resources = new Map(resources.map((it) => [it.id, it]));
    this.#steps = new Map(steps.map((it) => [it.id, it]));
    this.#standards = new Map(standards.map((it) => [it.stepId, it]));
    this.#settings = new Map(settings.map((it) => [it.processId, it]));
  }

  static async load(graph: GraphStore, writer: StoreWriter): Promise<OrganisationDraft> {
    if (writer.base === 0) return new OrganisationDraft(graph, writer, [], [], [], [], [], []);
    const processes = await graph.processes(writer.base);
    const processIds = processes.map((process) => process.id);
    const [departments, resources, steps, standards, settings] = await Promise.all([
      graph.departments(writer.base),
      graph.allResources(writer.base),
      graph.stepsOf(writer.base, processIds),
      graph.standards(writer.base, processIds),
      graph.derivationSettings(writer.base, processIds),
    ]);
    return new OrganisationDraft(graph, writer, departments, processes, resources, steps, standards, settings);
  }

  departments(): readonly Department[] {
    return [...this.#departments.values()];
  }

  processes(): readonly Process[] {
    return [...this.#processes.values()];
  }

  department(id: number): Department | undefined {
    return this.#departments.get(id);
  }

  process(id: number): Process | undefined {
    return this.#processes.get(id);
  }

  resource(id: number): Resource | undefined {
    return this.#resources.get(id);
  }

  resources(): readonly Resource[] {
    return [...this.#resources.values()];
  }

  step(id: number): Step | undefined {
    return this.#steps.get(id);
  }

  steps(): readonly Step[] {
    return [...this.#steps.values()];
  }

  standardsOf(processId: number): readonly AgreedStandard[] {
    return [...this.#standards.values()].filter((it) => this.#steps.get(it.stepId)?.processId === processId);
  }

  settingsOf(processId: number): DerivationSettings {
    return this.#settings.get(processId) ?? unsetSettings(processId);
  }

  /** Null where there is none, or this write removed it. */
  async version(id: number): Promise<ProcessVersion | null> {
    const own = this.#versions.get(id);
    if (own !== undefined || this.#writer.base === 0) return own ?? null;
    return (await this.#graph.versions(this.#writer.base, [id]))[0] ?? null;
  }

  /** Oldest first. */
  async versionsOf(processId: number): Promise<readonly ProcessVersion[]> {
    const base = this.#writer.base === 0 ? [] : await this.#graph.versionsOf(this.#writer.base, processId);
    const versions = new Map<number, ProcessVersion | null>(base.map((it) => [it.id, it]));
    for (const [id, own] of this.#versions) if (own === null || own.processId === processId) versions.set(id, own);
    return [...versions.values()].filter((it) => it !== null).sort((a, b) => a.number - b.number);
  }

  /** Null where there is none, or this write removed it. */
  async model(id: number): Promise<ProcessModel | null> {
    const own = this.#models.get(id);
    if (own !== undefined || this.#writer.base === 0) return own ?? null;
    return (await this.#graph.models(this.#writer.base, [id]))[0] ?? null;
  }

  /** As it is now; null where there is none. */
  async thing(kind: ThingKind, id: number): Promise<unknown> {
    if (kind === "version") return await this.version(id);
    if (kind === "model") return await this.model(id);
    return this.#thing(kind, id);
  }

  /** Makes a thing what it was before a change: puts it, or removes it where there was none. */
  async restore({ kind, id, before }: Pick<ChangedThing, "kind" | "id" | "before">): Promise<void> {
    switch (kind) {
      case "department":
        return before === null ? this.removeDepartment(id) : this.putDepartment(before as Department);
      case "resource":
        return before === null ? this.removeResource(id) : this.putResource(before as Resource);
      case "process":
        return before === null ? await this.removeProcess(id) : this.putProcess(before as Process);
      case "step":
        return before === null ? this.removeStep(id) : this.putStep(before as Step);
      case "standard":
        return this.putStandard((before as AgreedStandard | null) ?? noStandard(id));
      case "settings":
        return this.putSettings((before as DerivationSettings | null) ?? unsetSettings(id));
      case "version":
        return before === null ? await this.removeVersion(id) : await this.putVersion(before as ProcessVersion);
      case "model":
        return before === null ? await this.removeModel(id) : await this.putModel(before as ProcessModel);
      default:
        return kind satisfies never;
    }
  }

  /** What was changed so far, each thing as it was and as it is. */
  changedThings(): readonly ChangedThing[] {
    return [...this.#before.values()].map(({ kind, id, thing }) => ({
      kind,
      id,
      before: thing,
      after: this.#thing(kind, id),
    }));
  }

  #thing(kind: ThingKind, id: number): unknown {
    switch (kind) {
      case "department":
        return this.#departments.get(id) ?? null;
      case "resource":
        return this.#resources.get(id) ?? null;
      case "process":
        return this.#processes.get(id) ?? null;
      case "step":
        return this.#steps.get(id) ?? null;
      case "standard":
        return this.#agreed(id);
      case "settings":
        return this.#settings.get(id) ?? null;
      case "version":
        return this.#versions.get(id) ?? null;
      case "model":
        return this.#models.get(id) ?? null;
      default:
        return kind satisfies never;
    }
  }

  /** Nothing agreed is no standard. */
  #agreed(stepId: number): AgreedStandard | null {
    const standard = this.#standards.get(stepId);
    const isNone = standard?.sojournMs === null && standard.workMs === null && standard.variation === null;
    return standard === undefined || isNone ? null : standard;
  }

  /** Keeps a thing as it is now, once, before it changes. */
  #keep(kind: ThingKind, id: number, thing: unknown = this.#thing(kind, id)): void {
    const key = `${kind} ${id}`;
    if (!this.#before.has(key)) this.#before.set(key, { kind, id, thing });
  }

  /** Inserts or replaces; the caller counts up the department's version. */
  putDepartment(department: Department): void {
    this.#keep("department", department.id);
    this.#removedDepartments.delete(department.id);
    this.#departments.set(department.id, department);
    this.#changed.department.add(department.id);
  }

  removeDepartment(id: number): void {
    this.#keep("department", id);
    this.#departments.delete(id);
    this.#changed.department.delete(id);
    this.#removedDepartments.add(id);
  }

  removeResource(id: number): void {
    this.#keep("resource", id);
    this.#resources.delete(id);
    this.#changed.resource.delete(id);
    this.#removedResources.add(id);
  }

  /** With all that belongs to it; what is in its ledger is the caller's to remove. */
  async removeProcess(id: number): Promise<void> {
    for (const version of await this.versionsOf(id)) await this.removeVersion(version.id);
    for (const step of [...this.#steps.values()].filter(({ processId }) => processId === id)) this.removeStep(step.id);
    this.#keep("settings", id);
    this.#keep("process", id);
    this.#settings.delete(id);
    this.#processes.delete(id);
    this.#changed.settings.delete(id);
    this.#changed.process.delete(id);
    this.#removedProcesses.add(id);
  }

  putProcess(process: Process): void {
    this.#keep("process", process.id);
    this.#processes.set(process.id, process);
    this.#changed.process.add(process.id);
  }

  putResource(resource: Resource): void {
    this.#keep("resource", resource.id);
    this.#resources.set(resource.id, resource);
    this.#changed.resource.add(resource.id);
  }

  putStep(step: Step): void {
    this.#keep("step", step.id);
    this.#removedSteps.delete(step.id);
    this.#steps.set(step.id, step);
    this.#changed.step.add(step.id);
  }

  putStandard(standard: AgreedStandard): void {
    this.#keep("standard", standard.stepId);
    this.#standards.set(standard.stepId, standard);
    this.#changed.standards.add(standard.stepId);
  }

  putSettings(settings: DerivationSettings): void {
    this.#keep("settings", settings.processId);
    this.#settings.set(settings.processId, settings);
    this.#changed.settings.add(settings.processId);
  }

  async putVersion(version: ProcessVersion): Promise<void> {
    this.#keep("version", version.id, await this.version(version.id));
    this.#versions.set(version.id, version);
  }

  async removeVersion(id: number): Promise<void> {
    this.#keep("version", id, await this.version(id));
    this.#versions.set(id, null);
  }

  async putModel(model: ProcessModel): Promise<void> {
    this.#keep("model", model.id, await this.model(model.id));
    this.#models.set(model.id, model);
  }

  async removeModel(id: number): Promise<void> {
    this.#keep("model", id, await this.model(id));
    this.#models.set(id, null);
  }

  /** With its standard; versions that have it are the caller's to change. */
  removeStep(id: number): void {
    this.#keep("step", id);
    if (this.#standards.has(id)) this.#keep("standard", id);
    this.#steps.delete(id);
    this.#standards.delete(id);
    this.#changed.step.delete(id);
    this.#changed.standards.delete(id);
    this.#removedSteps.add(id);
  }

  putChange(change: OrganisationChange): void {
    this.#changes.set(change.id, change);
  }

  removeChange(id: number): void {
    this.#changes.set(id, null);
  }

  reserveId(kind: OrganisationKind): Promise<number> {
    return this.#writer.graph.reserveIds(kind, 1);
  }

  /** Department of each label, by name or alias, surrounding blanks apart; an unknown label becomes a department. */
  async departmentIds(labels: readonly string[]): Promise<Int32Array> {
    const known = new Map<string, number>();
    for (const department of this.#departments.values()) {
      for (const alias of department.aliases) known.set(alias.trim(), department.id);
    }
    for (const department of this.#departments.values()) known.set(department.name.trim(), department.id);
    return this.#resolve(labels, known, "department", (id, name) =>
      this.putDepartment({
        id,
        name,
        aliases: [],
        parentId: null,
        external: false,
        system: false,
        capacity: null,
        calendar: null,
        version: 1,
      }),
    );
  }

  async unassignedDepartmentId(): Promise<number> {
    const [id] = await this.departmentIds([unassigned]);
    if (id === undefined) throw new RangeError("no id for the department of unassigned work");
    return id;
  }

  /** Resource of each name: one name is one resource in all processes, since people work in several. */
  async resourceIds(names: readonly string[]): Promise<Int32Array> {
    const known = new Map<string, number>();
    for (const resource of this.#resources.values()) known.set(resource.name, resource.id);
    return this.#resolve(names, known, "resource", (id, name) =>
      this.putResource({ id, name, departmentId: null, authored: false }),
    );
  }

  async processIds(names: readonly string[], kind: ProcessKind): Promise<Int32Array> {
    const known = new Map<string, number>();
    for (const process of this.#processes.values()) known.set(process.name, process.id);
    return this.#resolve(names, known, "process", (id, name) =>
      this.putProcess({
        id,
        name,
        kind,
        derivedFromVersionId: null,
        currentVersionId: null,
        valuePerCase: null,
        valueUnit: null,
        valueAttribute: null,
        arrivalsPerHour: null,
        version: 1,
      }),
    );
  }

  /** Step of each name in a process, of those that only logs know where asked; a name keeps its step over all versions. */
  async stepIds(processId: number, names: readonly string[], onlyLogged = false): Promise<Int32Array> {
    const known = new Map<string, number>();
    for (const step of this.#steps.values()) {
      if (step.processId === processId && (!onlyLogged || step.design === null)) known.set(step.name, step.id);
    }
    return this.#resolve(names, known, "step", (id, name) => {
      this.putStep({
        id,
        processId,
        name,
        kind: "TASK",
        assignedDepartmentId: null,
        aliases: [],
        derivedFromStepId: null,
        design: null,
      });
    });
  }

  /** Hands all changes to the writer. */
  async flush(): Promise<void> {
    const { graph } = this.#writer;
    const changed = <T>(ids: ReadonlySet<number>, all: ReadonlyMap<number, T>): T[] =>
      [...ids].flatMap((id) => all.get(id) ?? []);
    await graph.removeProcesses([...this.#removedProcesses]);
    await graph.removeDepartments([...this.#removedDepartments]);
    await graph.removeResources([...this.#removedResources]);
    await graph.removeSteps([...this.#removedSteps]);
    await graph.removeVersions(removed(this.#versions));
    await graph.removeModels(removed(this.#models));
    await graph.removeChanges(removed(this.#changes));
    await graph.putDepartments(changed(this.#changed.department, this.#departments));
    await graph.putResources(changed(this.#changed.resource, this.#resources));
    await graph.putProcesses(changed(this.#changed.process, this.#processes));
    await graph.putSteps(changed(this.#changed.step, this.#steps));
    await graph.putVersions([...this.#versions.values()].filter((it) => it !== null));
    await graph.putModels([...this.#models.values()].filter((it) => it !== null));
    await graph.putStandards(changed(this.#changed.standards, this.#standards));
    for (const settings of changed(this.#changed.settings, this.#settings)) await graph.putDerivationSettings(settings);
    await graph.putChanges([...this.#changes.values()].filter((it) => it !== null));
  }

  async #resolve(
    texts: readonly string[],
    known: Map<string, number>,
    kind: OrganisationKind,
    create: (id: number, text: string) => void,
  ): Promise<Int32Array> {
    const unknown = [...new Set(texts.map((text) => text.trim()))].filter((text) => !known.has(text));
    if (unknown.length > 0) {
      const first = await this.#writer.graph.reserveIds(kind, unknown.length);
      for (const [offset, text] of unknown.entries()) {
        known.set(text, first + offset);
        create(first + offset, text);
      }
    }
    return Int32Array.from(texts, (text) => known.get(text.trim()) ?? -1);
  }
}

function noStandard(stepId: number): AgreedStandard {
  return { stepId, sojournMs: null, workMs: null, variation: null };
}

function removed(things: ReadonlyMap<number, unknown>): number[] {
  return [...things].flatMap(([id, thing]) => (thing === null ? [id] : []));
}
