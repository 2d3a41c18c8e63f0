import type { CaseTotals } from "../domain/totals.ts";

/** What the selected cases of all processes asked for come to. */
export interface CaseSums {
  readonly cases: number;
  readonly completed: number;
  readonly leadExact: bigint;
  readonly lead: number;
  readonly leadSquares: number;
  readonly value: number;
  readonly valueSquares: number;
  readonly lost: number;
  readonly unattributed: number;
  readonly bookedCritical: bigint;
  readonly bookedShared: bigint;
  readonly bookedCredit: number;
}

/** Sums `CaseTotals` over processes: a case belongs to one process, so its moments add. */
export function sumCases(totals: readonly CaseTotals[]): CaseSums {
  const sum = (of: (row: CaseTotals) => number) => totals.reduce((all, row) => all + of(row), 0);
  const sumExact = (of: (row: CaseTotals) => bigint) => totals.reduce((all, row) => all + of(row), 0n);
  return {
    cases: sum((row) => row.cases),
    completed: sum((row) => row.byStatus.COMPLETED),
    leadExact: sumExact((row) => row.lead.exact),
    lead: sum((row) => row.lead.total),
    leadSquares: sum((row) => row.lead.squares),
    value: sum((row) => row.value),
    valueSquares: sum((row) => row.valueSquares),
    lost: sum((row) => row.lost),
    unattributed: sum((row) => row.unattributed),
    bookedCritical: sumExact((row) => row.bookedCritical),
    bookedShared: sumExact((row) => row.bookedShared),
    bookedCredit: sum((row) => row.bookedCreditWeighted),
  };
}
