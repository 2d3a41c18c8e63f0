import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import { caseStatuses } from "../../../src/domain/organisation.ts";
import { company } from "../../../src/sample/company.ts";
import { simulate } from "../../../src/sample/simulate.ts";
import { checkFolder } from "../../../src/service/check-folder.ts";
import { deleteLog } from "../../../src/service/delete-log.ts";
import { writeGroundTruth } from "../../../src/service/ground-truth-file.ts";
import { importLog } from "../../../src/service/import-log.ts";
import { defaultSeed, loadSample } from "../../../src/service/load-sample.ts";
import { removeSample } from "../../../src/service/remove-sample.ts";
import type { Stores } from "../../../src/service/stores.ts";
import { batonError } from "../../helpers/expect-error.ts";
import { temporaryFolder } from "../../helpers/temporary-folder.ts";
import { openTemporaryStores } from "../../helpers/temporary-stores.ts";

test("The sample comes whole, balances, comes once only, and leaves nothing when its log is deleted.", async () => {
  const stores = await openTemporaryStores();
  const before = await stores.warehouse.currentRevision();
  const { revision, imported } = await loadSample(stores);
  expect(revision).toBe(before + 1);
  expect(imported).toHaveLength(8);
  const { departments, processes, steps, standards } = await stores.graph.organisation(revision);
  const named = (name: string) => departments.find((department) => department.name === name)!;
  const below = (name: string): readonly string[] =>
    departments.filter(({ parentId }) => parentId === named(name).id).map((department) => department.name);
  expect(below("Technology")).toEqual(["Engineering", "Quality"]);
  expect(below("External parties")).toEqual(["Customers", "Suppliers"]);
  expect(departments.filter(({ external }) => external)).toHaveLength(3);
  const own = departments.filter(({ parentId, external }) => parentId !== null && !external);
  expect(own).toHaveLength(12);

  const [provisional, routine] = ["Quote to order, fast track", "Quote to order"].map((name) =>
    processes.find((process) => process.name === name)!,
  );
  expect(processes.filter(({ kind }) => kind === "PROVISIONAL")).toHaveLength(2);
  expect(provisional!.derivedFromVersionId).toBe(routine!.currentVersionId);
  expect(routine!.currentVersionId).not.toBeNull();
  expect(routine).toMatchObject({ valueAttribute: "Order value", valueUnit: "EUR" });
  expect(standards.length).toBeGreaterThan(20);
  expect(standards.length).toBeLessThan(steps.length);

  const { findings, ...check } = await checkFolder(stores);
  expect(findings).toEqual([]);
  const cases = check.processes.reduce((sum, process) => sum + process.cases, 0);
  expect(cases).toBeGreaterThan(19_000);
  const everyCase = { revision, include: {}, exclude: [], period: null, timed: ["COMPLETED"] } as const;
  const totals = await stores.warehouse.caseTotals(everyCase);
  for (const { byStatus } of totals) {
    expect(byStatus.COMPLETED).toBeGreaterThan(0);
    expect(byStatus.OPEN).toBeGreaterThan(0);
  }
  expect(totals.some(({ byStatus }) => byStatus.ABORTED > 0)).toBe(true);
  const derivations = await stores.warehouse.derivations(revision);
  expect(new Set(derivations.map(({ asOfMs }) => asOfMs))).toEqual(new Set([Date.parse("2026-01-01")]));
  expect(derivations.some(({ completionAssumed }) => completionAssumed)).toBe(false);

  const { message } = await batonError(loadSample(stores), "CONFLICT");
  expect(message).toContain("is loaded already, as log 1; remove it first");
  expect(await stores.warehouse.currentRevision()).toBe(revision);

  await deleteLog(stores, imported[0]!.logId);
  expect(await everythingIn(stores)).toEqual(nothing);
});

test("The ledger finds what enabled the work as it really was, but for what the log does not tell.", async () => {
  const stores = await openTemporaryStores();
  await loadSample(stores);
  const { items, cases, processes } = simulate(company, defaultSeed);
  const truth = new Map(
    items.map((item) => {
      const { process, key } = cases[item.caseNumber]!;
      return [JSON.stringify([processes[process]!.name, key, item.step, item.attempt]), item.enabledMs];
    }),
  );
  let found = 0;
  let same = 0;
  for await (const row of workItemsOf(stores)) {
    const enabledMs = truth.get(JSON.stringify([row["process"], row["case"], row["step"], row["attempt"]]));
    if (enabledMs === undefined) continue;
    found++;
    if (enabledMs === row["enabled"]) same++;
  }
  expect(found).toBeGreaterThan(160_000);
  // First steps inside the house, whose case arose unseen, and parallel steps that never overlapped.
  expect(same / found).toBeGreaterThan(0.9);
});

test("The ground truth is a line for each work item, whose waits lead from its enabling to its start.", async () => {
  const path = join(await temporaryFolder(), "truth.jsonl");
  // The first fortnight of the company is enough for its file.
  const year = simulate({ ...company, to: "2025-01-15" }, defaultSeed);
  await writeGroundTruth(year, path);
  const lines = (await readFile(path, "utf8")).trimEnd().split("\n");
  const truths = lines.map((line) => JSON.parse(line) as Truth);
  expect(truths.map(({ item }) => item)).toEqual([...year.items.keys()]);
  for (const { enabled, start, waits, enabledBy, item } of truths) {
    expect(waits.reduce((at, { from, to }) => (from === at ? to : Number.NaN), enabled)).toBe(start ?? year.toMs);
    expect(enabledBy).toEqual(year.items[item]!.enabledBy);
  }
  expect(truths.find(({ resource }) => resource !== null)?.resource).toMatch(/^[A-Z][a-z& ]+ \d+$/);
  await batonError(writeGroundTruth(year, "/no/such/folder/truth.jsonl"), "BAD_INPUT");
});

test("Real logs beside it keep everything of their own when it is removed, as if it had never been there.", async () => {
  const alone = await openTemporaryStores();
  const stores = await openTemporaryStores();
  for (const it of [alone, stores]) await importRows(it, "Claims", realRows.slice(0, 2));
  await loadSample(stores);
  for (const it of [alone, stores]) {
    await importRows(it, "Repairs", realRows.slice(2));
    // A process of the sample, which stays, without what the sample set of it.
    await importRows(it, "Quote to order", realRows);
  }
  expect((await checkFolder(stores)).findings).toEqual([]);
  await removeSample(stores);
  const { steps: all, ...rest } = await everythingIn(stores);
  const { steps: own, ...expected } = await everythingIn(alone);
  expect(rest).toEqual(expected);
  expect(all).toEqual(expect.arrayContaining(own));
  expect(await booksOf(stores)).toEqual(await booksOf(alone));
  expect((await checkFolder(stores)).findings).toEqual([]);
});

test("It does not mix its cases with those of a real process.", async () => {
  const stores = await openTemporaryStores();
  await importRows(stores, "Order to cash", realRows);
  const { message } = await batonError(loadSample(stores), "CONFLICT");
  expect(message).toContain("processes with the names of yours: Order to cash");
  await batonError(removeSample(stores), "NOT_FOUND");
});

interface Truth {
  readonly item: number;
  readonly resource: string | null;
  readonly enabled: number;
  readonly start: number | null;
  readonly enabledBy: readonly number[];
  readonly waits: readonly { readonly from: number; readonly to: number }[];
}

/** Names of departments and persons that the sample has too. */
const realRows = [
  "A,Register,2024-01-01T07:00:00Z,2024-01-01T08:00:00Z,Sales,Sales 2",
  "A,Check,2024-01-01T09:00:00Z,2024-01-01T10:00:00Z,Quality,Quality 3",
  "B,Register,2024-01-02T07:30:00Z,2024-01-02T08:00:00Z,Sales,Ada",
  "B,Check,2024-01-02T09:00:00Z,2024-01-02T10:00:00Z,Legal,Quality 3",
];

async function importRows(stores: Stores, process: string, rows: readonly string[]): Promise<void> {
  const path = join(await temporaryFolder(), "real.csv");
  await writeFile(path, ["case,activity,start,complete,department,resource", ...rows].join("\n"));
  await importLog(stores, { path, options: { process } });
}

const nothing = { logs: [], departments: [], processes: [], steps: [], resources: [], standards: 0, derivations: 0 };

/** All that a folder shows, by names: ids are never given twice. */
async function everythingIn(stores: Stores): Promise<Record<keyof typeof nothing, unknown> & { steps: string[] }> {
  const revision = await stores.warehouse.currentRevision();
  const { departments, processes, steps, standards } = await stores.graph.organisation(revision);
  const nameOf = (id: number | null): string => departments.find((it) => it.id === id)?.name ?? "the top";
  return {
    logs: (await stores.warehouse.logs(revision)).map(({ fileName, events }) => [fileName, events]),
    departments: departments
      .map((it) => `${it.name} below ${nameOf(it.parentId)}, external: ${it.external}`)
      .toSorted(),
    processes: processes
      .map(({ name, kind, valueUnit, valueAttribute }) => [name, kind, valueUnit, valueAttribute].join())
      .toSorted(),
    steps: steps.map(({ name }) => name).toSorted(),
    resources: (await stores.graph.allResources(revision)).map(({ name }) => name).toSorted(),
    standards: standards.length,
    derivations: (await stores.warehouse.derivations(revision)).length,
  };
}

/** Everything booked on each work item, by names, in any order. */
async function booksOf(stores: Stores): Promise<readonly string[]> {
  const rows: string[] = [];
  for await (const row of workItemsOf(stores)) rows.push(JSON.stringify(row));
  return rows.toSorted();
}

/** The rows of the export, with names in place of ids. */
async function* workItemsOf(stores: Stores): AsyncGenerator<Readonly<Record<string, unknown>>> {
  const revision = await stores.warehouse.currentRevision();
  const { departments, processes, steps } = await stores.graph.organisation(revision);
  const lists = {
    department: departments,
    process: processes,
    step: steps,
    resource: await stores.graph.allResources(revision),
  };
  const names = new Map(
    Object.entries(lists).map(([column, list]) => [column, new Map(list.map(({ id, name }) => [id, name]))]),
  );
  const everyCase = { revision, include: {}, exclude: [], period: null, timed: caseStatuses } as const;
  for await (const batch of stores.warehouse.exportRows(everyCase, "work-items")) {
    const columns = Object.entries(batch);
    for (const row of batch["case"]!.keys()) {
      yield Object.fromEntries(
        columns.map(([column, values]) => [column, names.get(column)?.get(Number(values[row])) ?? values[row]]),
      );
    }
  }
}
