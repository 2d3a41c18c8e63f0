import type { WorkItemColumns } from "../domain/work-item-columns.ts";
import { longestCase } from "./longest-case.ts";
import { PairCounts } from "./pair-counts.ts";
import { StretchSort } from "./stretch-sort.ts";

/** The steps that occur, numbered 0 .. so that pairs of them make small tables. */
export interface NumberedSteps {
  /** Number by step id. */
  readonly numberOf: Int32Array;
  /** Step id by number. */
  readonly ids: Int32Array;
}

/**
 * Counts, for each two different steps, the pairs of items of one case that overlap in time (half-open), among the items `isTimed` lets through; a
 * pair is counted when its later start comes, under (step that starts, step that is running).
 *
 * Cost: O(items), plus for those that overlap others O(n log n) for their starts and the number of steps running at each.
 */
export function countOverlaps(
  items: WorkItemColumns,
  caseOffsets: Int32Array,
  isTimed: (item: number) => boolean,
): { readonly steps: NumberedSteps; readonly counts: PairCounts } {
  const steps = numberSteps(items);
  const counts = new PairCounts(steps.ids.length);
  const running = new RunningSteps(steps.ids.length);
  const longest = longestCase(caseOffsets);
  const byComplete = new Int32Array(longest);
  const byStart = new Int32Array(longest);
  const sort = new StretchSort();
  const { startMs, completeMs, step } = items;
  const startsEarlier = (a: number, b: number): boolean => startMs[a]! < startMs[b]!;

  for (let c = 0; c + 1 < caseOffsets.length; c++) {
    let timed = 0;
    for (let i = caseOffsets[c]!; i < caseOffsets[c + 1]!; i++) if (isTimed(i)) byComplete[timed++] = i;
    const overlapping = keepOverlapping(items, byComplete, timed);
    if (overlapping === 0) continue;
    for (let k = 0; k < overlapping; k++) byStart[k] = byComplete[k]!;
    sort.sort(byStart, 0, overlapping, startsEarlier);
    running.clear();
    let ended = 0;
    for (let k = 0; k < overlapping; k++) {
      const i = byStart[k]!;
      while (completeMs[byComplete[ended]!]! <= startMs[i]!) running.end(steps.numberOf[step[byComplete[ended++]!]!]!);
      const own = steps.numberOf[step[i]!]!;
      for (let r = 0; r < running.count; r++) {
        const other = running.steps[r]!;
        if (other !== own) counts.add(own, other, running.items[other]!);
      }
      running.start(own);
    }
  }
  return { steps, counts };
}

/** Keeps, in order, those of the first `count` items, which lie in the order of their completions, that overlap another; gives their number. */
function keepOverlapping({ startMs, completeMs }: WorkItemColumns, list: Int32Array, count: number): number {
  let nextStart = Number.POSITIVE_INFINITY;
  let first = count;
  for (let k = count - 1; k >= 0; k--) {
    const i = list[k]!;
    const overlaps = nextStart < completeMs[i]! || (k > 0 && startMs[i]! < completeMs[list[k - 1]!]!);
    if (startMs[i]! < nextStart) nextStart = startMs[i]!;
    if (overlaps) list[--first] = i;
  }
  list.copyWithin(0, first, count);
  return count - first;
}

/**
 * Direct follows in the total order: `follows.get(a, b)` = times b comes right after a in a case, `loops.get(a, b)` = times a, b, a come right
 * after each other (a different from b). Keys are step numbers.
 */
export function countDirectFollows(
  items: WorkItemColumns,
  caseOffsets: Int32Array,
): { readonly steps: NumberedSteps; readonly follows: PairCounts; readonly loops: PairCounts } {
  const steps = numberSteps(items);
  const follows = new PairCounts(steps.ids.length);
  const loops = new PairCounts(steps.ids.length);
  for (let c = 0; c + 1 < caseOffsets.length; c++) {
    const from = caseOffsets[c]!;
    for (let i = from + 1; i < caseOffsets[c + 1]!; i++) {
      const before = steps.numberOf[items.step[i - 1]!]!;
      const own = steps.numberOf[items.step[i]!]!;
      follows.add(before, own, 1);
      if (i - 2 >= from && items.step[i - 2] === items.step[i] && before !== own) loops.add(own, before, 1);
    }
  }
  return { steps, follows, loops };
}

/** How often two steps meet: cases with items of both, and pairs of items, one of each, in one case. */
export interface CommonCases {
  /** Step numbers. */
  readonly a: number;
  readonly b: number;
  readonly cases: number;
  readonly itemPairs: number;
}

/** Counts the meetings of the candidate pairs, among the items `isCounted` lets through. O(n + pairs of candidates that meet in each case). */
export function countCommonCases(
  items: WorkItemColumns,
  caseOffsets: Int32Array,
  steps: NumberedSteps,
  candidates: readonly (readonly [number, number])[],
  isCounted: (item: number) => boolean,
): readonly CommonCases[] {
  if (candidates.length === 0) return [];
  const partners: number[][] = Array.from(steps.ids, () => []);
  const first = new Int32Array(candidates.length);
  const second = new Int32Array(candidates.length);
  for (const [pair, [a, b]] of candidates.entries()) {
    partners[a]?.push(pair);
    first[pair] = a;
    second[pair] = b;
  }
  const cases = new Int32Array(candidates.length);
  const itemPairs = new Float64Array(candidates.length);
  const present = new RunningSteps(steps.ids.length);
  for (let c = 0; c + 1 < caseOffsets.length; c++) {
    present.clear();
    for (let i = caseOffsets[c]!; i < caseOffsets[c + 1]!; i++) {
      if (isCounted(i)) present.start(steps.numberOf[items.step[i]!]!);
    }
    for (let p = 0; p < present.count; p++) {
      for (const pair of partners[present.steps[p]!] ?? []) {
        const meetings = present.items[first[pair]!]! * present.items[second[pair]!]!;
        if (meetings === 0) continue;
        cases[pair]!++;
        itemPairs[pair]! += meetings;
      }
    }
  }
  return candidates.map(([a, b], pair) => ({ a, b, cases: cases[pair]!, itemPairs: itemPairs[pair]! }));
}

/** By first appearance; an item without a step is of none. */
export function numberSteps({ step, length }: WorkItemColumns): NumberedSteps {
  let largest = -1;
  for (let i = 0; i < length; i++) largest = Math.max(largest, step[i]!);
  const numberOf = new Int32Array(largest + 1).fill(-1);
  const ids: number[] = [];
  for (let i = 0; i < length; i++) {
    if (numberOf[step[i]!] !== -1) continue;
    numberOf[step[i]!] = ids.length;
    ids.push(step[i]!);
  }
  return { numberOf, ids: Int32Array.from(ids) };
}

/** A multiset of step numbers that knows its distinct members. */
class RunningSteps {
  /** Items by step number. */
  readonly items: Int32Array;
  /** The distinct steps with items: `steps[0 .. count)`. */
  readonly steps: Int32Array;
  readonly #placeOf: Int32Array;
  count = 0;

  constructor(size: number) {
    this.items = new Int32Array(size);
    this.steps = new Int32Array(size);
    this.#placeOf = new Int32Array(size);
  }

  clear(): void {
    for (let k = 0; k < this.count; k++) this.items[this.steps[k]!] = 0;
    this.count = 0;
  }

  start(step: number): void {
    if (this.items[step]!++ > 0) return;
    this.#placeOf[step] = this.count;
    this.steps[this.count++] = step;
  }

  end(step: number): void {
    if (--this.items[step]! > 0) return;
    const place = this.#placeOf[step]!;
    const last = this.steps[--this.count]!;
    this.steps[place] = last;
    this.#placeOf[last] = place;
  }
}
