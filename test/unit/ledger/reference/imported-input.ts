import type { ImportedLog } from "../../../../src/domain/imported-log.ts";
import type { DerivationInput } from "../../../../src/ledger/process-log.ts";

/**
 * A log of one process as it was read, as the input of a first derivation. Ids are the log's own codes; `Unassigned` comes after its departments.
 */
export function inputOfLog(
  { events, texts }: ImportedLog,
  settings: Partial<DerivationInput["settings"]> = {},
): DerivationInput {
  const codes = (list: readonly string[]): Int32Array => Int32Array.from(list.keys());
  return {
    logs: [
      {
        logId: 1,
        events,
        caseOf: codes(texts.cases),
        stepOf: codes(texts.activities),
        departmentOf: codes(texts.departments),
        resourceOf: codes(texts.resources),
        statusOf: new Int8Array(texts.statuses.length).fill(-1),
        execution: null,
        eventIdOf: texts.eventIds.length === 0 ? null : codes(texts.eventIds),
      },
    ],
    caseKeys: texts.cases,
    unassignedDepartmentId: texts.departments.length,
    departments: [...texts.departments, "Unassigned"].map((_, id) => ({ id, parentId: -1, external: false })),
    homeOfResource: [],
    settings: {
      concurrency: null,
      concurrentPairsOff: [],
      endStepIds: [],
      statusMapped: [],
      asOfMs: null,
      referenceFromMs: null,
      referenceToMs: null,
      dedupe: false,
      ...settings,
    },
    frozen: null,
    agreedStandards: [],
    valuePerCase: 1,
    valueOfCase: null,
    versions: { sinceMs: Float64Array.of(Number.NEGATIVE_INFINITY), ids: Int32Array.of(1) },
    model: null,
  };
}
