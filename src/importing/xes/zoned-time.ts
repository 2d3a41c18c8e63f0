import { BatonError } from "../../domain/errors.ts";

const quarterHourMs = 900_000;
const dayMs = 86_400_000;

/**
 * For wall-clock times of a zone, an IANA name or a fixed offset such as `+02:00`: gives a function from the time read as if it were UTC to the
 * instant. A time that summer time makes twice is its first occurrence; one that it skips moves forward with the clock. BAD_INPUT for an unknown zone.
 */
export function zonedTime(zone: string): (wallClockMs: number) => number {
  const format = formatOf(zone);
  // Offsets change at most at whole quarters of an hour.
  const known = new Map<number, number>();
  const offsetAt = (instantMs: number): number => {
    const quarter = Math.floor(instantMs / quarterHourMs);
    const seen = known.get(quarter);
    if (seen !== undefined) return seen;
    const offset = offsetOf(format, quarter * quarterHourMs);
    known.set(quarter, offset);
    return offset;
  };
  return (wallClockMs) => {
    const before = offsetAt(wallClockMs - dayMs);
    const after = offsetAt(wallClockMs + dayMs);
    const first = wallClockMs - before;
    if (before === after || offsetAt(first) === before) return first;
    const second = wallClockMs - after;
    return offsetAt(second) === after ? second : first;
  };
}

function formatOf(zone: string): Intl.DateTimeFormat {
  try {
    return new Intl.DateTimeFormat("en-US", { timeZone: zone, timeZoneName: "longOffset" });
  } catch (error) {
    throw new BatonError(
      "BAD_INPUT",
      `the time zone "${zone}" is not known; expected an IANA name such as Europe/Amsterdam, or an offset such as +02:00`,
      { timeZone: zone },
      error,
    );
  }
}

function offsetOf(format: Intl.DateTimeFormat, instantMs: number): number {
  const name = format.formatToParts(instantMs).find((part) => part.type === "timeZoneName")?.value ?? "GMT";
  const [, sign, hours, minutes, seconds] = /^GMT(?:([+-])(\d\d):(\d\d)(?::(\d\d))?)?$/.exec(name) ?? [];
  const ms = (Number(hours ?? 0) * 3600 + Number(minutes ?? 0) * 60 + Number(seconds ?? 0)) * 1000;
  return sign === "-" ? -ms : ms;
}
