import { createHash, randomUUID } from "node:crypto";
import { createWriteStream } from "node:fs";
import { mkdir, open, readdir, readFile, rename, rm } from "node:fs/promises";
import { join } from "node:path";
import { Transform } from "node:stream";
import { pipeline } from "node:stream/promises";
import { BatonError } from "../domain/errors.ts";
import type { ImportSettings } from "./job.ts";

/** A file that was sent. */
export interface Upload {
  /** Opaque, the name under which the file is stored; its own name is never part of a path. */
  readonly id: string;
  readonly fileName: string;
  readonly bytes: number;
  /** SHA-256 of the bytes, hex, as in `ImportedLog`. */
  readonly contentHash: string;
  readonly usedAtMs: number;
  /** The logs it was imported as, and how. */
  readonly logs: readonly { readonly id: number; readonly settings: ImportSettings }[];
}

/** A person who sent a file imports it within the day, or sends it again. */
export const unusedAfterMs = 24 * 60 * 60 * 1000;

const longestName = 255;
const idPattern = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/**
 * The files that were sent to a data folder: each in `uploads/ID`, what is known of it beside it in `uploads/ID.json`, which is written last, so that
 * what a crash leaves half is known by its absence and removed at the next start.
 */
export class Uploads {
  readonly #folder: string;
  readonly #uploads: Map<string, Upload>;

  private constructor(folder: string, uploads: readonly Upload[]) {
    this.#folder = folder;
    this.#uploads = new Map(uploads.map((upload) => [upload.id, upload]));
  }

  static async open(folder: string): Promise<Uploads> {
    await mkdir(folder, { recursive: true, mode: 0o700 });
    const names = new Set(await readdir(folder));
    const uploads: Upload[] = [];
    for (const name of names) {
      if (!name.endsWith(".json")) continue;
      const upload = await readUpload(join(folder, name));
      if (upload !== null && names.has(upload.id)) uploads.push(upload);
    }
    const whole = new Set(uploads.flatMap(({ id }) => [id, `${id}.json`]));
    for (const name of names) if (!whole.has(name)) await rm(join(folder, name), { force: true });
    return new Uploads(folder, uploads);
  }

  /**
   * Stores what `source` gives; what arrived is removed again where it fails.
   *
   * @throws BatonError BAD_INPUT for more bytes than `mostBytes` (with `data.mostBytes`), none, or a name that is none; STORE_FULL; CANCELLED where the
   *   source ended before its end
   */
  async receive(source: AsyncIterable<Uint8Array>, name: string, mostBytes: number): Promise<Upload> {
    const fileName = plainName(name);
    const id = randomUUID();
    const part = this.#pathOf(`${id}.part`);
    const hash = createHash("sha256");
    let bytes = 0;
    const measure = new Transform({
      transform(chunk: Buffer, _, done) {
        bytes += chunk.length;
        if (bytes > mostBytes) {
          done(tooLarge(fileName, mostBytes));
          return;
        }
        hash.update(chunk);
        done(null, chunk);
      },
    });
    try {
      await pipeline(source, measure, createWriteStream(part, { flags: "wx", mode: 0o600, flush: true }));
      if (bytes === 0) throw new BatonError("BAD_INPUT", `${fileName} is empty; expected an event log`, { fileName });
      const upload: Upload = { id, fileName, bytes, contentHash: hash.digest("hex"), usedAtMs: Date.now(), logs: [] };
      await rename(part, this.#pathOf(id));
      await this.#note(upload);
      return upload;
    } catch (error) {
      await this.#remove(id);
      throw receiveError(error, fileName);
    }
  }

  /** The upload and where its file lies, marked as used now; NOT_FOUND, naming the argument, where there is none. */
  use(id: string, argument: string): { readonly upload: Upload; readonly path: string } {
    const upload = this.#uploads.get(id);
    if (upload === undefined) {
      throw new BatonError(
        "NOT_FOUND",
        `there is no upload "${id}"; send the file to POST /uploads (files that are not used for 24 hours are removed)`,
        { argument, id },
      );
    }
    const used = { ...upload, usedAtMs: Date.now() };
    this.#uploads.set(id, used);
    return { upload: used, path: this.#pathOf(id) };
  }

  get(id: string): Upload | null {
    return this.#uploads.get(id) ?? null;
  }

  /** The file that a log was imported from, and how it was read; null where it is not kept. */
  ofLog(logId: number): { readonly upload: Upload; readonly settings: ImportSettings } | null {
    for (const upload of this.#uploads.values()) {
      const log = upload.logs.find(({ id }) => id === logId);
      if (log !== undefined) return { upload, settings: log.settings };
    }
    return null;
  }

  /** Notes that a file became a log, with which it is kept from now on. */
  async keepFor(id: string, logId: number, settings: ImportSettings): Promise<void> {
    const upload = this.#uploads.get(id);
    if (upload === undefined) return;
    const others = upload.logs.filter((log) => log.id !== logId);
    await this.#note({ ...upload, logs: [...others, { id: logId, settings }] });
  }

  /** Removes files whose logs are all gone, and those without any that nobody used for a day; never one that is in use. */
  async sweep(logIds: ReadonlySet<number>, inUse: ReadonlySet<string>, nowMs: number): Promise<void> {
    const tables = new Set<string>();
    for (const { logs } of this.#uploads.values()) {
      for (const { id, settings } of logs) {
        if (logIds.has(id) && settings.resourceTable !== undefined) tables.add(settings.resourceTable);
      }
    }
    for (const upload of this.#uploads.values()) {
      if (inUse.has(upload.id) || tables.has(upload.id) || upload.logs.some(({ id }) => logIds.has(id))) continue;
      const wasLog = upload.logs.length > 0;
      if (wasLog || nowMs - upload.usedAtMs > unusedAfterMs) await this.#remove(upload.id);
    }
  }

  async #note(upload: Upload): Promise<void> {
    const path = this.#pathOf(`${upload.id}.json`);
    const file = await open(`${path}.part`, "w", 0o600);
    try {
      await file.writeFile(JSON.stringify(upload));
      await file.datasync();
    } finally {
      await file.close();
    }
    await rename(`${path}.part`, path);
    this.#uploads.set(upload.id, upload);
  }

  async #remove(id: string): Promise<void> {
    this.#uploads.delete(id);
    for (const end of [".json", "", ".part", ".json.part"]) await rm(this.#pathOf(id + end), { force: true });
  }

  #pathOf(name: string): string {
    return join(this.#folder, name);
  }
}

/** null for what was never written to its end. */
async function readUpload(path: string): Promise<Upload | null> {
  try {
    const upload = JSON.parse(await readFile(path, "utf8")) as Upload;
    return idPattern.test(upload.id) && Array.isArray(upload.logs) ? upload : null;
  } catch {
    return null;
  }
}

/** Without folders and without characters that a terminal or a page would act on. */
function plainName(name: string): string {
  const last = name.split(/[/\\]/).at(-1) ?? "";
  const plain = last.replaceAll(/\p{C}/gu, "").trim();
  if (plain === "" || plain.length > longestName) {
    throw new BatonError(
      "BAD_INPUT",
      `the name of the file, ${JSON.stringify(name.slice(0, 100))}, has ${plain.length} characters; expected 1 to ${longestName}`,
      { argument: "fileName" },
    );
  }
  return plain;
}

function tooLarge(fileName: string, mostBytes: number): BatonError {
  return new BatonError(
    "BAD_INPUT",
    `${fileName} has more than ${mostBytes.toLocaleString("en")} bytes, the most that is taken; send it packed with gzip, or in parts`,
    { fileName, mostBytes },
  );
}

function receiveError(error: unknown, fileName: string): unknown {
  if (error instanceof BatonError || !(error instanceof Error)) return error;
  const code = "code" in error ? error.code : undefined;
  if (code === "ENOSPC" || code === "EDQUOT") {
    return new BatonError(
      "STORE_FULL",
      `no room is left for ${fileName} where the data folder lies; free some and send it again`,
      { fileName },
      error,
    );
  }
  if (code === "ECONNRESET" || code === "ERR_STREAM_PREMATURE_CLOSE" || error.name === "AbortError") {
    return new BatonError(
      "CANCELLED",
      `${fileName} was not sent to its end; nothing of it was kept`,
      { fileName },
      error,
    );
  }
  return error;
}
