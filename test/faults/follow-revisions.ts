import type { Department, Process, ProcessVersion, Step } from "../../src/domain/organisation.ts";
import type { Stores } from "../../src/service/stores.ts";
import { smallLedger } from "../helpers/small-ledger.ts";
import { logRecord, smallLog } from "../helpers/small-log.ts";

/** What revision `revision` of a folder written by `writeNext` holds: names and numbers change with each, so that half of one can be told. */
export function organisationAt(revision: number) {
  const departments: Department[] = Array.from({ length: 3 + (revision % 4) }, (_, n) => ({
    id: n + 1,
    name: `department ${n + 1} of ${revision}`,
    aliases: [],
    parentId: n === 0 ? null : 1,
    external: false,
    system: false,
    capacity: null,
    calendar: null,
    version: revision,
  }));
  const steps: Step[] = [1, 2, 3].map((id) => ({
    id,
    processId: 1,
    name: `step ${id} of ${revision}`,
    kind: "TASK",
    assignedDepartmentId: (revision % 3) + 1,
    aliases: [],
    derivedFromStepId: null,
    design: null,
  }));
  const version: ProcessVersion = {
    id: 1,
    processId: 1,
    number: 1,
    basis: "OBSERVED",
    createdAtMs: revision,
    validFromMs: null,
    author: null,
    modelId: null,
    modelElementId: null,
    messages: [],
    stepIds: [1, 2, 3],
    flows: [
      { fromStepId: 1, toStepId: 2, cases: revision, share: 1, design: null },
      { fromStepId: 2, toStepId: 3, cases: revision, share: 1, design: null },
    ],
  };
  const process: Process = {
    id: 1,
    name: `process of ${revision}`,
    kind: "ROUTINE",
    derivedFromVersionId: null,
    currentVersionId: 1,
    valuePerCase: null,
    valueUnit: null,
    valueAttribute: null,
    arrivalsPerHour: null,
    version: revision,
  };
  return { departments, processes: [process], steps, standards: [], version };
}

/** Writes the next revision: all of the organisation anew, and a log with its ledger in the place of the one before. */
export async function writeNext(stores: Stores): Promise<number> {
  const written = await stores.write(async ({ graph, facts, base, revision }) => {
    const { departments, processes, steps, version } = organisationAt(revision);
    const before = base === 0 ? [] : await stores.graph.departments(base);
    const kept = new Set(departments.map(({ id }) => id));
    await graph.removeDepartments(before.map(({ id }) => id).filter((id) => !kept.has(id)));
    await graph.putDepartments(departments);
    await graph.putProcesses(processes);
    await graph.putVersions([version]);
    await graph.putSteps(steps);
    if (base > 0) for (const { id } of await stores.warehouse.logs(base)) await facts.removeLog(id);
    const id = await facts.reserveLogId();
    const { events, texts, attributes } = log;
    await facts.appendLog(logRecord(id, log, { fileName: `log of ${revision}` }), events, texts, attributes);
    await facts.appendDerivation(1, [id], ledger);
    const performs = [1, 2, 3].map((step) => ({ departmentId: step, stepId: step, workItems: revision }));
    await graph.putObservedWork({ processId: 1, performs, handsOver: [] });
  });
  return written.revision;
}

const items = [1, 2, 3].map((step) => ({ step, department: step, completeMs: 3_600_000 * step }));
const ledger = smallLedger(Array.from({ length: 5 }, (_, n) => ({ key: `case ${n}`, startMs: 0, items })));
const log = smallLog(
  Array.from({ length: 15 }, (_, n) => ({
    case: `case ${n % 5}`,
    activity: `step ${(n % 3) + 1}`,
    timeMs: 1_700_000_000_000 + n,
  })),
);
