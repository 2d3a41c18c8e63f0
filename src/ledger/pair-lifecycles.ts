import { lifecycle } from "../domain/event-columns.ts";
import type { MergedEvents } from "./merge-logs.ts";
import type { RuleCounts } from "./rule-counts.ts";

/** What pairing makes of the events; same length and order. */
export interface PairedEvents {
  /** 1 where the event is a work item. */
  readonly isItem: Uint8Array;
  /** Start of an item by a start event of its own, else what the event itself says; NaN where none was recorded. */
  readonly startMs: Float64Array;
  /** When the item was scheduled, assigned or received; NaN where not recorded. */
  readonly scheduledMs: Float64Array;
}

/**
 * Pairs starts and completions first in, first out per (case, step, resource), a missing resource equal to a missing one, in the order of the
 * events (methods.md 1.1). The completion becomes the item; a start left over becomes an unfinished one. A schedule is paired first in, first out
 * per (case, step) with the next start; a completion that never started takes no schedule, because it has no wait to split.
 * One map access an event.
 */
export function pairLifecycles(events: MergedEvents, counts: RuleCounts): PairedEvents {
  const { length, caseOffsets, lifecycle: transition, timeMs, step } = events;
  const isItem = new Uint8Array(length);
  const startMs = events.startMs.slice();
  const scheduledMs = new Float64Array(length).fill(Number.NaN);
  const starts = new Queues(length);
  const schedules = new Queues(length);
  const worker = numberWorkers(events);

  for (let c = 0; c + 1 < caseOffsets.length; c++) {
    const from = caseOffsets[c]!;
    const to = caseOffsets[c + 1]!;
    for (let e = from; e < to; e++) {
      switch (transition[e]) {
        case lifecycle.schedule:
          schedules.push(step[e]!, c, e);
          counts.touch("schedule-event", c);
          break;
        case lifecycle.start:
        case lifecycle.startOnly: {
          const schedule = schedules.shift(step[e]!, c);
          if (schedule >= 0) scheduledMs[e] = timeMs[schedule]!;
          isItem[e] = 1;
          if (transition[e] === lifecycle.start) starts.push(worker[e]!, c, e);
          break;
        }
        case lifecycle.complete: {
          isItem[e] = 1;
          const start = starts.shift(worker[e]!, c);
          if (start < 0) break;
          isItem[start] = 0;
          startMs[e] = timeMs[start]!;
          scheduledMs[e] = scheduledMs[start]!;
          break;
        }
        case lifecycle.other:
          counts.touch("other-transition", c);
          break;
        default:
          isItem[e] = 1;
      }
    }
  }
  return { isItem, startMs, scheduledMs };
}

/** A number for each (step, resource). */
function numberWorkers({ length, step, resource }: MergedEvents): Int32Array {
  let resources = 0;
  for (let e = 0; e < length; e++) resources = Math.max(resources, resource[e]! + 1);
  const numbers = new Map<number, number>();
  const worker = new Int32Array(length);
  for (let e = 0; e < length; e++) {
    const key = step[e]! * (resources + 1) + resource[e]! + 1;
    let number = numbers.get(key);
    if (number === undefined) {
      number = numbers.size;
      numbers.set(key, number);
    }
    worker[e] = number;
  }
  return worker;
}

/** Queues of events by key, emptied by the first use in another case. */
class Queues {
  #head = new Int32Array(64);
  #tail = new Int32Array(64);
  #caseOf = new Int32Array(64).fill(-1);
  readonly #next: Int32Array;

  constructor(events: number) {
    this.#next = new Int32Array(events);
  }

  push(key: number, caseNumber: number, event: number): void {
    this.#enter(key, caseNumber);
    if (this.#head[key]! < 0) this.#head[key] = event;
    else this.#next[this.#tail[key]!] = event;
    this.#tail[key] = event;
    this.#next[event] = -1;
  }

  /** The oldest event of the queue, which leaves it; -1 where it is empty. */
  shift(key: number, caseNumber: number): number {
    this.#enter(key, caseNumber);
    const event = this.#head[key]!;
    if (event >= 0) this.#head[key] = this.#next[event]!;
    return event;
  }

  #enter(key: number, caseNumber: number): void {
    if (key >= this.#head.length) this.#grow(key);
    if (this.#caseOf[key] === caseNumber) return;
    this.#caseOf[key] = caseNumber;
    this.#head[key] = -1;
  }

  #grow(key: number): void {
    const size = 2 * (key + 1);
    const grow = (old: Int32Array<ArrayBuffer>): Int32Array<ArrayBuffer> => {
      const grown = new Int32Array(size).fill(-1);
      grown.set(old);
      return grown;
    };
    this.#head = grow(this.#head);
    this.#tail = grow(this.#tail);
    this.#caseOf = grow(this.#caseOf);
  }
}
