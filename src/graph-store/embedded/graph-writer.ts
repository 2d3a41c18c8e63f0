import type {
  AgreedStandard,
  Department,
  DerivationSettings,
  Process,
  ProcessVersion,
  Resource,
  Step,
} from "../../domain/organisation.ts";
import type { RevisionDraft } from "../../duckdb/revisions.ts";
import type { GraphWriter, OrganisationKind } from "../graph-store.ts";
import type { RecordKind } from "./tables.ts";

interface Change {
  readonly process: number | null;
  /** The thing as JSON; null = it is removed. */
  readonly record: string | null;
}

/** Changes the organisation inside one transaction. Collects the changes, the last one of a thing standing; call `publish` last. */
export class EmbeddedGraphWriter implements GraphWriter {
  readonly #draft: RevisionDraft;
  readonly #changes: Record<RecordKind, Map<number, Change>> = {
    department: new Map(),
    resource: new Map(),
    process: new Map(),
    version: new Map(),
    step: new Map(),
    standard: new Map(),
    settings: new Map(),
  };
  /** Processes whose stored versions, steps, standards and settings go with them. */
  readonly #removedProcesses = new Set<number>();

  constructor(draft: RevisionDraft) {
    this.#draft = draft;
  }

  get changed(): boolean {
    return Object.values(this.#changes).some((changes) => changes.size > 0);
  }

  async reserveIds(kind: OrganisationKind, count: number): Promise<number> {
    return await this.#draft.ids.reserve(kind, count);
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

  /** Ends what changed at this revision, begins what takes its place, and drops what no kept revision sees. */
  async publish(): Promise<void> {
    const { transaction, revision, kept } = this.#draft;
    await this.#endRemovedProcesses();
    for (const [kind, changes] of Object.entries(this.#changes)) {
      if (changes.size === 0) continue;
      await transaction.run(
        "update organisation set until = $1 where kind = $2 and until is null and id in (select unnest($3))",
        [revision, kind, [...changes.keys()]],
      );
      await this.#begin(kind, changes);
    }
    await transaction.run("delete from organisation where until <= $1", [kept[0] ?? revision]);
  }

  async #endRemovedProcesses(): Promise<void> {
    if (this.#removedProcesses.size === 0) return;
    const { transaction, revision } = this.#draft;
    const removed = [...this.#removedProcesses];
    const stepsOfRemoved = "select id from organisation where kind = 'step' and process in (select unnest($2))";
    await transaction.run(
      `update organisation set until = $1 where kind = 'standard' and until is null and id in (${stepsOfRemoved})`,
      [revision, removed],
    );
    await transaction.run("update organisation set until = $1 where until is null and process in (select unnest($2))", [
      revision,
      removed,
    ]);
  }

  async #begin(kind: string, changes: ReadonlyMap<number, Change>): Promise<void> {
    const ids: number[] = [];
    const processes: number[] = [];
    const records: string[] = [];
    for (const [id, { process, record }] of changes) {
      if (record === null) continue;
      ids.push(id);
      processes.push(process ?? -1);
      records.push(record);
    }
    await this.#draft.transaction.append("organisation", {
      length: ids.length,
      columns: [
        ids.map(() => kind),
        Int32Array.from(ids),
        { orNull: Int32Array.from(processes) },
        { always: this.#draft.revision },
        { always: null },
        records,
      ],
    });
  }

  #put(kind: RecordKind, id: number, process: number | null, thing: object): void {
    this.#changes[kind].set(id, { process, record: JSON.stringify(thing) });
  }

  #remove(kind: RecordKind, id: number): void {
    this.#changes[kind].set(id, { process: null, record: null });
  }
}
