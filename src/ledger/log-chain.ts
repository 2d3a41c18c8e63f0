import type { ProcessLog } from "./process-log.ts";

/**
 * The logs of a process one after the other, in import order. An event's number in the chain is its log's start plus its position among the
 * events of the process in that log: the `event` of `WorkItemColumns`.
 */
export class LogChain {
  readonly logs: readonly ProcessLog[];
  /** First event number of each log, and behind them all the total. */
  readonly starts: Int32Array;
  readonly length: number;

  constructor(logs: readonly ProcessLog[]) {
    this.logs = logs;
    this.starts = new Int32Array(logs.length + 1);
    for (const [l, { events }] of logs.entries()) this.starts[l + 1] = this.starts[l]! + events.length;
    this.length = this.starts[logs.length]!;
  }

  /** Number of the log that holds an event of the chain. */
  logOf(event: number): number {
    let low = 0;
    let high = this.logs.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >>> 1;
      if (this.starts[middle]! <= event) low = middle;
      else high = middle - 1;
    }
    return low;
  }

  /** A column of the logs in the order of `events` (numbers of the chain), as a copy. */
  gatherNumbers(events: Int32Array, column: (log: ProcessLog) => Float64Array): Float64Array {
    if (this.#isWholeLog(events)) return column(this.logs[0]!).slice();
    const gathered = new Float64Array(events.length);
    let begin = 0;
    let end = 0;
    let values: Float64Array = gathered;
    for (let p = 0; p < events.length; p++) {
      const event = events[p]!;
      if (event < begin || event >= end) {
        const l = this.logOf(event);
        begin = this.starts[l]!;
        end = this.starts[l + 1]!;
        values = column(this.logs[l]!);
      }
      gathered[p] = values[event - begin]!;
    }
    return gathered;
  }

  /** A column of codes, as the ids they mean; -1 stays. */
  gatherIds(
    events: Int32Array,
    column: (log: ProcessLog) => Int32Array,
    meaning: (log: ProcessLog) => Int32Array,
  ): Int32Array {
    const gathered = new Int32Array(events.length);
    let begin = 0;
    let end = 0;
    let codes: Int32Array = gathered;
    let idOf: Int32Array = gathered;
    for (let p = 0; p < events.length; p++) {
      const event = events[p]!;
      if (event < begin || event >= end) {
        const l = this.logOf(event);
        begin = this.starts[l]!;
        end = this.starts[l + 1]!;
        codes = column(this.logs[l]!);
        idOf = meaning(this.logs[l]!);
      }
      const code = codes[event - begin]!;
      gathered[p] = code < 0 ? -1 : idOf[code]!;
    }
    return gathered;
  }

  gatherLifecycles(events: Int32Array): Uint8Array {
    if (this.#isWholeLog(events)) return this.logs[0]!.events.lifecycle.slice();
    const gathered = new Uint8Array(events.length);
    let begin = 0;
    let end = 0;
    let values: Uint8Array = gathered;
    for (let p = 0; p < events.length; p++) {
      const event = events[p]!;
      if (event < begin || event >= end) {
        const l = this.logOf(event);
        begin = this.starts[l]!;
        end = this.starts[l + 1]!;
        values = this.logs[l]!.events.lifecycle;
      }
      gathered[p] = values[event - begin]!;
    }
    return gathered;
  }

  /** A file that comes case by case, in order of time, is already as it should be: its columns can be copied as they are. */
  #isWholeLog(events: Int32Array): boolean {
    if (this.logs.length !== 1 || events.length !== this.length) return false;
    for (let p = 0; p < events.length; p++) if (events[p] !== p) return false;
    return true;
  }
}
