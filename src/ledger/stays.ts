import type { WorkItemColumns } from "../domain/work-item-columns.ts";
import type { Enablement } from "./enablement.ts";

/**
 * A *stay* is what one department does along binding predecessors before the case goes on to another department. Stays form a tree: each is
 * entered by one hand-off. Gives the first item of each item's stay. O(items).
 */
export function findStays({ department, length }: WorkItemColumns, { predecessor }: Enablement): Int32Array {
  const stayOf = new Int32Array(length);
  for (let i = 0; i < length; i++) {
    // Predecessors lie earlier, so their stays are known.
    const giver = predecessor[i]!;
    stayOf[i] = giver >= 0 && department[giver] === department[i] ? stayOf[giver]! : i;
  }
  return stayOf;
}
