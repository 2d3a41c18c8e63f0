import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { deriveProcess } from "../../../src/ledger/derive-process.ts";
import { inputOf, type PlainEvent, type PlainSettings } from "./reference/time-input.ts";
import { asFrozen } from "./reference/time-logs.ts";
import { rowsOf } from "./reference/time-rows.ts";

const day = 86_400_000;
const work = { case: "a", step: 0, department: 20, resource: 1 };
const start = { ...work, lifecycle: "start" } as const;
const complete = { ...work, lifecycle: "complete" } as const;
const schedule = { ...work, lifecycle: "schedule" } as const;

describe("starts and completions", () => {
  test("are paired first in, first out", () => {
    expect(
      items([
        { ...start, time: 1 },
        { ...start, time: 3 },
        { ...complete, time: 5 },
        { ...complete, time: 9 },
      ]),
    ).toEqual([
      [1, 5, []],
      [3, 9, []],
    ]);
  });

  test("are paired by step and resource, a missing resource being equal to a missing one", () => {
    const nobody = { case: "a", step: 0, department: 20 };
    expect(
      items([
        { ...start, time: 1, resource: 1 },
        { ...start, time: 2, resource: 2 },
        { ...nobody, time: 3, lifecycle: "start" },
        { ...nobody, time: 4, lifecycle: "complete" },
        { ...complete, time: 5, resource: 2 },
        { ...complete, time: 6, resource: 1 },
        { ...complete, time: 7, resource: 1, step: 1 },
      ]),
    ).toEqual([
      [3, 4, []],
      [2, 5, []],
      [1, 6, []],
      [null, 7, ["noStart"]],
    ]);
  });

  test("a completion alone has a single time", () => {
    const { warnings } = derive([{ ...complete, time: 5 }]);
    expect(items([{ ...complete, time: 5 }])).toEqual([[null, 5, ["noStart"]]]);
    expect(warnings).toEqual([["no-start", 1]]);
  });

  test("a start alone ends when it starts, unfinished", () => {
    const events = [
      { ...start, time: 3 },
      { ...work, time: 9, start: 8 },
    ];
    expect(items(events)).toEqual([
      [3, 3, ["unfinished"]],
      [8, 9, []],
    ]);
    expect(derive(events).warnings).toEqual([["unpaired-start", 1]]);
  });

  test("agree with a slow pairing on random events", () => {
    const event = fc.record({
      case: fc.constantFrom("a", "b"),
      step: fc.nat(1),
      resource: fc.option(fc.nat(1), { nil: undefined }),
      time: fc.nat(8),
      lifecycle: fc.constantFrom("start" as const, "complete" as const, "schedule" as const, "other" as const),
    });
    fc.assert(
      fc.property(fc.array(event, { maxLength: 25 }), (drawn) => {
        const events = drawn.map(({ resource, ...rest }) => (resource === undefined ? rest : { ...rest, resource }));
        const { ledger } = derive(events);
        const found = rowsOf(ledger).flatMap(({ key, items: rows }) =>
          rows.map(({ step, start: begun, complete: done }) => [key, step, begun, done]),
        );
        expect(sorted(found)).toEqual(sorted(pairSlowly(events)));
      }),
      { numRuns: 500 },
    );
  });
});

describe("a schedule", () => {
  test("goes to the next start of its step, makes no item and is counted", () => {
    const { ledger, warnings } = derive([
      { ...work, step: 9, start: 0, time: 1 },
      { ...schedule, time: 2, resource: 8 },
      { ...start, time: 4 },
      { ...complete, time: 7 },
      { ...complete, time: 9 },
    ]);
    expect([...ledger.items.scheduledMs]).toEqual([Number.NaN, 2, Number.NaN]);
    expect([...ledger.cases.events]).toEqual([5]);
    expect([...ledger.cases.items]).toEqual([3]);
    expect(warnings).toEqual([
      ["schedule-event", 1],
      ["no-start", 1],
    ]);
  });

  test("never changes who enabled an item and when, but can be what a case begins with", () => {
    const events = [
      { ...schedule, time: 2 },
      { ...start, time: 4 },
      { ...complete, time: 7 },
      { ...schedule, step: 1, time: 5 },
      { ...start, step: 1, time: 9 },
      { ...complete, step: 1, time: 11 },
    ];
    const [row] = rowsOf(derive(events).ledger);
    expect(row).toMatchObject({ start: 2, end: 11 });
    expect(row?.items.map(({ enabled, critical }) => [enabled, critical.wait, critical.service])).toEqual([
      [2, 2, 3],
      [7, 2, 2],
    ]);
  });

  test("alone leaves its case a moment without items", () => {
    const { ledger, warnings } = derive([
      { ...schedule, time: 2 },
      { ...work, case: "b", start: 1, time: 5 },
    ]);
    expect([...ledger.cases.items]).toEqual([0, 1]);
    expect([...ledger.cases.startMs]).toEqual([2, 1]);
    expect([...ledger.cases.endMs]).toEqual([2, 5]);
    expect(warnings).toEqual([
      ["schedule-event", 1],
      ["case-without-items", 1],
    ]);
  });
});

test("another transition makes no item and is counted", () => {
  const { ledger, warnings } = derive([
    { ...work, time: 2, lifecycle: "other" },
    { ...work, start: 1, time: 5 },
  ]);
  expect(ledger.items.length).toBe(1);
  expect(warnings).toEqual([["other-transition", 1]]);
});

test("a completion before its start moves the start, and is no service", () => {
  const events = [{ ...work, start: 9, time: 4 }];
  expect(items(events)).toEqual([[4, 4, ["negative"]]]);
  expect(derive(events).warnings).toEqual([["negative-duration", 1]]);
});

describe("where only starts are recorded", () => {
  const only = { ...work, lifecycle: "startOnly" } as const;

  test("an item ends at the next start of the case, of its resource, or as-of", () => {
    const events = [
      { ...only, time: 1 },
      { ...only, step: 1, time: 10, resource: 2 },
      { ...only, case: "b", time: 6, resource: 3 },
      { ...only, case: "b", step: 2, time: 12, resource: 2 },
      { ...work, case: "c", start: 1, time: 20, resource: 7 },
    ];
    expect(derive(events).warnings).toEqual([["estimated-completion", 4]]);
    expect(
      rowsOf(derive(events).ledger).map(({ items: rows }) => rows.map((row) => [row.start, row.complete])),
    ).toEqual([
      [
        [1, 10],
        [10, 12],
      ],
      [
        [6, 12],
        [12, 20],
      ],
      [[1, 20]],
    ]);
  });

  test("steps concurrent with it do not end it", () => {
    const events = [0, 1, 2].map((step) => ({ ...only, step, resource: step, time: 10 * step }));
    const frozen = asFrozen([{ a: 0, b: 1, cases: 9 }]);
    expect(items(events, { frozen, asOfMs: 50 })).toEqual([
      [0, 20, ["estimated"]],
      [10, 20, ["estimated"]],
      [20, 50, ["estimated"]],
    ]);
  });

  test("one that started later but ends earlier comes first", () => {
    const events = [
      { ...only, time: 0, resource: 1 },
      { ...only, step: 1, time: 10, resource: 2 },
      { ...only, case: "b", step: 2, time: 12, resource: 2 },
    ];
    const frozen = asFrozen([{ a: 0, b: 1, cases: 9 }]);
    expect(items(events, { frozen, asOfMs: 50 }).slice(0, 2)).toEqual([
      [10, 12, ["estimated"]],
      [0, 50, ["estimated"]],
    ]);
  });

  test("items that start together follow each other by sequence", () => {
    const events = [0, 1, 2].map((step) => ({ ...only, step, resource: step, time: 10 }));
    const [row] = rowsOf(derive(events, { asOfMs: 30 }).ledger);
    expect(row?.items.map(({ step, start: begun, complete: done }) => [step, begun, done])).toEqual([
      [0, 10, 10],
      [1, 10, 10],
      [2, 10, 30],
    ]);
  });
});

describe("dates without time of day", () => {
  const coarse = (times: readonly number[], zone = 0): boolean => {
    const events = times.map((time, sequence) => ({ ...work, time: time + zone, sequence }));
    return items(events).every(([, , flags]) => flags.includes("coarse"));
  };

  test("are stamps all at midnight UTC", () => {
    expect(coarse([0, 0])).toBe(true);
    expect(coarse([0, day, 7 * day])).toBe(true);
    expect(coarse([0, day, 7 * day + 1])).toBe(false);
  });

  test("or all at midnight of one zone", () => {
    expect(coarse([day, 2 * day], -3_600_000)).toBe(true);
    expect(coarse([day, 2 * day], 60_000)).toBe(false);
    expect(coarse([day, 2 * day, 2 * day + 3_600_000], -3_600_000)).toBe(false);
  });

  test("a single instant other than midnight UTC is no evidence", () => {
    expect(coarse([day, day], -3_600_000)).toBe(false);
  });

  test("are told log by log", () => {
    const input = inputOf([[{ ...work, time: day }], [{ ...work, time: day + 5 }]]);
    expect(rowsOf(deriveProcess(input))[0]?.items.map(({ flags }) => flags.includes("coarse"))).toEqual([true, false]);
  });
});

function derive(events: readonly PlainEvent[], settings: PlainSettings = {}) {
  const ledger = deriveProcess(inputOf([events], settings));
  const warnings = ledger.warnings
    .filter(({ code }) => code !== "missing-department" && code !== "duplicate-event")
    .map(({ code, count }) => [code, count]);
  return { ledger, warnings };
}

/** Start, completion and the flags that normalising sets, item by item in the total order. */
function items(events: readonly PlainEvent[], settings: PlainSettings = {}) {
  const ofLater = ["critical", "repeat", "redo", "return", "duplicate"];
  return rowsOf(derive(events, settings).ledger).flatMap(({ items: rows }) =>
    rows.map((row) => [row.start, row.complete, row.flags.filter((flag) => !ofLater.includes(flag))] as const),
  );
}

/** The rule of methods.md 1.1 with lists: the first start left of the same case, step and resource. */
function pairSlowly(events: readonly PlainEvent[]): (readonly unknown[])[] {
  const waiting: PlainEvent[] = [];
  const found: (readonly unknown[])[] = [];
  for (const event of events.toSorted((x, y) => x.time - y.time)) {
    if (event.lifecycle === "start") waiting.push(event);
    if (event.lifecycle !== "complete") continue;
    const mate = waiting.findIndex(
      (other) => other.case === event.case && other.step === event.step && other.resource === event.resource,
    );
    found.push([event.case, event.step, mate < 0 ? null : waiting[mate]?.time, event.time]);
    if (mate >= 0) waiting.splice(mate, 1);
  }
  return [...found, ...waiting.map((event) => [event.case, event.step, event.time, event.time])];
}

function sorted(rows: readonly (readonly unknown[])[]): string[] {
  return rows.map((row) => JSON.stringify(row)).sort((x, y) => (x < y ? -1 : 1));
}
