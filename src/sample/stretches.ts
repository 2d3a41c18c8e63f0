/** Disjoint stretches of time [from, to), ascending, none empty; with how much of them lies before each. */
export interface Stretches {
  readonly fromMs: readonly number[];
  readonly toMs: readonly number[];
  readonly beforeMs: readonly number[];
}

/** Joins what touches or overlaps; `pairs` in any order. */
export function stretchesOf(pairs: readonly (readonly [number, number])[]): Stretches {
  const fromMs: number[] = [];
  const toMs: number[] = [];
  const beforeMs: number[] = [];
  let sum = 0;
  for (const [from, to] of pairs.filter(([start, end]) => start < end).sort(([a], [b]) => a - b)) {
    const last = toMs.length - 1;
    const lastTo = toMs[last];
    if (lastTo !== undefined && from <= lastTo) {
      if (to > lastTo) {
        sum += to - lastTo;
        toMs[last] = to;
      }
    } else {
      fromMs.push(from);
      toMs.push(to);
      beforeMs.push(sum);
      sum += to - from;
    }
  }
  return { fromMs, toMs, beforeMs };
}

/** What of the one is not of the other. O(both). */
export function without(whole: Stretches, cut: Stretches): Stretches {
  const pairs: [number, number][] = [];
  let c = 0;
  for (const [s, end] of whole.toMs.entries()) {
    let from = whole.fromMs[s] ?? end;
    while (c > 0 && (cut.toMs[c - 1] ?? 0) > from) c--;
    while (c < cut.toMs.length && (cut.toMs[c] ?? 0) <= from) c++;
    for (; c < cut.toMs.length && (cut.fromMs[c] ?? end) < end; c++) {
      pairs.push([from, cut.fromMs[c] ?? end]);
      from = Math.max(from, cut.toMs[c] ?? end);
    }
    pairs.push([from, end]);
  }
  return stretchesOf(pairs);
}

/** Number of the first stretch that ends after a moment; as many as there are where none does. O(log n). */
export function stretchAt({ toMs }: Stretches, ms: number): number {
  let low = 0;
  let high = toMs.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((toMs[middle] ?? 0) > ms) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** Whether a moment lies inside. */
export function covers(stretches: Stretches, ms: number): boolean {
  return (stretches.fromMs[stretchAt(stretches, ms)] ?? Number.POSITIVE_INFINITY) <= ms;
}

/** The first moment inside that is not before `ms`; Infinity where there is none. */
export function firstInside(stretches: Stretches, ms: number): number {
  return Math.max(ms, stretches.fromMs[stretchAt(stretches, ms)] ?? Number.POSITIVE_INFINITY);
}

/** How much of the stretches lies before a moment. */
export function lengthBefore(stretches: Stretches, ms: number): number {
  const at = stretchAt(stretches, ms);
  const from = stretches.fromMs[at];
  if (from !== undefined) return (stretches.beforeMs[at] ?? 0) + Math.max(0, ms - from);
  const last = stretches.toMs.length - 1;
  return last < 0 ? 0 : (stretches.beforeMs[last] ?? 0) + (stretches.toMs[last] ?? 0) - (stretches.fromMs[last] ?? 0);
}

/** When so much of the stretches has passed since a moment inside them; Infinity where they end before. O(log n). */
export function finish(stretches: Stretches, startMs: number, workMs: number): number {
  const goal = lengthBefore(stretches, startMs) + workMs;
  const { fromMs, toMs, beforeMs } = stretches;
  let low = stretchAt(stretches, startMs);
  let high = toMs.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    const upTo = (beforeMs[middle] ?? 0) + (toMs[middle] ?? 0) - (fromMs[middle] ?? 0);
    if (upTo >= goal) high = middle;
    else low = middle + 1;
  }
  const from = fromMs[low];
  return from === undefined ? Number.POSITIVE_INFINITY : from + goal - (beforeMs[low] ?? 0);
}
