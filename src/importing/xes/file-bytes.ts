import { createHash } from "node:crypto";
import { type FileHandle, open } from "node:fs/promises";
import { pipeline } from "node:stream/promises";
import { createGunzip } from "node:zlib";
import { BatonError } from "../../domain/errors.ts";
import type { ReadControl } from "../read-control.ts";

/** Bytes read, and unpacked, at a time: large enough that a chunk costs nothing, small enough to stay in the processor's cache. */
const chunkBytes = 256 * 1024;

/**
 * Gives `use` what is in a file, unpacked where it is gzip (told by the first bytes, not by the name), and returns the SHA-256 of the file as it
 * is, in hex. UNREADABLE_FILE where it is missing, a directory, empty or may not be read; MALFORMED_FILE where the gzip data are damaged or cut
 * short; CANCELLED when the signal aborts.
 */
export async function readFileBytes(
  path: string,
  control: ReadControl,
  use: (chunks: AsyncIterable<Buffer>) => Promise<void>,
): Promise<string> {
  let file: FileHandle | null = null;
  const hash = createHash("sha256");
  const progress = { done: 0, total: 0 };
  async function* bytesOf(opened: FileHandle): AsyncGenerator<Buffer, void, undefined> {
    for await (const chunk of opened.createReadStream({ start: 0, highWaterMark: chunkBytes, autoClose: false })) {
      if (control.signal?.aborted)
        throw new BatonError("CANCELLED", `reading ${path} was cancelled; nothing was changed`);
      const bytes = chunk as Buffer;
      hash.update(bytes);
      progress.done += bytes.length;
      control.onProgress?.(progress.done, progress.total);
      yield bytes;
    }
  }
  try {
    file = await open(path);
    const status = await file.stat();
    if (status.isDirectory()) throw unreadable(path, "is a directory", "Name the files in it.");
    progress.total = status.size;
    const { buffer: magic, bytesRead } = await file.read(Buffer.alloc(2), 0, 2, 0);
    if (bytesRead === 0) throw unreadable(path, "is empty", "Choose a file that holds an event log.");
    const gzipped = magic[0] === 0x1f && magic[1] === 0x8b;
    if (gzipped) await pipeline(bytesOf(file), createGunzip({ chunkSize: chunkBytes }), use);
    else await use(bytesOf(file));
    return hash.digest("hex");
  } catch (error) {
    throw understood(error, path, progress.done);
  } finally {
    await file?.close();
  }
}

/** What users can act on; other errors stay as they are. */
function understood(error: unknown, path: string, done: number): unknown {
  if (!(error instanceof Error) || !("code" in error) || error instanceof BatonError) return error;
  switch (error.code) {
    case "ENOENT":
    case "ENOTDIR":
      return unreadable(path, "does not exist", "Check the path.", error);
    case "EACCES":
    case "EPERM":
      return unreadable(path, "may not be read by this user", "Change its permissions.", error);
    case "EISDIR":
      return unreadable(path, "is a directory", "Name the files in it.", error);
    case "EIO":
    case "EMFILE":
    case "ENFILE":
    case "ENAMETOOLONG":
    case "ELOOP":
    case "ENXIO":
      return unreadable(path, `cannot be read (${error.message})`, "Copy it to another place and try again.", error);
    case "Z_BUF_ERROR":
      return damaged(path, `the gzip data end too early, after byte ${done}: the file is cut short`, done, error);
    case "Z_DATA_ERROR":
    case "Z_NEED_DICT":
    case "Z_STREAM_ERROR":
      return damaged(path, `the gzip data are damaged at or before byte ${done} (${error.message})`, done, error);
    default:
      return error;
  }
}

function unreadable(path: string, problem: string, remedy: string, cause?: unknown): BatonError {
  return new BatonError("UNREADABLE_FILE", `${path} ${problem}. ${remedy}`, { file: path }, cause);
}

function damaged(path: string, problem: string, byte: number, cause: Error): BatonError {
  const message = `${path}: ${problem}; nothing was imported. Copy or download it again`;
  return new BatonError("MALFORMED_FILE", message, { file: path, byte }, cause);
}
