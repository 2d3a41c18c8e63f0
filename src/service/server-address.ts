import { readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";

/** Where the service that holds a data folder can be reached. */
export interface ServerAddress {
  readonly url: string;
  readonly pid: number;
}

const fileName = "server.json";

/** Leaves the address in the folder, for commands that find it held. */
export async function writeAddress(folder: string, url: string): Promise<void> {
  const address: ServerAddress = { url, pid: process.pid };
  await writeFile(join(folder, fileName), `${JSON.stringify(address)}\n`, { mode: 0o600 });
}

export async function removeAddress(folder: string): Promise<void> {
  await rm(join(folder, fileName), { force: true });
}

/** What the folder says; null where it says nothing, or where what wrote it has ended without removing it. */
export async function readAddress(folder: string): Promise<ServerAddress | null> {
  const text = await readFile(join(folder, fileName), "utf8").catch(() => null);
  if (text === null) return null;
  try {
    const { url, pid } = JSON.parse(text) as Partial<ServerAddress>;
    return typeof url === "string" && typeof pid === "number" && isAlive(pid) ? { url, pid } : null;
  } catch {
    return null;
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // It is there, and somebody else's.
    return (error as NodeJS.ErrnoException).code === "EPERM";
  }
}
