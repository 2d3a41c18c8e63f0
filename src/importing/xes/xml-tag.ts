import { type ByteDictionary, hashOf } from "./byte-dictionary.ts";
import type { InstantReader } from "./instant-reader.ts";
import type { TagShape } from "./tag-shapes.ts";
import { decodeAttribute } from "./xml-references.ts";

/** What the bytes of an attribute's value hold; bits of `XmlTag.contents`. */
export const contents = {
  /** References or white space other than blanks: the value is not its bytes. */
  encoded: 1,
  /** "<" or a control character, which no value may hold. */
  illegal: 2,
} as const;

/** The attributes of a tag: code of the name, and the value's slice as offsets from the tag's start, with its contents. */
export interface AttributeSlices {
  readonly names: Int32Array;
  readonly starts: Int32Array;
  readonly ends: Int32Array;
  readonly contents: Uint8Array;
}

/** The start tag a scanner stands on: slices of its window. The same object is used for every tag, so nothing of it may be kept. */
export class XmlTag {
  /** Code of the element's name. */
  name = -1;
  /** Number of the element's local name among those the scanner was asked to know, else -1. */
  element = -1;
  /** Bytes of the text before the window. */
  origin = 0;
  /** Where the tag begins in the window. */
  start = 0;
  bytes: Buffer = Buffer.alloc(0);
  /** The tag ends its element too. */
  empty = false;
  /** The same object for tags that differ in the value of the last attribute only; null where that is not known. */
  shape: TagShape | null = null;
  attributes = 0;
  slices: AttributeSlices = emptySlices(16);
  /** The value of the last attribute: its slice of `bytes`, hash (see `hashOf`) and contents. `slices` need not know it. */
  lastStart = 0;
  lastEnd = 0;
  lastHash = 0;
  lastContents = 0;
  #own = this.slices;
  #decoded = Buffer.alloc(256);

  /** Offset in the text. */
  get byte(): number {
    return this.origin + this.start;
  }

  /** Index of the attribute with this name, -1 where there is none. */
  find(name: number): number {
    const { names } = this.slices;
    for (let i = 0; i < this.attributes; i++) if (names[i] === name) return i;
    return -1;
  }

  isEmpty(index: number): boolean {
    return this.#start(index) === this.#end(index);
  }

  /** Code of an attribute's value in a dictionary. */
  code(index: number, dictionary: ByteDictionary): number {
    const start = this.#start(index);
    const end = this.#end(index);
    if (this.#isEncoded(index)) {
      const length = this.#decode(start, end);
      return dictionary.code(this.#decoded, 0, length, hashOf(this.#decoded, 0, length));
    }
    const hash = index === this.attributes - 1 ? this.lastHash : hashOf(this.bytes, start, end);
    return dictionary.code(this.bytes, start, end, hash);
  }

  /** The instant an attribute's value is, as `reader` reads it. */
  instant(index: number, reader: InstantReader): number {
    const start = this.#start(index);
    const end = this.#end(index);
    if (!this.#isEncoded(index)) return reader.read(this.bytes, start, end);
    const length = this.#decode(start, end);
    return reader.read(this.#decoded, 0, length);
  }

  text(index: number): string {
    const start = this.#start(index);
    const end = this.#end(index);
    if (!this.#isEncoded(index)) return this.bytes.toString("utf8", start, end);
    const length = this.#decode(start, end);
    return this.#decoded.toString("utf8", 0, length);
  }

  /** Forgets the attributes, before `add`. */
  clear(): void {
    this.slices = this.#own;
    this.attributes = 0;
  }

  /** Adds an attribute whose value is a slice of `bytes`. */
  add(name: number, start: number, end: number, found: number): void {
    const index = this.attributes++;
    if (index === this.#own.names.length) this.slices = this.#own = copied(this.#own, index * 2);
    this.#own.names[index] = name;
    this.#own.starts[index] = start - this.start;
    this.#own.ends[index] = end - this.start;
    this.#own.contents[index] = found;
    this.lastStart = start;
    this.lastEnd = end;
    this.lastHash = hashOf(this.bytes, start, end);
    this.lastContents = found;
  }

  /** A copy of the slices, to keep. */
  copySlices(): AttributeSlices {
    return copied(this.slices, this.attributes);
  }

  #start(index: number): number {
    return index === this.attributes - 1 ? this.lastStart : this.start + (this.slices.starts[index] as number);
  }

  #end(index: number): number {
    return index === this.attributes - 1 ? this.lastEnd : this.start + (this.slices.ends[index] as number);
  }

  #isEncoded(index: number): boolean {
    return (index === this.attributes - 1 ? this.lastContents : this.slices.contents[index]) !== 0;
  }

  #decode(start: number, end: number): number {
    if (this.#decoded.length < end - start) this.#decoded = Buffer.alloc((end - start) * 2);
    return decodeAttribute(this.bytes, start, end, this.#decoded, this.origin);
  }
}

function emptySlices(length: number): AttributeSlices {
  return {
    names: new Int32Array(length),
    starts: new Int32Array(length),
    ends: new Int32Array(length),
    contents: new Uint8Array(length),
  };
}

/** The first `length` of the slices, or as many as there are. */
function copied(slices: AttributeSlices, length: number): AttributeSlices {
  const copy = emptySlices(length);
  for (const key of ["names", "starts", "ends", "contents"] as const) copy[key].set(slices[key].subarray(0, length));
  return copy;
}
