import { createHash } from "node:crypto";
import { isUtf8 } from "node:buffer";
import { createReadStream, createWriteStream } from "node:fs";
import { open } from "node:fs/promises";
import { pipeline } from "node:stream/promises";
import { createGunzip } from "node:zlib";
import { BatonError } from "../../domain/errors.ts";
import { wholeCharacters } from "./encoding.ts";

/** Bytes of a file looked at to find its encoding, line ends, delimiter and header. */
const headBytes = 1 << 18;
/** Bytes of a file read at a time. */
export const chunkBytes = 1 << 20;

/** Size of a file in bytes; refuses what is no file, is empty or cannot be opened. */
export async function checkFile(path: string): Promise<number> {
  const file = await open(path).catch((error: unknown) => unreadable(path, error));
  try {
    const { size, isDirectory } = await file.stat().then((s) => ({ size: s.size, isDirectory: s.isDirectory() }));
    if (isDirectory) throw cannotRead(path, "it is a directory; name a file in it");
    if (size === 0) throw cannotRead(path, "it is empty; expected a table with a line of column names");
    return size;
  } finally {
    await file.close();
  }
}

/** The first bytes of a file, up to 256 kB, and whether that is all of it. */
export async function readHead(path: string): Promise<{ readonly bytes: Uint8Array; readonly complete: boolean }> {
  const file = await open(path).catch((error: unknown) => unreadable(path, error));
  try {
    const { buffer, bytesRead } = await file.read(new Uint8Array(headBytes), 0, headBytes, 0);
    return { bytes: buffer.subarray(0, bytesRead), complete: (await file.stat()).size === bytesRead };
  } finally {
    await file.close();
  }
}

/** SHA-256 of the bytes of a file, hex. Reads in the background of whatever else runs. */
export async function hashFile(
  path: string,
  control: { readonly signal?: AbortSignal; readonly onBytes?: (done: number) => void },
): Promise<string> {
  const hash = createHash("sha256");
  let done = 0;
  for await (const chunk of createReadStream(path, {
    highWaterMark: chunkBytes,
    ...(control.signal && { signal: control.signal }),
  })) {
    hash.update(chunk as Buffer);
    done += (chunk as Buffer).length;
    control.onBytes?.(done);
  }
  return hash.digest("hex");
}

export function isGzip(head: Uint8Array): boolean {
  return head[0] === 0x1f && head[1] === 0x8b;
}

/** Unpacks a gzip file to `to`. A whole check of the packed bytes: DuckDB's own reader would take a cut file for a short one. */
export async function gunzipFile(path: string, to: string, control: { readonly signal?: AbortSignal }): Promise<void> {
  const packed = createReadStream(path, { highWaterMark: chunkBytes });
  try {
    await pipeline(packed, createGunzip({ chunkSize: chunkBytes }), createWriteStream(to), control);
  } catch (error) {
    const code = codeOf(error);
    if (code === undefined || !code.startsWith("Z_")) throw writeError(to, error);
    const found = code === "Z_BUF_ERROR" ? "ends in the middle" : "is corrupt";
    throw new BatonError(
      "MALFORMED_FILE",
      `${path}: the gzip file ${found}, at byte ${packed.bytesRead} or shortly before; expected a whole one: copy or export it again`,
      { path, byte: packed.bytesRead, reason: code },
      error,
    );
  }
}

/** Number, from 1, of the first line that is not valid UTF-8; null where all of them are. */
export async function firstLineNotUtf8(path: string): Promise<number | null> {
  let line = 1;
  let cut: Buffer = Buffer.alloc(0);
  for await (const chunk of createReadStream(path, { highWaterMark: chunkBytes })) {
    const bytes = Buffer.concat([cut, chunk as Buffer]);
    const whole = bytes.subarray(0, wholeCharacters(bytes));
    if (!isUtf8(whole)) return line + lineNotUtf8(whole);
    line += countLineEnds(whole);
    cut = bytes.subarray(whole.length);
  }
  return cut.length === 0 ? null : line;
}

/** Index of the first line that is not valid UTF-8; LF and CR are never part of a character of several bytes. */
function lineNotUtf8(bytes: Buffer): number {
  const lineEnd = lineEndOf(bytes);
  let index = 0;
  for (let begin = 0, end = 0; end >= 0; begin = end + 1, index++) {
    end = bytes.indexOf(lineEnd, begin);
    if (!isUtf8(bytes.subarray(begin, end < 0 ? bytes.length : end))) break;
  }
  return index;
}

function countLineEnds(bytes: Buffer): number {
  const lineEnd = lineEndOf(bytes);
  let count = 0;
  for (let at = bytes.indexOf(lineEnd); at >= 0; at = bytes.indexOf(lineEnd, at + 1)) count++;
  return count;
}

/** The byte that ends lines: LF, or CR in a text that has no LF. */
function lineEndOf(bytes: Buffer): number {
  return bytes.includes(10) ? 10 : 13;
}

function unreadable(path: string, error: unknown): never {
  const code = codeOf(error);
  const reason =
    code === "ENOENT"
      ? "there is no such file; check the path"
      : code === "EACCES" || code === "EPERM"
        ? "permission denied; make it readable"
        : `the system answers ${code ?? String(error)}`;
  throw cannotRead(path, reason, error);
}

function cannotRead(path: string, reason: string, cause?: unknown): BatonError {
  return new BatonError("UNREADABLE_FILE", `${path}: cannot read the file: ${reason}`, { path }, cause);
}

/** An error of writing a temporary file, as one a user can act on where the disk is full. */
export function writeError(path: string, error: unknown): unknown {
  if (codeOf(error) !== "ENOSPC") return error;
  return new BatonError(
    "STORE_FULL",
    `${path}: no room left for the unpacked text; free some or point TMPDIR to a larger disk`,
    { path },
    error,
  );
}

function codeOf(error: unknown): string | undefined {
  return error instanceof Error && "code" in error && typeof error.code === "string" ? error.code : undefined;
}
