import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type FlowNet, tokens } from "../../../src/domain/flow-net.ts";
import { itemFlags, type DerivedLedger } from "../../../src/domain/work-item-columns.ts";
import { deriveProcess } from "../../../src/ledger/derive-process.ts";
import { prepareReplayNet } from "../../../src/ledger/replay-net.ts";
import { arbitraryBlock, type Block, flowNet, netOf, play, type PlayedItem } from "./reference/random-net.ts";
import { plainReplay } from "./reference/plain-replay.ts";
import { inputOf, type PlainEvent, type PlainSettings } from "./reference/time-input.ts";
import { rowsOf, sumOf } from "./reference/time-rows.ts";

const task = (step: number): Block => ({ kind: "task", step });
const seq = (...parts: Block[]): Block => ({ kind: "seq", parts });
const and = (...parts: Block[]): Block => ({ kind: "and", parts });
const xor = (...parts: Block[]): Block => ({ kind: "xor", parts });
const or = (...parts: Block[]): Block => ({ kind: "or", parts });
const loop = (body: Block, again: Block): Block => ({ kind: "loop", parts: [body, again] });
const nothing: Block = { kind: "nothing" };

describe("who enabled whom, by the model", () => {
  test("a parallel join keeps the producers of all branches, the last to arrive binds", () => {
    // In the log B has ended before C begins; without the model C would follow B.
    const ledger = replay(seq(task(1), and(task(2), task(3)), task(4)), ["1 0-2", "2 3-5", "3 6-9", "4 9-10"]);
    expect(enablers(ledger)).toEqual(["1 <- ", "2 <- 1", "3 <- 1", "4 <- 2 3"]);
    expect([...ledger.ledger.predecessor]).toEqual([-1, 0, 0, 2]);
    expect([...ledger.ledger.enabledMs]).toEqual([0, 2, 2, 9]);
    expect(fitOf(ledger)).toEqual({ produced: 8, consumed: 8, missing: 0, remaining: 0 });
  });

  test("an exclusive gateway passes the token on, also by a way without work", () => {
    const ledger = replay(seq(task(1), xor(task(2), nothing), task(3)), ["1 0-1", "3 2-3"]);
    expect(enablers(ledger)).toEqual(["1 <- ", "3 <- 1"]);
    expect(fitOf(ledger).missing).toBe(0);
  });

  test("an inclusive join waits for the branches that were chosen", () => {
    const block = seq(task(1), or(task(2), task(3), task(4)), task(5));
    const ledger = replay(block, ["1 0-1", "4 1-2", "2 2-3", "5 4-5"]);
    expect(enablers(ledger)).toEqual(["1 <- ", "4 <- 1", "2 <- 1", "5 <- 4 2"]);
    expect(fitOf(ledger)).toMatchObject({ missing: 0, remaining: 0 });
  });

  test("what an inclusive split did not choose cannot come any more when the join has fired", () => {
    const block = seq(task(1), or(task(2), task(3)), task(4), task(5));
    const ledger = replay(block, ["1 0-1", "2 1-2", "4 2-3", "3 3-4", "5 5-6"]);
    expect(flagsOf(ledger)).toEqual([[], [], [], ["extra"], []]);
    expect(fitOf(ledger)).toMatchObject({ missing: 1, remaining: 1 });
  });

  test("a predecessor that ended after its successor started is clipped there, without a wait", () => {
    const ledger = replay(seq(task(1), task(2)), ["1 4-6", "2 3-9"]);
    expect(flagsOf(ledger)).toEqual([[], ["overlap"]]);
    expect([...ledger.ledger.enabledMs]).toEqual([3, 3]);
    expect([...ledger.ledger.criticalWaitMs]).toEqual([0, 0]);
    expect([...ledger.ledger.criticalServiceMs]).toEqual([0, 6]);
    balances(ledger);
  });

  test("a return along a loop of the model is planned: no rework, and nothing is rejected", () => {
    const events: PlainEvent[] = [1, 2, 3, 2, 4].map((step, k) => ({
      case: "c",
      step,
      time: k,
      start: k,
      department: 20 + (step % 2),
    }));
    const looped = derive(netOf(seq(task(1), loop(task(2), task(3)), task(4))), events);
    expect(flagsOf(looped)).toEqual([[], [], [], ["planned"], []]);
    expect([...looped.ledger.attempt]).toEqual([1, 1, 1, 2, 1]);
    expect([...looped.handovers.flags].some((flags) => (flags & 2) !== 0)).toBe(false);
    const straight = derive(netOf(seq(task(1), task(2), task(3), task(4))), events);
    expect(flagsOf(straight)[3]).toContain("return");
  });

  test("a step marked for several instances is done again without a token of its own", () => {
    const net = flowNet(
      [
        { step: -1, join: 0, split: 0 },
        { step: -1, join: tokens.or, split: 0 },
        { step: 1, join: 0, split: tokens.and },
        { step: 2, join: 0, split: tokens.and, repeats: 1 },
        { step: 3, join: 0, split: tokens.and },
      ],
      [
        [0, 2],
        [2, 3],
        [3, 4],
        [4, 1],
      ],
    );
    const sideBySide = derive(net, log(["1 0-1", "2 1-4", "2 2-5", "3 5-6"]));
    expect(enablers(sideBySide)).toEqual(["1 <- ", "2 <- 1", "2 <- 1", "3 <- 2 2"]);
    const inARow = derive(net, log(["1 0-1", "2 1-4", "2 4-5", "3 5-6"]));
    expect(enablers(inARow)).toEqual(["1 <- ", "2 <- 1", "2 <- 2", "3 <- 2"]);
    for (const ledger of [sideBySide, inARow]) {
      expect(flagsOf(ledger)[2]).toEqual(["planned"]);
      expect(fitOf(ledger)).toMatchObject({ missing: 0, remaining: 0 });
    }
  });
});

describe("what does not fit the model", () => {
  const abcd = seq(task(1), task(2), task(3), task(4));

  test("a step left out is skipped, and what was done in its stead enabled what came next", () => {
    const ledger = replay(abcd, ["1 0-1", "4 2-3"]);
    expect(skippedOf(ledger)).toEqual(["2 x1", "3 x1"]);
    expect(enablers(ledger)).toEqual(["1 <- ", "4 <- 1"]);
    // Start, 1 and 4 put a token each; 1, 4 and the end take one each; the one 4 took was not there, the one 1 put is left.
    expect(fitOf(ledger)).toEqual({ produced: 3, consumed: 3, missing: 1, remaining: 1 });
  });

  test("a step done late is out of order, not skipped", () => {
    const ledger = replay(abcd, ["1 0-1", "3 1-2", "2 2-3", "4 3-4"]);
    expect(skippedOf(ledger)).toEqual([]);
    expect(flagsOf(ledger)).toEqual([[], [], ["outOfOrder"], []]);
    expect(fitOf(ledger)).toMatchObject({ missing: 1, remaining: 1 });
  });

  test("a step done again without a loop is extra", () => {
    const ledger = replay(abcd, ["1 0-1", "2 1-2", "2 2-3", "3 3-4", "4 4-5"]);
    expect(flagsOf(ledger)[2]).toContain("extra");
    expect(fitOf(ledger)).toMatchObject({ missing: 1, remaining: 1 });
  });

  test("a step that is not in the model is extra, takes no token and is enabled by what ended before", () => {
    const ledger = replay(abcd, ["1 0-1", "9 1-2", "2 2-3", "3 3-4", "4 4-5"]);
    expect(flagsOf(ledger)[1]).toEqual(["extra"]);
    expect(enablers(ledger)).toEqual(["1 <- ", "9 <- 1", "2 <- 1", "3 <- 2", "4 <- 3"]);
    expect(fitOf(ledger)).toEqual({ produced: 5, consumed: 5, missing: 0, remaining: 0 });
  });

  test("work that no item of the log shows is passed as a gateway is", () => {
    const model = { net: netOf(abcd), flows: 5, fits: true };
    const ledger = deriveProcess({ ...inputOf([log(["1 0-1", "4 2-3"])]), model });
    expect(fitOf(ledger)).toEqual({ produced: 5, consumed: 5, missing: 0, remaining: 0 });
    expect(skippedOf(ledger)).toEqual([]);
  });

  test("a parallel join goes on with the branches that are there; the other one is missing, its step skipped", () => {
    const ledger = replay(seq(task(1), and(task(2), task(3)), task(4)), ["1 0-1", "2 1-2", "4 2-3"]);
    expect(enablers(ledger)).toEqual(["1 <- ", "2 <- 1", "4 <- 2"]);
    expect(skippedOf(ledger)).toEqual(["3 x1"]);
    expect(fitOf(ledger)).toMatchObject({ missing: 1, remaining: 1 });
  });

  test("without a token the latest that is not concurrent enables", () => {
    const ledger = replay(seq(and(seq(task(1), task(2)), task(3)), task(4)), [
      "1 0-1",
      "2 1-2",
      "3 2-3",
      "2 4-5",
      "4 6-7",
    ]);
    expect(enablers(ledger)[3]).toBe("2 <- 2");
    expect(flagsOf(ledger)[3]).toContain("extra");
  });

  test("a case that is open is not held against what it has not come to", () => {
    const ledger = derive(netOf(abcd), log(["1 0-1", "2 1-2"]), { endStepIds: [4] });
    expect(fitOf(ledger)).toEqual({ produced: 3, consumed: 2, missing: 0, remaining: 0 });
    expect(skippedOf(ledger)).toEqual([]);
  });

  test("a case that ended before the model's end skipped the rest", () => {
    const ledger = replay(abcd, ["1 0-1", "2 1-2"]);
    expect(skippedOf(ledger)).toEqual(["3 x1", "4 x1"]);
    expect(fitOf(ledger)).toEqual({ produced: 3, consumed: 3, missing: 1, remaining: 1 });
  });
});

describe("on random processes", () => {
  const anyBlock = arbitraryBlock(["xor", "and", "or", "loop"]);
  const rolls = fc.array(fc.nat(1_000), { minLength: 40, maxLength: 40 });

  test("what the model itself plays fits it, and the enablers are those of the play", () => {
    fc.assert(
      fc.property(anyBlock, rolls, (block, numbers) => {
        const played = play(block, rollOf(numbers));
        fc.pre(played.length > 0);
        const ledger = derive(netOf(block), eventsOf(played));
        expect(fitOf(ledger)).toMatchObject({ missing: 0, remaining: 0 });
        expect(fitOf(ledger).produced).toBe(fitOf(ledger).consumed);
        expect(enablersByPlace(ledger)).toEqual(enablersOf(played));
        balances(ledger);
      }),
      { numRuns: 300 },
    );
  });

  test("as far as a case fits, it is replayed as by trying all ways, and it fits to its end where one of them does", () => {
    const change = fc.record({ at: fc.nat(20), kind: fc.constantFrom("none", "drop", "swap", "again") });
    fc.assert(
      fc.property(arbitraryBlock(["xor", "and", "loop"], 2), rolls, change, (block, numbers, { at, kind }) => {
        const steps = stepsOf(play(block, rollOf(numbers)));
        fc.pre(steps.length > 1);
        const k = at % (steps.length - 1);
        if (kind === "drop") steps.splice(k, 1);
        if (kind === "again") steps.splice(k, 0, steps[k]!);
        if (kind === "swap") steps.splice(k, 2, steps[k + 1]!, steps[k]!);
        const net = netOf(block);
        const plain = plainReplay(
          prepareReplayNet(net, (node) => net.isWork[node] === 1),
          steps,
        );
        const ledger = derive(net, afterEachOther(steps));
        const { missing, remaining } = fitOf(ledger);
        expect(directOf(ledger).slice(0, plain.enabledBy.length)).toEqual(plain.enabledBy);
        expect(missing === 0 && remaining === 0).toBe(plain.fits);
      }),
      { numRuns: 300 },
    );
  });

  test("whatever happens, tokens are conserved and the times add up", () => {
    const noise = fc.array(fc.record({ step: fc.integer({ min: 1, max: 12 }), start: fc.nat(30), length: fc.nat(9) }), {
      maxLength: 12,
    });
    fc.assert(
      fc.property(anyBlock, rolls, noise, fc.nat(3), (block, numbers, extra, dropped) => {
        const events = eventsOf(play(block, rollOf(numbers))).filter(
          (_, k) => dropped === 0 || k % (dropped + 1) !== 0,
        );
        for (const { step, start, length } of extra)
          events.push({ case: "c", step, start, time: start + length, department: step % 3 });
        fc.pre(events.length > 0);
        const ledger = derive(netOf(block), events);
        const { produced, consumed, missing, remaining } = fitOf(ledger);
        expect(produced + missing).toBe(consumed + remaining);
        expect(missing).toBeLessThanOrEqual(consumed);
        expect(remaining).toBeLessThanOrEqual(produced);
        balances(ledger);
      }),
      { numRuns: 300 },
    );
  });
});

function rollOf(numbers: readonly number[]): (below: number) => number {
  let next = 0;
  return (below) => numbers[next++ % numbers.length]! % below;
}

function eventsOf(items: readonly PlayedItem[]): PlainEvent[] {
  return items.map(({ step, start, complete }, k) => ({
    case: "c",
    step,
    start,
    time: complete,
    department: step % 3,
    sequence: k,
  }));
}

/** By item in the total order. */
function enablersOf(items: readonly PlayedItem[]): string[] {
  const order = [...items.keys()].sort(
    (a, b) => items[a]!.complete - items[b]!.complete || items[a]!.start - items[b]!.start || a - b,
  );
  const placeOf = new Map(order.map((item, place) => [item, place]));
  return order.map((item) => {
    const by = items[item]!.enabledBy.map((j) => placeOf.get(j)!).sort((a, b) => a - b);
    return `${items[item]!.step} <- ${by.join(" ")}`;
  });
}

function stepsOf(items: readonly PlayedItem[]): number[] {
  return [...items].sort((a, b) => a.complete - b.complete || a.start - b.start).map(({ step }) => step);
}

/** Each begins when the one before has ended. */
function afterEachOther(steps: readonly number[]): PlainEvent[] {
  return steps.map((step, k) => ({ case: "c", step, start: k, time: k + 1, department: 20 + step }));
}

function replay(block: Block, items: readonly string[]): DerivedLedger {
  return derive(netOf(block), log(items));
}

/** "step start-complete" */
function log(items: readonly string[]): PlainEvent[] {
  return items.map((text) => {
    const [step, start, time] = text.split(/[ -]/).map(Number);
    return { case: "c", step: step!, start: start!, time: time!, department: 20 + step! };
  });
}

/** The first case; a later one does all the work of the model, so that the log shows all of it. */
function derive(net: FlowNet, events: readonly PlainEvent[], settings: PlainSettings = {}): DerivedLedger {
  const model = { net, flows: net.targets.length, fits: true };
  const steps = [...net.stepOf].filter((step) => step >= 0);
  const shown = steps.map((step) => ({ case: "shown", step, start: 100, time: 100, department: 20 + step }));
  return firstCase(deriveProcess({ ...inputOf([[...events, ...shown]], settings), model }));
}

function firstCase(ledger: DerivedLedger): DerivedLedger {
  const { cases, items, handovers, replay: it } = ledger;
  if (it === null) throw new RangeError("the log was laid on no model");
  const length = items.case.lastIndexOf(0) + 1;
  const own = [...handovers.from.keys()].filter((h) => handovers.from[h]! < length);
  const skips = [...it.skippedCase.keys()].filter((k) => it.skippedCase[k] === 0);
  const cut = <Columns extends object>(columns: Columns, to: number): Columns =>
    Object.fromEntries(
      Object.entries(columns).map(([name, column]) => [
        name,
        ArrayBuffer.isView(column) || Array.isArray(column) ? (column as Int32Array).slice(0, to) : to,
      ]),
    ) as Columns;
  const pick = (column: Int32Array, rows: readonly number[]): Int32Array =>
    Int32Array.from(rows, (row) => column[row]!);
  return {
    ...ledger,
    cases: cut(cases, 1),
    items: cut(items, length),
    ledger: cut(ledger.ledger, length),
    handovers: {
      length: own.length,
      from: pick(handovers.from, own),
      to: pick(handovers.to, own),
      flags: pick(handovers.flags, own),
    },
    replay: { ...it, skippedStep: pick(it.skippedStep, skips), skippedTimes: pick(it.skippedTimes, skips) },
  };
}

function directOf({ items, handovers }: DerivedLedger): number[][] {
  const direct: number[][] = Array.from({ length: items.length }, () => []);
  for (let h = 0; h < handovers.length; h++)
    if (handovers.to[h]! >= 0) direct[handovers.to[h]!]!.push(handovers.from[h]!);
  return direct.map((list) => list.sort((a, b) => a - b));
}

function enablers(ledger: DerivedLedger): string[] {
  const { step } = ledger.items;
  return directOf(ledger).map((by, i) => `${step[i]} <- ${by.map((j) => step[j]).join(" ")}`);
}

function enablersByPlace(ledger: DerivedLedger): string[] {
  return directOf(ledger).map((by, i) => `${ledger.items.step[i]} <- ${by.join(" ")}`);
}

function fitOf({ replay: it }: DerivedLedger): Record<"produced" | "consumed" | "missing" | "remaining", number> {
  if (it === null) throw new RangeError("the log was laid on no model");
  return { produced: it.produced[0]!, consumed: it.consumed[0]!, missing: it.missing[0]!, remaining: it.remaining[0]! };
}

function skippedOf({ replay: it }: DerivedLedger): string[] {
  return [...(it?.skippedStep ?? [])].map((step, k) => `${step} x${it!.skippedTimes[k]}`).sort();
}

function flagsOf({ items }: DerivedLedger): string[][] {
  const shown = ["overlap", "repeat", "redo", "return", "planned", "extra", "outOfOrder"] as const;
  return [...items.flags].map((flags) => shown.filter((name) => (flags & itemFlags[name]) !== 0));
}

function balances(ledger: DerivedLedger): void {
  for (const row of rowsOf(ledger)) {
    const lead = row.end - row.start;
    for (const view of ["critical", "shared"] as const) {
      expect(row.items.reduce((sum, item) => sum + sumOf(item[view]), 0)).toBe(lead);
    }
    let end = row.end;
    for (const { critical } of row.items.filter((it) => it.critical.end !== null).toReversed()) {
      expect(critical.end).toBe(end);
      expect(Math.min(critical.wait, critical.service, critical.elapsed)).toBeGreaterThanOrEqual(0);
      end -= critical.wait + critical.service + critical.elapsed;
    }
    expect(end).toBe(row.start);
  }
}
