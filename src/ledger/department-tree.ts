import type { DepartmentNode } from "./process-log.ts";

/** The department tree as columns; a department's number is its position in the list it was read from. */
export interface DepartmentTree {
  readonly length: number;
  /** Number of each department id; -1 = no such department. */
  readonly numberOf: Int32Array;
  /** Number of the parent; -1 at the top. */
  readonly parent: Int32Array;
  /** 1 where the department, or one above it, is external. */
  readonly external: Uint8Array;
}

/** O(departments times depth). Throws RangeError where a department is its own parent's parent, however far up. */
export function readDepartmentTree(departments: readonly DepartmentNode[]): DepartmentTree {
  let largest = -1;
  for (const { id } of departments) largest = Math.max(largest, id);
  const numberOf = new Int32Array(largest + 1).fill(-1);
  for (const [number, { id }] of departments.entries()) numberOf[id] = number;
  const parent = Int32Array.from(departments, ({ parentId }) => (parentId < 0 ? -1 : numberOf[parentId]!));
  const external = Uint8Array.from(departments, ({ external: marked }) => (marked ? 1 : 0));
  for (let number = 0; number < departments.length; number++) {
    let levels = 0;
    for (let above = parent[number]!; above >= 0; above = parent[above]!) {
      if (external[above] === 1) external[number] = 1;
      if (++levels > departments.length) {
        throw new RangeError(`department ${departments[number]!.id} lies below itself in the department tree`);
      }
    }
  }
  return { length: departments.length, numberOf, parent, external };
}

/** Number of a department that did work. Throws RangeError where the tree does not have it. */
export function departmentNumber({ numberOf }: DepartmentTree, id: number): number {
  const number = numberOf[id] ?? -1;
  if (number < 0) throw new RangeError(`department ${id} did work but is not in the department tree`);
  return number;
}
