import { caseStatuses } from "../../../src/domain/organisation.ts";
import type { DerivedLedger } from "../../../src/domain/work-item-columns.ts";
import type { Stores } from "../../../src/service/stores.ts";
import { logRecord, smallLog, type SmallAttribute, type SmallEvent } from "../../helpers/small-log.ts";
import { logsOfProcess, type PlainCase, type PlainFacts, type PlainItem, variantsOf } from "./plain-facts.ts";

/** Stores plain facts through the writers, one derivation of two logs a process, and gives the revision. */
export async function writeFacts(stores: Stores, facts: PlainFacts): Promise<number> {
  const { revision } = await stores.write(async ({ facts: writer }) => {
    for (const process of facts.processes) {
      const cases = facts.cases.filter((it) => it.process === process);
      const logIds: number[] = [];
      for (let log = 0; log < logsOfProcess; log++) {
        const id = await writer.reserveLogId();
        logIds.push(id);
        const { events, texts, attributes } = logOf(cases, log);
        const record = logRecord(id, { events, texts, attributes }, { processIds: [process], idSpace: "space" });
        await writer.appendLog(record, events, texts, attributes);
      }
      await writer.appendDerivation(process, logIds, ledgerOf(process, cases));
    }
  });
  return revision;
}

function logOf(cases: readonly PlainCase[], log: number) {
  const items = itemsOfLog(cases, log);
  const events = items.map(({ owner, item }): SmallEvent => ({
    process: "process",
    case: owner.key,
    activity: `step ${item.step}`,
    timeMs: item.complete ?? 0,
    ...(item.eventId === null ? {} : { eventId: item.eventId }),
  }));
  const ofCases = cases.flatMap(({ key, attributes }) =>
    [...attributes[log]!].map(([name, value]): SmallAttribute => ({
      level: "CASE",
      name,
      type: name === "amount" ? "NUMBER" : "STRING",
      process: "process",
      case: key,
      value,
    })),
  );
  const ofItems = items.flatMap(({ item }, event): SmallAttribute[] =>
    item.channel === null ? [] : [{ level: "WORK_ITEM", name: "channel", event, value: item.channel }],
  );
  return smallLog(events, [...ofCases, ...ofItems]);
}

function itemsOfLog(cases: readonly PlainCase[], log: number) {
  return cases.flatMap((owner) =>
    owner.items.filter((item) => item.step !== null && item.log === log).map((item) => ({ owner, item })),
  );
}

function ledgerOf(process: number, cases: readonly PlainCase[]): DerivedLedger {
  const rows = cases.flatMap((owner, caseNo) => owner.items.map((item) => ({ caseNo, owner, item })));
  const events = Array.from({ length: logsOfProcess }, (_, log) => itemsOfLog(cases, log)).flat();
  const numberOf = new Map(rows.map(({ item }, index) => [item, index]));
  const pairs = cases.flatMap(({ items, handovers }) =>
    handovers.map(({ from, to, flags }) => ({
      from: numberOf.get(items[from]!)!,
      to: to === null ? -1 : numberOf.get(items[to]!)!,
      flags,
    })),
  );
  const ints = (value: (item: PlainItem) => number | null) => Int32Array.from(rows, ({ item }) => value(item) ?? -1);
  const doubles = (value: (item: PlainItem) => number | null) =>
    Float64Array.from(rows, ({ item }) => value(item) ?? Number.NaN);
  const perCase = (value: (it: PlainCase) => number | null) =>
    Float64Array.from(cases, (it) => value(it) ?? Number.NaN);
  const variants = variantsOf(process);
  const offsets = [0];
  for (const { steps } of variants) offsets.push(offsets.at(-1)! + steps.length);
  return {
    cases: {
      length: cases.length,
      keys: cases.map((it) => it.key),
      startMs: perCase((it) => it.start),
      endMs: perCase((it) => it.end),
      status: Uint8Array.from(cases, (it) => caseStatuses.indexOf(it.status)),
      events: Int32Array.from(cases, (it) => it.events),
      items: Int32Array.from(cases, (it) => it.items.filter((item) => item.step !== null).length),
      variant: Int32Array.from(cases, (it) => it.variant),
      version: Int32Array.from(cases, (it) => it.version),
      value: perCase((it) => it.value),
      quality: perCase(() => 1),
      lost: perCase((it) => it.lost),
      unattributed: perCase((it) => it.unattributed),
      creditFallback: Uint8Array.from(cases, (it) => (it.fallback ? 1 : 0)),
    },
    items: {
      length: rows.length,
      case: Int32Array.from(rows, ({ caseNo }) => caseNo),
      step: ints((it) => it.step),
      department: ints((it) => it.department),
      resource: ints((it) => it.resource),
      event: Int32Array.from(rows, ({ item }) => events.findIndex((event) => event.item === item)),
      startMs: doubles((it) => it.start),
      completeMs: doubles((it) => it.complete),
      sequence: doubles((it) => it.item),
      scheduledMs: doubles(() => null),
      flags: ints((it) => it.flags),
    },
    ledger: {
      enabledMs: doubles((it) => it.enabled),
      predecessor: ints(() => -1),
      attempt: ints((it) => it.attempt),
      place: doubles((it) => it.place),
      criticalWaitMs: doubles((it) => it.wait),
      criticalServiceMs: doubles((it) => it.service),
      criticalElapsedMs: doubles((it) => it.elapsed),
      criticalEndMs: doubles((it) => it.end),
      sharedWaitMs: doubles((it) => it.sharedWait),
      sharedServiceMs: doubles((it) => it.sharedService),
      sharedElapsedMs: doubles((it) => it.sharedElapsed),
      standardMs: doubles((it) => it.standard),
      targetMs: doubles((it) => it.target),
      creditEqual: doubles((it) => it.creditEqual),
      creditWeighted: doubles((it) => it.creditWeighted),
      earnedMs: doubles((it) => it.earned),
    },
    handovers: {
      length: pairs.length,
      from: Int32Array.from(pairs, (it) => it.from),
      to: Int32Array.from(pairs, (it) => it.to),
      flags: Int32Array.from(pairs, (it) => it.flags),
    },
    variants: {
      length: variants.length,
      hashes: variants.map((it) => it.hash),
      offsets: Int32Array.from(offsets),
      steps: Int32Array.from(variants.flatMap((it) => it.steps)),
    },
    replay: null,
    matches: [],
    frozen: {
      concurrency: "OFF",
      concurrentPairs: [],
      referenceFromMs: null,
      referenceToMs: null,
      referenceSource: "NONE",
      parentSojournMs: null,
      standards: [],
    },
    asOfMs: 0,
    completionAssumed: false,
    warnings: [],
  };
}
