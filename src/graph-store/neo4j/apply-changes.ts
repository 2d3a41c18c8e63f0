import type { ChangeSet, RecordKind } from "../graph-changes.ts";
import type { ObservedWork, ProcessVersion } from "../../domain/organisation.ts";
import { departmentFlows } from "../../structure/department-flows.ts";
import { batchSize, type Neo4jTransaction, type Parameters } from "./neo4j-database.ts";
import { propertiesOf } from "./records.ts";

/** Nodes first, in an order in which what a relationship leads to is mostly there before it. */
const kinds: readonly RecordKind[] = [
  "department",
  "resource",
  "process",
  "step",
  "version",
  "standard",
  "settings",
  "observed",
  "model",
  "change",
];
/** Kinds that relationships lead to or from. */
const linked = kinds.filter((kind) => kind !== "change");
/** Kinds of which single things can be removed. */
const removable: readonly RecordKind[] = [
  "department",
  "resource",
  "step",
  "version",
  "standard",
  "observed",
  "model",
  "change",
];

export interface RevisionMark {
  /** Identity of the data folder. */
  readonly folder: string;
  readonly revision: number;
  readonly oldestKept: number;
}

/** Brings the graph to a revision, inside a transaction. The same changes applied to a graph that has them already change nothing. */
export async function applyChanges(
  transaction: Neo4jTransaction,
  { folder, revision, oldestKept }: RevisionMark,
  { removedProcesses, changes }: ChangeSet,
): Promise<void> {
  const run = async (file: string, name: "ids" | "rows", values: readonly unknown[], others: Parameters = {}) => {
    for (let from = 0; from < values.length; from += batchSize) {
      await transaction.run(file, { [name]: values.slice(from, from + batchSize), ...others });
    }
  };
  const redesigned = await redesignedProcesses(transaction, changes);
  await run("write/remove-process", "ids", removedProcesses, { revision });
  for (const kind of removable) {
    const gone = changes[kind].filter(([, thing]) => thing === null).map(([id]) => id);
    await run(`write/remove-${kind}`, "ids", gone, { revision });
  }
  for (const kind of kinds) {
    const rows = changes[kind].flatMap(([id, thing]) =>
      thing === null ? [] : [{ id, properties: propertiesOf(kind, thing) }],
    );
    await run(`write/put-${kind}`, "rows", rows, { revision });
  }
  for (const kind of linked) {
    const put = changes[kind].filter(([, thing]) => thing !== null).map(([id]) => id);
    await run(`write/link-${kind}`, "ids", put);
  }
  const versions = changes.version.flatMap(([, thing]) => (thing === null ? [] : [thing]));
  await run(
    "write/unlink-flows",
    "ids",
    versions.map(({ id }) => id),
  );
  await run("write/link-flows", "rows", versions.flatMap(flowRows));
  await run("write/unlink-observed", "ids", [...removedProcesses, ...changes.observed.map(([id]) => id)]);
  const works = changes.observed.flatMap(([, thing]) => (thing === null ? [] : [thing]));
  await run("write/link-performs", "rows", works.flatMap(performsRows));
  await run("write/link-hands-over", "rows", works.flatMap(handsOverRows));
  await run("write/unlink-supplies", "ids", [...removedProcesses, ...redesigned]);
  await run("write/link-supplies", "rows", await suppliesRows(transaction, redesigned));
  await transaction.run("write/forget-earlier", { oldestKept });
  await transaction.run("write/mark-revision", { folder, revision });
}

/** Processes in which departments may supply others than before; asked before the change. */
async function redesignedProcesses(
  transaction: Neo4jTransaction,
  { process, version, step, department }: ChangeSet["changes"],
): Promise<readonly number[]> {
  const gone = department.filter(([, thing]) => thing === null).map(([id]) => id);
  const left = gone.length === 0 ? [] : await transaction.run("read/processes-assigned-to", { ids: gone });
  return [
    ...new Set([
      ...process.map(([id]) => id),
      ...[...version, ...step].flatMap(([, thing]) => (thing === null ? [] : [thing.processId])),
      ...left.map((row) => Number(row["processId"])),
    ]),
  ];
}

async function suppliesRows(transaction: Neo4jTransaction, processIds: readonly number[]) {
  if (processIds.length === 0) return [];
  const designs = await transaction.run("read/designs-of", { ids: processIds });
  return designs.flatMap((row) => {
    const { processId, steps, flows } = row as unknown as Design;
    const departmentOf = new Map(steps);
    const version = {
      stepIds: steps.map(([stepId]) => stepId),
      flows: flows.map(([fromStepId, toStepId]) => ({ fromStepId, toStepId, cases: null, share: null, design: null })),
    };
    return departmentFlows(version, (stepId) => departmentOf.get(stepId) ?? null).map((flow) => ({
      processId,
      ...flow,
    }));
  });
}

interface Design {
  readonly processId: number;
  readonly steps: readonly (readonly [stepId: number, departmentId: number | null])[];
  readonly flows: readonly (readonly [fromStepId: number, toStepId: number])[];
}

/** A flow to a step that is none of the version's leads nowhere. */
function flowRows({ id, stepIds, flows }: ProcessVersion) {
  const own = new Set(stepIds);
  return flows
    .filter((flow) => own.has(flow.fromStepId) && own.has(flow.toStepId))
    .map((flow) => ({ versionId: id, ...flow }));
}

function performsRows({ processId, performs }: ObservedWork) {
  return performs.map((row) => ({ processId, ...row }));
}

function handsOverRows({ processId, handsOver }: ObservedWork) {
  return handsOver.map((row) => ({ processId, ...row }));
}
