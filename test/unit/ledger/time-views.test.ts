import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { deriveProcess } from "../../../src/ledger/derive-process.ts";
import { inputOf, type PlainEvent } from "./reference/time-input.ts";
import {
  asFrozen,
  endStep,
  eventsOf,
  randomLogs,
  referenceItems,
  type RandomCase,
  type RandomLog,
} from "./reference/time-logs.ts";
import { rowsOf, sumOf, type CaseRow } from "./reference/time-rows.ts";
import { viewsOf } from "./reference/time-views.ts";

const hour = 3_600_000;
const [sales, legal, finance, ops] = [20, 21, 22, 23];

describe("example E1", () => {
  const e1 = rowsOf(
    deriveProcess(
      inputOf([
        [
          { case: "E1", step: 0, department: sales, start: 0, time: 2 * hour },
          { case: "E1", step: 1, department: legal, start: 5 * hour, time: 9 * hour },
          { case: "E1", step: 2, department: finance, start: 3 * hour, time: 6 * hour },
          { case: "E1", step: 3, department: ops, start: 10 * hour, time: 12 * hour },
        ],
      ]),
    ),
  );

  test("the path is A S[0,2) B W[2,5) S[5,9) D W[9,10) S[10,12)", () => {
    expect(onPath(e1[0])).toEqual([
      [sales, { wait: 0, service: 2, elapsed: 0, end: 2 }],
      [legal, { wait: 3, service: 4, elapsed: 0, end: 9 }],
      [ops, { wait: 1, service: 2, elapsed: 0, end: 12 }],
    ]);
  });

  test("lead 12 = wait 4 + service 8", () => {
    expect(e1[0]).toMatchObject({ start: 0, end: 12 * hour });
    expect(total(e1[0], "wait") / hour).toBe(4);
    expect(total(e1[0], "service") / hour).toBe(8);
  });

  test("Legal and Finance both hand over to Ops, Legal's is the binding one", () => {
    expect(e1[0]?.items.map(({ department, direct, predecessor }) => ({ department, direct, predecessor }))).toEqual([
      { department: sales, direct: [], predecessor: -1 },
      { department: finance, direct: [0], predecessor: 0 },
      { department: legal, direct: [0], predecessor: 0 },
      { department: ops, direct: [1, 2], predecessor: 2 },
    ]);
  });

  test("shared, Legal and Finance halve the four hours in which both are at it", () => {
    const shared = e1[0]?.items.map(({ department, shared: { wait, service } }) => [
      department,
      wait / hour,
      service / hour,
    ]);
    expect(shared).toEqual([
      [sales, 0, 2],
      [finance, 0.5, 1.5],
      [legal, 1.5, 3.5],
      [ops, 1, 2],
    ]);
  });
});

describe("the shared view of a fork of departments is the airport rule", () => {
  test("branches of 2, 5 and 9 hours bear 2/3, 13/6 and 37/6", () => {
    const fork = [2, 5, 9].map((length, branch) => ({
      case: "fork",
      step: branch,
      department: 20 + branch,
      start: 0,
      time: length * hour,
    }));
    const [derived] = rowsOf(deriveProcess(inputOf([fork])));
    expect(derived?.items.map(({ shared }) => (sumOf(shared) * 6) / hour)).toEqual([4, 13, 37]);
  });

  test("on random forks with branches of several steps, as the formula and as the Shapley value say", () => {
    const piece = fc.record({ wait: fc.integer({ min: 0, max: 9 }), service: fc.integer({ min: 0, max: 9 }) });
    const forks = fc.array(fc.array(piece, { minLength: 1, maxLength: 3 }), { minLength: 1, maxLength: 5 });
    fc.assert(
      fc.property(forks, (branches) => {
        const lengths = branches.map((pieces) => pieces.reduce((sum, { wait, service }) => sum + wait + service, 0));
        const borne = sharesByDepartment(branches);
        for (const [branch, share] of byPermutations(lengths).entries()) {
          expect(share).toBeCloseTo(byAirportFormula(lengths, branch), 9);
          // Whole milliseconds, two parts a step.
          expect(Math.abs((borne.get(20 + branch) ?? 0) - share)).toBeLessThanOrEqual(
            2 * (branches[branch]?.length ?? 0),
          );
        }
      }),
      { numRuns: 200 },
    );
  });
});

describe("on random logs", () => {
  test("enablement, critical path and shared view are what the definitions say", () => {
    fc.assert(
      fc.property(randomLogs, fc.boolean(), (log, declareEnd) => {
        const events = eventsOf(log);
        const input = inputOf([events], {
          frozen: asFrozen(log.concurrentPairs),
          endStepIds: declareEnd ? [endStep] : [],
        });
        const derived = rowsOf(deriveProcess(input)).map(timesOf);
        expect(derived).toEqual(log.cases.map((given) => definedTimes(given, log, declareEnd)));
      }),
      { numRuns: 1_500 },
    );
  });

  test("the pieces of a case tile it, and both views balance exactly", () => {
    fc.assert(
      fc.property(randomLogs, fc.boolean(), (log, declareEnd) => {
        for (const row of derive(log, declareEnd)) {
          const pieces = row.items
            .filter(({ critical }) => critical.end !== null)
            .map(({ critical }) => ({ from: (critical.end ?? 0) - sumOf(critical), to: critical.end ?? 0 }))
            .sort((a, b) => a.to - b.to || a.from - b.from);
          expect(pieces[0]?.from).toBe(row.start);
          expect(pieces.at(-1)?.to).toBe(row.end);
          for (const [k, { from }] of pieces.slice(1).entries()) expect(from).toBe(pieces[k]?.to);
          const shared = row.items.reduce((sum, item) => sum + sumOf(item.shared), 0);
          expect(shared).toBe(row.end - row.start);
          for (const item of row.items) {
            expect(Object.values(item.shared).every((part) => Number.isInteger(part) && part >= 0)).toBe(true);
            expect(item.flags.includes("critical")).toBe(item.critical.end !== null);
          }
        }
      }),
      { numRuns: 500 },
    );
  });

  test("a case of one item is one piece", () => {
    fc.assert(
      fc.property(randomLogs, (log) => {
        for (const [row] of log.cases.map(({ items }) =>
          derive({ ...log, cases: [{ key: "one", items: items.slice(0, 1) }] }, false),
        )) {
          const [only] = row?.items ?? [];
          expect(row?.items).toHaveLength(1);
          expect(only?.critical.wait).toBe(0);
          expect(only === undefined ? Number.NaN : sumOf(only.critical)).toBe((row?.end ?? 0) - (row?.start ?? 0));
        }
      }),
    );
  });

  test("without concurrency and overlap every item is on the path", () => {
    const chain = fc.array(fc.tuple(fc.integer({ min: 0, max: 5 }), fc.integer({ min: 0, max: 5 })), { minLength: 1 });
    fc.assert(
      fc.property(chain, (lengths) => {
        let now = 0;
        const events = lengths.map(([wait, service], k) => {
          now += wait + service;
          return { case: "chain", step: k % 3, department: 20 + (k % 2), start: now - service, time: now };
        });
        const [row] = rowsOf(deriveProcess(inputOf([events])));
        expect(row?.items.every(({ flags }) => flags.includes("critical"))).toBe(true);
        expect(row?.items.map(({ shared }) => shared)).toEqual(
          row?.items.map(({ critical: { wait, service, elapsed } }) => ({ wait, service, elapsed })),
        );
      }),
    );
  });

  test("moving all times moves the result and changes nothing else", () => {
    fc.assert(
      fc.property(
        randomLogs,
        fc.boolean(),
        fc.integer({ min: -1_000, max: 2_000_000_000_000 }),
        (log, declareEnd, by) => {
          const shifted = {
            ...log,
            cases: log.cases.map(({ key, items }) => ({
              key,
              items: items.map((item) => ({
                ...item,
                start: item.start === null ? null : item.start + by,
                complete: item.complete === null ? null : item.complete + by,
              })),
            })),
          };
          const back = derive(shifted, declareEnd).map((row) => shiftRow(row, -by));
          expect(back).toEqual(derive(log, declareEnd).map((row) => shiftRow(row, 0)));
        },
      ),
      { numRuns: 300 },
    );
  });

  test("the order of rows that carry their sequence changes nothing", () => {
    const shuffled = randomLogs.chain((log) => {
      const events = eventsOf(log);
      return fc.tuple(
        fc.constant(log),
        fc.shuffledSubarray(events, { minLength: events.length, maxLength: events.length }),
      );
    });
    fc.assert(
      fc.property(shuffled, fc.boolean(), (drawn, declareEnd) => {
        const [log, events] = drawn;
        expect(byKey(deriveEvents(log, events, declareEnd))).toEqual(byKey(derive(log, declareEnd)));
      }),
      { numRuns: 300 },
    );
  });
});

test("the cost of one long case with parallel work grows with its length, not with its square", () => {
  const cost = (length: number): number => {
    const events = Array.from({ length }, (_, sequence) => ({
      case: "long",
      step: sequence % 7,
      department: 20 + (sequence % 5),
      start: 10 * sequence - (sequence % 3) * 15,
      time: 10 * sequence + 25,
      sequence,
    }));
    const input = inputOf([events], { concurrency: "OVERLAP" });
    const begun = process.cpuUsage().user;
    const { cases, ledger } = deriveProcess(input);
    const spent = process.cpuUsage().user - begun;
    const shared = [ledger.sharedWaitMs, ledger.sharedServiceMs].flatMap((column) => [...column]);
    expect(shared.reduce((a, b) => a + b)).toBe((cases.endMs[0] ?? 0) - (cases.startMs[0] ?? 0));
    return spent;
  };
  cost(10_000);
  // 16 times the length: about 16 times the cost, 256 times if something were quadratic.
  expect(cost(160_000) / cost(10_000)).toBeLessThan(80);
});

function derive(log: RandomLog, declareEnd: boolean): CaseRow[] {
  return deriveEvents(log, eventsOf(log), declareEnd);
}

function deriveEvents(log: RandomLog, events: readonly PlainEvent[], declareEnd: boolean): CaseRow[] {
  const endStepIds = declareEnd ? [endStep] : [];
  return rowsOf(deriveProcess(inputOf([events], { frozen: asFrozen(log.concurrentPairs), endStepIds })));
}

function timesOf({ status, start, end, items }: CaseRow): unknown {
  return { status, start, end, items: items.map(({ flags: _flags, start: _start, ...times }) => times) };
}

/** `timesOf` of a case, by the definitions. */
function definedTimes(given: RandomCase, log: RandomLog, declareEnd: boolean): unknown {
  const reachedEnd = given.items.some(({ step, complete }) => step === endStep && complete !== null);
  const isOpen = declareEnd && !reachedEnd;
  const areConcurrent = (a: number, b: number): boolean =>
    log.concurrentPairs.some((pair) => (pair.a === a && pair.b === b) || (pair.a === b && pair.b === a));
  const asOf = Math.max(...eventsOf(log).map(({ time }) => time));
  const { start, end, ...views } = viewsOf(referenceItems(given, isOpen ? asOf : null), areConcurrent);
  const items = views.items.map(({ step, department, complete }, i) => ({
    step,
    department,
    complete,
    enabled: views.enabled[i],
    predecessor: views.predecessor[i],
    // What is pending is no work and takes nothing over.
    direct: step === -1 ? [] : views.direct[i],
    critical: views.critical[i],
    shared: views.shared[i],
  }));
  return { status: isOpen ? "OPEN" : "COMPLETED", start, end, items };
}

function onPath(row: CaseRow | undefined): unknown[] {
  return (row?.items ?? [])
    .filter(({ critical }) => critical.end !== null)
    .map(({ department, critical: { wait, service, elapsed, end } }) => [
      department,
      { wait: wait / hour, service: service / hour, elapsed: elapsed / hour, end: (end ?? 0) / hour },
    ]);
}

function total(row: CaseRow | undefined, kind: "wait" | "service"): number {
  return (row?.items ?? []).reduce((sum, { critical }) => sum + critical[kind], 0);
}

/** What each department of a fork bears; a department a branch, and steps of different branches are concurrent. */
function sharesByDepartment(branches: readonly (readonly { wait: number; service: number }[])[]): Map<number, number> {
  const steps = branches.flatMap((pieces, branch) => pieces.map((_, k) => ({ id: 10 * branch + k, branch })));
  const concurrentPairs = steps.flatMap((a) =>
    steps.flatMap((b) => (a.branch < b.branch ? [{ a: a.id, b: b.id, cases: 5 }] : [])),
  );
  const events = branches.flatMap((pieces, branch) => {
    let now = 0;
    return pieces.map(({ wait, service }, k) => {
      now += wait + service;
      return { case: "fork", step: 10 * branch + k, department: 20 + branch, start: now - service, time: now };
    });
  });
  // The fork opens at 0 whatever its branches wait for.
  const opening = { case: "fork", step: 1_000, department: 50, start: 0, time: 0 };
  const input = inputOf([[opening, ...events]], { frozen: asFrozen(concurrentPairs) });
  const borne = new Map<number, number>();
  for (const { department, shared } of rowsOf(deriveProcess(input))[0]?.items ?? []) {
    borne.set(department, (borne.get(department) ?? 0) + sumOf(shared));
  }
  return borne;
}

/** The branch pays its part of each stretch of the longest time that it, too, needs. */
function byAirportFormula(lengths: readonly number[], branch: number): number {
  const own = lengths[branch] ?? 0;
  const borders = [0, ...lengths].filter((length) => length <= own).sort((a, b) => a - b);
  return borders
    .slice(1)
    .map((to, k) => (to - (borders[k] ?? 0)) / lengths.filter((length) => length >= to).length)
    .reduce((sum, share) => sum + share, 0);
}

/** Shapley value of the game in which a coalition costs its longest branch: the mean over all orders of what each adds. */
function byPermutations(lengths: readonly number[]): number[] {
  const orders = permutations([...lengths.keys()]);
  const added = lengths.map(() => 0);
  for (const order of orders) {
    let longest = 0;
    for (const branch of order) {
      const own = lengths[branch] ?? 0;
      added[branch] = (added[branch] ?? 0) + Math.max(0, own - longest);
      longest = Math.max(longest, own);
    }
  }
  return added.map((sum) => sum / orders.length);
}

function permutations(list: readonly number[]): number[][] {
  if (list.length <= 1) return [[...list]];
  return list.flatMap((first, k) => permutations(list.toSpliced(k, 1)).map((rest) => [first, ...rest]));
}

function shiftRow(row: CaseRow, by: number): unknown {
  return {
    ...row,
    start: row.start + by,
    end: row.end + by,
    items: row.items.map((item) => ({
      ...item,
      enabled: item.enabled + by,
      start: item.start === null ? null : item.start + by,
      complete: item.complete + by,
      critical: { ...item.critical, end: item.critical.end === null ? null : item.critical.end + by },
      // A date without time of day is told by the very times that move.
      flags: item.flags.filter((flag) => flag !== "coarse"),
    })),
  };
}

function byKey(rows: readonly CaseRow[]): CaseRow[] {
  return rows.toSorted((a, b) => (a.key < b.key ? -1 : 1));
}
