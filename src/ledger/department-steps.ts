import type { WorkItemColumns } from "../domain/work-item-columns.ts";

/** The distinct (department, step) pairs of the items, numbered in order of first appearance. */
export interface DepartmentSteps {
  readonly count: number;
  /** Ids by pair. */
  readonly departments: Int32Array;
  readonly steps: Int32Array;
  /** By item; -1 for a pending one. */
  readonly pairOf: Int32Array;
}

/**
 * Numbers the distinct (department, step) pairs of the items, so that kernels can keep one entry a pair in a plain array.
 * One pass over an open-addressing table that holds pair numbers and doubles when half full: O(items).
 */
export function numberDepartmentSteps(items: WorkItemColumns): DepartmentSteps {
  const { department, step, length } = items;
  const pairOf = new Int32Array(length);
  let capacity = 1024;
  let table = new Int32Array(capacity).fill(-1);
  let departments = new Int32Array(capacity / 2);
  let steps = new Int32Array(capacity / 2);
  let count = 0;

  for (let i = 0; i < length; i++) {
    const itemStep = step[i]!;
    const itemDepartment = department[i]!;
    if (itemStep < 0) {
      pairOf[i] = -1;
      continue;
    }
    let slot = slotOf(itemDepartment, itemStep, capacity);
    let pair = table[slot]!;
    while (pair >= 0 && (departments[pair] !== itemDepartment || steps[pair] !== itemStep)) {
      slot = (slot + 1) & (capacity - 1);
      pair = table[slot]!;
    }
    if (pair < 0) {
      pair = count++;
      table[slot] = pair;
      departments[pair] = itemDepartment;
      steps[pair] = itemStep;
      if (count === capacity / 2) {
        capacity *= 2;
        departments = widened(departments);
        steps = widened(steps);
        table = tableOf(departments, steps, count, capacity);
      }
    }
    pairOf[i] = pair;
  }
  return { count, departments: departments.subarray(0, count), steps: steps.subarray(0, count), pairOf };
}

/** First slot to try; the multipliers are odd constants that spread neighbouring ids over the table. */
function slotOf(department: number, step: number, capacity: number): number {
  const mixed = Math.imul(department, 0x9e3779b1) ^ Math.imul(step, 0x85ebca77);
  return (mixed ^ (mixed >>> 15)) & (capacity - 1);
}

function widened(column: Int32Array): Int32Array<ArrayBuffer> {
  const wider = new Int32Array(column.length * 2);
  wider.set(column);
  return wider;
}

function tableOf(departments: Int32Array, steps: Int32Array, count: number, capacity: number): Int32Array<ArrayBuffer> {
  const table = new Int32Array(capacity).fill(-1);
  for (let pair = 0; pair < count; pair++) {
    let slot = slotOf(departments[pair]!, steps[pair]!, capacity);
    while (table[slot]! >= 0) slot = (slot + 1) & (capacity - 1);
    table[slot] = pair;
  }
  return table;
}
