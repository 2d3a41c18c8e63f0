import { msPerUnit } from "../domain/time-unit.ts";
import type { CaseTotals, DeliveryTotals, RatioMoments, WorkTotals } from "../domain/totals.ts";
import { type Balance, creditBalance } from "./balance.ts";
import { type CaseSums, sumCases } from "./case-sums.ts";
import { type Estimate, exact, missing, ratioOfSums, wilson } from "./estimate.ts";

/** What a department, or a position of it, delivered. `byCustomer` and `sharedWith` rest on reads of their own. */
export interface Output {
  readonly completedCases: number;
  readonly workItems: number;
  readonly executions: number;
  readonly handovers: number;
  readonly returned: number;
  readonly firstPassYield: Estimate;
  readonly credit: Estimate;
  readonly creditShare: Estimate;
  readonly earnedHours: Estimate;
  readonly unknownWork: number;
  readonly sunkHours: Estimate;
  readonly lost: number;
  readonly provisionalCredit: number;
  readonly balance: Balance;
}

/**
 * @param work the subject's work over the processes asked for, together; null = none
 * @param deliveries its handovers to departments outside it; null = none
 * @param cases totals of the processes asked for, from the same selection
 * @param sameValueUnit whether the values of these processes have one unit; otherwise credits are not added (methods.md 4.2)
 */
export function output(
  work: WorkTotals | null,
  deliveries: DeliveryTotals | null,
  cases: readonly CaseTotals[],
  sameValueUnit: boolean,
): Output {
  const sums = sumCases(cases);
  const completedCases = work?.completedCases ?? 0;
  return {
    completedCases,
    workItems: work?.workItems ?? 0,
    executions: work?.executions ?? 0,
    handovers: deliveries?.times ?? 0,
    returned: deliveries?.returned ?? 0,
    firstPassYield: firstPassYield(deliveries?.accepted ?? null),
    credit: credit(work, sameValueUnit),
    creditShare: creditShare(work, sums, sameValueUnit),
    earnedHours: earnedHours(work),
    unknownWork: work?.unknownWork ?? 0,
    sunkHours: sunkHours(work),
    lost: lost(work, sums),
    provisionalCredit: work?.provisionalCredit ?? 0,
    balance: creditBalance(sums, work?.credit ?? null),
  };
}

/**
 * Handovers never returned / handovers, by case (methods.md 1.5). Where all cases agree their spread is 0 and says nothing: the interval is then
 * Wilson's, each case a trial.
 */
export function firstPassYield(accepted: RatioMoments | null): Estimate {
  if (accepted === null) return missing("NOT_APPLICABLE", "SHARE", 0, "LINEARISED");
  const { cases, y, x } = accepted;
  return x > 0 && (y === x || y === 0) ? wilson(y === 0 ? 0 : cases, cases) : ratioOfSums(accepted, "SHARE");
}

export function credit(work: WorkTotals | null, sameValueUnit: boolean): Estimate {
  const n = work?.completedCases ?? 0;
  return sameValueUnit ? exact(work?.credit.total ?? 0, "VALUE", n) : missing("MIXED_UNITS", "VALUE", n);
}

/** Credit / value of the completed cases; n = all completed cases, touched or not. */
export function creditShare(work: WorkTotals | null, cases: CaseSums, sameValueUnit: boolean): Estimate {
  if (!sameValueUnit) return missing("MIXED_UNITS", "SHARE", cases.completed, "LINEARISED");
  const moments = {
    cases: cases.completed,
    y: work?.credit.total ?? 0,
    x: cases.value,
    yy: work?.credit.squares ?? 0,
    xy: work?.creditTimesValue ?? 0,
    xx: cases.valueSquares,
  };
  return ratioOfSums(moments, "SHARE");
}

export function earnedHours(work: WorkTotals | null): Estimate {
  const n = work?.completedCases ?? 0;
  const earned = work === null ? 0 : (work.earned?.total ?? null);
  return earned === null ? missing("NOT_RECORDED", "HOURS", n) : exact(earned / msPerUnit.HOURS, "HOURS", n);
}

function sunkHours(work: WorkTotals | null): Estimate {
  const n = (work?.cases ?? 0) - (work?.completedCases ?? 0);
  const unknown = work !== null && work.earned === null && work.sunkMs === 0 && n > 0;
  return unknown ? missing("NOT_RECORDED", "HOURS", n) : exact((work?.sunkMs ?? 0) / msPerUnit.HOURS, "HOURS", n);
}

/** Value lost to defects is shared like the credit as long as nobody records where a defect came from (methods.md 4.5). */
function lost(work: WorkTotals | null, cases: CaseSums): number {
  return work === null || cases.bookedCredit === 0 ? 0 : (cases.lost * work.credit.total) / cases.bookedCredit;
}
