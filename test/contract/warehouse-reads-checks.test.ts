import { describe, expect, test } from "vitest";
import type { CaseSelection } from "../../src/domain/selection.ts";
import { Database } from "../../src/duckdb/database.ts";
import { delay } from "../../src/rollup/delay.ts";
import { openStores } from "../../src/service/open-stores.ts";
import type { Warehouse } from "../../src/warehouse/warehouse.ts";
import { smallLedger } from "../helpers/small-ledger.ts";
import { temporaryFolder } from "../helpers/temporary-folder.ts";
import { openTemporaryStores } from "../helpers/temporary-stores.ts";
import { randomFacts } from "./reference/plain-facts.ts";
import { writeFacts } from "./reference/write-facts.ts";

const hour = 3_600_000;
const ledger = smallLedger([
  {
    key: "a",
    startMs: 0,
    items: [
      { step: 1, department: 1, startMs: hour, completeMs: 2 * hour },
      { step: 2, department: 2, startMs: 5 * hour, completeMs: 6 * hour },
    ],
  },
  { key: "b", startMs: hour, items: [{ step: 1, department: 1, completeMs: 4 * hour }] },
]);
const everything: CaseSelection = {
  revision: 1,
  include: {},
  exclude: [],
  period: null,
  timed: ["COMPLETED", "ABORTED"],
};

describe("what is wrong with a store is seen", () => {
  test("a sound store balances to the millisecond and has nothing to report", async () => {
    const { balance, check } = await afterwards([]);
    expect(balance).toMatchObject({ total: 9, booked: 9, mine: 5, difference: 0, unit: "HOURS" });
    expect(check).toEqual([{ ...sound, cases: 2, workItems: 3, handovers: 3 }]);
  });

  test("one corrupted work item: booked time differs from the lead time by what was changed", async () => {
    const { balance, check } = await afterwards([
      `update work_item set critical_wait = critical_wait + ${hour} where case_no = 0 and item_no = 1`,
    ]);
    expect(balance).toMatchObject({ total: 9, booked: 10, mine: 5, difference: -1 });
    expect(check).toMatchObject([{ criticalOff: 1, sharedOff: 0, untiled: 1, example: "a" }]);
  });

  test("a corrupted shared time, a moved piece of the path, a wrong count", async () => {
    const { balance, check } = await afterwards([
      "update work_item set shared_service = 0 where case_no = 0 and item_no = 0",
      "update work_item set critical_end = critical_end + 1 where case_no = 1",
      `update "case" set items = 7 where case_no = 1`,
    ]);
    expect(balance.difference).toBe(0);
    expect(check).toMatchObject([{ criticalOff: 0, sharedOff: 1, untiled: 1, countOff: 1 }]);
  });

  test("credits that do not add up to the value of their case", async () => {
    const { check } = await afterwards([
      `update "case" set value = 2.5 where case_no = 0`,
      `update "case" set value = 1 where case_no = 1`,
    ]);
    expect(check).toMatchObject([{ creditOff: 1, example: "a" }]);
  });

  test("rows that name what is not there", async () => {
    const { check } = await afterwards([
      `delete from "case" where case_no = 1`,
      "delete from work_item where case_no = 0 and item_no = 1",
      "delete from variant",
    ]);
    expect(check).toMatchObject([{ cases: 1, danglingItems: 1, danglingHandovers: 2, danglingVariants: 1 }]);
  });
});

describe("an export", () => {
  test("gives every case, work item and handover once, in order", async () => {
    const facts = randomFacts(5);
    const stores = await openTemporaryStores();
    const revision = await writeFacts(stores, facts);
    const selection = { ...everything, revision };
    expect(await exported(stores.warehouse, selection, "cases")).toMatchObject(
      facts.cases.map((it) => ({
        process: it.process,
        case: it.key,
        status: it.status,
        start: it.start,
        end: it.end,
        lead_time_ms: it.end - it.start,
        value: it.value,
      })),
    );
    expect(await exported(stores.warehouse, selection, "work-items")).toMatchObject(
      facts.cases.flatMap((it) =>
        it.items.map((item) => ({
          process: it.process,
          case: it.key,
          item: item.item,
          step: item.step,
          department: item.department,
          resource: item.resource,
          enabled: item.enabled,
          start: item.start,
          complete: item.complete,
          critical_wait_ms: item.wait,
          shared_elapsed_ms: item.sharedElapsed,
          credit: item.creditWeighted,
          earned_ms: item.earned,
          pending: item.step === null,
        })),
      ),
    );
    expect(await exported(stores.warehouse, selection, "handovers")).toMatchObject(
      facts.cases.flatMap((it) =>
        it.handovers.map(({ from, to }) => ({
          process: it.process,
          case: it.key,
          from_item: from,
          to_item: to,
          from_department: it.items[from]!.department,
          to_department: to === null ? null : it.items[to]!.department,
        })),
      ),
    );
  });

  test("of a selection gives its cases only", async () => {
    const facts = randomFacts(5);
    const stores = await openTemporaryStores();
    const revision = await writeFacts(stores, facts);
    const [first] = facts.cases;
    const include = { cases: [{ processId: first!.process, key: first!.key }] };
    const rows = await exported(stores.warehouse, { ...everything, revision, include }, "work-items");
    expect(rows.map((row) => row["item"])).toEqual(first!.items.map((it) => it.item));
  });
});

const sound = {
  derivationId: 1,
  processId: 1,
  criticalOff: 0,
  sharedOff: 0,
  untiled: 0,
  creditOff: 0,
  countOff: 0,
  danglingItems: 0,
  danglingHandovers: 0,
  danglingVariants: 0,
  example: null,
};

/** What is read of the small ledger after somebody changed its closed file: the balance of department 1 on the critical path, and the check. */
async function afterwards(changes: readonly string[]) {
  const folder = await temporaryFolder();
  const before = await openStores(folder);
  await before.write(async ({ facts }) => {
    await facts.appendDerivation(1, [], ledger);
  });
  await before.close();
  const file = await Database.open(folder);
  await file.transaction(async (transaction) => {
    for (const change of changes) await transaction.run(change);
  });
  await file.close();

  const stores = await openStores(folder);
  try {
    const { warehouse } = stores;
    const cases = await warehouse.caseTotals(everything);
    const grouping = { departments: [{ groupId: 1, leafIds: [1] }], process: false, step: false };
    const [work] = await warehouse.workTotals(everything, grouping, "CRITICAL");
    return {
      balance: delay(work ?? null, cases, "CRITICAL").balance,
      check: await warehouse.checkDerivations(everything.revision),
    };
  } finally {
    await stores.close();
  }
}

async function exported(warehouse: Warehouse, selection: CaseSelection, table: "cases" | "work-items" | "handovers") {
  const rows: Record<string, unknown>[] = [];
  for await (const batch of warehouse.exportRows(selection, table)) {
    const length = Object.values(batch)[0]?.length ?? 0;
    for (let row = 0; row < length; row++) {
      rows.push(Object.fromEntries(Object.entries(batch).map(([name, values]) => [name, values[row]])));
    }
  }
  return rows;
}
