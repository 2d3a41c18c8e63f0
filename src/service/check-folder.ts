import type { DerivationCheck } from "../domain/totals.ts";
import type { Stores } from "./stores.ts";

/** One thing that is wrong with a data folder. */
export interface CheckFinding {
  readonly process: string;
  /** What does not hold, as a sentence with its count. */
  readonly message: string;
  /** A case that breaks it, where one is known. */
  readonly example: string | null;
}

export interface FolderCheck {
  readonly revision: number;
  readonly logs: number;
  readonly processes: readonly {
    readonly name: string;
    readonly cases: number;
    readonly workItems: number;
    readonly handovers: number;
  }[];
  /** Empty = the folder is whole and every case balances. */
  readonly findings: readonly CheckFinding[];
}

const rules = [
  ["criticalOff", "cases whose critical wait, service and elapsed time do not add up to their lead time"],
  ["sharedOff", "cases whose shared times do not add up to their lead time"],
  ["untiled", "cases whose critical path leaves a gap or overlaps"],
  ["creditOff", "completed cases whose credits, lost and unattributed value do not add up to their value"],
  ["countOff", "cases whose number of work items is not what they say"],
  ["danglingItems", "work items of no case"],
  ["danglingHandovers", "handovers of no work item"],
  ["danglingVariants", "cases of no variant"],
] as const satisfies readonly (readonly [keyof DerivationCheck, string])[];

/** Looks at every row of the current revision: is it whole, and does every case balance? Changes nothing. */
export async function checkFolder(
  stores: Stores,
  options: { readonly signal?: AbortSignal } = {},
): Promise<FolderCheck> {
  const revision = await stores.warehouse.currentRevision(options);
  if (revision === 0) return { revision, logs: 0, processes: [], findings: [] };
  const [logs, processes, checks] = await Promise.all([
    stores.warehouse.logs(revision, options),
    stores.graph.processes(revision, options),
    stores.warehouse.checkDerivations(revision, options),
  ]);
  const nameOf = (check: DerivationCheck): string =>
    processes.find(({ id }) => id === check.processId)?.name ?? `process ${check.processId}`;
  return {
    revision,
    logs: logs.length,
    processes: checks.map((check) => ({
      name: nameOf(check),
      cases: check.cases,
      workItems: check.workItems,
      handovers: check.handovers,
    })),
    findings: checks.flatMap((check) =>
      rules.flatMap(([rule, sentence]) =>
        check[rule] === 0
          ? []
          : [{ process: nameOf(check), message: `${check[rule]} ${sentence}`, example: check.example }],
      ),
    ),
  };
}
