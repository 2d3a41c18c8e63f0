import fc from "fast-check";
import { expect, test } from "vitest";
import { numberDepartmentSteps } from "../../../src/ledger/department-steps.ts";
import { markPingPong } from "../../../src/ledger/ping-pong.ts";
import { markRework } from "../../../src/ledger/rework.ts";
import { directPairs, logOf, pending, randomCases, sequence, type PlainLog } from "./reference/output-log.ts";
import { pingPongByDefinition, reworkByDefinition } from "./reference/output-rework.ts";

const [a, b, c] = [0, 1, 2];
const [sales, legal, finance] = [10, 11, 12];

test("there and back with a step done again is a ping-pong, marked on the way back", () => {
  expect(pingPongs(logOf([sequence([a, sales], [b, legal], [a, sales])]))).toEqual([[1, 2]]);
});

test("there and back with new steps only is a planned bounce", () => {
  expect(pingPongs(logOf([sequence([a, sales], [b, legal], [c, sales])]))).toEqual([]);
});

test("it is enough that the other side does a step again", () => {
  expect(pingPongs(logOf([sequence([b, legal], [a, sales], [b, legal], [c, sales])]))).toEqual([
    [1, 2],
    [2, 3],
  ]);
});

test("a step done again later in the same stay counts", () => {
  expect(pingPongs(logOf([sequence([a, sales], [b, legal], [c, sales], [a, sales])]))).toEqual([[1, 2]]);
});

test("a round through a third department is no ping-pong", () => {
  expect(pingPongs(logOf([sequence([a, sales], [b, legal], [c, finance], [a, sales])]))).toEqual([]);
});

test("several items of one department in between are one stay", () => {
  expect(pingPongs(logOf([sequence([a, sales], [b, legal], [c, legal], [a, sales])]))).toEqual([[2, 3]]);
});

test("the time after the last event of an open case closes nothing", () => {
  expect(pingPongs(logOf([[...sequence([a, sales], [a, legal]), pending(sales, 3, 9)]]))).toEqual([]);
});

test("random logs agree with the definition", () => {
  fc.assert(
    fc.property(randomCases, (cases) => {
      const log = logOf(cases);
      const { attempt } = reworkByDefinition(log);
      markRework(log.items, log.caseOffsets, log.enablement, numberDepartmentSteps(log.items));
      const marked = [...markPingPong(log.items, log.enablement)].map((it) => it === 1);
      expect(marked).toEqual(pingPongByDefinition(log, attempt));
    }),
    { numRuns: 300 },
  );
});

function pingPongs(log: PlainLog): (readonly [number, number])[] {
  markRework(log.items, log.caseOffsets, log.enablement, numberDepartmentSteps(log.items));
  const marked = markPingPong(log.items, log.enablement);
  return directPairs(log.enablement).filter((_, pair) => marked[pair] === 1);
}
