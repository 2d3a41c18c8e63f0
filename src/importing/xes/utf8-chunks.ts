import { isUtf8 } from "node:buffer";
import { TextDecoder } from "node:util";
import { MalformedText } from "./malformed-text.ts";

/** Enough for the declaration of any XML: longer ones are not looked at. */
const headLength = 1024;

/**
 * Gives the text of an XML file as chunks of valid UTF-8: UTF-16 and single-byte encodings, by byte order mark or declaration, are transcoded. No
 * character is cut between two chunks. A byte order mark of UTF-8 stays. Throws `MalformedText` for unknown encodings and invalid bytes.
 */
export async function* utf8Chunks(chunks: AsyncIterable<Buffer>): AsyncGenerator<Buffer, void, undefined> {
  let head: Buffer | null = Buffer.alloc(0);
  let decoder: TextDecoder | null = null;
  let before = 0;
  const checker = new Utf8Checker();
  const convert = (chunk: Buffer | null): Buffer => {
    if (!decoder) return chunk === null ? checker.end() : checker.whole(chunk);
    const text = transcode(decoder, chunk, before);
    before += chunk?.length ?? 0;
    return text;
  };
  for await (const chunk of chunks) {
    if (head === null) {
      yield convert(chunk);
      continue;
    }
    head = head.length === 0 ? chunk : Buffer.concat([head, chunk]);
    if (head.length < headLength) continue;
    decoder = decoderFor(head);
    yield convert(head);
    head = null;
  }
  if (head !== null) {
    decoder = decoderFor(head);
    yield convert(head);
  }
  yield convert(null);
}

/** null where the text is UTF-8 already. */
function decoderFor(head: Buffer): TextDecoder | null {
  const encoding = encodingOf(head);
  if (/^(?:utf-?8|us-ascii|ascii)$/i.test(encoding)) return null;
  try {
    return new TextDecoder(encoding, { fatal: true });
  } catch {
    throw new MalformedText(`the encoding "${encoding}" is not known`, 0, "Save the file as UTF-8.");
  }
}

/** By byte order mark, by the zeros around "<", by the declaration; UTF-8 where nothing is said. */
function encodingOf(head: Buffer): string {
  const start = head.subarray(0, 4).toString("hex");
  if (start === "fffe0000" || start === "0000feff" || start === "3c000000" || start === "0000003c") return "utf-32";
  if (start.startsWith("fffe") || start.startsWith("3c00")) return "utf-16le";
  if (start.startsWith("feff") || start.startsWith("003c")) return "utf-16be";
  if (start.startsWith("efbbbf")) return "utf-8";
  const declared = /^\s*<\?xml[^>]*?\sencoding\s*=\s*["']([^"']*)["']/.exec(
    head.toString("latin1", 0, headLength),
  )?.[1];
  if (declared === undefined) return "utf-8";
  // Who says UTF-16 in single bytes has converted the file and left the declaration.
  return /^(?:utf-?16|ucs-?2|iso-10646-ucs-2)/i.test(declared) ? "utf-8" : declared.trim();
}

function transcode(decoder: TextDecoder, chunk: Buffer | null, before: number): Buffer {
  try {
    return Buffer.from(chunk === null ? decoder.decode() : decoder.decode(chunk, { stream: true }));
  } catch {
    throw new MalformedText(`bytes that are no ${decoder.encoding} text follow`, before, "Save the file as UTF-8.");
  }
}

/** Checks chunks and moves characters cut by their end to the next one. */
class Utf8Checker {
  #rest: Buffer = Buffer.alloc(0);
  #before = 0;

  whole(chunk: Buffer): Buffer {
    const bytes = this.#rest.length === 0 ? chunk : Buffer.concat([this.#rest, chunk]);
    const end = bytes.length - cutCharacter(bytes);
    const text = bytes.subarray(0, end);
    if (!isUtf8(text)) throw invalid(this.#before + firstInvalid(text));
    this.#rest = bytes.subarray(end);
    this.#before += end;
    return text;
  }

  end(): Buffer {
    if (this.#rest.length > 0) throw invalid(this.#before);
    return this.#rest;
  }
}

/** How many bytes at the end begin a character that they do not complete. */
function cutCharacter(bytes: Buffer): number {
  for (let back = 1; back <= Math.min(3, bytes.length); back++) {
    const byte = bytes[bytes.length - back] as number;
    if (byte < 0x80) return 0;
    if (byte >= 0xc0) return back < (byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : 2) ? back : 0;
  }
  return 0;
}

/** By halving: prefixes are valid, but for a character cut by their end, up to the offending byte. */
function firstInvalid(bytes: Buffer): number {
  let valid = 0;
  let end = bytes.length;
  while (end - valid > 1) {
    const middle = (valid + end) >> 1;
    if (isUtf8(bytes.subarray(0, middle - cutCharacter(bytes.subarray(0, middle))))) valid = middle;
    else end = middle;
  }
  return valid - cutCharacter(bytes.subarray(0, valid));
}

function invalid(byte: number): MalformedText {
  return new MalformedText(
    "the bytes here are no UTF-8",
    byte,
    'Declare the true encoding in the first line, as in <?xml version="1.0" encoding="windows-1252"?>, or save the file as UTF-8.',
  );
}
