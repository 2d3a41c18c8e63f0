import type { Dialect } from "./split-records.ts";

const LF = 10;
const CR = 13;
const blank = 32;
const quote = 34;
const backslash = 92;
/** Stands before the header and is no part of its first cell; as a code unit, or as the bytes of UTF-8. */
const byteOrderMark = new Set([0xfeff, 0xef, 0xbb, 0xbf]);

/** Where the text stands: at the begin of a record or a cell, inside plain text, inside quotes, behind a quote inside quotes, behind quotes that were closed, or amiss. */
type Place = "RECORD" | "CELL" | "TEXT" | "QUOTED" | "QUOTE" | "ESCAPED" | "CLOSED" | "AFTER_QUOTES";

/**
 * Walks the characters of a table, one code unit of text or one byte of UTF-8 at a time, and knows in which record, cell and line it is. Quotes
 * count at the beginning of a cell only; LF, CR and CR LF each end a line; blank lines are no records.
 */
export class RecordWalk {
  readonly #delimiter: number;
  readonly #escapes: boolean;
  #skip: number;
  #place: Place = "RECORD";
  #afterCr = false;

  /** Line of the character to come, from 1. */
  line = 1;
  /** Number of the record, from 0, the header; -1 before it. */
  record = -1;
  /** Line on which the record begins. */
  recordLine = 1;
  /** Cells of the record so far, the one being read included. */
  cells = 0;
  /** The cell being read has no text yet. */
  emptyCell = true;

  constructor(dialect: Dialect) {
    this.#delimiter = dialect.delimiter.charCodeAt(0);
    this.#escapes = dialect.escape === "\\";
    this.#skip = dialect.skipLines;
  }

  get insideQuotes(): boolean {
    return this.#place === "QUOTED" || this.#place === "ESCAPED";
  }

  /** Inside a record, which then ends with the next line end outside quotes, or with the text. */
  get insideRecord(): boolean {
    return this.#place !== "RECORD";
  }

  /** Text follows quotes that were closed. */
  get amiss(): boolean {
    return this.#place === "AFTER_QUOTES";
  }

  /** Takes the next character; true where it ends the record `record`. */
  take(code: number): boolean {
    if (code === LF && this.#afterCr) {
      this.#afterCr = false;
      return false;
    }
    this.#afterCr = code === CR;
    const lineEnd = code === LF || code === CR;
    if (this.#skip > 0) {
      if (lineEnd) this.#skip--;
      if (lineEnd) this.line++;
      return false;
    }
    const begins = this.#place === "RECORD" && !lineEnd;
    if (begins) {
      this.record++;
      this.recordLine = this.line;
      this.cells = 1;
      this.emptyCell = true;
    }
    const inside = this.#place !== "RECORD" || begins;
    this.#place = this.#next(code, lineEnd);
    if (lineEnd) this.line++;
    return inside && this.#place === "RECORD";
  }

  #next(code: number, lineEnd: boolean): Place {
    switch (this.#place) {
      case "QUOTED":
        if (code === quote) return "QUOTE";
        this.emptyCell = false;
        return this.#escapes && code === backslash ? "ESCAPED" : "QUOTED";
      case "ESCAPED":
        return "QUOTED";
      case "QUOTE":
        if (code === quote && !this.#escapes) return "QUOTED";
        if (code === blank) return "CLOSED";
        if (!lineEnd && code !== this.#delimiter) return "AFTER_QUOTES";
        break;
      case "CLOSED":
        if (code === blank) return "CLOSED";
        if (!lineEnd && code !== this.#delimiter) return "AFTER_QUOTES";
        break;
      case "AFTER_QUOTES":
        if (!lineEnd && code !== this.#delimiter) return "AFTER_QUOTES";
        break;
      case "RECORD":
      case "CELL":
        if (code === quote) return "QUOTED";
        if (code === blank || (this.record === 0 && byteOrderMark.has(code))) return "CELL";
        break;
      case "TEXT":
        break;
      default:
        return this.#place satisfies never;
    }
    if (lineEnd) return "RECORD";
    if (code !== this.#delimiter) {
      this.emptyCell = false;
      return "TEXT";
    }
    this.cells++;
    this.emptyCell = true;
    return "CELL";
  }
}
