import type { ObservedWork } from "../domain/organisation.ts";
import type { DerivedLedger } from "../domain/work-item-columns.ts";
import { countFlows, type FlowCount } from "../ledger/count-flows.ts";
import { countObservedWork } from "../ledger/count-observed-work.ts";
import { deriveProcess } from "../ledger/derive-process.ts";
import type { DerivationInput } from "../ledger/process-log.ts";
import { findHomes } from "../ledger/find-homes.ts";
import { serveTask } from "./worker-task.ts";

export interface Derivation {
  readonly ledger: DerivedLedger;
  readonly flows: readonly FlowCount[];
  readonly observed: Pick<ObservedWork, "performs" | "handsOver">;
  /** Department in which each resource did most of its items. */
  readonly homes: readonly (readonly [resourceId: number, departmentId: number])[];
}

serveTask<DerivationInput, Derivation>((input) => {
  const ledger = deriveProcess(input);
  return { ledger, flows: countFlows(ledger), observed: countObservedWork(ledger), homes: findHomes(ledger.items) };
});
