import type { TimeUnit } from "../domain/time-unit.ts";
import type { CaseTimes, CaseTotals, DeliveryTotals } from "../domain/totals.ts";
import { type Balance, timeBalance } from "./balance.ts";
import { sumCases } from "./case-sums.ts";
import { durationSummary, type DurationSummary } from "./duration-summary.ts";

interface InUnit {
  readonly unit?: TimeUnit | null;
}

/** A process over the selected cases; the durations take the unit they are asked in. */
export interface ProcessMetrics {
  readonly cases: number;
  readonly openCases: number;
  readonly events: number;
  readonly workItems: number;
  readonly variants: number;
  readonly handovers: number;
  leadTime(asked: InUnit): DurationSummary;
  wait(asked: InUnit): DurationSummary;
  service(asked: InUnit): DurationSummary;
  elapsed(asked: InUnit): DurationSummary;
  readonly balance: Balance;
}

/**
 * @param cases the process's totals; null = no case is selected
 * @param times its times a case on the critical path
 * @param deliveries its handovers between any two departments
 */
export function processMetrics(
  cases: CaseTotals | null,
  times: CaseTimes | null,
  deliveries: DeliveryTotals | null,
): ProcessMetrics {
  const sums = sumCases(cases === null ? [] : [cases]);
  const spread = (distribution: CaseTotals["lead"] | CaseTimes["wait"] | undefined) => (asked: InUnit) =>
    durationSummary(distribution ?? null, asked.unit ?? "HOURS");
  return {
    cases: cases?.cases ?? 0,
    openCases: cases?.byStatus.OPEN ?? 0,
    events: cases?.events ?? 0,
    workItems: cases?.workItems ?? 0,
    variants: cases?.variants ?? 0,
    handovers: deliveries?.times ?? 0,
    leadTime: spread(cases?.lead),
    wait: spread(times?.wait),
    service: spread(times?.service),
    elapsed: spread(times?.elapsed),
    balance: timeBalance(sums, sums.bookedCritical, "CRITICAL", "HOURS"),
  };
}
