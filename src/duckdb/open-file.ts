import { readdir, rename } from "node:fs/promises";
import { availableParallelism, totalmem } from "node:os";
import { join } from "node:path";
import { DuckDBInstance } from "@duckdb/node-api";
import { BatonError } from "../domain/errors.ts";
import { createFile } from "./create-file.ts";
import { faultOf, holderOf } from "./duckdb-errors.ts";

export interface DatabaseSettings {
  /** Bytes DuckDB may hold in memory before it spills to disk. */
  readonly memoryBytes?: number;
  /** Threads of one query. */
  readonly threads?: number;
  /**
   * Asks for a damaged write-ahead log to be moved aside, so that the file opens as it was at its last checkpoint; called with what was moved.
   * Without it a damaged log is STORE_DAMAGED.
   */
  readonly repair?: (lost: { readonly movedTo: readonly string[] }) => void;
}

const mebibyte = 1_048_576;

/**
 * Opens `baton.duckdb` in a folder, made when absent, and locks the instance down: no file but its own, no extension, no change of settings.
 *
 * @throws BatonError STORE_LOCKED where another process holds the file, STORE_DAMAGED where it is no readable database of this version,
 *   STORE_FULL
 */
export async function openFile(folder: string, settings: DatabaseSettings): Promise<DuckDBInstance> {
  try {
    return await openOrCreate(folder, settings);
  } catch (error) {
    if (settings.repair === undefined || faultOf(error) !== "damaged-wal") throw openError(error, databasePath(folder));
  }
  const movedTo = await moveLogsAside(folder);
  try {
    const instance = await openOrCreate(folder, settings);
    settings.repair({ movedTo });
    return instance;
  } catch (error) {
    throw openError(error, databasePath(folder));
  }
}

async function openOrCreate(folder: string, settings: DatabaseSettings): Promise<DuckDBInstance> {
  await createFile(databasePath(folder));
  return await DuckDBInstance.create(databasePath(folder), {
    threads: String(threadsOf(settings)),
    // Rows are appended by several threads; every statement that needs an order asks for it.
    preserve_insertion_order: "false",
    memory_limit: `${Math.floor((settings.memoryBytes ?? defaultMemory()) / mebibyte)}MiB`,
    temp_directory: join(folder, "tmp"),
    enable_external_access: "false",
    autoinstall_known_extensions: "false",
    autoload_known_extensions: "false",
    lock_configuration: "true",
  });
}

/** A checkpoint that was cut short leaves a second log behind: all of them go, and stay beside the file for whoever wants to look into them. */
async function moveLogsAside(folder: string): Promise<readonly string[]> {
  const stamp = new Date().toISOString().replaceAll(":", "-");
  const names = (await readdir(folder)).filter((name) => /^baton\.duckdb\.wal(\.\w+)?$/.test(name));
  const moves = names.map((name) => ({ log: join(folder, name), aside: join(folder, `${name}.damaged-${stamp}`) }));
  for (const { log, aside } of moves) await rename(log, aside);
  return moves.map(({ aside }) => aside);
}

export function threadsOf(settings: DatabaseSettings): number {
  return settings.threads ?? availableParallelism();
}

export function databasePath(folder: string): string {
  return join(folder, "baton.duckdb");
}

/** An eighth of the machine, within 256 and 768 MiB: an import of 10 M events has its columns in this process too, and must fit in 4 GB. */
function defaultMemory(): number {
  return Math.min(768 * mebibyte, Math.max(256 * mebibyte, totalmem() / 8));
}

function openError(error: unknown, path: string): unknown {
  const reason = error instanceof Error ? error.message : String(error);
  switch (faultOf(error)) {
    case "locked": {
      const pid = holderOf(error);
      const holder = pid === null ? "another process" : `process ${pid}`;
      return new BatonError(
        "STORE_LOCKED",
        `${path} is held by ${holder}; stop it, or send the command to it with --server.`,
        { path, pid },
        error,
      );
    }
    case "damaged-wal":
      return new BatonError(
        "STORE_DAMAGED",
        `The write-ahead log ${path}.wal is damaged (${reason}). Restore the folder from a backup, or open it with repair: ` +
          `the damaged file is then moved aside and what was written since the last checkpoint is lost.`,
        { path, repairable: true },
        error,
      );
    case "damaged":
      return new BatonError(
        "STORE_DAMAGED",
        `${path} is no database this version of Baton can read (${reason}). Open it with the version that wrote it, or restore the folder ` +
          `from a backup.`,
        { path, repairable: false },
        error,
      );
    case "full":
      return new BatonError(
        "STORE_FULL",
        `No room left on the disk of ${path}; free some space there.`,
        { path },
        error,
      );
    default:
      return new BatonError("STORE_UNAVAILABLE", `${path} cannot be opened: ${reason}`, { path }, error);
  }
}
