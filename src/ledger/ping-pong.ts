import { itemFlags, type WorkItemColumns } from "../domain/work-item-columns.ts";
import { bindingPair } from "./binding-pair.ts";
import type { Enablement } from "./enablement.ts";
import { findStays } from "./stays.ts";

/**
 * Ping-pong (methods.md 3.4): consecutive binding hand-offs d to e to d in which at least one side does a step of the case again. The same
 * with new steps only is a planned bounce and is not marked.
 *
 * The hand-off into a stay of d, from a stay of e, from a stay of d, is marked if either of the last two stays holds rework. Needs the
 * `repeat` and `redo` bits. O(items).
 *
 * Gives 1 where the direct pair closes a ping-pong (the hand-off back to d); same order as `enablement.direct`.
 */
export function markPingPong(items: WorkItemColumns, enablement: Enablement): Uint8Array {
  const { department, flags, length } = items;
  const { predecessor } = enablement;
  const marked = new Uint8Array(enablement.direct.length);
  const stayOf = findStays(items, enablement);
  /** By first item: does the stay hold rework? */
  const reworked = new Uint8Array(length);
  for (let i = 0; i < length; i++) {
    if ((flags[i]! & (itemFlags.repeat | itemFlags.redo)) !== 0) reworked[stayOf[i]!] = 1;
  }
  for (let i = 0; i < length; i++) {
    if (stayOf[i] !== i || (flags[i]! & itemFlags.pending) !== 0) continue;
    const giver = predecessor[i]!;
    if (giver < 0) continue;
    const between = stayOf[giver]!;
    const before = predecessor[between]!;
    if (before < 0 || department[before] !== department[i]) continue;
    if (reworked[i] === 1 || reworked[between] === 1) marked[bindingPair(enablement, i)] = 1;
  }
  return marked;
}
