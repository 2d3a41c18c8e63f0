/** Up to this many numbers the counts are a square table, beyond it a map: 64 MB. */
const largestSquare = 4_096;

/** Counts of ordered pairs (a, b) of numbers 0 .. size - 1. */
export class PairCounts {
  readonly #size: number;
  readonly #table: Int32Array | null;
  readonly #map = new Map<number, number>();

  constructor(size: number) {
    this.#size = size;
    this.#table = size <= largestSquare ? new Int32Array(size * size) : null;
  }

  add(a: number, b: number, count: number): void {
    const key = a * this.#size + b;
    if (this.#table === null) this.#map.set(key, (this.#map.get(key) ?? 0) + count);
    else this.#table[key]! += count;
  }

  get(a: number, b: number): number {
    const key = a * this.#size + b;
    return this.#table === null ? (this.#map.get(key) ?? 0) : this.#table[key]!;
  }

  /** The pairs that were counted, [a, b, count], in no promised order. */
  *entries(): Generator<readonly [a: number, b: number, count: number]> {
    if (this.#table === null) {
      for (const [key, count] of this.#map) yield [Math.floor(key / this.#size), key % this.#size, count];
      return;
    }
    for (let key = 0; key < this.#table.length; key++) {
      const count = this.#table[key]!;
      if (count > 0) yield [Math.floor(key / this.#size), key % this.#size, count];
    }
  }
}
