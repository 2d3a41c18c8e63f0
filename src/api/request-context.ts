import { BatonError } from "../domain/errors.ts";
import type { Department, Process, ProcessVersion, Step } from "../domain/organisation.ts";
import type { CaseSelection } from "../domain/selection.ts";
import type { RecordedItems } from "../domain/totals.ts";
import { recordedItemsAt } from "../service/data-quality.ts";
import { changesAt, type ToldChange } from "../service/changes-of-revision.ts";
import { type ChangeControl, localAuthor } from "../service/change-organisation.ts";
import type { Intake } from "../service/intake.ts";
import { derivationsAt, type DerivationRecord } from "../service/derivations-of-revision.ts";
import { type OrganisationSnapshot, organisationAt } from "../service/organisation-snapshot.ts";
import { type StepCatalogue, stepsAt } from "../service/step-catalogue.ts";
import type { Stores } from "../service/stores.ts";
import { type StructuralAnalysis, structuralAnalysisAt } from "../service/structural-analysis.ts";
import { authorOf } from "./author.ts";
import { selectionOf } from "./filter.ts";
import type { AnalysisFilter } from "./generated/resolver-types.ts";
import { FigureLoaders } from "./loaders/figure-loaders.ts";
import { structureLoaders, type StructureLoaders } from "./loaders/structure-loaders.ts";
import { thingLoaders, type ThingLoaders } from "./loaders/thing-loaders.ts";
import type { Permission } from "./permissions.ts";
import type { LogSource } from "./sources.ts";

/** What one request reads: everything comes from one revision, and what was read once is not read again. */
export class RequestContext {
  readonly stores: Stores;
  readonly permissions: ReadonlySet<Permission>;
  readonly options: { readonly signal?: AbortSignal };
  /** Uploads and jobs; null where no service runs that would have them. */
  readonly intake: Intake | null;
  /** Who asks. */
  readonly author: string;
  #revision: number;
  #things: ThingLoaders;
  #structure: StructureLoaders;
  readonly #figures = new Map<string, FigureLoaders>();

  constructor(
    stores: Stores,
    revision: number,
    permissions: ReadonlySet<Permission>,
    signal: AbortSignal | undefined,
    intake: Intake | null = null,
    author: string = localAuthor,
  ) {
    this.stores = stores;
    this.intake = intake;
    this.author = author;
    this.permissions = permissions;
    this.options = signal === undefined ? {} : { signal };
    this.#revision = revision;
    this.#things = thingLoaders(stores, revision, this.options);
    this.#structure = structureLoaders(stores, revision, this.options);
  }

  get revision(): number {
    return this.#revision;
  }

  get things(): ThingLoaders {
    return this.#things;
  }

  get structure(): StructureLoaders {
    return this.#structure;
  }

  /** After a mutation the rest of the request reads what it gave; root fields of a mutation run one after another. */
  moveTo(revision: number): void {
    this.#revision = revision;
    this.#things = thingLoaders(this.stores, revision, this.options);
    this.#structure = structureLoaders(this.stores, revision, this.options);
    this.#figures.clear();
  }

  /** What a change of the organisation runs with; a blank author is none. */
  changing(author: string | null | undefined): ChangeControl {
    return { ...this.options, author: authorOf(author) ?? this.author };
  }

  /** What people changed, newest first. */
  changes(): Promise<readonly ToldChange[]> {
    return changesAt(this.stores, this.#revision);
  }

  organisation(): Promise<OrganisationSnapshot> {
    return organisationAt(this.stores, this.#revision);
  }

  steps(): Promise<StepCatalogue> {
    return stepsAt(this.stores, this.#revision);
  }

  /** By id. */
  logs(): Promise<readonly LogSource[]> {
    return this.stores.warehouse.logs(this.#revision, this.options);
  }

  derivations(): Promise<ReadonlyMap<number, DerivationRecord>> {
    return derivationsAt(this.stores, this.#revision);
  }

  structuralAnalysis(): Promise<StructuralAnalysis> {
    return structuralAnalysisAt(this.stores, this.#revision);
  }

  recordedItems(): Promise<readonly RecordedItems[]> {
    return recordedItemsAt(this.stores, this.#revision);
  }

  /** Figures over the cases that a filter selects; equal filters share them. */
  async figures(filter: AnalysisFilter | null | undefined): Promise<FigureLoaders> {
    const organisation = await this.organisation();
    return this.figuresOf(selectionOf(filter, organisation), organisation);
  }

  figuresOf(selection: CaseSelection, organisation: OrganisationSnapshot): FigureLoaders {
    const text = JSON.stringify(selection);
    const known = this.#figures.get(text);
    if (known !== undefined) return known;
    const made = new FigureLoaders(this.stores, selection, organisation, this.options);
    this.#figures.set(text, made);
    return made;
  }

  /** What a row of this revision names must be there: anything else is a damaged store. */
  async department(id: number): Promise<Department> {
    return found((await this.organisation()).department(id), "department", id);
  }

  async process(id: number): Promise<Process> {
    return found((await this.organisation()).process(id), "process", id);
  }

  async step(id: number): Promise<Step> {
    return found((await this.steps()).byId.get(id), "step", id);
  }

  async version(id: number): Promise<ProcessVersion> {
    return found(await this.#things.version.load(id), "version", id);
  }
}

function found<T>(thing: T | null | undefined, noun: string, id: number): T {
  if (thing !== undefined && thing !== null) return thing;
  throw new BatonError(
    "STORE_DAMAGED",
    `the data name ${noun} ${id}, which the organisation does not know; run \`baton check\` on the folder`,
  );
}
