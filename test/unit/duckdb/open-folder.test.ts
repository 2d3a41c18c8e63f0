import { open, readdir, readFile, rm, stat, symlink, truncate, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { Worker } from "node:worker_threads";
import { describe, expect, test } from "vitest";
import type { BatonError } from "../../../src/domain/errors.ts";
import { Database } from "../../../src/duckdb/database.ts";
import { openStores } from "../../../src/service/open-stores.ts";
import type { Stores } from "../../../src/service/stores.ts";
import { runScript } from "../../helpers/child-process.ts";
import { batonError } from "../../helpers/expect-error.ts";
import { temporaryFolder } from "../../helpers/temporary-folder.ts";

describe("one opener", () => {
  test("a folder another process holds is refused, naming that process and the remedy, and free once it has ended", async () => {
    const folder = await temporaryFolder();
    const holder = runScript(new URL("./hold-open.ts", import.meta.url), folder);
    await holder.lines.next();
    const error = await batonError(openStores(folder), "STORE_LOCKED");
    expect(error.message).toContain(`process ${holder.process.pid}`);
    expect(error.message).toContain("--server");
    expect(error.data["pid"]).toBe(holder.process.pid);
    holder.process.kill("SIGKILL");
    await holder.ended;
    await (await openStores(folder)).close();
  });

  test("a folder this process holds is refused too, under whatever name, until it is closed", async () => {
    const folder = await temporaryFolder();
    const link = `${await temporaryFolder()}/link`;
    await symlink(folder, link);
    const stores = await openStores(folder);
    const error = await batonError(openStores(folder), "STORE_LOCKED");
    expect(error.message).toContain("in this process");
    await expect(openStores(link)).rejects.toMatchObject({ code: "STORE_LOCKED" });
    // The refusal must not have cost us DuckDB's lock, which is per process.
    const intruder = runScript(new URL("./hold-open.ts", import.meta.url), folder);
    expect(await intruder.ended).toMatchObject({ code: 1, errors: expect.stringContaining(`process ${process.pid}`) });
    await putDepartment(stores, "still ours");
    await stores.close();
    const again = await openStores(link);
    expect(await again.warehouse.currentRevision()).toBe(1);
    await again.close();
  }, 120_000);

  test("two openings at once give one store and one refusal", async () => {
    const folder = await temporaryFolder();
    const results = await Promise.allSettled([openStores(folder), openStores(folder)]);
    expect(results.map((it) => it.status).toSorted()).toEqual(["fulfilled", "rejected"]);
    for (const result of results) if (result.status === "fulfilled") await result.value.close();
  });

  test("a worker thread cannot open a second instance behind the lock", async () => {
    const folder = await temporaryFolder();
    const worker = new Worker(new URL("./hold-open.ts", import.meta.url), { argv: [folder] });
    const error = await new Promise<Error>((resolve) => worker.once("error", resolve));
    expect(error.message).toContain("worker thread must not open");
  });

  test("a folder that failed to open can be opened when the reason is gone", async () => {
    const folder = await temporaryFolder();
    await writeFile(join(folder, "baton.duckdb"), "no database ".repeat(1_000));
    await expect(openStores(folder)).rejects.toMatchObject({ code: "STORE_DAMAGED" });
    await rm(join(folder, "baton.duckdb"));
    await (await openStores(folder)).close();
  });
});

describe("what is in the folder", () => {
  test("everything written is there again, in the folders above that were missing too", async () => {
    const folder = join(await temporaryFolder(), "deep", "baton-data");
    const stores = await openStores(folder);
    for (const name of ["a", "b", "c", "d"]) await putDepartment(stores, name);
    await stores.close();
    const again = await openStores(folder);
    expect(await again.warehouse.keptRevisions()).toEqual([2, 3, 4]);
    expect(await again.graph.departments(4)).toMatchObject([{ name: "d" }]);
    expect(await again.graph.departments(2)).toMatchObject([{ name: "b" }]);
    await putDepartment(again, "e");
    expect(await again.warehouse.keptRevisions()).toEqual([3, 4, 5]);
    await again.close();
  });

  test("a closed folder holds one file", async () => {
    const folder = await temporaryFolder();
    const stores = await openStores(folder);
    await putDepartment(stores, "a");
    await stores.close();
    expect(await readdir(folder)).toEqual(["baton.duckdb"]);
  });

  test.each([
    ["a newer", 99],
    ["an older", 1],
  ])("the format of %s version is refused with what to do", async (which, format) => {
    const folder = await temporaryFolder();
    await (await openStores(folder)).close();
    const database = await Database.open(folder);
    await database.transaction((transaction) => transaction.run(`update store_format set format = ${format}`));
    await database.close();
    const error = await batonError(openStores(folder), "STORE_DAMAGED");
    expect(error.message).toContain(
      `has format ${format}, written by ${which} version of Baton; this one reads format`,
    );
    expect(error.message).toContain("or import the logs again into another folder");
  });

  test("another program's DuckDB file is refused and left alone", async () => {
    const folder = await temporaryFolder();
    const database = await Database.open(folder);
    await database.transaction((transaction) => transaction.run("create table somebody_elses as select 1 as a"));
    await database.close();
    const before = await readFile(join(folder, "baton.duckdb"));
    const error = await batonError(openStores(folder), "STORE_DAMAGED");
    expect(error.message).toContain("no store of Baton's");
    expect((await readFile(join(folder, "baton.duckdb"))).equals(before)).toBe(true);
  });

  test("a file where the folder should be is refused by name", async () => {
    const path = join(await temporaryFolder(), "file");
    await writeFile(path, "");
    const error = await batonError(openStores(path), "STORE_UNAVAILABLE");
    expect(error.message).toContain(path);
  });

  test("a folder in which no file can be made is refused by name", async () => {
    const error = await batonError(openStores("/proc/self"), "STORE_UNAVAILABLE");
    expect(error.message).toContain("/proc/self");
  });
});

describe("damage", () => {
  test("a flipped byte in the write-ahead log is refused; repair moves the log aside, says so, and opens the last checkpoint", async () => {
    const folder = await writtenAndKilled();
    const log = join(folder, "baton.duckdb.wal");
    await flipByte(log, Math.floor((await stat(log)).size / 2));
    const error = await batonError(openStores(folder), "STORE_DAMAGED");
    expect(error.message).toContain("repair");
    expect(error.data["repairable"]).toBe(true);
    expect(await readdir(folder)).toContain("baton.duckdb.wal");

    const moved: string[] = [];
    const stores = await openStores(folder, { repair: ({ movedTo }) => moved.push(...movedTo) });
    expect(moved).toHaveLength(1);
    expect(moved[0]).toContain("baton.duckdb.wal.damaged-");
    expect(await stores.warehouse.currentRevision()).toBe(1);
    await putDepartment(stores, "goes on");
    await stores.close();
    expect((await stat(moved[0]!)).size).toBeGreaterThan(0);
  });

  test("repair is not asked where nothing is damaged", async () => {
    const folder = await writtenAndKilled();
    const stores = await openStores(folder, {
      repair: () => {
        throw new Error("nothing to repair");
      },
    });
    expect(await stores.warehouse.currentRevision()).toBeGreaterThan(1);
    await stores.close();
  });

  test("a write-ahead log cut short loses its torn end only", async () => {
    const folder = await writtenAndKilled();
    const log = join(folder, "baton.duckdb.wal");
    await truncate(log, (await stat(log)).size - 10);
    const stores = await openStores(folder);
    const current = await stores.warehouse.currentRevision();
    expect(current).toBeGreaterThanOrEqual(1);
    expect(await stores.graph.departments(current)).toHaveLength(1);
    await stores.close();
  });

  test("a flipped byte in the file is noticed, when it is opened or when the block is read", async () => {
    const folder = await temporaryFolder();
    const stores = await openStores(folder);
    await putDepartment(stores, "x".repeat(300_000));
    await stores.close();
    const file = join(folder, "baton.duckdb");
    const { size } = await stat(file);
    const outcomes = new Set<string>();
    for (let place = 20_000; place < size; place += 65_536) {
      await flipByte(file, place);
      outcomes.add(await readEverything(folder).then(String, (error: unknown) => (error as BatonError).code));
      await flipByte(file, place);
    }
    // A byte in a free block does no harm.
    outcomes.delete("x".repeat(300_000));
    expect([...outcomes]).toEqual(["STORE_DAMAGED"]);
    expect(await readEverything(folder)).toEqual(["x".repeat(300_000)]);
  });
});

async function readEverything(folder: string): Promise<readonly string[]> {
  const stores = await openStores(folder);
  try {
    return (await stores.graph.departments(1)).map(({ name }) => name);
  } finally {
    await stores.close();
  }
}

async function putDepartment(stores: Stores, name: string): Promise<void> {
  await stores.write(({ graph }) =>
    graph.putDepartments([
      {
        id: 1,
        name,
        aliases: [],
        parentId: null,
        external: false,
        system: false,
        capacity: null,
        calendar: null,
        version: 0,
      },
    ]),
  );
}

/** A folder whose file is at revision 1, and whose write-ahead log holds more. */
async function writtenAndKilled(): Promise<string> {
  const folder = await temporaryFolder();
  const stores = await openStores(folder);
  await putDepartment(stores, "checkpointed");
  await stores.close();
  const writer = runScript(new URL("./write-until-killed.ts", import.meta.url), folder);
  for await (const line of writer.lines) if (line === "published 3") writer.process.kill("SIGKILL");
  await writer.ended;
  return folder;
}

async function flipByte(path: string, place: number): Promise<void> {
  const file = await open(path, "r+");
  const byte = Buffer.alloc(1);
  await file.read(byte, 0, 1, place);
  await file.write(Buffer.of(byte[0]! ^ 0xff), 0, 1, place);
  await file.close();
}
