import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { deriveProcess } from "../../../src/ledger/derive-process.ts";
import { LogChain } from "../../../src/ledger/log-chain.ts";
import { mergeLogs } from "../../../src/ledger/merge-logs.ts";
import { RuleCounts } from "../../../src/ledger/rule-counts.ts";
import { inputOf, unassignedId, type PlainEvent, type PlainSettings } from "./reference/time-input.ts";
import { eventsOf, randomLogs } from "./reference/time-logs.ts";
import { rowsOf } from "./reference/time-rows.ts";

const a = { case: "a", step: 0, department: 20, resource: 3, time: 10 };
const b = { case: "a", step: 1, department: 21, resource: 4, time: 20 };
const c = { case: "a", step: 2, department: 20, resource: 3, time: 30 };

describe("the events of several logs", () => {
  test("stand case by case in order of first appearance, in a case by time", () => {
    const other = { ...a, case: "b" };
    expect(merged([[other, c, a]]).events).toEqual([
      ["b", 0, 10],
      ["a", 0, 10],
      ["a", 2, 30],
    ]);
  });

  test("at one time come in import order, then by sequence, then as the file has them", () => {
    const at = (step: number, sequence: number): PlainEvent => ({ ...a, step, sequence });
    expect(merged([[at(5, 2), at(4, 1), at(3, 2)], [at(2, 0)]]).events).toEqual([
      ["a", 4, 10],
      ["a", 5, 10],
      ["a", 3, 10],
      ["a", 2, 10],
    ]);
  });

  test("are numbered through the logs, one after the other", () => {
    expect(merged([[c, a], [b]]).numbers).toEqual([1, 2, 0]);
  });
});

describe("the same event again", () => {
  test("in a later log is left out, new events of known cases are added", () => {
    const { events, warnings } = merged([
      [a, b],
      [b, c],
    ]);
    expect(events).toEqual([
      ["a", 0, 10],
      ["a", 1, 20],
      ["a", 2, 30],
    ]);
    expect(warnings).toEqual([{ code: "same-event", count: 1, example: 'case "a"' }]);
  });

  test("without ids is one of equal step, times, resource and life-cycle, whatever its department", () => {
    expect(merged([[a], [{ ...a, department: 25 }]]).events).toHaveLength(1);
    for (const different of [
      { step: 3 },
      { time: 11 },
      { start: 9 },
      { resource: 7 },
      { lifecycle: "start" } as const,
    ]) {
      expect(merged([[a], [{ ...a, ...different }]]).events).toHaveLength(2);
    }
  });

  test("without ids is matched as often as the earlier logs have it", () => {
    expect(merged([[a, a], [a]]).events).toHaveLength(2);
    expect(merged([[a], [a, a]]).events).toHaveLength(2);
    expect(
      merged([
        [a, a],
        [a, a, b],
        [b, b],
      ]).events,
    ).toHaveLength(4);
    expect(merged([[a], [a, a], [a, a, a]]).events).toHaveLength(3);
  });

  test("inside one log is a duplicate and stays", () => {
    const { events, warnings } = merged([[a, a, b]]);
    expect(events).toHaveLength(3);
    expect(warnings).toEqual([{ code: "duplicate-event", count: 1, example: 'case "a"' }]);
  });

  test("is told by its id where all logs carry ids", () => {
    const { events } = merged([
      [
        { ...a, id: "1" },
        { ...b, id: "2" },
      ],
      [
        { ...a, id: "3" },
        { ...b, id: "2", time: 25 },
      ],
    ]);
    expect(events).toEqual([
      ["a", 0, 10],
      ["a", 0, 10],
      ["a", 1, 20],
    ]);
  });

  test("with one id in two cases is two events", () => {
    expect(merged([[{ ...a, id: "1" }], [{ ...a, case: "b", id: "1" }]]).events).toHaveLength(2);
  });

  test("a second import of a log changes nothing but the warnings", () => {
    fc.assert(
      fc.property(randomLogs, (log) => {
        const events = eventsOf(log);
        const once = deriveProcess(inputOf([events]));
        const twice = deriveProcess(inputOf([events, events]));
        expect(twice.warnings.find(({ code }) => code === "same-event")?.count).toBe(events.length);
        expect({ ...twice, warnings: [] }).toEqual({ ...once, warnings: [] });
      }),
      { numRuns: 100 },
    );
  });

  test("a log that continues another one gives what both in one file give", () => {
    // Away from midnight, which a part of a log may hold alone.
    const later = (event: PlainEvent): PlainEvent => ({
      ...event,
      time: event.time + 1,
      ...(event.start === undefined ? {} : { start: event.start + 1 }),
    });
    const cut = randomLogs.chain((log) => fc.tuple(fc.constant(eventsOf(log).map(later)), fc.nat(), fc.nat()));
    fc.assert(
      fc.property(cut, ([events, from, to]) => {
        const first = events.slice(0, (to % events.length) + 1);
        const second = events.slice(from % (first.length + 1));
        const whole = rowsOf(deriveProcess(inputOf([events])));
        expect(rowsOf(deriveProcess(inputOf([first, second])))).toEqual(whole);
      }),
      { numRuns: 200 },
    );
  });
});

describe("duplicates", () => {
  test("are flagged: equal in all fields but the id", () => {
    const [row] = rowsOf(
      deriveProcess(
        inputOf([
          [
            { ...a, id: "1" },
            { ...a, id: "2" },
            { ...a, department: 21, id: "3" },
          ],
        ]),
      ),
    );
    expect(row?.items.map(({ flags }) => flags.includes("duplicate"))).toEqual([false, true, false]);
  });

  test("are dropped where that is asked, and counted as dropped", () => {
    const { events, warnings } = merged([[a, b, a, a, { ...a, case: "b" }]], { dedupe: true });
    expect(events).toEqual([
      ["a", 0, 10],
      ["a", 1, 20],
      ["b", 0, 10],
    ]);
    expect(warnings).toEqual([{ code: "duplicate-dropped", count: 2, example: 'case "a"' }]);
  });

  test("one happening recorded twice under two ids is two work items, until duplicates are dropped", () => {
    const twice = [
      { ...a, id: "1" },
      { ...a, id: "2" },
      { ...b, id: "3" },
    ];
    expect(rowsOf(deriveProcess(inputOf([twice])))[0]?.items).toHaveLength(3);
    const dropped = deriveProcess(inputOf([twice], { dedupe: true }));
    expect(rowsOf(dropped)[0]?.items).toHaveLength(2);
    expect([...dropped.cases.events]).toEqual([2]);
    expect([...dropped.items.event]).toEqual([0, 2]);
  });
});

describe("an event without a department", () => {
  const nobody = { case: "a", step: 0, resource: 3, time: 10 };

  test("belongs to Unassigned", () => {
    const { departments, warnings } = merged([[nobody, b]]);
    expect(departments).toEqual([unassignedId, 21]);
    expect(warnings).toEqual([{ code: "missing-department", count: 1, example: 'case "a"' }]);
  });

  test("belongs to its resource's department, where a person set that", () => {
    const homeOfResource = [
      [3, 42],
      [4, 43],
    ] as const;
    expect(merged([[nobody, b]], { homeOfResource }).departments).toEqual([42, 21]);
  });
});

function merged(logs: readonly (readonly PlainEvent[])[], settings: PlainSettings = {}) {
  const input = inputOf(logs, settings);
  const counts = new RuleCounts();
  const { caseOffsets, event, step, timeMs, department } = mergeLogs(input, new LogChain(input.logs), counts);
  const caseOf = (p: number): string => input.caseKeys[caseOffsets.findLastIndex((offset) => offset <= p)] ?? "";
  return {
    events: [...event.keys()].map((p) => [caseOf(p), step[p], timeMs[p]]),
    numbers: [...event],
    departments: [...department],
    warnings: counts.warnings(input.caseKeys).map(({ code, count, example }) => ({ code, count, example })),
  };
}
