import { itemFlags, type WorkItemColumns } from "../domain/work-item-columns.ts";
import type { Enablement } from "./enablement.ts";

/** The critical view, one entry an item: 0 off the path. The item's piece of the path is [end - service - elapsed - wait, end). */
export interface CriticalPath {
  readonly waitMs: Float64Array;
  readonly serviceMs: Float64Array;
  readonly elapsedMs: Float64Array;
  /** NaN off the path. */
  readonly endMs: Float64Array;
}

/**
 * What set the finish of each case (methods.md 1.3): from its last item backwards, t = the case's end at first,
 *
 *   service [start, t), wait [enabled, start), then t = enabled and on to the binding predecessor;
 *   elapsed [enabled, t) where no start was recorded, so that wait and service cannot be told apart.
 *
 * A predecessor that a model has end after its successor started is cut there: of its piece only what lies before t is booked, if anything.
 *
 * Sets the bit `critical` of the items on the path. The pieces of a case tile [case start, case end): their sum is its lead time, exactly.
 * O(items).
 */
export function findCriticalPath(
  items: WorkItemColumns,
  caseOffsets: Int32Array,
  enablement: Enablement,
): CriticalPath {
  const { length, startMs, flags } = items;
  const { enabledMs, predecessor } = enablement;
  const waitMs = new Float64Array(length);
  const serviceMs = new Float64Array(length);
  const elapsedMs = new Float64Array(length);
  const endMs = new Float64Array(length).fill(Number.NaN);
  for (let c = 0; c + 1 < caseOffsets.length; c++) {
    const from = caseOffsets[c]!;
    const last = caseOffsets[c + 1]! - 1;
    if (last < from) continue;
    let end = items.completeMs[last]!;
    for (let i = last; i >= 0; i = predecessor[i]!) {
      const enabled = Math.min(enabledMs[i]!, end);
      if ((flags[i]! & itemFlags.noStart) !== 0) {
        elapsedMs[i] = end - enabled;
      } else {
        const start = Math.min(startMs[i]!, end);
        serviceMs[i] = end - start;
        waitMs[i] = start - enabled;
      }
      endMs[i] = end;
      flags[i]! |= itemFlags.critical;
      end = enabled;
    }
  }
  return { waitMs, serviceMs, elapsedMs, endMs };
}
