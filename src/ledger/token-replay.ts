import { caseStatuses } from "../domain/organisation.ts";
import { itemFlags, type ReplayColumns, type WorkItemColumns } from "../domain/work-item-columns.ts";
import { areConcurrent, type ConcurrencyRelation } from "./concurrency.ts";
import { endedBefore, enabledTimes, type Enablement, PairList, startOf } from "./enablement.ts";
import { ReplayMarking } from "./replay-marking.ts";
import type { ReplayNet } from "./replay-net.ts";
import { SkipDiagnosis } from "./skip-diagnosis.ts";

const open = caseStatuses.indexOf("OPEN");

export interface ReplayInput {
  readonly items: WorkItemColumns;
  readonly caseOffsets: Int32Array;
  /** Indexes `caseStatuses`. */
  readonly caseStatus: Uint8Array;
  readonly net: ReplayNet;
  /** Flows of the version. */
  readonly flows: number;
  /** The model's. */
  readonly relation: ConcurrencyRelation;
}

/**
 * Who enabled whom by the model (methods.md 1.2, rule 1), and how well each case fits it. The items of a case, in the total order, each take a token at the node
 * of their step, which silent nodes are fired for, and put tokens behind it that name them as producer:
 *
 *   D(i)  = all producers of the token that i took; an exclusive gateway passes it on, a parallel split copies it, a parallel join keeps the producers of all
 *   pred  = the last of D(i) in the total order
 *   no token = one is made, `missing`, by the latest item that ended before i started and whose step is not concurrent with i's
 *   left  = tokens left when a case has ended are `remaining`; of an OPEN case they are not counted, nor is its end missed
 *   fitness = 1 - (missing / consumed + remaining / produced) / 2
 *
 * A predecessor that ends after i starts is clipped there: i was enabled when it started, without a wait, and has the flag `overlap`.
 * Sets the flags `overlap`, `planned` (a later attempt that the model has a token for, or that its step is marked for), `extra` (its step is not in the model, or
 * neither has a token nor could one have come) and `outOfOrder` (done after something that comes behind it). An item of a step that is not in the model touches no
 * token and is in no part of the fitness.
 *
 * O(items) times the silent nodes before a step; without a token, O(edges) more.
 */
export function replayTokens(input: ReplayInput): { readonly enablement: Enablement; readonly replay: ReplayColumns } {
  const { items, caseOffsets, caseStatus, flows } = input;
  const cases = caseOffsets.length - 1;
  const replay = new TokenReplay(input);
  const produced = new Int32Array(cases);
  const consumed = new Int32Array(cases);
  const missing = new Int32Array(cases);
  const remaining = new Int32Array(cases);
  for (let c = 0; c < cases; c++) {
    replay.runCase(c, caseOffsets[c]!, caseOffsets[c + 1]!);
    const isOpen = caseStatus[c] === open;
    if (!isOpen) replay.endCase();
    produced[c] = replay.marking.produced;
    consumed[c] = replay.marking.consumed;
    missing[c] = replay.marking.missing;
    remaining[c] = isOpen ? 0 : replay.marking.remaining();
    replay.skips.leaveCase(c);
  }
  const { predecessor, directOffsets, pairs, marking, skips } = replay;
  directOffsets[items.length] = pairs.length;
  return {
    enablement: {
      enabledMs: enabledTimes(items, caseOffsets, predecessor),
      predecessor,
      directOffsets,
      direct: pairs.values.subarray(0, pairs.length),
    },
    replay: {
      produced,
      consumed,
      missing,
      remaining,
      flowCases: flows === 0 ? new Int32Array(0) : marking.flowCases,
      skippedCase: Int32Array.from(skips.cases),
      skippedStep: Int32Array.from(skips.steps),
      skippedTimes: Int32Array.from(skips.times),
    },
  };
}

/** Replays one case after the other; all scratch space is made once. */
class TokenReplay {
  readonly marking: ReplayMarking;
  readonly skips: SkipDiagnosis;
  readonly predecessor: Int32Array;
  readonly directOffsets: Int32Array;
  readonly pairs: PairList;

  readonly #items: WorkItemColumns;
  readonly #net: ReplayNet;
  readonly #relation: ConcurrencyRelation;
  /** By step id; -1 = not in the model. */
  readonly #nodeOf: Int32Array;
  /** By node: the latest item, and the producers of the token it took. An item below the case's first was left by an earlier case. */
  readonly #latest: Int32Array;
  readonly #tookFrom: Int32Array;
  readonly #explainMissing = (edge: number, join: number): void => {
    this.skips.explain(Int32Array.of(edge), join, Number.POSITIVE_INFINITY);
  };

  constructor({ items, net, flows, relation }: ReplayInput) {
    this.#items = items;
    this.#net = net;
    this.#relation = relation;
    this.marking = new ReplayMarking(net, flows);
    this.skips = new SkipDiagnosis(net, this.marking);
    this.predecessor = new Int32Array(items.length).fill(-1);
    this.directOffsets = new Int32Array(items.length + 1);
    this.pairs = new PairList(items.length);
    let largest = -1;
    for (let i = 0; i < items.length; i++) largest = Math.max(largest, items.step[i]!);
    for (const step of net.stepOf) largest = Math.max(largest, step);
    this.#nodeOf = new Int32Array(largest + 1).fill(-1);
    for (const [node, step] of net.stepOf.entries()) if (step >= 0) this.#nodeOf[step] = node;
    this.#latest = new Int32Array(net.nodes).fill(-1);
    this.#tookFrom = new Int32Array(net.nodes);
  }

  runCase(caseNo: number, from: number, to: number): void {
    const { items, marking, pairs } = { items: this.#items, marking: this.marking, pairs: this.pairs };
    marking.enterCase(caseNo);
    for (let i = from; i < to; i++) {
      this.directOffsets[i] = pairs.length;
      if ((items.flags[i]! & itemFlags.pending) !== 0) {
        if (i > from) this.predecessor[i] = i - 1;
        continue;
      }
      const node = this.#nodeOf[items.step[i]!]!;
      if (node < 0) {
        items.flags[i]! |= itemFlags.extra;
        this.#enableByLatest(i, from);
      } else {
        this.#replayItem(i, node, from);
      }
    }
  }

  /** Takes what can come to the end; where nothing can, that is missing. */
  endCase(): void {
    const { end, edges, inOffsets, inEdges } = this.#net;
    let ended = 0;
    // A loop without work in it could go on for ever.
    while (ended < edges) {
      const edge = this.marking.bring(end, false, this.#explainMissing);
      if (edge < 0) break;
      this.marking.take(edge);
      ended++;
    }
    if (ended > 0) return;
    const forced = this.marking.canForce(end) ? this.marking.bring(end, true, this.#explainMissing) : -1;
    if (forced >= 0) {
      this.marking.take(forced);
      return;
    }
    this.marking.miss();
    this.skips.explain(inEdges.subarray(inOffsets[end], inOffsets[end + 1]), end, Number.POSITIVE_INFINITY);
  }

  #replayItem(i: number, node: number, from: number): void {
    const { marking, skips } = this;
    const { flags } = this.#items;
    const isAgain = this.#latest[node]! >= from;
    const missedBefore = marking.missing;
    let edge = marking.bring(node, false, this.#explainMissing);
    const repeatsHere = edge < 0 && isAgain && this.#net.repeats[node] === 1;
    if (edge < 0 && !repeatsHere && marking.canForce(node)) edge = marking.bring(node, true, this.#explainMissing);
    if (edge >= 0) {
      marking.takenSkip();
      const producers = marking.take(edge);
      const skip = marking.takenSkip();
      if (skip >= 0) {
        flags[i]! |= itemFlags.outOfOrder;
        skips.use(skip, node);
      } else if (isAgain && marking.missing === missedBefore) {
        flags[i]! |= itemFlags.planned;
      }
      this.#enableBy(i, producers);
      this.#tookFrom[node] = producers;
      marking.leave(node, i, skip);
    } else if (repeatsHere) {
      flags[i]! |= itemFlags.planned;
      this.#repeat(i, node);
    } else {
      marking.miss();
      if (skips.takeBack(node)) flags[i]! |= itemFlags.outOfOrder;
      else if (!this.#explain(node, isAgain)) flags[i]! |= itemFlags.extra;
      this.#tookFrom[node] = this.#enableByLatest(i, from);
      marking.leave(node, i, -1);
    }
    this.#latest[node] = i;
  }

  /** What was done before is rather done again than reached over several steps that were skipped. */
  #explain(node: number, isAgain: boolean): boolean {
    const { inOffsets, inEdges } = this.#net;
    const edges = inEdges.subarray(inOffsets[node], inOffsets[node + 1]);
    return this.skips.explain(edges, node, isAgain ? 1 : Number.POSITIVE_INFINITY);
  }

  /** One more instance of a step that is marked for several: enabled by the one before it, or as that was where they ran side by side. */
  #repeat(i: number, node: number): void {
    const before = this.#latest[node]!;
    const inARow = this.#items.completeMs[before]! <= startOf(this.#items, i);
    if (!inARow) {
      this.#enableBy(i, this.#tookFrom[node]!);
    } else {
      this.#enableBy(i, before);
      this.#tookFrom[node] = before;
    }
    this.marking.produceAgain(node, i, inARow);
  }

  #enableBy(i: number, producers: number): void {
    const { pairs } = this;
    const first = pairs.length;
    if (producers >= 0) {
      pairs.push(producers);
    } else {
      this.marking.eachProducer(producers, (item) => pairs.push(item));
      pairs.sortFrom(first);
    }
    if (pairs.length > first) this.predecessor[i] = pairs.values[pairs.length - 1]!;
  }

  /** Gives that item; -1 where there is none. */
  #enableByLatest(i: number, from: number): number {
    const { step } = this.#items;
    let j = endedBefore(this.#items, from, i) - 1;
    while (j >= from && areConcurrent(this.#relation, step[j]!, step[i]!)) j--;
    if (j < from) return -1;
    this.pairs.push(j);
    this.predecessor[i] = j;
    return j;
  }
}
