import { setTimeout as sleep } from "node:timers/promises";
import { describe, expect, test } from "vitest";
import { openStores } from "../../../src/service/open-stores.ts";
import type { Stores } from "../../../src/service/stores.ts";
import { runScript } from "../../helpers/child-process.ts";
import { orphans, storedRows } from "../../helpers/stored-rows.ts";
import { temporaryFolder } from "../../helpers/temporary-folder.ts";

const killsInEachFolder = 13;

// Half a second a kill on a machine of its own; others may be at work.
describe.concurrent("a process killed while it writes", { timeout: 300_000 }, () => {
  test.for([1, 2])(
    "leaves the last published revision, or the one in flight, whole: folder %i",
    async (seed, { onTestFinished }) => {
      const folder = await temporaryFolder(onTestFinished);
      const random = randomNumbers(seed);
      let published = 0;
      for (let kill = 0; kill < killsInEachFolder; kill++) {
        published = Math.max(published, await writeAndKill(folder, Math.floor(random() * 3), random() * 1.2));
        const stores = await openStores(folder);
        const current = await stores.warehouse.currentRevision();
        expect([published, published + 1]).toContain(current);
        if (current > 0) await expectWhole(stores, current);
        await stores.close();
        published = current;
      }
      expect(published).toBeGreaterThan(0);
      await publishSmallRevision(folder);
      const found = await orphans(folder);
      expect(found).toEqual(Object.fromEntries(Object.keys(found).map((table) => [table, 0])));
      const rows = await storedRows(folder, "select count(*)::integer as items from work_item group by derivation");
      expect(new Set(rows.map(({ items }) => items))).toEqual(new Set([3_000]));
    },
  );
});

/**
 * Lets a process of its own write, and kills it when it has published `revisions` more and has been at the next one for `fraction` of the time
 * the one before took; so the moments spread over a write however slow the machine is. Gives the last revision it said to be published.
 */
async function writeAndKill(folder: string, revisions: number, fraction: number): Promise<number> {
  const writer = runScript(new URL("./write-until-killed.ts", import.meta.url), folder);
  let published = 0;
  let lines = 0;
  let before = performance.now();
  let tookMs = 50;
  let killing: Promise<void> | null = null;
  for await (const line of writer.lines) {
    if (line.startsWith("published ")) {
      published = Number(line.slice("published ".length));
      tookMs = performance.now() - before;
    }
    before = performance.now();
    if (lines++ >= revisions) killing ??= sleep(fraction * tookMs).then(() => void writer.process.kill("SIGKILL"));
  }
  await killing;
  expect(await writer.ended).toEqual({ code: null, signal: "SIGKILL", errors: "" });
  return published;
}

/** Everything one write brought is there: its one log, all of its events, the derivation that reads it, the department that names it. */
async function expectWhole({ warehouse, graph }: Stores, revision: number): Promise<void> {
  const logs = await warehouse.logs(revision);
  expect(logs).toHaveLength(1);
  const [log] = logs;
  const { events } = await warehouse.events(log!.id, null);
  expect(events.length).toBe(log!.events);
  expect(events.timeMs.at(-1)).toBe(1_700_000_002_999);
  expect((await warehouse.derivations(revision)).map(({ logIds }) => logIds)).toEqual([[log!.id]]);
  expect((await graph.departments(revision)).map(({ name }) => name)).toEqual([`written with log ${log!.id}`]);
  const kept = await warehouse.keptRevisions();
  expect(kept).toEqual([revision - 2, revision - 1, revision].filter((it) => it > 0));
}

async function publishSmallRevision(folder: string): Promise<void> {
  const stores = await openStores(folder);
  await stores.write(({ graph }) =>
    graph.putDepartments([
      {
        id: 2,
        name: "after",
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
  await stores.close();
}

/** Numbers in [0, 1), the same in every run (Park and Miller's generator). */
function randomNumbers(seed: number): () => number {
  let state = seed * 7_919;
  return () => {
    state = (state * 48_271) % 2_147_483_647;
    return state / 2_147_483_647;
  };
}
