import { describe, expect, test } from "vitest";
import type { ImportedLog } from "../../../src/domain/imported-log.ts";
import { handoverFlags, itemFlags, type DerivedLedger } from "../../../src/domain/work-item-columns.ts";
import { readLog } from "../../../src/importing/read-log.ts";
import { deriveProcess } from "../../../src/ledger/derive-process.ts";
import type { DerivationInput } from "../../../src/ledger/process-log.ts";
import { hasSharedData, sharedFile, skipSentence } from "../../real-data/shared-data.ts";
import { inputOfLog } from "./reference/imported-input.ts";

/** What data/README.md and methods.md say of each log; what is left out they do not say. */
const logs: readonly (Facts & { readonly file: string })[] = [
  {
    file: "bpic2020/DomesticDeclarations.xes.gz",
    items: 55_628,
    handovers: 34_287,
    medianMs: 631_780_000,
    meanMs: 957_912_800,
  },
  {
    file: "bpic2020/InternationalDeclarations.xes.gz",
    items: 70_727,
    handovers: 45_221,
    medianMs: 5_639_246_000,
    meanMs: 7_335_785_700,
  },
  {
    file: "bpic2020/PermitLog.xes.gz",
    items: 81_092,
    handovers: 52_950,
    medianMs: 5_967_956_000,
    meanMs: 7_168_550_900,
    duplicates: 506,
  },
  {
    file: "bpic2020/RequestForPayment.xes.gz",
    items: 36_072,
    handovers: 22_497,
    medianMs: 697_299_500,
    meanMs: 987_901_200,
  },
  {
    file: "sepsis/SEPSIS.xes.gz",
    items: 15_214,
    handovers: 7_048,
    medianMs: 461_668_500,
    meanMs: 2_459_733_900,
    duplicates: 1,
  },
  { file: "sepsis/SEPSIS.csv.gz", items: 15_214, handovers: 7_048, medianMs: 461_668_500, meanMs: 2_459_733_900 },
  {
    file: "bpic2011_hospital/Hospital_log.xes.gz",
    items: 150_291,
    handovers: 29_591,
    medianMs: 28_771_200_000,
    meanMs: 33_406_790_600,
    duplicates: 22_541,
  },
  {
    file: "bpic2013/bpic2013_closed_problems.xes.gz",
    items: 6_660,
    handovers: 220,
    medianMs: 7_086_718_000,
    meanMs: 15_455_653_300,
  },
  {
    file: "bpic2013/bpic2013_open_problems.xes.gz",
    items: 2_351,
    handovers: 45,
    medianMs: 149_538_000,
    meanMs: 5_071_719_100,
  },
  { file: "helpdesk/Helpdesk.xes.gz", items: 21_348, duplicates: 127 },
  { file: "bpic2015/T_BPIC15_1.xes.gz", items: 27_409 },
  { file: "bpic2015/T_BPIC15_3.xes.gz", items: 31_574 },
  { file: "bpic2015/T_BPIC15_4.xes.gz", items: 27_679 },
  { file: "bpic2015/BPIC15_1.csv.gz", items: 52_217 },
  { file: "academic_credentials/ConsultaDataMining201618.xes.gz", items: 6_870 },
  { file: "academic_credentials/AcademicCredentials.csv.gz", items: 4_928 },
  { file: "purchasing/PurchasingExample.csv", items: 9_119, medianMs: 1_030_110_000, serviceHours: 17_373.9 },
  { file: "refund/RefundProcess.csv", items: 9_032 },
  { file: "client_onboarding/onboard_client.csv.gz", items: 54_224, medianMs: 172_440_000, serviceHours: 717_002.4 },
  { file: "client_onboarding/client_onboarding_baw_small.csv", items: 1_019 },
  { file: "client_onboarding/tutorial_ticket_sample.csv", items: 10 },
  { file: "procure_to_pay_sim/Procure_to_Pay.csv.gz", items: 13_290 },
  { file: "loan_application_sim/Loan_Application.csv.gz", items: 11_805 },
  { file: "insurance_claims_sim/Insurance_Claims.csv.gz", items: 5_443 },
];

interface Facts {
  readonly items: number;
  readonly handovers?: number;
  readonly medianMs?: number;
  readonly meanMs?: number;
  readonly duplicates?: number;
  readonly serviceHours?: number;
}

describe.skipIf(!hasSharedData)(`the time of real logs${skipSentence}`, () => {
  test.each(logs)("$file: known facts with concurrency off, and both views balance", async ({ file, ...facts }) => {
    const off = await derive(file, { concurrency: "OFF" });
    expect(factsOf(off)).toMatchObject(facts);
    expectBalanced(off);
  });

  test.each(logs.filter(({ serviceHours }) => serviceHours !== undefined))(
    "$file: balances with overlapping steps concurrent",
    async ({ file }) => {
      const overlap = await derive(file, {});
      expect(overlap.frozen.concurrency).toBe("OVERLAP");
      expectBalanced(overlap);
    },
  );

  test("BPIC 2012: 262,200 events are 71,365 pairs, 11 starts and 93,141 completions", async () => {
    const ledger = await derive("bpic2012/BPI_Challenge_2012.xes.gz", {});
    const { flags } = ledger.items;
    const withBit = (bit: number): number => flags.filter((bits) => (bits & bit) !== 0).length;
    expect(ledger.items.length).toBe(164_517);
    expect(withBit(itemFlags.unfinished)).toBe(11);
    expect(withBit(itemFlags.noStart)).toBe(93_141);
    expect(ledger.warnings.find(({ code }) => code === "schedule-event")?.count).toBe(26_318);
    expect(ledger.cases.events.reduce((a, b) => a + b)).toBe(262_200);
    // The mean of data/README.md (745,100.1 s) counts the schedules that end four cases and were never started; they are no work.
    expect(factsOf(ledger)).toMatchObject({ medianMs: 69_857_434, meanMs: 744_196_600 });
    expectBalanced(ledger);
  });

  test("heuristics find 118, 37 and 34 pairs, and split the binding handovers of Sepsis from the others", async () => {
    const permit = await derive("bpic2020/PermitLog.xes.gz", { concurrency: "HEURISTICS" });
    const international = await derive("bpic2020/InternationalDeclarations.xes.gz", { concurrency: "HEURISTICS" });
    const sepsis = await derive("sepsis/SEPSIS.xes.gz", { concurrency: "HEURISTICS" });
    expect([permit, international, sepsis].map(({ frozen }) => frozen.concurrentPairs.length)).toEqual([118, 37, 34]);
    expect(handoversOf(sepsis)).toEqual({ all: 8_273, binding: 4_423 });
    for (const ledger of [permit, international, sepsis]) expectBalanced(ledger);
  });
});

/** Reading takes longest, and some logs are derived twice. */
const read = new Map<string, Promise<ImportedLog>>();

async function derive(file: string, settings: Partial<DerivationInput["settings"]>): Promise<DerivedLedger> {
  const log = read.get(file) ?? readLog(sharedFile(file), {});
  read.set(file, log);
  return deriveProcess(inputOfLog(await log, settings));
}

function factsOf(ledger: DerivedLedger) {
  const { cases, items } = ledger;
  const leads = cases.endMs.map((end, c) => end - (cases.startMs[c] ?? Number.NaN)).sort();
  const middle = leads.length / 2;
  const service = items.completeMs.reduce((sum, complete, i) => {
    const start = items.startMs[i] ?? Number.NaN;
    return Number.isNaN(start) ? sum : sum + complete - start;
  }, 0);
  return {
    items: items.length,
    handovers: handoversOf(ledger).all,
    medianMs: ((leads[Math.floor(middle)] ?? Number.NaN) + (leads[Math.ceil(middle) - 1] ?? Number.NaN)) / 2,
    // The facts are printed in tenths of a second.
    meanMs: Math.round(leads.reduce((a, b) => a + b, 0) / leads.length / 100) * 100,
    duplicates: items.flags.filter((bits) => (bits & itemFlags.duplicate) !== 0).length,
    serviceHours: Math.round(service / 36_000) / 100,
  };
}

/** Direct enablements between different departments. */
function handoversOf({ handovers: { from, to, flags }, items }: DerivedLedger): { all: number; binding: number } {
  let all = 0;
  let binding = 0;
  for (const [h, taker] of to.entries()) {
    if (taker < 0 || items.department[taker] === items.department[from[h] ?? -1]) continue;
    all++;
    if (((flags[h] ?? 0) & handoverFlags.binding) !== 0) binding++;
  }
  return { all, binding };
}

/** Lead time of the cases = what both views book to their items, to the millisecond, case by case. */
function expectBalanced({ cases, items, ledger }: DerivedLedger): void {
  const booked = (columns: readonly Float64Array[]): Float64Array => {
    const sums = new Float64Array(cases.length);
    for (const column of columns) for (const [i, ms] of column.entries()) sums[items.case[i] ?? -1]! += ms;
    return sums;
  };
  const leads = cases.endMs.map((end, c) => end - (cases.startMs[c] ?? Number.NaN));
  expect(booked([ledger.criticalWaitMs, ledger.criticalServiceMs, ledger.criticalElapsedMs])).toEqual(leads);
  expect(booked([ledger.sharedWaitMs, ledger.sharedServiceMs, ledger.sharedElapsedMs])).toEqual(leads);
}
