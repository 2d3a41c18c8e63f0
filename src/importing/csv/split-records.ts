/** How a table is written down. Quotes are always `"`; inside them a quote is doubled or, in some exports, follows a backslash. */
export interface Dialect {
  readonly delimiter: string;
  readonly escape: '"' | "\\";
  /** Lines before the header: blank ones, comments, Excel's `sep=;`. */
  readonly skipLines: number;
}

export interface SplitRecord {
  readonly cells: readonly string[];
  /** Line of the file the record begins on, from 1. */
  readonly line: number;
  /** False where the text ended inside quotes. */
  readonly closed: boolean;
}

/**
 * The first `limit` records of a text, blank lines left out: enough to judge a dialect by and to read the header. The rows themselves are read
 * by DuckDB, under the same rules: quotes count only at the beginning of a cell (blanks before it aside), any line end is a line end.
 */
export function splitRecords(text: string, dialect: Dialect, limit: number): SplitRecord[] {
  const { delimiter, escape } = dialect;
  const records: SplitRecord[] = [];
  let at = 0;
  let line = 1;
  for (let skip = dialect.skipLines; skip > 0 && at < text.length; skip--) {
    at = endOfLine(text, at);
    line++;
  }
  while (at < text.length && records.length < limit) {
    if (text[at] === "\n" || text[at] === "\r") {
      at = endOfLine(text, at);
      line++;
      continue;
    }
    const beginLine = line;
    const cells: string[] = [];
    let closed = true;
    for (let more = true; more;) {
      const quoted = /[^ ]/g;
      quoted.lastIndex = at;
      const opening = quoted.exec(text);
      let cell = "";
      if (opening?.[0] === '"') {
        const end = endOfQuotes(text, opening.index + 1, escape);
        closed = end < text.length;
        const inside = text.slice(opening.index + 1, end);
        line += countLineEnds(inside);
        cell = escape === '"' ? inside.replaceAll('""', '"') : inside.replaceAll(/\\(.)/gs, "$1");
        at = end + 1;
      }
      const begin = at;
      while (at < text.length && text[at] !== delimiter && text[at] !== "\n" && text[at] !== "\r") at++;
      cell += opening?.[0] === '"' ? text.slice(begin, at).trim() : text.slice(begin, at);
      cells.push(cell);
      more = text[at] === delimiter;
      at = more ? at + 1 : endOfLine(text, at);
      if (!more) line++;
    }
    records.push({ cells, line: beginLine, closed });
  }
  return records;
}

/** Position behind the line end at or after `at`; CR LF is one. */
function endOfLine(text: string, at: number): number {
  while (at < text.length && text[at] !== "\n" && text[at] !== "\r") at++;
  return text[at] === "\r" && text[at + 1] === "\n" ? at + 2 : at + 1;
}

function endOfQuotes(text: string, from: number, escape: Dialect["escape"]): number {
  for (let at = from; at < text.length; at++) {
    if (escape === "\\" && text[at] === "\\") at++;
    else if (text[at] === '"') {
      if (escape === '"' && text[at + 1] === '"') at++;
      else return at;
    }
  }
  return text.length;
}

function countLineEnds(text: string): number {
  return text.match(/\r\n|\r|\n/g)?.length ?? 0;
}
