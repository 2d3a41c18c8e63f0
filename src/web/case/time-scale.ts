import { scaleUtc } from "d3-scale";

/** A stretch between two instants at which something happened. */
export interface Stretch {
  readonly fromMs: number;
  readonly toMs: number;
  readonly fromX: number;
  readonly toX: number;
  /** Drawn shorter than its time: lengths on both sides cannot be compared across it. */
  readonly isBreak: boolean;
}

export interface Tick {
  readonly x: number;
  readonly ms: number;
  readonly text: string;
}

/** Places instants along a line. */
export interface TimeScale {
  readonly x: (ms: number) => number;
  readonly stretches: readonly Stretch[];
  readonly ticks: readonly Tick[];
}

/** A stretch this many times as long as the middle one is cut short. */
const longStretch = 8;
const breakWidth = 44;
const apart = 96;
const dayMs = 86_400_000;

/** Whether cutting long idle stretches short would change anything. */
export function hasLongStretches(instants: readonly number[]): boolean {
  const gaps = gapsOf(sortedOnce(instants));
  const limit = limitOf(gaps);
  return gaps.some((gap) => gap > limit);
}

/**
 * True to scale, or with long stretches in which nothing happens cut to a fixed width, so that minutes of work stay visible in a case of months.
 *
 * @param instants when something happened; the first and the last are the ends of the line
 */
export function timeScale(instants: readonly number[], width: number, cutShort: boolean): TimeScale {
  const times = sortedOnce(instants);
  const gaps = gapsOf(times);
  const limit = cutShort ? limitOf(gaps) : Number.POSITIVE_INFINITY;
  const breaks = gaps.filter((gap) => gap > limit).length;
  const each = Math.min(breakWidth, (width * 0.6) / Math.max(1, breaks));
  const kept = gaps.filter((gap) => gap <= limit).reduce((sum, gap) => sum + gap, 0);
  const perMs = kept === 0 ? 0 : (width - breaks * each) / kept;
  const stretches: Stretch[] = [];
  let x = 0;
  for (const [index, gap] of gaps.entries()) {
    const isBreak = gap > limit;
    const fromMs = times[index] ?? 0;
    const toX = x + (isBreak ? each : gap * perMs);
    stretches.push({ fromMs, toMs: fromMs + gap, fromX: x, toX, isBreak });
    x = toX;
  }
  return { x: (ms) => placeOf(ms, stretches), stretches, ticks: ticksOf(stretches) };
}

function placeOf(ms: number, stretches: readonly Stretch[]): number {
  let [low, high] = [0, stretches.length - 1];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((stretches[middle]?.toMs ?? 0) < ms) low = middle + 1;
    else high = middle;
  }
  const stretch = stretches[low];
  if (stretch === undefined) return 0;
  const { fromMs, toMs, fromX, toX } = stretch;
  const part = toMs === fromMs ? 0 : (ms - fromMs) / (toMs - fromMs);
  return fromX + Math.min(1, Math.max(0, part)) * (toX - fromX);
}

/** Dates along the line; within each run between two breaks at round instants, at least one a run where there is room. */
function ticksOf(stretches: readonly Stretch[]): readonly Tick[] {
  const ticks: Tick[] = [];
  const end = (stretches.at(-1)?.toX ?? 0) - apart;
  for (const { fromMs, toMs, fromX, toX } of runsOf(stretches)) {
    const scale = scaleUtc([fromMs, toMs], [fromX, toX]);
    const round = scale.ticks(Math.floor((toX - fromX) / apart)).map((date) => date.getTime());
    const byDay = toMs - fromMs > 3 * dayMs;
    for (const ms of round.length > 0 && toX - fromX > apart ? round : [fromMs]) {
      const last = ticks.at(-1);
      if (last === undefined || (scale(ms) - last.x >= apart && scale(ms) <= end))
        ticks.push({ x: scale(ms), ms, text: tickText(ms, byDay, last?.ms) });
    }
  }
  return ticks;
}

/** A date, with its year where that is not the year of the tick before. */
function tickText(ms: number, byDay: boolean, before: number | undefined): string {
  const date = new Date(ms);
  const sameYear = before !== undefined && new Date(before).getUTCFullYear() === date.getUTCFullYear();
  return date.toLocaleString(undefined, {
    day: "numeric",
    month: "short",
    timeZone: "UTC",
    ...(!sameYear && { year: "numeric" }),
    ...(!byDay && sameYear && { hour: "2-digit", minute: "2-digit" }),
  });
}

/** Neighbouring stretches that are no breaks, joined. */
function runsOf(stretches: readonly Stretch[]): readonly Stretch[] {
  const runs: Stretch[] = [];
  let open = false;
  for (const stretch of stretches) {
    const last = runs.at(-1);
    if (stretch.isBreak) open = false;
    else if (open && last !== undefined) runs[runs.length - 1] = { ...last, toMs: stretch.toMs, toX: stretch.toX };
    else {
      runs.push(stretch);
      open = true;
    }
  }
  return runs;
}

function sortedOnce(instants: readonly number[]): readonly number[] {
  return [...new Set(instants)].toSorted((a, b) => a - b);
}

function gapsOf(times: readonly number[]): readonly number[] {
  return times.slice(1).map((time, index) => time - (times[index] ?? time));
}

function limitOf(gaps: readonly number[]): number {
  const middle = gaps.toSorted((a, b) => a - b)[Math.floor(gaps.length / 2)];
  return middle === undefined ? 0 : middle * longStretch;
}
