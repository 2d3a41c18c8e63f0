import type { DepartmentGroup } from "../../domain/organisation.ts";
import type { CaseSelection, DepartmentGroups } from "../../domain/selection.ts";
import type {
  CaseTimes,
  CaseTotals,
  ConformanceTotals,
  DelayView,
  DeliveryTotals,
  Distribution,
  HandoverTotals,
  SharedExecutions,
  StepConformance,
  StepFlow,
  StepWork,
  WorkTotals,
} from "../../domain/totals.ts";
import type { OrganisationSnapshot } from "../../service/organisation-snapshot.ts";
import type { Stores } from "../../service/stores.ts";
import { type Loader, many } from "./make-loaders.ts";

type Warehouse = Stores["warehouse"];
export type CasePage = Awaited<ReturnType<Warehouse["cases"]>>;
export type VariantPage = Awaited<ReturnType<Warehouse["variants"]>>;

interface ReadOptions {
  readonly signal?: AbortSignal;
}

/** A department with its subtree, and by which number the rows of its figures are known. */
export type SubjectGroup = DepartmentGroups[number];

/**
 * The totals that the figures of one selection are made of, one store call for all departments asked for together. Rows told apart by process
 * serve positions, rows over all processes serve departments (an execution that several processes share counts once there).
 */
export class FigureLoaders {
  readonly selection: CaseSelection;
  readonly #warehouse: Warehouse;
  readonly #organisation: OrganisationSnapshot;
  readonly #options: ReadOptions;
  readonly #held = new Map<string, unknown>();

  constructor(stores: Stores, selection: CaseSelection, organisation: OrganisationSnapshot, options: ReadOptions) {
    this.#warehouse = stores.warehouse;
    this.selection = selection;
    this.#organisation = organisation;
    this.#options = options;
  }

  /**
   * The group of a department. Single departments keep their ids beside the subtrees of departments that have others below them, so these
   * are known by the negative id.
   */
  subject(departmentId: number): SubjectGroup {
    const leafIds = this.#organisation.subtree(departmentId);
    return { groupId: leafIds.length > 1 ? -departmentId : departmentId, leafIds };
  }

  caseTotals(): Promise<readonly CaseTotals[]> {
    return this.#once("caseTotals", () => this.#warehouse.caseTotals(this.selection, this.#options));
  }

  caseTimes(): Promise<readonly CaseTimes[]> {
    return this.#once("caseTimes", () => this.#warehouse.caseTimes(this.selection, this.#options));
  }

  conformance(): Promise<readonly ConformanceTotals[]> {
    return this.#once("conformance", () => this.#warehouse.conformance(this.selection, this.#options));
  }

  stepConformance(): Promise<readonly StepConformance[]> {
    return this.#once("stepConformance", () => this.#warehouse.stepConformance(this.selection, this.#options));
  }

  stepFlows(): Promise<readonly StepFlow[]> {
    return this.#once("stepFlows", () => this.#warehouse.stepFlows(this.selection, this.#options));
  }

  /** Work by process and step of all departments but those left out; what a delay is made of. */
  workBySteps(view: DelayView, without: readonly DepartmentGroup[] = []): Promise<readonly WorkTotals[]> {
    return this.#workTogether({ process: true, step: true }, view, without);
  }

  workByResources(view: DelayView, without: readonly DepartmentGroup[] = []): Promise<readonly WorkTotals[]> {
    return this.#workTogether({ process: false, step: false, resource: true }, view, without);
  }

  /** Work of all departments together but those left out. */
  #workTogether(
    keys: { readonly process: boolean; readonly step: boolean; readonly resource?: boolean },
    view: DelayView,
    without: readonly DepartmentGroup[],
  ): Promise<readonly WorkTotals[]> {
    return this.#once(`workTogether ${JSON.stringify(keys)} ${view} ${without.join(" ")}`, async () => {
      const stay = this.#organisation.departments.filter(({ id }) => !this.#organisation.isInAny(id, without));
      const departments = without.length === 0 ? null : [{ groupId: 0, leafIds: stay.map(({ id }) => id) }];
      const grouping = { ...keys, departments, delayOnly: true };
      const rows = await this.#warehouse.workTotals(this.selection, grouping, view, this.#options);
      return rows.map((row) => ({ ...row, groupId: null }));
    });
  }

  /** Work of departments that part the organisation, see `OrganisationSnapshot.partition`. */
  workByLevel(depth: number | null, view: DelayView, process: boolean): Promise<readonly WorkTotals[]> {
    const departments = this.#organisation.partition(depth);
    return this.#once(`workByLevel ${depth} ${view} ${process}`, () =>
      this.#warehouse.workTotals(this.selection, { departments, process, step: false }, view, this.#options),
    );
  }

  deliveriesByLevel(depth: number | null): Promise<readonly DeliveryTotals[]> {
    const departments = this.#organisation.partition(depth);
    return this.#once(`deliveriesByLevel ${depth}`, () =>
      this.#warehouse.deliveries(this.selection, departments, { process: true }, this.#options),
    );
  }

  /** Handovers between any two departments, by process. */
  allDeliveries(): Promise<readonly DeliveryTotals[]> {
    return this.#once("allDeliveries", () =>
      this.#warehouse.deliveries(this.selection, null, { process: true }, this.#options),
    );
  }

  handoversByLevel(depth: number | null): Promise<readonly HandoverTotals[]> {
    const departments = this.#organisation.partition(depth);
    return this.#once(`handoversByLevel ${depth}`, () =>
      this.#warehouse.handoverTotals(this.selection, departments, { process: false }, this.#options),
    );
  }

  /** Steps by single department. */
  performers(): Promise<readonly StepWork[]> {
    return this.#once("performers", () =>
      this.#warehouse.stepWork(this.selection, this.#organisation.partition(null), this.#options),
    );
  }

  /** Rows after a key, and the exact number of all. */
  cases(order: Parameters<Warehouse["cases"]>[1], page: Parameters<Warehouse["cases"]>[2]): Promise<CasePage> {
    return this.#warehouse.cases(this.selection, order, page, this.#options);
  }

  /** Rows after a key, and the exact number of all. */
  variants(page: Parameters<Warehouse["variants"]>[1]): Promise<VariantPage> {
    return this.#warehouse.variants(this.selection, page, this.#options);
  }

  /** Of the SHARED view only what a delay is made of: everything else is the same in both. */
  work(process: boolean, view: DelayView): Loader<SubjectGroup, readonly WorkTotals[]> {
    const delayOnly = view === "SHARED";
    return this.#bySubject(`work ${process} ${view}`, (departments) =>
      this.#warehouse.workTotals(this.selection, { departments, process, step: false, delayOnly }, view, this.#options),
    );
  }

  sojourns(process: boolean): Loader<SubjectGroup, readonly Distribution[]> {
    return this.#bySubject(`sojourns ${process}`, (departments) =>
      this.#warehouse.sojourns(this.selection, { departments, process, step: false }, this.#options),
    );
  }

  /** Sojourns by process and step, of all departments together. */
  sojournsBySteps(): Promise<readonly Distribution[]> {
    return this.#once("sojournsBySteps", () =>
      this.#warehouse.sojourns(this.selection, { departments: null, process: true, step: true }, this.#options),
    );
  }

  steps(): Loader<SubjectGroup, readonly StepWork[]> {
    return this.#bySubject("steps", (departments) =>
      this.#warehouse.stepWork(this.selection, departments, this.#options),
    );
  }

  deliveries(process: boolean): Loader<SubjectGroup, readonly DeliveryTotals[]> {
    return this.#bySubject(`deliveries ${process}`, (departments) =>
      this.#warehouse.deliveries(this.selection, departments, { process }, this.#options),
    );
  }

  shared(): Loader<SubjectGroup, readonly SharedExecutions[]> {
    return this.#bySubject("shared", (departments) =>
      this.#warehouse.sharedExecutions(this.selection, departments, this.#options),
    );
  }

  /** Rows of all handovers between the subject and single departments outside it, in both directions; outside results too. */
  handovers(process: boolean): Loader<SubjectGroup, readonly HandoverTotals[]> {
    return this.#once(`handovers ${process}`, () =>
      many<SubjectGroup, HandoverOfSubject>(
        (subjects) => this.#handoversOf(subjects, process),
        ({ subjectId }) => subjectId,
        ({ groupId }) => groupId,
      ),
    );
  }

  async #handoversOf(subjects: readonly SubjectGroup[], process: boolean): Promise<readonly HandoverOfSubject[]> {
    const known = new Set(subjects.map(({ groupId }) => groupId));
    const singles = this.#organisation.partition(null).filter(({ groupId }) => !known.has(groupId));
    const grouping = { process, touching: [...known] };
    const groups = [...subjects, ...singles];
    const rows = await this.#warehouse.handoverTotals(this.selection, groups, grouping, this.#options);
    const inside = new Map(subjects.map(({ groupId, leafIds }) => [groupId, new Set(leafIds)]));
    return rows.flatMap((row) => [
      ...handoverOf(row, row.fromGroupId, row.toGroupId, inside),
      ...(row.toGroupId === null ? [] : handoverOf(row, row.toGroupId, row.fromGroupId, inside)),
    ]);
  }

  #bySubject<Row extends { readonly groupId?: number | null }>(
    name: string,
    read: (groups: DepartmentGroups) => Promise<readonly Row[]>,
  ): Loader<SubjectGroup, readonly Row[]> {
    return this.#once(name, () =>
      many<SubjectGroup, Row>(
        read,
        ({ groupId }) => groupId ?? 0,
        ({ groupId }) => groupId,
      ),
    );
  }

  #once<T>(name: string, make: () => T): T {
    const held = this.#held.get(name);
    if (held !== undefined) return held as T;
    const made = make();
    this.#held.set(name, made);
    return made;
  }
}

type HandoverOfSubject = HandoverTotals & { readonly subjectId: number };

/** A row as seen by one of its sides: kept where that side was asked for and the other one is a single department outside it. */
function handoverOf(
  row: HandoverTotals,
  subjectId: number,
  otherId: number | null,
  inside: ReadonlyMap<number, ReadonlySet<number>>,
): readonly HandoverOfSubject[] {
  const own = inside.get(subjectId);
  const isSingleOutside = otherId === null || (otherId > 0 && own?.has(otherId) === false);
  return own !== undefined && isSingleOutside ? [{ ...row, subjectId }] : [];
}
