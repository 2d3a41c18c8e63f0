import { describe, expect, test } from "vitest";
import type { Stores } from "../../src/service/stores.ts";
import { smallLedger } from "../helpers/small-ledger.ts";
import { logRecord, smallLog } from "../helpers/small-log.ts";
import type { SmallEvent, SmallLog } from "../helpers/small-log.ts";

/** What every warehouse promises of logs, derivations and revisions. `open` gives new, empty stores and closes them after the test. */
export function warehouseContract(adapter: string, open: () => Promise<Stores>): void {
  describe(`warehouse ${adapter}`, () => {
    test("an empty store has revision 0 and keeps none", async () => {
      const { warehouse } = await open();
      expect(await warehouse.currentRevision()).toBe(0);
      expect(await warehouse.keptRevisions()).toEqual([]);
      expect(await warehouse.logs(0)).toEqual([]);
      expect(await warehouse.derivations(0)).toEqual([]);
    });

    test("a log comes back as it was appended: records, codes, times, texts", async () => {
      const stores = await open();
      const log = smallLog([
        { case: "NA", activity: "check", timeMs: 1_700_000_000_123, startMs: -5, resource: "Ann", department: "Sales" },
        {
          case: "",
          activity: "check \u{1f600}",
          timeMs: -62_135_596_800_000,
          eventId: "e1",
          status: "open",
          value: -0.1,
        },
        { case: "NA", activity: "x".repeat(5_000), timeMs: 253_402_300_799_999, eventId: "e2" },
      ]);
      const record = logRecord(1, log);
      const revision = await appendLogs(stores, [log]);
      expect(await stores.warehouse.logs(revision)).toEqual([record]);
      const stored = await stores.warehouse.events(1, null);
      expect(stored).toEqual({ events: log.events, texts: log.texts, execution: null });
    });

    test("events of one process come alone, in the order of the file, with the texts of the whole log", async () => {
      const stores = await open();
      const log = smallLog([
        { process: "a", case: "1", activity: "x", timeMs: 3 },
        { process: "b", case: "1", activity: "y", timeMs: 2 },
        { process: "a", case: "2", activity: "z", timeMs: 1 },
      ]);
      await appendLogs(stores, [log]);
      const { events, texts } = await stores.warehouse.events(1, 0);
      expect([...events.timeMs]).toEqual([3, 1]);
      expect([...events.activity].map((code) => texts.activities[code])).toEqual(["x", "z"]);
      expect(texts).toEqual(log.texts);
      expect((await stores.warehouse.events(1, 1)).events.length).toBe(1);
      expect((await stores.warehouse.events(1, 2)).events.length).toBe(0);
    });

    test("more events than fit in one chunk keep their order", async () => {
      const stores = await open();
      const events = Array.from({ length: 10_000 }, (_, n): SmallEvent => {
        return { case: `case ${n % 7}`, activity: "a", timeMs: 10_000 - n, ...(n % 3 === 0 ? { startMs: n } : {}) };
      });
      const log = smallLog(events);
      await appendLogs(stores, [log]);
      expect((await stores.warehouse.events(1, null)).events).toEqual(log.events);
    });

    test("equal event ids of one id space are one execution, in whichever log they stand", async () => {
      const stores = await open();
      const ids = (...eventIds: readonly (string | undefined)[]) =>
        smallLog(
          eventIds.map((eventId, n) => ({
            case: "c",
            activity: "a",
            timeMs: n,
            ...(eventId === undefined ? {} : { eventId }),
          })),
        );
      const [first, second, third, fourth] = await appendWithExecutions(stores, [
        [ids("e1", "e2", undefined, "e1"), "space"],
        [ids("e3", "e2"), "space"],
        [ids("e1", "e2"), "another space"],
        [ids("e1"), null],
      ]);
      expect(fourth).toBeNull();
      const [e1, e2, none, again] = first!;
      const [e3, e2Again] = second!;
      expect(none).toBeNaN();
      expect(again).toBe(e1);
      expect(e2Again).toBe(e2);
      const all = [e1, e2, e3, ...third!];
      expect(new Set(all).size).toBe(5);
      expect(all.every(Number.isSafeInteger)).toBe(true);
      expect((await stores.warehouse.events(2, null)).execution).toEqual(second);
    });

    test("executions keep their numbers over writes", async () => {
      const stores = await open();
      const log = smallLog([{ case: "c", activity: "a", timeMs: 1, eventId: "e1" }]);
      const [first] = await appendWithExecutions(stores, [[log, "space"]]);
      const [second] = await appendWithExecutions(stores, [[log, "space"]]);
      expect(second).toEqual(first);
    });

    test("the last value of a numeric case attribute is found by case; texts that are no number are none", async () => {
      const stores = await open();
      const log = smallLog(
        [
          { process: "p", case: "1", activity: "a", timeMs: 1 },
          { process: "q", case: "1", activity: "a", timeMs: 1 },
          { process: "p", case: "2", activity: "a", timeMs: 1 },
        ],
        [
          { level: "CASE", name: "amount", type: "NUMBER", process: "p", case: "1", value: "12" },
          { level: "CASE", name: "amount", type: "NUMBER", process: "p", case: "1", value: "-3.5e2" },
          { level: "CASE", name: "amount", type: "NUMBER", process: "q", case: "1", value: "7" },
          { level: "CASE", name: "amount", type: "NUMBER", process: "p", case: "2", value: "unknown" },
          { level: "CASE", name: "other", type: "NUMBER", process: "p", case: "2", value: "1" },
          { level: "WORK_ITEM", name: "amount", type: "NUMBER", event: 0, value: "99" },
        ],
      );
      const valuesOf = (name: string) => stores.write(({ facts }) => facts.caseAttribute(1, name));
      await appendLogs(stores, [log]);
      const { result } = await valuesOf("amount");
      expect(result).toEqual([
        { process: 0, caseKey: 0, value: -350 },
        { process: 1, caseKey: 0, value: 7 },
      ]);
      expect((await valuesOf("nothing")).result).toEqual([]);
    });

    test("names of attributes come once, by level and name", async () => {
      const stores = await open();
      const event = { case: "1", activity: "a", timeMs: 1 };
      const first = smallLog(
        [event],
        [
          { level: "WORK_ITEM", name: "cost", type: "NUMBER", event: 0, value: "1" },
          { level: "CASE", name: "region", case: "1", value: "north" },
          { level: "CASE", name: "amount", type: "NUMBER", case: "1", value: "1" },
        ],
      );
      const second = smallLog([event], [{ level: "CASE", name: "region", case: "1", value: "south" }]);
      await appendLogs(stores, [first, second]);
      expect(await stores.warehouse.attributeNames([1, 2])).toEqual([
        { name: "amount", level: "CASE", type: "NUMBER" },
        { name: "region", level: "CASE", type: "STRING" },
        { name: "cost", level: "WORK_ITEM", type: "NUMBER" },
      ]);
      expect(await stores.warehouse.attributeNames([])).toEqual([]);
    });

    test("a derivation replaces the earlier one of its process, in the new revision only", async () => {
      const stores = await open();
      const log = twoCases();
      const first = await appendDerived(stores, log, 1, 10);
      const second = await stores.write(async ({ facts }) => await facts.appendDerivation(10, [1], ledger(["later"])));
      const third = await stores.write(async ({ facts }) => await facts.appendDerivation(20, [1], ledger(["other"])));
      const of = async (revision: number) =>
        (await stores.warehouse.derivations(revision)).map(({ id, processId }) => [id, processId]);
      expect(await of(first.revision)).toEqual([[first.derivation, 10]]);
      expect(await of(second.revision)).toEqual([[second.result, 10]]);
      expect(await of(third.revision)).toEqual([
        [second.result, 10],
        [third.result, 20],
      ]);
    });

    test("a derivation's record says what froze, its logs and its warnings", async () => {
      const stores = await open();
      const { revision, derivation } = await appendDerived(stores, twoCases(), 1, 10);
      const { frozen, asOfMs, completionAssumed, warnings } = ledger(["a"]);
      expect(await stores.warehouse.derivations(revision)).toEqual([
        {
          id: derivation,
          processId: 10,
          logIds: [1],
          frozen,
          asOfMs,
          completionAssumed,
          warnings,
          matches: [],
          createdAtMs: expect.any(Number),
        },
      ]);
    });

    test("a removed log and a removed derivation are gone from the next revision on, and readable in those before", async () => {
      const stores = await open();
      const { revision } = await appendDerived(stores, twoCases(), 1, 10);
      const removal = await stores.write(async ({ facts }) => {
        await facts.removeLog(1);
        await facts.removeDerivation(10);
      });
      expect(await stores.warehouse.logs(removal.revision)).toEqual([]);
      expect(await stores.warehouse.derivations(removal.revision)).toEqual([]);
      expect(await stores.warehouse.logs(revision)).toHaveLength(1);
      expect(await stores.warehouse.derivations(revision)).toHaveLength(1);
      expect((await stores.warehouse.events(1, null)).events.length).toBe(4);
    });

    test("the last three revisions are kept; an older one, or one not there yet, is refused", async () => {
      const stores = await open();
      const { warehouse } = stores;
      for (let n = 0; n < 5; n++) await appendLogs(stores, [twoCases()]);
      expect(await warehouse.currentRevision()).toBe(5);
      expect(await warehouse.keptRevisions()).toEqual([3, 4, 5]);
      expect(await warehouse.logs(3)).toHaveLength(3);
      for (const revision of [2, 6, -1]) {
        await expect(warehouse.logs(revision)).rejects.toMatchObject({ code: "CURSOR_EXPIRED" });
        await expect(warehouse.derivations(revision)).rejects.toMatchObject({ code: "CURSOR_EXPIRED" });
      }
    });

    test("a write that fails leaves nothing behind, whatever it had appended, and the next one is not harmed", async () => {
      const stores = await open();
      const { revision } = await appendDerived(stores, twoCases(), 1, 10);
      const failing = stores.write(async ({ facts, graph }) => {
        const id = await facts.reserveLogId();
        await graph.putDepartments([
          {
            id: 1,
            name: "half",
            aliases: [],
            parentId: null,
            external: false,
            system: false,
            capacity: null,
            calendar: null,
            version: 0,
          },
        ]);
        const log = twoCases();
        await facts.appendLog(logRecord(id, log), log.events, log.texts, log.attributes);
        await facts.appendDerivation(10, [1, id], ledger(["never"]));
        await facts.removeLog(1);
        throw new RangeError("out of luck");
      });
      await expect(failing).rejects.toThrow(new RangeError("out of luck"));
      expect(await stores.warehouse.currentRevision()).toBe(revision);
      expect(await stores.warehouse.logs(revision)).toHaveLength(1);
      await expect(stores.warehouse.events(2, null)).rejects.toMatchObject({ code: "NOT_FOUND" });
      expect(await stores.graph.departments(revision)).toEqual([]);
      expect(await appendLogs(stores, [twoCases()])).toBe(revision + 1);
    });

    test("a write that changes nothing makes no revision", async () => {
      const stores = await open();
      const revision = await appendLogs(stores, [twoCases()]);
      const idle = await stores.write(async ({ facts, base }) => [await facts.reserveLogId(), base]);
      expect(idle).toEqual({ result: [2, revision], revision });
      expect(await stores.warehouse.currentRevision()).toBe(revision);
    });

    test("writes asked for at once run one after the other, each on the one before", async () => {
      const stores = await open();
      const order: string[] = [];
      const write = (name: string) =>
        stores.write(async ({ facts, base, revision }) => {
          order.push(`${name} begins on ${base}`);
          const log = twoCases();
          await facts.appendLog(logRecord(await facts.reserveLogId(), log), log.events, log.texts, log.attributes);
          order.push(`${name} ends as ${revision}`);
          if (name === "b") throw new Error("b fails");
        });
      const [a, b, c] = [write("a"), write("b"), write("c")];
      await expect(b).rejects.toThrow("b fails");
      expect([(await a).revision, (await c).revision]).toEqual([1, 2]);
      expect(order).toEqual([
        "a begins on 0",
        "a ends as 1",
        "b begins on 1",
        "b ends as 2",
        "c begins on 1",
        "c ends as 2",
      ]);
      expect((await stores.warehouse.logs(2)).map(({ id }) => id)).toEqual([1, 2]);
    });

    test("log ids are never given twice, not even after the log has gone", async () => {
      const stores = await open();
      await appendLogs(stores, [twoCases()]);
      await stores.write(({ facts }) => facts.removeLog(1));
      for (let n = 0; n < 4; n++) await stores.write(({ facts }) => facts.removeLog(1));
      await appendLogs(stores, [twoCases()]);
      expect((await stores.warehouse.logs(await stores.warehouse.currentRevision())).map(({ id }) => id)).toEqual([2]);
    });

    test("a reader sees the earlier revision in full as long as a write is under way", async () => {
      const stores = await open();
      const { revision } = await appendDerived(stores, twoCases(), 1, 10);
      const seen: unknown[] = [];
      const written = await stores.write(async ({ facts }) => {
        const log = smallLog(
          Array.from({ length: 50_000 }, (_, n) => ({ case: `${n % 99}`, activity: "a", timeMs: n })),
        );
        await facts.appendLog(logRecord(2, log), log.events, log.texts, log.attributes);
        await facts.appendDerivation(10, [1, 2], ledger(["a", "b", "c"]));
        const { warehouse } = stores;
        seen.push(await warehouse.currentRevision(), (await warehouse.logs(revision)).length);
        seen.push((await warehouse.derivations(revision))[0]?.logIds);
      });
      expect(seen).toEqual([revision, 1, [1]]);
      expect(written.revision).toBe(revision + 1);
      expect(await stores.warehouse.logs(revision)).toHaveLength(1);
      expect(await stores.warehouse.logs(written.revision)).toHaveLength(2);
    });

    test("a read whose caller has gone is cancelled", async () => {
      const { warehouse } = await open();
      const options = { signal: AbortSignal.abort() };
      await expect(warehouse.logs(0, options)).rejects.toMatchObject({ code: "CANCELLED" });
      await expect(warehouse.events(1, null, options)).rejects.toMatchObject({ code: "CANCELLED" });
    });
  });
}

function twoCases(): SmallLog {
  return smallLog([
    { case: "a", activity: "receive", timeMs: 1_000, department: "Sales" },
    { case: "b", activity: "receive", timeMs: 2_000, department: "Sales" },
    { case: "a", activity: "check", timeMs: 3_000, department: "Legal" },
    { case: "b", activity: "check", timeMs: 5_000, department: "Legal" },
  ]);
}

function ledger(keys: readonly string[]) {
  return smallLedger(
    keys.map((key) => ({
      key,
      startMs: 1_000,
      items: [
        { step: 1, department: 1, completeMs: 1_000 },
        { step: 2, department: 2, completeMs: 4_000 },
      ],
    })),
  );
}

async function appendLogs(stores: Stores, logs: readonly SmallLog[]): Promise<number> {
  const { revision } = await stores.write(async ({ facts }) => {
    for (const log of logs) {
      const record = logRecord(await facts.reserveLogId(), log);
      await facts.appendLog(record, log.events, log.texts, log.attributes);
    }
  });
  return revision;
}

async function appendWithExecutions(
  stores: Stores,
  logs: readonly (readonly [SmallLog, string | null])[],
): Promise<readonly (Float64Array | null)[]> {
  const { result } = await stores.write(async ({ facts }) => {
    const given: (Float64Array | null)[] = [];
    for (const [log, idSpace] of logs) {
      const record = logRecord(await facts.reserveLogId(), log, { idSpace });
      given.push((await facts.appendLog(record, log.events, log.texts, log.attributes)).execution);
    }
    return given;
  });
  return result;
}

async function appendDerived(stores: Stores, log: SmallLog, logId: number, processId: number) {
  const { result, revision } = await stores.write(async ({ facts }) => {
    await facts.reserveLogId();
    const record = logRecord(logId, log, { processIds: [processId] });
    await facts.appendLog(record, log.events, log.texts, log.attributes);
    return await facts.appendDerivation(processId, [logId], ledger(["a", "b"]));
  });
  return { derivation: result, revision };
}
