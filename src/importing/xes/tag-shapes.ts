import { ByteDictionary, hashOf, hashPrime, hashSeed } from "./byte-dictionary.ts";
import { contentsOf } from "./xml-bytes.ts";
import { type AttributeSlices, contents, type XmlTag } from "./xml-tag.ts";

/** More shapes than logs have keys. When a text has more, such as a header of statistics, they are forgotten and learned anew. */
const mostShapes = 4096;
/** If tags hardly repeated until then, learning rests for so many tags: it would cost more than it gives. */
const restAfterWaste = 16 * mostShapes;
/** Longer tags are rare, and so is any gain on them. */
const longestShape = 256;
const mostAttributes = 8;

/** A start tag without the value of its last attribute. */
export interface TagShape {
  /** What the handler found out about tags of this shape, for its own use; -1 at first. */
  memo: number;
  /** Up to the opening quote of the last value; the whole tag where it has no attributes. */
  readonly head: Uint8Array;
  /** From the closing quote on. */
  readonly tail: Uint8Array;
  readonly name: number;
  readonly element: number;
  readonly empty: boolean;
  readonly attributes: number;
  readonly slices: AttributeSlices;
  /** The shape that came after this one last time. */
  next: TagShape | null;
}

/**
 * Reads start tags that are like an earlier one in all bytes but the value of the last attribute, as most tags of a log are: the events repeat their
 * keys in the same order. Such a tag was found sound before, so comparing bytes is enough; only the new value is looked at. Which shape to expect is
 * told by the one before. Others are left to the `TagReader`.
 */
export class TagShapes {
  #shapes: TagShape[] = [];
  #codes = new ByteDictionary();
  readonly #spelling = Buffer.alloc(longestShape);
  #last: TagShape | null = null;
  #repeated = 0;
  #rest = 0;

  /** Reads the tag at `bytes[at]` if it has the expected shape and ends before `end`; gives the first byte behind it, else -1. */
  repeat(bytes: Uint8Array, at: number, end: number, tag: XmlTag): number {
    const shape = this.#last === null ? null : this.#last.next;
    if (shape === null) return -1;
    const { head, tail, attributes } = shape;
    const valueAt = at + head.length;
    if (valueAt + tail.length > end) return -1;
    for (let k = 0; k < head.length; k++) if (bytes[at + k] !== head[k]) return -1;
    let next = valueAt;
    if (attributes > 0) {
      next = this.#value(bytes, valueAt, end - tail.length, tail, tag);
      if (next < 0) return -1;
    }
    tag.slices = shape.slices;
    tag.attributes = attributes;
    tag.name = shape.name;
    tag.element = shape.element;
    tag.empty = shape.empty;
    tag.shape = shape;
    this.#last = shape;
    this.#repeated++;
    return next;
  }

  /** Remembers the tag just read from `bytes[at .. next)`, and that it came after the one before. */
  learn(bytes: Uint8Array, at: number, next: number, tag: XmlTag): void {
    if (this.#rest > 0) {
      this.#rest--;
      tag.shape = null;
      return;
    }
    const shape = this.#shapeOf(bytes, at, next, tag);
    if (this.#last !== null) this.#last.next = shape;
    this.#last = shape;
    tag.shape = shape;
    if (this.#shapes.length === mostShapes) this.#forget();
  }

  #forget(): void {
    // What comes next is all that keeps a shape alive: chains of them must not outlive the list.
    for (const shape of this.#shapes) shape.next = null;
    this.#shapes = [];
    this.#codes = new ByteDictionary();
    this.#last = null;
    if (this.#repeated < mostShapes) this.#rest = restAfterWaste;
    this.#repeated = 0;
  }

  /** Scans the last value up to the quote that begins `tail`, which has to follow; gives the first byte behind, else -1. */
  #value(bytes: Uint8Array, start: number, end: number, tail: Uint8Array, tag: XmlTag): number {
    const contentOf = contentsOf;
    const prime = hashPrime;
    const quote = tail[0];
    let hash = hashSeed;
    let found = 0;
    let i = start;
    for (; i <= end; i++) {
      const byte = bytes[i] as number;
      if (byte === quote) break;
      found |= contentOf[byte] as number;
      hash = Math.imul(hash ^ byte, prime);
    }
    if (i > end || (found & contents.illegal) !== 0) return -1;
    for (let k = 1; k < tail.length; k++) if (bytes[i + k] !== tail[k]) return -1;
    tag.lastStart = start;
    tag.lastEnd = i;
    tag.lastHash = hash;
    tag.lastContents = found;
    return i + tail.length;
  }

  #shapeOf(bytes: Uint8Array, at: number, next: number, tag: XmlTag): TagShape | null {
    const { attributes } = tag;
    const headEnd = attributes === 0 ? next : tag.lastStart;
    const tailStart = attributes === 0 ? next : tag.lastEnd;
    const length = headEnd - at + next - tailStart;
    if (attributes > mostAttributes || length > longestShape) return null;
    this.#spelling.set(bytes.subarray(at, headEnd));
    this.#spelling.set(bytes.subarray(tailStart, next), headEnd - at);
    const code = this.#codes.code(this.#spelling, 0, length, hashOf(this.#spelling, 0, length));
    if (code === this.#shapes.length) {
      this.#shapes.push({
        memo: -1,
        head: Uint8Array.from(bytes.subarray(at, headEnd)),
        tail: Uint8Array.from(bytes.subarray(tailStart, next)),
        name: tag.name,
        element: tag.element,
        empty: tag.empty,
        attributes,
        slices: tag.copySlices(),
        next: null,
      });
    }
    return this.#shapes[code] as TagShape;
  }
}
