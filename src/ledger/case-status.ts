import { caseStatuses } from "../domain/organisation.ts";
import { itemFlags } from "../domain/work-item-columns.ts";
import type { LogChain } from "./log-chain.ts";
import type { MergedEvents } from "./merge-logs.ts";
import type { CaseItems } from "./normalise-events.ts";
import type { DerivationInput } from "./process-log.ts";
import type { RuleCounts } from "./rule-counts.ts";

const completed = caseStatuses.indexOf("COMPLETED");
const open = caseStatuses.indexOf("OPEN");
const stale = caseStatuses.indexOf("STALE");

const thirtyDays = 30 * 86_400_000;

/** `CaseFacts.statusText`: the case has no status text, or one that nobody mapped. */
const noText = -2;
const unmappedText = -1;

/** What the events of each case say of its state; one entry a case. */
export interface CaseFacts {
  readonly events: Int32Array;
  readonly firstMs: Float64Array;
  readonly lastMs: Float64Array;
  readonly departmentOfLast: Int32Array;
  /** Index into `caseStatuses` of the text of the last event that carries one; -1 = not mapped, -2 = none. null where no text is mapped at all. */
  readonly statusText: Int8Array | null;
  /** Longest silence of a case that is not abandoned; null where no end steps are declared. */
  readonly silenceMs: number | null;
}

/** As-of: as set, else the latest timestamp in the logs of the process, which have one at least; never the wall clock (methods.md 1.4). */
export function findAsOf({ logs, settings }: DerivationInput): number {
  if (settings.asOfMs !== null) return settings.asOfMs;
  let latest = Number.NEGATIVE_INFINITY;
  for (const { events } of logs) {
    for (let e = 0; e < events.length; e++) {
      if (events.timeMs[e]! > latest) latest = events.timeMs[e]!;
      if (events.startMs[e]! > latest) latest = events.startMs[e]!;
    }
  }
  return latest;
}

/** Reads the facts before `normaliseEvents` takes the events over. O(events); sorts the gaps where end steps are declared. */
export function readCaseFacts(events: MergedEvents, chain: LogChain, settings: DerivationInput["settings"]): CaseFacts {
  const { caseOffsets, timeMs, department } = events;
  const cases = caseOffsets.length - 1;
  const facts = {
    events: new Int32Array(cases),
    firstMs: new Float64Array(cases).fill(Number.NaN),
    lastMs: new Float64Array(cases).fill(Number.NaN),
    departmentOfLast: new Int32Array(cases).fill(-1),
  };
  for (let c = 0; c < cases; c++) {
    const from = caseOffsets[c]!;
    const last = caseOffsets[c + 1]! - 1;
    facts.events[c] = last + 1 - from;
    if (last < from) continue;
    facts.firstMs[c] = timeMs[from]!;
    facts.lastMs[c] = timeMs[last]!;
    facts.departmentOfLast[c] = department[last]!;
  }
  const areMapped = settings.statusMapped.length > 0 && chain.logs.some(({ statusOf }) => statusOf.length > 0);
  return {
    ...facts,
    statusText: areMapped ? lastStatusTexts(events, chain) : null,
    silenceMs: settings.endStepIds.length > 0 ? Math.max(percentile99OfGaps(events), thirtyDays) : null,
  };
}

function lastStatusTexts({ caseOffsets, event }: MergedEvents, chain: LogChain): Int8Array {
  const texts = new Int8Array(caseOffsets.length - 1).fill(noText);
  for (let c = 0; c + 1 < caseOffsets.length; c++) {
    for (let e = caseOffsets[c + 1]! - 1; e >= caseOffsets[c]! && texts[c] === noText; e--) {
      const l = chain.logOf(event[e]!);
      const { events, statusOf } = chain.logs[l]!;
      const code = events.status[event[e]! - chain.starts[l]!]!;
      if (code >= 0) texts[c] = statusOf[code]!;
    }
  }
  return texts;
}

/** Nearest rank: the smallest gap between two events of a case, one after the other, that at least 99 % of the gaps do not exceed. */
function percentile99OfGaps({ caseOffsets, timeMs, length }: MergedEvents): number {
  const gaps = new Float64Array(length);
  let count = 0;
  for (let c = 0; c + 1 < caseOffsets.length; c++) {
    for (let e = caseOffsets[c]! + 1; e < caseOffsets[c + 1]!; e++) gaps[count++] = timeMs[e]! - timeMs[e - 1]!;
  }
  const sorted = gaps.subarray(0, count).sort();
  return count === 0 ? 0 : sorted[Math.ceil(0.99 * count) - 1]!;
}

export interface CaseStatuses {
  /** Index into `caseStatuses`, by case. */
  readonly status: Uint8Array;
  /** True where neither end steps nor mapped status texts say which cases are complete, so that all count as COMPLETED. */
  readonly completionAssumed: boolean;
}

/**
 * The status of each case (methods.md 1.4): what its last status text is mapped to; else COMPLETED where it has completed one of the declared end
 * steps, OPEN where it has not; else, with a text nobody mapped, COMPLETED; else OPEN where an item is unfinished. An OPEN case is STALE where end
 * steps are declared and it has been silent until as-of for longer than the 99th percentile of the gaps between events, and than 30 days.
 */
export function decideStatuses(
  { items, caseOffsets }: CaseItems,
  facts: CaseFacts,
  endStepIds: readonly number[],
  asOfMs: number,
  counts: RuleCounts,
): CaseStatuses {
  const cases = caseOffsets.length - 1;
  const status = new Uint8Array(cases).fill(completed);
  const { statusText, silenceMs } = facts;
  if (statusText === null && endStepIds.length === 0) return { status, completionAssumed: true };
  const endSteps = new Set(endStepIds);
  for (let c = 0; c < cases; c++) {
    const text = statusText?.[c] ?? noText;
    if (text >= 0) status[c] = text;
    else {
      let reachedEnd = false;
      let unfinished = false;
      for (let i = caseOffsets[c]!; i < caseOffsets[c + 1]!; i++) {
        if ((items.flags[i]! & itemFlags.unfinished) !== 0) unfinished = true;
        else if (endSteps.has(items.step[i]!)) reachedEnd = true;
      }
      if (endSteps.size > 0) status[c] = reachedEnd ? completed : open;
      else if (text === unmappedText) counts.touch("unmapped-status", c);
      else if (unfinished) status[c] = open;
    }
    if (status[c] === open && silenceMs !== null && asOfMs - facts.lastMs[c]! > silenceMs) {
      status[c] = stale;
      counts.touch("stale-case", c);
    }
  }
  return { status, completionAssumed: false };
}
