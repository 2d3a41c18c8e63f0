import type { AgreedStandard } from "../domain/organisation.ts";
import { shrunken } from "../ledger/standards.ts";
import type { DerivationRecord } from "../warehouse/warehouse.ts";

/** What is expected of a step by its own process, in milliseconds: agreed, else as the reference cases gave it (methods.md 2.2); null = unknown. */
export function expectedMs(
  stepId: number,
  agreed: AgreedStandard | undefined,
  frozen: DerivationRecord["frozen"] | null,
): { readonly sojournMs: number | null; readonly workMs: number | null } {
  const own = frozen?.standards.find((standard) => standard.stepId === stepId);
  const parentMs = frozen?.parentSojournMs ?? null;
  const observed =
    own === undefined || own.sojournMs === null || parentMs === null
      ? parentMs
      : shrunken(own.n, own.sojournMs, parentMs);
  return { sojournMs: agreed?.sojournMs ?? observed, workMs: agreed?.workMs ?? own?.workMs ?? null };
}
