import { BatonError } from "../domain/errors.ts";
import type { Calendar, WorkingHours } from "../domain/organisation.ts";
import type { CalendarInput, Weekday } from "./generated/resolver-types.ts";

const weekdays = [
  "MONDAY",
  "TUESDAY",
  "WEDNESDAY",
  "THURSDAY",
  "FRIDAY",
  "SATURDAY",
  "SUNDAY",
] as const satisfies Weekday[];

/** Day 1 is Monday. */
export function weekdayOf({ day }: WorkingHours): Weekday {
  const weekday = weekdays[day - 1];
  if (weekday === undefined) throw new RangeError(`${day} is no day of the week`);
  return weekday;
}

/** HH:MM; the last minute of a day ends at 24:00. */
export function clockText(minute: number): string {
  const two = (n: number) => String(n).padStart(2, "0");
  return `${two(Math.floor(minute / 60))}:${two(minute % 60)}`;
}

/** BAD_INPUT where a time of day is none. */
export function calendarOf({ timeZone, weekly, holidays }: CalendarInput): Calendar {
  return {
    timeZone: timeZone.trim(),
    weekly: weekly.map(({ day, from, to }, index) => ({
      day: weekdays.indexOf(day) + 1,
      fromMinute: minuteOf(from, `calendar.weekly.${index}.from`),
      toMinute: minuteOf(to, `calendar.weekly.${index}.to`),
    })),
    holidays: holidays ?? [],
  };
}

function minuteOf(text: string, argument: string): number {
  const [, hour, minute] = /^(\d{2}):([0-5]\d)$/.exec(text) ?? [];
  const minutes = Number(hour) * 60 + Number(minute);
  if (minutes <= 24 * 60) return minutes;
  throw new BatonError("BAD_INPUT", `${argument}: "${text}" is no time of day; expected 00:00 to 24:00`, { argument });
}
