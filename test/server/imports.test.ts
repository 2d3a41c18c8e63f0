import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { readFile, writeFile } from "node:fs/promises";
import { globalId } from "../../src/api/global-id.ts";
import { importLog } from "../../src/service/import-log.ts";
import { syntheticLog } from "../bench/synthetic-log.ts";
import { writeCsv } from "../bench/write-log.ts";
import { ask, beginImport, followJob, importFile, startService, upload } from "../helpers/running-service.ts";
import { temporaryFolder } from "../helpers/temporary-folder.ts";

const csv = [
  "number,step,done,team,clerk,id",
  "A,Register,2024-01-01 08:00,Sales,Sue,1",
  "A,Check,2024-01-02 08:00,Legal,Lee,2",
  "B,Register,2024-01-03 08:00,Sales,Sue,3",
].join("\n");

interface Log {
  readonly id: string;
  readonly fileName: string;
  readonly cases: number;
  readonly upload: string | null;
  readonly processes: readonly { readonly name: string; readonly kind: string }[];
}

async function logsOf(url: string): Promise<readonly Log[]> {
  const query = "{ logs { edges { node { id fileName cases upload processes { name kind } } } } }";
  const { data } = await ask<{ logs: { edges: readonly { node: Log }[] } }>(url, query);
  return data.logs.edges.map(({ node }) => node);
}

async function departmentsOf(url: string): Promise<readonly string[]> {
  const { data } = await ask<{ departments: { edges: readonly { node: { name: string } }[] } }>(
    url,
    "{ departments { edges { node { name } } } }",
  );
  return data.departments.edges.map(({ node }) => node.name);
}

describe("an import", () => {
  test("takes everything that can be said about a file", async () => {
    const { url, defects } = await startService();
    const table = await upload(url, "people.csv", "resource,department\nSue,Front office\nLee,Back office\n");
    const job = await importFile(url, "orders.csv", csv, {
      process: "Orders",
      kind: "PROVISIONAL",
      format: "CSV",
      mapping: [
        { column: "number", role: "CASE" },
        { column: "step", role: "ACTIVITY" },
        { column: "done", role: "COMPLETE" },
        { column: "team", role: "IGNORE" },
        { column: "clerk", role: "RESOURCE" },
        { column: "id", role: "EVENT_ID" },
      ],
      timeFormat: "%Y-%m-%d %H:%M",
      timeZone: "Europe/Rome",
      concurrency: "OFF",
      idSpace: "orders",
      resourceTable: table,
      dedupe: true,
    });
    expect(job).toMatchObject({
      state: "DONE",
      kind: "IMPORT",
      subject: "orders.csv",
      error: null,
      result: { cases: 2 },
    });
    expect(await logsOf(url)).toMatchObject([
      { fileName: "orders.csv", upload: expect.any(String), processes: [{ name: "Orders", kind: "PROVISIONAL" }] },
    ]);
    expect(await departmentsOf(url)).toEqual(["Back office", "Front office"]);
    const { data } = await ask<{ cases: unknown }>(
      url,
      "{ cases(orderBy: START_ASC, first: 1) { edges { node { start } } } }",
    );
    expect(data.cases).toEqual({ edges: [{ node: { start: "2024-01-01T07:00:00.000Z" } }] });
    expect(defects).toEqual([]);
  });

  test("asked for twice with one key runs once", async () => {
    const { url } = await startService();
    const id = await upload(url, "orders.csv", csv);
    const [first, second] = await Promise.all([
      beginImport(url, { upload: id, idempotencyKey: "k" }),
      beginImport(url, { upload: id, idempotencyKey: "k" }),
    ]);
    expect(second.job?.id).toBe(first.job?.id);
    const other = await beginImport(url, { upload: id, process: "Other", idempotencyKey: "k" });
    expect(other).toMatchObject({ job: null, userErrors: [{ code: "CONFLICT", field: ["input", "idempotencyKey"] }] });
    await followJob(url, first.job?.id ?? "");
    expect(await logsOf(url)).toHaveLength(1);
  });

  test("that fails says why in the words of the importer, and changes nothing", async () => {
    const { url, defects } = await startService();
    const job = await importFile(url, "sums.csv", "a,b\n1,2\n");
    expect(job).toMatchObject({ state: "FAILED", error: { code: "BAD_MAPPING" }, result: null });
    expect(job.error?.message).toContain("sums.csv");
    expect(await logsOf(url)).toEqual([]);
    expect(defects).toEqual([]);
  });

  test("of an upload that is not there is refused at once", async () => {
    const { url } = await startService();
    expect(await beginImport(url, { upload: "none" })).toMatchObject({
      job: null,
      userErrors: [{ code: "NOT_FOUND", field: ["input", "upload"] }],
    });
    const id = await upload(url, "orders.csv", csv);
    expect(await beginImport(url, { upload: id, resourceTable: "none" })).toMatchObject({
      userErrors: [{ code: "NOT_FOUND", field: ["input", "resourceTable"] }],
    });
  });
});

describe("a log", () => {
  test("is mapped again from its file: the old one goes and the new one comes in one revision", async () => {
    const { url, stores } = await startService();
    const { result } = await importFile(url, "orders.csv", csv, { process: "Orders" });
    expect(await departmentsOf(url)).toEqual(["Legal", "Sales"]);
    const before = await stores.warehouse.currentRevision();
    const mapping = [
      { column: "team", role: "IGNORE" },
      { column: "clerk", role: "DEPARTMENT" },
    ];
    const { job } = await beginImport(url, { log: result?.id, mapping });
    expect((await followJob(url, job?.id ?? "")).at(-1)).toMatchObject({ state: "DONE", kind: "REMAP" });
    expect(await stores.warehouse.currentRevision()).toBe(before + 1);
    const [log, ...others] = await logsOf(url);
    expect(others).toEqual([]);
    expect(log).toMatchObject({ fileName: "orders.csv", cases: 2, processes: [{ name: "Orders" }] });
    expect(log?.id).not.toBe(result?.id);
    const { data } = await ask<{ positions: unknown }>(url, "{ positions { edges { node { department { name } } } } }");
    expect(JSON.stringify(data.positions)).not.toContain("Sales");
  });

  test("whose file is not kept cannot be mapped again, and says so", async () => {
    const { url, stores } = await startService();
    const path = join(await temporaryFolder(), "orders.csv");
    await writeFile(path, csv);
    await importLog(stores, { path, options: {} });
    const [log] = await logsOf(url);
    expect(log?.upload).toBeNull();
    const mapping = [{ column: "clerk", role: "DEPARTMENT" }];
    expect(await beginImport(url, { log: log?.id, mapping })).toMatchObject({
      job: null,
      userErrors: [{ code: "UNSUPPORTED", field: ["input", "log"] }],
    });
    expect(await beginImport(url, { log: globalId({ type: "Log", id: 99 }), mapping })).toMatchObject({
      job: null,
      userErrors: [{ code: "NOT_FOUND" }],
    });
  });

  test("is deleted with all that came of it", async () => {
    const { url } = await startService();
    const { result } = await importFile(url, "orders.csv", csv);
    const mutation = "mutation ($id: ID!) { deleteLog(id: $id) { deleted userErrors { code message } } }";
    const first = await ask(url, mutation, { id: result?.id });
    expect(first.data).toEqual({ deleteLog: { deleted: result?.id, userErrors: [] } });
    expect(await logsOf(url)).toEqual([]);
    const again = await ask(url, mutation, { id: result?.id });
    expect(again.data).toMatchObject({ deleteLog: { deleted: null, userErrors: [{ code: "NOT_FOUND" }] } });
  });
});

describe("a job that is cancelled", () => {
  test("while it runs leaves nothing, and the next one begins", async () => {
    const { url, stores, defects } = await startService();
    const path = join(await temporaryFolder(), "large.csv");
    writeCsv(syntheticLog(20_000), path);
    const { job: large } = await beginImport(url, { upload: await upload(url, "large.csv", await readFile(path)) });
    const { job: small } = await beginImport(url, { upload: await upload(url, "orders.csv", csv) });
    const cancel = "mutation ($id: ID!) { cancelJob(id: $id) { job { state } userErrors { code field } } }";
    expect((await ask(url, cancel, { id: large?.id })).errors).toBeUndefined();
    expect((await followJob(url, large?.id ?? "")).at(-1)).toMatchObject({ state: "CANCELLED", result: null });
    expect((await followJob(url, small?.id ?? "")).at(-1)).toMatchObject({ state: "DONE" });
    expect((await logsOf(url)).map(({ fileName }) => fileName)).toEqual(["orders.csv"]);
    expect(await stores.warehouse.currentRevision()).toBe(1);
    const late = await ask(url, cancel, { id: large?.id });
    expect(late.data).toMatchObject({ cancelJob: { job: null, userErrors: [{ code: "CONFLICT" }] } });
    expect(defects).toEqual([]);
  });
});

describe("the list of jobs", () => {
  test("comes latest first, by state, in pages that stay exact while jobs come", async () => {
    const { url } = await startService();
    const id = await upload(url, "orders.csv", csv);
    const bad = await upload(url, "sums.csv", "a,b\n1,2\n");
    for (const file of [id, bad, id, bad]) {
      const { job } = await beginImport(url, { upload: file });
      await followJob(url, job?.id ?? "");
    }
    const query = `query ($first: Int, $after: String, $state: [JobState!]) { jobs(first: $first, after: $after, state: $state) {
      totalCount pageInfo { hasNextPage endCursor } edges { node { subject state queuedAt startedAt finishedAt } } } }`;
    const list = async (variables: Record<string, unknown>) =>
      (
        await ask<{
          jobs: {
            totalCount: number;
            pageInfo: { hasNextPage: boolean; endCursor: string };
            edges: readonly { node: { subject: string; state: string } }[];
          };
        }>(url, query, variables)
      ).data.jobs;
    const first = await list({ first: 3 });
    expect(first).toMatchObject({ totalCount: 4, pageInfo: { hasNextPage: true } });
    expect(first.edges.map(({ node }) => [node.subject, node.state])).toEqual([
      ["sums.csv", "FAILED"],
      ["orders.csv", "DONE"],
      ["sums.csv", "FAILED"],
    ]);
    const second = await list({ first: 3, after: first.pageInfo.endCursor });
    expect(second).toMatchObject({
      totalCount: 4,
      pageInfo: { hasNextPage: false },
      edges: [{ node: { subject: "orders.csv" } }],
    });
    expect(await list({ state: ["FAILED"] })).toMatchObject({ totalCount: 2 });
    expect(await list({ state: [] })).toMatchObject({ totalCount: 0 });
  });
});
