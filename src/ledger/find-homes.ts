import type { WorkItemColumns } from "../domain/work-item-columns.ts";

/** The department in which each resource did most of its items (ties: the lower id), by resource id. One pass. */
export function findHomes(items: WorkItemColumns): readonly (readonly [resourceId: number, departmentId: number])[] {
  let maxDepartment = 0;
  for (let i = 0; i < items.length; i++) maxDepartment = Math.max(maxDepartment, items.department[i]!);
  const width = maxDepartment + 1;
  const counts = new Map<number, number>();
  for (let i = 0; i < items.length; i++) {
    const resource = items.resource[i]!;
    if (resource < 0 || items.step[i]! < 0) continue;
    const key = resource * width + items.department[i]!;
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  const best = new Map<number, { department: number; count: number }>();
  for (const [key, count] of [...counts.entries()].sort(([a], [b]) => a - b)) {
    const resource = Math.floor(key / width);
    if (count > (best.get(resource)?.count ?? 0)) best.set(resource, { department: key % width, count });
  }
  return [...best.entries()].map(([resource, { department }]) => [resource, department] as const);
}
