import { describe, expect, test } from "vitest";
import { itemFlags } from "../../../src/domain/work-item-columns.ts";
import { openStores } from "../../../src/service/open-stores.ts";
import type { StoreWriter } from "../../../src/service/stores.ts";
import { domainFlags } from "../../../src/warehouse/duckdb/sole-rows.ts";
import { smallLedger } from "../../helpers/small-ledger.ts";
import { logRecord, smallLog } from "../../helpers/small-log.ts";
import { orphans, storedRows } from "../../helpers/stored-rows.ts";
import { temporaryFolder } from "../../helpers/temporary-folder.ts";

describe("rows of a derivation", () => {
  test("a case, its items and its handovers are stored with their times as whole milliseconds and NULL for what is unknown", async () => {
    const folder = await temporaryFolder();
    await write(folder, async ({ facts }) => {
      const log = smallLog([{ case: "c", activity: "a", timeMs: 0 }]);
      await facts.appendLog(logRecord(1, log), log.events, log.texts, log.attributes);
      await facts.appendDerivation(1, [1], openCase());
    });
    expect(await storedRows(folder, `select * exclude (derivation, version, variant) from "case"`)).toEqual([
      {
        case_no: 0,
        key: "c",
        start_time: 1_700_000_000_000n,
        end_time: 1_700_000_000_000n,
        lead_time: 0n,
        status: 1,
        events: 3,
        items: 2,
        value: null,
        quality: 0,
        lost: 0,
        unattributed: 0,
        credit_fallback: false,
        // Laid on no model.
        produced: null,
        consumed: null,
        missing: null,
        remaining: null,
      },
    ]);
    const items = await storedRows(
      folder,
      `select item_no, step, department, resource, log, event, execution, enabled - 1700000000000 as enabled,
         start_time - 1700000000000 as started, complete - 1700000000000 as completed, attempt, flags, place, critical_wait as wait,
         critical_service as service, critical_elapsed as elapsed, standard, target
       from work_item order by item_no`,
    );
    expect(items.map(({ flags, ...item }) => ({ ...item, flags: Number(flags) & domainFlags }))).toEqual([
      {
        item_no: 0,
        step: 1,
        department: 10,
        resource: 5,
        log: 1,
        event: 0,
        execution: null,
        enabled: 0n,
        started: null,
        completed: 500n,
        attempt: 1,
        flags: itemFlags.noStart,
        place: 0.5,
        wait: 0n,
        service: 0n,
        elapsed: 500n,
        standard: 1_000.5,
        target: null,
      },
      {
        item_no: 1,
        step: 2,
        department: 20,
        resource: null,
        log: 1,
        event: null,
        execution: null,
        enabled: 500n,
        started: 700n,
        completed: 900n,
        attempt: 1,
        flags: 0,
        place: 0.5,
        wait: 200n,
        service: 200n,
        elapsed: 0n,
        standard: 1_000.5,
        target: null,
      },
      {
        item_no: 2,
        step: null,
        department: 20,
        resource: null,
        log: 1,
        event: null,
        execution: null,
        enabled: 900n,
        started: null,
        completed: null,
        attempt: 0,
        flags: itemFlags.pending,
        place: null,
        wait: 0n,
        service: 0n,
        elapsed: 0n,
        standard: 1_000.5,
        target: null,
      },
    ]);
  });

  test("a handover carries turnaround, pick-up and what it set of the critical path; the outside result has no receiver", async () => {
    const folder = await temporaryFolder();
    await write(folder, async ({ facts }) => {
      await facts.appendDerivation(1, [], handedOver());
    });
    const rows = await storedRows(
      folder,
      `select case_no, from_item, to_item, from_step, to_step, from_department, to_department, turnaround, pick_up, on_path
       from handover order by case_no, from_item, to_item`,
    );
    expect(rows).toEqual([
      // The receiver began 200 after it was handed over: its wait, which lies on the critical path.
      {
        case_no: 0,
        from_item: 0,
        to_item: 1,
        from_step: 1,
        to_step: 2,
        from_department: 10,
        to_department: 20,
        turnaround: 500n,
        pick_up: 200n,
        on_path: 200n,
      },
      // No start recorded: until the completion. The receiver is not on the critical path.
      {
        case_no: 0,
        from_item: 1,
        to_item: 2,
        from_step: 2,
        to_step: 3,
        from_department: 20,
        to_department: 10,
        turnaround: 400n,
        pick_up: 100n,
        on_path: 0n,
      },
      {
        case_no: 0,
        from_item: 2,
        to_item: null,
        from_step: 3,
        to_step: null,
        from_department: 10,
        to_department: null,
        turnaround: 100n,
        pick_up: null,
        on_path: 0n,
      },
      // Begun before it was handed over: nothing waited.
      {
        case_no: 1,
        from_item: 0,
        to_item: 1,
        from_step: 1,
        to_step: 2,
        from_department: 10,
        to_department: 20,
        turnaround: 1_000n,
        pick_up: 0n,
        on_path: 0n,
      },
      {
        case_no: 1,
        from_item: 1,
        to_item: null,
        from_step: 2,
        to_step: null,
        from_department: 20,
        to_department: null,
        turnaround: 1_000n,
        pick_up: null,
        on_path: 0n,
      },
    ]);
  });

  test("items name the event that completed them and its execution, over all logs of their process", async () => {
    const folder = await temporaryFolder();
    await write(folder, async ({ facts }) => {
      const first = smallLog([
        { process: "other", case: "x", activity: "a", timeMs: 1, eventId: "e0" },
        { process: "mine", case: "c", activity: "a", timeMs: 1, eventId: "e1" },
        { process: "other", case: "x", activity: "a", timeMs: 1, eventId: "e2" },
        { process: "mine", case: "c", activity: "a", timeMs: 1, eventId: "e3" },
      ]);
      const second = smallLog([
        { case: "c", activity: "a", timeMs: 1 },
        { case: "c", activity: "a", timeMs: 1 },
      ]);
      const firstRecord = logRecord(1, first, { idSpace: "space", processIds: [7, 8] });
      await facts.appendLog(firstRecord, first.events, first.texts, first.attributes);
      await facts.appendLog(logRecord(2, second, { processIds: [8] }), second.events, second.texts, second.attributes);
      const items = [3, 0, 1, 2].map((event) => ({ step: 1, department: 1, completeMs: 1, event }));
      await facts.appendDerivation(8, [1, 2], smallLedger([{ key: "c", startMs: 1, items }]));
    });
    const rows = await storedRows(
      folder,
      `select log, work_item.event, event_id from work_item left join event using (log, event) order by item_no`,
    );
    expect(rows).toEqual([
      { log: 2, event: 1, event_id: null },
      { log: 1, event: 1, event_id: 1 },
      { log: 1, event: 3, event_id: 3 },
      { log: 2, event: 0, event_id: null },
    ]);
    const executions = await storedRows(
      folder,
      "select work_item.execution = event.execution as same from work_item join event using (log, event) where log = 1",
    );
    expect(executions).toEqual([{ same: true }, { same: true }]);
  });

  test("a time that should be known and is not is refused, not stored as 1970", async () => {
    const folder = await temporaryFolder();
    const broken = smallLedger([{ key: "c", startMs: Number.NaN, items: [] }]);
    const writing = write(folder, ({ facts }) => facts.appendDerivation(1, [], broken));
    await expect(writing).rejects.toThrow("NaN in a column of whole numbers");
  });
});

describe("rows nobody needs any more", () => {
  test("logs, derivations and the organisation's past go with the last revision that sees them", async () => {
    const folder = await temporaryFolder();
    const log = smallLog(
      [{ case: "c", activity: "a", timeMs: 1, eventId: "e1" }],
      [{ level: "CASE", name: "region", case: "c", value: "north" }],
    );
    const stores = await openStores(folder);
    await stores.write(async ({ facts, graph }) => {
      await facts.appendLog(logRecord(1, log, { idSpace: "space" }), log.events, log.texts, log.attributes);
      await facts.appendDerivation(1, [1], handedOver());
      await graph.putDepartments([
        {
          id: 1,
          name: "0",
          aliases: [],
          parentId: null,
          external: false,
          system: false,
          capacity: null,
          calendar: null,
          version: 0,
        },
      ]);
    });
    await stores.write(async ({ facts }) => {
      await facts.removeLog(1);
      await facts.removeDerivation(1);
    });
    for (let n = 1; n <= 5; n++) {
      await stores.write(({ graph }) =>
        graph.putDepartments([
          {
            id: 1,
            name: `${n}`,
            aliases: [],
            parentId: null,
            external: false,
            system: false,
            capacity: null,
            calendar: null,
            version: n,
          },
        ]),
      );
    }
    await stores.close();
    const found = await orphans(folder);
    expect(found).toEqual(Object.fromEntries(Object.keys(found).map((table) => [table, 0])));
    const [counts] = await storedRows(
      folder,
      `select (select count(*) from event) as events, 
         (select count(*) from work_item) as items, (select count(*) from organisation) as organisation`,
    );
    expect(counts).toEqual({ events: 0n, items: 0n, organisation: 3n });
  });
});

async function write(folder: string, work: (writer: StoreWriter) => Promise<unknown>): Promise<void> {
  const stores = await openStores(folder);
  try {
    await stores.write(work);
  } finally {
    await stores.close();
  }
}

function openCase() {
  const startMs = 1_700_000_000_000;
  return smallLedger([
    {
      key: "c",
      startMs,
      status: 1,
      items: [
        { step: 1, department: 10, resource: 5, event: 0, completeMs: startMs + 500, flags: itemFlags.noStart },
        { step: 2, department: 20, startMs: startMs + 700, completeMs: startMs + 900 },
        { step: null, department: 20, flags: itemFlags.pending },
      ],
    },
  ]);
}

function handedOver() {
  return smallLedger([
    {
      key: "one",
      startMs: 0,
      items: [
        { step: 1, department: 10, completeMs: 500, flags: itemFlags.critical | itemFlags.noStart },
        { step: 2, department: 20, startMs: 700, completeMs: 900, flags: itemFlags.critical },
        { step: 3, department: 10, completeMs: 1_000, flags: itemFlags.noStart },
      ],
    },
    {
      key: "two",
      startMs: 0,
      items: [
        { step: 1, department: 10, startMs: 0, completeMs: 1_000, flags: itemFlags.critical },
        { step: 2, department: 20, startMs: 700, completeMs: 2_000, flags: itemFlags.critical },
      ],
    },
  ]);
}
