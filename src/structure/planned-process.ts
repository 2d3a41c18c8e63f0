import type { FlowNet } from "./flow-net.ts";

/** Where a figure comes from: people planned or agreed it, logs show it, or nobody said and it was assumed. The weakest of its inputs counts. */
export type InputBasis = "PLANNED" | "OBSERVED" | "ASSUMED";

/** A version of a process with all that is known of its load; made once a revision. Times in hours. */
export interface PlannedProcess {
  readonly processId: number;
  readonly versionId: number;
  readonly net: FlowNet;
  /** People drew it; else logs show it. */
  readonly isDrawn: boolean;
  /** Expected visits of a case by node; null where a loop lets nothing out. */
  readonly visits: Float64Array | null;
  readonly arrivals: Arrivals | null;
  /** Mean work content by node: NaN = unknown, 0 for what is no work. */
  readonly work: Float64Array;
  /** Its squared coefficient of variation, 1 where nobody said. */
  readonly variation: Float64Array;
  /** By node; of what is no work it says nothing. */
  readonly basis: readonly WorkBasis[];
  /** By node: which departments do it, most of it first; shares sum to 1. Empty = unknown, or no work. */
  readonly doers: readonly (readonly Doer[])[];
}

export interface Arrivals {
  readonly perHour: number;
  readonly basis: "PLANNED" | "OBSERVED";
  /** Cases it rests on; 0 where planned. */
  readonly n: number;
}

export interface WorkBasis {
  readonly work: "PLANNED" | "OBSERVED" | null;
  /** False where nobody said how the work varies, and it was taken to vary as an exponential distribution does. */
  readonly isVariationKnown: boolean;
  /** Work items the work content rests on; 0 where it was agreed. */
  readonly n: number;
}

export interface Doer {
  readonly departmentId: number;
  readonly share: number;
}

/** What a figure lacks. WORK: a step's work content; DEPARTMENT: who does a step; ARRIVALS: of a process; CAPACITY: of a department; EXIT: a loop has none. */
export interface MissingInput {
  readonly what: "WORK" | "DEPARTMENT" | "ARRIVALS" | "CAPACITY" | "EXIT";
  readonly processId: number | null;
  readonly stepId: number | null;
  readonly departmentId: number | null;
}
