import { itemFlags, type WorkItemColumns } from "../domain/work-item-columns.ts";
import type { ConcurrencyRelation } from "./concurrency.ts";

/**
 * Who enabled whom (methods.md 1.2, rule 2), one entry an item.
 *
 * P(i) = items j of the case before i in the total order with complete_j <= start_i and a step not concurrent with that of i.
 * D(i) = the maximal elements of P(i): no k of P(i) later than j has complete_j <= start_k with j, k not concurrent.
 */
export interface Enablement {
  /** Completion of the binding predecessor; the start of the case where P(i) is empty. */
  readonly enabledMs: Float64Array;
  /** The binding predecessor, the last of D(i) in the total order; -1 where P(i) is empty. */
  readonly predecessor: Int32Array;
  /** D(i) is `direct[directOffsets[i] .. directOffsets[i + 1])`, ascending. Length: items + 1. */
  readonly directOffsets: Int32Array;
  readonly direct: Int32Array;
}

/**
 * Finds what enabled each item. Items lie case by case in the total order (complete, start, sequence); an item without a recorded start counts
 * as starting when it completes. The start of a case is the earliest start, or scheduled time, of its items without predecessor, so it is
 * `enabledMs` of the first item of the case. A pending item follows the last item of its case and has no direct predecessors: it is no work.
 *
 * Cost: O(n log w + pairs) without concurrency, w = items still running at a start. With concurrency an item also passes over those before
 * it that run at the same time as its steps do; a run of thousands of items of concurrent steps makes that quadratic.
 */
export function findEnablement(
  items: WorkItemColumns,
  caseOffsets: Int32Array,
  relation: ConcurrencyRelation,
): Enablement {
  const predecessor = new Int32Array(items.length).fill(-1);
  const directOffsets = new Int32Array(items.length + 1);
  const pairs = new PairList(items.length);
  const maximal = relation.size === 0 ? null : new ConcurrentMaximal(items, relation);
  for (let c = 0; c + 1 < caseOffsets.length; c++) {
    const from = caseOffsets[c]!;
    const to = caseOffsets[c + 1]!;
    maximal?.enterCase(from, to);
    for (let i = from; i < to; i++) {
      directOffsets[i] = pairs.length;
      if ((items.flags[i]! & itemFlags.pending) !== 0) {
        if (i > from) predecessor[i] = i - 1;
        continue;
      }
      const limit = endedBefore(items, from, i);
      if (maximal === null) pushMaximal(items, from, limit, pairs);
      else maximal.push(i, from, limit, pairs);
      if (pairs.length > directOffsets[i]!) {
        predecessor[i] = pairs.values[directOffsets[i]!]!;
        pairs.reverseFrom(directOffsets[i]!);
      }
    }
  }
  directOffsets[items.length] = pairs.length;
  const enabledMs = enabledTimes(items, caseOffsets, predecessor);
  return { enabledMs, predecessor, directOffsets, direct: pairs.values.subarray(0, pairs.length) };
}

/** Start of an item in the total order: its completion where no start was recorded. */
export function startOf(items: WorkItemColumns, i: number): number {
  const start = items.startMs[i]!;
  const complete = items.completeMs[i]!;
  return start <= complete ? start : complete;
}

/** The first of the items [from, i) that had not completed when i started; those before it had. */
export function endedBefore(items: WorkItemColumns, from: number, i: number): number {
  const { completeMs } = items;
  const start = startOf(items, i);
  if (i === from || completeMs[i - 1]! <= start) return i;
  let low = from;
  let high = i - 1;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (completeMs[middle]! <= start) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** D(i), latest first, where no steps are concurrent: once one item is dominated, so are all before it. */
function pushMaximal(items: WorkItemColumns, from: number, limit: number, pairs: PairList): void {
  let latestStart = Number.NEGATIVE_INFINITY;
  for (let j = limit - 1; j >= from && items.completeMs[j]! > latestStart; j--) {
    pairs.push(j);
    latestStart = Math.max(latestStart, startOf(items, j));
  }
}

/**
 * When each item was enabled, by its binding predecessor. Where that completed after the item started, which only a model allows, it counts as completed then: the
 * item has no wait, and the flag `overlap`. The start of a case is the earliest start of its items, or scheduled time of those without predecessor.
 */
export function enabledTimes(items: WorkItemColumns, caseOffsets: Int32Array, predecessor: Int32Array): Float64Array {
  const enabledMs = new Float64Array(items.length);
  for (let c = 0; c + 1 < caseOffsets.length; c++) {
    const to = caseOffsets[c + 1]!;
    let caseStart = Number.POSITIVE_INFINITY;
    for (let i = caseOffsets[c]!; i < to; i++) {
      caseStart = Math.min(caseStart, startOf(items, i));
      if (predecessor[i]! < 0 && items.scheduledMs[i]! < caseStart) caseStart = items.scheduledMs[i]!;
    }
    for (let i = caseOffsets[c]!; i < to; i++) {
      const j = predecessor[i]!;
      const enabled = j < 0 ? caseStart : items.completeMs[j]!;
      const start = startOf(items, i);
      if (enabled > start) items.flags[i]! |= itemFlags.overlap;
      enabledMs[i] = Math.min(enabled, start);
    }
  }
  return enabledMs;
}

/** A growing list of item numbers. */
export class PairList {
  values: Int32Array;
  length = 0;

  constructor(capacity: number) {
    this.values = new Int32Array(capacity);
  }

  push(value: number): void {
    if (this.length === this.values.length) {
      const grown = new Int32Array(Math.max(64, Math.ceil(this.values.length * 1.5)));
      grown.set(this.values);
      this.values = grown;
    }
    this.values[this.length++] = value;
  }

  /** In ascending order, each once. */
  sortFrom(first: number): void {
    this.values.subarray(first, this.length).sort();
    let kept = first;
    for (let k = first; k < this.length; k++) {
      if (k === first || this.values[k] !== this.values[kept - 1]) this.values[kept++] = this.values[k]!;
    }
    this.length = kept;
  }

  reverseFrom(first: number): void {
    if (this.length > first + 1) this.values.subarray(first, this.length).reverse();
  }
}

/**
 * D(i) where steps are concurrent, which is no order any more: an item of step s is dominated by a later start of P(i) only if that item's
 * step is not concurrent with s. `bound` keeps, by step with partners, the latest start of P(i) seen that can dominate it.
 */
class ConcurrentMaximal {
  readonly #items: WorkItemColumns;
  readonly #relation: ConcurrencyRelation;
  readonly #bound: Float64Array;
  /** Steps with partners that occur in the case, and the case in which each was last seen. */
  readonly #present: Int32Array;
  readonly #seenIn: Int32Array;
  #presentCount = 0;

  constructor(items: WorkItemColumns, relation: ConcurrencyRelation) {
    this.#items = items;
    this.#relation = relation;
    this.#bound = new Float64Array(relation.size);
    this.#present = new Int32Array(relation.size);
    this.#seenIn = new Int32Array(relation.size).fill(-1);
  }

  enterCase(from: number, to: number): void {
    this.#presentCount = 0;
    for (let i = from; i < to; i++) {
      const s = this.#number(i);
      if (s < 0 || this.#seenIn[s] === from) continue;
      this.#seenIn[s] = from;
      this.#present[this.#presentCount++] = s;
    }
  }

  push(i: number, from: number, limit: number, pairs: PairList): void {
    const { completeMs } = this.#items;
    const own = this.#number(i);
    for (let p = 0; p < this.#presentCount; p++) this.#bound[this.#present[p]!] = Number.NEGATIVE_INFINITY;
    /** Latest start of P(i) of a step without partners: dominates every step. */
    let free = Number.NEGATIVE_INFINITY;
    let latest = Number.NEGATIVE_INFINITY;
    let everyStep = Number.NEGATIVE_INFINITY;
    for (let j = limit - 1; j >= from && completeMs[j]! > everyStep; j--) {
      const s = this.#number(j);
      if (this.#together(own, s)) continue;
      const bound = s < 0 ? latest : Math.max(free, this.#bound[s]!);
      if (completeMs[j]! > bound) pairs.push(j);
      const start = startOf(this.#items, j);
      latest = Math.max(latest, start);
      if (s < 0) free = Math.max(free, start);
      else this.#raise(s, start);
      everyStep = this.#presentCount === 0 ? free : Math.max(free, Math.min(latest, this.#lowestBound(own)));
    }
  }

  #number(i: number): number {
    const step = this.#items.step[i]!;
    return step < 0 ? -1 : this.#relation.numberOf[step]!;
  }

  #together(a: number, b: number): boolean {
    return a >= 0 && b >= 0 && this.#relation.together[a * this.#relation.size + b] === 1;
  }

  #raise(s: number, start: number): void {
    for (let p = 0; p < this.#presentCount; p++) {
      const other = this.#present[p]!;
      if (!this.#together(s, other) && start > this.#bound[other]!) this.#bound[other] = start;
    }
  }

  /** The least bound of the steps that can still be in P(i); +Infinity where none has partners. */
  #lowestBound(own: number): number {
    let lowest = Number.POSITIVE_INFINITY;
    for (let p = 0; p < this.#presentCount; p++) {
      const s = this.#present[p]!;
      if (!this.#together(own, s)) lowest = Math.min(lowest, this.#bound[s]!);
    }
    return lowest;
  }
}
