import { BatonError } from "../domain/errors.ts";
import type { CaseStatus } from "../domain/organisation.ts";
import type { CaseCriteria, CaseSelection, SelectedPeriod } from "../domain/selection.ts";
import { msPerUnit } from "../domain/time-unit.ts";
import type { DelayView } from "../domain/totals.ts";
import type { OrganisationSnapshot } from "../service/organisation-snapshot.ts";
import type {
  AnalysisFilter,
  AttributeSelector,
  CaseSelector,
  DurationRange,
  Period,
} from "./generated/resolver-types.ts";
import { identifyAs, type NodeType } from "./global-id.ts";

type Given<T> = T | null | undefined;

/** Figures rest on finished cases unless the filter names statuses (methods.md 1.4). */
const finished: readonly CaseStatus[] = ["COMPLETED", "ABORTED"];

/**
 * An `AnalysisFilter` in terms of the organisation at a revision: ids resolved, subtrees spread out, units turned into milliseconds.
 * BAD_INPUT or NOT_FOUND name the path of the offending value.
 */
export function selectionOf(filter: Given<AnalysisFilter>, organisation: OrganisationSnapshot): CaseSelection {
  return {
    revision: organisation.revision,
    include: criteriaOf(filter?.include ?? {}, organisation, "filter.include"),
    exclude: (filter?.exclude ?? []).map((selector, index) =>
      criteriaOf(selector, organisation, `filter.exclude.${index}`),
    ),
    period: periodOf(filter?.period),
    timed: filter?.include?.status ?? finished,
  };
}

/** The shared view cannot be clipped (methods.md 2.1). */
export function checkView(selection: CaseSelection, view: DelayView): void {
  if (view === "CRITICAL" || selection.period?.on !== "OVERLAP") return;
  throw new BatonError(
    "BAD_INPUT",
    "view: SHARED is not defined for a period on OVERLAP, which clips time; ask for the CRITICAL view, or for a period on CASE_END or CASE_START",
  );
}

function criteriaOf(selector: CaseSelector, organisation: OrganisationSnapshot, path: string): CaseCriteria {
  const ids = (type: NumberedType, given: Given<readonly string[]>, field: string) =>
    listed(given, (id, index) => identifyAs(type, id, `${path}.${field}.${index}`).id);
  const subtree = (id: string, field: string) => subtreeOf(organisation, id, `${path}.${field}`);
  const criteria: { readonly [Field in keyof CaseCriteria]: CaseCriteria[Field] | undefined } = {
    processIds: processIdsOf(selector, organisation, path),
    versionIds: ids("ProcessVersion", selector.versions, "versions"),
    departmentIds: listed(selector.departments, (id, index) => subtree(id, `departments.${index}`))?.flat(),
    stepIds: ids("Step", selector.steps, "steps"),
    handovers: listed(selector.handovers, ({ from, to, returned }, index) => ({
      fromDepartmentIds: subtree(from, `handovers.${index}.from`),
      toDepartmentIds: subtree(to, `handovers.${index}.to`),
      returned: returned ?? null,
    })),
    attributes: listed(selector.attributes, (attribute, index) =>
      attributeOf(attribute, `${path}.attributes.${index}`),
    ),
    variants: listed(selector.variants, (id, index) => identifyAs("Variant", id, `${path}.variants.${index}`)),
    statuses: selector.status ?? undefined,
    leadTimeMs: leadTimeOf(selector.leadTime),
    cases: listed(selector.cases, (id, index) => identifyAs("Case", id, `${path}.cases.${index}`)),
  };
  return withoutGaps(criteria);
}

type NumberedType = Extract<NodeType, "Process" | "ProcessVersion" | "Step">;

/** A field left out or null selects everything, so it is no list at all; an empty list selects nothing. */
function listed<In, Out>(
  values: Given<readonly In[]>,
  resolve: (value: In, index: number) => Out,
): readonly Out[] | undefined {
  return values?.map(resolve);
}

function withoutGaps(criteria: {
  readonly [Field in keyof CaseCriteria]: CaseCriteria[Field] | undefined;
}): CaseCriteria {
  return Object.fromEntries(Object.entries(criteria).filter(([, value]) => value !== undefined));
}

/** Processes asked for, of the kinds asked for. */
function processIdsOf(
  { processes, kinds }: CaseSelector,
  organisation: OrganisationSnapshot,
  path: string,
): readonly number[] | undefined {
  const asked = listed(processes, (id, index) => processIdOf(organisation, id, `${path}.processes.${index}`));
  if (kinds === null || kinds === undefined) return asked;
  const ofKind = organisation.processes.filter(({ kind }) => kinds.includes(kind)).map(({ id }) => id);
  return asked === undefined ? ofKind : asked.filter((id) => ofKind.includes(id));
}

/** NOT_FOUND where this revision has no such process. */
export function processIdOf(organisation: OrganisationSnapshot, id: string, path: string): number {
  const identity = identifyAs("Process", id, path);
  if (organisation.process(identity.id) !== undefined) return identity.id;
  throw unknown("process", id, path);
}

/** NOT_FOUND where this revision has no such department. */
export function departmentIdOf(organisation: OrganisationSnapshot, id: string, path: string): number {
  const identity = identifyAs("Department", id, path);
  if (organisation.department(identity.id) !== undefined) return identity.id;
  throw unknown("department", id, path);
}

function subtreeOf(organisation: OrganisationSnapshot, id: string, path: string): readonly number[] {
  return organisation.subtree(departmentIdOf(organisation, id, path));
}

function unknown(noun: string, id: string, path: string): BatonError {
  return new BatonError(
    "NOT_FOUND",
    `${path}: there is no ${noun} ${id} in this revision; it was removed or merged, so ask for it by name again`,
    { path, id },
  );
}

function attributeOf(
  { name, level, in: values, min, max }: AttributeSelector,
  path: string,
): NonNullable<CaseCriteria["attributes"]>[number] {
  return {
    name,
    level: level ?? "CASE",
    in: values ?? null,
    min: boundOf(min, `${path}.min`),
    max: boundOf(max, `${path}.max`),
  };
}

function boundOf(value: unknown, path: string): number | string | null {
  if (value === null || value === undefined) return null;
  if (typeof value === "number" || typeof value === "string") return value;
  throw new BatonError("BAD_INPUT", `${path}: ${JSON.stringify(value)} is no bound; give a number or a text`, { path });
}

function leadTimeOf(range: Given<DurationRange>): CaseCriteria["leadTimeMs"] {
  if (range === null || range === undefined) return undefined;
  const ms = msPerUnit[range.unit ?? "HOURS"];
  const bound = (value: Given<number>) => (value === null || value === undefined ? null : value * ms);
  return { min: bound(range.min), max: bound(range.max) };
}

function periodOf(period: Given<Period>): SelectedPeriod | null {
  if (period === null || period === undefined) return null;
  const fromMs = period.from ?? null;
  const toMs = period.to ?? null;
  if (fromMs !== null && toMs !== null && fromMs >= toMs) {
    throw new BatonError(
      "BAD_INPUT",
      `filter.period: from ${new Date(fromMs).toISOString()} does not lie before to ${new Date(toMs).toISOString()}; the period is [from, to)`,
    );
  }
  return { fromMs, toMs, on: period.on ?? "CASE_END" };
}
