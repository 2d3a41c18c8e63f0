import { msPerUnit } from "../domain/time-unit.ts";
import type { CaseTotals, HandoverTotals, RatioMoments, StepFlow, TimeMoments, WorkTotals } from "../domain/totals.ts";
import { sumCases } from "./case-sums.ts";

/** What is booked to an edge of the organisation graph, of all finished cases, in the critical view. Times are hours in all, not per case. */
interface Booked {
  readonly processId: number;
  /** Cases that it rests on. */
  readonly cases: number;
  readonly waitHours: number;
  readonly serviceHours: number;
  readonly elapsedHours: number;
  /** wait + service + elapsed. */
  readonly delayHours: number;
  /** `delayHours` over the lead time of all processes together: shares of all edges of a kind add up. */
  readonly shareOfLeadTime: number | null;
}

/** A department's work in a step. */
export interface PerformsAttribution extends Booked {
  readonly departmentId: number;
  readonly stepId: number;
  readonly credit: number;
  /** null = no work content is known. */
  readonly earnedHours: number | null;
  /** null = no standard. */
  readonly observedOverExpected: number | null;
}

/** What a department's handovers to another hold up in front of the receiver. */
export interface HandsOverAttribution extends Booked {
  readonly fromDepartmentId: number;
  readonly toDepartmentId: number;
  readonly returned: number;
  readonly firstPassYield: number | null;
  readonly turnaroundHours: number | null;
  readonly pickUpHours: number | null;
}

/** How often work goes from a step to another, and how long until it is picked up. */
export interface FlowAttribution {
  readonly processId: number;
  readonly fromStepId: number;
  readonly toStepId: number;
  readonly cases: number;
  readonly times: number;
  readonly handovers: number;
  readonly meanPickUpHours: number | null;
}

export interface Attributions {
  readonly performs: readonly PerformsAttribution[];
  readonly handsOver: readonly HandsOverAttribution[];
  readonly flows: readonly FlowAttribution[];
}

/**
 * @param work rows by department for itself, process and step
 * @param handovers rows by pair of departments for themselves and process
 * @param flows rows by process and pair of steps
 */
export function attributions(
  work: readonly WorkTotals[],
  handovers: readonly HandoverTotals[],
  flows: readonly StepFlow[],
  cases: readonly CaseTotals[],
): Attributions {
  const { lead } = sumCases(cases);
  const share = (time: TimeMoments) => (lead === 0 ? null : time.total / lead);
  return {
    performs: work.flatMap((row) => {
      const { groupId, processId, stepId } = row;
      // What is pending in an open case has no step yet.
      if (groupId === null || processId === null || stepId === null) return [];
      return {
        processId,
        departmentId: groupId,
        stepId,
        cases: row.cases,
        waitHours: hours(row.wait),
        serviceHours: hours(row.service),
        elapsedHours: hours(row.elapsed),
        delayHours: hours(row.all),
        shareOfLeadTime: share(row.all),
        credit: row.credit.total,
        earnedHours: row.earned === null ? null : row.earned.total / msPerUnit.HOURS,
        observedOverExpected: ratio(row.againstStandard),
      };
    }),
    handsOver: handovers.flatMap((row) => {
      const { fromGroupId, toGroupId, processId } = row;
      if (toGroupId === null || processId === null) return [];
      return {
        processId,
        fromDepartmentId: fromGroupId,
        toDepartmentId: toGroupId,
        cases: row.cases,
        waitHours: hours(row.onPathWait),
        serviceHours: 0,
        elapsedHours: hours(row.onPathElapsed),
        delayHours: hours(row.onPath),
        shareOfLeadTime: share(row.onPath),
        returned: row.returned,
        firstPassYield: ratio(row.accepted),
        turnaroundHours: meanHours(row.turnaround),
        pickUpHours: meanHours(row.pickUp),
      };
    }),
    flows: flows.flatMap((row) => {
      const { toStepId } = row;
      if (toStepId === null) return [];
      const { n, total } = row.pickUp;
      return {
        processId: row.processId,
        fromStepId: row.fromStepId,
        toStepId,
        cases: row.cases,
        times: row.times,
        handovers: row.handovers,
        meanPickUpHours: n === 0 ? null : total / n / msPerUnit.HOURS,
      };
    }),
  };
}

function hours(time: TimeMoments): number {
  return Number(time.exact) / msPerUnit.HOURS;
}

function ratio({ y, x }: RatioMoments): number | null {
  return x === 0 ? null : y / x;
}

function meanHours(moments: RatioMoments): number | null {
  const mean = ratio(moments);
  return mean === null ? null : mean / msPerUnit.HOURS;
}
