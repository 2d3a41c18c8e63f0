import { handoverFlags } from "../../src/domain/work-item-columns.ts";
import type { DerivedLedger } from "../../src/domain/work-item-columns.ts";

/** One case made up for a test, with items that follow each other. */
export interface SmallCase {
  readonly key: string;
  readonly startMs: number;
  readonly items: readonly SmallItem[];
  readonly status?: number;
  readonly value?: number;
}

export interface SmallItem {
  /** null: what is pending in an open case. */
  readonly step: number | null;
  readonly department: number;
  readonly resource?: number;
  /** Place in the merged events. */
  readonly event?: number;
  readonly startMs?: number;
  /** Absent on a pending item. */
  readonly completeMs?: number;
  readonly flags?: number;
}

/** A ledger in which each item enables the next one of its case: whole and balanced, but for credit simply 1 an item. */
export function smallLedger(cases: readonly SmallCase[], rest: Partial<DerivedLedger> = {}): DerivedLedger {
  const rows = cases.flatMap((it, caseNo) =>
    it.items.map((item, number) => ({
      ...item,
      caseNo,
      isLast: number === it.items.length - 1,
      enabledMs: it.items[number - 1]?.completeMs ?? it.startMs,
    })),
  );
  const { length } = rows;
  // A pending item takes nothing over and hands nothing over, and what an open case ends with has no result yet.
  const givers = [...rows.keys()].filter((index) => {
    const next = rows[index]!.isLast ? null : rows[index + 1]!;
    return rows[index]!.step !== null && (next === null || next.step !== null);
  });
  const ints = (value: (row: (typeof rows)[number], index: number) => number) => Int32Array.from(rows, value);
  const doubles = (value: (row: (typeof rows)[number], index: number) => number) => Float64Array.from(rows, value);
  const endMs = Float64Array.from(cases, (it) => it.items.at(-1)?.completeMs ?? it.startMs);
  const waitMs = doubles((row) => Math.max(0, (row.startMs ?? row.enabledMs) - row.enabledMs));
  const serviceMs = doubles((row) =>
    row.startMs === undefined ? 0 : (row.completeMs ?? row.startMs) - Math.max(row.startMs, row.enabledMs),
  );
  const elapsedMs = doubles((row) =>
    row.startMs === undefined ? (row.completeMs ?? row.enabledMs) - row.enabledMs : 0,
  );
  const perCase = (value: (it: SmallCase) => number) => Float64Array.from(cases, value);
  const ledger: DerivedLedger = {
    cases: {
      length: cases.length,
      keys: cases.map((it) => it.key),
      startMs: perCase((it) => it.startMs),
      endMs,
      status: Uint8Array.from(cases, (it) => it.status ?? 0),
      events: Int32Array.from(cases, (it) => it.items.length),
      items: Int32Array.from(cases, (it) => it.items.filter((item) => item.step !== null).length),
      variant: new Int32Array(cases.length),
      version: new Int32Array(cases.length).fill(1),
      value: perCase((it) => it.value ?? Number.NaN),
      quality: perCase(() => 0),
      lost: perCase(() => 0),
      unattributed: perCase(() => 0),
      creditFallback: new Uint8Array(cases.length),
    },
    items: {
      length,
      case: ints((row) => row.caseNo),
      step: ints((row) => row.step ?? -1),
      department: ints((row) => row.department),
      resource: ints((row) => row.resource ?? -1),
      event: ints((row) => row.event ?? -1),
      startMs: doubles((row) => row.startMs ?? Number.NaN),
      completeMs: doubles((row) => row.completeMs ?? Number.NaN),
      sequence: doubles((_, index) => index),
      scheduledMs: doubles(() => Number.NaN),
      flags: ints((row) => row.flags ?? 0),
    },
    ledger: {
      enabledMs: doubles((row) => row.enabledMs),
      predecessor: ints((row, index) => (rows[index - 1]?.caseNo === row.caseNo ? index - 1 : -1)),
      attempt: ints((row) => (row.step === null ? 0 : 1)),
      place: doubles((row) => (row.step === null ? Number.NaN : 0.5)),
      criticalWaitMs: waitMs,
      criticalServiceMs: serviceMs,
      criticalElapsedMs: elapsedMs,
      criticalEndMs: doubles((row) => row.completeMs ?? Number.NaN),
      sharedWaitMs: waitMs,
      sharedServiceMs: serviceMs,
      sharedElapsedMs: elapsedMs,
      standardMs: doubles(() => 1_000.5),
      targetMs: doubles(() => Number.NaN),
      creditEqual: doubles(() => 1),
      creditWeighted: doubles(() => 1),
      earnedMs: doubles(() => 0),
    },
    handovers: {
      length: givers.length,
      from: Int32Array.from(givers),
      to: Int32Array.from(givers, (giver) => (rows[giver]!.isLast ? -1 : giver + 1)),
      flags: Int32Array.from(givers, (giver) => (rows[giver]!.isLast ? 0 : handoverFlags.binding)),
    },
    variants: {
      length: 1,
      hashes: ["00000000000000ff"],
      offsets: Int32Array.of(0, 2),
      steps: Int32Array.of(1, 2),
    },
    replay: null,
    frozen: {
      concurrency: "OFF",
      concurrentPairs: [{ a: 1, b: 2, cases: 7 }],
      referenceFromMs: 1,
      referenceToMs: 2,
      referenceSource: "SELF_REFERENCE",
      parentSojournMs: 12.5,
      standards: [{ stepId: 1, n: 3, sojournMs: 1_000.5, workMs: null }],
    },
    asOfMs: 1_700_000_000_000,
    completionAssumed: true,
    matches: [],
    warnings: [{ code: "negative", message: "Completed before it was started.", count: 1, example: "case a" }],
  };
  return { ...ledger, ...rest };
}
