import { timeReadings } from "./time-format.ts";

interface ColumnTexts {
  readonly name: string;
  /** Different texts, none empty. */
  readonly samples: readonly string[];
}

const clock = /^\s*(?:[01]?\d|2[0-3]):[0-5]\d(?::[0-5]\d(?:[.,]\d+)?)?(?: ?[ap]m)?\s*$/i;

/**
 * Where a table has the day in one column and the time of day in another: for each of the columns `dates` the nearest column of times of day, that to
 * its right first, as exports put them. `isFree` says whether a column plays no other role. None at all where fewer columns hold times of day than
 * days: a start without its time would lie before its end by chance.
 */
export function clockColumns(
  dates: readonly number[],
  columns: readonly ColumnTexts[],
  isFree: (index: number) => boolean,
): ReadonlyMap<number, number> {
  const days = dates.filter((index) => holdsDays(columns[index])).sort((a, b) => a - b);
  const clocks = columns.flatMap((column, index) => (isFree(index) && holdsClocks(column) ? [index] : []));
  const clockOf = new Map<number, number>();
  if (clocks.length < days.length) return clockOf;
  for (const day of days) {
    const distance = (index: number): number => Math.abs(index - day) + (index < day ? 0.5 : 0);
    const nearest = clocks
      .filter((index) => ![...clockOf.values()].includes(index))
      .sort((a, b) => distance(a) - distance(b))[0];
    if (nearest !== undefined) clockOf.set(day, nearest);
  }
  return clockOf;
}

function holdsDays(column: ColumnTexts | undefined): boolean {
  if (column === undefined || column.samples.length === 0) return false;
  return column.samples.every(
    (text) => !text.includes(":") && timeReadings(text).some(({ order }) => order !== "EPOCH"),
  );
}

function holdsClocks({ samples }: ColumnTexts): boolean {
  return samples.length > 0 && samples.every((text) => clock.test(text));
}
