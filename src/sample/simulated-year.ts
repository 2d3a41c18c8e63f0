import type { OrganisationPlan, ProcessPlan, StepPlan } from "./organisation-plan.ts";
import type { Person } from "./person.ts";

/** Everything that happened in a simulated organisation, in the order in which it began. Numbers are indices of the lists below. */
export interface SimulatedYear {
  readonly plan: OrganisationPlan;
  readonly fromMs: number;
  readonly toMs: number;
  readonly departments: readonly SimulatedDepartment[];
  readonly processes: readonly ProcessPlan[];
  readonly cases: readonly SimulatedCase[];
  readonly items: readonly SimulatedItem[];
}

export interface SimulatedDepartment {
  readonly name: string;
  readonly external: boolean;
  readonly persons: readonly Person[];
  /** Tasks that a person has in hand at a time. A batch that is done together is one task. */
  readonly atOnce: number;
}

export interface SimulatedCase {
  readonly process: number;
  readonly key: string;
  readonly arisesMs: number;
  readonly attributes: Readonly<Record<string, string | number>>;
  /** OPEN: not finished by the end. LEFT: nobody goes on with it, and no system says so. */
  readonly status: "OPEN" | "COMPLETED" | "CANCELLED" | "LEFT";
}

/**
 * A work item, and the moments of its wait: enabled <= transferred <= received <= released <= start. Moments that were not reached by the end are NaN.
 */
export interface SimulatedItem {
  readonly caseNumber: number;
  readonly step: string;
  readonly plan: StepPlan;
  readonly department: number;
  /** From 1, in the case. */
  readonly attempt: number;
  /** Items whose end let it begin; none where the case itself did. */
  readonly enabledBy: readonly number[];
  readonly enabledMs: number;
  /** The department has it in hand. */
  readonly transferredMs: number;
  /** What it needs from outside is there. */
  readonly receivedMs: number;
  /** The last member of its batch was received; as `receivedMs` where there is no batch. */
  readonly gatheredMs: number;
  /** Its batch is released, and it stands in the queue of the department; as `receivedMs` where there is no batch. */
  readonly releasedMs: number;
  readonly startMs: number;
  /** May lie after the end: the item is then unfinished. Infinity: not within the calendar at all. */
  readonly completeMs: number;
  /** Number among the department's persons; -1 where none of ours does it, or not yet. */
  readonly person: number;
  /** The person it waits for and nobody else may do it; -1 where anybody may. */
  readonly boundTo: number;
  /** Working time of the item itself. */
  readonly workMs: number;
  /** Items of one batch that is done together share a number; -1 elsewhere. */
  readonly together: number;
}
