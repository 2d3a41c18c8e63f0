import { msPerUnit, type TimeUnit } from "../domain/time-unit.ts";
import type { Arrivals, StructuralEstimate } from "../service/structural-analysis.ts";

interface InUnit extends StructuralEstimate {
  readonly unit: TimeUnit | null;
}

/** From hours to the unit that was asked for. */
export function inUnit(estimate: StructuralEstimate, asked: TimeUnit | null | undefined): InUnit {
  const unit = asked ?? "HOURS";
  const times = msPerUnit.HOURS / msPerUnit[unit];
  const scaled = (value: number | null): number | null => (value === null ? null : value * times);
  return { ...estimate, value: scaled(estimate.value), low: scaled(estimate.low), high: scaled(estimate.high), unit };
}

export function perHour(estimate: StructuralEstimate): InUnit {
  return { ...estimate, unit: null };
}

export function arrivals(known: Arrivals | null): InUnit {
  const none = { low: null, high: null, unit: null } as const;
  return known === null
    ? { ...none, value: null, reason: "MISSING_INPUT", basis: "PLANNED", n: null }
    : {
        ...none,
        value: known.perHour,
        reason: null,
        basis: known.basis,
        n: known.basis === "OBSERVED" ? known.n : null,
      };
}

export function finiteOrNull(value: number | null): number | null {
  return value !== null && Number.isFinite(value) ? value : null;
}
