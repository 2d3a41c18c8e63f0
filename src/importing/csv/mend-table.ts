import { createReadStream, createWriteStream } from "node:fs";
import { pipeline } from "node:stream/promises";
import { BatonError } from "../../domain/errors.ts";
import type { Encoding } from "./encoding.ts";
import { RecordWalk } from "./record-walk.ts";
import type { Dialect } from "./split-records.ts";
import { chunkBytes, writeError } from "./text-file.ts";

/**
 * No cell of an event log comes near 2 MB; a longer row is a quote that never closes, or no table at all. DuckDB's read buffers are 16 times
 * this, so the limit is what bounds memory.
 */
export const maxRowBytes = 2_000_000;

/** Rows with fewer cells than the header. */
export interface MendedTable {
  readonly shortRows: number;
  /** Line of the first of them; 0 where there is none. */
  readonly firstShortLine: number;
}

/**
 * Writes the table `path` to `to` so that DuckDB reads it whole, or says why there is no reading it: UTF-8 without byte order mark, LF as the
 * only line end (so that line numbers stay), and rows that are too short filled up with empty cells.
 *
 * @throws BatonError MALFORMED_FILE, with the line, for rows that are too long, quotes that never close, text behind closed quotes and rows of
 *   more than 2 MB. `file` is the name to report.
 */
export async function mendTable(
  path: string,
  to: string,
  encoding: Encoding,
  dialect: Dialect,
  columns: number,
  file: string,
  control: { readonly signal?: AbortSignal },
): Promise<MendedTable> {
  const walk = new RecordWalk(dialect);
  const found = { shortRows: 0, firstShortLine: 0 };
  let length = 0;

  /** What is to be put in at the end of the record that was just walked. */
  const endRecord = (): string => {
    length = 0;
    const { cells, recordLine } = walk;
    // Some tables end every row with a delimiter; DuckDB leaves the empty cell behind it out.
    if (cells > columns + 1 || (cells === columns + 1 && !walk.emptyCell)) {
      throw malformed(
        file,
        recordLine,
        `the row has ${cells} cells, the header names ${columns}; put cells that contain the delimiter in quotes, or name the missing columns`,
        { expected: columns, found: cells },
      );
    }
    if (cells >= columns) return "";
    if (found.shortRows++ === 0) found.firstShortLine = recordLine;
    return dialect.delimiter.repeat(columns - cells);
  };

  const mend = (text: string): string => {
    let mended = "";
    let from = 0;
    for (let at = 0; at < text.length; at++) {
      const line = walk.recordLine;
      if (walk.take(text.charCodeAt(at))) {
        mended += text.slice(from, at) + endRecord();
        from = at;
      } else if (walk.amiss) {
        throw malformed(
          file,
          walk.line,
          'text follows a closed quote ("); write quotes inside a cell twice, or quote the whole cell',
        );
      } else if (++length > maxRowBytes) {
        throw malformed(
          file,
          line,
          `the row is longer than ${maxRowBytes} bytes; most often a quote (") is never closed and rows run together: close it, or write it twice`,
          { maxRowBytes },
        );
      }
      if (!walk.insideRecord) length = 0;
    }
    return mended + text.slice(from);
  };

  async function* mendAll(chunks: AsyncIterable<Buffer>): AsyncGenerator<string> {
    for await (const text of unixLines(chunks, encoding)) yield mend(text);
    if (walk.insideQuotes) {
      throw malformed(
        file,
        walk.recordLine,
        'a quote (") is never closed; close it, or write quotes inside a cell twice',
      );
    }
    if (walk.insideRecord) yield `${endRecord()}\n`;
  }
  try {
    const source = createReadStream(path, { highWaterMark: chunkBytes });
    await pipeline(source, mendAll, createWriteStream(to), control);
  } catch (error) {
    throw writeError(to, error);
  }
  return found;
}

/** The text of a file with LF as its only line end. */
async function* unixLines(chunks: AsyncIterable<Buffer>, encoding: Encoding): AsyncGenerator<string> {
  const decoder = new TextDecoder(encoding);
  let cut = "";
  for await (const chunk of chunks) {
    const text = cut + decoder.decode(chunk, { stream: true });
    // A CR at the end of a chunk may be half of a CR LF.
    cut = text.endsWith("\r") ? "\r" : "";
    yield text.slice(0, text.length - cut.length).replaceAll(/\r\n?/g, "\n");
  }
  yield (cut + decoder.decode()).replaceAll(/\r\n?/g, "\n");
}

function malformed(file: string, line: number, what: string, data: object = {}): BatonError {
  return new BatonError("MALFORMED_FILE", `${file}: line ${line}: ${what}`, { file, line, ...data });
}
