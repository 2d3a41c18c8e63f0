import type { ObservedWork } from "../domain/organisation.ts";
import type { DerivedLedger } from "../domain/work-item-columns.ts";
import { numberDepartmentSteps } from "./department-steps.ts";

/**
 * Work items by (department, step), and direct enablements between different departments by (from, to): what the work items and handovers of the
 * warehouse sum up to over cases of every status. One pass over each: O(items + handovers).
 */
export function countObservedWork({
  items,
  handovers,
}: Pick<DerivedLedger, "items" | "handovers">): Pick<ObservedWork, "performs" | "handsOver"> {
  return { performs: countSteps(items), handsOver: countPairs(items, handovers) };
}

function countSteps(items: DerivedLedger["items"]): ObservedWork["performs"] {
  const { count, departments, steps, pairOf } = numberDepartmentSteps(items);
  const workItems = new Int32Array(count);
  for (let i = 0; i < pairOf.length; i++) {
    const pair = pairOf[i]!;
    if (pair >= 0) workItems[pair]!++;
  }
  return Array.from(workItems, (times, pair) => ({
    departmentId: departments[pair]!,
    stepId: steps[pair]!,
    workItems: times,
  })).sort((a, b) => a.departmentId - b.departmentId || a.stepId - b.stepId);
}

function countPairs({ department }: DerivedLedger["items"], handovers: DerivedLedger["handovers"]) {
  let maxDepartment = 0;
  for (let i = 0; i < department.length; i++) maxDepartment = Math.max(maxDepartment, department[i]!);
  const width = maxDepartment + 1;
  const counts = new Map<number, number>();
  for (let h = 0; h < handovers.length; h++) {
    const taker = handovers.to[h]!;
    if (taker < 0) continue;
    const from = department[handovers.from[h]!]!;
    const to = department[taker]!;
    if (from === to) continue;
    const key = from * width + to;
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return [...counts]
    .sort(([a], [b]) => a - b)
    .map(([key, times]) => ({
      fromDepartmentId: Math.floor(key / width),
      toDepartmentId: key % width,
      handovers: times,
    }));
}
