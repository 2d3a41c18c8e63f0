import fc from "fast-check";
import { caseStatuses, type CaseStatus } from "../../../../src/domain/organisation.ts";
import { itemFlags, type WorkItemColumns } from "../../../../src/domain/work-item-columns.ts";
import type { Enablement } from "../../../../src/ledger/enablement.ts";

/** A work item as a test writes it down; times in milliseconds. */
export interface PlainItem {
  readonly step: number;
  readonly department: number;
  readonly start: number;
  readonly complete: number;
  readonly flags?: number;
}

export interface PlainLog {
  readonly items: WorkItemColumns;
  readonly caseOffsets: Int32Array;
  /** Each item's direct predecessors straight from methods.md 1.2, no two steps concurrent. */
  readonly enablement: Enablement;
}

/** Items that follow one another at once, as [step, department] pairs: item k works from 2 k to 2 k + 1. */
export function sequence(...pairs: readonly (readonly [step: number, department: number])[]): PlainItem[] {
  return pairs.map(([step, department], k) => ({ step, department, start: 2 * k, complete: 2 * k + 1 }));
}

/** The one item a pending part of an open case becomes. */
export function pending(department: number, start: number, complete: number): PlainItem {
  return { step: -1, department, start, complete, flags: itemFlags.pending };
}

export function statusColumn(...statuses: readonly CaseStatus[]): Uint8Array {
  return Uint8Array.from(statuses, (status) => caseStatuses.indexOf(status));
}

/** Cases of items, put into the total order (complete, start, place in the list). */
export function logOf(cases: readonly (readonly PlainItem[])[]): PlainLog {
  const rows = cases.flatMap((items, c) =>
    items
      .map((item, place) => ({ ...item, c, place }))
      .sort((a, b) => a.complete - b.complete || a.start - b.start || a.place - b.place),
  );
  const items: WorkItemColumns = {
    length: rows.length,
    case: Int32Array.from(rows, (row) => row.c),
    step: Int32Array.from(rows, (row) => row.step),
    department: Int32Array.from(rows, (row) => row.department),
    resource: new Int32Array(rows.length).fill(-1),
    event: Int32Array.from(rows.keys()),
    startMs: Float64Array.from(rows, (row) => row.start),
    completeMs: Float64Array.from(rows, (row) => row.complete),
    sequence: Float64Array.from(rows, (row) => row.place),
    scheduledMs: new Float64Array(rows.length).fill(Number.NaN),
    flags: Int32Array.from(rows, (row) => row.flags ?? 0),
  };
  const caseOffsets = Int32Array.of(0, ...cases.map((_, c) => rows.filter((row) => row.c <= c).length));
  return { items, caseOffsets, enablement: enablementByDefinition(items) };
}

/**
 * D(i) = maximal elements of P(i) = items of the case before i in the total order that ended by its start; the binding one is the last. A pending
 * item follows the last one of its case without being a pair.
 */
function enablementByDefinition(items: WorkItemColumns): Enablement {
  const { case: caseOf, startMs, completeMs } = items;
  const at = (column: Float64Array | Int32Array, i: number): number => column[i] ?? Number.NaN;
  const all = [...Array(items.length).keys()];
  const isPending = (i: number): boolean => (at(items.flags, i) & itemFlags.pending) !== 0;
  const directOf = all.map((i) => {
    if (isPending(i)) return [];
    const before = all.filter((j) => j < i && caseOf[j] === caseOf[i] && at(completeMs, j) <= at(startMs, i));
    return before.filter((j) => !before.some((k) => k > j && at(completeMs, j) <= at(startMs, k)));
  });
  const caseStart = (i: number): number =>
    Math.min(...all.filter((j) => caseOf[j] === caseOf[i]).map((j) => at(startMs, j)));
  const lastBefore = (i: number): number => (caseOf[i - 1] === caseOf[i] ? i - 1 : -1);
  const predecessor = Int32Array.from(all, (i) => (isPending(i) ? lastBefore(i) : (directOf[i]?.at(-1) ?? -1)));
  return {
    predecessor,
    enabledMs: Float64Array.from(all, (i) => {
      const binding = at(predecessor, i);
      return binding < 0 ? caseStart(i) : at(completeMs, binding);
    }),
    directOffsets: Int32Array.from([0, ...all.map((i) => directOf.slice(0, i + 1).flat().length)]),
    direct: Int32Array.from(directOf.flat()),
  };
}

/** All direct pairs as [from, to], in the order of `enablement.direct`. */
export function directPairs({ directOffsets, direct }: Enablement): (readonly [from: number, to: number])[] {
  return [...direct].map((from, pair) => [from, [...directOffsets].findLastIndex((offset) => offset <= pair)]);
}

/** Random cases with few steps and departments, so that loops abound; items may overlap, touch, tie and last no time. */
export const randomCases: fc.Arbitrary<PlainItem[][]> = fc.array(
  fc.array(
    fc
      .record({
        step: fc.nat(3),
        department: fc.nat(2),
        start: fc.nat(24),
        length: fc.nat(4),
      })
      .map(({ step, department, start, length }) => ({ step, department, start, complete: start + length })),
    { minLength: 1, maxLength: 14 },
  ),
  { maxLength: 4 },
);
