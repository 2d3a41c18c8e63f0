import type { CaseStatus } from "./organisation.ts";

/** CRITICAL: what set the finish of the case. SHARED: each instant split among all who had an obligation open (methods.md 2.1). */
export type DelayView = "CRITICAL" | "SHARED";

/**
 * Sums over cases that estimates are made of. y is the subject's amount in a case (0 in a case it did not touch).
 * `lead` is the case's lead time in ms. Times are exact: `total` is an integer number of milliseconds.
 */
export interface Moments {
  /** Sum of y. */
  readonly total: number;
  /** Sum of y^2. */
  readonly squares: number;
}

export interface TimeMoments extends Moments {
  /** The same total, exact however large. */
  readonly exact: bigint;
  /** Sum of y * lead. */
  readonly timesLead: number;
}

/** Two amounts a case, for a ratio of sums R = sum y / sum x. */
export interface RatioMoments {
  readonly cases: number;
  readonly y: number;
  readonly x: number;
  readonly yy: number;
  readonly xy: number;
  readonly xx: number;
}

/** Over the selected cases of one process. */
export interface CaseTotals {
  readonly processId: number;
  /** Cases that figures rest on (`timed` of the selection). */
  readonly cases: number;
  readonly byStatus: Readonly<Record<CaseStatus, number>>;
  readonly events: number;
  readonly workItems: number;
  readonly variants: number;
  /** Lead time, from the cases alone (clipped to an OVERLAP period). */
  readonly lead: Distribution & { readonly exact: bigint; readonly squares: number };
  /** Of COMPLETED cases, from the cases alone. */
  readonly value: number;
  readonly valueSquares: number;
  readonly lost: number;
  readonly unattributed: number;
  /** COMPLETED cases whose value is no number. */
  readonly withoutValue: number;
  /** COMPLETED cases whose weighted credit fell back to the equal split. */
  readonly creditFallback: number;
  /** Booked by work items of all departments and pending items, in the critical and in the shared view: what a balance compares with `lead.exact`. */
  readonly bookedCritical: bigint;
  readonly bookedShared: bigint;
  /** Credit booked on work items of COMPLETED cases. */
  readonly bookedCreditWeighted: number;
  readonly bookedCreditEqual: number;
}

/** Work of one group of departments (or all), in one process (or all), in one step (or all); over the timed selected cases. */
export interface WorkTotals {
  readonly groupId: number | null;
  readonly processId: number | null;
  readonly stepId: number | null;
  readonly resourceId: number | null;
  /** Timed cases with work of the group. */
  readonly cases: number;
  readonly completedCases: number;
  readonly workItems: number;
  /** Executions, each counted once however many work items it has in the row. */
  readonly executions: number;
  /** Items with a recorded start. */
  readonly withStart: number;
  readonly repeats: number;
  readonly redos: number;
  readonly wait: TimeMoments;
  readonly service: TimeMoments;
  readonly elapsed: TimeMoments;
  /** wait + service + elapsed per case. */
  readonly all: TimeMoments;
  /** Weighted, of COMPLETED cases; the equal split's total beside it. */
  readonly credit: Moments;
  readonly creditEqual: number;
  /** Sum of credit times value of the case, for the share's interval. */
  readonly creditTimesValue: number;
  /** Standard work content delivered in COMPLETED cases, ms, each execution once; null where all of it is unknown. */
  readonly earned: Moments | null;
  readonly unknownWork: number;
  /** The same of ABORTED cases. */
  readonly sunkMs: number;
  /** Credit of OPEN cases. */
  readonly provisionalCredit: number;
  /** Sojourn (y) against standard (x) by case, items with a standard only, each execution once. */
  readonly againstStandard: RatioMoments;
  /** Sum and sum of squares over cases of ln((X + 60000) / (T + 60000)). */
  readonly logRatio: Moments;
  /** Sum over items of (sojourn - standard)+, by case. A case measure: every work item counts (methods.md 0). */
  readonly excess: Moments;
  /** Executions with an agreed target, and those of them within it. */
  readonly targeted: number;
  readonly onTime: number;
  /** Recorded service over recorded wait + service, by case, on the critical path (or shared, as asked). */
  readonly flowEfficiency: RatioMoments;
  /** Sum of `place` over the items. */
  readonly place: number;
}

/** Spread of a time, milliseconds. */
export interface Distribution {
  readonly groupId?: number | null;
  readonly processId?: number | null;
  readonly stepId?: number | null;
  readonly n: number;
  readonly total: number;
  readonly squares: number;
  readonly median: number | null;
  readonly p90: number | null;
  readonly p95: number | null;
  readonly min: number | null;
  readonly max: number | null;
  /** Where the spread is over items or handovers, not cases: their time (y) and number (x) by case, ms, for the interval of the mean. */
  readonly byCase?: RatioMoments;
}

/** Handovers of one ordered pair of groups; over the timed selected cases. */
export interface HandoverTotals {
  readonly fromGroupId: number;
  readonly toGroupId: number | null;
  readonly processId: number | null;
  /** Cases with such a handover. */
  readonly cases: number;
  readonly times: number;
  readonly binding: number;
  readonly returned: number;
  readonly pingPong: number;
  /** Handovers not returned (y) of all (x), by case. */
  readonly accepted: RatioMoments;
  /** From the giver's enablement to the hand-over (y) over handovers (x), by case, ms. */
  readonly turnaround: RatioMoments;
  /** From the hand-over to the receiver's start, or completion where starts are unknown (y) over handovers (x), by case, ms. */
  readonly pickUp: RatioMoments;
  /** Critical wait and elapsed time in front of the receiver, of binding handovers. */
  readonly onPath: TimeMoments;
  /** Its two parts: where the receiver's start is known, and where it is not. */
  readonly onPathWait: TimeMoments;
  readonly onPathElapsed: TimeMoments;
}

export interface SharedExecutions {
  readonly groupId: number;
  readonly processId: number;
  readonly otherProcessId: number;
  readonly executions: number;
  readonly workItems: number;
}

/** Handovers out of one group of departments (or between any two departments) to departments outside it; over the timed selected cases. */
export interface DeliveryTotals {
  readonly groupId: number | null;
  readonly processId: number | null;
  readonly cases: number;
  readonly times: number;
  readonly binding: number;
  readonly returned: number;
  readonly pingPong: number;
  /** Handovers not returned (y) of all (x), by case. */
  readonly accepted: RatioMoments;
}

/** How long the cases of one process waited, were served and passed without start times on the critical path: spread over its timed selected cases. */
export interface CaseTimes {
  readonly processId: number;
  readonly wait: Distribution;
  readonly service: Distribution;
  readonly elapsed: Distribution;
}

/** Work of a group in a step, and all work in that step; over the timed selected cases. */
export interface StepWork {
  readonly groupId: number;
  readonly processId: number;
  readonly stepId: number;
  readonly workItems: number;
  readonly executions: number;
  /** Executions of the step by whatever department. */
  readonly stepExecutions: number;
}

/** Direct enablements between two steps; over the timed selected cases. */
export interface StepFlow {
  readonly processId: number;
  readonly fromStepId: number;
  /** null: the end of the process. */
  readonly toStepId: number | null;
  readonly cases: number;
  readonly times: number;
  readonly binding: number;
  /** Times the leaf departments differed. */
  readonly handovers: number;
  /** From the giver's completion to the receiver's start, or completion where starts are unknown; n = 0 towards the end of the process. */
  readonly pickUp: Distribution;
}

export type Interval = "DAY" | "WEEK" | "MONTH" | "QUARTER" | "YEAR";

/** How totals are laid over time. A bucket is named by its first millisecond, UTC; weeks begin on Monday. */
export interface TimeBuckets {
  readonly interval: Interval;
  /**
   * Only what lies in [from, to), null = open: cases by their end. Where the selection's period is OVERLAP, times on the critical path are cut
   * at the borders of the buckets, work counts where it was completed, credit where the case ended.
   */
  readonly fromMs: number | null;
  readonly toMs: number | null;
  /** Tell statuses apart. */
  readonly status: boolean;
}

/** Where a point lies. */
export interface BucketKey {
  readonly bucketMs: number;
  readonly status: CaseStatus | null;
}

/** Over the timed selected cases of a bucket. */
export interface CasePoint extends BucketKey {
  readonly processId: number | null;
  readonly cases: number;
  readonly completed: number;
  readonly leadMs: number;
  readonly value: number;
}
export type WorkPoint = WorkTotals & BucketKey;
export type DeliveryPoint = DeliveryTotals & BucketKey;

/** What a check of one derivation counted; all but the first three are 0 in a sound store. */
export interface DerivationCheck {
  readonly derivationId: number;
  readonly processId: number;
  readonly cases: number;
  readonly workItems: number;
  readonly handovers: number;
  /** Cases whose critical, shared view does not add up to their lead time. */
  readonly criticalOff: number;
  readonly sharedOff: number;
  /** Cases whose pieces of the critical path leave a gap, overlap, or do not reach from start to end. */
  readonly untiled: number;
  /** COMPLETED cases with a value whose credits (weighted or equal), lost and unattributed value do not add up to it within 1e-6. */
  readonly creditOff: number;
  /** Cases whose number of work items differs from what they say. */
  readonly countOff: number;
  /** Work items of no case, handovers of no work item, cases of no variant. */
  readonly danglingItems: number;
  readonly danglingHandovers: number;
  readonly danglingVariants: number;
  /** A case that breaks a rule. */
  readonly example: string | null;
}

/** What the work items of one process that stem from one log record. Items that stand for what is pending are not among them. */
export interface RecordedItems {
  readonly logId: number;
  readonly processId: number;
  readonly workItems: number;
  /** Items with a recorded start. */
  readonly withStart: number;
  readonly withResource: number;
  /** Items of a department other than the one of unassigned work. */
  readonly withDepartment: number;
  /** Items with dates without a time of day. */
  readonly coarse: number;
  readonly duplicates: number;
  /** Items whose times are not what the log says: ended before they began, never completed, moved for a clock skew, estimated. */
  readonly repaired: number;
}

/** How the selected cases of a process fit the model they are laid on, in tokens. */
export interface ConformanceTotals {
  readonly processId: number;
  readonly cases: number;
  /** Cases without a missing or a remaining token. */
  readonly perfect: number;
  readonly produced: number;
  readonly consumed: number;
  readonly missing: number;
  readonly remaining: number;
  /** Sum over the cases of ((missing - M/C consumed) / C + (remaining - R/P produced) / P)^2 / 4; M, C, R, P are the sums above. */
  readonly squares: number;
}

/** What became of a step of the model, or of one that only the log knows. */
export interface StepConformance {
  readonly processId: number;
  readonly stepId: number;
  /** Times that cases went without it. */
  readonly skipped: number;
  /** Cases in which it was skipped, extra or out of order. */
  readonly cases: number;
  /** Who did it, by department. */
  readonly done: readonly {
    readonly departmentId: number;
    readonly executions: number;
    readonly extra: number;
    readonly outOfOrder: number;
  }[];
}
