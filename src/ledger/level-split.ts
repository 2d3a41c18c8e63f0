import type { DepartmentTree } from "./department-tree.ts";

/**
 * The equal split level by level down the department tree (Winter's value, methods.md 4.2), one case after another: `clear`, then `add` every
 * step once, then `partsOf`. A step of a department gets 1 / parts, where
 *
 *   parts = top-level departments present * product over the department and all above it of (children present) * steps of the department
 *
 * and the direct work of a department that also has children present counts as one more child. The parts of all added steps sum to 1.
 * Columns have one entry a department and are taken as empty where their mark is not that of the case at hand, so `clear` costs nothing.
 */
export class LevelSplit {
  readonly #parent: Int32Array;
  #mark = 0;
  #tops = 0;
  readonly #presentAt: Int32Array;
  readonly #children: Int32Array;
  readonly #workedAt: Int32Array;
  readonly #steps: Int32Array;
  /** 0 = not known yet. */
  readonly #parts: Float64Array;

  constructor({ length, parent }: DepartmentTree) {
    this.#parent = parent;
    this.#presentAt = new Int32Array(length);
    this.#children = new Int32Array(length);
    this.#workedAt = new Int32Array(length);
    this.#steps = new Int32Array(length);
    this.#parts = new Float64Array(length);
  }

  clear(): void {
    this.#mark++;
    this.#tops = 0;
  }

  add(department: number): void {
    if (this.#workedAt[department] === this.#mark) {
      this.#steps[department]!++;
      return;
    }
    this.#workedAt[department] = this.#mark;
    this.#steps[department] = 1;
    this.#parts[department] = 0;
    let node = department;
    while (this.#presentAt[node] !== this.#mark) {
      this.#presentAt[node] = this.#mark;
      this.#children[node] = 1;
      const above = this.#parent[node]!;
      if (above < 0) {
        this.#tops++;
        return;
      }
      node = above;
    }
    this.#children[node]!++;
  }

  /** Only for a department that was added, and after all of them were. */
  partsOf(department: number): number {
    if (this.#parts[department] === 0) {
      let parts = this.#tops * this.#steps[department]!;
      for (let node = department; node >= 0; node = this.#parent[node]!) parts *= this.#children[node]!;
      this.#parts[department] = parts;
    }
    return this.#parts[department]!;
  }
}
