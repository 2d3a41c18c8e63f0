/** What is going to happen, earliest first; what is due at one time comes in the order in which it was put. A binary heap: O(log n) each. */
export class EventQueue<T> {
  readonly #times: number[] = [];
  readonly #numbers: number[] = [];
  readonly #events: T[] = [];
  #put = 0;

  put(timeMs: number, event: T): void {
    this.#times.push(timeMs);
    this.#numbers.push(this.#put++);
    this.#events.push(event);
    this.#rise(this.#times.length - 1);
  }

  /** The earliest, which leaves; undefined where there is none. */
  take(): { readonly timeMs: number; readonly event: T } | undefined {
    const timeMs = this.#times[0];
    const event = this.#events[0];
    if (timeMs === undefined || event === undefined) return undefined;
    const last = this.#times.length - 1;
    this.#swap(0, last);
    this.#times.pop();
    this.#numbers.pop();
    this.#events.pop();
    this.#sink(0);
    return { timeMs, event };
  }

  #rise(from: number): void {
    for (let at = from; at > 0;) {
      const parent = (at - 1) >> 1;
      if (!this.#isBefore(at, parent)) return;
      this.#swap(at, parent);
      at = parent;
    }
  }

  #sink(from: number): void {
    const { length } = this.#times;
    for (let at = from; ;) {
      const left = 2 * at + 1;
      if (left >= length) return;
      const right = left + 1;
      const child = right < length && this.#isBefore(right, left) ? right : left;
      if (!this.#isBefore(child, at)) return;
      this.#swap(at, child);
      at = child;
    }
  }

  #isBefore(a: number, b: number): boolean {
    const difference = (this.#times[a] ?? 0) - (this.#times[b] ?? 0);
    return difference < 0 || (difference === 0 && (this.#numbers[a] ?? 0) < (this.#numbers[b] ?? 0));
  }

  #swap(a: number, b: number): void {
    swap(this.#times, a, b);
    swap(this.#numbers, a, b);
    swap(this.#events, a, b);
  }
}

function swap<T>(list: T[], a: number, b: number): void {
  const atA = list[a] as T;
  list[a] = list[b] as T;
  list[b] = atA;
}
