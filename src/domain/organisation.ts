/** The organisation graph: who does what, in which process. Ids are small integers, unique within their kind, never used again. */

export type ProcessKind = "ROUTINE" | "PROVISIONAL";
export type StepKind = "TASK" | "EVENT" | "GATEWAY" | "CALL";
export type Basis = "DESIGNED" | "OBSERVED" | "BOTH";

export interface Department {
  readonly id: number;
  readonly name: string;
  /** Spellings in logs and lanes that mean this department; its own name is not among them. */
  readonly aliases: readonly string[];
  readonly parentId: number | null;
  /** Customer or supplier. Inherited: a department below an external one is external, whatever its own mark. */
  readonly external: boolean;
  /** A system role: work in it is done by machines. Inherited like `external`. */
  readonly system: boolean;
  /** Counts the changes, for optimistic locking. */
  readonly version: number;
}

/** Departments that a ranking can leave out: outside parties, and those whose work machines do. */
export type DepartmentGroup = "EXTERNAL" | "SYSTEM";

/** The name of the department that work without one belongs to. A department like any other. */
export const unassigned = "Unassigned";

export interface Resource {
  readonly id: number;
  readonly name: string;
  /** Where most of its work was booked, unless somebody set it. */
  readonly departmentId: number | null;
  /** True where a person set the department: its work follows it wherever the log names no department. */
  readonly authored: boolean;
}

export interface Process {
  readonly id: number;
  readonly name: string;
  readonly kind: ProcessKind;
  readonly derivedFromVersionId: number | null;
  readonly currentVersionId: number | null;
  /** Output value of a completed case without one of its own; null = 1. */
  readonly valuePerCase: number | null;
  /** null = `case`. */
  readonly valueUnit: string | null;
  /** Name of the numeric case attribute that is the case's value. */
  readonly valueAttribute: string | null;
  readonly version: number;
}

export interface ProcessVersion {
  readonly id: number;
  readonly processId: number;
  /** From 1. */
  readonly number: number;
  readonly basis: Basis;
  readonly createdAtMs: number;
  /** Cases that start at or after it, and before the next version's, belong to this version; null = since ever. */
  readonly validFromMs: number | null;
  readonly stepIds: readonly number[];
  readonly flows: readonly Flow[];
}

export interface Step {
  readonly id: number;
  readonly processId: number;
  readonly name: string;
  readonly kind: StepKind;
  readonly assignedDepartmentId: number | null;
}

/** An edge of a version. `cases` and `share` (of the version's cases) are null on a designed flow nobody used yet. */
export interface Flow {
  readonly fromStepId: number;
  readonly toStepId: number;
  readonly cases: number | null;
  readonly share: number | null;
}

/** An agreed standard of a step, in milliseconds; what is not agreed is null. */
export interface AgreedStandard {
  readonly stepId: number;
  readonly sojournMs: number | null;
  readonly workMs: number | null;
}

/**
 * Who really did which step of a process, and which department handed over directly to which other; counted over all its cases, of whatever status.
 * Departments as they were booked, not their subtrees. A process without a log has none of either.
 */
export interface ObservedWork {
  readonly processId: number;
  /** By (department, step). */
  readonly performs: readonly {
    readonly departmentId: number;
    readonly stepId: number;
    /** Pending ones are none. */
    readonly workItems: number;
  }[];
  /** By (from, to), which differ. */
  readonly handsOver: readonly {
    readonly fromDepartmentId: number;
    readonly toDepartmentId: number;
    /** Pairs of work items, one directly enabling the other; binding or not. */
    readonly handovers: number;
  }[];
}

/** How the work items of a process are derived, as people set it; everything left null is decided by methods.md. */
export interface DerivationSettings {
  readonly processId: number;
  readonly concurrency: "OFF" | "OVERLAP" | "HEURISTICS" | "MODEL" | null;
  /** Pairs of steps not to be taken as concurrent. */
  readonly concurrentPairsOff: readonly (readonly [number, number])[];
  /** Steps that end a case; empty = not declared. */
  readonly endStepIds: readonly number[];
  readonly statusValues: readonly { readonly value: string; readonly status: CaseStatus }[];
  readonly asOfMs: number | null;
  readonly referenceFromMs: number | null;
  readonly referenceToMs: number | null;
}

export const caseStatuses = ["COMPLETED", "OPEN", "ABORTED", "STALE"] as const;
export type CaseStatus = (typeof caseStatuses)[number];
