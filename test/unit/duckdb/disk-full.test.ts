import { spawnSync } from "node:child_process";
import { writeFile, rm } from "node:fs/promises";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { openStores } from "../../../src/service/open-stores.ts";
import { batonError } from "../../helpers/expect-error.ts";
import { logRecord, smallLog } from "../../helpers/small-log.ts";
import { temporaryFolder } from "../../helpers/temporary-folder.ts";

test("a full disk fails the write with STORE_FULL, and what was published stays readable without a restart", async ({
  skip,
}) => {
  const folder = await smallDisk(24);
  if (folder === null) skip("no disk of 24 MB can be mounted here: needs the rights to run mount(8)");
  const stores = await openStores(folder!, { memoryBytes: 64 * 1_048_576 });
  onTestFinished(() => stores.close());
  const log = randomLog(30_000);
  let published = 0;
  const write = async () => {
    const { revision } = await stores.write(async ({ facts }) => {
      const id = await facts.reserveLogId();
      await facts.appendLog(logRecord(id, log), log.events, log.texts, log.attributes);
    });
    published = revision;
  };
  const fill = async () => {
    for (;;) await write();
  };
  const error = await batonError(fill(), "STORE_FULL");
  expect(error.message).toContain(folder);
  expect(published).toBeGreaterThan(0);

  // Whether or not DuckDB gave up its instance: the next reads are answered.
  expect(await stores.warehouse.currentRevision()).toBe(published);
  expect(await stores.warehouse.logs(published)).toHaveLength(published);
  expect((await stores.warehouse.events(1, null)).events).toEqual(log.events);

  // The disk stays full for a while: each write fails alone.
  await writeFile(join(folder!, "..", "ballast"), "").catch(() => null);
  await expect(fill()).rejects.toMatchObject({ code: "STORE_FULL" });
  expect((await stores.warehouse.events(published, null)).events.length).toBe(30_000);
});

test("once there is room again, writing goes on", async ({ skip }) => {
  const folder = await smallDisk(24);
  if (folder === null) skip("no disk of 24 MB can be mounted here: needs the rights to run mount(8)");
  const ballast = join(folder!, "ballast");
  await writeFile(ballast, new Uint8Array(22 * 1_048_576));
  const stores = await openStores(join(folder!, "data"), { memoryBytes: 64 * 1_048_576 });
  onTestFinished(() => stores.close());
  const log = randomLog(30_000);
  const write = () =>
    stores.write(async ({ facts }) => {
      const id = await facts.reserveLogId();
      await facts.appendLog(logRecord(id, log), log.events, log.texts, log.attributes);
    });
  await expect(write()).rejects.toMatchObject({ code: "STORE_FULL" });
  await rm(ballast);
  const { revision } = await write();
  expect(revision).toBe(1);
  expect((await stores.warehouse.logs(1)).map(({ id }) => id)).toEqual([1]);
});

/** A folder on a disk of its own of some megabytes; null where none can be mounted. */
async function smallDisk(megabytes: number): Promise<string | null> {
  const folder = await temporaryFolder();
  const mounted = spawnSync("mount", ["-t", "tmpfs", "-o", `size=${megabytes}m`, "tmpfs", folder]);
  if (mounted.status !== 0) return null;
  onTestFinished(() => void spawnSync("umount", [folder]));
  return folder;
}

/** Nothing in it can be compressed away. */
function randomLog(length: number) {
  let state = 1;
  const random = () => (state = (state * 48_271) % 2_147_483_647);
  return smallLog(
    Array.from({ length }, (_, n) => ({
      case: `case ${n % 50}`,
      activity: "a",
      timeMs: random() * 1_000,
      startMs: random() * 1_000,
      value: random() / 7,
    })),
  );
}
