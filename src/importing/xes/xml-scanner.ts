import { exportAgain, MalformedText } from "./malformed-text.ts";
import { TagReader } from "./tag-reader.ts";
import { TagShapes } from "./tag-shapes.ts";
import { declarationEnd, instructionEnd, textEnd, unfinished } from "./xml-between-tags.ts";
import {
  byteOrderMark,
  exclamation,
  greaterThan,
  inName,
  isSpace,
  lessThan,
  openingBracket,
  printable,
  question,
  slash,
} from "./xml-bytes.ts";
import { XmlTag } from "./xml-tag.ts";

/** Told what a scanner finds, in order. */
export interface XmlHandler {
  /** A start tag; for `<a/>` too. `tag` is valid during the call only. */
  open(tag: XmlTag): void;
  /** The end of the element opened last. */
  close(): void;
  /** Text that is not white space, or a CDATA section, at this byte. */
  text(byte: number): void;
}

/** Longest tag, comment, instruction or text: more is no event log but a fault or an attack, and each must lie in memory as a whole. */
export const longestMarkup = 16 * 1024 * 1024;

/** Deepest nesting of elements: real logs have 5, and nobody reads attributes of attributes 100 levels down. */
export const deepestNesting = 100;

/**
 * Reads XML that comes in chunks of UTF-8 and calls a handler for each tag. It keeps a window of one chunk and what the last one left unfinished,
 * reads every byte once and makes no string. Elements are known by their local name, whatever their prefix.
 *
 * It checks what makes a text well-formed as far as tags, attributes, references and nesting go, and refuses document types, whose entities
 * could reach into other files or grow without bound. Throws `MalformedText`.
 */
export class XmlScanner {
  readonly #handler: XmlHandler;
  readonly #tag = new XmlTag();
  readonly #shapes = new TagShapes();
  readonly #reader: TagReader;
  /** Codes of the names of the open elements. */
  readonly #open = new Int32Array(deepestNesting);
  #depth = 0;
  #rootSeen = false;

  /** Where the text begins: behind a byte order mark. */
  #begin = 0;
  #window = Buffer.allocUnsafe(64 * 1024);
  #end = 0;
  /** Bytes of the text before the window. */
  #origin = 0;
  /** Scanning again makes sense with this many bytes in the window: what is unfinished is looked at when it has doubled, not at each chunk. */
  #enough = 4;

  /** `elements`, `attributes`: names that tags tell by their number in these lists. */
  constructor(handler: XmlHandler, elements: readonly string[], attributes: readonly string[]) {
    this.#handler = handler;
    this.#reader = new TagReader(this.#tag, elements, attributes);
  }

  feed(chunk: Buffer): void {
    this.#append(chunk);
    if (this.#end >= this.#enough) this.#advance();
  }

  /** Says that the text ends here. */
  finish(): void {
    this.#advance();
    if (this.#end > 0) throw this.#truncated(`inside ${this.#excerpt()}`);
    if (this.#depth > 0) throw this.#truncated(`before </${this.#nameOf(this.#depth - 1)}>`);
    if (!this.#rootSeen) throw new MalformedText("there is no XML element in it", this.#origin, "Choose a XES file.");
  }

  #append(chunk: Buffer): void {
    const size = this.#end + chunk.length;
    if (size > this.#window.length) {
      const larger = Buffer.allocUnsafe(Math.max(size, this.#window.length * 2));
      larger.set(this.#window.subarray(0, this.#end));
      this.#window = larger;
    }
    this.#window.set(chunk, this.#end);
    this.#end = size;
  }

  #advance(): void {
    if (this.#origin === 0 && this.#window.subarray(0, Math.min(3, this.#end)).equals(byteOrderMark)) {
      this.#begin = 3;
      this.#drop(3);
    }
    const done = this.#scan();
    this.#drop(done);
    if (this.#end > longestMarkup) {
      throw new MalformedText(
        `${this.#excerpt()} is longer than ${longestMarkup / 1024 / 1024} MB`,
        this.#origin,
        "Split or shorten it; a closing quote or bracket may be missing.",
      );
    }
    this.#enough = Math.min(this.#end * 2, longestMarkup + 1);
  }

  #drop(count: number): void {
    this.#window.copyWithin(0, count, this.#end);
    this.#end -= count;
    this.#origin += count;
  }

  /** Gives the first byte of the window that belongs to something unfinished. */
  #scan(): number {
    const bytes = this.#window;
    const end = this.#end;
    const blank = isSpace;
    const tagStart = lessThan;
    let at = 0;
    for (;;) {
      while (at < end && blank[bytes[at] as number] === 1) at++;
      if (at === end) return at;
      const next = bytes[at] === tagStart ? this.#markup(at) : this.#text(at);
      if (next === unfinished) return at;
      at = next;
    }
  }

  #markup(at: number): number {
    if (at + 1 >= this.#end) return unfinished;
    switch (this.#window[at + 1]) {
      case slash:
        return this.#endTag(at);
      case exclamation:
        return this.#declaration(at);
      case question:
        return this.#instruction(at);
      default:
        return this.#startTag(at);
    }
  }

  #startTag(at: number): number {
    const bytes = this.#window;
    const tag = this.#tag;
    tag.bytes = bytes;
    tag.origin = this.#origin;
    tag.start = at;
    let next = this.#shapes.repeat(bytes, at, this.#end, tag);
    if (next < 0) {
      next = this.#reader.read(bytes, at, this.#end);
      if (next === unfinished) return unfinished;
      this.#shapes.learn(bytes, at, next, tag);
    }
    this.#enter(tag.name, at);
    this.#handler.open(tag);
    if (tag.empty) this.#leave();
    return next;
  }

  #endTag(at: number): number {
    const bytes = this.#window;
    const end = this.#end;
    const nameByte = inName;
    let i = at + 2;
    while (i < end && nameByte[bytes[i] as number] === 1) i++;
    const nameEnd = i;
    while (i < end && isSpace[bytes[i] as number] === 1) i++;
    if (i === end) return unfinished;
    if (bytes[i] !== greaterThan || nameEnd === at + 2) throw this.#fail('"</" is not followed by a name and ">"', at);
    const name = this.#reader.elementCode(bytes, at + 2, nameEnd);
    if (this.#depth === 0) throw this.#fail(`</${this.#reader.elementName(name)}> closes nothing`, at);
    if (name !== this.#open[this.#depth - 1]) {
      const found = this.#reader.elementName(name);
      throw this.#fail(`</${found}> stands where </${this.#nameOf(this.#depth - 1)}> is expected`, at);
    }
    this.#leave();
    return i + 1;
  }

  #enter(name: number, at: number): void {
    if (this.#depth === 0 && this.#rootSeen) throw this.#fail("a second root element begins here", at);
    if (this.#depth === deepestNesting) {
      throw new MalformedText(
        `elements are nested deeper than ${deepestNesting}`,
        this.#origin + at,
        "Flatten the nested attributes of this log.",
      );
    }
    this.#rootSeen = true;
    this.#open[this.#depth++] = name;
  }

  #leave(): void {
    this.#depth--;
    this.#handler.close();
  }

  /** Comments and CDATA sections; a document type is refused. */
  #declaration(at: number): number {
    const next = declarationEnd(this.#window.subarray(0, this.#end), at, this.#origin);
    if (next === unfinished || this.#window[at + 2] !== openingBracket) return next;
    if (this.#depth === 0) throw this.#fail("a CDATA section stands outside the root element", at);
    this.#handler.text(this.#origin + at);
    return next;
  }

  #instruction(at: number): number {
    return instructionEnd(this.#window.subarray(0, this.#end), at, this.#origin, this.#origin + at === this.#begin);
  }

  #text(at: number): number {
    if (this.#depth === 0) {
      throw new MalformedText(
        `${printable(this.#window[at] as number)} stands outside the root element; this is not XML`,
        this.#origin + at,
        "Choose a XES file, plain or gzipped.",
      );
    }
    const next = textEnd(this.#window.subarray(0, this.#end), at, this.#origin);
    if (next !== unfinished) this.#handler.text(this.#origin + at);
    return next;
  }

  #nameOf(level: number): string {
    return this.#reader.elementName(this.#open[level] as number);
  }

  #fail(problem: string, at: number): MalformedText {
    return new MalformedText(problem, this.#origin + at, exportAgain);
  }

  #truncated(where: string): MalformedText {
    return new MalformedText(
      `the file ends ${where}: it is cut short`,
      this.#origin + this.#end,
      "Copy or export it again, completely.",
    );
  }

  /** The beginning of what is unfinished, for messages. */
  #excerpt(): string {
    return JSON.stringify(this.#window.toString("utf8", 0, Math.min(40, this.#end)));
  }
}
