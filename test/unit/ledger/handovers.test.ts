import fc from "fast-check";
import { expect, test } from "vitest";
import { handoverFlags, type HandoverColumns } from "../../../src/domain/work-item-columns.ts";
import { collectHandovers } from "../../../src/ledger/handovers.ts";
import { numberDepartmentSteps } from "../../../src/ledger/department-steps.ts";
import { markPingPong } from "../../../src/ledger/ping-pong.ts";
import { markRework } from "../../../src/ledger/rework.ts";
import {
  directPairs,
  logOf,
  pending,
  randomCases,
  sequence,
  statusColumn,
  type PlainLog,
} from "./reference/output-log.ts";

const [sales, legal, finance, ops] = [10, 11, 12, 13];
const { binding, returned, pingPong } = handoverFlags;

/** Methods.md E1: after A, in parallel B and C; then D. */
const e1 = [
  { step: 0, department: sales, start: 0, complete: 2 },
  { step: 1, department: legal, start: 5, complete: 9 },
  { step: 2, department: finance, start: 3, complete: 6 },
  { step: 3, department: ops, start: 10, complete: 12 },
];

test("in E1 Legal and Finance both hand over to Ops, and Legal's is binding", () => {
  // Total order: A, C, B, D. With B and C overlapping neither enables the other.
  expect(rows(collect(logOf([e1]), statusColumn("COMPLETED")))).toEqual([
    [0, 1, binding],
    [0, 2, binding],
    [1, 3, 0],
    [2, 3, binding],
    [3, -1, 0],
  ]);
});

test("an aborted case has an outside result, an open or a stale one has none", () => {
  const one = sequence([0, sales]);
  const log = logOf([one, one, one, one]);
  expect(rows(collect(log, statusColumn("ABORTED", "OPEN", "STALE", "COMPLETED")))).toEqual([
    [0, -1, 0],
    [3, -1, 0],
  ]);
});

test("a pending item neither takes nor gives", () => {
  const log = logOf([[...sequence([0, sales], [1, legal]), pending(legal, 3, 9)]]);
  expect(rows(collect(log, statusColumn("OPEN")))).toEqual([[0, 1, binding]]);
});

test("a rejected delivery is returned, and the way back closes a ping-pong", () => {
  const log = logOf([sequence([0, sales], [1, legal], [0, sales])]);
  expect(rows(collect(log, statusColumn("COMPLETED")))).toEqual([
    [0, 1, binding | returned],
    [1, 2, binding | pingPong],
    [2, -1, 0],
  ]);
});

test("random logs: every direct pair once and an outside result for each last item, by (from, to)", () => {
  fc.assert(
    fc.property(randomCases, (cases) => {
      const log = logOf(cases);
      const pairs = directPairs(log.enablement);
      const givers = new Set(pairs.map(([from]) => from));
      const results = [...Array(log.items.length).keys()].filter((i) => !givers.has(i)).map((i) => [i, -1] as const);
      const expected = [...pairs, ...results].sort(([a, b], [c, d]) => a - c || b - d);
      const actual = collect(log, statusColumn(...cases.map(() => "COMPLETED" as const)));
      expect(rows(actual).map(([from, to]) => [from, to])).toEqual(expected);
    }),
  );
});

function collect(log: PlainLog, status: Uint8Array): HandoverColumns {
  const { rejected } = markRework(log.items, log.caseOffsets, log.enablement, numberDepartmentSteps(log.items));
  return collectHandovers(log.items, status, log.enablement, {
    rejected,
    pingPong: markPingPong(log.items, log.enablement),
  });
}

function rows({ from, to, flags }: HandoverColumns): (number | undefined)[][] {
  return [...from.keys()].map((h) => [from[h], to[h], flags[h]]);
}
