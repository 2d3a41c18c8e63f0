import { describe, expect, test } from "vitest";
import { lifecycle } from "../../../../src/domain/event-columns.ts";
import type { ImportedLog } from "../../../../src/domain/imported-log.ts";
import { readXes } from "../../../../src/importing/xes/read-xes.ts";
import { hasSharedData, sharedFile, skipSentence } from "../../../real-data/shared-data.ts";
import { texts } from "./xes-files.ts";

/** What is known of a public log: counts, variants in the order of the file, seconds from first to last event (median, mean). */
interface Facts {
  readonly file: string;
  readonly events: number;
  readonly cases: number;
  readonly activities: number;
  readonly variants?: number;
  readonly seconds?: readonly [number, number];
  /** Changes of the department from one event of a case to the next, and of how many steps. */
  readonly changes?: readonly [number, number];
  readonly duplicates?: number;
  readonly departments?: number;
  /** Events of each department. */
  readonly byDepartment?: Readonly<Record<string, number>>;
  readonly resources?: number;
  readonly withoutResource?: number;
  readonly withoutDepartment?: number;
  readonly lifecycle?: Readonly<Partial<Record<keyof typeof lifecycle, number>>>;
}

const roles = [
  "EMPLOYEE",
  "SUPERVISOR",
  "ADMINISTRATION",
  "BUDGET OWNER",
  "PRE_APPROVER",
  "DIRECTOR",
  "UNDEFINED",
  "MISSING",
];

const logs: readonly Facts[] = [
  {
    file: "bpic2020/DomesticDeclarations.xes.gz",
    events: 55_628,
    cases: 10_357,
    activities: 14,
    variants: 90,
    seconds: [631_780, 957_912.8],
    changes: [34_287, 45_271],
    duplicates: 0,
    byDepartment: byRole(12_856, 10_285, 8_997, 2_804, 771, 0, 19_826, 89),
    resources: 2,
    lifecycle: { complete: 55_628 },
  },
  {
    file: "bpic2020/InternationalDeclarations.xes.gz",
    events: 70_727,
    cases: 6_323,
    activities: 33,
    variants: 727,
    seconds: [5_639_246, 7_335_785.7],
    changes: [45_221, 64_404],
    byDepartment: byRole(28_760, 12_294, 11_281, 3_585, 1_229, 869, 12_574, 135),
    resources: 2,
  },
  {
    file: "bpic2020/PermitLog.xes.gz",
    events: 81_092,
    cases: 6_426,
    activities: 49,
    variants: 1_402,
    seconds: [5_967_956, 7_168_550.9],
    changes: [52_950, 74_666],
    duplicates: 506,
    byDepartment: byRole(31_154, 14_039, 12_942, 4_147, 1_409, 868, 16_350, 183),
  },
  {
    file: "bpic2020/RequestForPayment.xes.gz",
    events: 36_072,
    cases: 6_760,
    activities: 16,
    variants: 77,
    seconds: [697_299.5, 987_901.2],
    changes: [22_497, 29_312],
    duplicates: 0,
    byDepartment: byRole(8_509, 6_437, 6_184, 2_001, 464, 37, 12_374, 66),
  },
  {
    file: "sepsis/SEPSIS.xes.gz",
    events: 15_214,
    cases: 1_050,
    activities: 16,
    variants: 846,
    seconds: [461_668.5, 2_459_733.9],
    changes: [7_048, 14_164],
    duplicates: 1,
    departments: 26,
    resources: 0,
  },
  {
    file: "bpic2011_hospital/Hospital_log.xes.gz",
    events: 150_291,
    cases: 1_143,
    activities: 624,
    variants: 981,
    seconds: [28_771_200, 33_406_790.6],
    changes: [29_591, 149_148],
    duplicates: 22_541,
    departments: 42,
    withoutDepartment: 16,
  },
  {
    file: "bpic2013/bpic2013_closed_problems.xes.gz",
    events: 6_660,
    cases: 1_487,
    activities: 4,
    variants: 183,
    seconds: [7_086_718, 15_455_653.3],
    changes: [220, 5_173],
    departments: 15,
    resources: 585,
    lifecycle: { whole: 6_660 },
  },
  {
    file: "bpic2013/bpic2013_open_problems.xes.gz",
    events: 2_351,
    cases: 819,
    activities: 3,
    variants: 108,
    seconds: [149_538, 5_071_719.1],
    changes: [45, 1_532],
    departments: 11,
    resources: 240,
    lifecycle: { whole: 2_351 },
  },
  {
    file: "bpic2012/BPI_Challenge_2012.xes.gz",
    events: 262_200,
    cases: 13_087,
    activities: 24,
    variants: 4_366,
    seconds: [69_857.4, 745_100.1],
    departments: 0,
    resources: 68,
    withoutResource: 18_010,
    lifecycle: { start: 71_376, complete: 164_506, schedule: 26_318 },
  },
  {
    file: "bpic2015/T_BPIC15_1.xes.gz",
    events: 54_818,
    cases: 1_199,
    activities: 38,
    departments: 0,
    resources: 23,
    lifecycle: { start: 27_409, complete: 27_409 },
  },
  {
    file: "bpic2015/T_BPIC15_3.xes.gz",
    events: 63_148,
    cases: 1_409,
    activities: 40,
    resources: 14,
    lifecycle: { start: 31_574, complete: 31_574 },
  },
  {
    file: "bpic2015/T_BPIC15_4.xes.gz",
    events: 55_358,
    cases: 1_053,
    activities: 43,
    resources: 10,
    lifecycle: { start: 27_679, complete: 27_679 },
  },
  { file: "helpdesk/Helpdesk.xes.gz", events: 21_348, cases: 4_580, activities: 14, duplicates: 127, resources: 22 },
  {
    file: "academic_credentials/ConsultaDataMining201618.xes.gz",
    events: 13_740,
    cases: 954,
    activities: 18,
    resources: 561,
    lifecycle: { start: 6_870, complete: 6_870 },
  },
];

/** What a read log says of each fact. */
const measures: Readonly<Record<string, (log: ImportedLog) => unknown>> = {
  events: ({ events }) => events.length,
  cases: (log) => log.texts.cases.length,
  activities: (log) => log.texts.activities.length,
  variants,
  seconds: (log) => durations(log).map((seconds) => Math.round(seconds * 10) / 10),
  changes: departmentChanges,
  duplicates,
  withoutResource: ({ events }) => events.resource.filter((code) => code < 0).length,
  withoutDepartment: ({ events }) => events.department.filter((code) => code < 0).length,
  departments: (log) => log.texts.departments.length,
  byDepartment: (log) => counts(texts(log.events.department, log.texts.departments)),
  resources: (log) => log.texts.resources.length,
  lifecycle: (log) => counts(Array.from(log.events.lifecycle, (code) => Object.keys(lifecycle)[code] ?? null)),
};

describe.skipIf(!hasSharedData)(`public logs in XES${skipSentence}`, () => {
  test.each(logs)("$file has the counts that are known of it", async (facts) => {
    const log = await readXes(sharedFile(facts.file), {}, {});
    const found = Object.keys(facts).map((fact) => [fact, fact === "file" ? facts.file : measures[fact]?.(log)]);
    expect(Object.fromEntries(found)).toEqual(facts);
  });

  test("BPIC 2020 carries attributes of the case on every event; they are stored once a case", async () => {
    const mapping = [{ column: "id", role: "EVENT_ID" }] as const;
    const log = await readXes(sharedFile("bpic2020/RequestForPayment.xes.gz"), { mapping }, {});
    expect(log.attributes.names).toContainEqual({ name: "(case)_RequestedAmount", level: "CASE", type: "NUMBER" });
    const amount = log.attributes.names.findIndex(({ name }) => name === "(case)_RequestedAmount");
    expect(log.attributes.name.filter((name) => name === amount)).toHaveLength(6_760);
    expect(log.texts.eventIds.length).toBe(36_072);
  });

  test("BPIC 2013 keeps the business status, and its combined name only as a mapping", async () => {
    const path = sharedFile("bpic2013/bpic2013_closed_problems.xes.gz");
    const log = await readXes(path, {}, {});
    expect(log.guesses.find(({ column }) => column === "lifecycle:transition")?.role).toBe("STATUS");
    expect(log.attributes.names).toContainEqual({ name: "status", level: "WORK_ITEM", type: "STRING" });
    expect(log.events.status.every((code) => code >= 0)).toBe(true);
    const classifier = log.mapping.length;
    const combined = await readXes(
      path,
      { mapping: [{ column: "classifier:Activity classifier", role: "ACTIVITY" }] },
      {},
    );
    expect(combined.texts.activities.length).toBe(7);
    expect(combined.mapping.length).toBe(classifier + 1);
  });
});

function byRole(...events: readonly number[]): Record<string, number> {
  return Object.fromEntries(roles.map((role, i) => [role, events[i] ?? 0] as const).filter(([, count]) => count > 0));
}

function counts(values: readonly (string | null)[]): Record<string, number> {
  const found: Record<string, number> = {};
  for (const value of values) found[value ?? "none"] = (found[value ?? "none"] ?? 0) + 1;
  return found;
}

function eventsByCase({ events }: ImportedLog): number[][] {
  const cases = new Map<number, number[]>();
  events.caseKey.forEach((key, event) => {
    const members = cases.get(key);
    if (members) members.push(event);
    else cases.set(key, [event]);
  });
  return [...cases.values()];
}

function variants(log: ImportedLog): number {
  return new Set(eventsByCase(log).map((members) => members.map((event) => log.events.activity[event]).join())).size;
}

function durations(log: ImportedLog): [number, number] {
  const seconds = eventsByCase(log)
    .map((members) => members.map((event) => log.events.timeMs[event] ?? Number.NaN))
    .map((times) => (Math.max(...times) - Math.min(...times)) / 1000)
    .sort((a, b) => a - b);
  const at = (index: number): number => seconds[index] ?? Number.NaN;
  const median = (at((seconds.length - 1) >> 1) + at(seconds.length >> 1)) / 2;
  return [median, seconds.reduce((sum, value) => sum + value, 0) / seconds.length];
}

function departmentChanges(log: ImportedLog): [number, number] {
  let changes = 0;
  let steps = 0;
  for (const members of eventsByCase(log)) {
    steps += members.length - 1;
    members.forEach((event, i) => {
      const before = members[i - 1];
      if (before !== undefined && log.events.department[before] !== log.events.department[event]) changes++;
    });
  }
  return [changes, steps];
}

/** Events equal to an earlier one of their case in all fields but the id. */
function duplicates(log: ImportedLog): number {
  const seen = new Set<string>();
  log.events.fieldsHash.forEach((hash, event) => seen.add(`${log.events.caseKey[event]} ${hash}`));
  return log.events.length - seen.size;
}
