import type { CaseSelection } from "../../domain/selection.ts";
import type { Database } from "../../duckdb/database.ts";
import type { Revisions } from "../../duckdb/revisions.ts";
import type { Warehouse } from "../warehouse.ts";
import { readAttributesOfCases, readWorkItemsOfCases } from "./read-case-details.ts";
import { readCaseSeries } from "./read-case-series.ts";
import { readCaseTimes, readCaseTotals } from "./read-case-totals.ts";
import { readCases, readCasesByKey } from "./read-cases.ts";
import { checkDerivations } from "./read-checks.ts";
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
  return {
    currentRevision: async () => revisions.current,
    keptRevisions: async () => revisions.kept,
    logs: at(readLogs),
    derivations: at(readDerivations),
    events: (logId, processCode, options) => readEvents(database, logId, processCode, options),
    attributeNames: (logIds, options) => readAttributeNames(database, logIds, options),
    recordedItems: at(readRecordedItems),
    caseTotals: of(readCaseTotals),
    caseTimes: of(readCaseTimes),
    workTotals: of(readWorkTotals),
    sojourns: of(readSojourns),
    handoverTotals: of(readHandoverTotals),
    deliveries: of(readDeliveries),
    sharedExecutions: of(readSharedExecutions),
    stepWork: of(readStepWork),
    stepFlows: of(readStepFlows),
    caseSeries: of(readCaseSeries),
    workSeries: of(readWorkSeries),
    deliverySeries: of(readDeliverySeries),
    cases: of(readCases),
    variants: of(readVariants),
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
