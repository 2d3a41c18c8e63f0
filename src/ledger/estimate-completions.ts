import { itemFlags, type WorkItemColumns } from "../domain/work-item-columns.ts";
import { areConcurrent, type ConcurrencyRelation } from "./concurrency.ts";
import type { LogChain } from "./log-chain.ts";
import { longestCase } from "./longest-case.ts";
import type { CaseItems } from "./normalise-events.ts";
import { orderItems } from "./order-items.ts";
import { StretchSort } from "./stretch-sort.ts";

/**
 * Estimates the completions of items whose log records starts only (methods.md 1.1), an upper bound:
 *
 *   complete = min(next start of the case by a step not concurrent with it, next start of its resource, as-of), and not before its start
 *
 * The next start of the case is the next in the order (start, sequence), so items that start together follow each other; that of the resource
 * is a later instant. Brings the cases into the total order again. O(n log n), nothing where no log records starts only.
 */
export function estimateCompletions(
  { items, caseOffsets }: CaseItems,
  chain: LogChain,
  relation: ConcurrencyRelation,
  asOfMs: number,
): void {
  const { flags, startMs, completeMs, step, length } = items;
  let any = false;
  for (let i = 0; i < length && !any; i++) any = isEstimated(flags[i]!);
  if (!any) return;
  const next = nextStartsOfResources(items);
  const sort = new StretchSort();
  const order = new Int32Array(longestCase(caseOffsets));
  const begins = Float64Array.from(startMs, (start, i) => (Number.isNaN(start) ? completeMs[i]! : start));
  for (let c = 0; c + 1 < caseOffsets.length; c++) {
    const from = caseOffsets[c]!;
    const size = caseOffsets[c + 1]! - from;
    for (let k = 0; k < size; k++) order[k] = from + k;
    sort.sort(order, 0, size, (a, b) => begins[a]! < begins[b]!);
    for (let k = 0; k < size; k++) {
      const i = order[k]!;
      if (!isEstimated(flags[i]!)) continue;
      let m = k + 1;
      while (m < size && areConcurrent(relation, step[i]!, step[order[m]!]!)) m++;
      const nextOfCase = m < size ? begins[order[m]!]! : Number.POSITIVE_INFINITY;
      completeMs[i] = Math.max(startMs[i]!, Math.min(nextOfCase, next[i]!, asOfMs));
    }
  }
  orderItems({ items, caseOffsets }, chain);
}

function isEstimated(flags: number): boolean {
  return (flags & itemFlags.estimated) !== 0;
}

/** By item: the first later start of an item of the same resource; +Infinity where there is none. */
function nextStartsOfResources({ resource, startMs, completeMs, length }: WorkItemColumns): Float64Array {
  let resources = 0;
  for (let i = 0; i < length; i++) resources = Math.max(resources, resource[i]! + 1);
  const offsets = new Int32Array(resources + 1);
  for (let i = 0; i < length; i++) if (resource[i]! >= 0) offsets[resource[i]! + 1]!++;
  for (let r = 0; r < resources; r++) offsets[r + 1]! += offsets[r]!;
  const starts = new Float64Array(offsets[resources]!);
  const free = offsets.slice();
  for (let i = 0; i < length; i++) {
    if (resource[i]! >= 0) starts[free[resource[i]!]!++] = Number.isNaN(startMs[i]!) ? completeMs[i]! : startMs[i]!;
  }
  for (let r = 0; r < resources; r++) starts.subarray(offsets[r], offsets[r + 1]).sort();
  const next = new Float64Array(length).fill(Number.POSITIVE_INFINITY);
  for (let i = 0; i < length; i++) {
    const r = resource[i]!;
    if (r < 0) continue;
    let low = offsets[r]!;
    let high = offsets[r + 1]!;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (starts[middle]! <= startMs[i]!) low = middle + 1;
      else high = middle;
    }
    if (low < offsets[r + 1]!) next[i] = starts[low]!;
  }
  return next;
}
