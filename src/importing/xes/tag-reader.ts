import { ByteDictionary, hashOf } from "./byte-dictionary.ts";
import { exportAgain, MalformedText } from "./malformed-text.ts";
import { unfinished } from "./xml-between-tags.ts";
import {
  apostrophe,
  beginsName,
  colon,
  contentsOf,
  equals,
  greaterThan,
  inName,
  isSpace,
  lessThan,
  printable,
  quotation,
  slash,
} from "./xml-bytes.ts";
import { contents, type XmlTag } from "./xml-tag.ts";

/** Reads start tags by the grammar of XML 1.0, and knows the names of elements and attributes. Throws `MalformedText`. */
export class TagReader {
  readonly #elements: readonly string[];
  readonly #elementNames = new ByteDictionary();
  /** By code of an element's name, the number of its local name in `#elements`, -1 = unknown. */
  readonly #elementOf: number[] = [];
  readonly #attributeNames: ByteDictionary;
  /** By code of an attribute's name, the last tag that had it. */
  readonly #seenIn: number[] = [];
  #tags = 0;

  #tag: XmlTag;
  #bytes: Uint8Array = new Uint8Array();
  #at = 0;
  #end = 0;

  constructor(tag: XmlTag, elements: readonly string[], attributes: readonly string[]) {
    this.#tag = tag;
    this.#elements = elements;
    this.#attributeNames = new ByteDictionary(attributes);
  }

  elementName(code: number): string {
    return this.#elementNames.at(code) ?? "";
  }

  /** Code of the element's name `bytes[start .. end)`. */
  elementCode(bytes: Buffer, start: number, end: number): number {
    const code = this.#elementNames.code(bytes, start, end, hashOf(bytes, start, end));
    if (code === this.#elementOf.length) {
      const name = bytes.toString("utf8", start, end);
      this.#elementOf.push(this.#elements.indexOf(name.slice(name.indexOf(String.fromCharCode(colon)) + 1)));
    }
    return code;
  }

  /** Reads the tag at `bytes[at]` into the tag; gives the first byte behind it, or `unfinished` where the bytes end before. */
  read(bytes: Buffer, at: number, end: number): number {
    const tag = this.#tag;
    this.#bytes = bytes;
    this.#at = at + 1;
    this.#end = end;
    this.#tags++;
    if (beginsName[bytes[at + 1] as number] === 0) throw this.#fail('"<" begins no tag here', at);
    if (!this.#skip(inName)) return unfinished;
    tag.name = this.elementCode(bytes, at + 1, this.#at);
    tag.element = this.#elementOf[tag.name] as number;
    tag.clear();
    for (;;) {
      const before = this.#at;
      if (!this.#skip(isSpace)) return unfinished;
      const byte = bytes[this.#at] as number;
      if (byte === greaterThan || byte === slash) break;
      if (beginsName[byte] === 0 || this.#at === before) {
        const expected = 'where an attribute, ">" or "/>" is expected';
        throw this.#fail(`<${this.elementName(tag.name)}> holds ${printable(byte)} ${expected}`, this.#at);
      }
      if (!this.#attribute()) return unfinished;
    }
    tag.empty = bytes[this.#at] === slash;
    if (tag.empty) {
      if (++this.#at === end) return unfinished;
      if (bytes[this.#at] !== greaterThan) throw this.#fail('"/" is not followed by ">"', this.#at);
    }
    return this.#at + 1;
  }

  /** False where the bytes end before the attribute does. */
  #attribute(): boolean {
    const bytes = this.#bytes;
    const nameAt = this.#at;
    if (!this.#skip(inName)) return false;
    const name = this.#attributeNames.code(bytes, nameAt, this.#at, hashOf(bytes, nameAt, this.#at));
    if (this.#seenIn[name] === this.#tags) {
      throw this.#fail(`the attribute ${this.#attributeNames.at(name)} stands twice in one tag`, nameAt);
    }
    this.#seenIn[name] = this.#tags;
    if (!this.#skip(isSpace)) return false;
    if (bytes[this.#at] !== equals) {
      throw this.#fail(`the attribute ${this.#attributeNames.at(name)} has no value`, this.#at);
    }
    this.#at++;
    if (!this.#skip(isSpace)) return false;
    const quote = bytes[this.#at] as number;
    if (quote !== quotation && quote !== apostrophe) {
      throw this.#fail("the value of an attribute does not begin with a quote", this.#at);
    }
    const start = ++this.#at;
    const found = this.#value(quote);
    if (this.#at === this.#end) return false;
    this.#tag.add(name, start, this.#at++, found);
    return true;
  }

  /** Stops at the closing quote, or at the end; gives what the value holds. */
  #value(quote: number): number {
    const bytes = this.#bytes;
    const contentOf = contentsOf;
    const end = this.#end;
    const start = this.#at;
    let found = 0;
    let i = start;
    for (; i < end; i++) {
      const byte = bytes[i] as number;
      if (byte === quote) break;
      found |= contentOf[byte] as number;
    }
    this.#at = i;
    if ((found & contents.illegal) === 0) return found;
    const at = bytes.subarray(start, i).findIndex((byte) => ((contentsOf[byte] as number) & contents.illegal) !== 0);
    const byte = bytes[start + at] as number;
    throw this.#fail(
      `${printable(byte)} may not stand in a value${byte === lessThan ? ' (write "&lt;")' : ""}`,
      start + at,
    );
  }

  /** Moves on over bytes of a class; false at the end of the bytes. */
  #skip(ofClass: Uint8Array): boolean {
    const bytes = this.#bytes;
    const end = this.#end;
    let i = this.#at;
    while (i < end && ofClass[bytes[i] as number] === 1) i++;
    this.#at = i;
    return i < end;
  }

  #fail(problem: string, at: number): MalformedText {
    return new MalformedText(problem, this.#tag.origin + at, exportAgain);
  }
}
