/** One way to read the texts of a time column. */
export type TimeFormat =
  /** Year first, as ISO 8601 has it, in the spellings DuckDB casts: fraction and zone where a text has them. */
  | { readonly kind: "ISO" }
  /** A number of units since 1970 UTC; `perMs` units make a millisecond. */
  | { readonly kind: "EPOCH"; readonly perMs: number }
  /** `zone`: the texts carry none, carry one that the format reads, or say UTC in a letter of the format. */
  | { readonly kind: "STRPTIME"; readonly format: string; readonly zone: "NONE" | "READ" | "UTC" };

export type DateOrder = "YEAR_FIRST" | "DAY_FIRST" | "MONTH_FIRST" | "NAMED_MONTH" | "EPOCH";

export interface TimeReading {
  readonly order: DateOrder;
  readonly format: TimeFormat;
}

const isoPattern =
  /^\d{4}([-/])\d{1,2}\1\d{1,2}(?:[T ]\d{1,2}:\d{2}(?::\d{2}(?:\.\d+)?)?|[T ]\d{1,2}:\d{2}:\d{2}(?:\.\d+)?(?:Z|[+-]\d{2}(?::?\d{2})?))?$/;

const monthPattern = "jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec";
const longMonthPattern = "january|february|march|april|june|july|august|september|october|november|december";
const weekdayPattern = "mon|tue|wed|thu|fri|sat|sun";
const longWeekdayPattern = "monday|tuesday|wednesday|thursday|friday|saturday|sunday";

/** A date and what stands around it, part by part; the separators between the numbers of a date are one and the same. */
const datePattern = new RegExp(
  [
    String.raw`^(?:(?<longDay>${longWeekdayPattern})|(?<day3>${weekdayPattern}))?(?<dayGap>(?<=[a-z])[., ]+)?`,
    "(?:",
    [
      String.raw`(?<n1>\d{1,2}|\d{4})(?<s1>[-/.]| |\. )(?<n2>\d{1,2})\k<s1>(?<n3>\d{4}|\d{1,2})`,
      String.raw`(?<y0>\d{4})(?<m0>\d{2})(?<d0>\d{2})`,
      String.raw`(?<d1>\d{1,2})(?<s2>[-/. ]|\. |)(?<m1>${longMonthPattern}|${monthPattern})(?<s3>[-/., ]+|)(?<y1>\d{4}|\d{2})`,
      String.raw`(?<m2>${longMonthPattern}|${monthPattern})(?<s4>[-/. ]+)(?<d2>\d{1,2})(?<s5>[-/., ]+)(?<y2>\d{4})`,
      String.raw`(?<y3>\d{4})(?<s6>[-/. ])(?<m3>${longMonthPattern}|${monthPattern})(?<s7>[-/. ])(?<d3>\d{1,2})`,
    ].join("|"),
    ")(?<rest>.*)$",
  ].join(""),
  "is",
);

const timePattern =
  /^(?<gap>[T, _-]+|)(?<hour>\d{1,2}):(?<minute>\d{2})(?::(?<second>\d{2})(?:(?<point>[.,])(?<fraction>\d{1,9}))?)?(?:(?<space> ?)(?<half>[ap]m))?(?<zone>.*)$/is;
const compactTimePattern = /^(?<gap>T|)(?<hour>\d{2})(?<minute>\d{2})(?<second>\d{2})(?<zone>Z|[+-]\d{2}:?\d{2}|)$/s;

/**
 * The readings a text allows; none where it is no time. Several where numbers leave open which is the day and which the month. A number
 * reads as time since 1970 where it lies between 1980 and 2100; whether it is one, only the name of its column says.
 */
export function timeReadings(text: string): readonly TimeReading[] {
  const trimmed = text.trim();
  if (isoPattern.test(trimmed)) return [{ order: "YEAR_FIRST", format: { kind: "ISO" } }];
  const epoch = /^\d{9,19}(?:\.\d+)?$/.test(trimmed) ? epochReadings(Number(trimmed)) : [];
  const date = datePattern.exec(trimmed)?.groups;
  if (date === undefined) return epoch;
  const tail = timeOfDay(date["rest"] ?? "", date["y0"] !== undefined);
  if (tail === null) return epoch;
  const weekday = date["longDay"] ? "%A" : date["day3"] ? "%a" : "";
  const before = weekday + (date["dayGap"] ?? "");
  const dated = dateFormats(date).map(({ order, format }): TimeReading => ({
    order,
    format: { kind: "STRPTIME", format: before + format + tail.format, zone: tail.zone },
  }));
  return [...dated, ...epoch];
}

/** 1980 to 2100 in seconds; the same span in finer units lies a thousand times higher each. */
export const epochSeconds = [315_532_800, 4_102_444_800] as const;

function epochReadings(value: number): readonly TimeReading[] {
  const [from, to] = epochSeconds;
  return [0.001, 1, 1000, 1_000_000]
    .filter((perMs) => value >= from * 1000 * perMs && value < to * 1000 * perMs)
    .map((perMs) => ({ order: "EPOCH", format: { kind: "EPOCH", perMs } }));
}

type Groups = Readonly<Record<string, string | undefined>>;

function dateFormats(date: Groups): readonly { readonly order: DateOrder; readonly format: string }[] {
  if (date["y0"] !== undefined) return plausibleCompact(date) ? [{ order: "YEAR_FIRST", format: "%Y%m%d" }] : [];
  if (date["n1"] !== undefined) return numericDates(date);
  const month = monthFormat(date["m1"] ?? date["m2"] ?? date["m3"] ?? "");
  const named = (format: string): { order: DateOrder; format: string } => ({ order: "NAMED_MONTH", format });
  if (date["m1"] !== undefined) return [named(`%d${date["s2"]}${month}${date["s3"]}${yearFormat(date["y1"])}`)];
  if (date["m2"] !== undefined) return [named(`${month}${date["s4"]}%d${date["s5"]}%Y`)];
  return [named(`%Y${date["s6"]}${month}${date["s7"]}%d`)];
}

/**
 * Three numbers: the year is the one of four digits, else the last. Both orders of day and month are readings even where this text allows one
 * only: the whole column decides.
 */
function numericDates(date: Groups): readonly { readonly order: DateOrder; readonly format: string }[] {
  const { n1 = "", n2 = "", n3 = "", s1 = "" } = date;
  if (n1.length === 4) {
    return isDate(Number(n2), Number(n3)) ? [{ order: "YEAR_FIRST", format: `%Y${s1}%m${s1}%d` }] : [];
  }
  const fits = isDate(Number(n2), Number(n1)) || isDate(Number(n1), Number(n2));
  if (!fits || n3.length === 1) return [];
  const year = yearFormat(n3);
  return [
    { order: "DAY_FIRST", format: `%d${s1}%m${s1}${year}` },
    { order: "MONTH_FIRST", format: `%m${s1}%d${s1}${year}` },
  ];
}

function isDate(month: number, day: number): boolean {
  return month >= 1 && month <= 12 && day >= 1 && day <= 31;
}

function plausibleCompact({ y0, m0, d0 }: Groups): boolean {
  return Number(y0) >= 1980 && Number(y0) < 2100 && isDate(Number(m0), Number(d0));
}

function yearFormat(year: string | undefined): string {
  return year?.length === 4 ? "%Y" : "%y";
}

/** May is both long and short; as the short name it reads beside `Jan` and `Feb`. */
function monthFormat(month: string): string {
  return month.length === 3 ? "%b" : "%B";
}

function timeOfDay(
  text: string,
  compact: boolean,
): { readonly format: string; readonly zone: "NONE" | "READ" | "UTC" } | null {
  if (text === "") return { format: "", zone: "NONE" };
  const time = (timePattern.exec(text) ?? (compact ? compactTimePattern.exec(text) : null))?.groups;
  if (time === undefined) return null;
  const colon = text.includes(":") && time["minute"] !== undefined && timePattern.test(text) ? ":" : "";
  const hour = time["half"] === undefined ? "%H" : "%I";
  const second = time["second"] === undefined ? "" : `${colon}%S`;
  const fraction = time["fraction"] === undefined ? "" : `${time["point"]}${time["fraction"].length > 6 ? "%n" : "%f"}`;
  const half = time["half"] === undefined ? "" : `${time["space"]}%p`;
  const zone = zoneFormat(time["zone"] ?? "");
  if (zone === null) return null;
  return { format: `${time["gap"]}${hour}${colon}%M${second}${fraction}${half}${zone.format}`, zone: zone.zone };
}

function zoneFormat(text: string): { readonly format: string; readonly zone: "NONE" | "READ" | "UTC" } | null {
  if (text === "") return { format: "", zone: "NONE" };
  const [, gap = "", zone = ""] = /^( ?)(.+)$/s.exec(text) ?? [];
  if (/^(?:Z|UTC|GMT)$/.test(zone)) return { format: gap + zone, zone: "UTC" };
  if (/^[+-]\d{2}(?::?\d{2})?$/.test(zone)) return { format: `${gap}%z`, zone: "READ" };
  return /^[A-Z][A-Za-z_]+\/[A-Za-z_/]+$/.test(zone) ? { format: `${gap}%Z`, zone: "READ" } : null;
}
