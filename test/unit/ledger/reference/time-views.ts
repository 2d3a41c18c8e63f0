/**
 * The time of one case, straight from the definitions of methods.md 1.2, 1.3 and 2.1: quadratic and cubic, in exact fractions. The oracle of the
 * kernels.
 */

export interface ReferenceItem {
  readonly step: number;
  readonly department: number;
  /** null where not recorded. */
  readonly start: number | null;
  readonly complete: number;
  /** Breaks ties; distinct. */
  readonly sequence: number;
  readonly scheduled?: number;
}

export interface ReferencePiece {
  readonly wait: number;
  readonly service: number;
  readonly elapsed: number;
}

export interface ReferenceViews {
  readonly items: readonly ReferenceItem[];
  readonly start: number;
  readonly end: number;
  readonly enabled: readonly number[];
  readonly predecessor: readonly number[];
  readonly direct: readonly (readonly number[])[];
  readonly critical: readonly (ReferencePiece & { readonly end: number | null })[];
  readonly shared: readonly ReferencePiece[];
}

type AreConcurrent = (stepA: number, stepB: number) => boolean;

export function viewsOf(given: readonly ReferenceItem[], areConcurrent: AreConcurrent): ReferenceViews {
  const items = inTotalOrder(given);
  const direct = items.map((_, i) => directPredecessors(items, i, areConcurrent));
  const predecessor = direct.map((maximal) => maximal.at(-1) ?? -1);
  const without = items.filter((_, i) => predecessor[i] === -1);
  const start = Math.min(...without.map((item) => Math.min(item.scheduled ?? Number.POSITIVE_INFINITY, begin(item))));
  const enabled = predecessor.map((j) => items[j]?.complete ?? start);
  const end = Math.max(...items.map(({ complete }) => complete));
  return {
    items,
    start,
    end,
    enabled,
    predecessor,
    direct,
    critical: backwardSweep(items, enabled, predecessor, end),
    shared: sharedView(items, enabled, start, end),
  };
}

export function inTotalOrder(items: readonly ReferenceItem[]): readonly ReferenceItem[] {
  return items.toSorted((a, b) => a.complete - b.complete || begin(a) - begin(b) || a.sequence - b.sequence);
}

function begin({ start, complete }: ReferenceItem): number {
  return start ?? complete;
}

function at<Entry>(list: readonly Entry[], index: number): Entry {
  const entry = list[index];
  if (entry === undefined) throw new RangeError(`${index} is not in a list of ${list.length}`);
  return entry;
}

/** The maximal elements of P(i). */
function directPredecessors(
  items: readonly ReferenceItem[],
  i: number,
  areConcurrent: AreConcurrent,
): readonly number[] {
  const own = at(items, i);
  const possible = [...items.keys()].filter((j) => {
    const other = at(items, j);
    return j < i && other.complete <= begin(own) && !areConcurrent(other.step, own.step);
  });
  return possible.filter(
    (j) =>
      !possible.some(
        (k) =>
          k > j && at(items, j).complete <= begin(at(items, k)) && !areConcurrent(at(items, j).step, at(items, k).step),
      ),
  );
}

function backwardSweep(
  items: readonly ReferenceItem[],
  enabled: readonly number[],
  predecessor: readonly number[],
  caseEnd: number,
): ReferenceViews["critical"] {
  const pieces: (ReferencePiece & { end: number | null })[] = items.map(() => ({
    wait: 0,
    service: 0,
    elapsed: 0,
    end: null,
  }));
  let t = caseEnd;
  for (let current = items.length - 1; current >= 0; current = at(predecessor, current)) {
    const { start } = at(items, current);
    const u = at(enabled, current);
    pieces[current] =
      start === null
        ? { wait: 0, service: 0, elapsed: t - u, end: t }
        : { wait: start - u, service: t - start, elapsed: 0, end: t };
    t = u;
  }
  return pieces;
}

/** Steps through the elementary intervals, in units of 1 / (least common multiple of all divisors). */
function sharedView(
  items: readonly ReferenceItem[],
  enabled: readonly number[],
  caseStart: number,
  caseEnd: number,
): readonly ReferencePiece[] {
  const borders = [...new Set(items.flatMap((item, i) => [at(enabled, i), begin(item), item.complete]))].sort(
    (a, b) => a - b,
  );
  const shares: { item: number; kind: keyof ReferencePiece; length: bigint; divisor: bigint }[] = [];
  for (const [k, from] of borders.slice(0, -1).entries()) {
    const to = at(borders, k + 1);
    const open = [...items.keys()].filter((i) => at(enabled, i) <= from && from < at(items, i).complete);
    const departments = new Set(open.map((i) => at(items, i).department));
    for (const i of open) {
      const item = at(items, i);
      const ownOpen = open.filter((j) => at(items, j).department === item.department).length;
      const kind = item.start === null ? "elapsed" : from < item.start ? "wait" : "service";
      shares.push({ item: i, kind, length: BigInt(to - from), divisor: BigInt(departments.size * ownOpen) });
    }
  }
  const unit = shares.reduce((lcm, { divisor }) => (lcm / gcd(lcm, divisor)) * divisor, 1n);
  const parts = items.flatMap((_, item) =>
    (["wait", "service", "elapsed"] as const).map((kind) => ({
      item,
      kind,
      amount: shares
        .filter((share) => share.item === item && share.kind === kind)
        .reduce((sum, { length, divisor }) => sum + (length * unit) / divisor, 0n),
    })),
  );
  const left = caseEnd - caseStart - parts.reduce((sum, { amount }) => sum + Number(amount / unit), 0);
  const luckiest = new Set(parts.toSorted((a, b) => Number((b.amount % unit) - (a.amount % unit))).slice(0, left));
  const rounded = items.map(() => ({ wait: 0, service: 0, elapsed: 0 }));
  for (const part of parts) {
    at(rounded, part.item)[part.kind] = Number(part.amount / unit) + (luckiest.has(part) ? 1 : 0);
  }
  return rounded;
}

function gcd(a: bigint, b: bigint): bigint {
  return b === 0n ? a : gcd(b, a % b);
}
