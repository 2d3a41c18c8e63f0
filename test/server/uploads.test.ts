import { readdir, writeFile } from "node:fs/promises";
import { connect } from "node:net";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { beforeAll, describe, expect, test } from "vitest";
import { unusedAfterMs, Uploads } from "../../src/service/uploads.ts";
import { send } from "../helpers/http-request.ts";
import {
  ask,
  importFile,
  type RunningService,
  serviceForFile,
  startService,
  upload,
} from "../helpers/running-service.ts";
import { temporaryFolder } from "../helpers/temporary-folder.ts";

const log = "case,activity,complete\nA,Check,2024-01-01T08:00:00Z\n";
const headers = { "x-baton-upload": "1", "x-file-name": "orders.csv" };

describe("a file that is sent", () => {
  let service: RunningService;
  beforeAll(async () => {
    service = await serviceForFile({ mostUploadBytes: 1_000 });
    return service.stop;
  });
  const post = (given: Record<string, string>, body: string, path = "/uploads") =>
    send(service.url, { method: "POST", path, headers: given, body });
  const files = () => readdir(join(service.folder, "uploads"));

  test("is stored under an id, and its name is only told back", async () => {
    const answer = await post({ "x-baton-upload": "1", "x-file-name": encodeURIComponent("Aufträge Mai.csv") }, log);
    expect(answer.status).toBe(201);
    const { upload: id, ...rest } = JSON.parse(answer.body) as { upload: string };
    expect(rest).toEqual({ bytes: log.length, fileName: "Aufträge Mai.csv" });
    expect((await files()).toSorted()).toEqual([id, `${id}.json`].toSorted());
    const { status } = await post({ "x-baton-upload": "1" }, log, "/uploads?name=orders%20May.csv");
    expect(status).toBe(201);
  });

  test.each([
    ["../../etc/passwd", "passwd"],
    ["..\\..\\windows\\system.ini", "system.ini"],
    ["/absolute/orders.csv", "orders.csv"],
    ["a\u0000b\u202Egpj.csv", "abgpj.csv"],
  ])("named %j is named %j", async (name, plain) => {
    const before = await files();
    const answer = await post({ ...headers, "x-file-name": encodeURIComponent(name) }, log);
    expect(JSON.parse(answer.body)).toMatchObject({ fileName: plain });
    expect((await files()).length).toBe(before.length + 2);
  });

  test.each([
    ["without the header that other sites cannot send", { "x-file-name": "a.csv" }, log, 403, "x-baton-upload"],
    ["with another value in it", { ...headers, "x-baton-upload": "0" }, log, 403, "x-baton-upload"],
    ["without a name", { "x-baton-upload": "1" }, log, 400, "has no name"],
    ["with a name that is not encoded", { ...headers, "x-file-name": "%E0%A4%A" }, log, 400, "percent-encoded"],
    ["with a name of nothing but a path", { ...headers, "x-file-name": "a%2F" }, log, 400, "0 characters"],
    ["with nothing in it", headers, "", 400, "orders.csv is empty"],
    ["that is too large", headers, "x".repeat(1_001), 413, "1,000"],
    [
      "whose size is not said and turns out too large",
      { ...headers, "transfer-encoding": "chunked" },
      "x".repeat(5_000),
      413,
      "1,000",
    ],
  ])("%s is refused, and leaves nothing", async (_, given: Record<string, string>, body, status, message) => {
    const before = await files();
    const answer = await post(given, body);
    expect([answer.status, answer.headers["content-type"]]).toEqual([status, "application/json"]);
    expect((JSON.parse(answer.body) as { error: { message: string } }).error.message).toContain(message);
    expect(await files()).toEqual(before);
  });

  test("is only taken over POST", async () => {
    const answer = await send(service.url, { path: "/uploads", headers });
    expect([answer.status, answer.headers["allow"]]).toEqual([405, "POST"]);
  });

  test("that breaks off leaves nothing", async () => {
    const before = await files();
    const { hostname, port, host } = new URL(service.url);
    const socket = connect(Number(port), hostname);
    socket.write(
      `POST /uploads HTTP/1.1\r\nhost: ${host}\r\nx-baton-upload: 1\r\nx-file-name: a.csv\r\ncontent-length: 900\r\n\r\ncase,act`,
    );
    await until(async () => (await files()).length > before.length);
    socket.destroy();
    await until(async () => (await files()).length === before.length);
    expect(service.defects).toEqual([]);
  });
});

describe("the files of a data folder", () => {
  test("are removed a day after they were used last, unless they became a log that is there", async () => {
    const { url, folder, stop } = await startService();
    const unused = await upload(url, "unused.csv", log);
    const table = await upload(url, "people.csv", "resource,department\nAnn,Desk\n");
    const job = await importFile(url, "orders.csv", log, { resourceTable: table });
    const kept = await ask<{ node: { upload: string } }>(
      url,
      "query ($id: ID!) { node(id: $id) { ... on Log { upload } } }",
      { id: job.result?.id },
    );
    await stop();
    const uploads = await Uploads.open(join(folder, "uploads"));
    const later = Date.now() + unusedAfterMs + 1_000;
    await uploads.sweep(new Set([1]), new Set(), Date.now());
    expect(uploads.get(unused)).not.toBeNull();
    await uploads.sweep(new Set([1]), new Set([unused]), later);
    expect(uploads.get(unused)).not.toBeNull();
    await uploads.sweep(new Set([1]), new Set(), later);
    expect(uploads.get(unused)).toBeNull();
    expect(uploads.get(table)).not.toBeNull();
    expect((await readdir(join(folder, "uploads"))).toSorted()).toEqual(
      [kept.data.node.upload, table].flatMap((id) => [id, `${id}.json`]).toSorted(),
    );
  });

  test("go with the log they became", async () => {
    const { url, folder } = await startService();
    const job = await importFile(url, "orders.csv", log);
    await ask(url, "mutation ($id: ID!) { deleteLog(id: $id) { deleted } }", { id: job.result?.id });
    const files = () => readdir(join(folder, "uploads"));
    await until(async () => (await files()).length === 0);
    expect(await files()).toEqual([]);
  });

  test("that a crash left half are removed at the next start", async () => {
    const folder = await temporaryFolder();
    const uploads = await Uploads.open(folder);
    const whole = await uploads.receive(chunks(log), "a.csv", 1_000);
    for (const name of [
      "11111111-1111-1111-1111-111111111111",
      "22222222-2222-2222-2222-222222222222.part",
      "x.json",
    ]) {
      await writeFile(join(folder, name), "half");
    }
    const again = await Uploads.open(folder);
    expect(again.get(whole.id)).toEqual(whole);
    expect((await readdir(folder)).toSorted()).toEqual([whole.id, `${whole.id}.json`]);
  });
});

async function* chunks(text: string): AsyncGenerator<Uint8Array> {
  yield Buffer.from(text);
}

async function until(holds: () => Promise<boolean>): Promise<void> {
  for (let waited = 0; !(await holds()); waited += 10) {
    if (waited > 5_000) throw new Error("it does not come to hold");
    await pause(10);
  }
}
