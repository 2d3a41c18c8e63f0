import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { onTestFinished } from "vitest";

/**
 * A new empty folder for the running test, removed when it has finished. A test that runs beside others says itself whose end it is; without that the
 * folder may go with another's.
 */
export async function temporaryFolder(whenFinished: typeof onTestFinished = onTestFinished): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), "baton-test-"));
  whenFinished(() => rm(folder, { recursive: true, force: true }));
  return folder;
}
