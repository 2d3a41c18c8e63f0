/**
 * `npm run bench -- --replay`: token replay of so many work items as the largest of the sizes (a million) on a model of 50 steps with exclusive, parallel and inclusive gateways and loops, as JSON. Its
 * baseline in the same run is `findEnablement` on the same items, which knows no model. `noisy` has a tenth of the items left out and a tenth done again.
 */
import type { WorkItemColumns } from "../../src/domain/work-item-columns.ts";
import { relateSteps } from "../../src/ledger/concurrency.ts";
import { findEnablement } from "../../src/ledger/enablement.ts";
import { findConcurrentNodes } from "../../src/ledger/model-concurrency.ts";
import { prepareReplayNet } from "../../src/ledger/replay-net.ts";
import { replayTokens } from "../../src/ledger/token-replay.ts";
import { type Block, netOf, play, type PlayedItem } from "../unit/ledger/reference/random-net.ts";

const repeats = 3;

let steps = 0;
const task = (): Block => ({ kind: "task", step: ++steps });
const tasks = (count: number): Block => ({ kind: "seq", parts: Array.from({ length: count }, task) });
const seq = (...parts: Block[]): Block => ({ kind: "seq", parts });
const of = (kind: "xor" | "and" | "or" | "loop", ...parts: Block[]): Block => ({ kind, parts });

/** 5 groups of 10 steps. */
const model = seq(
  ...Array.from({ length: 5 }, () =>
    seq(
      task(),
      of("and", tasks(2), of("xor", task(), { kind: "nothing" })),
      of("loop", task(), task()),
      of("or", task(), task()),
      of("xor", task(), task()),
    ),
  ),
);

const net = netOf(model);
const work = net.stepOf.filter((step) => step >= 0).length;
const prepared = prepareReplayNet(net, (node) => net.stepOf[node]! >= 0);
const relation = relateSteps({ concurrency: "MODEL", concurrentPairs: pairs() }, [], { length: 0 } as WorkItemColumns);
let seed = 1;

export function measureReplay(events: number) {
  const gateways = net.nodes - 2 - work;
  return { steps: work, gateways, fitting: measure(events, false), noisy: measure(events, true) };
}

function measure(events: number, noisy: boolean) {
  const { items, caseOffsets } = playLog(events, noisy);
  const caseStatus = new Uint8Array(caseOffsets.length - 1);
  const input = { items, caseOffsets, caseStatus, net: prepared, flows: net.targets.length, relation };
  const replay = best(() => replayTokens(input));
  const without = best(() => findEnablement(items, caseOffsets, relation));
  const { missing, consumed, remaining, produced } = replay.result.replay;
  const sum = (column: Int32Array) => column.reduce((total, count) => total + count, 0);
  return {
    items: items.length,
    cases: caseOffsets.length - 1,
    fitness: 1 - (sum(missing) / sum(consumed) + sum(remaining) / sum(produced)) / 2,
    seconds: replay.seconds,
    perSecond: Math.round(items.length / replay.seconds),
    timesAsLongAsWithoutModel: replay.seconds / without.seconds,
  };
}

function best<T>(run: () => T): { readonly seconds: number; readonly result: T } {
  let seconds = Number.POSITIVE_INFINITY;
  let result = run();
  for (let k = 0; k < repeats; k++) {
    const begin = performance.now();
    result = run();
    seconds = Math.min(seconds, (performance.now() - begin) / 1_000);
  }
  return { seconds, result };
}

function playLog(
  events: number,
  noisy: boolean,
): { readonly items: WorkItemColumns; readonly caseOffsets: Int32Array } {
  const rows: (PlayedItem & { readonly caseNo: number })[] = [];
  const offsets = [0];
  while (rows.length < events) {
    const caseNo = offsets.length - 1;
    let played = play(model, roll);
    if (noisy) played = played.filter(() => roll(10) > 0).flatMap((item) => (roll(10) === 0 ? [item, item] : [item]));
    const order = played.sort((a, b) => a.complete - b.complete || a.start - b.start);
    for (const item of order) rows.push({ ...item, caseNo });
    offsets.push(rows.length);
  }
  const items = {
    length: rows.length,
    case: Int32Array.from(rows, ({ caseNo }) => caseNo),
    step: Int32Array.from(rows, ({ step }) => step),
    department: new Int32Array(rows.length),
    resource: new Int32Array(rows.length),
    event: new Int32Array(rows.length),
    startMs: Float64Array.from(rows, ({ start }) => start),
    completeMs: Float64Array.from(rows, ({ complete }) => complete),
    sequence: new Float64Array(rows.length),
    scheduledMs: new Float64Array(rows.length).fill(Number.NaN),
    flags: new Int32Array(rows.length),
  };
  return { items, caseOffsets: Int32Array.from(offsets) };
}

/** Mulberry32: the same numbers in every run. */
function roll(below: number): number {
  seed = (seed + 0x6d2b79f5) | 0;
  let mixed = Math.imul(seed ^ (seed >>> 15), 1 | seed);
  mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
  return ((mixed ^ (mixed >>> 14)) >>> 0) % below;
}

function pairs(): { a: number; b: number; cases: number }[] {
  const together = findConcurrentNodes(prepared);
  const found: { a: number; b: number; cases: number }[] = [];
  for (let a = 0; a < prepared.nodes; a++) {
    for (let b = a + 1; b < prepared.nodes; b++) {
      if (together[a * prepared.nodes + b] === 1)
        found.push({ a: prepared.stepOf[a]!, b: prepared.stepOf[b]!, cases: 1 });
    }
  }
  return found;
}
