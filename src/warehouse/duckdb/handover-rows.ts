import { handoverFlags, itemFlags } from "../../domain/work-item-columns.ts";
import type { DerivedLedger } from "../../domain/work-item-columns.ts";

/** The columns of `handover` that follow from the two work items; one entry a handover, NaN and -1 where there is no receiver. */
export interface HandoverRows {
  readonly case: Int32Array;
  readonly fromItem: Int32Array;
  readonly toItem: Int32Array;
  readonly fromStep: Int32Array;
  readonly toStep: Int32Array;
  readonly fromDepartment: Int32Array;
  readonly toDepartment: Int32Array;
  /** From the giver's enablement to its completion. */
  readonly turnaroundMs: Float64Array;
  /**
   * From the giver's completion to the receiver's start, or its completion where no start was recorded. 0 where the receiver had begun before:
   * work that overlaps was not waiting to be picked up.
   */
  readonly pickUpMs: Float64Array;
  /** The receiver's wait and elapsed time on the critical path, where this handover is the binding one; else 0. */
  readonly onPathMs: Float64Array;
}

/** `itemNo` is the number of each item in its case. */
export function handoverRows({ items, ledger, handovers }: DerivedLedger, itemNo: Int32Array): HandoverRows {
  const { from, to, flags, length } = handovers;
  const rows = {
    case: pick(items.case, from),
    fromItem: pick(itemNo, from),
    toItem: pick(itemNo, to),
    fromStep: pick(items.step, from),
    toStep: pick(items.step, to),
    fromDepartment: pick(items.department, from),
    toDepartment: pick(items.department, to),
    turnaroundMs: new Float64Array(length),
    pickUpMs: new Float64Array(length),
    onPathMs: new Float64Array(length),
  };
  for (let h = 0; h < length; h++) {
    const giver = from[h] ?? -1;
    const receiver = to[h] ?? -1;
    const handedOverMs = items.completeMs[giver] ?? Number.NaN;
    rows.turnaroundMs[h] = handedOverMs - (ledger.enabledMs[giver] ?? Number.NaN);
    if (receiver < 0) {
      rows.pickUpMs[h] = Number.NaN;
      continue;
    }
    const bits = items.flags[receiver] ?? 0;
    const begunMs = (bits & itemFlags.noStart) === 0 ? items.startMs[receiver] : items.completeMs[receiver];
    rows.pickUpMs[h] = Math.max(0, (begunMs ?? Number.NaN) - handedOverMs);
    if (((flags[h] ?? 0) & handoverFlags.binding) === 0 || (bits & itemFlags.critical) === 0) continue;
    rows.onPathMs[h] =
      (ledger.criticalWaitMs[receiver] ?? Number.NaN) + (ledger.criticalElapsedMs[receiver] ?? Number.NaN);
  }
  return rows;
}

/** -1 where the item is -1. */
function pick(values: Int32Array, items: Int32Array): Int32Array {
  const picked = new Int32Array(items.length);
  for (let row = 0; row < items.length; row++) {
    const item = items[row] ?? -1;
    picked[row] = item < 0 ? -1 : (values[item] ?? -1);
  }
  return picked;
}
