import type { EventColumns } from "../domain/event-columns.ts";

const day = 86_400_000;
const quarterOfAnHour = 900_000;

/**
 * Are the stamps of a log dates without time of day (methods.md 1.1)? True where every stamp is at midnight UTC, or all, of more than one day,
 * are at one time of the day that is midnight in some zone, summer time ignored. O(events), usually decided by the first few.
 */
export function hasCoarseTimes({ length, timeMs, startMs }: EventColumns): boolean {
  if (length === 0) return false;
  const timeOfDay = modulo(timeMs[0]!, day);
  if (timeOfDay % quarterOfAnHour !== 0) return false;
  let severalDays = false;
  for (let e = 0; e < length; e++) {
    if (modulo(timeMs[e]!, day) !== timeOfDay) return false;
    if (!Number.isNaN(startMs[e]!) && modulo(startMs[e]!, day) !== timeOfDay) return false;
    if (timeMs[e] !== timeMs[0]) severalDays = true;
  }
  return timeOfDay === 0 || severalDays;
}

function modulo(value: number, divisor: number): number {
  return ((value % divisor) + divisor) % divisor;
}
