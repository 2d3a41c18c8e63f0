/** Shorter stretches are sorted by insertion. */
const shortRun = 24;

/**
 * Sorts stretches of index arrays, stably: short ones by insertion, others by merging runs from the bottom up; O(n log n), O(n) where already
 * sorted, no recursion. Keeps its scratch space, so make one and use it for all cases of a process.
 */
export class StretchSort {
  #scratch = new Int32Array(0);

  /** Sorts `order[from .. to)`; `isBefore(a, b)` = a must stand before b, false for equals. */
  sort(order: Int32Array, from: number, to: number, isBefore: (a: number, b: number) => boolean): void {
    let firstWrong = from + 1;
    while (firstWrong < to && !isBefore(order[firstWrong]!, order[firstWrong - 1]!)) firstWrong++;
    if (firstWrong >= to) return;
    for (let start = from; start < to; start += shortRun) {
      insertionSort(order, start, Math.min(start + shortRun, to), isBefore);
    }
    if (to - from <= shortRun) return;
    if (this.#scratch.length < to - from) this.#scratch = new Int32Array(to - from);
    for (let width = shortRun; width < to - from; width *= 2) {
      for (let left = from; left + width < to; left += 2 * width) {
        this.#merge(order, left, left + width, Math.min(left + 2 * width, to), isBefore);
      }
    }
  }

  #merge(
    order: Int32Array,
    left: number,
    middle: number,
    right: number,
    isBefore: (a: number, b: number) => boolean,
  ): void {
    if (!isBefore(order[middle]!, order[middle - 1]!)) return;
    const scratch = this.#scratch;
    const leftLength = middle - left;
    for (let k = 0; k < leftLength; k++) scratch[k] = order[left + k]!;
    let a = 0;
    let b = middle;
    let out = left;
    while (a < leftLength && b < right) {
      order[out++] = isBefore(order[b]!, scratch[a]!) ? order[b++]! : scratch[a++]!;
    }
    while (a < leftLength) order[out++] = scratch[a++]!;
  }
}

function insertionSort(order: Int32Array, from: number, to: number, isBefore: (a: number, b: number) => boolean): void {
  for (let k = from + 1; k < to; k++) {
    const moved = order[k]!;
    let place = k;
    while (place > from && isBefore(moved, order[place - 1]!)) {
      order[place] = order[place - 1]!;
      place--;
    }
    order[place] = moved;
  }
}
