import fc from "fast-check";
import { expect, test } from "vitest";
import { itemFlags } from "../../../src/domain/work-item-columns.ts";
import { numberDepartmentSteps } from "../../../src/ledger/department-steps.ts";
import { markRework, type Rework } from "../../../src/ledger/rework.ts";
import { directPairs, logOf, pending, randomCases, sequence, type PlainLog } from "./reference/output-log.ts";
import { reworkByDefinition } from "./reference/output-rework.ts";

const submit = 0;
const approve = 1;
const reject = 2;
const pay = 3;
const employee = 10;
const administration = 11;
const supervisor = 12;

test("attempts count the items of a step in its case, in the total order", () => {
  const log = logOf([
    sequence([submit, employee], [approve, administration], [submit, employee], [submit, supervisor]),
    sequence([submit, employee]),
  ]);
  expect([...mark(log).attempt]).toEqual([1, 1, 2, 3, 1]);
});

test("a later attempt is a repeat of the department that did the step before and a redo of one that did not", () => {
  const log = logOf([sequence([submit, employee], [submit, supervisor], [submit, supervisor], [submit, employee])]);
  mark(log);
  expect(flagged(log, itemFlags.repeat)).toEqual([2, 3]);
  expect(flagged(log, itemFlags.redo)).toEqual([1]);
});

test("a declaration sent back rejects the delivery that brought it there", () => {
  const log = logOf([
    sequence([submit, employee], [reject, administration], [submit, employee], [pay, administration]),
  ]);
  expect(rejectedPairs(log, mark(log))).toEqual([[0, 1]]);
  expect(flagged(log, itemFlags.return)).toEqual([2]);
});

test("doing a step twice without leaving the department is a repeat, no return", () => {
  const log = logOf([sequence([submit, employee], [approve, employee], [submit, employee])]);
  expect(rejectedPairs(log, mark(log))).toEqual([]);
  expect(flagged(log, itemFlags.return)).toEqual([]);
});

test("the last delivery of the span is the rejected one", () => {
  const log = logOf([
    sequence([submit, employee], [approve, administration], [pay, employee], [reject, supervisor], [submit, employee]),
  ]);
  expect(rejectedPairs(log, mark(log))).toEqual([[2, 3]]);
});

test("two steps done again after one return reject one delivery; both are returns", () => {
  const log = logOf([
    sequence([submit, employee], [pay, employee], [reject, supervisor], [submit, employee], [pay, employee]),
  ]);
  expect(rejectedPairs(log, mark(log))).toEqual([[1, 2]]);
  expect(flagged(log, itemFlags.return)).toEqual([3, 4]);
});

test("a second return in the same span rejects the delivery before, if it still can", () => {
  const log = logOf([
    sequence(
      [submit, employee],
      [approve, employee],
      [reject, supervisor],
      [pay, employee],
      [reject, administration],
      [submit, employee],
      [approve, employee],
    ),
  ]);
  expect(rejectedPairs(log, mark(log))).toEqual([
    [1, 2],
    [3, 4],
  ]);
});

test("a redo by another department is forwarding and rejects nothing", () => {
  const log = logOf([sequence([submit, employee], [submit, supervisor], [submit, administration])]);
  expect(rejectedPairs(log, mark(log))).toEqual([]);
});

test("no return where the binding predecessors by-pass the previous attempt", () => {
  // The second item runs beside the first, ends later and binds the third.
  const log = logOf([
    [
      { step: pay, department: supervisor, start: 0, complete: 0 },
      { step: submit, department: employee, start: 0, complete: 5 },
      { step: approve, department: supervisor, start: 4, complete: 6 },
      { step: submit, department: employee, start: 7, complete: 8 },
    ],
  ]);
  expect(rejectedPairs(log, mark(log))).toEqual([]);
  expect(flagged(log, itemFlags.repeat)).toEqual([3]);
  expect(flagged(log, itemFlags.return)).toEqual([]);
});

test("the item that stands for what is pending is no attempt of anything", () => {
  const log = logOf([[...sequence([submit, employee], [approve, supervisor]), pending(supervisor, 3, 9)]]);
  expect([...mark(log).attempt]).toEqual([1, 1, 0]);
});

test("an empty log has no rework", () => {
  expect(mark(logOf([]))).toEqual({ attempt: new Int32Array(), rejected: new Uint8Array() });
});

test("random logs agree with the definition", () => {
  fc.assert(
    fc.property(randomCases, (cases) => {
      const log = logOf(cases);
      const expected = reworkByDefinition(log);
      const actual = mark(log);
      const has = (bit: number): boolean[] => [...log.items.flags].map((bits) => (bits & bit) !== 0);
      expect({
        attempt: [...actual.attempt],
        repeat: has(itemFlags.repeat),
        redo: has(itemFlags.redo),
        returns: has(itemFlags.return),
        rejected: [...actual.rejected].map((it) => it === 1),
      }).toEqual(expected);
    }),
    { numRuns: 400 },
  );
});

test("every rejection belongs to a return and leaves one department for another", () => {
  fc.assert(
    fc.property(randomCases, (cases) => {
      const log = logOf(cases);
      const pairs = rejectedPairs(log, mark(log));
      expect(pairs.length).toBeLessThanOrEqual(flagged(log, itemFlags.return).length);
      for (const [from, to] of pairs) expect(log.items.department[from]).not.toBe(log.items.department[to]);
    }),
  );
});

function mark(log: PlainLog): Rework {
  return markRework(log.items, log.caseOffsets, log.enablement, numberDepartmentSteps(log.items));
}

function flagged({ items }: PlainLog, bit: number): number[] {
  return [...items.flags.keys()].filter((i) => ((items.flags[i] ?? 0) & bit) !== 0);
}

function rejectedPairs({ enablement }: PlainLog, { rejected }: Rework): (readonly [number, number])[] {
  return directPairs(enablement).filter((_, pair) => rejected[pair] === 1);
}
