import type { LogChain } from "./log-chain.ts";
import { longestCase } from "./longest-case.ts";
import type { CaseItems } from "./normalise-events.ts";
import { StretchSort } from "./stretch-sort.ts";

/**
 * Brings the items of each case into the total order (complete, start, sequence), in place (methods.md 1.1). An item without a recorded start
 * counts as starting when it completes; the sequence of events of several logs is (log, sequence). O(items) where they are in order.
 */
export function orderItems({ items, caseOffsets }: CaseItems, chain: LogChain): void {
  const { completeMs, startMs, sequence, event } = items;
  const severalLogs = chain.logs.length > 1;
  const isBefore = (a: number, b: number): boolean => {
    const complete = completeMs[a]!;
    if (complete !== completeMs[b]) return complete < completeMs[b]!;
    const startA = startMs[a]! <= complete ? startMs[a]! : complete;
    const startB = startMs[b]! <= complete ? startMs[b]! : complete;
    if (startA !== startB) return startA < startB;
    if (severalLogs) {
      const logs = chain.logOf(event[a]!) - chain.logOf(event[b]!);
      if (logs !== 0) return logs < 0;
    }
    return sequence[a]! < sequence[b]!;
  };
  const sort = new StretchSort();
  const longest = longestCase(caseOffsets);
  const order = new Int32Array(longest);
  const ordered = new Float64Array(longest);
  const columns = [
    items.step,
    items.department,
    items.resource,
    event,
    startMs,
    completeMs,
    sequence,
    items.scheduledMs,
    items.flags,
  ];
  for (let c = 0; c + 1 < caseOffsets.length; c++) {
    const from = caseOffsets[c]!;
    const to = caseOffsets[c + 1]!;
    let i = from + 1;
    while (i < to && (completeMs[i]! > completeMs[i - 1]! || !isBefore(i, i - 1))) i++;
    if (i >= to) continue;
    const size = to - from;
    for (let k = 0; k < size; k++) order[k] = from + k;
    sort.sort(order, 0, size, isBefore);
    for (const column of columns) {
      for (let k = 0; k < size; k++) ordered[k] = column[order[k]!]!;
      for (let k = 0; k < size; k++) column[from + k] = ordered[k]!;
    }
  }
}
