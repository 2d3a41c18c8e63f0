import type { CaseStatus } from "../domain/organisation.ts";
import type { EventColumns } from "../domain/event-columns.ts";
import type { FlowNet } from "../domain/flow-net.ts";
import type { FrozenDerivation } from "../domain/work-item-columns.ts";

/** The events of one log that belong to the process to be derived, with what its codes mean in the organisation. */
export interface ProcessLog {
  readonly logId: number;
  /** Only events of this process; `caseKey`, `activity`, `department`, `resource`, `status` are still codes of the log. */
  readonly events: EventColumns;
  /** Case number of each case code, counted over all logs of the process in import order; -1 = case of another process. */
  readonly caseOf: Int32Array;
  /** Step id of each activity code. */
  readonly stepOf: Int32Array;
  /** Leaf department id of each department code. */
  readonly departmentOf: Int32Array;
  /** Resource id of each resource code. */
  readonly resourceOf: Int32Array;
  /** Index into `caseStatuses` of each status code; -1 = a text nobody mapped. */
  readonly statusOf: Int8Array;
  /** Number of the execution of each event, where event ids are declared to be one id space; else null. */
  readonly execution: Float64Array | null;
  /** Codes of `eventId` to numbers that are equal for equal ids in all logs of the process; null where the log has no ids. */
  readonly eventIdOf: Int32Array | null;
}

/** A department as the kernels need it; index = position in `DerivationInput.departments`. */
export interface DepartmentNode {
  readonly id: number;
  /** Id of the parent; -1 at the top. */
  readonly parentId: number;
  readonly external: boolean;
}

/** All a derivation needs; plain data, so that it can be sent to a worker. */
export interface DerivationInput {
  /** In import order. */
  readonly logs: readonly ProcessLog[];
  /** Keys by case number. */
  readonly caseKeys: readonly string[];
  /** Department of events without one, and of resources nobody knows. */
  readonly unassignedDepartmentId: number;
  readonly departments: readonly DepartmentNode[];
  /** Department of a resource set by a person: used where the log names no department. Pairs (resource id, department id). */
  readonly homeOfResource: readonly (readonly [number, number])[];
  readonly settings: {
    readonly concurrency: "OFF" | "OVERLAP" | "HEURISTICS" | "MODEL" | null;
    readonly concurrentPairsOff: readonly (readonly [number, number])[];
    readonly endStepIds: readonly number[];
    readonly statusMapped: readonly { readonly value: string; readonly status: CaseStatus }[];
    readonly asOfMs: number | null;
    readonly referenceFromMs: number | null;
    readonly referenceToMs: number | null;
    /** Drop duplicates instead of flagging them. */
    readonly dedupe: boolean;
  };
  /** What earlier derivations froze; null at the first. */
  readonly frozen: FrozenDerivation | null;
  readonly agreedStandards: readonly {
    readonly stepId: number;
    readonly sojournMs: number | null;
    readonly workMs: number | null;
  }[];
  /** Value of a completed case without one of its own. */
  readonly valuePerCase: number;
  /** Value by case number, where an attribute or column carries it: NaN = no number; null = not mapped. */
  readonly valueOfCase: Float64Array | null;
  /** Version of a case by its start: ascending starts and ids of versions. */
  readonly versions: { readonly sinceMs: Float64Array; readonly ids: Int32Array };
  /** What the process's current version says, where people designed it; else null. */
  readonly model: DesignedModel | null;
}

export interface DesignedModel {
  readonly net: FlowNet;
  /** Flows of the version. */
  readonly flows: number;
  /** Does it know at least half of the events, so that the log is laid on it unless people say otherwise? */
  readonly fits: boolean;
}
