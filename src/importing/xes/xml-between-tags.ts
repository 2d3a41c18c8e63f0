import { exportAgain, MalformedText } from "./malformed-text.ts";
import { beginsName, contentsOf, greaterThan, inName, isSpace, lessThan, printable } from "./xml-bytes.ts";
import { checkReferences } from "./xml-references.ts";
import { contents } from "./xml-tag.ts";

/** Returned where the bytes end inside a construct. */
export const unfinished = -1;

/*
 * What may stand between the tags of an XML. Each function checks the construct that begins at `bytes[at]` and gives the first byte behind it, or
 * `unfinished`; `origin` is the byte of the text at `bytes[0]`, for error messages.
 */

/** `<!-- -->` and `<![CDATA[ ]]>`; a document type is refused. */
export function declarationEnd(bytes: Buffer, at: number, origin: number): number {
  const head = bytes.toString("latin1", at, at + 9);
  if (head.startsWith("<!--")) return commentEnd(bytes, at, origin);
  if (head === "<![CDATA[") {
    const close = bytes.indexOf("]]>", at + 9);
    if (close < 0) return unfinished;
    refuseControls(bytes, at, close, origin);
    return close + 3;
  }
  if (head.toUpperCase() === "<!DOCTYPE") {
    throw new MalformedText(
      "the file declares a document type (<!DOCTYPE); these are refused, since their entities can pull in other files or grow without bound",
      origin + at,
      "Remove the declaration; XES needs none.",
    );
  }
  const known = ["<!DOCTYPE", "<!--", "<![CDATA["];
  if (known.some((start) => start.startsWith(head.toUpperCase()))) return unfinished;
  throw fault('"<!" begins neither a comment nor a CDATA section', origin + at);
}

function commentEnd(bytes: Buffer, at: number, origin: number): number {
  const close = bytes.indexOf("--", at + 4);
  if (close < 0 || close + 2 >= bytes.length) return unfinished;
  if (bytes[close + 2] !== greaterThan) throw fault('"--" stands inside a comment', origin + close);
  refuseControls(bytes, at, close, origin);
  return close + 3;
}

/** `<?target ?>`; the XML declaration only where the text begins (`first`). What it says of the encoding was heard before. */
export function instructionEnd(bytes: Buffer, at: number, origin: number, first: boolean): number {
  const close = bytes.indexOf("?>", at + 2);
  if (close < 0) return unfinished;
  const blank = bytes.subarray(at + 2, close).findIndex((byte) => isSpace[byte] === 1);
  const target = bytes.subarray(at + 2, blank < 0 ? close : at + 2 + blank);
  if (!target.every((byte, i) => (i === 0 ? beginsName : inName)[byte] === 1) || target.length === 0) {
    throw fault('"<?" is not followed by a name', origin + at);
  }
  if (target.toString("latin1").toLowerCase() === "xml" && !first) {
    throw fault("an XML declaration stands elsewhere than at the very beginning", origin + at);
  }
  refuseControls(bytes, at, close, origin);
  return close + 2;
}

/** Text up to the next tag. XES has none, but its references must be sound. */
export function textEnd(bytes: Buffer, at: number, origin: number): number {
  const close = bytes.indexOf(lessThan, at);
  if (close < 0) return unfinished;
  checkReferences(bytes, at, close, origin);
  refuseControls(bytes, at, close, origin);
  if (bytes.subarray(at, close).includes("]]>")) throw fault('"]]>" stands outside a CDATA section', origin + at);
  return close;
}

function refuseControls(bytes: Buffer, from: number, to: number, origin: number): void {
  for (let i = from; i < to; i++) {
    const byte = bytes[i] as number;
    if (byte < 0x20 && contentsOf[byte] === contents.illegal) {
      throw fault(`${printable(byte)} may not stand in XML`, origin + i);
    }
  }
}

function fault(problem: string, byte: number): MalformedText {
  return new MalformedText(problem, byte, exportAgain);
}
