import { caseStatuses } from "../domain/organisation.ts";
import { itemFlags, type WorkItemColumns } from "../domain/work-item-columns.ts";
import type { CaseFacts } from "./case-status.ts";
import type { LogChain } from "./log-chain.ts";
import type { CaseItems } from "./normalise-events.ts";
import { orderItems } from "./order-items.ts";

const open = caseStatuses.indexOf("OPEN");

/**
 * Lets each OPEN case last until as-of, so that it tiles [start, as-of) (methods.md 1.4): its unfinished items go on until then; where there are
 * none, a pending item, a wait of no step, is put behind its last item and belongs to that item's department. The pending item of a case that has
 * no items at all waits since its first event and belongs to the department of its last. A case that ends after as-of gets nothing.
 *
 * Works in place where no pending item is needed, else gives new columns. O(items).
 */
export function settleOpenCases(
  caseItems: CaseItems,
  chain: LogChain,
  facts: CaseFacts,
  status: Uint8Array,
  asOfMs: number,
): CaseItems {
  const { items, caseOffsets } = caseItems;
  const needsPending = new Uint8Array(status.length);
  let pending = 0;
  let extended = false;
  for (let c = 0; c < status.length; c++) {
    if (status[c] !== open) continue;
    let unfinished = false;
    for (let i = caseOffsets[c]!; i < caseOffsets[c + 1]!; i++) {
      if ((items.flags[i]! & itemFlags.unfinished) === 0) continue;
      items.completeMs[i] = Math.max(items.startMs[i]!, asOfMs);
      unfinished = true;
      extended = true;
    }
    if (unfinished) continue;
    const isEmpty = caseOffsets[c] === caseOffsets[c + 1];
    const lastMs = isEmpty ? facts.firstMs[c]! : items.completeMs[caseOffsets[c + 1]! - 1]!;
    if (!isEmpty && lastMs >= asOfMs) continue;
    needsPending[c] = 1;
    pending++;
  }
  if (extended) orderItems(caseItems, chain);
  return pending === 0 ? caseItems : withPendingItems(caseItems, facts, needsPending, pending, asOfMs);
}

function withPendingItems(
  { items, caseOffsets }: CaseItems,
  facts: CaseFacts,
  needsPending: Uint8Array,
  pending: number,
  asOfMs: number,
): CaseItems {
  const settledOffsets = new Int32Array(caseOffsets.length);
  for (let c = 0; c + 1 < caseOffsets.length; c++) {
    const size = caseOffsets[c + 1]! - caseOffsets[c]!;
    settledOffsets[c + 1] = settledOffsets[c]! + size + needsPending[c]!;
  }
  const length = items.length + pending;
  const spread = <Column extends Int32Array | Float64Array>(column: Column, wider: Column): Column => {
    for (let c = 0; c + 1 < caseOffsets.length; c++) {
      let to = settledOffsets[c]!;
      for (let i = caseOffsets[c]!; i < caseOffsets[c + 1]!; i++) wider[to++] = column[i]!;
    }
    return wider;
  };
  const settled: WorkItemColumns = {
    length,
    case: spread(items.case, new Int32Array(length)),
    step: spread(items.step, new Int32Array(length).fill(-1)),
    department: spread(items.department, new Int32Array(length)),
    resource: spread(items.resource, new Int32Array(length).fill(-1)),
    event: spread(items.event, new Int32Array(length).fill(-1)),
    startMs: spread(items.startMs, new Float64Array(length).fill(asOfMs)),
    completeMs: spread(items.completeMs, new Float64Array(length).fill(asOfMs)),
    sequence: spread(items.sequence, new Float64Array(length)),
    scheduledMs: spread(items.scheduledMs, new Float64Array(length).fill(Number.NaN)),
    flags: spread(items.flags, new Int32Array(length).fill(itemFlags.pending)),
  };
  for (let c = 0; c + 1 < caseOffsets.length; c++) {
    if (needsPending[c] === 0) continue;
    const i = settledOffsets[c + 1]! - 1;
    settled.case[i] = c;
    const isEmpty = i === settledOffsets[c];
    settled.department[i] = isEmpty ? facts.departmentOfLast[c]! : settled.department[i - 1]!;
    if (isEmpty) {
      settled.scheduledMs[i] = facts.firstMs[c]!;
      settled.startMs[i] = settled.completeMs[i] = Math.max(facts.firstMs[c]!, asOfMs);
    }
    settled.sequence[i] = isEmpty ? 0 : settled.sequence[i - 1]! + 1;
  }
  return { items: settled, caseOffsets: settledOffsets };
}
