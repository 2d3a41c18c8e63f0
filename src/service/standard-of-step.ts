import { msPerUnit } from "../domain/time-unit.ts";
import { credibleStandard } from "../ledger/credible-standard.ts";
import type { DerivationRecord } from "../warehouse/warehouse.ts";
import type { BorrowedStandard } from "./borrowed-standards.ts";
import { expectedMs } from "./expected-ms.ts";
import type { StepCatalogue } from "./step-catalogue.ts";

/** What is expected of a step, in hours; null = unknown. */
export interface StandardOfStep {
  readonly sojourn: number | null;
  readonly work: number | null;
  /** Squared coefficient of variation of the work content, as agreed. */
  readonly variation: number | null;
  readonly unit: "HOURS";
  readonly source: "AGREED" | "REFERENCE_PERIOD" | "SELF_REFERENCE" | "NONE";
  /** Where a step of a provisional process borrows from; null where it does not. */
  readonly borrowed: BorrowedStandard["from"] | null;
}

/**
 * What was agreed; else, of a step that borrows, its own mean drawn towards the borrowed standard (methods.md 7.4); else what the reference cases of the
 * process's derivation gave (methods.md 2.2). Null where nothing says anything.
 */
export function standardOfStep(
  stepId: number,
  { agreed }: Pick<StepCatalogue, "agreed">,
  derivation: DerivationRecord | null,
  borrowed: BorrowedStandard | null = null,
): StandardOfStep | null {
  const mine = agreed.get(stepId);
  const frozen = derivation?.frozen ?? null;
  const expected = expectedMs(stepId, mine, frozen);
  const own = frozen?.standards.find((standard) => standard.stepId === stepId);
  const lendsSojourn = mine?.sojournMs == null && borrowed !== null && borrowed.sojournMs !== null;
  const sojournMs = lendsSojourn
    ? credibleStandard(own?.n ?? 0, own?.sojournMs ?? null, borrowed.sojournMs)
    : expected.sojournMs;
  const workMs = expected.workMs ?? borrowed?.workMs ?? null;
  const variation = mine?.variation ?? null;
  if (sojournMs === null && workMs === null && variation === null) return null;
  const isAgreed = (mine?.sojournMs ?? (sojournMs === null ? mine?.workMs : null) ?? null) !== null;
  const lends = lendsSojourn || (expected.workMs === null && workMs !== null);
  return {
    sojourn: inHours(sojournMs),
    work: inHours(workMs),
    variation,
    unit: "HOURS",
    source: isAgreed ? "AGREED" : (frozen?.referenceSource ?? "NONE"),
    borrowed: lends ? (borrowed?.from ?? null) : null,
  };
}

function inHours(ms: number | null): number | null {
  return ms === null ? null : ms / msPerUnit.HOURS;
}
