import { describe, expect, test } from "vitest";
import type { Interval } from "../../src/domain/totals.ts";
import { type CaseOrder, type CaseRow, type VariantRow } from "../../src/warehouse/warehouse.ts";
import { openTemporaryStores } from "../helpers/temporary-stores.ts";
import {
  casePoints,
  caseRow,
  casesInOrder,
  caseTimes,
  caseTotals,
  orderValue,
  variantRows,
} from "./reference/case-reference.ts";
import { differences } from "./reference/differences.ts";
import { pick, randomFacts, randomFrom } from "./reference/plain-facts.ts";
import { randomPeriod, randomSelection } from "./reference/random-selection.ts";
import { windowOf } from "./reference/selected-cases.ts";
import { writeFacts } from "./reference/write-facts.ts";

const seeds = Array.from({ length: 8 }, (_, seed) => seed + 1);
const orders: readonly CaseOrder[] = [
  "LEAD_TIME_DESC",
  "LEAD_TIME_ASC",
  "START_DESC",
  "START_ASC",
  "END_DESC",
  "END_ASC",
];

describe("cases, their totals and variants are what their definitions say", () => {
  test.each(seeds)("on random facts and selections, seed %i", async (seed) => {
    const facts = randomFacts(seed);
    const stores = await openTemporaryStores();
    const { warehouse } = stores;
    const revision = await writeFacts(stores, facts);
    const random = randomFrom(4_000 + seed);
    for (let question = 0; question < 8; question++) {
      const selection = randomSelection(revision, facts, random);
      const byProcess = ["processId"];
      expect({
        of: selection,
        differences: differences(await warehouse.caseTotals(selection), caseTotals(facts, selection), byProcess),
      }).toEqual({ of: selection, differences: [] });
      expect({
        of: selection,
        differences: differences(await warehouse.caseTimes(selection), caseTimes(facts, selection), byProcess),
      }).toEqual({ of: selection, differences: [] });

      const order = pick(random, orders);
      const expected = casesInOrder(facts, selection, order);
      const cases: CaseRow[] = [];
      const size = 1 + Math.floor(random() * 6);
      for (let full = true; full;) {
        const last = cases.at(-1);
        const after =
          last === undefined ? null : { value: orderValue(last, order), processId: last.processId, key: last.key };
        const page = await warehouse.cases(selection, order, { first: size, after });
        expect({ selection, total: page.total }).toEqual({ selection, total: expected.length });
        cases.push(...page.rows);
        full = page.rows.length === size;
      }
      expect({ selection, order, cases }).toEqual({ selection, order, cases: expected });

      const variants: VariantRow[] = [];
      const all = variantRows(facts, selection);
      for (let full = true; full;) {
        const last = variants.at(-1);
        const after = last === undefined ? null : { cases: last.cases, hash: last.hash };
        const page = await warehouse.variants(selection, { first: 2, after });
        expect(page.total).toBe(all.length);
        variants.push(...page.rows);
        full = page.rows.length === 2;
      }
      expect(variants.map((it) => it.hash)).toEqual(all.map((it) => it.hash));
      expect({ of: selection, differences: differences(variants, all, ["processId", "hash"]) }).toEqual({
        of: selection,
        differences: [],
      });

      const asked = random() < 0.5 ? { fromMs: null, toMs: null } : randomPeriod(random);
      const interval = pick<Interval>(random, ["DAY", "WEEK", "MONTH", "QUARTER", "YEAR"]);
      const buckets = { interval, fromMs: asked.fromMs, toMs: asked.toMs, status: random() < 0.5 };
      const process = random() < 0.5;
      expect({
        of: { selection, buckets, process },
        differences: differences(
          await warehouse.caseSeries(selection, buckets, { process }),
          casePoints(facts, selection, process, { interval, window: windowOf(asked), status: buckets.status }),
          ["bucketMs", "processId", "status"],
        ),
      }).toEqual({ of: { selection, buckets, process }, differences: [] });
    }
  });

  test("cases asked for by key come in the order of the keys, null where there is none", async () => {
    const facts = randomFacts(3);
    const stores = await openTemporaryStores();
    const revision = await writeFacts(stores, facts);
    const known = facts.cases.map(({ process, key }) => ({ processId: process, key })).reverse();
    const keys = [...known, { processId: 1, key: "nobody" }, { processId: 99, key: "c0" }, ...known.slice(0, 1)];
    const expected = keys.map(({ processId, key }) => {
      const found = facts.cases.find((it) => it.process === processId && it.key === key);
      return found === undefined ? null : caseRow(found);
    });
    expect(await stores.warehouse.casesByKey(revision, keys)).toEqual(expected);
    expect(await stores.warehouse.casesByKey(revision, [])).toEqual([]);
  });

  test("a revision that is not kept is refused by every read", async () => {
    const { warehouse } = await openTemporaryStores();
    const selection = { revision: 7, include: {}, exclude: [], period: null, timed: ["COMPLETED"] } as const;
    const grouping = { departments: null, process: true, step: false };
    const buckets = { interval: "DAY", fromMs: null, toMs: null, status: false } as const;
    const page = { first: 1, after: null };
    const reads = [
      warehouse.caseTotals(selection),
      warehouse.caseTimes(selection),
      warehouse.workTotals(selection, grouping, "CRITICAL"),
      warehouse.sojourns(selection, grouping),
      warehouse.handoverTotals(selection, [], { process: true }),
      warehouse.deliveries(selection, null, { process: true }),
      warehouse.sharedExecutions(selection, []),
      warehouse.stepWork(selection, []),
      warehouse.stepFlows(selection),
      warehouse.caseSeries(selection, buckets, { process: true }),
      warehouse.workSeries(selection, buckets, grouping),
      warehouse.deliverySeries(selection, buckets, null, { process: true }),
      warehouse.cases(selection, "START_ASC", page),
      warehouse.variants(selection, page),
      warehouse.casesByKey(7, [{ processId: 1, key: "c0" }]),
      warehouse.checkDerivations(7),
      warehouse.exportRows(selection, "cases")[Symbol.asyncIterator]().next(),
    ];
    for (const read of reads) await expect(read).rejects.toMatchObject({ code: "CURSOR_EXPIRED" });
  });

  test("revision 0 of an empty store has nothing to read", async () => {
    const { warehouse } = await openTemporaryStores();
    const selection = { revision: 0, include: {}, exclude: [], period: null, timed: ["COMPLETED"] } as const;
    expect(await warehouse.caseTotals(selection)).toEqual([]);
    expect(await warehouse.cases(selection, "START_ASC", { first: 1, after: null })).toEqual({ total: 0, rows: [] });
    expect(await warehouse.checkDerivations(0)).toEqual([]);
  });
});
