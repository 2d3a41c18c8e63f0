/**
 * A made-up log for measuring: 8 events a case, 20 activities on a mostly fixed path with jitter so that there are many variants, 10 resources an
 * activity, 10 departments, starts and ends, cases spread over a year. The same seed and size always give the same log.
 */
export interface SyntheticLog {
  readonly cases: number;
  /** Event e belongs to case `floor(e / eventsPerCase)`. */
  readonly activity: Uint8Array;
  readonly resource: Uint8Array;
  /** Seconds since `epochMs`. */
  readonly start: Int32Array;
  readonly end: Int32Array;
}

export const eventsPerCase = 8;
const activities = 20;
/** 2023-01-01. */
const epochMs = 1_672_531_200_000;
const yearSeconds = 365 * 86_400;
const meanWaitSeconds = 4 * 3_600;
const meanServiceSeconds = 900;
/** How far an event is ahead of the fixed path, with these chances. */
const jitterChances = [0.55, 0.2, 0.1, 0.07, 0.05, 0.03];

export function syntheticLog(cases: number, seed = 7): SyntheticLog {
  const random = randomNumbers(seed);
  const events = cases * eventsPerCase;
  const activity = new Uint8Array(events);
  const resource = new Uint8Array(events);
  const start = new Int32Array(events);
  const end = new Int32Array(events);
  const arrivals = Int32Array.from({ length: cases }, () => Math.floor(random() * yearSeconds)).sort();
  for (let event = 0; event < events; event++) {
    const place = event % eventsPerCase;
    const code = Math.min(place * 2 + jitter(random()), activities - 1);
    activity[event] = code;
    resource[event] = code * 10 + Math.floor(random() * 10);
    const before = place === 0 ? arrivals[event / eventsPerCase]! : end[event - 1]!;
    start[event] = before + Math.floor(exponential(random(), meanWaitSeconds));
    end[event] = start[event]! + Math.floor(exponential(random(), meanServiceSeconds)) + 1;
  }
  return { cases, activity, resource, start, end };
}

/** Event numbers by completion, then case: the order in which a running system would export them. */
export function byCompletion({ cases, end }: SyntheticLog): Int32Array {
  // Ends of a case differ, so (end, case) names one event, and a plain number sorts natively.
  const keys = Float64Array.from(end, (seconds, event) => seconds * cases + Math.floor(event / eventsPerCase)).sort();
  return Int32Array.from(keys, (key) => {
    let event = (key % cases) * eventsPerCase;
    const seconds = Math.floor(key / cases);
    while (end[event] !== seconds) event++;
    return event;
  });
}

export function activityName(code: number): string {
  return `Activity ${String.fromCharCode(65 + code)}`;
}

export function departmentName(activity: number): string {
  return `Dept ${activity >> 1}`;
}

export function resourceName(code: number): string {
  return `R${String(code).padStart(3, "0")}`;
}

/** `2023-01-31T12:00:00Z`; days are written once. */
export function instantText(seconds: number): string {
  const day = Math.floor(seconds / 86_400);
  const rest = seconds % 86_400;
  days[day] ??= new Date(epochMs + day * 86_400_000).toISOString().slice(0, 11);
  return `${days[day]}${twoDigits[Math.floor(rest / 3_600)]}:${twoDigits[Math.floor(rest / 60) % 60]}:${twoDigits[rest % 60]}Z`;
}

const days: string[] = [];
const twoDigits = Array.from({ length: 60 }, (_, number) => String(number).padStart(2, "0"));

function jitter(chance: number): number {
  let sum = 0;
  for (const [ahead, share] of jitterChances.entries()) {
    sum += share;
    if (chance < sum) return ahead;
  }
  return jitterChances.length - 1;
}

function exponential(chance: number, mean: number): number {
  return -mean * Math.log(1 - chance);
}

/** Mulberry32: small, fast and good enough to draw a log. Gives numbers from 0 to below 1. */
function randomNumbers(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
