import { link, rm, stat } from "node:fs/promises";
import { DuckDBInstance } from "@duckdb/node-api";

/**
 * Makes an empty database at a path where there is no file yet. It appears there all at once, so that a process killed meanwhile does not leave
 * a file without its headers, which could never be opened; and where another process was faster, its file stays.
 */
export async function createFile(path: string): Promise<void> {
  if (await exists(path)) return;
  const draft = `${path}.new-${process.pid}`;
  await rm(draft, { force: true });
  (await DuckDBInstance.create(draft)).closeSync();
  try {
    await link(draft, path);
  } catch (error) {
    if (!(await exists(path))) throw error;
  } finally {
    await rm(draft, { force: true });
  }
}

async function exists(path: string): Promise<boolean> {
  return await stat(path).then(
    () => true,
    () => false,
  );
}
