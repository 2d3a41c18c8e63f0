/** ERROR: cases cannot run as designed, or figures break; WARNING: likely a mistake or a risk; INFO: worth knowing. */
export type Severity = "ERROR" | "WARNING" | "INFO";

export type FindingCode =
  /** From the start no end can be reached. */
  | "NO_END_REACHABLE"
  /** From a step on no end can be reached, though others reach one. */
  | "NO_WAY_OUT"
  | "NO_START"
  | "UNREACHABLE_STEP"
  /** A step without an outgoing flow that is no end event, where end events are drawn. */
  | "DEAD_END"
  | "FLOW_INTO_START"
  | "FLOW_OUT_OF_END"
  | "UNATTACHED_BOUNDARY_EVENT"
  /** A join waits for branches that do not all come. */
  | "JOIN_NEVER_COMPLETE"
  /** Branches that run side by side come together where nothing waits for all of them. */
  | "BRANCHES_NOT_JOINED"
  | "STEP_WITHOUT_DEPARTMENT"
  /** A department has more work than its servers can do. */
  | "UNSTABLE_QUEUE"
  | "BUSY_QUEUE"
  /** Every case passes a step that one department with one server does. */
  | "SINGLE_POINT_OF_FAILURE"
  /** Every way through takes steps of a department in which one can work at a time. */
  | "ONE_PERSON_MUST_PASS"
  /** Work goes back and forth between two departments by design. */
  | "PING_PONG"
  | "MIN_CUT"
  /** Figures are missing, so that load or lead time cannot be had. */
  | "MISSING_INPUT";

/** Something that the structure says by itself, without a log; and what can be done about it. */
export interface Finding {
  readonly code: FindingCode;
  readonly severity: Severity;
  /** One plain sentence with the figures that matter. */
  readonly message: string;
  readonly remedy: string;
  /** What it is about; null where it is about none. */
  readonly processId: number | null;
  readonly versionId: number | null;
  readonly stepId: number | null;
  readonly departmentId: number | null;
  /** The figure that it rests on, as the code says; null where it rests on none. */
  readonly value: number | null;
}
