import { type Dialect, splitRecords } from "./split-records.ts";

export interface SniffedTable {
  readonly dialect: Dialect;
  readonly header: readonly string[];
  /** Line of the header, from 1. */
  readonly headerLine: number;
  /** The first row below the header; empty where there is none. */
  readonly firstRow: readonly string[];
}

const delimiters = [",", ";", "\t", "|"];

/** Records that a delimiter is judged by: enough to meet cells with delimiters inside, few enough to cost nothing. */
const judgedRecords = 200;

/**
 * Finds delimiter, escape and header from the beginning of a table; null where there is no line with text. `complete` says that `head` is the
 * whole file, otherwise its last record may be cut off and is not judged.
 *
 * The delimiter is the one under which most records have as many cells as the header, and at least two; the more cells the better. A quote
 * inside quotes is doubled (RFC 4180) unless only backslashes make the records come out even.
 */
export function sniffDialect(head: string, complete: boolean): SniffedTable | null {
  const { skipLines, declared } = preamble(head);
  let best: { readonly table: SniffedTable; readonly score: number } | null = null;
  for (const delimiter of declared === null ? delimiters : [declared]) {
    for (const escape of head.includes('\\"') ? (['"', "\\"] as const) : (['"'] as const)) {
      const dialect: Dialect = { delimiter, escape, skipLines };
      const split = splitRecords(head, dialect, judgedRecords);
      const [first] = split;
      if (first === undefined) return null;
      const records = complete || split.length < 2 ? split : split.slice(0, -1);
      const width = first.cells.length;
      const even = records.filter(({ cells, closed }) => closed && cells.length === width).length / records.length;
      // One cell a record is even by nature, so it only stands where nothing else does.
      const score = width === 1 ? 0 : even + width / 1e6;
      if (best === null || score > best.score) {
        const table = { dialect, header: first.cells, headerLine: first.line, firstRow: split[1]?.cells ?? [] };
        best = { table, score };
      }
    }
  }
  return best?.table ?? null;
}

/** Lines that exports put above the header, and the delimiter that Excel's `sep=;` declares. */
function preamble(head: string): { readonly skipLines: number; readonly declared: string | null } {
  let skipLines = 0;
  let declared: string | null = null;
  for (const line of head.split(/\r\n|\r|\n/)) {
    const separator = /^sep=(.)$/i.exec(line)?.[1];
    if (separator !== undefined) declared = separator;
    else if (line.trim() !== "" && !line.startsWith("#")) break;
    skipLines++;
  }
  return { skipLines, declared };
}
