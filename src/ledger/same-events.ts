import type { LogChain } from "./log-chain.ts";
import type { GroupedEvents } from "./merge-logs.ts";

/**
 * Marks, 1 an event, those of later logs that an earlier log of the process already has (methods.md 1.1 "same events again"); null where there
 * are none. `grouped` is in the order of the chain inside each case.
 *
 * Where all logs carry event ids, events of one case with equal id and life-cycle are the same; elsewhere, and for events without an id, those
 * with equal step, times, resource and life-cycle are. Both are matched as multisets: of an event that the earlier logs have twice, two are
 * left out of each later log, a third one there is new.
 *
 * A hash table for each case that several logs speak of. O(events).
 */
export function markSameEvents(chain: LogChain, { event, caseOffsets }: GroupedEvents): Uint8Array | null {
  const identity = new EventIdentity(chain);
  const matches = new CaseMatches(identity, event);
  const marked = new Uint8Array(event.length);
  let found = false;
  for (let c = 0; c + 1 < caseOffsets.length; c++) {
    const from = caseOffsets[c]!;
    const to = caseOffsets[c + 1]!;
    if (from === to || chain.logOf(event[from]!) === chain.logOf(event[to - 1]!)) continue;
    matches.clear(to - from);
    let log = chain.logOf(event[from]!);
    for (let p = from; p < to; p++) {
      if (event[p]! >= chain.starts[log + 1]!) {
        log = chain.logOf(event[p]!);
        matches.nextLog();
      }
      if (!matches.take(p)) continue;
      marked[p] = 1;
      found = true;
    }
  }
  return found ? marked : null;
}

/** What makes two events of one case the same. Events are numbers of the chain. */
class EventIdentity {
  readonly #chain: LogChain;
  readonly #byId: boolean;

  constructor(chain: LogChain) {
    this.#chain = chain;
    this.#byId = chain.logs.every(({ eventIdOf }) => eventIdOf !== null);
  }

  hash(event: number): number {
    const l = this.#chain.logOf(event);
    const { events, stepOf } = this.#chain.logs[l]!;
    const e = event - this.#chain.starts[l]!;
    const id = this.#idOf(event);
    if (id >= 0) return mix(id, events.lifecycle[e]!);
    const seconds = Math.floor(events.timeMs[e]! / 1_000);
    return mix(mix(seconds, events.timeMs[e]! - seconds * 1_000), stepOf[events.activity[e]!]!);
  }

  areSame(a: number, b: number): boolean {
    const chain = this.#chain;
    const logA = chain.logs[chain.logOf(a)]!;
    const logB = chain.logs[chain.logOf(b)]!;
    const i = a - chain.starts[chain.logOf(a)]!;
    const j = b - chain.starts[chain.logOf(b)]!;
    if (logA.events.lifecycle[i] !== logB.events.lifecycle[j]) return false;
    const idA = this.#idOf(a);
    const idB = this.#idOf(b);
    if (idA >= 0 || idB >= 0) return idA === idB;
    return (
      logA.events.timeMs[i] === logB.events.timeMs[j] &&
      Object.is(logA.events.startMs[i], logB.events.startMs[j]) &&
      logA.stepOf[logA.events.activity[i]!] === logB.stepOf[logB.events.activity[j]!] &&
      idOrNone(logA.resourceOf, logA.events.resource[i]!) === idOrNone(logB.resourceOf, logB.events.resource[j]!)
    );
  }

  /** -1 where the event's id does not count. */
  #idOf(event: number): number {
    if (!this.#byId) return -1;
    const l = this.#chain.logOf(event);
    const { events, eventIdOf } = this.#chain.logs[l]!;
    const code = events.eventId[event - this.#chain.starts[l]!]!;
    return code < 0 || eventIdOf === null ? -1 : eventIdOf[code]!;
  }
}

function idOrNone(idOf: Int32Array, code: number): number {
  return code < 0 ? -1 : idOf[code]!;
}

function mix(hash: number, value: number): number {
  let mixed = Math.imul(hash ^ (value + 0x7f4a7c15), 0x2c1b3c6d);
  mixed ^= mixed >>> 15;
  return Math.imul(mixed, 0x297a2d39) ^ (mixed >>> 13);
}

/** The distinct events of one case, in an open-addressing table, with how often earlier logs have each and the log at hand has had it. */
class CaseMatches {
  readonly #identity: EventIdentity;
  readonly #event: Int32Array;
  #table = new Int32Array(0);
  #earlier = new Int32Array(0);
  #matched = new Int32Array(0);
  #fresh = new Int32Array(0);
  #size = 0;

  constructor(identity: EventIdentity, event: Int32Array) {
    this.#identity = identity;
    this.#event = event;
  }

  clear(events: number): void {
    this.#size = 4;
    while (this.#size < 2 * events) this.#size *= 2;
    if (this.#size > this.#table.length) {
      this.#table = new Int32Array(this.#size);
      this.#earlier = new Int32Array(this.#size);
      this.#matched = new Int32Array(this.#size);
      this.#fresh = new Int32Array(this.#size);
    }
    this.#table.fill(-1, 0, this.#size);
    for (const counts of [this.#earlier, this.#matched, this.#fresh]) counts.fill(0, 0, this.#size);
  }

  /** What the log at hand brought new is from now on what earlier logs have. */
  nextLog(): void {
    for (let slot = 0; slot < this.#size; slot++) this.#earlier[slot]! += this.#fresh[slot]!;
    this.#matched.fill(0, 0, this.#size);
    this.#fresh.fill(0, 0, this.#size);
  }

  /** Is the event at p one of those that earlier logs have? Remembers it if not. */
  take(p: number): boolean {
    const event = this.#event[p]!;
    let slot = this.#identity.hash(event) & (this.#size - 1);
    while (this.#table[slot]! >= 0 && !this.#identity.areSame(this.#table[slot]!, event)) {
      slot = (slot + 1) & (this.#size - 1);
    }
    this.#table[slot] = event;
    if (this.#matched[slot]! < this.#earlier[slot]!) {
      this.#matched[slot]!++;
      return true;
    }
    this.#fresh[slot]!++;
    return false;
  }
}
