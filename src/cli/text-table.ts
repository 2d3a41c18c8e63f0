/** A column of a table for people: its heading, and whether it holds figures, which are set to the right. */
export interface TextColumn {
  readonly heading: string;
  readonly figures?: boolean;
}

/** Aligned columns, two blanks apart, one line a row, without blanks at the end of a line. */
export function textTable(columns: readonly TextColumn[], rows: readonly (readonly string[])[]): string {
  const widths = columns.map(({ heading }, at) =>
    rows.reduce((widest, row) => Math.max(widest, width(row[at] ?? "")), width(heading)),
  );
  const line = (cells: readonly string[]): string =>
    columns
      .map(({ figures }, at) => {
        const cell = cells[at] ?? "";
        const blanks = " ".repeat((widths[at] ?? 0) - width(cell));
        return figures === true ? blanks + cell : cell + blanks;
      })
      .join("  ")
      .trimEnd();
  return [line(columns.map(({ heading }) => heading)), ...rows.map(line)].map((text) => `${text}\n`).join("");
}

/** Characters as a reader counts them: letters with their accents are one. */
function width(text: string): number {
  let count = 0;
  for (const _ of graphemes.segment(text)) count++;
  return count;
}

const graphemes = new Intl.Segmenter("en", { granularity: "grapheme" });

const whole = new Intl.NumberFormat("en-US", { maximumFractionDigits: 0 });
const threeDigits = new Intl.NumberFormat("en-US", { maximumSignificantDigits: 3, useGrouping: true });
const share = new Intl.NumberFormat("en-US", { style: "percent", maximumFractionDigits: 1 });

/** `12,345`. */
export function countText(count: number): string {
  return whole.format(count);
}

/** Three digits, or all digits in front of the point: `0.0123`, `4.57`, `1,234`; `-` where there is no figure. */
export function figureText(value: number | null): string {
  if (value === null) return "-";
  return Math.abs(value) >= 100 ? whole.format(value) : threeDigits.format(value);
}

/** `12.3%`; `-` where there is no figure. */
export function shareText(value: number | null): string {
  return value === null ? "-" : share.format(value);
}
