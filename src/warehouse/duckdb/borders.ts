import { allOf, wholeNumber } from "./sql-text.ts";

/** Half-open, null = open end; milliseconds. */
export interface Window {
  readonly fromMs: number | null;
  readonly toMs: number | null;
}

/** Borders as they stand in a statement; null = open end. */
export interface Borders {
  readonly from: string | null;
  readonly to: string | null;
}

export function bordersOf({ fromMs, toMs }: Window): Borders {
  return {
    from: fromMs === null ? null : wholeNumber(fromMs),
    to: toMs === null ? null : wholeNumber(toMs),
  };
}

/** The length of [from, to) inside the borders; 0 where nothing of it is. */
export function clipped(from: string, to: string, borders: Borders): string {
  const begin = borders.from === null ? from : `greatest(${from}, ${borders.from})`;
  const end = borders.to === null ? to : `least(${to}, ${borders.to})`;
  return `greatest(0, ${end} - ${begin})`;
}

/** Whether an instant lies inside the borders. */
export function within(time: string, { from, to }: Borders): string {
  return allOf(from === null ? null : `${time} >= ${from}`, to === null ? null : `${time} < ${to}`);
}
