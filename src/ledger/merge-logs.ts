import type { DerivationInput } from "./process-log.ts";
import { markDuplicates } from "./duplicate-events.ts";
import type { LogChain } from "./log-chain.ts";
import type { RuleCounts } from "./rule-counts.ts";
import { longestCase } from "./longest-case.ts";
import { markSameEvents } from "./same-events.ts";
import { StretchSort } from "./stretch-sort.ts";

/** The events of a process, each happening once, case by case, inside a case by (time, log, sequence, position in the log). */
export interface MergedEvents {
  readonly length: number;
  /** Events of case c: [caseOffsets[c], caseOffsets[c + 1]). */
  readonly caseOffsets: Int32Array;
  /** Number of the event in the chain of the logs. */
  readonly event: Int32Array;
  readonly step: Int32Array;
  readonly department: Int32Array;
  /** Id; -1 = none. */
  readonly resource: Int32Array;
  readonly lifecycle: Uint8Array;
  readonly timeMs: Float64Array;
  /** NaN where not recorded. */
  readonly startMs: Float64Array;
  readonly sequence: Float64Array;
  /** 1 = equal to an earlier event of the case in all fields but the id; null where there are none. */
  readonly duplicate: Uint8Array | null;
}

/**
 * Merges the logs of a process (methods.md 1.1): events that a later log repeats are left out, duplicates are marked, or dropped where `dedupe`
 * asks for it. An event without a department gets that of its resource, where a person set it, else `Unassigned`.
 * O(events), plus sorting those cases whose events do not come in order of time.
 */
export function mergeLogs(input: DerivationInput, chain: LogChain, counts: RuleCounts): MergedEvents {
  const cases = input.caseKeys.length;
  let grouped = groupByCase(chain, cases);
  if (chain.logs.length > 1) grouped = leaveOut(grouped, markSameEvents(chain, grouped), "same-event", counts);
  let order = sortCases(chain, grouped);
  let duplicate = markDuplicates(chain, grouped);
  if (duplicate !== null && input.settings.dedupe) {
    grouped = leaveOut(grouped, duplicate, "duplicate-dropped", counts);
    order = orderColumns(chain, grouped);
    duplicate = null;
  }
  const { event, caseOffsets } = grouped;
  if (duplicate !== null) countMarked(duplicate, caseOffsets, "duplicate-event", counts);
  const resource = chain.gatherIds(
    event,
    (log) => log.events.resource,
    (log) => log.resourceOf,
  );
  const department = chain.gatherIds(
    event,
    (log) => log.events.department,
    (log) => log.departmentOf,
  );
  fillDepartments(input, caseOffsets, department, resource, counts);
  return {
    length: event.length,
    caseOffsets,
    event,
    step: chain.gatherIds(
      event,
      (log) => log.events.activity,
      (log) => log.stepOf,
    ),
    department,
    resource,
    lifecycle: chain.gatherLifecycles(event),
    startMs: chain.gatherNumbers(event, (log) => log.events.startMs),
    ...order,
    duplicate,
  };
}

/** Numbers of events in the chain, case by case. */
export interface GroupedEvents {
  readonly event: Int32Array;
  readonly caseOffsets: Int32Array;
}

/** Counting sort by case; inside a case the order of the chain stays. Cases of other processes (-1) are not ours. */
function groupByCase(chain: LogChain, cases: number): GroupedEvents {
  const caseOffsets = new Int32Array(cases + 1);
  for (const { events, caseOf } of chain.logs) {
    for (let e = 0; e < events.length; e++) {
      const c = caseOf[events.caseKey[e]!]!;
      if (c >= 0) caseOffsets[c + 1]!++;
    }
  }
  for (let c = 0; c < cases; c++) caseOffsets[c + 1]! += caseOffsets[c]!;
  const event = new Int32Array(caseOffsets[cases]!);
  const next = caseOffsets.slice();
  for (const [l, { events, caseOf }] of chain.logs.entries()) {
    const start = chain.starts[l]!;
    for (let e = 0; e < events.length; e++) {
      const c = caseOf[events.caseKey[e]!]!;
      if (c >= 0) event[next[c]!++] = start + e;
    }
  }
  return { event, caseOffsets };
}

type OrderColumns = Pick<MergedEvents, "timeMs" | "sequence">;

function orderColumns(chain: LogChain, { event }: GroupedEvents): OrderColumns {
  return {
    timeMs: chain.gatherNumbers(event, (log) => log.events.timeMs),
    sequence: chain.gatherNumbers(event, (log) => log.events.sequence),
  };
}

/** Brings the events of each case into the order (time, log, sequence, position), and gives the columns that make it. */
function sortCases(chain: LogChain, grouped: GroupedEvents): OrderColumns {
  const { event, caseOffsets } = grouped;
  const { timeMs, sequence } = orderColumns(chain, grouped);
  const severalLogs = chain.logs.length > 1;
  const isBefore = (a: number, b: number): boolean => {
    if (timeMs[a] !== timeMs[b]) return timeMs[a]! < timeMs[b]!;
    if (severalLogs) {
      const logs = chain.logOf(event[a]!) - chain.logOf(event[b]!);
      if (logs !== 0) return logs < 0;
    }
    return sequence[a]! < sequence[b]!;
  };
  const sort = new StretchSort();
  const longest = longestCase(caseOffsets);
  const order = new Int32Array(longest);
  const ordered = new Float64Array(longest);
  for (let c = 0; c + 1 < caseOffsets.length; c++) {
    const from = caseOffsets[c]!;
    const to = caseOffsets[c + 1]!;
    let p = from + 1;
    while (p < to && (timeMs[p]! > timeMs[p - 1]! || !isBefore(p, p - 1))) p++;
    if (p >= to) continue;
    const size = to - from;
    for (let k = 0; k < size; k++) order[k] = from + k;
    sort.sort(order, 0, size, isBefore);
    for (const column of [event, timeMs, sequence]) {
      for (let k = 0; k < size; k++) ordered[k] = column[order[k]!]!;
      for (let k = 0; k < size; k++) column[from + k] = ordered[k]!;
    }
  }
  return { timeMs, sequence };
}

/** Without the marked events, which are counted. */
function leaveOut(
  { event, caseOffsets }: GroupedEvents,
  marked: Uint8Array | null,
  rule: "same-event" | "duplicate-dropped",
  counts: RuleCounts,
): GroupedEvents {
  if (marked === null) return { event, caseOffsets };
  countMarked(marked, caseOffsets, rule, counts);
  const keptOffsets = new Int32Array(caseOffsets.length);
  let kept = 0;
  for (let c = 0; c + 1 < caseOffsets.length; c++) {
    for (let p = caseOffsets[c]!; p < caseOffsets[c + 1]!; p++) if (marked[p] === 0) event[kept++] = event[p]!;
    keptOffsets[c + 1] = kept;
  }
  return { event: event.slice(0, kept), caseOffsets: keptOffsets };
}

function countMarked(
  marked: Uint8Array,
  caseOffsets: Int32Array,
  rule: "same-event" | "duplicate-event" | "duplicate-dropped",
  counts: RuleCounts,
): void {
  for (let c = 0; c + 1 < caseOffsets.length; c++) {
    for (let p = caseOffsets[c]!; p < caseOffsets[c + 1]!; p++) if (marked[p] === 1) counts.touch(rule, c);
  }
}

function fillDepartments(
  input: DerivationInput,
  caseOffsets: Int32Array,
  department: Int32Array,
  resource: Int32Array,
  counts: RuleCounts,
): void {
  const homes = new Map(input.homeOfResource);
  let missing = 0;
  let firstCase = -1;
  for (let c = 0; c + 1 < caseOffsets.length; c++) {
    for (let p = caseOffsets[c]!; p < caseOffsets[c + 1]!; p++) {
      if (department[p]! >= 0) continue;
      department[p] = homes.get(resource[p]!) ?? input.unassignedDepartmentId;
      if (missing++ === 0) firstCase = c;
    }
  }
  if (missing > 0) counts.touch("missing-department", firstCase, missing);
}
