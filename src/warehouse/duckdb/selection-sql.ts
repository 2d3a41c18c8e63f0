import { BatonError } from "../../domain/errors.ts";
import { caseStatuses, type CaseStatus } from "../../domain/organisation.ts";
import type { CaseSelection, SelectedPeriod } from "../../domain/selection.ts";
import type { DelayView } from "../../domain/totals.ts";
import type { Database, ReadOptions } from "../../duckdb/database.ts";
import { bordersOf, clipped, type Window, within } from "./borders.ts";
import { caseCondition, type CriteriaContext, excludedCondition } from "./case-criteria.ts";
import { type DerivationProfile, derivationProfiles } from "./derivation-profile.ts";
import { type LogOfDerivation, logsOfDerivations } from "./logs-of-derivations.ts";
import { allOf, idList, Parameters, wholeNumber } from "./sql-text.ts";

/** The cases of a selection as part of a statement. */
export interface SelectedCases {
  /** Derivations that can hold selected cases, by process; never none. */
  readonly derivations: readonly DerivationProfile[];
  /** Their ids, for `in`. */
  readonly ids: string;
  /** Holds the values `clause` refers to; add those of the rest of the statement. */
  readonly parameters: Parameters;
  /**
   * `selected as (...)`, one row a case: derivation, case_no, status, start_time, end_time, value, lost, unattributed, ...; `lead`, its lead
   * time, clipped where the period is OVERLAP; `credited`, whether credit is booked in the period: where the case ended.
   */
  readonly clause: string;
  /** Columns that name a case among the selected ones: the derivation is left out where there is only one, which makes joins much cheaper. */
  readonly caseKeys: readonly string[];
  /** True where every case of the derivations is selected: then rows of other tables need not be matched with `selected`. */
  readonly whole: boolean;
  /** Statuses that occur among the selected cases at all. */
  readonly statuses: readonly CaseStatus[];
  /** What time is clipped to; null = it is not. */
  readonly clip: Window | null;
}

export interface CaseChoice {
  /** Instead of the timed ones of the selection; null = of any status. */
  readonly statuses?: readonly CaseStatus[] | null;
  /** Besides the period: cases that end in it. Where the period is OVERLAP, clips time. */
  readonly window?: Window;
}

/** The timed cases of a selection; null = there can be none. */
export async function selectCases(
  database: Database,
  selection: CaseSelection,
  choice: CaseChoice = {},
  options?: ReadOptions,
): Promise<SelectedCases | null> {
  const statuses = choice.statuses === undefined ? selection.timed : (choice.statuses ?? caseStatuses);
  const derivations = (await derivationProfiles(database, selection.revision, options)).filter(
    ({ processId, cases }) =>
      (selection.include.processIds?.includes(processId) ?? true) &&
      caseStatuses.some((status, index) => statuses.includes(status) && (cases[index] ?? 0) > 0),
  );
  if (derivations.length === 0) return null;
  const occurring = caseStatuses.filter((_, index) => derivations.some((it) => (it.cases[index] ?? 0) > 0));
  const parameters = new Parameters();
  const context = { derivations, logs: await logsFor(database, selection, derivations, options), parameters };
  const overlap = selection.period?.on === "OVERLAP";
  const clip = overlap ? intersection(selection.period, choice.window) : null;
  const conditions = [
    ...periodConditions(selection.period, choice.window),
    occurring.every((status) => statuses.includes(status))
      ? null
      : `c.status in ${idList(statuses.map((status) => caseStatuses.indexOf(status)))}`,
    ...criteriaConditions(selection, context),
  ].filter((condition) => condition !== null && condition !== "true");
  const ids = idList(derivations.map((it) => it.derivationId));
  const columns = `c.derivation, c.case_no, c.key, c.status, c.start_time, c.end_time, c.events, c.items, c.variant, c.version,
    c.value, c.lost, c.unattributed, c.credit_fallback, c.produced, c.consumed, c.missing, c.remaining`;
  // Looked up again by each reference where that is cheap: DuckDB then knows the range of case numbers, and joins by it.
  const materialized = conditions.join(" ").includes("select") ? "materialized" : "not materialized";
  return {
    derivations,
    ids,
    parameters,
    caseKeys: derivations.length === 1 ? ["case_no"] : ["derivation", "case_no"],
    clause: `selected as ${materialized} (select ${columns}, ${leadIn(clip)} as lead, ${endsIn(clip)} as credited
      from "case" c where ${allOf(`c.derivation in ${ids}`, ...conditions)})`,
    whole: conditions.length === 0,
    statuses: occurring.filter((status) => statuses.includes(status)),
    clip,
  };
}

/** The shared view cannot be clipped (methods.md 2.1). @throws BatonError BAD_INPUT */
export function requireClippable(selection: CaseSelection, view: DelayView): void {
  if (view === "CRITICAL" || selection.period?.on !== "OVERLAP") return;
  throw new BatonError(
    "BAD_INPUT",
    "The SHARED view is not defined for a period on OVERLAP, which clips time; ask for the CRITICAL view, or for a period on CASE_END or CASE_START.",
  );
}

function leadIn(clip: Window | null): string {
  return clip === null ? "c.lead_time" : clipped("c.start_time", "c.end_time", bordersOf(clip));
}

function endsIn(clip: Window | null): string {
  return clip === null ? "true" : `(${within("c.end_time", bordersOf(clip))})`;
}

function intersection(period: SelectedPeriod | null, window: Window | undefined): Window {
  const latest = (a: number | null, b: number | null) => (a === null ? b : b === null ? a : Math.max(a, b));
  const earliest = (a: number | null, b: number | null) => (a === null ? b : b === null ? a : Math.min(a, b));
  return {
    fromMs: latest(period?.fromMs ?? null, window?.fromMs ?? null),
    toMs: earliest(period?.toMs ?? null, window?.toMs ?? null),
  };
}

function periodConditions(period: SelectedPeriod | null, window: Window | undefined): readonly (string | null)[] {
  if (period?.on === "OVERLAP") {
    const { fromMs, toMs } = intersection(period, window);
    return [
      // The end of a case belongs to the period it lies in, like the work completed at that instant.
      fromMs === null ? null : `c.end_time >= ${wholeNumber(fromMs)}`,
      toMs === null ? null : `c.start_time < ${wholeNumber(toMs)}`,
    ];
  }
  return [
    period === null ? null : within(period.on === "CASE_START" ? "c.start_time" : "c.end_time", bordersOf(period)),
    window === undefined ? null : within("c.end_time", bordersOf(window)),
  ];
}

function criteriaConditions({ include, exclude }: CaseSelection, context: CriteriaContext): readonly string[] {
  return [caseCondition(include, context), ...exclude.map((criteria) => excludedCondition(criteria, context))];
}

async function logsFor(
  database: Database,
  { revision, include, exclude }: CaseSelection,
  derivations: readonly DerivationProfile[],
  options?: ReadOptions,
): Promise<readonly LogOfDerivation[]> {
  const needed = [include, ...exclude].some((criteria) => (criteria.attributes?.length ?? 0) > 0);
  return needed ? await logsOfDerivations(database, revision, derivations, options) : [];
}
