import { lifecycle } from "../domain/event-columns.ts";
import { itemFlags, type WorkItemColumns } from "../domain/work-item-columns.ts";
import { hasCoarseTimes } from "./coarse-times.ts";
import type { LogChain } from "./log-chain.ts";
import type { MergedEvents } from "./merge-logs.ts";
import { orderItems } from "./order-items.ts";
import { pairLifecycles } from "./pair-lifecycles.ts";
import type { RuleCounts } from "./rule-counts.ts";

/** Work items, case by case. */
export interface CaseItems {
  readonly items: WorkItemColumns;
  /** Items of case c: [caseOffsets[c], caseOffsets[c + 1]). */
  readonly caseOffsets: Int32Array;
}

/**
 * Makes work items of events by the rules of methods.md 1.1, each of which sets a flag and is counted, in the total order inside each case. Items
 * that were started and not completed end, for now, when they start: so do those whose log records starts only (`estimateCompletions`) and the
 * unfinished ones (`settleOpenCases`). The start of an item without a recorded one is NaN.
 *
 * Takes the events over: where every event is an item, their columns become the items'. O(events), plus sorting the cases that need it.
 */
export function normaliseEvents(events: MergedEvents, chain: LogChain, counts: RuleCounts): CaseItems {
  const made = isEachAnItem(events) ? itemPerEvent(events) : pairedItems(events, counts);
  markItems(made, counts);
  markCoarse(made.items, chain, counts);
  orderItems(made, chain);
  return made;
}

/** Without starts to pair and events that make no item. */
function isEachAnItem({ length, lifecycle: transition }: MergedEvents): boolean {
  const { whole, complete, startOnly } = lifecycle;
  for (let e = 0; e < length; e++) {
    if (transition[e] !== whole && transition[e] !== complete && transition[e] !== startOnly) return false;
  }
  return true;
}

/** `transition` and `duplicate` by item. */
interface MadeItems extends CaseItems {
  readonly transition: Uint8Array;
  readonly duplicate: Uint8Array | null;
}

function itemPerEvent(events: MergedEvents): MadeItems {
  return {
    transition: events.lifecycle,
    duplicate: events.duplicate,
    caseOffsets: events.caseOffsets,
    items: {
      length: events.length,
      case: caseNumbers(events.caseOffsets),
      step: events.step,
      department: events.department,
      resource: events.resource,
      event: events.event,
      startMs: events.startMs,
      completeMs: events.timeMs,
      sequence: events.sequence,
      scheduledMs: new Float64Array(events.length).fill(Number.NaN),
      flags: new Int32Array(events.length),
    },
  };
}

/** The events that are items, column by column. */
function pairedItems(events: MergedEvents, counts: RuleCounts): MadeItems {
  const { isItem, startMs, scheduledMs } = pairLifecycles(events, counts);
  const caseOffsets = new Int32Array(events.caseOffsets.length);
  let length = 0;
  for (let c = 0; c + 1 < caseOffsets.length; c++) {
    for (let e = events.caseOffsets[c]!; e < events.caseOffsets[c + 1]!; e++) length += isItem[e]!;
    caseOffsets[c + 1] = length;
  }
  const itemEvents = new Int32Array(length);
  for (let e = 0, i = 0; e < events.length; e++) if (isItem[e] === 1) itemEvents[i++] = e;
  const ids = (column: Int32Array): Int32Array => pick(itemEvents, column, new Int32Array(length));
  const numbers = (column: Float64Array): Float64Array => pick(itemEvents, column, new Float64Array(length));
  const bytes = (column: Uint8Array): Uint8Array => pick(itemEvents, column, new Uint8Array(length));
  return {
    transition: bytes(events.lifecycle),
    duplicate: events.duplicate === null ? null : bytes(events.duplicate),
    caseOffsets,
    items: {
      length,
      case: caseNumbers(caseOffsets),
      step: ids(events.step),
      department: ids(events.department),
      resource: ids(events.resource),
      event: ids(events.event),
      startMs: numbers(startMs),
      completeMs: numbers(events.timeMs),
      sequence: numbers(events.sequence),
      scheduledMs: numbers(scheduledMs),
      flags: new Int32Array(length),
    },
  };
}

function pick<Column extends Int32Array | Float64Array | Uint8Array>(
  places: Int32Array,
  column: Column,
  picked: Column,
): Column {
  for (let i = 0; i < places.length; i++) picked[i] = column[places[i]!]!;
  return picked;
}

function caseNumbers(caseOffsets: Int32Array): Int32Array {
  const caseOf = new Int32Array(caseOffsets.at(-1) ?? 0);
  for (let c = 0; c + 1 < caseOffsets.length; c++) {
    for (let i = caseOffsets[c]!; i < caseOffsets[c + 1]!; i++) caseOf[i] = c;
  }
  return caseOf;
}

/** Sets the flags that an item's own event gives; start := completion where it completes before it starts. */
function markItems({ items, caseOffsets, transition, duplicate }: MadeItems, counts: RuleCounts): void {
  const { startMs, completeMs, flags, case: caseOf } = items;
  let withoutStart = 0;
  let firstWithoutStart = -1;
  for (let i = 0; i < items.length; i++) {
    let marks = duplicate !== null && duplicate[i] === 1 ? itemFlags.duplicate : 0;
    if (transition[i] === lifecycle.start) {
      startMs[i] = completeMs[i]!;
      marks |= itemFlags.unfinished;
      counts.touch("unpaired-start", caseOf[i]!);
    } else if (transition[i] === lifecycle.startOnly) {
      startMs[i] = completeMs[i]!;
      marks |= itemFlags.estimated;
      counts.touch("estimated-completion", caseOf[i]!);
    } else if (startMs[i]! > completeMs[i]!) {
      startMs[i] = completeMs[i]!;
      marks |= itemFlags.negative;
      counts.touch("negative-duration", caseOf[i]!);
    } else if (Number.isNaN(startMs[i]!)) {
      marks |= itemFlags.noStart;
      if (withoutStart++ === 0) firstWithoutStart = caseOf[i]!;
    }
    flags[i] = marks;
  }
  if (withoutStart > 0) counts.touch("no-start", firstWithoutStart, withoutStart);
  for (let c = 0; c + 1 < caseOffsets.length; c++) {
    if (caseOffsets[c] === caseOffsets[c + 1]) counts.touch("case-without-items", c);
  }
}

function markCoarse(
  { event, flags, case: caseOf, length }: WorkItemColumns,
  chain: LogChain,
  counts: RuleCounts,
): void {
  for (const [l, log] of chain.logs.entries()) {
    if (!hasCoarseTimes(log.events)) continue;
    const begin = chain.starts[l]!;
    const end = chain.starts[l + 1]!;
    let coarse = 0;
    let firstCase = -1;
    for (let i = 0; i < length; i++) {
      if (event[i]! < begin || event[i]! >= end) continue;
      flags[i]! |= itemFlags.coarse;
      if (coarse++ === 0) firstCase = caseOf[i]!;
    }
    if (coarse > 0) counts.touch("coarse-time", firstCase, coarse);
  }
}
