import fc from "fast-check";
import { expect, test } from "vitest";
import { PairCounts } from "../../../src/ledger/pair-counts.ts";
import { StretchSort } from "../../../src/ledger/stretch-sort.ts";

test("a stretch is sorted stably, what is around it stays", () => {
  const keys = fc.array(fc.integer({ min: 0, max: 30 }), { maxLength: 400 });
  const sort = new StretchSort();
  fc.assert(
    fc.property(keys, fc.nat(5), fc.nat(5), (column, before, behind) => {
      const from = Math.min(before, column.length);
      const to = Math.max(from, column.length - behind);
      const order = Int32Array.from(column.keys());
      const at = (index: number): number => column[index] ?? Number.NaN;
      sort.sort(order, from, to, (a, b) => at(a) < at(b));
      const places = [...column.keys()];
      const sorted = places.slice(from, to).toSorted((a, b) => at(a) - at(b));
      expect([...order]).toEqual([...places.slice(0, from), ...sorted, ...places.slice(to)]);
    }),
    { numRuns: 500 },
  );
});

test.each([10, 5_000])("pairs of %i numbers are counted, in a table or in a map", (size) => {
  const counts = new PairCounts(size);
  counts.add(3, size - 1, 2);
  counts.add(3, size - 1, 5);
  counts.add(0, 0, 1);
  expect([counts.get(3, size - 1), counts.get(size - 1, 3), counts.get(0, 0)]).toEqual([7, 0, 1]);
  expect([...counts.entries()].sort(([a], [b]) => a - b)).toEqual([
    [0, 0, 1],
    [3, size - 1, 7],
  ]);
});
