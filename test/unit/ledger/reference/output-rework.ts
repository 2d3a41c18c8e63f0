import { directPairs, type PlainLog } from "./output-log.ts";

/** Rework of methods.md 1.5, sentence by sentence, with sets and lists. */
export interface PlainRework {
  readonly attempt: number[];
  readonly repeat: boolean[];
  readonly redo: boolean[];
  readonly returns: boolean[];
  readonly rejected: boolean[];
}

export function reworkByDefinition({ items, enablement }: PlainLog): PlainRework {
  const rows = [...Array(items.length).keys()].map((i) => ({
    i,
    caseNo: items.case[i],
    step: items.step[i],
    department: items.department[i],
    isPending: items.step[i] === -1,
  }));
  const pairs = directPairs(enablement);
  const rejected = new Set<number>();
  const earlierOf = (i: number): typeof rows =>
    rows.filter((row) => row.i < i && row.caseNo === rows[i]?.caseNo && row.step === rows[i]?.step && !row.isPending);

  const returns = rows.map(({ i, department, isPending }) => {
    const previous = earlierOf(i).findLast((row) => row.department === department);
    if (isPending || previous === undefined) return false;
    const way = wayBack(enablement.predecessor, i);
    if (!way.includes(previous.i)) return false;
    const span = way.slice(0, way.indexOf(previous.i) + 1).toReversed();
    if (span.every((j) => rows[j]?.department === department)) return false;
    const deliveriesOut = span
      .slice(1)
      .map((taker, k) => [span[k], taker] as const)
      .filter(([giver = -1, taker]) => rows[giver]?.department === department && rows[taker]?.department !== department)
      .map(([giver, taker]) => pairs.findIndex(([from, to]) => from === giver && to === taker));
    const last = deliveriesOut.findLast((pair) => !rejected.has(pair));
    if (last !== undefined) rejected.add(last);
    return true;
  });

  const didBefore = (i: number): boolean => earlierOf(i).some((row) => row.department === rows[i]?.department);
  return {
    attempt: rows.map(({ i, isPending }) => (isPending ? 0 : earlierOf(i).length + 1)),
    repeat: rows.map(({ i, isPending }) => !isPending && didBefore(i)),
    redo: rows.map(({ i, isPending }) => !isPending && earlierOf(i).length > 0 && !didBefore(i)),
    returns,
    rejected: pairs.map((_, pair) => rejected.has(pair)),
  };
}

/** Item, its binding predecessor, that one's, and so on. */
function wayBack(predecessor: Int32Array, i: number): number[] {
  const before = predecessor[i] ?? -1;
  return before < 0 ? [i] : [i, ...wayBack(predecessor, before)];
}

/** Which direct pairs close a ping-pong (methods.md 3.4): binding hand-offs d, e, d with a second or later attempt in either of the last two stays. */
export function pingPongByDefinition({ items, enablement }: PlainLog, attempt: readonly number[]): boolean[] {
  const { predecessor } = enablement;
  const departmentOf = (i: number): number => items.department[i] ?? -1;
  /** The way back from an item as long as it stays in its department, the item first. */
  const stayBack = (i: number): number[] => {
    const way = wayBack(predecessor, i);
    const left = way.findIndex((j) => departmentOf(j) !== departmentOf(i));
    return left < 0 ? way : way.slice(0, left);
  };
  const entryOf = (i: number): number => stayBack(i).at(-1) ?? -1;
  const stayOf = (entry: number): number[] => [...items.step.keys()].filter((i) => entryOf(i) === entry);
  const reworks = (entry: number): boolean => stayOf(entry).some((i) => (attempt[i] ?? 0) > 1);

  return directPairs(enablement).map(([giver, taker]) => {
    if (predecessor[taker] !== giver || departmentOf(giver) === departmentOf(taker)) return false;
    const between = entryOf(giver);
    const before = predecessor[between] ?? -1;
    if (before < 0 || departmentOf(before) !== departmentOf(taker)) return false;
    return reworks(between) || reworks(taker);
  });
}
