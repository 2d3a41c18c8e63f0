import type { Calendar } from "../domain/organisation.ts";
import type { Problem } from "./refusal.ts";

const dayMinutes = 1_440;
const mostHolidays = 1_000;

/** What is wrong with a calendar, by field; working hours in order of day and minute. */
export function calendarProblems({ timeZone, weekly, holidays }: Calendar): readonly Problem[] {
  const problems: Problem[] = [];
  const add = (message: string, ...field: readonly string[]) =>
    problems.push({ code: "BAD_INPUT", message, field: ["calendar", ...field] });
  if (!isTimeZone(timeZone)) {
    add(`"${timeZone}" is no time zone; expected an IANA name such as Europe/Zurich or UTC`, "timeZone");
  }
  if (weekly.length === 0) add("nobody works without working hours; give some, or null for no calendar", "weekly");
  for (const [index, { fromMinute, toMinute }] of weekly.entries()) {
    if (fromMinute >= 0 && fromMinute < toMinute && toMinute <= dayMinutes) continue;
    add("working hours begin before they end, within one day from 00:00 to 24:00", "weekly", String(index));
  }
  for (const [index, { day, fromMinute }] of weekly.entries()) {
    const before = weekly[index - 1];
    if (before === undefined || before.day !== day || before.toMinute <= fromMinute) continue;
    add("these working hours overlap with others of the day; give each hour once", "weekly", String(index));
  }
  if (holidays.length > mostHolidays)
    add(`${holidays.length} holidays are too many; a calendar has at most ${mostHolidays}`, "holidays");
  for (const [index, day] of holidays.entries()) {
    if (!isDay(day)) add(`"${day}" is no day; expected YYYY-MM-DD`, "holidays", String(index));
  }
  return problems;
}

/** By day and minute, holidays ascending and once each. */
export function inOrder({ timeZone, weekly, holidays }: Calendar): Calendar {
  return {
    timeZone,
    weekly: [...weekly].sort((a, b) => a.day - b.day || a.fromMinute - b.fromMinute),
    holidays: [...new Set(holidays)].sort(),
  };
}

function isTimeZone(name: string): boolean {
  // Offsets such as +01:00 are taken as zones too, but know no summer time.
  if (!/^[A-Za-z]/.test(name)) return false;
  try {
    return new Intl.DateTimeFormat("en", { timeZone: name }).resolvedOptions().timeZone !== "";
  } catch (error) {
    if (error instanceof RangeError) return false;
    throw error;
  }
}

function isDay(text: string): boolean {
  const ms = /^\d{4}-\d{2}-\d{2}$/.test(text) ? Date.parse(`${text}T00:00:00Z`) : Number.NaN;
  return !Number.isNaN(ms) && new Date(ms).toISOString().startsWith(text);
}
