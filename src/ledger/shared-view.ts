import { itemFlags, type WorkItemColumns } from "../domain/work-item-columns.ts";
import type { Enablement } from "./enablement.ts";
import { longestCase } from "./longest-case.ts";
import { StretchSort } from "./stretch-sort.ts";

/** The shared view, one entry an item, whole milliseconds. */
export interface SharedTime {
  readonly waitMs: Float64Array;
  readonly serviceMs: Float64Array;
  readonly elapsedMs: Float64Array;
}

/**
 * Splits each instant of a case equally among the departments with an obligation open, enabled <= t < complete, then equally among the
 * department's open items (methods.md 2.1). What an item gets before its start is wait, after it service; elapsed where no start was recorded.
 * The parts (item, kind) are rounded to whole milliseconds by largest remainder, ties in the total order (wait before service), so that their
 * sum over a case is its lead time, exactly.
 *
 * An item that is open alone all its time is booked directly. For the others:
 *   H(t)   = integral of 1 / (departments open),   grown from one boundary to the next
 *   G_d(t) = integral of 1 / (items of d open) dH, brought up to date only when a boundary is d's
 * and a part is the growth of G_d over its piece. O(n log n) for n items of a case that overlap.
 */
export function shareTime(items: WorkItemColumns, caseOffsets: Int32Array, enablement: Enablement): SharedTime {
  const { length } = items;
  const shared = {
    waitMs: new Float64Array(length),
    serviceMs: new Float64Array(length),
    elapsedMs: new Float64Array(length),
  };
  const splitter = new CaseSplitter(items, enablement, longestCase(caseOffsets));
  for (let c = 0; c + 1 < caseOffsets.length; c++) splitter.split(caseOffsets[c]!, caseOffsets[c + 1]!, shared);
  return shared;
}

/** Boundaries of an item's obligation, in the order they lie in. */
const opens = 0;
const starts = 1;
const closes = 2;

/** Parts of an item. */
const beforeStart = 0;
const afterStart = 1;

/**
 * Integrals of fractions are kept as whole milliseconds and a fraction below one, both exact or nearly so: in one double, equal remainders of a
 * case of some years would differ by rounding and ties would fall at random. Fractions closer than this are equal.
 */
const fractionStep = 1e-9;

/** Splits the time of one case after the other; all scratch space is made once. */
class CaseSplitter {
  readonly #items: WorkItemColumns;
  readonly #enablement: Enablement;
  readonly #sort = new StretchSort();

  /** By boundary, 3 an item of the case. */
  readonly #boundaryMs: Float64Array;
  readonly #boundaries: Int32Array;
  /** By item of the case: value of its department's integral when the piece at hand began. */
  readonly #baseWhole: Float64Array;
  readonly #baseFraction: Float64Array;
  /** By part, 2 an item of the case. */
  readonly #partWhole: Float64Array;
  readonly #partRemainder: Float64Array;
  readonly #parts: Int32Array;
  /** The items of the case that are not open alone, latest first. */
  readonly #together: Int32Array;
  #togetherCount = 0;

  /** By department: open items, its integral, and the value of H it is up to date with. */
  readonly #open: Int32Array;
  readonly #whole: Float64Array;
  readonly #fraction: Float64Array;
  readonly #seenWhole: Float64Array;
  readonly #seenFraction: Float64Array;
  /** H and the departments open. */
  #hWhole = 0;
  #hFraction = 0;
  #openDepartments = 0;

  constructor(items: WorkItemColumns, enablement: Enablement, longest: number) {
    this.#items = items;
    this.#enablement = enablement;
    this.#boundaryMs = new Float64Array(3 * longest);
    this.#boundaries = new Int32Array(3 * longest);
    this.#baseWhole = new Float64Array(longest);
    this.#baseFraction = new Float64Array(longest);
    this.#partWhole = new Float64Array(2 * longest);
    this.#partRemainder = new Float64Array(2 * longest);
    this.#parts = new Int32Array(2 * longest);
    this.#together = new Int32Array(longest);
    let departments = 0;
    for (let i = 0; i < items.length; i++) departments = Math.max(departments, items.department[i]! + 1);
    this.#open = new Int32Array(departments);
    this.#whole = new Float64Array(departments);
    this.#fraction = new Float64Array(departments);
    this.#seenWhole = new Float64Array(departments);
    this.#seenFraction = new Float64Array(departments);
  }

  split(from: number, to: number, shared: SharedTime): void {
    let left = this.#bookAlone(from, to, shared);
    if (this.#togetherCount === 0) return;
    this.#resetDepartments();
    this.#sweep(from, this.#collectBoundaries(from));
    for (let k = 0; k < this.#togetherCount; k++) {
      const part = 2 * (this.#together[k]! - from);
      left -= this.#partWhole[part]! + this.#partWhole[part + 1]!;
    }
    this.#giveAway(from, left);
    for (let k = 0; k < this.#togetherCount; k++) {
      const i = this.#together[k]!;
      const part = 2 * (i - from);
      const worked = this.#partWhole[part + afterStart]!;
      shared.waitMs[i] = this.#partWhole[part + beforeStart]!;
      if ((this.#items.flags[i]! & itemFlags.noStart) !== 0) shared.elapsedMs[i] = worked;
      else shared.serviceMs[i] = worked;
    }
  }

  /**
   * Books the items that are open alone: all before them have completed when they are enabled, and all after them are enabled when they have
   * completed. Keeps the others in `#together` and gives the time of the case that is left for them.
   */
  #bookAlone(from: number, to: number, shared: SharedTime): number {
    const { startMs, completeMs, flags } = this.#items;
    const { enabledMs } = this.#enablement;
    this.#togetherCount = 0;
    let left = 0;
    let nextEnabled = Number.POSITIVE_INFINITY;
    for (let i = to - 1; i >= from; i--) {
      const enabled = enabledMs[i]!;
      const complete = completeMs[i]!;
      if (nextEnabled < complete || (i > from && enabled < completeMs[i - 1]!)) {
        this.#together[this.#togetherCount++] = i;
      } else if ((flags[i]! & itemFlags.noStart) !== 0) {
        shared.elapsedMs[i] = complete - enabled;
        left -= complete - enabled;
      } else {
        shared.waitMs[i] = startMs[i]! - enabled;
        shared.serviceMs[i] = complete - startMs[i]!;
        left -= complete - enabled;
      }
      if (enabled < nextEnabled) nextEnabled = enabled;
    }
    return to > from ? left + completeMs[to - 1]! - enabledMs[from]! : 0;
  }

  #resetDepartments(): void {
    this.#hWhole = 0;
    this.#hFraction = 0;
    this.#openDepartments = 0;
    for (let k = 0; k < this.#togetherCount; k++) {
      const department = this.#items.department[this.#together[k]!]!;
      this.#open[department] = 0;
      this.#whole[department] = 0;
      this.#fraction[department] = 0;
    }
  }

  /** Fills `#boundaries` in order of time and gives their number. Obligations without length get nothing and have none. */
  #collectBoundaries(from: number): number {
    const { startMs, completeMs, flags } = this.#items;
    const at = this.#boundaryMs;
    let count = 0;
    for (let k = this.#togetherCount - 1; k >= 0; k--) {
      const i = this.#together[k]!;
      const local = i - from;
      this.#partWhole.fill(0, 2 * local, 2 * local + 2);
      this.#partRemainder.fill(0, 2 * local, 2 * local + 2);
      const enabled = this.#enablement.enabledMs[i]!;
      const complete = completeMs[i]!;
      if (enabled >= complete) continue;
      const base = 3 * local;
      const start = (flags[i]! & itemFlags.noStart) === 0 ? startMs[i]! : enabled;
      at[base + opens] = enabled;
      at[base + starts] = start;
      at[base + closes] = complete;
      this.#boundaries[count++] = base + opens;
      // A piece that begins and ends with the obligation has no boundary of its own.
      if (start > enabled && start < complete) this.#boundaries[count++] = base + starts;
      this.#boundaries[count++] = base + closes;
    }
    this.#sort.sort(this.#boundaries, 0, count, (a, b) => at[a]! < at[b]!);
    return count;
  }

  #sweep(from: number, count: number): void {
    const at = this.#boundaryMs;
    let now = count === 0 ? 0 : at[this.#boundaries[0]!]!;
    for (let k = 0; k < count; k++) {
      const boundary = this.#boundaries[k]!;
      this.#pass(at[boundary]! - now);
      now = at[boundary]!;
      const local = Math.floor(boundary / 3);
      const department = this.#items.department[from + local]!;
      this.#bringUpToDate(department);
      const kind = boundary - 3 * local;
      if (kind !== opens) {
        const waited = kind === starts || at[boundary] === at[3 * local + starts];
        this.#book(local, department, waited ? beforeStart : afterStart);
      }
      if (kind === opens) {
        if (this.#open[department]!++ === 0) this.#openDepartments++;
      } else if (kind === closes) {
        if (--this.#open[department]! === 0) this.#openDepartments--;
      }
      this.#baseWhole[local] = this.#whole[department]!;
      this.#baseFraction[local] = this.#fraction[department]!;
    }
  }

  /** Lets time pass: H grows by its share for each open department. */
  #pass(lengthMs: number): void {
    if (lengthMs === 0 || this.#openDepartments === 0) return;
    const whole = Math.floor(lengthMs / this.#openDepartments);
    this.#hWhole += whole;
    this.#hFraction += (lengthMs - whole * this.#openDepartments) / this.#openDepartments;
    if (this.#hFraction >= 1) {
      this.#hFraction -= 1;
      this.#hWhole += 1;
    }
  }

  #bringUpToDate(department: number): void {
    const open = this.#open[department]!;
    if (open > 0) {
      const grown = this.#hWhole - this.#seenWhole[department]!;
      const whole = Math.floor(grown / open);
      const rest = grown - whole * open + (this.#hFraction - this.#seenFraction[department]!);
      let fraction = this.#fraction[department]! + rest / open;
      const carried = Math.floor(fraction);
      fraction -= carried;
      this.#whole[department]! += whole + carried;
      this.#fraction[department] = fraction;
    }
    this.#seenWhole[department] = this.#hWhole;
    this.#seenFraction[department] = this.#hFraction;
  }

  /** Books the growth of the department's integral since the item's last boundary. */
  #book(local: number, department: number, kind: number): void {
    let whole = this.#whole[department]! - this.#baseWhole[local]!;
    let remainder = this.#fraction[department]! - this.#baseFraction[local]!;
    if (remainder < -fractionStep) {
      whole -= 1;
      remainder += 1;
    }
    if (remainder > 1 - fractionStep) {
      whole += 1;
      remainder = 0;
    }
    this.#partWhole[2 * local + kind] = whole;
    this.#partRemainder[2 * local + kind] = remainder < fractionStep ? 0 : remainder;
  }

  /** Gives the milliseconds that the whole parts leave over to the parts with the largest remainders. */
  #giveAway(from: number, left: number): void {
    if (left === 0) return;
    const remainder = this.#partRemainder;
    let candidates = 0;
    for (let k = this.#togetherCount - 1; k >= 0; k--) {
      const part = 2 * (this.#together[k]! - from);
      for (const p of [part + beforeStart, part + afterStart]) {
        if (remainder[p] === 0) continue;
        // The offset keeps simple fractions, which are the ones that tie, off the border between two steps.
        remainder[p] = Math.floor(remainder[p]! / fractionStep + 0.3);
        this.#parts[candidates++] = p;
      }
    }
    this.#sort.sort(this.#parts, 0, candidates, (a, b) => remainder[a]! > remainder[b]!);
    for (let k = 0; k < left; k++) this.#partWhole[this.#parts[k]!]! += 1;
  }
}
