import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { DataFolder } from "./data-folder.ts";
import { allPositions, processFacts, type RoleFacts } from "./process-facts.ts";
import { hasSharedData, sharedFile, skipSentence } from "./shared-data.ts";

interface LogFacts {
  readonly file: string;
  readonly cases: number;
  readonly events: number;
  readonly workItems: number;
  readonly variants?: number;
  readonly handovers?: number;
  readonly medianSeconds?: number;
  readonly meanSeconds?: number;
  readonly duplicates?: number;
  readonly departments: number;
}

/**
 * Counts, durations and duplicates of the public logs, as their description gives them. One mean differs by definition: theirs of BPIC 2012,
 * 745,100.1 s, runs to the last event, and some cases end with work that was only scheduled, which is no work item and ends no case.
 */
const logs: readonly LogFacts[] = [
  {
    file: "sepsis/SEPSIS.xes.gz",
    cases: 1_050,
    events: 15_214,
    workItems: 15_214,
    variants: 846,
    handovers: 7_048,
    medianSeconds: 461_668.5,
    meanSeconds: 2_459_733.9,
    duplicates: 1,
    departments: 26,
  },
  {
    file: "sepsis/SEPSIS.csv.gz",
    cases: 1_050,
    events: 15_214,
    workItems: 15_214,
    medianSeconds: 461_668.5,
    meanSeconds: 2_459_733.9,
    departments: 26,
  },
  {
    file: "bpic2011_hospital/Hospital_log.xes.gz",
    cases: 1_143,
    events: 150_291,
    workItems: 150_291,
    variants: 981,
    handovers: 29_591,
    medianSeconds: 28_771_200,
    meanSeconds: 33_406_790.6,
    duplicates: 22_541,
    departments: 43,
  },
  {
    file: "bpic2013/bpic2013_closed_problems.xes.gz",
    cases: 1_487,
    events: 6_660,
    workItems: 6_660,
    variants: 183,
    handovers: 220,
    medianSeconds: 7_086_718,
    meanSeconds: 15_455_653.3,
    departments: 15,
  },
  {
    file: "bpic2013/bpic2013_open_problems.xes.gz",
    cases: 819,
    events: 2_351,
    workItems: 2_351,
    variants: 108,
    handovers: 45,
    medianSeconds: 149_538,
    meanSeconds: 5_071_719.1,
    departments: 11,
  },
  {
    file: "bpic2012/BPI_Challenge_2012.xes.gz",
    cases: 13_087,
    events: 262_200,
    workItems: 164_517,
    variants: 4_366,
    medianSeconds: 69_857.4,
    meanSeconds: 744_196.6,
    departments: 1,
  },
  { file: "bpic2015/T_BPIC15_1.xes.gz", cases: 1_199, events: 54_818, workItems: 27_409, departments: 1 },
  { file: "bpic2015/T_BPIC15_3.xes.gz", cases: 1_409, events: 63_148, workItems: 31_574, departments: 1 },
  { file: "bpic2015/T_BPIC15_4.xes.gz", cases: 1_053, events: 55_358, workItems: 27_679, departments: 1 },
  { file: "bpic2015/BPIC15_1.csv.gz", cases: 1_199, events: 52_217, workItems: 52_217, departments: 1 },
  {
    file: "helpdesk/Helpdesk.xes.gz",
    cases: 4_580,
    events: 21_348,
    workItems: 21_348,
    variants: 226,
    duplicates: 127,
    departments: 1,
  },
  {
    file: "purchasing/PurchasingExample.csv",
    cases: 608,
    events: 9_119,
    workItems: 9_119,
    medianSeconds: 286.1417 * 3600,
    meanSeconds: 515.0189 * 3600,
    departments: 5,
  },
  { file: "refund/RefundProcess.csv", cases: 1_338, events: 9_032, workItems: 9_032, departments: 1 },
  {
    file: "academic_credentials/AcademicCredentials.csv.gz",
    cases: 954,
    events: 4_928,
    workItems: 4_928,
    departments: 1,
  },
  {
    file: "academic_credentials/ConsultaDataMining201618.xes.gz",
    cases: 954,
    events: 13_740,
    workItems: 6_870,
    departments: 1,
  },
  {
    file: "client_onboarding/onboard_client.csv.gz",
    cases: 6_838,
    events: 54_224,
    workItems: 54_224,
    medianSeconds: 47.9 * 3600,
    meanSeconds: 106.6384 * 3600,
    departments: 3,
  },
  { file: "client_onboarding/tutorial_ticket_sample.csv", cases: 3, events: 10, workItems: 10, departments: 4 },
  { file: "procure_to_pay_sim/Procure_to_Pay.csv.gz", cases: 1_000, events: 13_290, workItems: 13_290, departments: 5 },
  {
    file: "loan_application_sim/Loan_Application.csv.gz",
    cases: 1_000,
    events: 11_805,
    workItems: 11_805,
    departments: 6,
  },
  {
    file: "insurance_claims_sim/Insurance_Claims.csv.gz",
    cases: 1_000,
    events: 5_443,
    workItems: 5_443,
    departments: 2,
  },
];

describe.skipIf(!hasSharedData)(`the public logs${skipSentence}`, () => {
  let folder: DataFolder;
  let positions: readonly RoleFacts[];

  beforeAll(async () => {
    folder = await DataFolder.create();
    for (const { file } of logs) await folder.import(sharedFile(file), { options: { process: file } });
    positions = await allPositions(folder);
  }, 300_000);

  afterAll(() => folder.remove());

  it.each(logs)("$file has the known counts and durations", async (log) => {
    const { metrics, quality } = await processFacts(folder, log.file);
    const { leadTime, balance, ...counts } = metrics;
    const found = {
      ...counts,
      duplicates: quality.duplicates,
      medianSeconds: toTenSeconds(leadTime.median),
      meanSeconds: toTenSeconds(leadTime.mean.value),
    };
    const { file: _, departments: __, ...facts } = log;
    const known = {
      ...facts,
      ...(log.medianSeconds === undefined ? {} : { medianSeconds: toTenSeconds(log.medianSeconds) }),
      ...(log.meanSeconds === undefined ? {} : { meanSeconds: toTenSeconds(log.meanSeconds) }),
    };
    expect(found).toMatchObject(known);
    expect(balance.difference).toBe(0);
  });

  it.each(logs)("$file has $departments departments", (log) => {
    expect(positions.filter((position) => position.process.name === log.file)).toHaveLength(log.departments);
  });

  it("balances in every position of every log, in both views and in credit", () => {
    for (const { critical, shared, output } of positions) {
      expect(critical.balance.difference).toBe(0);
      expect(shared.balance.difference).toBe(0);
      expect(Math.abs(output.balance.difference)).toBeLessThan(1e-6);
    }
  });
});

/** The descriptions round hours to four places. */
function toTenSeconds(seconds: number): number {
  return Math.round(seconds / 10);
}
