import { cheapestAssignment } from "./assignment.ts";
import { normalisedEditDistance } from "./edit-distance.ts";

/** A step as labels are matched. */
export interface Labelled {
  readonly name: string;
  /** Only steps of one kind are the same. */
  readonly kind: string;
  /** null = nobody said: it may be any. */
  readonly departmentId: number | null;
}

/** Labels further apart mean different steps (methods.md 7.4). */
const largestDistance = 0.3;
/** With more steps on both sides the best matching would take too long: the nearest pairs are taken first. */
const mostForBest = 200;
/** With more pairs than that only equal labels are compared, which takes no time. */
const mostPairs = 1_000_000;
/** More than all distances together, so that as many pairs as possible are matched. */
const apart = 1_000;

interface Pair {
  readonly a: number;
  readonly b: number;
  readonly distance: number;
}

/**
 * Which steps of two processes without lineage are the same: each with one other at most, of the same kind and department, whose labels are at most 0.3 apart
 * (blanks and case aside). Most pairs, then least distance, where neither side has more than 200 steps that could be matched; else nearest pairs
 * first. Of more than a million pairs only equal labels count. Gives [place in `a`, place in `b`] by the former.
 */
export function matchLabels(a: readonly Labelled[], b: readonly Labelled[]): readonly (readonly [number, number])[] {
  const pairs = candidates(a, b);
  const rows = [...new Set(pairs.map((pair) => pair.a))];
  const columns = [...new Set(pairs.map((pair) => pair.b))];
  const matched =
    Math.max(rows.length, columns.length) <= mostForBest ? best(pairs, rows, columns) : nearestFirst(pairs);
  return matched.map((pair) => [pair.a, pair.b] as const).sort((x, y) => x[0] - y[0]);
}

/** All pairs that may be the same. */
function candidates(a: readonly Labelled[], b: readonly Labelled[]): readonly Pair[] {
  const [ofA, ofB] = [a.map(plain), b.map(plain)];
  const onlyEqual = a.length * b.length > mostPairs;
  const pairs: Pair[] = [];
  for (const [at, one] of ofA.entries()) {
    for (const [place, other] of ofB.entries()) {
      if (one.kind !== other.kind || !isSame(one.departmentId, other.departmentId)) continue;
      if (onlyEqual && one.name !== other.name) continue;
      const longer = Math.max(one.name.length, other.name.length);
      if (Math.abs(one.name.length - other.name.length) > largestDistance * longer) continue;
      const distance = one.name === other.name ? 0 : normalisedEditDistance(one.name, other.name);
      if (distance <= largestDistance) pairs.push({ a: at, b: place, distance });
    }
  }
  return pairs;
}

function best(pairs: readonly Pair[], rows: readonly number[], columns: readonly number[]): readonly Pair[] {
  const isTurned = rows.length > columns.length;
  const [fewer, more] = isTurned ? [columns, rows] : [rows, columns];
  const rowOf = new Map(fewer.map((id, at) => [id, at]));
  const columnOf = new Map(more.map((id, at) => [id, at]));
  const costs = new Float64Array(fewer.length * more.length).fill(apart);
  const pairAt = new Map<number, Pair>();
  for (const pair of pairs) {
    const row = rowOf.get(isTurned ? pair.b : pair.a)!;
    const cell = row * more.length + columnOf.get(isTurned ? pair.a : pair.b)!;
    costs[cell] = pair.distance;
    pairAt.set(cell, pair);
  }
  const assigned = cheapestAssignment(costs, fewer.length, more.length);
  return [...assigned].flatMap((column, row) => pairAt.get(row * more.length + column) ?? []);
}

function nearestFirst(pairs: readonly Pair[]): readonly Pair[] {
  const [taken, given] = [new Set<number>(), new Set<number>()];
  const sorted = [...pairs].sort((x, y) => x.distance - y.distance || x.a - y.a || x.b - y.b);
  return sorted.filter((pair) => {
    if (taken.has(pair.a) || given.has(pair.b)) return false;
    taken.add(pair.a);
    given.add(pair.b);
    return true;
  });
}

function plain({ name, kind, departmentId }: Labelled): Labelled {
  return { name: name.trim().toLowerCase(), kind, departmentId };
}

function isSame(a: number | null, b: number | null): boolean {
  return a === null || b === null || a === b;
}
