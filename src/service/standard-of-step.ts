import { msPerUnit } from "../domain/time-unit.ts";
import { shrunken } from "../ledger/standards.ts";
import type { StepCatalogue } from "./step-catalogue.ts";
import type { DerivationRecord } from "../warehouse/warehouse.ts";

/** What is expected of a step, in hours; null = unknown. */
export interface StandardOfStep {
  readonly sojourn: number | null;
  readonly work: number | null;
  /** Squared coefficient of variation of the work content, as agreed. */
  readonly variation: number | null;
  readonly unit: "HOURS";
  readonly source: "AGREED" | "REFERENCE_PERIOD" | "SELF_REFERENCE" | "NONE";
}

/** What was agreed, else what the reference cases of the process's derivation gave (methods.md 2.2); null where neither says anything. */
export function standardOfStep(
  stepId: number,
  { agreed }: StepCatalogue,
  derivation: DerivationRecord | null,
): StandardOfStep | null {
  const mine = agreed.get(stepId);
  const frozen = derivation?.frozen;
  const own = frozen?.standards.find((standard) => standard.stepId === stepId);
  const sojournMs = mine?.sojournMs ?? observedSojourn(own ?? null, frozen?.parentSojournMs ?? null);
  const workMs = mine?.workMs ?? own?.workMs ?? null;
  const variation = mine?.variation ?? null;
  if (sojournMs === null && workMs === null && variation === null) return null;
  const isAgreed = (mine?.sojournMs ?? (sojournMs === null ? mine?.workMs : null) ?? null) !== null;
  return {
    sojourn: inHours(sojournMs),
    work: inHours(workMs),
    variation,
    unit: "HOURS",
    source: isAgreed ? "AGREED" : (frozen?.referenceSource ?? "NONE"),
  };
}

type Observed = DerivationRecord["frozen"]["standards"][number];

function observedSojourn(own: Observed | null, parentMs: number | null): number | null {
  return own === null || own.sojournMs === null || parentMs === null
    ? parentMs
    : shrunken(own.n, own.sojournMs, parentMs);
}

function inHours(ms: number | null): number | null {
  return ms === null ? null : ms / msPerUnit.HOURS;
}
