import { readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { beforeAll, describe, expect, test } from "vitest";
import { type HttpAnswer, send } from "../helpers/http-request.ts";
import { importFile, type RunningService, serviceForFile, startService } from "../helpers/running-service.ts";

const example = fileURLToPath(new URL("../../docs/example/orders.csv", import.meta.url));

let service: RunningService;
beforeAll(async () => {
  service = await serviceForFile();
  await importFile(service.url, "orders.csv", await readFile(example, "utf8"));
  return service.stop;
});

const get = (path: string) => send(service.url, { path });
const errorOf = ({ body }: HttpAnswer) => (JSON.parse(body) as { error: unknown }).error;

describe("an export", () => {
  test("is every row of a table as CSV, persons left out", async () => {
    const answer = await get("/export/work-items");
    expect([answer.status, answer.headers["content-type"]]).toEqual([200, "text/csv; charset=utf-8"]);
    expect(answer.headers["content-disposition"]).toBe('attachment; filename="work-items.csv"');
    const [heading = "", ...rows] = answer.body.trimEnd().split("\n");
    expect(rows).toHaveLength(36);
    const at = heading.split(",").indexOf("resource");
    expect(new Set(rows.map((row) => row.split(",")[at]))).toEqual(new Set([""]));
  });

  test("names persons where the service may show them", async () => {
    const open = await startService({ allowPersonLevel: true });
    await importFile(open.url, "orders.csv", await readFile(example, "utf8"));
    expect((await send(open.url, { path: "/export/work-items" })).body).toContain(",Sales,Ann,");
  });

  test("may be Parquet, or of one process", async () => {
    const parquet = await get("/export/cases?format=parquet");
    expect([parquet.status, parquet.body.slice(0, 4)]).toEqual([200, "PAR1"]);
    expect((await get("/export/cases?process=orders")).body.trimEnd().split("\n")).toHaveLength(1 + 8);
  });

  test.each([
    ["/export/events", 404, 'there is no table "events"; expected one of work-items, cases, handovers'],
    ["/export/../cases", 404, null],
    ["/export/cases?format=xlsx", 404, 'there is no format "xlsx"; expected one of csv, parquet'],
    ["/export/cases?process=none", 404, 'there is no process "none"; the processes are: orders'],
  ])("of %s is refused", async (path, status, message) => {
    const answer = await get(path);
    expect(answer.status).toBe(status);
    expect(message === null || errorOf(answer)).toEqual(message === null || { code: "NOT_FOUND", message });
  });

  test("is only read", async () => {
    const answer = await send(service.url, { method: "POST", path: "/export/cases" });
    expect([answer.status, answer.headers["allow"]]).toEqual([405, "GET"]);
  });
});

describe("a check", () => {
  test("looks at every row, and tells what it finds", async () => {
    const answer = await send(service.url, { method: "POST", path: "/check" });
    expect([answer.status, JSON.parse(answer.body)]).toMatchObject([
      200,
      { logs: 1, processes: [{ name: "orders", cases: 8, workItems: 36 }], findings: [] },
    ]);
  });

  test("is only begun by a POST, which no other site's page can send", async () => {
    const answer = await get("/check");
    expect([answer.status, answer.headers["allow"]]).toEqual([405, "POST"]);
  });

  test("of a store that does not answer is refused", async () => {
    const { url, stores } = await startService();
    await importFile(url, "orders.csv", await readFile(example, "utf8"));
    await stores.close();
    const answer = await send(url, { method: "POST", path: "/check" });
    expect([answer.status, errorOf(answer)]).toMatchObject([503, { code: "STORE_UNAVAILABLE" }]);
  });
});
