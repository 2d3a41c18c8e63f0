/** A stretch of a week, in milliseconds since Monday 00:00. */
export interface WeekStretch {
  readonly fromMs: number;
  readonly toMs: number;
}

const weekdays = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"];
const dayMs = 86_400_000;

/** Reads "Mon-Fri 08:30-12:30 13:15-17:15; Sat 08:00-12:00", in the order of the week; throws RangeError where it is none of that. */
export function weekHours(text: string): readonly WeekStretch[] {
  return readWeek(text, (time, dayStart) => {
    const [from = "", to = "", more] = time.split("-");
    const stretch = { fromMs: dayStart + timeOfDay(from, time), toMs: dayStart + timeOfDay(to, time) };
    if (more !== undefined || stretch.fromMs >= stretch.toMs)
      throw new RangeError(`"${time}" is no time of day from-to`);
    return stretch;
  }).sort((a, b) => a.fromMs - b.fromMs);
}

/** Reads "Tue,Thu 14:00; Fri 09:00 16:00": moments of a week, in its order. */
export function weekMoments(text: string): readonly number[] {
  return readWeek(text, (time, dayStart) => dayStart + timeOfDay(time, time)).sort((a, b) => a - b);
}

/** Monday 00:00 of the week of a moment. */
export function weekStart(ms: number): number {
  const day = Math.floor(ms / dayMs);
  // 1 January 1970 was a Thursday.
  return (day - ((day + 3) % 7)) * dayMs;
}

function readWeek<T>(text: string, read: (time: string, dayStart: number) => T): T[] {
  return text.split(";").flatMap((part) => {
    const [days = "", ...times] = part.trim().split(/\s+/);
    if (times.length === 0)
      throw new RangeError(`"${part.trim()}" names no times; expected such as "Mon-Fri 08:00-17:00"`);
    return daysOf(days).flatMap((day) => times.map((time) => read(time, day * dayMs)));
  });
}

function daysOf(text: string): readonly number[] {
  return text.split(",").flatMap((part) => {
    const [first = "", last = first] = part.split("-");
    const from = weekdays.indexOf(first);
    const to = weekdays.indexOf(last);
    if (from < 0 || to < from)
      throw new RangeError(`"${part}" names no days; expected such as "Mon", "Mon-Fri" or "Tue,Thu"`);
    return Array.from({ length: to - from + 1 }, (_, offset) => from + offset);
  });
}

function timeOfDay(text: string, whole: string): number {
  const match = /^(\d\d):(\d\d)$/.exec(text);
  const minutes = match === null ? Number.NaN : Number(match[1]) * 60 + Number(match[2]);
  if (!(minutes <= 24 * 60)) throw new RangeError(`"${whole}" holds no time of day such as 08:30`);
  return minutes * 60_000;
}
