/** Answers about the structure of the organisation graph: who stands where, beside whom, and how one gets from one to another. */

/** What ways lead between. */
export type PathKind = "department" | "step";

/** A step that a department, or one below it, is designed to do or has done. */
export interface DepartmentPlace {
  /** The one that was asked for. */
  readonly departmentId: number;
  readonly processId: number;
  readonly stepId: number;
  /** In the current version of the process, and designed for the department or one below it. */
  readonly assigned: boolean;
  /** Of the department and those below it, in all cases. */
  readonly workItems: number;
}

/** A department with those below it, in one process; null = in all. */
export interface DepartmentInProcess {
  readonly departmentId: number;
  readonly processId: number | null;
}

/** A single department that hands work to a subtree it is not in (SUPPLIER), or gets work from it (CUSTOMER). */
export interface StructuralNeighbour {
  readonly side: "SUPPLIER" | "CUSTOMER";
  readonly departmentId: number;
  /** A flow of a current version says so. */
  readonly designed: boolean;
  /** In all cases; 0 where only a version says so. */
  readonly handovers: number;
}

export interface NodeAtDistance {
  readonly id: number;
  /** Fewest edges, from 1. */
  readonly distance: number;
}

/** What it can be asked of where it is used. */
export interface UsedNode {
  readonly kind: "department" | "process" | "step";
  readonly id: number;
}

/** What stands on another thing. */
export interface Dependent {
  readonly kind: "department" | "process" | "step" | "version";
  readonly id: number;
}

/** Which step of a designed version an activity of the logs means. */
export interface ActivityMatch {
  readonly activity: string;
  /** Only events of this department; null = of all, or of all that have no match of their own. */
  readonly departmentId: number | null;
  readonly events: number;
  /** Null = none of the model. */
  readonly stepId: number | null;
  /**
   * EXACT: the name; ALIAS: one of the step's aliases; NORMALISED: the name but for case, blanks and punctuation; SIMILAR: words in common; SAID: somebody said that
   * it is none of the model; NONE: nothing is sure enough.
   */
  readonly how: "EXACT" | "ALIAS" | "NORMALISED" | "SIMILAR" | "SAID" | "NONE";
  /** 0 to 1; of NONE that of the first suggestion. */
  readonly sure: number;
  /** Other steps that it may mean, surest first. */
  readonly suggestions: readonly number[];
}
