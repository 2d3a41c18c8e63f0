import { caseStatuses, type Process, type ProcessVersion } from "../domain/organisation.ts";
import type { CaseSelection } from "../domain/selection.ts";
import { type Proposal, promotionProposal, redesignProposal, retirementProposal } from "../rollup/proposals.ts";
import { derivationsAt } from "./derivations-of-revision.ts";
import { diffOfVersions } from "./diff-of-versions.ts";
import { organisationAt } from "./organisation-snapshot.ts";
import { stepsAt } from "./step-catalogue.ts";
import type { Stores } from "./stores.ts";

export type { Proposal } from "../rollup/proposals.ts";

interface ReadOptions {
  readonly signal?: AbortSignal;
}

/** The latest cases say how a process runs now. */
const mostCases = 10_000;
/** Who began a case stands in its work items, which are many. */
const mostForRequesters = 1_000;
const fewestInPeriod = 20;

/** Provisional processes made from a version of this process, by id. */
export async function provisionalOf(
  stores: Stores,
  revision: number,
  processId: number,
  options: ReadOptions = {},
): Promise<readonly Process[]> {
  const { processes } = await organisationAt(stores, revision);
  const derived = processes.filter((it) => it.kind === "PROVISIONAL" && it.derivedFromVersionId !== null);
  const versions = await stores.graph.versions(
    revision,
    derived.map((it) => it.derivedFromVersionId ?? -1),
    options,
  );
  return derived.filter((_, at) => versions[at]?.processId === processId);
}

/** How alike the current version of a process and the one it was derived from are; null where it has none. */
export async function similarityToBase(
  stores: Stores,
  revision: number,
  { currentVersionId, derivedFromVersionId }: Process,
  options: ReadOptions = {},
): Promise<number | null> {
  if (currentVersionId === null || derivedFromVersionId === null) return null;
  const [own, base] = await stores.graph.versions(revision, [currentVersionId, derivedFromVersionId], options);
  if (own === undefined || own === null || base === undefined || base === null) return null;
  const [steps, organisation] = await Promise.all([stepsAt(stores, revision), organisationAt(stores, revision)]);
  return diffOfVersions(base, own, steps, organisation).similarity;
}

/** Whether the provisional process can become what everybody does, against its base. */
export async function promotionOf(
  stores: Stores,
  revision: number,
  process: Process,
  base: Process,
  options: ReadOptions = {},
): Promise<Proposal> {
  const { warehouse } = stores;
  const [own, baseCases] = [completed(revision, process.id), completed(revision, base.id)];
  const page = { first: mostCases, after: null };
  const [cases, latest, others, accepted, baseAccepted] = await Promise.all([
    warehouse.cases(own, "END_DESC", page, options),
    warehouse.cases(allCases(revision, process.id), "START_DESC", page, options),
    warehouse.cases(baseCases, "END_DESC", page, options),
    warehouse.deliveries(own, null, { process: true }, options),
    warehouse.deliveries(baseCases, null, { process: true }, options),
  ]);
  const firstStartMs = cases.rows.reduce((first, { startMs }) => Math.min(first, startMs), Number.POSITIVE_INFINITY);
  const since = others.rows.filter(({ startMs }) => startMs >= firstStartMs);
  const isMatched = since.length >= fewestInPeriod;
  const leadOf = ({ startMs, endMs }: { readonly startMs: number; readonly endMs: number }) => endMs - startMs;
  const versionId = latest.rows[0]?.versionId;
  const changed = latest.rows.findIndex((row) => row.versionId !== versionId);
  return promotionProposal({
    cases: cases.total,
    requesters: await requestersOf(stores, revision, cases.rows.slice(0, mostForRequesters), options),
    firstEndMs: cases.rows.at(-1)?.endMs ?? null,
    lastEndMs: cases.rows[0]?.endMs ?? null,
    unchangedCases: changed === -1 ? latest.rows.length : changed,
    fitness: null,
    leadMs: cases.rows.map(leadOf),
    baseLeadMs: (isMatched ? since : others.rows).map(leadOf),
    baseClass: isMatched ? "cases that began in the same time" : "cases of whatever time",
    accepted: accepted[0]?.accepted ?? null,
    baseAccepted: baseAccepted[0]?.accepted ?? null,
  });
}

/** Different persons, or departments where the log names no person, that did the first work item of these cases. */
async function requestersOf(
  { warehouse }: Stores,
  revision: number,
  cases: readonly { readonly processId: number; readonly key: string }[],
  options: ReadOptions,
): Promise<number> {
  const items = await warehouse.workItemsOfCases(
    revision,
    cases.map(({ processId, key }) => ({ processId, key })),
    options,
  );
  return new Set(
    items.flatMap(([first]) => {
      if (first === undefined) return [];
      return first.resourceId === null ? `department ${first.departmentId}` : `resource ${first.resourceId}`;
    }),
  ).size;
}

/** Whether a provisional process has come to rest. Time is counted to the end of the latest log; without cases, from when it was made to now. */
export async function retirementOf(
  stores: Stores,
  revision: number,
  { id }: Process,
  nowMs: number,
  options: ReadOptions = {},
): Promise<Proposal> {
  const page = { first: 1, after: null };
  const { rows } = await stores.warehouse.cases(allCases(revision, id), "START_DESC", page, options);
  const [last] = rows;
  if (last === undefined) return retirementProposal(await madeAt(stores, revision, id, options), false, nowMs);
  const derivations = [...(await derivationsAt(stores, revision)).values()];
  const asOfMs = derivations.reduce((latest, derivation) => Math.max(latest, derivation.asOfMs), last.startMs);
  return retirementProposal(last.startMs, true, asOfMs);
}

/** Whether a process has so many provisional ones that it needs a redesign itself. */
export async function redesignOf(
  stores: Stores,
  revision: number,
  provisional: readonly Process[],
  options: ReadOptions = {},
): Promise<Proposal> {
  return redesignProposal(await Promise.all(provisional.map(({ id }) => madeAt(stores, revision, id, options))));
}

/** When the first version of a process was made. */
async function madeAt(stores: Stores, revision: number, processId: number, options: ReadOptions): Promise<number> {
  const [first]: readonly ProcessVersion[] = await stores.graph.versionsOf(revision, processId, options);
  return first?.createdAtMs ?? Number.NEGATIVE_INFINITY;
}

function completed(revision: number, processId: number): CaseSelection {
  const include = { processIds: [processId], statuses: ["COMPLETED"] } as const;
  return { revision, include, exclude: [], period: null, timed: ["COMPLETED"] };
}

function allCases(revision: number, processId: number): CaseSelection {
  return { revision, include: { processIds: [processId] }, exclude: [], period: null, timed: caseStatuses };
}
