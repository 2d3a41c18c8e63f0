import { contents } from "./xml-tag.ts";

/** By byte, 1 or 0: white space; what may begin a name, and go on in one. Every byte of a character beyond ASCII counts as a letter. */
export const isSpace = new Uint8Array(256);
export const beginsName = new Uint8Array(256);
export const inName = new Uint8Array(256);
for (let byte = 0; byte < 256; byte++) {
  const character = String.fromCharCode(byte);
  isSpace[byte] = Number(/[ \t\r\n]/.test(character));
  beginsName[byte] = Number(byte >= 0x80 || /[A-Za-z_:]/.test(character));
  inName[byte] = Number(byte >= 0x80 || /[-.0-9A-Za-z_:]/.test(character));
}

/** What a byte does to the value of an attribute it stands in, bits of `contents`. */
export const contentsOf = new Uint8Array(256);
for (let byte = 0; byte < 0x20; byte++) contentsOf[byte] = contents.illegal;
for (const byte of [0x09, 0x0a, 0x0d, 0x26]) contentsOf[byte] = contents.encoded;
contentsOf[0x3c] = contents.illegal;

export const lessThan = 0x3c;
export const greaterThan = 0x3e;
export const slash = 0x2f;
export const exclamation = 0x21;
export const question = 0x3f;
export const equals = 0x3d;
export const quotation = 0x22;
export const apostrophe = 0x27;
export const colon = 0x3a;
export const openingBracket = 0x5b;

export const byteOrderMark = Buffer.of(0xef, 0xbb, 0xbf);

/** A byte as messages show it. */
export function printable(byte: number): string {
  return byte > 0x20 && byte < 0x7f
    ? JSON.stringify(String.fromCharCode(byte))
    : `byte 0x${byte.toString(16).padStart(2, "0")}`;
}
