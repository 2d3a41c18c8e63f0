import type { FlowNet } from "../domain/flow-net.ts";
import { itemFlags, type CaseColumns, type DerivedLedger, type WorkItemColumns } from "../domain/work-item-columns.ts";
import { decideStatuses, findAsOf, readCaseFacts, type CaseFacts, type CaseStatuses } from "./case-status.ts";
import { decideConcurrency, relateSteps, type FrozenConcurrency } from "./concurrency.ts";
import { splitCredit, type Credit } from "./credit.ts";
import { findCriticalPath } from "./critical-path.ts";
import { numberDepartmentSteps } from "./department-steps.ts";
import { distinctIds } from "./distinct-ids.ts";
import { findEnablement, type Enablement } from "./enablement.ts";
import { estimateCompletions } from "./estimate-completions.ts";
import { collectHandovers } from "./handovers.ts";
import { LogChain } from "./log-chain.ts";
import { mergeLogs } from "./merge-logs.ts";
import { normaliseEvents, type CaseItems } from "./normalise-events.ts";
import { markPingPong } from "./ping-pong.ts";
import type { DerivationInput } from "./process-log.ts";
import { prepareReplayNet, type ReplayNet } from "./replay-net.ts";
import { markRework } from "./rework.ts";
import { RuleCounts } from "./rule-counts.ts";
import { settleOpenCases } from "./settle-open-cases.ts";
import { shareTime } from "./shared-view.ts";
import { deriveStandards } from "./standards.ts";
import { replayTokens } from "./token-replay.ts";
import { findVariants, type CaseVariants } from "./variants.ts";

/**
 * Derives the ledger of one process from all its logs: the whole of methods.md 0 to 4 that is stored, kernel by kernel in the order they need
 * each other. Pure: the same input gives the same ledger.
 */
export function deriveProcess(input: DerivationInput): DerivedLedger {
  const { settings, frozen } = input;
  const counts = new RuleCounts();
  const asOfMs = findAsOf(input);
  const { settled, facts, statuses, variants, concurrency, net } = readItems(input, asOfMs, counts);
  const { items, caseOffsets } = settled;

  const relation = relateSteps(concurrency, settings.concurrentPairsOff, items);
  const laid =
    net !== null && concurrency.concurrency === "MODEL"
      ? replayTokens({
          items,
          caseOffsets,
          caseStatus: statuses.status,
          net,
          flows: input.model?.flows ?? 0,
          relation,
        })
      : null;
  const enablement = laid?.enablement ?? findEnablement(items, caseOffsets, relation);
  const critical = findCriticalPath(items, caseOffsets, enablement);
  const shared = shareTime(items, caseOffsets, enablement);
  const departmentSteps = numberDepartmentSteps(items);
  const { attempt, rejected } = markRework(items, caseOffsets, enablement, departmentSteps);
  const pingPong = markPingPong(items, enablement);
  const handovers = collectHandovers(items, statuses.status, enablement, { rejected, pingPong });

  const times = caseTimes(settled, facts, enablement);
  const standards = deriveStandards({
    items,
    enablement,
    cases: { keys: input.caseKeys, endMs: times.endMs, status: statuses.status },
    settings,
    frozen,
    agreed: input.agreedStandards,
  });
  const credit = splitCredit({
    items,
    departmentSteps,
    caseOffsets,
    caseStatus: statuses.status,
    departments: input.departments,
    workMs: standards.workMs,
    valuePerCase: input.valuePerCase,
    valueOfCase: input.valueOfCase,
  });
  return {
    cases: caseColumns(input, settled, facts, times, statuses.status, variants.variantOf, credit),
    items,
    ledger: {
      enabledMs: enablement.enabledMs,
      predecessor: enablement.predecessor,
      attempt,
      place: placesInCase(settled),
      criticalWaitMs: critical.waitMs,
      criticalServiceMs: critical.serviceMs,
      criticalElapsedMs: critical.elapsedMs,
      criticalEndMs: critical.endMs,
      sharedWaitMs: shared.waitMs,
      sharedServiceMs: shared.serviceMs,
      sharedElapsedMs: shared.elapsedMs,
      standardMs: standards.standardMs,
      targetMs: standards.targetMs,
      creditEqual: credit.creditEqual,
      creditWeighted: credit.creditWeighted,
      earnedMs: credit.earnedMs,
    },
    handovers,
    variants: variants.variants,
    replay: laid?.replay ?? null,
    frozen: { ...concurrency, ...standards.frozen },
    asOfMs,
    completionAssumed: statuses.completionAssumed,
    warnings: counts.warnings(input.caseKeys),
    matches: [],
  };
}

interface ReadItems {
  readonly settled: CaseItems;
  readonly facts: CaseFacts;
  readonly statuses: CaseStatuses;
  readonly variants: CaseVariants;
  readonly concurrency: FrozenConcurrency;
  /** The model as the log shows it; null where there is none. */
  readonly net: ReplayNet | null;
}

/** From the logs to items in their final order. A scope of its own, so that what only this part needs can be freed. */
function readItems(input: DerivationInput, asOfMs: number, counts: RuleCounts): ReadItems {
  const { settings } = input;
  const chain = new LogChain(input.logs);
  const events = mergeLogs(input, chain, counts);
  const variants = findVariants({ steps: events.step, offsets: events.caseOffsets });
  const facts = readCaseFacts(events, chain, settings);
  const made = normaliseEvents(events, chain, counts);
  const net = input.model === null ? null : netOfLog(input.model.net, made.items);
  const model = net === null || input.model === null ? null : { net, fits: input.model.fits };
  const concurrency = decideConcurrency(made.items, made.caseOffsets, settings.concurrency, input.frozen, model);
  const relation = relateSteps(concurrency, settings.concurrentPairsOff, made.items);
  estimateCompletions(made, chain, relation, asOfMs);
  const statuses = decideStatuses(made, facts, settings.endStepIds, asOfMs, counts);
  const settled = settleOpenCases(made, chain, facts, statuses.status, asOfMs);
  return { settled, facts, statuses, variants, concurrency, net };
}

/** Of work that no item shows nobody can say whether it was done: tokens pass it as they pass a gateway. */
function netOfLog(net: FlowNet, { step }: WorkItemColumns): ReplayNet {
  const shown = new Set(distinctIds(step));
  return prepareReplayNet(net, (node) => shown.has(net.stepOf[node]!));
}

interface CaseTimes {
  readonly startMs: Float64Array;
  readonly endMs: Float64Array;
}

/** A case runs from its first item's enablement to its last item's completion; one without items is a moment, that of its first event. */
function caseTimes({ items, caseOffsets }: CaseItems, facts: CaseFacts, enablement: Enablement): CaseTimes {
  const startMs = facts.firstMs.slice();
  const endMs = facts.firstMs.slice();
  for (let c = 0; c < startMs.length; c++) {
    const from = caseOffsets[c]!;
    const to = caseOffsets[c + 1]!;
    if (from === to) continue;
    startMs[c] = enablement.enabledMs[from]!;
    endMs[c] = items.completeMs[to - 1]!;
  }
  return { startMs, endMs };
}

function caseColumns(
  { caseKeys, versions }: DerivationInput,
  { items, caseOffsets }: CaseItems,
  facts: CaseFacts,
  { startMs, endMs }: CaseTimes,
  status: Uint8Array,
  variant: Int32Array,
  { value, quality, lost, unattributed, creditFallback }: Credit,
): CaseColumns {
  const length = caseKeys.length;
  const counted = new Int32Array(length);
  const version = new Int32Array(length).fill(versions.ids[0] ?? -1);
  for (let c = 0; c < length; c++) {
    const last = caseOffsets[c + 1]! - 1;
    counted[c] = last + 1 - caseOffsets[c]!;
    if (counted[c]! > 0 && isPending(items, last)) counted[c]!--;
    for (let v = 1; v < versions.ids.length && versions.sinceMs[v]! <= startMs[c]!; v++) version[c] = versions.ids[v]!;
  }
  return {
    length,
    keys: caseKeys,
    startMs,
    endMs,
    status,
    events: facts.events,
    items: counted,
    variant,
    version,
    value,
    quality,
    lost,
    unattributed,
    creditFallback,
  };
}

/** (rank - 1) / (n - 1) in the total order, 0.5 where n = 1; NaN for a pending item, which is not counted in n. */
function placesInCase({ items, caseOffsets }: CaseItems): Float64Array {
  const place = new Float64Array(items.length);
  for (let c = 0; c + 1 < caseOffsets.length; c++) {
    const from = caseOffsets[c]!;
    let last = caseOffsets[c + 1]! - 1;
    if (last >= from && isPending(items, last)) place[last--] = Number.NaN;
    for (let i = from; i <= last; i++) place[i] = last === from ? 0.5 : (i - from) / (last - from);
  }
  return place;
}

function isPending({ flags }: WorkItemColumns, item: number): boolean {
  return (flags[item]! & itemFlags.pending) !== 0;
}
