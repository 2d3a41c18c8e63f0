import { connect } from "node:net";
import { setTimeout as pause } from "node:timers/promises";
import { describe, expect, onTestFinished, test } from "vitest";
import type { Stores } from "../../src/service/stores.ts";
import { openStream } from "../helpers/event-stream.ts";
import { ask, beginImport, importFile, startService, upload } from "../helpers/running-service.ts";

const revisions = "subscription { revision }";
const log = "case,activity,complete,department\nA,Check,2024-01-01T08:00:00Z,Desk\nA,Pay,2024-01-02T08:00:00Z,Desk\n";

describe("the revision", () => {
  test("is told at once, and each new one as it becomes visible", async () => {
    const { url } = await startService();
    const stream = await openStream(url, revisions);
    expect(await stream.next()).toEqual({ data: { revision: 0 } });
    await makeDepartment(url, "Desk");
    expect(await stream.next()).toEqual({ data: { revision: 1 } });
    await makeDepartment(url, "Archive");
    expect(await stream.next()).toEqual({ data: { revision: 2 } });
  });

  test("is watched no longer when the client has left", async () => {
    const watching = new WatchingCounted();
    const { url } = await startService({}, null, watching.around);
    const before = watching.now;
    const streams = await Promise.all(Array.from({ length: 5 }, () => openStream(url, revisions)));
    for (const stream of streams) await stream.next();
    expect(watching.now).toBe(before + 5);
    for (const stream of streams) stream.leave();
    await until(() => watching.now === before);
    await makeDepartment(url, "Desk");
  });

  test("is told for the last time when the service stops, which waits for no reader", async () => {
    const { url, stop } = await startService();
    const stream = await openStream(url, revisions);
    await stream.next();
    const idle = await openRawStream(url);
    const begin = performance.now();
    await stop();
    expect(performance.now() - begin).toBeLessThan(5_000);
    expect(await stream.next()).toBeNull();
    idle.destroy();
  });

  test("that a reader misses, since it does not read, holds nobody else up", async () => {
    const { url } = await startService();
    const slow = await openRawStream(url);
    slow.pause();
    const quick = await openStream(url, revisions);
    await quick.next();
    for (let n = 1; n <= 20; n++) await makeDepartment(url, `Department ${n}`);
    const told: unknown[] = [];
    while (told.length <= 20 && told.at(-1) !== 20) {
      const event = (await quick.next()) as { readonly data: { readonly revision: number } } | null;
      told.push(event?.data.revision);
    }
    expect(told.at(-1)).toBe(20);
    slow.destroy();
  });
});

describe("a job", () => {
  const jobs = `subscription ($id: ID!) { job(id: $id) { state done total phase finishedAt result { ... on Log { fileName cases } } } }`;

  test("is told as it is, as it goes on, and as it ended, with what it made; then the stream ends", async () => {
    const { url } = await startService();
    const { job } = await beginImport(url, { upload: await upload(url, "orders.csv", log) });
    const stream = await openStream(url, jobs, { id: job?.id });
    const told: { state: string; finishedAt: string | null; result: unknown }[] = [];
    for (let event = await stream.next(); event !== null; event = await stream.next()) {
      told.push((event["data"] as { job: (typeof told)[number] }).job);
    }
    expect(told.at(-1)).toMatchObject({
      state: "DONE",
      finishedAt: expect.any(String),
      result: { fileName: "orders.csv", cases: 1 },
    });
    expect(told.slice(0, -1).every(({ state, result }) => state !== "DONE" && result === null)).toBe(true);
  });

  test("that ended long ago is told once", async () => {
    const { url } = await startService();
    const { id } = await importFile(url, "orders.csv", log);
    const stream = await openStream(url, jobs, { id });
    expect(await stream.next()).toMatchObject({ data: { job: { state: "DONE" } } });
    expect(await stream.next()).toBeNull();
  });

  test("that is none is an error with a code, not a stream", async () => {
    const { url } = await startService();
    for (const id of ["nonsense", "Sm9iOjk5"]) {
      const [error] = ((await (await openStream(url, jobs, { id })).next())?.["errors"] ?? []) as readonly {
        readonly message: string;
        readonly extensions: { readonly code: string };
      }[];
      expect(["BAD_INPUT", "NOT_FOUND"]).toContain(error?.extensions.code);
    }
  });

  test("whose event cannot be answered tells the code of the error and no more", async () => {
    const { url, stores, defects } = await startService();
    const { id } = await importFile(url, "orders.csv", log);
    await stores.close();
    const event = await (await openStream(url, jobs, { id })).next();
    expect(event).toMatchObject({ errors: [{ extensions: { code: "STORE_UNAVAILABLE" } }] });
    expect(JSON.stringify(event)).not.toContain("stack");
    expect(defects).toEqual([]);
  });
});

test("a document that is refused is refused as a subscription too", async () => {
  const { url } = await startService();
  const aliases = Array.from({ length: 101 }, (_, n) => `a${n}: __typename`).join(" ");
  const event = await (await openStream(url, `subscription { job(id: "x") { ${aliases} } }`)).next();
  expect(event).toMatchObject({ errors: [{ extensions: { code: "BAD_INPUT" } }] });
});

async function makeDepartment(url: string, name: string): Promise<void> {
  const mutation = `mutation ($name: String!) { setDepartment(input: { name: $name }) { userErrors { message } } }`;
  expect((await ask(url, mutation, { name })).errors).toBeUndefined();
}

/** A connection that asked for revisions and whose owner reads when it pleases. */
async function openRawStream(url: string) {
  const { hostname, port, host } = new URL(url);
  const socket = connect(Number(port), hostname);
  onTestFinished(() => void socket.destroy());
  socket.on("error", () => undefined);
  const body = JSON.stringify({ query: revisions });
  socket.write(
    `POST /graphql HTTP/1.1\r\nhost: ${host}\r\ncontent-type: application/json\r\naccept: text/event-stream\r\ncontent-length: ${body.length}\r\n\r\n${body}`,
  );
  await new Promise((resolve) => socket.once("data", resolve));
  return socket;
}

/** How many watch the revisions of stores. */
class WatchingCounted {
  now = 0;

  readonly around = (stores: Stores): Stores => ({
    ...stores,
    watchRevisions: (listener) => {
      this.now++;
      const stop = stores.watchRevisions(listener);
      return () => {
        this.now--;
        stop();
      };
    },
  });
}

async function until(holds: () => boolean): Promise<void> {
  for (let waited = 0; !holds(); waited += 10) {
    if (waited > 5_000) throw new Error("it does not come to hold");
    await pause(10);
  }
}
