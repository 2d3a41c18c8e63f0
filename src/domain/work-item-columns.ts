import type { ImportWarning } from "./import-warning.ts";
import type { ActivityMatch } from "./structure.ts";

/**
 * What is derived from the events of one process: cases, work items and direct enablements, as columns.
 *
 * Items lie case by case; inside a case in the total order (complete, start, sequence). `item` below is an index into these columns,
 * `case` an index into `CaseColumns`. Times are integer milliseconds since 1970 UTC; NaN where unknown. -1 = none.
 */
export interface WorkItemColumns {
  readonly length: number;
  readonly case: Int32Array;
  /** Id of the step; -1 only for the item that stands for what is pending in an open case (flag `pending`). */
  readonly step: Int32Array;
  /** Id of the leaf department that did it. */
  readonly department: Int32Array;
  /** Id of the resource. */
  readonly resource: Int32Array;
  /**
   * Event that completed it (started it, where it never completed): its number among the events of the process, log after log in import order,
   * each in the order of the file; -1 for a pending item.
   */
  readonly event: Int32Array;
  readonly startMs: Float64Array;
  readonly completeMs: Float64Array;
  readonly sequence: Float64Array;
  /** Scheduled, assigned or received, NaN where not recorded. */
  readonly scheduledMs: Float64Array;
  /** Bits of `itemFlags`. */
  readonly flags: Int32Array;
}

export const itemFlags = {
  /** Equal to an earlier event of its case in all fields but the event id. */
  duplicate: 1,
  /** Started, never completed. */
  unfinished: 2,
  /** Completion before start: the start was set to the completion; not in service statistics. */
  negative: 4,
  /** Times moved together because of a clock skew that was declared. */
  skew: 8,
  /** A date without time of day. */
  coarse: 16,
  /** Enabled by an item that ended after its start, as the model says. */
  overlap: 32,
  /** Start or completion is estimated, not recorded. */
  estimated: 64,
  /** No start was recorded: the time from enablement to completion is ELAPSED, neither wait nor service. */
  noStart: 128,
  /** A later attempt by a department that did the step before in this case. */
  repeat: 256,
  /** A later attempt while only other departments did the step before. */
  redo: 512,
  /** A repeat after the case had left the department: earlier work came back. */
  return: 1024,
  /** Stands for the time of an open case after its last event; no work item in any count. */
  pending: 2048,
  /** Its execution has a number that items of other cases and logs may share: its log's event ids were declared to be one id space. */
  sharedExecution: 4096,
  /** Lies on the critical path of its case. */
  critical: 8192,
  /** A later attempt that the model plans, by a loop or because the step is marked to be done several times: no rework. */
  planned: 16_384,
  /** Not in the model its case is laid on, or not there: it is no step of it, or nothing could have led to it. */
  extra: 32_768,
  /** Done after something that comes behind it in the model. */
  outOfOrder: 65_536,
} as const;

/** The ledger of the items: who enabled them, what each is booked, what each earned. Same length and order as `WorkItemColumns`. */
export interface LedgerColumns {
  readonly enabledMs: Float64Array;
  /** Item that bound the enablement; -1 where the case itself did. */
  readonly predecessor: Int32Array;
  /** k of the k-th instance of the step in the case, from 1; 0 for a pending item. */
  readonly attempt: Int32Array;
  /** Place in the order of the case: (rank - 1) / (n - 1), 0.5 where n = 1; NaN for a pending item. */
  readonly place: Float64Array;
  /** Critical view: 0 off the path. The item's piece of the path is [end - service - elapsed - wait, end). */
  readonly criticalWaitMs: Float64Array;
  readonly criticalServiceMs: Float64Array;
  readonly criticalElapsedMs: Float64Array;
  /** End of the item's piece of the path; NaN off the path. */
  readonly criticalEndMs: Float64Array;
  /** Shared view, whole milliseconds. */
  readonly sharedWaitMs: Float64Array;
  readonly sharedServiceMs: Float64Array;
  readonly sharedElapsedMs: Float64Array;
  /** Expected sojourn (enabled to complete) in ms; NaN for a pending item or where no standard is known. */
  readonly standardMs: Float64Array;
  /** Agreed sojourn of the step, the target of the on-time rate; NaN where nobody agreed one. */
  readonly targetMs: Float64Array;
  /** Share of the case's value, equal split level by level down the department tree. */
  readonly creditEqual: Float64Array;
  /** Share of the case's value in proportion to standard work content (equal where the case fell back). */
  readonly creditWeighted: Float64Array;
  /** Standard work content delivered, ms: on the first item of its (department, step) in the case, else 0; NaN where unknown. */
  readonly earnedMs: Float64Array;
}

/** One entry a case, in order of first appearance in the logs. */
export interface CaseColumns {
  readonly length: number;
  readonly keys: readonly string[];
  readonly startMs: Float64Array;
  /** Last completion; as-of for OPEN cases. */
  readonly endMs: Float64Array;
  /** Index into `caseStatuses`. */
  readonly status: Uint8Array;
  readonly events: Int32Array;
  /** Work items, pending ones not counted. */
  readonly items: Int32Array;
  /** Into `VariantColumns`. */
  readonly variant: Int32Array;
  /** Id of the version valid at the case's start. */
  readonly version: Int32Array;
  /** Value u of the case; NaN where it has no number although one is mapped (u null). */
  readonly value: Float64Array;
  /** q in [0, 1]. */
  readonly quality: Float64Array;
  /** u(1 - q) of a completed case. */
  readonly lost: Float64Array;
  /** Value of a completed case nobody of the organisation worked in. */
  readonly unattributed: Float64Array;
  /** 1 where standard work of some step is unknown, so that the weighted credit is the equal one. */
  readonly creditFallback: Uint8Array;
}

/**
 * One entry for each (j, i) with j directly enabling i; both of one case; departments of one pair may be equal. Besides, for each item of a
 * finished case that enables no other, one entry with `to` = -1: the outside result at the end of the process. Ordered by (from, to).
 */
export interface HandoverColumns {
  readonly length: number;
  /** Items (indexes into `WorkItemColumns`). */
  readonly from: Int32Array;
  readonly to: Int32Array;
  /** Bits of `handoverFlags`. */
  readonly flags: Int32Array;
}

export const handoverFlags = {
  /** The giver was the last to arrive: its completion is the receiver's enablement. */
  binding: 1,
  /** Rejected: the delivery came back. Only between different leaf departments. */
  returned: 2,
  /** Closes a ping-pong: consecutive hand-offs d, e, d where a side re-executes a step. Set on the hand-off back to d. */
  pingPong: 4,
} as const;

/** Distinct sequences of steps of the source events. */
export interface VariantColumns {
  readonly length: number;
  /** 16 hex digits, a hash of the sequence of step ids: the same in every derivation. */
  readonly hashes: readonly string[];
  /** Steps of variant v: `steps[offsets[v] .. offsets[v + 1])`. */
  readonly offsets: Int32Array;
  readonly steps: Int32Array;
}

/** What is decided at the first derivation of a process and kept until somebody changes it. Stored with each derivation. */
export interface FrozenDerivation {
  readonly concurrency: "OFF" | "OVERLAP" | "HEURISTICS" | "MODEL";
  /** Pairs of step ids, a < b, with the number of cases in which both occur. */
  readonly concurrentPairs: readonly { readonly a: number; readonly b: number; readonly cases: number }[];
  /** Reference period of the standards, [from, to); null where no case completed. */
  readonly referenceFromMs: number | null;
  readonly referenceToMs: number | null;
  readonly referenceSource: "REFERENCE_PERIOD" | "SELF_REFERENCE" | "NONE";
  /** Mean sojourn over all items of the reference cases, ms; null where there are none. */
  readonly parentSojournMs: number | null;
  /** By step: observations, mean sojourn and mean service in the reference cases; null where none was observed. */
  readonly standards: readonly {
    readonly stepId: number;
    readonly n: number;
    readonly sojournMs: number | null;
    readonly workMs: number | null;
  }[];
}

/** How the cases fit the model they are laid on, as counts of tokens by case, and what of it they used and skipped. */
export interface ReplayColumns {
  readonly produced: Int32Array;
  readonly consumed: Int32Array;
  /** Tokens that had to be made, since a step was done that had none. */
  readonly missing: Int32Array;
  /** Tokens left when the case had ended; 0 of an open one. */
  readonly remaining: Int32Array;
  /** Distinct cases with a token on it, by flow of the version. */
  readonly flowCases: Int32Array;
  /** Times that a case went without a step it should have had: one entry for each such (case, step). */
  readonly skippedCase: Int32Array;
  readonly skippedStep: Int32Array;
  readonly skippedTimes: Int32Array;
}

/** Everything one derivation of one process gives. */
export interface DerivedLedger {
  readonly cases: CaseColumns;
  readonly items: WorkItemColumns;
  readonly ledger: LedgerColumns;
  readonly handovers: HandoverColumns;
  readonly variants: VariantColumns;
  /** Null where the cases are laid on no model. */
  readonly replay: ReplayColumns | null;
  readonly frozen: FrozenDerivation;
  readonly asOfMs: number;
  /** True where neither end steps nor a status column say which cases are complete. */
  readonly completionAssumed: boolean;
  /** Records each normalising rule touched. */
  readonly warnings: readonly ImportWarning[];
  /** What the activities of the logs mean in the version people designed; none where there is none. */
  readonly matches: readonly ActivityMatch[];
}
