import type { AttributeColumns, AttributeName, EventColumns, LogTexts } from "../domain/event-columns.ts";
import type { ColumnMapping, LogFormat } from "../domain/imported-log.ts";
import type { ImportWarning } from "../domain/import-warning.ts";
import type { CaseStatus } from "../domain/organisation.ts";
import type { CaseSelection, DepartmentGroups } from "../domain/selection.ts";
import type {
  CasePoint,
  CaseTimes,
  CaseTotals,
  ConformanceTotals,
  DelayView,
  DeliveryPoint,
  DeliveryTotals,
  DerivationCheck,
  Distribution,
  HandoverTotals,
  RecordedItems,
  SharedExecutions,
  StepConformance,
  StepFlow,
  StepWork,
  TimeBuckets,
  WorkPoint,
  WorkTotals,
} from "../domain/totals.ts";
import type { ActivityMatch } from "../domain/structure.ts";
import type { DerivedLedger, FrozenDerivation } from "../domain/work-item-columns.ts";

export interface ReadOptions {
  readonly signal?: AbortSignal;
}

export type CaseOrder = "LEAD_TIME_DESC" | "LEAD_TIME_ASC" | "START_DESC" | "START_ASC" | "END_DESC" | "END_ASC";

/** A stored log and what its import reported. */
export interface LogRecord {
  readonly id: number;
  readonly fileName: string;
  readonly format: LogFormat;
  readonly contentHash: string;
  /** Name of the event-id space the log was declared to share; null = its ids are its own. */
  readonly idSpace: string | null;
  readonly importedAtMs: number;
  /** Process ids by the log's process codes. */
  readonly processIds: readonly number[];
  readonly cases: number;
  readonly events: number;
  readonly mapping: readonly ColumnMapping[];
  readonly warnings: readonly ImportWarning[];
  readonly dedupe: boolean;
  /** Ids of what was made for this log, and goes with it unless other logs use it; absent: nothing was. */
  readonly made?: {
    readonly departmentIds: readonly number[];
    readonly processIds: readonly number[];
    readonly resourceIds: readonly number[];
  };
}

/** What a process's derivation in a revision is known by. */
export interface DerivationRecord {
  readonly id: number;
  readonly processId: number;
  readonly logIds: readonly number[];
  readonly frozen: FrozenDerivation;
  readonly asOfMs: number;
  readonly completionAssumed: boolean;
  readonly warnings: readonly ImportWarning[];
  readonly matches: readonly ActivityMatch[];
  readonly createdAtMs: number;
}

export interface CaseRow {
  readonly processId: number;
  readonly key: string;
  readonly status: CaseStatus;
  readonly startMs: number;
  readonly endMs: number;
  readonly variantHash: string;
  readonly versionId: number;
  readonly items: number;
}

/** A work item with its ledger. `item` is its number in its case in the total order, from 0. */
export interface WorkItemRow {
  readonly processId: number;
  readonly caseKey: string;
  readonly item: number;
  /** null: stands for what is pending in an open case. */
  readonly stepId: number | null;
  readonly departmentId: number;
  readonly resourceId: number | null;
  readonly enabledMs: number;
  readonly startMs: number | null;
  readonly completeMs: number | null;
  readonly attempt: number;
  readonly flags: number;
  /** Items of the same case that directly enabled it. */
  readonly enabledBy: readonly number[];
  readonly criticalWaitMs: number;
  readonly criticalServiceMs: number;
  readonly criticalElapsedMs: number;
  readonly criticalEndMs: number | null;
}

export interface VariantRow {
  readonly processId: number;
  readonly hash: string;
  readonly stepIds: readonly number[];
  readonly cases: number;
  readonly lead: Distribution;
}

/** How rows of totals are told apart; a false (or null) dimension is summed over. */
export interface Grouping {
  /** null: all departments together. A group is a department with its subtree. */
  readonly departments: DepartmentGroups | null;
  readonly process: boolean;
  readonly step: boolean;
  /** Tell persons apart; needs the permission for person-level results. */
  readonly resource?: boolean;
  /** Only what a delay is made of (cases, items, their place, starts, rework, times, excess): everything else is left 0, which is quicker. */
  readonly delayOnly?: boolean;
}

/** Rows of an export, as columns by name; all of one length. Times are milliseconds since 1970 UTC, null where unknown. */
export type ExportBatch = Readonly<Record<string, readonly (string | number | boolean | null)[]>>;
export type ExportTable = "work-items" | "cases" | "handovers";

/** A page: rows after `after` (the key of the last row seen), at most `first`. */
export interface Page<Key> {
  readonly first: number;
  readonly after: Key | null;
}

/** The facts. Every read names its revision through the selection and sees that revision only; an expired one gives CURSOR_EXPIRED. */
export interface Warehouse {
  /** The newest published revision; 0 = nothing was ever written. */
  currentRevision(options?: ReadOptions): Promise<number>;
  /** Kept revisions, oldest first, at most three. */
  keptRevisions(options?: ReadOptions): Promise<readonly number[]>;
  /** Logs of a revision, by id. */
  logs(revision: number, options?: ReadOptions): Promise<readonly LogRecord[]>;
  /** Derivations of a revision, by process. */
  derivations(revision: number, options?: ReadOptions): Promise<readonly DerivationRecord[]>;
  /** A log's events as stored, with their texts; executions as in `ProcessLog`. Events of one process where asked. NOT_FOUND where there is no such log. */
  events(logId: number, processCode: number | null, options?: ReadOptions): Promise<StoredEvents>;
  /** Names of the attributes of these logs, without repetition, by level and name. */
  attributeNames(logIds: readonly number[], options?: ReadOptions): Promise<readonly AttributeName[]>;

  /** By process id; a process without a selected case is absent. */
  caseTotals(selection: CaseSelection, options?: ReadOptions): Promise<readonly CaseTotals[]>;
  /** By (group, process, step); a cell nobody worked in is absent. */
  workTotals(
    selection: CaseSelection,
    grouping: Grouping,
    view: DelayView,
    options?: ReadOptions,
  ): Promise<readonly WorkTotals[]>;
  /** Sojourn (enabled to complete) of work items, by (group, process, step). */
  sojourns(selection: CaseSelection, grouping: Grouping, options?: ReadOptions): Promise<readonly Distribution[]>;
  /** By (from group, to group, process); to group null = the outside result at the end of the process. Pairs inside one group are absent. */
  handoverTotals(
    selection: CaseSelection,
    departments: DepartmentGroups,
    grouping: {
      readonly process: boolean;
      /** Only pairs with one of these groups on either side. */
      readonly touching?: readonly number[];
    },
    options?: ReadOptions,
  ): Promise<readonly HandoverTotals[]>;
  /** By (group, process); a group that handed nothing over is absent. Without groups: handovers between any two departments. */
  deliveries(
    selection: CaseSelection,
    departments: DepartmentGroups | null,
    grouping: { readonly process: boolean },
    options?: ReadOptions,
  ): Promise<readonly DeliveryTotals[]>;
  /** By process. */
  caseTimes(selection: CaseSelection, options?: ReadOptions): Promise<readonly CaseTimes[]>;
  /** By (process, step, group); a group is absent from steps it did no work in. */
  stepWork(
    selection: CaseSelection,
    departments: DepartmentGroups,
    options?: ReadOptions,
  ): Promise<readonly StepWork[]>;
  /** By (process, from step, to step), the end of the process last. */
  stepFlows(selection: CaseSelection, options?: ReadOptions): Promise<readonly StepFlow[]>;
  /** By process; one without selected cases that are laid on a model is absent. */
  conformance(selection: CaseSelection, options?: ReadOptions): Promise<readonly ConformanceTotals[]>;
  /** By (process, step), of cases that are laid on a model. */
  stepConformance(selection: CaseSelection, options?: ReadOptions): Promise<readonly StepConformance[]>;
  /** Executions of a group in a process that also belong to another process of the selection. */
  sharedExecutions(
    selection: CaseSelection,
    departments: DepartmentGroups,
    options?: ReadOptions,
  ): Promise<readonly SharedExecutions[]>;

  /** By (bucket, process, status). */
  caseSeries(
    selection: CaseSelection,
    buckets: TimeBuckets,
    grouping: { readonly process: boolean },
    options?: ReadOptions,
  ): Promise<readonly CasePoint[]>;
  /** Critical view. By (bucket, group, process, step, status). */
  workSeries(
    selection: CaseSelection,
    buckets: TimeBuckets,
    grouping: Grouping,
    options?: ReadOptions,
  ): Promise<readonly WorkPoint[]>;
  /** By (bucket, group, process, status). */
  deliverySeries(
    selection: CaseSelection,
    buckets: TimeBuckets,
    departments: DepartmentGroups | null,
    grouping: { readonly process: boolean },
    options?: ReadOptions,
  ): Promise<readonly DeliveryPoint[]>;

  /** By (log, process), over all cases. `unassignedDepartmentId`: the department that work without one belongs to; null = there is none. */
  recordedItems(
    revision: number,
    unassignedDepartmentId: number | null,
    options?: ReadOptions,
  ): Promise<readonly RecordedItems[]>;

  /** The rows of all selected cases, by process, case and place in the case, in batches. */
  exportRows(selection: CaseSelection, table: ExportTable, options?: ReadOptions): AsyncIterable<ExportBatch>;
  /** By process: whether what a revision holds is whole and adds up. Looks at every row. */
  checkDerivations(revision: number, options?: ReadOptions): Promise<readonly DerivationCheck[]>;

  /** Exact number of selected cases of any status, and a page of them. */
  cases(
    selection: CaseSelection,
    orderBy: CaseOrder,
    page: Page<{ readonly value: number; readonly processId: number; readonly key: string }>,
    options?: ReadOptions,
  ): Promise<{ readonly total: number; readonly rows: readonly CaseRow[] }>;
  /** In the order of the keys; null where there is none. */
  casesByKey(
    revision: number,
    keys: readonly { readonly processId: number; readonly key: string }[],
    options?: ReadOptions,
  ): Promise<readonly (CaseRow | null)[]>;
  /** Case attributes in the order of the keys, by name; later logs win. */
  attributesOfCases(
    revision: number,
    keys: readonly { readonly processId: number; readonly key: string }[],
    options?: ReadOptions,
  ): Promise<readonly Readonly<Record<string, string | number | boolean>>[]>;
  /** Work items of each case in the total order, in the order of the keys. */
  workItemsOfCases(
    revision: number,
    keys: readonly { readonly processId: number; readonly key: string }[],
    options?: ReadOptions,
  ): Promise<readonly (readonly WorkItemRow[])[]>;
  /** Exact number of variants of the selected cases, and a page of them, most cases first, then by hash. */
  variants(
    selection: CaseSelection,
    page: Page<{ readonly cases: number; readonly hash: string }>,
    options?: ReadOptions,
  ): Promise<{ readonly total: number; readonly rows: readonly VariantRow[] }>;
}

export interface StoredEvents {
  readonly events: EventColumns;
  readonly texts: LogTexts;
  /** Execution number of each event; null where the log shares no id space. */
  readonly execution: Float64Array | null;
}

/** Changes of the facts inside one write; they become visible together with the revision, or not at all. */
export interface WarehouseWriter {
  reserveLogId(): Promise<number>;
  /** Stores what a log says. Execution numbers are given here: equal (id space, event id) get equal numbers. */
  appendLog(
    log: LogRecord,
    events: EventColumns,
    texts: LogTexts,
    attributes: AttributeColumns,
  ): Promise<{ readonly execution: Float64Array | null }>;
  /** The log is no longer part of the revision being written; its facts go with the last revision that names it. */
  removeLog(logId: number): Promise<void>;
  /** Last non-null value of a case attribute by (process code, case code) of a log, numbers only; absent = none. Sees logs of this write too. */
  caseAttribute(
    logId: number,
    name: string,
  ): Promise<readonly { readonly process: number; readonly caseKey: number; readonly value: number }[]>;
  /** Stores a derivation of a process; it replaces the process's earlier one in the revision being written. */
  appendDerivation(processId: number, logIds: readonly number[], ledger: DerivedLedger): Promise<number>;
  /** The process has no derivation any more in the revision being written. */
  removeDerivation(processId: number): Promise<void>;
}
