import type { CaseSelection } from "../../domain/selection.ts";
import type { Database, ReadOptions } from "../../duckdb/database.ts";
import type { Revisions } from "../../duckdb/revisions.ts";
import { SharedReads } from "../../duckdb/shared-reads.ts";
import type { Warehouse } from "../warehouse.ts";
import { readAttributesOfCases, readWorkItemsOfCases } from "./read-case-details.ts";
import { readCaseSeries } from "./read-case-series.ts";
import { readCaseTimes, readCaseTotals } from "./read-case-totals.ts";
import { readCases, readCasesByKey } from "./read-cases.ts";
import { checkDerivations } from "./read-checks.ts";
import { readConformance, readStepConformance } from "./read-conformance.ts";
import { exportReads } from "./read-export.ts";
import { readDeliveries, readDeliverySeries, readHandoverTotals } from "./read-handovers.ts";
import { readRecordedItems } from "./read-recorded-items.ts";
import { readSharedExecutions } from "./read-shared-executions.ts";
import { readSojourns } from "./read-sojourns.ts";
import { readStepFlows, readStepWork } from "./read-steps.ts";
import { readAttributeNames, readDerivations, readEvents, readLogs } from "./read-stored.ts";
import { readVariants } from "./read-variants.ts";
import { readWorkSeries, readWorkTotals } from "./read-work-totals.ts";

/** The facts in a DuckDB file. Here it is decided that each read of a revision finds it kept from its first statement to its last. */
export function openWarehouse(database: Database, revisions: Revisions): Warehouse {
  const reads = new SharedReads();
  /** A read that names its revision by its selection. */
  const of =
    <Rest extends readonly unknown[], Result>(
      read: (database: Database, selection: CaseSelection, ...rest: Rest) => Promise<Result>,
    ) =>
    (selection: CaseSelection, ...rest: Rest) =>
      revisions.at(selection.revision, () => read(database, selection, ...rest));
  /** A read that names its revision itself. */
  const at =
    <Rest extends readonly unknown[], Result>(
      read: (database: Database, revision: number, ...rest: Rest) => Promise<Result>,
    ) =>
    (revision: number, ...rest: Rest) =>
      revisions.at(revision, () => read(database, revision, ...rest));
  /** The same for figures, which many ask for at once: those who ask the same share one read, whose last parameter is options. */
  const shared =
    <Rest extends readonly unknown[], Result>(
      read: (database: Database, selection: CaseSelection, ...rest: Rest) => Promise<Result>,
    ) =>
    (selection: CaseSelection, ...rest: Rest): Promise<Result> =>
      revisions.at(selection.revision, () => {
        const { args, options } = withoutOptions(rest);
        const ask = (own: ReadOptions) => read(database, selection, ...([...args, own] as unknown as Rest));
        return reads.read(selection.revision, read.name, [selection, ...args], ask, options);
      });
  return {
    currentRevision: async () => revisions.current,
    keptRevisions: async () => revisions.kept,
    logs: at(readLogs),
    derivations: at(readDerivations),
    events: (logId, processCode, options) => readEvents(database, logId, processCode, options),
    attributeNames: (logIds, options) => readAttributeNames(database, logIds, options),
    recordedItems: at(readRecordedItems),
    caseTotals: shared(readCaseTotals),
    caseTimes: shared(readCaseTimes),
    workTotals: shared(readWorkTotals),
    sojourns: shared(readSojourns),
    handoverTotals: shared(readHandoverTotals),
    deliveries: shared(readDeliveries),
    sharedExecutions: shared(readSharedExecutions),
    stepWork: shared(readStepWork),
    stepFlows: shared(readStepFlows),
    conformance: shared(readConformance),
    stepConformance: shared(readStepConformance),
    caseSeries: shared(readCaseSeries),
    workSeries: shared(readWorkSeries),
    deliverySeries: shared(readDeliverySeries),
    cases: shared(readCases),
    variants: shared(readVariants),
    casesByKey: at(readCasesByKey),
    attributesOfCases: at(readAttributesOfCases),
    workItemsOfCases: at(readWorkItemsOfCases),
    checkDerivations: at(checkDerivations),
    exportRows: async function* (selection, table, options) {
      for (const read of await of(exportReads)(selection, table, options)) {
        const batch = await revisions.at(selection.revision, read);
        if (Object.keys(batch).length > 0) yield batch;
      }
    },
  };
}

/** Options are what may carry a signal; no other parameter is an object that is empty, or that carries one. */
function withoutOptions(rest: readonly unknown[]): {
  readonly args: readonly unknown[];
  readonly options: ReadOptions | undefined;
} {
  const last = rest.at(-1);
  if (last === undefined) return { args: rest.slice(0, -1), options: undefined };
  return isOptions(last) ? { args: rest.slice(0, -1), options: last } : { args: rest, options: undefined };
}

function isOptions(value: unknown): value is ReadOptions {
  if (typeof value !== "object" || value === null || Array.isArray(value)) return false;
  return "signal" in value ? value.signal instanceof AbortSignal : Object.keys(value).length === 0;
}
