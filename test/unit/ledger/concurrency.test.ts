import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { FrozenDerivation } from "../../../src/domain/work-item-columns.ts";
import { deriveProcess } from "../../../src/ledger/derive-process.ts";
import { inputOf, type PlainEvent, type PlainSettings } from "./reference/time-input.ts";
import { asFrozen } from "./reference/time-logs.ts";
import { rowsOf } from "./reference/time-rows.ts";

/** A case in which step 1 [10, 20) and step 2 run at the same time, or one after the other. */
const parallel = (key: string, step2: number): PlainEvent[] => [
  { case: key, step: 0, department: 20, start: 0, time: 5 },
  { case: key, step: 1, department: 21, start: 10, time: 20 },
  { case: key, step: 2, department: 22, start: step2, time: step2 + 10 },
];

const cases = (count: number, overlapping: number): PlainEvent[] =>
  Array.from({ length: count }, (_, c) => parallel(`case ${c}`, c < overlapping ? 15 : 30)).flat();

describe("steps overlap", () => {
  test("where nine in ten of their pairs do, in five cases or more", () => {
    expect(pairs(cases(5, 5))).toEqual([{ a: 1, b: 2, cases: 5 }]);
    expect(pairs(cases(4, 4))).toEqual([]);
    expect(pairs(cases(10, 9))).toEqual([{ a: 1, b: 2, cases: 10 }]);
    expect(pairs(cases(9, 8))).toEqual([]);
  });

  test("touching is no overlap", () => {
    expect(pairs(Array.from({ length: 6 }, (_, c) => parallel(`case ${c}`, 20)).flat())).toEqual([]);
  });

  test("as counting all pairs says, on random logs", () => {
    const event = fc.record({
      case: fc.integer({ min: 0, max: 6 }).map(String),
      step: fc.nat(3),
      start: fc.nat(9),
      length: fc.nat(9),
    });
    fc.assert(
      fc.property(fc.array(event, { minLength: 10, maxLength: 60 }), (drawn) => {
        const events = drawn.map(({ length, ...rest }) => ({ ...rest, time: rest.start + length }));
        expect(pairs(events)).toEqual(overlapsByDefinition(events));
      }),
      { numRuns: 300 },
    );
  });
});

describe("steps are interchanged, as the heuristics say", () => {
  const orders = (...traces: readonly string[]): PlainEvent[] =>
    traces.flatMap((trace, c) =>
      trace.split("").map((step, k) => ({ case: `case ${c}`, step: Number(step), time: k })),
    );

  test("where both orders are frequent", () => {
    expect(pairs(orders("0123", "0213", "0123", "0213", "0123"), "HEURISTICS")).toEqual([{ a: 1, b: 2, cases: 5 }]);
  });

  test("not where one order is rare, or fewer than five cases have both", () => {
    const rare = [...Array.from({ length: 40 }, () => "0123"), "0213"];
    expect(pairs(orders(...rare), "HEURISTICS")).toEqual([]);
    expect(pairs(orders("0123", "0213", "0123", "0213"), "HEURISTICS")).toEqual([]);
  });

  test("not where they are a short loop", () => {
    expect(pairs(orders("01212123", "0121213", "012123", "012123", "012123"), "HEURISTICS")).toEqual([]);
  });

  test("as the formulas say, on random logs", () => {
    const trace = fc.array(fc.nat(3), { minLength: 1, maxLength: 8 }).map((steps) => steps.join(""));
    fc.assert(
      fc.property(fc.array(trace, { minLength: 5, maxLength: 30 }), (traces) => {
        expect(pairs(orders(...traces), "HEURISTICS")).toEqual(interchangesByDefinition(traces));
      }),
      { numRuns: 300 },
    );
  });
});

describe("the way concurrency is found", () => {
  test("is OVERLAP where at least half of the items have a recorded start, else OFF", () => {
    const starts: PlainEvent = { case: "a", step: 1, start: 1, time: 2 };
    const bare: PlainEvent = { case: "a", step: 1, time: 2 };
    expect(frozen([starts, bare]).concurrency).toBe("OVERLAP");
    expect(frozen([starts, bare, bare]).concurrency).toBe("OFF");
  });

  test("is kept with its pairs once it is frozen, whatever is imported later", () => {
    const kept = asFrozen([{ a: 0, b: 2, cases: 17 }]);
    expect(frozen(cases(9, 9), { frozen: kept })).toMatchObject({
      concurrency: "OVERLAP",
      concurrentPairs: [{ a: 0, b: 2 }],
    });
    expect(frozen(cases(9, 9), { frozen: { ...kept, concurrency: "OFF", concurrentPairs: [] } }).concurrency).toBe(
      "OFF",
    );
  });

  test("changes on request, and then only", () => {
    const kept = { ...asFrozen([]), concurrency: "OFF" as const };
    expect(frozen(cases(9, 9), { frozen: kept, concurrency: "OVERLAP" }).concurrentPairs).toHaveLength(1);
    expect(frozen(cases(9, 9), { frozen: asFrozen([]), concurrency: "OVERLAP" }).concurrentPairs).toEqual([]);
    expect(frozen(cases(9, 9), { frozen: asFrozen([]), concurrency: "OFF" }).concurrency).toBe("OFF");
  });

  test("cannot be MODEL without a model: it is as if nobody had asked", () => {
    expect(frozen(cases(1, 1), { concurrency: "MODEL" })).toEqual(frozen(cases(1, 1)));
    const kept = { ...asFrozen([]), concurrency: "MODEL" as const };
    expect(frozen(cases(1, 1), { frozen: kept })).toEqual(frozen(cases(1, 1)));
  });
});

test("a concurrent step enables nothing and is enabled by what came before both", () => {
  const events = [...cases(9, 9), ...parallel("late", 40)];
  expect(direct(events, {})).toEqual([[], [0], [0]]);
  expect(direct(events, { concurrency: "OFF" })).toEqual([[], [0], [1]]);
});

test("a pair that is switched off is not concurrent, but still shown", () => {
  const events = [...cases(9, 9), ...parallel("late", 40)];
  expect(direct(events, { concurrentPairsOff: [[2, 1]] })).toEqual([[], [0], [1]]);
  expect(frozen(events, { concurrentPairsOff: [[2, 1]] }).concurrentPairs).toHaveLength(1);
});

function frozen(events: readonly PlainEvent[], settings: PlainSettings = {}): FrozenDerivation {
  return deriveProcess(inputOf([events], settings)).frozen;
}

function pairs(events: readonly PlainEvent[], concurrency: "OVERLAP" | "HEURISTICS" = "OVERLAP"): unknown {
  return frozen(events, { concurrency }).concurrentPairs;
}

/** Direct predecessors of the items of the last case. */
function direct(events: readonly PlainEvent[], settings: PlainSettings): unknown {
  return rowsOf(deriveProcess(inputOf([events], settings)))
    .at(-1)
    ?.items.map((item) => item.direct);
}

const steps = [0, 1, 2, 3];
const stepPairs = steps.flatMap((a) => steps.flatMap((b) => (a < b ? [{ a, b }] : [])));

function overlapsByDefinition(events: readonly { case: string; step: number; start: number; time: number }[]): unknown {
  const timed = events.filter(({ start, time }) => start < time);
  return stepPairs.flatMap(({ a, b }) => {
    const meetings = timed
      .filter(({ step }) => step === a)
      .flatMap((x) => timed.filter((y) => y.step === b && y.case === x.case).map((y) => ({ x, y })));
    const overlapping = meetings.filter(({ x, y }) => x.start < y.time && y.start < x.time);
    const together = new Set(meetings.map(({ x }) => x.case)).size;
    return together >= 5 && overlapping.length / meetings.length >= 0.9 ? [{ a, b, cases: together }] : [];
  });
}

function interchangesByDefinition(traces: readonly string[]): unknown {
  const count = (pattern: string): number =>
    traces.reduce(
      (sum, trace) => sum + trace.split("").filter((_, k) => trace.slice(k, k + pattern.length) === pattern).length,
      0,
    );
  return stepPairs.flatMap(({ a, b }) => {
    const ab = count(`${a}${b}`);
    const ba = count(`${b}${a}`);
    const loops = count(`${a}${b}${a}`) + count(`${b}${a}${b}`);
    const alone = [a, b].every((s) => count(`${s}${s}`) / (count(`${s}${s}`) + 1) < 0.9);
    const isLoop = alone && loops / (loops + 1) >= 0.9;
    const together = traces.filter((trace) => trace.includes(String(a)) && trace.includes(String(b))).length;
    const balanced = ab > 0 && ba > 0 && Math.abs((ab - ba) / (ab + ba + 1)) < 0.9;
    return balanced && !isLoop && together >= 5 ? [{ a, b, cases: together }] : [];
  });
}
