import { itemFlags, type DerivedLedger } from "../../domain/work-item-columns.ts";
import type { Transaction } from "../../duckdb/database.ts";
import type { DerivationRecord } from "../warehouse.ts";
import { handoverRows } from "./handover-rows.ts";
import { numbersTo } from "./numbers-to.ts";
import { markSoleHandovers, markSoleItems } from "./sole-rows.ts";
import type { SourceEvents } from "./source-events.ts";

/** Stores one derivation of a process. */
export async function writeDerivation(
  transaction: Transaction,
  record: DerivationRecord,
  ledger: DerivedLedger,
  sources: SourceEvents,
): Promise<void> {
  await transaction.run("insert into derivation values ($1, $2, $3)", [
    record.id,
    record.processId,
    JSON.stringify(record),
  ]);
  await writeVariants(transaction, record.id, ledger);
  await writeCases(transaction, record.id, ledger);
  await writeSkippedSteps(transaction, record.id, ledger);
  const itemNo = numberInCase(ledger.items.case);
  await writeWorkItems(transaction, record.id, ledger, itemNo, sources);
  await writeHandovers(transaction, record.id, ledger, itemNo);
}

async function writeVariants(transaction: Transaction, id: number, { variants }: DerivedLedger): Promise<void> {
  await transaction.append("variant", {
    length: variants.length,
    columns: [
      { always: id },
      numbersTo(variants.length),
      variants.hashes,
      { lists: variants.steps, offsets: variants.offsets },
    ],
  });
}

async function writeCases(transaction: Transaction, id: number, { cases, replay }: DerivedLedger): Promise<void> {
  const leadMs = cases.endMs.map((end, row) => end - (cases.startMs[row] ?? Number.NaN));
  await transaction.append("case", {
    length: cases.length,
    columns: [
      { always: id },
      numbersTo(cases.length),
      cases.keys,
      cases.version,
      cases.startMs,
      cases.endMs,
      leadMs,
      cases.status,
      cases.events,
      cases.items,
      cases.variant,
      { orNull: cases.value },
      cases.quality,
      cases.lost,
      cases.unattributed,
      cases.creditFallback,
      replay?.produced ?? { always: null },
      replay?.consumed ?? { always: null },
      replay?.missing ?? { always: null },
      replay?.remaining ?? { always: null },
    ],
  });
}

async function writeSkippedSteps(transaction: Transaction, id: number, { replay }: DerivedLedger): Promise<void> {
  if (replay === null) return;
  await transaction.append("skipped_step", {
    length: replay.skippedCase.length,
    columns: [{ always: id }, replay.skippedCase, replay.skippedStep, replay.skippedTimes],
  });
}

async function writeWorkItems(
  transaction: Transaction,
  id: number,
  { items, ledger }: DerivedLedger,
  itemNo: Int32Array,
  sources: SourceEvents,
): Promise<void> {
  await transaction.append("work_item", {
    length: items.length,
    columns: [
      { always: id },
      items.case,
      itemNo,
      { orNull: items.step },
      items.department,
      { orNull: items.resource },
      sources.log,
      sources.event,
      sources.execution === null ? { always: null } : { orNull: sources.execution },
      ledger.enabledMs,
      { orNull: items.startMs },
      { orNull: items.completeMs },
      ledger.attempt,
      markDeclaredExecutions(markSoleItems(items), sources.execution),
      { orNull: ledger.place },
      ledger.criticalWaitMs,
      ledger.criticalServiceMs,
      ledger.criticalElapsedMs,
      { orNull: ledger.criticalEndMs },
      ledger.sharedWaitMs,
      ledger.sharedServiceMs,
      ledger.sharedElapsedMs,
      { orNull: ledger.standardMs },
      { orNull: ledger.targetMs },
      ledger.creditEqual,
      ledger.creditWeighted,
      { orNull: ledger.earnedMs },
    ],
  });
}

/** Sets the bit of items whose event ids were declared to be shared: whether another log names them too can change with any import. */
function markDeclaredExecutions(flags: Int32Array, execution: Float64Array | null): Int32Array {
  if (execution === null) return flags;
  return flags.map((bits, row) => (Number.isNaN(execution[row]) ? bits : bits | itemFlags.sharedExecution));
}

async function writeHandovers(
  transaction: Transaction,
  id: number,
  ledger: DerivedLedger,
  itemNo: Int32Array,
): Promise<void> {
  const rows = handoverRows(ledger, itemNo);
  await transaction.append("handover", {
    length: ledger.handovers.length,
    columns: [
      { always: id },
      rows.case,
      rows.fromItem,
      { orNull: rows.toItem },
      rows.fromStep,
      { orNull: rows.toStep },
      rows.fromDepartment,
      { orNull: rows.toDepartment },
      markSoleHandovers(rows, ledger.handovers.flags),
      rows.turnaroundMs,
      { orNull: rows.pickUpMs },
      rows.onPathMs,
    ],
  });
}

/** Number of each item in its case, from 0; items lie case by case. */
function numberInCase(caseOf: Int32Array): Int32Array {
  const itemNo = new Int32Array(caseOf.length);
  let number = 0;
  for (let item = 0; item < caseOf.length; item++) {
    number = caseOf[item] === caseOf[item - 1] ? number + 1 : 0;
    itemNo[item] = number;
  }
  return itemNo;
}
