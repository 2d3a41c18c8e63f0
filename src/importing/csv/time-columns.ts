import { BatonError } from "../../domain/errors.ts";
import { type DuckDBSession, sqlText } from "./duckdb-session.ts";
import { type DateOrder, epochSeconds, type TimeFormat, timeReadings } from "./time-format.ts";

/** A time column of the table `raw` before it is decided how to read it. */
export interface TimeCandidate {
  readonly index: number;
  readonly name: string;
  /** Different texts of the column, none empty; with the times of day of `clock`, where there is one. */
  readonly samples: readonly string[];
  /** The column that holds the times of day, where this one holds days alone. */
  readonly clock: { readonly index: number; readonly name: string } | null;
}

/** How a time column is read. */
export interface TimeColumn {
  readonly index: number;
  readonly name: string;
  /** SQL for the text of a row, without blanks around it. */
  readonly text: string;
  readonly clock: TimeCandidate["clock"];
  readonly formats: readonly TimeFormat[];
  /** Clause for the guess: how it is read and what decided it. */
  readonly why: string;
}

/**
 * Decides from all rows how each time column reads. Where some rows fit only with the day first, or only with the month first, that order is
 * it; where both orders fit every row, another time column of the file that is decided and is written alike lends its order. The order of the
 * rows in the file is no evidence: exports are sorted in many ways.
 *
 * @throws BatonError AMBIGUOUS_INPUT, with the strptime formats as `data.options`, where the order stays open or rows contradict each other;
 *   BAD_MAPPING where no format is known for the texts.
 */
export async function decideTimeColumns(
  session: DuckDBSession,
  candidates: readonly TimeCandidate[],
  timeFormat: string | undefined,
  file: string,
): Promise<readonly TimeColumn[]> {
  if (timeFormat !== undefined) await checkFormat(session, timeFormat);
  const columns: (TimeColumn | OpenColumn)[] = [];
  for (const candidate of candidates) columns.push(await decide(session, candidate, timeFormat, file));
  return columns.map((column) => ("example" in column ? lendOrder(column, columns, file) : column));
}

/** Both orders fit every row. */
interface OpenColumn {
  readonly index: number;
  readonly name: string;
  readonly text: string;
  readonly clock: TimeCandidate["clock"];
  readonly dayFirst: readonly TimeFormat[];
  readonly monthFirst: readonly TimeFormat[];
  readonly others: readonly TimeFormat[];
  readonly example: { readonly written: string; readonly dayFirst: string; readonly monthFirst: string };
  /** Rows with a time. */
  readonly rows: number;
}

async function decide(
  session: DuckDBSession,
  candidate: TimeCandidate,
  timeFormat: string | undefined,
  file: string,
): Promise<TimeColumn | OpenColumn> {
  const { index, name, samples, clock } = candidate;
  const byOrder = formatsByOrder(samples);
  const text = textSql(candidate);
  const column = { index, name, text, clock };
  if (timeFormat !== undefined) {
    return { ...column, formats: chosenFormats(timeFormat, byOrder), why: `read as ${timeFormat}, as told` };
  }
  const dayFirst = byOrder.get("DAY_FIRST") ?? [];
  const monthFirst = byOrder.get("MONTH_FIRST") ?? [];
  const others = [...byOrder].flatMap(([order, formats]) =>
    order === "DAY_FIRST" || order === "MONTH_FIRST" ? [] : formats,
  );
  if (dayFirst.length === 0) {
    if (others.length === 0) throw unknownFormat(file, name, samples);
    return { ...column, formats: others, why: `read as ${others.map(formatName).join(" or ")}` };
  }
  const day = timeSql(text, dayFirst);
  const month = timeSql(text, monthFirst);
  const [found = {}] = await session.rows(`
    select count(*) filter (d is not null and m is null)::int as "dayOnly",
           count(*) filter (m is not null and d is null)::int as "monthOnly",
           count(d)::int as "dayRows", count(m)::int as "monthRows",
           arg_min(t, r) filter (d is not null and m is null) as "dayExample",
           arg_min(t, r) filter (m is not null and d is null) as "monthExample",
           arg_min(t, r) filter (d <> m) as "openExample",
           arg_min(d, r) filter (d <> m) as "openDay", arg_min(m, r) filter (d <> m) as "openMonth"
    from (select rowid as r, ${text} as t, ${day} as d, ${month} as m from raw)`);
  if (Number(found["dayOnly"]) > 0 && Number(found["monthOnly"]) > 0) {
    throw mixedOrders(file, name, found, dayFirst, monthFirst);
  }
  if (Number(found["dayOnly"]) > 0) {
    return {
      ...column,
      formats: [...dayFirst, ...others],
      why: `the day comes first: "${String(found["dayExample"])}"`,
    };
  }
  if (Number(found["monthOnly"]) > 0) {
    const why = `the month comes first: "${String(found["monthExample"])}"`;
    return { ...column, formats: [...monthFirst, ...others], why };
  }
  const openExample = found["openExample"];
  if (typeof openExample !== "string") {
    return { ...column, formats: [...dayFirst, ...others], why: "day and month are equal in every row" };
  }
  const example = {
    written: openExample,
    dayFirst: isoDate(found["openDay"]),
    monthFirst: isoDate(found["openMonth"]),
  };
  return { ...column, dayFirst, monthFirst, others, example, rows: Number(found["dayRows"]) };
}

/** SQL for the text of a row: with its time of day after a blank where that stands in another column, and without blanks around it. */
export function textSql({ index, samples, clock }: Pick<TimeCandidate, "index" | "samples" | "clock">): string {
  if (clock !== null) {
    return `if(c${index} <> '', trim(trim(c${index}) || ' ' || coalesce(trim(c${clock.index}), '')), c${index})`;
  }
  // Trimming costs more than reading a time, so it is done only where there is something to trim.
  return samples.some((sample) => sample !== sample.trim()) ? `trim(c${index})` : `c${index}`;
}

/** Formats of the samples, the frequent ones first; a two-digit year before a four-digit one, which would read it as a year of antiquity. */
function formatsByOrder(samples: readonly string[]): ReadonlyMap<DateOrder, readonly TimeFormat[]> {
  const seen = new Map<DateOrder, Map<string, { readonly format: TimeFormat; count: number }>>();
  for (const sample of samples) {
    for (const { order, format } of timeReadings(sample)) {
      const formats = seen.get(order) ?? new Map<string, { readonly format: TimeFormat; count: number }>();
      seen.set(order, formats);
      const known = formats.get(formatName(format));
      if (known === undefined) formats.set(formatName(format), { format, count: 1 });
      else known.count++;
    }
  }
  // Whole numbers that read as a calendar date are one; the same digits as a count of seconds are a coincidence.
  if (seen.has("YEAR_FIRST")) seen.delete("EPOCH");
  const rank = (format: TimeFormat): number => (formatName(format).includes("%y") ? 0 : 1);
  return new Map(
    [...seen].map(([order, formats]) => [
      order,
      [...formats.values()]
        .sort((a, b) => rank(a.format) - rank(b.format) || b.count - a.count)
        .map(({ format }) => format),
    ]),
  );
}

/** The format told, and with it the other spellings of the same order that the column holds, such as times without seconds. */
function chosenFormats(
  timeFormat: string,
  byOrder: ReadonlyMap<DateOrder, readonly TimeFormat[]>,
): readonly TimeFormat[] {
  for (const formats of byOrder.values()) {
    if (formats.some((format) => formatName(format) === timeFormat)) return formats;
  }
  const zone = /%[zZ]/.test(timeFormat) ? "READ" : timeFormat.endsWith("Z") ? "UTC" : "NONE";
  const format: TimeFormat = { kind: "STRPTIME", format: timeFormat, zone };
  // DuckDB's %z reads +00:00 but not its short form.
  return timeFormat.endsWith("%z")
    ? [format, { kind: "STRPTIME", format: timeFormat.replace(/%z$/, "Z"), zone: "UTC" }]
    : [format];
}

async function checkFormat(session: DuckDBSession, timeFormat: string): Promise<void> {
  await session.run(`select try_strptime('', ${sqlText(timeFormat)})`).catch((error: unknown) => {
    throw new BatonError(
      "BAD_INPUT",
      `--time-format "${timeFormat}" is no strptime format; expected one such as "%d/%m/%Y %H:%M:%S"`,
      { timeFormat },
      error,
    );
  });
}

function lendOrder(open: OpenColumn, columns: readonly (TimeColumn | OpenColumn)[], file: string): TimeColumn {
  const { index, name, text, clock, dayFirst, monthFirst, others, example, rows } = open;
  const names = (formats: readonly TimeFormat[]): readonly string[] => formats.map(formatName);
  const usedBy = (formats: readonly TimeFormat[]): TimeColumn | undefined =>
    columns.find(
      (column): column is TimeColumn =>
        "formats" in column && names(column.formats).some((format) => names(formats).includes(format)),
    );
  const [day, month] = [usedBy(dayFirst), usedBy(monthFirst)];
  if (day !== undefined && month === undefined) {
    const why = `the day comes first, as in "${day.name}"`;
    return { index, name, text, clock, formats: [...dayFirst, ...others], why };
  }
  if (month !== undefined && day === undefined) {
    const why = `the month comes first, as in "${month.name}"`;
    return { index, name, text, clock, formats: [...monthFirst, ...others], why };
  }
  const options = [names(dayFirst)[0] ?? "", names(monthFirst)[0] ?? ""];
  throw new BatonError(
    "AMBIGUOUS_INPUT",
    `${file}: every text of the column "${name}" reads with the day first and with the month first: "${example.written}" is ` +
      `${example.dayFirst} or ${example.monthFirst}. ${remedy(options)}`,
    {
      file,
      column: name,
      example: example.written,
      readings: [example.dayFirst, example.monthFirst],
      readable: [rows, rows],
      options,
    },
  );
}

function mixedOrders(
  file: string,
  name: string,
  found: Readonly<Record<string, unknown>>,
  dayFirst: readonly TimeFormat[],
  monthFirst: readonly TimeFormat[],
): BatonError {
  const [dayExample, monthExample] = [String(found["dayExample"]), String(found["monthExample"])];
  const options = [dayFirst, monthFirst].map(([format]) => (format === undefined ? "" : formatName(format)));
  return new BatonError(
    "AMBIGUOUS_INPUT",
    `${file}: the column "${name}" mixes orders: "${dayExample}" has the day first, "${monthExample}" the month. ${remedy(options)}; rows in ` +
      "the other order are then left out, and counted",
    {
      file,
      column: name,
      examples: [dayExample, monthExample],
      readable: [Number(found["dayRows"]), Number(found["monthRows"])],
      options,
    },
  );
}

function remedy(options: readonly string[]): string {
  return `Say which is meant: ${options.map((option) => `--time-format "${option}"`).join(" or ")}`;
}

function unknownFormat(file: string, name: string, samples: readonly string[]): BatonError {
  return new BatonError(
    "BAD_MAPPING",
    `${file}: the column "${name}" is to hold times but no known format reads its texts, such as ` +
      `${samples
        .slice(0, 3)
        .map((sample) => `"${sample}"`)
        .join(", ")}; give the format, such as --time-format "%d.%m.%Y %H:%M", or map ` +
      "another column",
    { file, column: name, samples: samples.slice(0, 3) },
  );
}

export function formatName(format: TimeFormat): string {
  switch (format.kind) {
    case "ISO":
      return "ISO 8601";
    case "EPOCH":
      return `numbers of ${format.perMs === 0.001 ? "seconds" : `1/${format.perMs} ms`} since 1970`;
    case "STRPTIME":
      return format.format;
    default:
      return format satisfies never;
  }
}

/** Added to the milliseconds of a text without zone where such texts are to be told apart: farther than any instant, and exact. */
export const localMark = 2 ** 50;

/**
 * SQL for the milliseconds since 1970 UTC (DOUBLE, whole, rounded down) that a text gives under the first of the formats that reads it; NULL
 * where none does. Texts without zone are read as UTC, with `markLocal` plus `localMark`. Expects the session's TimeZone to be UTC.
 */
export function timeSql(text: string, formats: readonly TimeFormat[], markLocal = false): string {
  const mark = markLocal ? ` + ${localMark}` : "";
  const strptime = (zone: "NONE" | "READ" | "UTC"): string[] => {
    const list = formats.flatMap((format) =>
      format.kind === "STRPTIME" && format.zone === zone ? [sqlText(format.format)] : [],
    );
    return list.length === 0 ? [] : [`floor(epoch_us(try_strptime(${text}, [${list.join(", ")}])) / 1000)`];
  };
  const isoMark = markLocal ? ` + if(${isoZoneSql(text)}, 0, ${localMark})` : "";
  const parts = [
    ...strptime("READ"),
    ...strptime("UTC"),
    ...strptime("NONE").map((sql) => sql + mark),
    ...formats.flatMap((format) => (format.kind === "EPOCH" ? [epochSql(text, format.perMs)] : [])),
    // Last, since the cast takes 26/01/21 for a day of the year 26.
    ...(formats.some(({ kind }) => kind === "ISO")
      ? [`floor(epoch_us(try_cast(${text} as timestamptz)) / 1000)${isoMark}`]
      : []),
  ];
  return `coalesce(${[...parts, "null"].join(", ")})`;
}

/** Numbers outside the span that `timeReadings` takes for times are none: zeros, or counts of another unit. */
function epochSql(text: string, perMs: number): string {
  const ms = `try_cast(${text} as double) / ${perMs}`;
  const [from, to] = epochSeconds;
  return `floor(if(${ms} >= ${from * 1000} and ${ms} < ${to * 1000}, ${ms}, null))`;
}

/** SQL that is true where a text is a time without zone. */
export function withoutZoneSql({ text, formats }: TimeColumn): string {
  const naive = formats.filter((format) => format.kind === "STRPTIME" && format.zone === "NONE");
  const iso = formats.some(({ kind }) => kind === "ISO") ? [`not ${isoZoneSql(text)}`] : [];
  const parsed =
    naive.length === 0 ? [] : [naive.length === formats.length ? "true" : `${timeSql(text, naive)} is not null`];
  const parts = [...iso, ...parsed];
  return parts.length === 0 ? "false" : `(${text} <> '' and (${parts.join(" or ")}))`;
}

/**
 * Whether an ISO text ends in Z, ±hh:mm, ±hhmm or ±hh; the hyphens of a date lie further in front. A CASE, because DuckDB stops at the branch
 * that holds: as one OR this costs more than reading the time.
 */
function isoZoneSql(text: string): string {
  const signAt = (place: number): string => `substr(${text}, ${place}, 1) in ('+', '-')`;
  return `(case when suffix(${text}, 'Z') then true when strlen(${text}) <= 13 then false
    else ${signAt(-6)} or ${signAt(-5)} or ${signAt(-3)} end)`;
}

function isoDate(ms: unknown): string {
  return new Date(Number(ms)).toISOString().slice(0, 10);
}
