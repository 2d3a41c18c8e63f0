import type { Stats } from "node:fs";
import { mkdir, stat } from "node:fs/promises";
import { isMainThread } from "node:worker_threads";
import { BatonError } from "../domain/errors.ts";

/** Folders this process holds open, by device and inode: a link to a folder is the same folder. */
const held = new Set<string>();

/**
 * Claims a folder for this process, making it when absent; gives what to call when it is closed. DuckDB's own lock keeps other processes out,
 * but would let this one open the file a second time, and the two would not see each other's writes.
 *
 * @throws BatonError STORE_LOCKED where this process holds the folder already, STORE_UNAVAILABLE where it cannot be made
 */
export async function claimFolder(folder: string): Promise<() => void> {
  if (!isMainThread)
    throw new Error(`a worker thread must not open ${folder}: the main thread may hold it without the lock telling`);
  const { dev, ino } = await makeFolder(folder);
  const key = `${dev}:${ino}`;
  if (held.has(key)) {
    throw new BatonError(
      "STORE_LOCKED",
      `${folder} is open in this process already; use or close what was opened first.`,
      {
        path: folder,
        pid: process.pid,
      },
    );
  }
  held.add(key);
  return () => held.delete(key);
}

async function makeFolder(folder: string): Promise<Stats> {
  try {
    await mkdir(folder, { recursive: true });
    return await stat(folder);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new BatonError(
      "STORE_UNAVAILABLE",
      `${folder} cannot be used as a data folder: ${reason}. Name a folder that can be made or written to with --data.`,
      { path: folder },
      error,
    );
  }
}
