import fc from "fast-check";
import { expect, test } from "vitest";
import { RecordWalk } from "../../../../src/importing/csv/record-walk.ts";
import { type Dialect, splitRecords } from "../../../../src/importing/csv/split-records.ts";

const piece = fc.constantFrom('"', '""', ",", "\n", "\r\n", "\r", " ", "a", "b\\", "é");
const dialects = fc.record({
  delimiter: fc.constant(","),
  escape: fc.constantFrom<Dialect["escape"]>('"', "\\"),
  skipLines: fc.nat(2),
});

test("walking a text and splitting it find the same records, on the same lines, with as many cells", () => {
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 30 }), dialects, (pieces, dialect) => {
      const text = pieces.join("");
      const walked = walk(text, dialect);
      // What follows a closed quote is refused when walked, so only texts without it are to agree.
      fc.pre(walked !== null);
      expect(walked).toEqual(
        splitRecords(text, dialect, Infinity).map(({ cells, line }) => ({ cells: cells.length, line })),
      );
    }),
    { numRuns: 2000 },
  );
});

test("A quote behind closed quotes and a blank is amiss, not the first of a doubled quote.", () => {
  expect(walk('"" "\n"', { delimiter: ",", escape: '"', skipLines: 0 })).toBeNull();
});

/** null where text follows a closed quote. */
function walk(text: string, dialect: Dialect): { cells: number; line: number }[] | null {
  const walker = new RecordWalk(dialect);
  const records: { cells: number; line: number }[] = [];
  const end = (): number => records.push({ cells: walker.cells, line: walker.recordLine });
  for (let at = 0; at < text.length; at++) {
    if (walker.take(text.charCodeAt(at))) end();
    if (walker.amiss) return null;
  }
  if (walker.insideRecord) end();
  return records;
}
