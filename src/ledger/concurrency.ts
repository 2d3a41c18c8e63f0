import { itemFlags, type FrozenDerivation, type WorkItemColumns } from "../domain/work-item-columns.ts";
import { countCommonCases, countDirectFollows, countOverlaps, numberSteps } from "./concurrency-counts.ts";
import { findConcurrentNodes } from "./model-concurrency.ts";
import type { DerivationInput } from "./process-log.ts";
import type { ReplayNet } from "./replay-net.ts";

/** Which steps of a process run beside each other. Symmetric; no step is concurrent with itself. */
export interface ConcurrencyRelation {
  /** Number of steps that have a concurrent partner. */
  readonly size: number;
  /** Number of a step among those, by step id; -1 = no partner. As long as the largest step id + 1. */
  readonly numberOf: Int32Array;
  /** `together[a * size + b]` = 1 where the steps numbered a and b are concurrent. */
  readonly together: Uint8Array;
}

/** What is decided about concurrency, and frozen. */
export type FrozenConcurrency = Pick<FrozenDerivation, "concurrency" | "concurrentPairs">;

/** Fewer cases than these are an accident. */
const leastCases = 5;
const threshold = 0.9;

/** Items whose two times were not both recorded. */
const withoutTimes = itemFlags.noStart | itemFlags.estimated | itemFlags.unfinished | itemFlags.negative;

/**
 * Decides how concurrency is found and finds the pairs (methods.md 1.2). What was frozen is kept, unless people ask for another way; the default
 * of a first derivation is MODEL where the log fits a model, else OVERLAP where at least half of the items have a recorded start, else OFF. The pairs of
 * a model are those of the model as it is now; without any model left, MODEL is as if nothing had been frozen or asked. Pairs that people switched off are
 * still among `concurrentPairs`, so that they can be switched on again; `relateSteps` leaves them out.
 */
export function decideConcurrency(
  items: WorkItemColumns,
  caseOffsets: Int32Array,
  asked: DerivationInput["settings"]["concurrency"],
  frozen: FrozenConcurrency | null,
  model: { readonly net: ReplayNet; readonly fits: boolean } | null = null,
): FrozenConcurrency {
  const isThere = (way: FrozenDerivation["concurrency"] | null): boolean => way !== "MODEL" || model !== null;
  const wanted = isThere(asked) ? asked : null;
  const kept = frozen !== null && isThere(frozen.concurrency) ? frozen : null;
  if (kept !== null && kept.concurrency !== "MODEL" && (wanted === null || wanted === kept.concurrency)) {
    return { concurrency: kept.concurrency, concurrentPairs: kept.concurrentPairs };
  }
  const concurrency = wanted ?? kept?.concurrency ?? byDefault(items, model?.fits === true);
  const tooFew = caseOffsets.length - 1 < leastCases;
  switch (concurrency) {
    case "OFF":
      return { concurrency, concurrentPairs: [] };
    case "OVERLAP":
      return { concurrency, concurrentPairs: tooFew ? [] : overlappingPairs(items, caseOffsets) };
    case "HEURISTICS":
      return { concurrency, concurrentPairs: tooFew ? [] : interchangedPairs(items, caseOffsets) };
    case "MODEL":
      return { concurrency, concurrentPairs: model === null ? [] : modelPairs(items, caseOffsets, model.net) };
    default:
      return concurrency satisfies never;
  }
}

/** The relation of the pairs found, without those switched off. */
export function relateSteps(
  { concurrentPairs }: FrozenConcurrency,
  pairsOff: readonly (readonly [number, number])[],
  items: WorkItemColumns,
): ConcurrencyRelation {
  const off = new Set(pairsOff.map(([a, b]) => `${Math.min(a, b)} ${Math.max(a, b)}`));
  const pairs = concurrentPairs.filter(({ a, b }) => a !== b && !off.has(`${Math.min(a, b)} ${Math.max(a, b)}`));
  const steps = [...new Set(pairs.flatMap(({ a, b }) => [a, b]))].sort((a, b) => a - b);
  if (steps.length === 0) return nothingConcurrent;
  let largest = steps.at(-1) ?? -1;
  for (let i = 0; i < items.length; i++) largest = Math.max(largest, items.step[i]!);
  const numberOf = new Int32Array(largest + 1).fill(-1);
  for (const [number, step] of steps.entries()) numberOf[step] = number;
  const size = steps.length;
  const together = new Uint8Array(size * size);
  for (const { a, b } of pairs) {
    together[numberOf[a]! * size + numberOf[b]!] = 1;
    together[numberOf[b]! * size + numberOf[a]!] = 1;
  }
  return { size, numberOf, together };
}

const nothingConcurrent: ConcurrencyRelation = {
  size: 0,
  numberOf: new Int32Array(0),
  together: new Uint8Array(0),
};

/** Are two steps, given by id, concurrent? */
export function areConcurrent({ size, numberOf, together }: ConcurrencyRelation, a: number, b: number): boolean {
  if (size === 0) return false;
  const first = numberOf[a]!;
  const second = numberOf[b]!;
  return first >= 0 && second >= 0 && together[first * size + second] === 1;
}

function byDefault(items: WorkItemColumns, fitsModel: boolean): FrozenDerivation["concurrency"] {
  if (fitsModel) return "MODEL";
  return mostStartsRecorded(items) ? "OVERLAP" : "OFF";
}

function mostStartsRecorded({ flags, length }: WorkItemColumns): boolean {
  let recorded = 0;
  for (let i = 0; i < length; i++) if ((flags[i]! & itemFlags.noStart) === 0) recorded++;
  return length > 0 && 2 * recorded >= length;
}

/**
 * Overlap test: of the pairs of items of a and b in one case, both with a recorded start before its completion, at least 0.9 overlap, and there
 * are such pairs in at least 5 cases.
 */
function overlappingPairs(items: WorkItemColumns, caseOffsets: Int32Array): FrozenDerivation["concurrentPairs"] {
  const { flags, startMs, completeMs } = items;
  const isTimed = (i: number): boolean => (flags[i]! & withoutTimes) === 0 && startMs[i]! < completeMs[i]!;
  const { steps, counts } = countOverlaps(items, caseOffsets, isTimed);
  const candidates: (readonly [number, number])[] = [];
  for (const [a, b] of counts.entries()) if (a < b || counts.get(b, a) === 0) candidates.push([a, b]);
  const overlapping = (a: number, b: number): number => counts.get(a, b) + counts.get(b, a);
  return countCommonCases(items, caseOffsets, steps, candidates, isTimed)
    .filter(({ a, b, cases, itemPairs }) => cases >= leastCases && overlapping(a, b) / itemPairs >= threshold)
    .map(({ a, b, cases }) => inOrder(steps.ids[a]!, steps.ids[b]!, cases))
    .sort((x, y) => x.a - y.a || x.b - y.b);
}

/**
 * Heuristics test, n_ab = times b directly follows a in the total order: both directions occur, |(n_ab - n_ba) / (n_ab + n_ba + 1)| < 0.9, not a
 * short loop, (n_aba + n_bab) / (n_aba + n_bab + 1) < 0.9 (asked only where n_aa / (n_aa + 1) < 0.9 for both), in at least 5 cases.
 */
function interchangedPairs(items: WorkItemColumns, caseOffsets: Int32Array): FrozenDerivation["concurrentPairs"] {
  const { steps, follows, loops } = countDirectFollows(items, caseOffsets);
  const repeats = (step: number): boolean => follows.get(step, step) / (follows.get(step, step) + 1) >= threshold;
  const candidates: (readonly [number, number])[] = [];
  for (const [a, b, ab] of follows.entries()) {
    if (a >= b) continue;
    const ba = follows.get(b, a);
    if (ba === 0 || Math.abs((ab - ba) / (ab + ba + 1)) >= threshold) continue;
    const loop = loops.get(a, b) + loops.get(b, a);
    if (repeats(a) || repeats(b) || loop / (loop + 1) < threshold) candidates.push([a, b]);
  }
  return countCommonCases(items, caseOffsets, steps, candidates, () => true)
    .filter(({ cases }) => cases >= leastCases)
    .map(({ a, b, cases }) => inOrder(steps.ids[a]!, steps.ids[b]!, cases))
    .sort((x, y) => x.a - y.a || x.b - y.b);
}

/** Pairs of steps that the model lets run beside each other, of those that occur. */
function modelPairs(
  items: WorkItemColumns,
  caseOffsets: Int32Array,
  net: ReplayNet,
): FrozenDerivation["concurrentPairs"] {
  const together = findConcurrentNodes(net);
  const steps = numberSteps(items);
  const candidates: (readonly [number, number])[] = [];
  for (let a = 0; a < net.nodes; a++) {
    for (let b = a + 1; b < net.nodes; b++) {
      if (together[a * net.nodes + b] === 0) continue;
      const first = steps.numberOf[net.stepOf[a]!] ?? -1;
      const second = steps.numberOf[net.stepOf[b]!] ?? -1;
      if (first >= 0 && second >= 0) candidates.push([first, second]);
    }
  }
  return countCommonCases(items, caseOffsets, steps, candidates, () => true)
    .map(({ a, b, cases }) => inOrder(steps.ids[a]!, steps.ids[b]!, cases))
    .sort((x, y) => x.a - y.a || x.b - y.b);
}

function inOrder(a: number, b: number, cases: number): FrozenDerivation["concurrentPairs"][number] {
  return { a: Math.min(a, b), b: Math.max(a, b), cases };
}
