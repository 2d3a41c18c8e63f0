import { exportAgain, MalformedText } from "./malformed-text.ts";

const ampersand = 0x26;
const semicolon = 0x3b;

/** The entities every XML knows. Others would have to be declared in a DTD, which is refused. */
const predefined: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" };

/** No reference is longer: `&#x0010FFFF;` with a few leading zeros. */
const longestReference = 32;

/**
 * Writes the value of an XML attribute, `bytes[start .. end)`, into `out`: references resolved, each white-space character a blank (a CR LF pair one
 * blank). Gives the length written, never more than was read. `origin` is the byte of the text at `bytes[0]`, for error messages.
 */
export function decodeAttribute(bytes: Uint8Array, start: number, end: number, out: Buffer, origin: number): number {
  let to = 0;
  for (let i = start; i < end; i++) {
    const byte = bytes[i] as number;
    if (byte === ampersand) {
      const close = endOfReference(bytes, i, end, origin);
      to += out.write(referenced(bytes, i, close, origin), to, "utf8");
      i = close;
    } else if (byte === 0x0d && bytes[i + 1] === 0x0a && i + 1 < end) {
      // The pair counts as one line feed, which comes next.
    } else {
      out[to++] = byte < 0x20 ? 0x20 : byte;
    }
  }
  return to;
}

/** Checks the references in text between tags, which XES does not use. */
export function checkReferences(bytes: Uint8Array, start: number, end: number, origin: number): void {
  for (let i = start; i < end; i++) {
    if (bytes[i] !== ampersand) continue;
    const close = endOfReference(bytes, i, end, origin);
    referenced(bytes, i, close, origin);
    i = close;
  }
}

function endOfReference(bytes: Uint8Array, start: number, end: number, origin: number): number {
  for (let i = start + 1; i < end && i < start + longestReference; i++) if (bytes[i] === semicolon) return i;
  throw new MalformedText(
    '"&" begins a reference such as "&amp;" and there is none',
    origin + start,
    'Write "&amp;" where "&" is meant.',
  );
}

function referenced(bytes: Uint8Array, start: number, close: number, origin: number): string {
  const name = Buffer.from(bytes.buffer, bytes.byteOffset + start + 1, close - start - 1).toString("utf8");
  const known = Object.hasOwn(predefined, name) ? predefined[name] : undefined;
  if (known !== undefined) return known;
  const number = /^#(?:x([0-9a-fA-F]+)|([0-9]+))$/.exec(name);
  if (number === null) {
    throw new MalformedText(
      `the entity "&${name};" is not defined; only amp, lt, gt, quot, apos and numbers are known, since document types are not read`,
      origin + start,
      "Replace the entity by its text.",
    );
  }
  const code = number[1] === undefined ? Number.parseInt(number[2] ?? "", 10) : Number.parseInt(number[1], 16);
  if (!isCharacter(code)) throw new MalformedText(`"&${name};" is no character of XML`, origin + start, exportAgain);
  return String.fromCodePoint(code);
}

/** Char of XML 1.0, section 2.2. */
function isCharacter(code: number): boolean {
  return (
    code === 0x9 ||
    code === 0xa ||
    code === 0xd ||
    (code >= 0x20 && code <= 0xd7ff) ||
    (code >= 0xe000 && code <= 0xfffd) ||
    (code >= 0x10000 && code <= 0x10ffff)
  );
}
