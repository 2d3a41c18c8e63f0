import type { ImportWarning } from "./import-warning.ts";
import type { Calendar, FlowDesign, Message, StepDesign, StepKind } from "./organisation.ts";

/** A file of BPMN models as it was read, before anything is stored. Its things are named by the ids of their elements. */
export interface ImportedModel {
  readonly fileName: string;
  /** SHA-256 of the file's bytes, hex. */
  readonly contentHash: string;
  /** The file as it was, decoded. */
  readonly xml: string;
  /** Those with content, in the order of the file; not empty. */
  readonly processes: readonly ReadProcess[];
  readonly warnings: readonly ImportWarning[];
}

/** A process of a model: what a pool holds, or what stands without one. */
export interface ReadProcess {
  readonly elementId: string;
  /** Unique in the file. */
  readonly name: string;
  readonly lanes: readonly ReadLane[];
  readonly steps: readonly ReadStep[];
  readonly flows: readonly ReadFlow[];
  readonly messages: readonly ReadMessage[];
  /** What an export of this service noted of the process; all null in files of other tools. */
  readonly arrivalsPerHour: number | null;
  readonly valuePerCase: number | null;
  readonly valueUnit: string | null;
}

/** Somebody who works in a process, or whom it exchanges messages with: a lane, or a pool that stands for a department. */
export interface ReadLane {
  readonly elementId: string;
  /** Null where it has no name. */
  readonly name: string | null;
  /** Name of the pool it lies in. */
  readonly pool: string | null;
  /** Name of the department it stands for; null where nothing says it. */
  readonly department: string | null;
  /** The lane around it. */
  readonly parent: string | null;
  /** A pool of which nothing is drawn but its border. */
  readonly isBlackBox: boolean;
  /** What an export of this service noted of the department; null in files of other tools. */
  readonly noted: NotedDepartment | null;
}

export interface NotedDepartment {
  /** Name of the department it belongs to; null = none. */
  readonly parent: string | null;
  readonly external: boolean;
  readonly system: boolean;
  readonly capacity: number | null;
  readonly calendar: Calendar | null;
}

export interface ReadStep extends Omit<
  StepDesign,
  "elementId" | "attachedToStepId" | "parentStepId" | "calledProcessId"
> {
  readonly elementId: string;
  readonly kind: StepKind;
  readonly name: string;
  /** Element ids. */
  readonly attachedTo: string | null;
  readonly parent: string | null;
  /** The innermost lane it lies in, or the pool that stands for a department; of events and gateways too. */
  readonly lane: string | null;
  /** What an export of this service noted: other names of it in logs, and its agreed standard. */
  readonly aliases: readonly string[];
  readonly standard: NotedStandard | null;
}

export interface NotedStandard {
  readonly sojournMs: number | null;
  readonly workMs: number | null;
  readonly variation: number | null;
}

/** At most one from a step to another. */
export interface ReadFlow extends FlowDesign {
  readonly from: string;
  readonly to: string;
}

export interface ReadMessage extends Omit<Message, "stepId" | "departmentId"> {
  readonly step: string;
  /** Element id of the lane, of whatever process of the file, that stands for the other party. */
  readonly lane: string;
}
