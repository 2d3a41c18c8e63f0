import { describe, expect, test } from "vitest";
import { deriveProcess } from "../../../src/ledger/derive-process.ts";
import { inputOf, type PlainEvent, type PlainSettings } from "./reference/time-input.ts";
import { rowsOf, sumOf, type CaseRow } from "./reference/time-rows.ts";

const day = 86_400_000;
const begin: PlainEvent = { case: "a", step: 0, department: 20, start: 0, time: 10 };
const end: PlainEvent = { case: "a", step: 9, department: 21, start: 20, time: 30 };
const elsewhere: PlainEvent = { case: "z", step: 9, department: 22, start: 40, time: 100 };
const endSteps = { endStepIds: [9] };

describe("the status of a case", () => {
  test("is COMPLETED, and said to be assumed, where nothing says otherwise", () => {
    expect(statuses([begin, { ...begin, step: 1, lifecycle: "start", time: 12 }])).toEqual(["COMPLETED"]);
    expect(derive([begin]).completionAssumed).toBe(true);
    expect(derive([begin], endSteps).completionAssumed).toBe(false);
    expect(derive([{ ...begin, status: "x" }], { statuses: { x: "OPEN" } }).completionAssumed).toBe(false);
  });

  test("is OPEN as long as no end step has completed", () => {
    expect(statuses([begin, elsewhere], endSteps)).toEqual(["OPEN", "COMPLETED"]);
    expect(statuses([begin, end, elsewhere], endSteps)).toEqual(["COMPLETED", "COMPLETED"]);
    expect(statuses([begin, { ...end, lifecycle: "start", time: 20 }, elsewhere], endSteps)).toEqual([
      "OPEN",
      "COMPLETED",
    ]);
  });

  test("an unfinished item does not open a case that has reached an end step", () => {
    const left = { ...begin, step: 3, lifecycle: "start", time: 15 } as const;
    expect(statuses([begin, left, end, elsewhere], endSteps)).toEqual(["COMPLETED", "COMPLETED"]);
  });

  test("is what its last status text is mapped to; other texts mean COMPLETED and are counted", () => {
    const given = { statuses: { cancelled: "ABORTED", running: "OPEN" } } as const;
    const log = [
      { ...begin, status: "running" },
      { ...end, status: "cancelled" },
      { ...begin, case: "b", status: "running" },
      { ...end, case: "b" },
      { ...begin, case: "c", status: "done" },
      { ...begin, case: "d" },
    ];
    expect(statuses(log, given)).toEqual(["ABORTED", "OPEN", "COMPLETED", "COMPLETED"]);
    expect(derive(log, given).warnings).toContainEqual({
      code: "unmapped-status",
      message: "1 cases whose last status is not mapped; taken as COMPLETED.",
      count: 1,
      example: 'case "c"',
    });
  });

  test("a mapped text goes before end steps, an unmapped one behind them", () => {
    const given = { ...endSteps, statuses: { cancelled: "ABORTED", running: "OPEN" } } as const;
    expect(statuses([{ ...begin, status: "cancelled" }, elsewhere], given)).toEqual(["ABORTED", "COMPLETED"]);
    expect(statuses([begin, { ...end, status: "running" }, elsewhere], given)).toEqual(["OPEN", "COMPLETED"]);
    expect(statuses([{ ...begin, status: "?" }, elsewhere], given)).toEqual(["OPEN", "COMPLETED"]);
  });

  test("an unfinished item opens a case without a status text, where texts are mapped", () => {
    const given = { statuses: { cancelled: "ABORTED" } } as const;
    const left = { ...begin, step: 3, lifecycle: "start", time: 15 } as const;
    expect(statuses([begin, left, { ...elsewhere, status: "cancelled" }], given)).toEqual(["OPEN", "ABORTED"]);
  });

  test("is STALE after 30 days of silence, and after the 99th percentile of the gaps where that is longer", () => {
    expect(statuses([begin], { ...endSteps, asOfMs: 30 * day + 10 })).toEqual(["OPEN"]);
    expect(statuses([begin], { ...endSteps, asOfMs: 30 * day + 11 })).toEqual(["STALE"]);
    const slow = [
      { ...begin, case: "s" },
      { ...begin, case: "s", step: 1, start: 10, time: 20 },
      { ...end, case: "s", start: 50 * day, time: 50 * day },
    ];
    expect(statuses([...slow, begin], { ...endSteps, asOfMs: 49 * day })).toEqual(["COMPLETED", "OPEN"]);
    expect(derive([begin], { ...endSteps, asOfMs: 40 * day }).warnings.map(({ code }) => code)).toContain("stale-case");
  });

  test("is never STALE where no end steps are declared", () => {
    const given = { statuses: { running: "OPEN" }, asOfMs: 400 * day } as const;
    expect(statuses([{ ...begin, status: "running" }], given)).toEqual(["OPEN"]);
  });
});

describe("as-of", () => {
  test("is the latest timestamp of any kind in the logs, or as set", () => {
    const late = { ...begin, case: "b", lifecycle: "schedule", time: 70 } as const;
    expect(derive([begin, late]).asOfMs).toBe(70);
    expect(derive([begin, { ...begin, start: 90, time: 80 }]).asOfMs).toBe(90);
    expect(derive([begin], { asOfMs: 1_000 }).asOfMs).toBe(1_000);
  });
});

describe("an open case lasts until as-of", () => {
  test("in its unfinished item, which goes on", () => {
    const [open] = rows([begin, { ...begin, step: 1, lifecycle: "start", time: 25 }, elsewhere], endSteps);
    expect(open).toMatchObject({ status: "OPEN", start: 0, end: 100 });
    expect(open?.items.map(({ critical }) => critical)).toEqual([
      { wait: 0, service: 10, elapsed: 0, end: 10 },
      { wait: 15, service: 75, elapsed: 0, end: 100 },
    ]);
    expectBalanced(open);
  });

  test("in all its unfinished items; work done meanwhile is beside the path", () => {
    const start = (step: number, time: number, department: number): PlainEvent => ({
      ...begin,
      step,
      department,
      lifecycle: "start",
      time,
    });
    const [open] = rows(
      [start(1, 20, 23), begin, start(2, 40, 24), { ...begin, step: 3, start: 50, time: 60 }, elsewhere],
      endSteps,
    );
    expect(open?.items.map(({ step, complete, critical }) => [step, complete, critical.end])).toEqual([
      [0, 10, 10],
      [3, 60, null],
      [1, 100, null],
      [2, 100, 100],
    ]);
    expectBalanced(open);
  });

  test("else in a wait of no step, booked to the last department", () => {
    const ledger = derive([begin, { ...begin, step: 1, department: 23, start: 12, time: 40 }, elsewhere], endSteps);
    const [open] = rowsOf(ledger);
    expect(open?.items.at(-1)).toMatchObject({
      step: -1,
      department: 23,
      enabled: 40,
      predecessor: 1,
      direct: [],
      flags: ["pending", "critical"],
      critical: { wait: 60, service: 0, elapsed: 0, end: 100 },
      shared: { wait: 60, service: 0, elapsed: 0 },
    });
    expect([...ledger.cases.items]).toEqual([2, 1]);
    expect([...ledger.items.event]).toEqual([0, 1, -1, 2]);
    expect([...ledger.ledger.place]).toEqual([0, 1, Number.NaN, 0.5]);
    expectBalanced(open);
  });

  test("and one without items waits since its first event", () => {
    const [open] = rows([{ ...begin, lifecycle: "schedule", time: 30 }, elsewhere], endSteps);
    expect(open).toMatchObject({ status: "OPEN", start: 30, end: 100 });
    expect(open?.items).toHaveLength(1);
    expect(open?.items[0]?.critical).toEqual({ wait: 70, service: 0, elapsed: 0, end: 100 });
    expectBalanced(open);
  });

  test("and ends when it ends, where that is later than as-of", () => {
    const given = { ...endSteps, asOfMs: 5 };
    expect(rows([begin], given)[0]).toMatchObject({ status: "OPEN", end: 10 });
    expect(rows([begin], given)[0]?.items).toHaveLength(1);
    expect(rows([{ ...begin, lifecycle: "start", time: 20 }], given)[0]).toMatchObject({ start: 20, end: 20 });
  });
});

test("an aborted, a stale and a completed case end with their last completion", () => {
  const given = { ...endSteps, statuses: { cancelled: "ABORTED" }, asOfMs: 90 * day } as const;
  const log = [
    { ...begin, status: "cancelled" },
    { ...begin, case: "b" },
    { ...end, case: "c" },
  ];
  expect(rows(log, given).map(({ status, end: last }) => [status, last])).toEqual([
    ["ABORTED", 10],
    ["STALE", 10],
    ["COMPLETED", 30],
  ]);
});

function derive(events: readonly PlainEvent[], settings: PlainSettings = {}) {
  return deriveProcess(inputOf([events], settings));
}

function rows(events: readonly PlainEvent[], settings: PlainSettings = {}): CaseRow[] {
  return rowsOf(derive(events, settings));
}

function statuses(events: readonly PlainEvent[], settings: PlainSettings = {}): string[] {
  return rows(events, settings).map(({ status }) => status);
}

function expectBalanced(row: CaseRow | undefined): void {
  const lead = (row?.end ?? 0) - (row?.start ?? 0);
  const items = row?.items ?? [];
  expect(items.reduce((sum, { critical }) => sum + sumOf(critical), 0)).toBe(lead);
  expect(items.reduce((sum, { shared }) => sum + sumOf(shared), 0)).toBe(lead);
}
