import fc from "fast-check";
import type { FrozenDerivation } from "../../../../src/domain/work-item-columns.ts";
import type { PlainEvent } from "./time-input.ts";
import type { ReferenceItem } from "./time-views.ts";

/** A case written down as work items; `complete` null = started and never completed. */
export interface RandomCase {
  readonly key: string;
  readonly items: readonly {
    readonly step: number;
    readonly department: number;
    readonly start: number | null;
    readonly complete: number | null;
  }[];
}

export interface RandomLog {
  readonly cases: readonly RandomCase[];
  readonly concurrentPairs: FrozenDerivation["concurrentPairs"];
}

/** The step that ends a case, where a test declares it. */
export const endStep = 4;

const step = fc.integer({ min: 0, max: endStep });
const department = fc.integer({ min: 20, max: 23 });
/** Few instants, so that times are often equal. */
const instant = fc.integer({ min: 0, max: 25 });

const recorded = fc.tuple(step, department, instant, fc.oneof(fc.constant(0), fc.integer({ min: 0, max: 12 })));
const item = fc.oneof(
  {
    weight: 6,
    arbitrary: recorded.map(([s, d, start, length]) => ({ step: s, department: d, start, complete: start + length })),
  },
  { weight: 2, arbitrary: recorded.map(([s, d, time]) => ({ step: s, department: d, start: null, complete: time })) },
  { weight: 1, arbitrary: recorded.map(([s, d, time]) => ({ step: s, department: d, start: time, complete: null })) },
);

/** Overlaps, zero lengths, equal times, parallel and concurrent steps, missing starts, unfinished items, several departments. */
export const randomLogs: fc.Arbitrary<RandomLog> = fc.record({
  cases: fc
    .array(fc.array(item, { minLength: 1, maxLength: 9 }), { minLength: 1, maxLength: 4 })
    .map((cases) => cases.map((items, c) => ({ key: `case ${c}`, items }))),
  concurrentPairs: fc
    .uniqueArray(fc.tuple(step, step), { maxLength: 4, selector: ([a, b]) => `${Math.min(a, b)} ${Math.max(a, b)}` })
    .map((pairs) => pairs.flatMap(([a, b]) => (a === b ? [] : [{ a: Math.min(a, b), b: Math.max(a, b), cases: 5 }]))),
});

/** The events of a log, case by case, with the place of the item in its case as sequence. */
export function eventsOf({ cases }: RandomLog): PlainEvent[] {
  return cases.flatMap(({ key, items }) =>
    items.map(({ step: s, department: d, start, complete }, sequence) => ({
      case: key,
      step: s,
      department: d,
      // A resource of its own, so that no start is taken for that of another item.
      resource: sequence,
      sequence,
      ...(complete === null
        ? { time: start ?? 0, lifecycle: "start" as const }
        : { time: complete, ...(start === null ? {} : { start }) }),
    })),
  );
}

/** What a case becomes: as-of is null where the case is not open. */
export function referenceItems({ items }: RandomCase, asOf: number | null): ReferenceItem[] {
  const worked = items.map(({ step: s, department: d, start, complete }, sequence) => ({
    step: s,
    department: d,
    start,
    complete: complete ?? asOf ?? start ?? 0,
    sequence,
  }));
  if (asOf === null || items.some(({ complete }) => complete === null)) return worked;
  const last = worked
    .toSorted(
      (a, b) => a.complete - b.complete || (a.start ?? a.complete) - (b.start ?? b.complete) || a.sequence - b.sequence,
    )
    .at(-1);
  if (last === undefined || last.complete >= asOf) return worked;
  return [...worked, { ...last, step: -1, start: asOf, complete: asOf, sequence: Number.POSITIVE_INFINITY }];
}

export function asFrozen(concurrentPairs: FrozenDerivation["concurrentPairs"]): FrozenDerivation {
  return {
    concurrency: "OVERLAP",
    concurrentPairs,
    referenceFromMs: null,
    referenceToMs: null,
    referenceSource: "NONE",
    parentSojournMs: null,
    standards: [],
  };
}
