import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import { executeQuery } from "../../../src/api/execute-query.ts";
import { changeOrganisation } from "../../../src/service/change-organisation.ts";
import { deleteLog } from "../../../src/service/delete-log.ts";
import { importLog, type ImportRequest } from "../../../src/service/import-log.ts";
import type { Stores } from "../../../src/service/stores.ts";
import { openTemporaryStores } from "../../helpers/temporary-stores.ts";
import { temporaryFolder } from "../../helpers/temporary-folder.ts";

const header = "case,activity,complete,department,amount";
const first = [
  "A,Register,2024-01-01T08:00:00Z,Sales,10",
  "A,Check,2024-01-01T10:00:00Z,Legal,10",
  "B,Register,2024-01-02T08:00:00Z,Sales,20",
  "B,Check,2024-01-02T10:00:00Z,Legal,20",
];

test("the same file again changes nothing and says so", async () => {
  const stores = await openTemporaryStores();
  const once = await importRows(stores, first);
  const again = await importRows(stores, first);
  expect(again.revision).toBe(once.revision);
  expect(again.imported[0]?.warnings.map(({ code }) => code)).toEqual(["same-file"]);
  expect(await metrics(stores)).toMatchObject({ cases: 2, workItems: 4 });
});

test("a second file of the process extends the cases it shares with the first, and deleting it takes that back", async () => {
  const stores = await openTemporaryStores();
  await importRows(stores, first);
  const before = await metrics(stores);
  const more = await importRows(stores, [
    "B,Pay,2024-01-03T08:00:00Z,Finance,20",
    "C,Register,2024-01-04T08:00:00Z,Sales,30",
  ]);
  expect(await metrics(stores)).toMatchObject({ cases: 3, workItems: 6, variants: 3, balance: { difference: 0 } });
  await deleteLog(stores, more.imported[0]?.logId ?? 0);
  expect(await metrics(stores)).toEqual(before);
});

test("events that a second file tells again are counted once", async () => {
  const stores = await openTemporaryStores();
  await importRows(stores, first);
  const { imported } = await importRows(stores, [...first, "B,Pay,2024-01-03T08:00:00Z,Finance,20"]);
  expect(imported[0]?.warnings).toContainEqual(expect.objectContaining({ code: "same-event", count: 4 }));
  expect(await metrics(stores)).toMatchObject({ cases: 2, workItems: 5, events: 5 });
});

test("the value attribute of a process gives values to cases of later logs too", async () => {
  const stores = await openTemporaryStores();
  await importRows(stores, first);
  await changeOrganisation(stores, async (draft) => {
    const process = draft.processes()[0];
    if (process === undefined) throw new Error("there is no process");
    draft.putProcess({ ...process, valueAttribute: "amount" });
    const summary = "Took values from an attribute";
    return { result: null, summary, processId: process.id, affectedProcessIds: [process.id] };
  });
  expect(await creditOf(stores, "Sales")).toBe(15);
  await importRows(stores, ["C,Register,2024-01-04T08:00:00Z,Sales,30"]);
  expect(await creditOf(stores, "Sales")).toBe(45);
});

test("a process column splits one file into several processes", async () => {
  const stores = await openTemporaryStores();
  const path = join(await temporaryFolder(), "mixed.csv");
  const rows = first.map((row, place) => `${place < 2 ? "orders" : "claims"},${row}`);
  await writeFile(path, [`kind,${header}`, ...rows].join("\n"));
  const { imported } = await importLog(stores, {
    path,
    options: { mapping: [{ column: "kind", role: "PROCESS" }] },
  });
  expect(Object.fromEntries(imported.map(({ process, cases, events }) => [process, [cases, events]]))).toEqual({
    orders: [1, 2],
    claims: [1, 2],
  });
});

async function importRows(
  stores: Stores,
  rows: readonly string[],
  request: Partial<ImportRequest> = {},
): ReturnType<typeof importLog> {
  const path = join(await temporaryFolder(), "log.csv");
  await writeFile(path, [header, ...rows].join("\n"));
  return importLog(stores, { path, options: { process: "Orders" }, ...request });
}

async function metrics(stores: Stores): Promise<unknown> {
  const { process } = await ask<{ process: { metrics: unknown } }>(
    stores,
    `{ process(name: "Orders") { metrics { cases events workItems variants balance { total booked difference } } } }`,
  );
  return process.metrics;
}

async function creditOf(stores: Stores, department: string): Promise<number> {
  const answer = await ask<{ department: { output: { credit: { value: number } } } }>(
    stores,
    `{ department(name: "${department}") { output { credit { value } } } }`,
  );
  return answer.department.output.credit.value;
}

async function ask<Data>(stores: Stores, query: string): Promise<Data> {
  const { data, errors } = await executeQuery({ stores, query });
  if (errors?.[0] !== undefined) throw errors[0];
  return data as Data;
}
