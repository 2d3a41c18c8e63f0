import { BatonError } from "../../domain/errors.ts";

/**
 * The text of an XML file: by its byte order mark, else by the encoding it declares, else UTF-8. MALFORMED_FILE where the encoding is unknown, the bytes
 * do not fit it, or the file declares a document type: entities of its own can be made to grow without bound or to read other files, and BPMN needs none.
 */
export function decodeXml(bytes: Uint8Array, path: string): string {
  const encoding = encodingOf(bytes);
  let text: string;
  try {
    text = new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch (error) {
    const known = error instanceof RangeError ? "is unknown" : "does not fit the bytes of the file";
    throw new BatonError(
      "MALFORMED_FILE",
      `${path}: the encoding "${encoding}" ${known}; save it as UTF-8 and declare it so`,
      { file: path, encoding },
      error,
    );
  }
  refuseDocumentType(text, path);
  return text;
}

/** The same text, with a declaration that is true of it now. */
export function withoutEncoding(xml: string): string {
  return xml.replace(/^(\s*<\?xml[^>]*?)\s+encoding\s*=\s*(?:"[^"]*"|'[^']*')/, "$1");
}

function encodingOf(bytes: Uint8Array): string {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return "utf-8";
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return "utf-16le";
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return "utf-16be";
  if (bytes[0] === 0x3c && bytes[1] === 0) return "utf-16le";
  if (bytes[0] === 0 && bytes[1] === 0x3c) return "utf-16be";
  const head = Buffer.from(bytes.subarray(0, 1_000)).toString("latin1");
  return /^\s*<\?xml[^>]*?\sencoding\s*=\s*["']([^"']+)["']/.exec(head)?.[1] ?? "utf-8";
}

/** It may stand only before the root, between comments and processing instructions. */
function refuseDocumentType(text: string, path: string): void {
  let at = 0;
  for (;;) {
    while (/\s/.test(text.charAt(at))) at++;
    const end = text.startsWith("<?", at) ? "?>" : text.startsWith("<!--", at) ? "-->" : null;
    if (end === null) break;
    const found = text.indexOf(end, at + 2);
    if (found < 0) return;
    at = found + end.length;
  }
  if (!/^<!doctype/i.test(text.slice(at, at + 9))) return;
  throw new BatonError(
    "MALFORMED_FILE",
    `${path}: it declares a document type (<!DOCTYPE ...>), which is refused, since entities can be made to do harm; take the declaration out, BPMN needs none`,
    { file: path },
  );
}
