import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  covers,
  finish,
  firstInside,
  lengthBefore,
  type Stretches,
  stretchesOf,
  without,
} from "../../../src/sample/stretches.ts";
import { weekHours, weekMoments, weekStart } from "../../../src/sample/week-hours.ts";

const hour = 3_600_000;

describe("Hours of a week", () => {
  test("are read day by day.", () => {
    expect(weekHours("Mon,Wed 08:30-12:30 13:00-14:00; Sun 00:00-24:00")).toEqual([
      { fromMs: 8.5 * hour, toMs: 12.5 * hour },
      { fromMs: 13 * hour, toMs: 14 * hour },
      { fromMs: 56.5 * hour, toMs: 60.5 * hour },
      { fromMs: 61 * hour, toMs: 62 * hour },
      { fromMs: 144 * hour, toMs: 168 * hour },
    ]);
    expect(weekMoments("Tue,Fri 14:30; Mon 09:00")).toEqual([9 * hour, 38.5 * hour, 110.5 * hour]);
  });

  test.each(["Mon", "Mon 9-17", "Mon 12:00-08:00", "Fri-Mon 08:00-12:00", "Day 08:00-12:00", "Mon 08:00-12:00-13:00"])(
    "that are none are refused: %s",
    (text) => {
      expect(() => weekHours(text)).toThrow(RangeError);
    },
  );

  test("begin on a Monday.", () => {
    for (const day of ["2025-03-03", "2025-03-05T12:00Z", "2025-03-09T23:59Z"]) {
      expect(new Date(weekStart(Date.parse(day))).toISOString()).toBe("2025-03-03T00:00:00.000Z");
    }
  });
});

describe("Stretches of time", () => {
  const pairs = fc.array(fc.tuple(fc.nat(200), fc.nat(200)), { maxLength: 12 });
  /** Every whole moment inside, one by one. */
  const moments = (stretches: Stretches): Set<number> =>
    new Set(
      [...Array(400).keys()].filter((ms) =>
        stretches.fromMs.some((from, at) => from <= ms && ms < stretches.toMs[at]!),
      ),
    );

  test("answer as a look at every moment does.", () => {
    fc.assert(
      fc.property(pairs, pairs, fc.nat(250), fc.integer({ min: 1, max: 60 }), (some, others, ms, work) => {
        const stretches = stretchesOf(some);
        const inside = moments(stretches);
        const later = [...inside].filter((moment) => moment >= ms).sort((a, b) => a - b);
        expect(inside).toEqual(
          new Set(some.flatMap(([from, to]) => [...Array(Math.max(0, to - from)).keys()].map((at) => from + at))),
        );
        expect(covers(stretches, ms)).toBe(inside.has(ms));
        expect(lengthBefore(stretches, ms)).toBe(inside.size - later.length);
        expect(firstInside(stretches, ms)).toBe(later[0] ?? Number.POSITIVE_INFINITY);
        const [begin] = later;
        expect(begin === undefined ? begin : finish(stretches, begin, work)).toBe(
          begin === undefined ? begin : (later[work - 1] ?? Number.POSITIVE_INFINITY) + 1,
        );
        const cut = moments(stretchesOf(others));
        expect(moments(without(stretches, stretchesOf(others)))).toEqual(
          new Set([...inside].filter((it) => !cut.has(it))),
        );
      }),
    );
  });
});
