import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { globalId } from "../../src/api/global-id.ts";
import { importLog } from "../../src/service/import-log.ts";
import { openStores } from "../../src/service/open-stores.ts";
import { syntheticLog } from "../bench/synthetic-log.ts";
import { writeCsv } from "../bench/write-log.ts";
import { ask, startService } from "../helpers/running-service.ts";

// Large enough that the questions below take seconds, and a change of a department derives for a second.
let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "baton-test-"));
  const path = join(folder, "log.csv");
  writeCsv(syntheticLog(20_000), path);
  const stores = await openStores(join(folder, "data"));
  await importLog(stores, { path, options: {} });
  await stores.close();
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const start = (settings = {}) => startService(settings, join(folder, "data"));

/** Each part looks at all work items anew: its cases are others. */
const parts = (count: number) =>
  `{ ${Array.from({ length: count }, (_, n) => `b${n}: bottlenecks(first: 1, filter: { include: { leadTime: { min: ${n} } } }) { totalCount }`).join(" ")} }`;
const slow = parts(90);
const small = "{ bottlenecks(first: 1) { totalCount } }";

describe("a query ends, down to the statement in the store,", () => {
  test("when its time is over", async () => {
    const { url, defects } = await start({ queryTimeoutMs: 300 });
    const begin = performance.now();
    const { errors } = await ask(url, slow);
    expect(performance.now() - begin).toBeLessThan(1_500);
    expect(new Set(errors?.map(({ extensions }) => extensions.code))).toEqual(new Set(["TIMEOUT"]));
    await expectIdle(url);
    expect(defects).toEqual([]);
  });

  test("when its client leaves", async () => {
    const { url, defects } = await start();
    const abort = new AbortController();
    const left = fetch(`${url}/graphql`, post(slow, abort.signal));
    await pause(300);
    abort.abort();
    await expect(left).rejects.toThrow("aborted");
    await expectIdle(url);
    expect(defects).toEqual([]);
  });
});

describe("a change that is cut off", () => {
  test("changes nothing, and lets the next one pass", async () => {
    const { url, stores, defects } = await start();
    const before = await stores.warehouse.currentRevision();
    const [department] = await stores.graph.departments(before);
    const mutation = (external: boolean) =>
      `mutation { setDepartment(input: { id: "${globalId({ type: "Department", id: department?.id ?? 0 })}", external: ${external} }) { department { external } userErrors { message } } }`;
    const abort = new AbortController();
    const left = fetch(`${url}/graphql`, post(mutation(true), abort.signal));
    await pause(150);
    abort.abort();
    await expect(left).rejects.toThrow("aborted");
    const begin = performance.now();
    const { data, errors } = await ask(url, mutation(false));
    expect({ data, errors }).toEqual({
      data: { setDepartment: { department: { external: false }, userErrors: [] } },
      errors: undefined,
    });
    expect(performance.now() - begin).toBeLessThan(20_000);
    expect(await stores.warehouse.currentRevision()).toBe(before + 1);
    expect(defects).toEqual([]);
  });
});

describe("a stop", () => {
  test("lets a request under way finish, and takes no more", async () => {
    const { url, stop } = await start();
    const asked = ask<Record<string, unknown>>(url, parts(20));
    await pause(100);
    const stopped = stop();
    await pause(50);
    await expect(fetch(`${url}/health`)).rejects.toThrow("fetch failed");
    const { data, errors } = await asked;
    expect(errors).toBeUndefined();
    expect(Object.keys(data)).toHaveLength(20);
    await stopped;
  });
});

function post(query: string, signal: AbortSignal): RequestInit {
  return {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ query }),
    signal,
  };
}

/** Connections to the store are free again, and nothing computes any more. */
async function expectIdle(url: string): Promise<void> {
  const begin = performance.now();
  expect((await ask(url, small)).errors).toBeUndefined();
  expect(performance.now() - begin).toBeLessThan(1_000);
  await pause(100);
  const before = process.cpuUsage();
  await pause(500);
  const { user, system } = process.cpuUsage(before);
  expect((user + system) / 1_000).toBeLessThan(250);
}
