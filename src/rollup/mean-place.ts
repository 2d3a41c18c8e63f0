import type { WorkTotals } from "../domain/totals.ts";

/** Mean over work items of their place in the order of the case: (rank - 1) / (n - 1), 0 first, 1 last; 0.5 where there are none. */
export function meanPlace(work: Pick<WorkTotals, "workItems" | "place"> | null): number {
  return work === null || work.workItems === 0 ? 0.5 : work.place / work.workItems;
}
