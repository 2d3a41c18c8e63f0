import type { CaseStatus } from "../../../src/domain/organisation.ts";
import { handoverFlags, itemFlags } from "../../../src/domain/work-item-columns.ts";

/** A work item with its ledger as plain values; null = unknown or none. */
export interface PlainItem {
  /** Place in its case. */
  readonly item: number;
  readonly step: number | null;
  readonly department: number;
  readonly resource: number | null;
  /** Id of the event in the id space all logs share; null = the item is an execution of its own. */
  readonly eventId: string | null;
  /** Which of the logs of its process the event stands in. */
  readonly log: number;
  readonly channel: string | null;
  readonly enabled: number;
  readonly start: number | null;
  readonly complete: number | null;
  readonly attempt: number;
  readonly flags: number;
  readonly place: number | null;
  readonly wait: number;
  readonly service: number;
  readonly elapsed: number;
  /** End of its piece of the critical path. */
  readonly end: number | null;
  readonly sharedWait: number;
  readonly sharedService: number;
  readonly sharedElapsed: number;
  readonly standard: number | null;
  readonly target: number | null;
  readonly creditEqual: number;
  readonly creditWeighted: number;
  readonly earned: number | null;
}

export interface PlainHandover {
  readonly from: number;
  /** null: the outside result. */
  readonly to: number | null;
  readonly flags: number;
}

export interface PlainCase {
  readonly process: number;
  readonly key: string;
  readonly version: number;
  readonly start: number;
  readonly end: number;
  readonly status: CaseStatus;
  readonly events: number;
  readonly variant: number;
  readonly value: number | null;
  readonly lost: number;
  readonly unattributed: number;
  readonly fallback: boolean;
  readonly items: readonly PlainItem[];
  readonly handovers: readonly PlainHandover[];
  /** Case attributes by log of the process, earliest first. */
  readonly attributes: readonly ReadonlyMap<string, string>[];
}

/** Everything a revision holds, as plain values. */
export interface PlainFacts {
  readonly processes: readonly number[];
  readonly cases: readonly PlainCase[];
}

export const departments = [1, 2, 3, 4, 5] as const;
export const logsOfProcess = 2;
/** Variants of a process: hash and steps by number. */
export function variantsOf(process: number): readonly { readonly hash: string; readonly steps: readonly number[] }[] {
  return [1, 2, 3].map((variant) => ({
    hash: `${process}${variant}`.padStart(16, "0"),
    steps: stepsOf(process).slice(0, variant),
  }));
}

export function stepsOf(process: number): readonly number[] {
  return [1, 2, 3, 4].map((step) => process * 10 + step);
}

/** Numbers in [0, 1) from a seed (mulberry32). */
export function randomFrom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), state | 1);
    t = (t + Math.imul(t ^ (t >>> 7), t | 61)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
}

export function pick<T>(random: () => number, from: readonly T[]): T {
  return from[Math.floor(random() * from.length)]!;
}

const day = 86_400_000;
/** A Tuesday, a few days before the end of a quarter. */
export const begin = Date.UTC(2024, 2, 26);

/** Small facts in which everything can happen: reads have to agree on them with their definitions, whatever a ledger would look like. */
export function randomFacts(seed: number): PlainFacts {
  const random = randomFrom(seed);
  const chance = (p: number) => random() < p;
  const processes = [1, 2, 3].slice(0, 1 + Math.floor(random() * 3));
  const traits = { starts: pick(random, [0, 0.6, 1]), shared: pick(random, [0, 0.4]), finishedOnly: chance(0.3) };
  const cases = processes.flatMap((process) =>
    Array.from({ length: Math.floor(random() * 9) }, (_, number) => randomCase(process, `c${number}`, random, traits)),
  );
  return { processes, cases };
}

interface Traits {
  /** Share of items with a recorded start. */
  readonly starts: number;
  /** Share of items whose event may stand in other cases too. */
  readonly shared: number;
  readonly finishedOnly: boolean;
}

function randomCase(process: number, key: string, random: () => number, traits: Traits): PlainCase {
  const chance = (p: number) => random() < p;
  const whole = (below: number) => Math.floor(random() * below);
  const status = traits.finishedOnly
    ? "COMPLETED"
    : pick<CaseStatus>(random, ["COMPLETED", "COMPLETED", "COMPLETED", "OPEN", "ABORTED", "STALE"]);
  const start = begin + whole(20 * day);
  let now = start;
  const items: PlainItem[] = [];
  const length = 1 + whole(6);
  for (let item = 0; item < length; item++) {
    const hasStart = chance(traits.starts);
    const onPath = chance(0.85);
    const wait = hasStart ? whole(3) * whole(day) : 0;
    const service = hasStart ? whole(2) * whole(day) : 0;
    const elapsed = hasStart ? 0 : whole(3) * whole(2 * day);
    const enabled = now;
    const complete = now + wait + service + elapsed;
    if (onPath) now = complete;
    const eventId = chance(traits.shared) ? `e${whole(6)}` : null;
    items.push({
      item,
      step: pick(random, stepsOf(process)),
      department: pick(random, departments),
      resource: chance(0.7) ? 1 + whole(3) : null,
      eventId,
      log: whole(logsOfProcess),
      channel: chance(0.3) ? pick(random, ["web", "phone"]) : null,
      enabled,
      start: hasStart ? enabled + wait : null,
      complete,
      attempt: 1 + whole(2),
      flags:
        (hasStart ? 0 : itemFlags.noStart) |
        (onPath ? itemFlags.critical : 0) |
        (chance(0.2) ? itemFlags.repeat : chance(0.1) ? itemFlags.redo : 0) |
        (chance(0.05) ? itemFlags.negative : 0) |
        (eventId === null ? 0 : itemFlags.sharedExecution),
      place: length === 1 ? 0.5 : item / (length - 1),
      wait: onPath ? wait : 0,
      service: onPath ? service : 0,
      elapsed: onPath ? elapsed : 0,
      end: onPath ? complete : null,
      sharedWait: whole(day),
      sharedService: whole(day),
      sharedElapsed: whole(2) * whole(day),
      standard: chance(0.8) ? whole(day) + random() : null,
      target: chance(0.4) ? whole(2 * day) : null,
      creditEqual: status === "COMPLETED" || status === "OPEN" ? whole(3) / 4 : 0,
      creditWeighted: status === "COMPLETED" || status === "OPEN" ? random() : 0,
      earned: chance(0.7) ? whole(day) : null,
    });
  }
  if (status === "OPEN" && chance(0.8)) items.push(pendingItem(items, now, whole(4 * day)));
  const real = items.filter((it) => it.step !== null);
  return {
    process,
    key,
    version: 1 + whole(2),
    start,
    end: Math.max(start, ...items.map((it) => it.end ?? start)),
    status,
    events: real.length + whole(3),
    variant: whole(3),
    value: chance(0.85) ? 1 + whole(5) : null,
    lost: chance(0.1) ? random() : 0,
    unattributed: chance(0.1) ? random() : 0,
    fallback: chance(0.2),
    items,
    handovers: randomHandovers(real, status !== "OPEN", random),
    attributes: Array.from({ length: logsOfProcess }, () => randomAttributes(random)),
  };
}

function pendingItem(items: readonly PlainItem[], enabled: number, waited: number): PlainItem {
  const last = items.at(-1)!;
  return {
    ...last,
    item: items.length,
    step: null,
    resource: null,
    eventId: null,
    channel: null,
    enabled,
    start: null,
    complete: null,
    attempt: 0,
    flags: itemFlags.pending | itemFlags.critical,
    place: null,
    wait: waited,
    service: 0,
    elapsed: 0,
    end: enabled + waited,
    standard: null,
    target: null,
    creditEqual: 0,
    creditWeighted: 0,
    earned: null,
  };
}

/** Each item enables some of the later ones; what enables none is an outside result of a finished case. */
function randomHandovers(items: readonly PlainItem[], finished: boolean, random: () => number): PlainHandover[] {
  return items.flatMap(({ item: from }): PlainHandover[] => {
    const receivers = items.filter((it) => it.item > from && random() < (it.item === from + 1 ? 0.8 : 0.15));
    if (receivers.length === 0) return finished ? [{ from, to: null, flags: 0 }] : [];
    return receivers.map(({ item: to }) => ({
      from,
      to,
      flags:
        (random() < 0.8 ? handoverFlags.binding : 0) |
        (random() < 0.2 ? handoverFlags.returned : 0) |
        (random() < 0.1 ? handoverFlags.pingPong : 0),
    }));
  });
}

function randomAttributes(random: () => number): ReadonlyMap<string, string> {
  const attributes = new Map<string, string>();
  if (random() < 0.6) attributes.set("country", pick(random, ["NL", "DE", "it's"]));
  if (random() < 0.6) attributes.set("amount", String(Math.floor(random() * 100)));
  return attributes;
}
