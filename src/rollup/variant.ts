import type { TimeUnit } from "../domain/time-unit.ts";
import type { Distribution } from "../domain/totals.ts";
import { durationSummary, type DurationSummary } from "./duration-summary.ts";

export interface Variant {
  readonly processId: number;
  readonly hash: string;
  readonly stepIds: readonly number[];
  readonly cases: number;
  /** Of the selected cases of its process. */
  readonly share: number;
  leadTime(asked: { readonly unit?: TimeUnit | null }): DurationSummary;
}

/** @param row a variant with the number of its selected cases and their lead times; `casesOfProcess` all selected cases of the process */
export function variant(
  row: {
    readonly processId: number;
    readonly hash: string;
    readonly stepIds: readonly number[];
    readonly cases: number;
    readonly lead: Distribution;
  },
  casesOfProcess: number,
): Variant {
  const { processId, hash, stepIds, cases, lead } = row;
  return {
    processId,
    hash,
    stepIds,
    cases,
    share: casesOfProcess === 0 ? 0 : cases / casesOfProcess,
    leadTime: ({ unit }) => durationSummary(lead, unit ?? "HOURS"),
  };
}
