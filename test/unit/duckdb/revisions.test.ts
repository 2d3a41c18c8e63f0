import { describe, expect, onTestFinished, test } from "vitest";
import { Database } from "../../../src/duckdb/database.ts";
import { idCounterTable } from "../../../src/duckdb/id-counters.ts";
import { Revisions, revisionTable } from "../../../src/duckdb/revisions.ts";
import { temporaryFolder } from "../../helpers/temporary-folder.ts";

describe("revisions", () => {
  test("a read that a commit overtakes is refused, not answered with what is left", async () => {
    const { revisions } = await openRevisions();
    for (let n = 0; n < 3; n++) await publish(revisions);
    const overtaken = revisions.at(1, async () => {
      await publish(revisions);
      return "what is left";
    });
    await expect(overtaken).rejects.toMatchObject({ code: "CURSOR_EXPIRED" });
    expect(await revisions.at(2, async () => "all of it")).toBe("all of it");
  });

  test("a read that ends while the commit is under way waits for its outcome", async () => {
    const { revisions } = await openRevisions();
    for (let n = 0; n < 3; n++) await publish(revisions);
    const outcomes: string[] = [];
    const reads: Promise<unknown>[] = [];
    const endless = setInterval(() => {
      const read = revisions.at(1, async () => "answered");
      reads.push(read.then((it) => outcomes.push(it)).catch((error: { code: string }) => outcomes.push(error.code)));
    }, 0);
    await publish(revisions);
    clearInterval(endless);
    await Promise.all(reads);
    // Answered until it was refused for the first time, and never again after that.
    const refused = outcomes.filter((it) => it === "CURSOR_EXPIRED");
    expect(outcomes).toEqual([
      ...Array.from({ length: outcomes.length - refused.length }, () => "answered"),
      ...refused,
    ]);
    await expect(revisions.at(1, async () => "answered")).rejects.toMatchObject({ code: "CURSOR_EXPIRED" });
  });

  test("a write that fails expires nothing", async () => {
    const { revisions } = await openRevisions();
    for (let n = 0; n < 3; n++) await publish(revisions);
    const failing = revisions.write(async ({ transaction }) => {
      await transaction.run("insert into nothing values (1)");
      return { result: null, changed: true };
    });
    await expect(failing).rejects.toThrow("nothing does not exist");
    expect(await revisions.at(1, async () => "still kept")).toBe("still kept");
    expect(revisions.kept).toEqual([1, 2, 3]);
  });

  test("a revision whose publication nobody learned of is the base of the next one", async () => {
    const { database, revisions } = await openRevisions();
    await publish(revisions);
    // As after a commit that was whole on disk when the instance broke down.
    await database.transaction((transaction) => transaction.run("insert into revision values (2, 0)"));
    const { result, revision } = await revisions.write(async ({ base }) => ({ result: base, changed: true }));
    expect([result, revision]).toEqual([2, 3]);
    expect(revisions.kept).toEqual([1, 2, 3]);
  });

  test("ids given in a write that failed are free again, those of one that was published are not", async () => {
    const { revisions } = await openRevisions();
    const reserve = (changed: boolean) =>
      revisions.write(async ({ ids }) => ({ result: await ids.reserve("thing", 5), changed }));
    const failing = revisions.write(async ({ ids }) => {
      await ids.reserve("thing", 5);
      throw new Error("never mind");
    });
    await expect(failing).rejects.toThrow("never mind");
    expect((await reserve(true)).result).toBe(1);
    expect((await reserve(false)).result).toBe(6);
    expect((await reserve(true)).result).toBe(6);
  });
});

async function openRevisions() {
  const database = await Database.open(await temporaryFolder());
  onTestFinished(() => database.close());
  await database.transaction((transaction) => transaction.run(`${revisionTable}; ${idCounterTable}`));
  return { database, revisions: await Revisions.load(database) };
}

async function publish(revisions: Revisions): Promise<void> {
  await revisions.write(async () => ({ result: null, changed: true }));
}
