import type { ImportWarning } from "./import-warning.ts";

/** The organisation graph: who does what, in which process. Ids are small integers, unique within their kind, never used again. */

export type ProcessKind = "ROUTINE" | "PROVISIONAL";
export type StepKind = "TASK" | "EVENT" | "GATEWAY" | "CALL" | "SUBPROCESS";
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
  /** How many can work at the same time; null = nobody said. */
  readonly capacity: number | null;
  /** When it works; null = as the department above it, and at the top nobody said. */
  readonly calendar: Calendar | null;
  /** Counts the changes, for optimistic locking. */
  readonly version: number;
}

/** When somebody works: every week the same, but for holidays. */
export interface Calendar {
  /** IANA name of the zone that hours and dates are read in. */
  readonly timeZone: string;
  /** By day and minute, without overlaps; together they are not empty. */
  readonly weekly: readonly WorkingHours[];
  /** Days without work, as YYYY-MM-DD, ascending. */
  readonly holidays: readonly string[];
}

export interface WorkingHours {
  /** 1 = Monday to 7 = Sunday. */
  readonly day: number;
  /** Minutes since midnight, [from, to), 0 to 1,440. */
  readonly fromMinute: number;
  readonly toMinute: number;
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
  /** Cases that begin in an hour, as planned; null = as its cases show. */
  readonly arrivalsPerHour: number | null;
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
  /** Who made it; null where logs did. */
  readonly author: string | null;
  /** The file it came from; null where it was made here or observed. */
  readonly modelId: number | null;
  /** Id of its process in that file. */
  readonly modelElementId: string | null;
  readonly stepIds: readonly number[];
  readonly flows: readonly Flow[];
  readonly messages: readonly Message[];
}

export interface Step {
  readonly id: number;
  readonly processId: number;
  readonly name: string;
  readonly kind: StepKind;
  readonly assignedDepartmentId: number | null;
  /** Activities of logs that mean this step; its own name is not among them. */
  readonly aliases: readonly string[];
  /** The step of another process that it was derived from. */
  readonly derivedFromStepId: number | null;
  /** What a model says of it; null where only logs know it. */
  readonly design: StepDesign | null;
}

/** What a BPMN model says of a step. */
export interface StepDesign {
  /** Local name of its element in BPMN 2.0: `userTask`, `startEvent`, `exclusiveGateway`, `callActivity`, `adHocSubProcess` and so on. */
  readonly element: string;
  /** Its id in the model; null where it was made here. */
  readonly elementId: string | null;
  /** False where the model gives it no name, and the step's name only says what it is. */
  readonly isNamed: boolean;
  /** Of an event: what it waits for or sends, as in BPMN without `EventDefinition`: `message`, `timer`, `error` and so on; null = nothing. */
  readonly trigger: string | null;
  /** Of a boundary event: the step it is attached to. */
  readonly attachedToStepId: number | null;
  /** Of a boundary event, or of the start of an event sub-process: whether it ends what it interrupts. True elsewhere. */
  readonly isInterrupting: boolean;
  /** The sub-process it lies in; null = the process itself. */
  readonly parentStepId: number | null;
  /** Of a sub-process: whether an event starts it, and not the flow. */
  readonly isTriggeredByEvent: boolean;
  readonly loop: "STANDARD" | "PARALLEL" | "SEQUENTIAL" | null;
  /** Of a call: id of the called element in the models. */
  readonly calledElement: string | null;
  /** Of a call: the process that is called, where the organisation has it. */
  readonly calledProcessId: number | null;
  /** What else the model says, such as data objects read and written and documentation; by name. */
  readonly attributes: readonly { readonly name: string; readonly value: string }[];
}

/** An edge of a version; at most one from a step to another. */
export interface Flow {
  readonly fromStepId: number;
  readonly toStepId: number;
  /** Cases that took it; null on a designed flow while no log is laid on the model. */
  readonly cases: number | null;
  /** `cases` over the version's cases. */
  readonly share: number | null;
  /** What the model says of it; null on a flow that was only observed. */
  readonly design: FlowDesign | null;
}

export interface FlowDesign {
  /** Ids in the model: several where it draws several flows between the two; none where it was made here. */
  readonly elementIds: readonly string[];
  /** Its condition in words. */
  readonly name: string | null;
  /** How often it is taken where its step is left by one of several flows, 0 to 1; null = nobody said. */
  readonly probability: number | null;
  /** Taken where no condition of the others holds. */
  readonly isDefault: boolean;
}

/** A message between a step of a version and another party: a handover from or to an outside department. */
export interface Message {
  readonly stepId: number;
  readonly direction: "SENDS" | "RECEIVES";
  readonly departmentId: number;
  /** Id of the message flow in the model. */
  readonly elementId: string;
  readonly name: string | null;
}

/** An agreed standard of a step, in milliseconds; what is not agreed is null. */
export interface AgreedStandard {
  readonly stepId: number;
  readonly sojournMs: number | null;
  readonly workMs: number | null;
  /** Squared coefficient of variation of the work content: 0 = always the same, 1 = as an exponential distribution; null = nobody said. */
  readonly variation: number | null;
}

/** A file of models as it was imported. */
export interface ProcessModel {
  readonly id: number;
  readonly fileName: string;
  /** SHA-256 of the file's bytes, hex. */
  readonly contentHash: string;
  readonly importedAtMs: number;
  readonly author: string | null;
  /** The file as it was, decoded. */
  readonly xml: string;
  /** Processes that got a version from it. */
  readonly processIds: readonly number[];
  readonly lanes: readonly ModelLane[];
  readonly warnings: readonly ImportWarning[];
}

/** A lane, or a pool without lanes, and whose it is. */
export interface ModelLane {
  readonly elementId: string;
  /** As the model calls it; null where it has no name. */
  readonly name: string | null;
  /** Name of the pool it lies in; null where the pool has none or there is no pool. */
  readonly pool: string | null;
  readonly processId: number;
  /** Null where it has no name and so nobody's is. */
  readonly departmentId: number | null;
  /** MATCHED by name or alias; CREATED where the department was made for it, until somebody says which one is meant (RESOLVED). */
  readonly state: "MATCHED" | "CREATED" | "RESOLVED";
  /** Steps that lie in it, events and gateways too. */
  readonly stepIds: readonly number[];
}

/** A change that a person made of the organisation, so that it can be told and undone. */
export interface OrganisationChange {
  readonly id: number;
  readonly atMs: number;
  readonly author: string;
  /** What was done, as a sentence in the past. */
  readonly summary: string;
  /** The process it belongs to; null where it belongs to none. */
  readonly processId: number | null;
  /** Things as they were before and after; null = there was none. */
  readonly things: readonly ChangedThing[];
  readonly undone: boolean;
}

export interface ChangedThing {
  readonly kind: "department" | "resource" | "process" | "version" | "step" | "standard" | "settings" | "model";
  /** Of a standard its step's, of settings their process's. */
  readonly id: number;
  readonly before: unknown;
  readonly after: unknown;
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
