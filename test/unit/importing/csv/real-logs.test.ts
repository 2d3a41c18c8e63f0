import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import { lifecycle } from "../../../../src/domain/event-columns.ts";
import type { ColumnRole, ImportedLog, ImportOptions } from "../../../../src/domain/imported-log.ts";
import { readCsv } from "../../../../src/importing/csv/read-csv.ts";
import { readXes } from "../../../../src/importing/xes/read-xes.ts";

const data = fileURLToPath(new URL("../../../../../shared/data/", import.meta.url));

describe.skipIf(!existsSync(data))("real tables (skipped where ../shared/data is absent)", () => {
  test.each([
    ["sepsis/SEPSIS.csv.gz", 15_214, 1_050, 16, 26, 0],
    ["bpic2015/BPIC15_1.csv.gz", 52_217, 1_199, 398, 0, 23],
    ["purchasing/PurchasingExample.csv", 9_119, 608, 21, 5, 27],
    ["refund/RefundProcess.csv", 9_032, 1_338, 32, 0, 27],
    ["academic_credentials/AcademicCredentials.csv.gz", 4_928, 954, 16, 0, 559],
    ["client_onboarding/onboard_client.csv.gz", 54_224, 6_838, 11, 3, 11],
    ["client_onboarding/client_onboarding_baw_small.csv", 1_019, 226, 25, 2, 6],
    ["client_onboarding/tutorial_ticket_sample.csv", 10, 3, 5, 4, 5],
    ["procure_to_pay_sim/Procure_to_Pay.csv.gz", 13_290, 1_000, 24, 5, 21],
    ["loan_application_sim/Loan_Application.csv.gz", 11_805, 1_000, 17, 6, 47],
    ["insurance_claims_sim/Insurance_Claims.csv.gz", 5_443, 1_000, 7, 2, 130],
  ])("%s is read without a word from the user", async (file, events, cases, activities, departments, resources) => {
    const log = await read(file);
    expect({
      events: log.events.length,
      cases: log.texts.cases.length,
      activities: log.texts.activities.length,
      departments: log.texts.departments.length,
      resources: log.texts.resources.length,
    }).toEqual({ events, cases, activities, departments, resources });
    expect(log.guesses.every(({ why, samples, role }) => why !== "" && (samples.length > 0 || role === "IGNORE"))).toBe(
      true,
    );
    expect(log.warnings.filter(({ code }) => !expected.has(code))).toEqual([]);
  });

  test.each<[string, Partial<Record<ColumnRole, string>>]>([
    [
      "sepsis/SEPSIS.csv.gz",
      {
        CASE: "case:concept:name",
        ACTIVITY: "concept:name",
        TIMESTAMP: "time:timestamp",
        DEPARTMENT: "org:group",
        LIFECYCLE: "lifecycle:transition",
      },
    ],
    [
      "bpic2015/BPIC15_1.csv.gz",
      {
        CASE: "case:concept:name",
        ACTIVITY: "concept:name",
        TIMESTAMP: "time:timestamp",
        RESOURCE: "org:resource",
        IGNORE: "start_timestamp",
      },
    ],
    [
      "purchasing/PurchasingExample.csv",
      {
        CASE: "Case ID",
        ACTIVITY: "Activity",
        START: "Start Timestamp",
        COMPLETE: "Complete Timestamp",
        DEPARTMENT: "Role",
        RESOURCE: "Resource",
      },
    ],
    [
      "refund/RefundProcess.csv",
      {
        CASE: "Order Nr.",
        ACTIVITY: "Status",
        COMPLETE: "Complete Timestamp",
        RESOURCE: "Employee",
        CASE_ATTRIBUTE: "Channel",
      },
    ],
    [
      "academic_credentials/AcademicCredentials.csv.gz",
      { CASE: "case_id", ACTIVITY: "activity", START: "start_time", COMPLETE: "end_time", RESOURCE: "resource" },
    ],
    [
      "client_onboarding/onboard_client.csv.gz",
      {
        CASE: "process",
        ACTIVITY: "activity",
        START: "start",
        COMPLETE: "end",
        DEPARTMENT: "role",
        RESOURCE: "resource",
        CASE_ATTRIBUTE: "robot",
      },
    ],
    [
      "client_onboarding/tutorial_ticket_sample.csv",
      {
        CASE: "ProcessID",
        ACTIVITY: "Activity",
        START: "StartTime",
        DEPARTMENT: "Role",
        RESOURCE: "Resource",
        CASE_ATTRIBUTE: "TicketType CustomerRating",
      },
    ],
    [
      "procure_to_pay_sim/Procure_to_Pay.csv.gz",
      {
        CASE: "case_id",
        ACTIVITY: "activity",
        START: "start_time",
        COMPLETE: "end_time",
        RESOURCE: "resource",
        CASE_ATTRIBUTE: "extraneous_delay",
      },
    ],
  ])("the columns of %s get their roles", async (file, roles) => {
    const { mapping } = await read(file);
    const found: Partial<Record<ColumnRole, string>> = {};
    for (const { column, role } of mapping) {
      if (file.startsWith("sepsis") && role === "CASE_ATTRIBUTE") continue;
      found[role] = [found[role], column].filter(Boolean).join(" ");
    }
    if (file.startsWith("sepsis")) delete found.ITEM_ATTRIBUTE;
    expect(found).toEqual(roles);
  });

  test("client_onboarding_baw_small: activity, performer and the group that could perform; the process column is offered, not taken", async () => {
    const file = "client_onboarding/client_onboarding_baw_small.csv";
    const log = await read(file);
    expect(columnOf(log, "CASE")).toBe("shortProcessInstanceId");
    expect(columnOf(log, "ACTIVITY")).toBe("activityName");
    expect(columnOf(log, "RESOURCE")).toBe("performerName");
    expect(columnOf(log, "DEPARTMENT")).toBe("potentialPerformerName");
    expect(log.guesses.find(({ column }) => column === "CO.ProcessName")?.why).toMatch(/map it as the process/);
    expect(log.texts.processes).toEqual(["client_onboarding_baw_small"]);

    const split = await read(file, { mapping: [{ column: "CO.ProcessName", role: "PROCESS" }] });
    expect([...split.texts.processes].sort()).toEqual([
      "Create New Proposal",
      "Follow Up with Client",
      "Notification",
      "Perform Scoreboarding",
      "Review Documents",
      "Update Backend Systems",
    ]);
    expect(countBy(split.events.process, split.texts.processes)).toMatchObject({
      "Review Documents": 437,
      Notification: 228,
    });
  });

  test("Purchasing: hours of work by role, zero durations and case durations", async () => {
    const log = await read("purchasing/PurchasingExample.csv");
    expect(rounded(hoursByDepartment(log))).toEqual({
      Supplier: 10_584.733,
      "Purchasing Agent": 6_011,
      Requester: 585.183,
      "Financial Manager": 125.3,
      "Requester Manager": 67.683,
    });
    expect(countBy(log.events.department, log.texts.departments)).toEqual({
      Supplier: 1_239,
      "Purchasing Agent": 3_198,
      Requester: 2_635,
      "Financial Manager": 1_309,
      "Requester Manager": 738,
    });
    const { timeMs, startMs } = log.events;
    expect(timeMs.filter((time, i) => time === startMs[i])).toHaveLength(1_244);
    const durations = caseDurations(log);
    expect(median(durations) / 3_600_000).toBeCloseTo(286.1417, 4);
    expect(mean(durations) / 3_600_000).toBeCloseTo(515.0189, 4);
  });

  test("client onboarding: day first, and hours of work by role", async () => {
    const log = await read("client_onboarding/onboard_client.csv.gz");
    expect(hoursByDepartment(log)).toEqual({ "Client Rep": 292_482.25, CLIENT: 331_088, "Account Manager": 93_432.15 });
    expect(countBy(log.events.department, log.texts.departments)).toEqual({
      "Client Rep": 41_779,
      CLIENT: 1_641,
      "Account Manager": 10_804,
    });
    const durations = caseDurations(log);
    expect(median(durations) / 3_600_000).toBeCloseTo(47.9, 6);
    expect(mean(durations) / 3_600_000).toBeCloseTo(106.6384, 4);
    expect(log.guesses.find(({ column }) => column === "start")?.why).toMatch(
      /the day comes first: "17-10-2022 08:00:00"/,
    );
  });

  test('Sepsis: the cases "NA", "ON" and "NO" are cases, and durations are those of the XES', async () => {
    const log = await read("sepsis/SEPSIS.csv.gz");
    expect(log.texts.cases).toEqual(expect.arrayContaining(["NA", "ON", "NO"]));
    expect(median(caseDurations(log)) / 1000).toBe(461_668.5);
    expect(mean(caseDurations(log)) / 1000).toBeCloseTo(2_459_733.9, 1);
    expect(new Set(log.events.lifecycle)).toEqual(new Set([lifecycle.complete]));
    expect(log.texts.departments).toContain("?");
    // Equal in all fields inside a case: methods.md 1.1 counts one such event.
    const seen = new Set<string>();
    const duplicates = log.events.fieldsHash.filter((hash, i) => {
      const key = `${log.events.caseKey[i]} ${hash}`;
      return seen.has(key) || !seen.add(key);
    });
    expect(duplicates).toHaveLength(1);
  });

  test("Sepsis: the CSV and the XES say the same of every case", async () => {
    const csv = await read("sepsis/SEPSIS.csv.gz");
    const xes = await readXes(`${data}sepsis/SEPSIS.xes.gz`, {}, {});
    expect(storyOfCases(csv)).toEqual(storyOfCases(xes));
  });

  test("refund: CR alone ends lines, and the month comes first", async () => {
    const log = await read("refund/RefundProcess.csv");
    expect(timeRange(log)).toEqual(["2011-11-23T13:12:00.000Z", "2012-01-23T11:55:00.000Z"]);
    expect(log.guesses.find(({ column }) => column === "Complete Timestamp")?.why).toMatch(
      /the month comes first: "11\/28\/11 9:27"/,
    );
    expect(log.warnings.find(({ code }) => code === "no-time-zone")).toMatchObject({ count: 9_032, example: "line 2" });
  });

  test("tutorial: semicolons behind a byte order mark, dates alone, starts alone", async () => {
    const log = await read("client_onboarding/tutorial_ticket_sample.csv");
    expect(timeRange(log)).toEqual(["2021-01-01T00:00:00.000Z", "2021-01-14T00:00:00.000Z"]);
    expect(new Set(log.events.lifecycle)).toEqual(new Set([lifecycle.startOnly]));
    expect(log.attributes.names).toEqual([
      { name: "TicketType", level: "CASE", type: "STRING" },
      { name: "CustomerRating", level: "CASE", type: "NUMBER" },
    ]);
  });

  test("resources numbered inside their departments give the departments away", async () => {
    const purchase = await read("procure_to_pay_sim/Procure_to_Pay.csv.gz");
    expect([...purchase.texts.departments].sort()).toEqual([
      "Financial Manager",
      "Purchasing Agent",
      "Requester",
      "Requester Manager",
      "Supplier",
    ]);
    expect(purchase.warnings.find(({ code }) => code === "department-from-resource")?.count).toBe(13_290);
    const claims = await read("insurance_claims_sim/Insurance_Claims.csv.gz");
    expect([...claims.texts.departments].sort()).toEqual(["Call Centre Operator", "Claims Handler"]);
  });

  test("academic credentials: the zone told moves every time", async () => {
    const file = "academic_credentials/AcademicCredentials.csv.gz";
    const [utc, bogota] = [await read(file), await read(file, { timeZone: "America/Bogota" })];
    expect(bogota.events.timeMs.every((time, i) => time - (utc.events.timeMs[i] ?? 0) === 5 * 3_600_000)).toBe(true);
    expect(bogota.warnings.some(({ code }) => code === "no-time-zone")).toBe(false);
    expect(timeRange(utc)[0]).toBe("2016-02-01T11:23:52.000Z");
  });
});

/** Warnings that say what the tables are like, not that something is wrong with them. */
const expected = new Set(["no-time-zone", "no-department", "department-from-resource"]);

/** Reads a file once under the same options; nothing here changes a log. */
function read(file: string, options: ImportOptions = {}): Promise<ImportedLog> {
  const key = file + JSON.stringify(options);
  const log = logs.get(key) ?? readCsv(`${data}${file}`, options, {});
  logs.set(key, log);
  return log;
}

const logs = new Map<string, Promise<ImportedLog>>();

function columnOf(log: ImportedLog, role: ColumnRole): string | undefined {
  return log.mapping.find((mapping) => mapping.role === role)?.column;
}

function countBy(codes: Int32Array, texts: readonly string[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const code of codes) counts[texts[code] ?? ""] = (counts[texts[code] ?? ""] ?? 0) + 1;
  return counts;
}

function hoursByDepartment({ events, texts }: ImportedLog): Record<string, number> {
  const ms: Record<string, number> = {};
  events.department.forEach((code, i) => {
    const name = texts.departments[code] ?? "";
    ms[name] = (ms[name] ?? 0) + ((events.timeMs[i] ?? 0) - (events.startMs[i] ?? 0));
  });
  return Object.fromEntries(Object.entries(ms).map(([name, sum]) => [name, sum / 3_600_000]));
}

function rounded(hours: Record<string, number>): Record<string, number> {
  return Object.fromEntries(Object.entries(hours).map(([name, sum]) => [name, Math.round(sum * 1000) / 1000]));
}

function caseDurations({ events, texts }: ImportedLog): number[] {
  const first = new Float64Array(texts.cases.length).fill(Infinity);
  const last = new Float64Array(texts.cases.length).fill(-Infinity);
  events.caseKey.forEach((code, i) => {
    const [time, start] = [events.timeMs[i] ?? 0, events.startMs[i] ?? Number.NaN];
    first[code] = Math.min(first[code] ?? 0, Number.isNaN(start) ? time : start);
    last[code] = Math.max(last[code] ?? 0, time);
  });
  return Array.from(last, (end, code) => end - (first[code] ?? 0));
}

/** Activity, department, time and order of the events of each case. */
function storyOfCases({ events, texts }: ImportedLog): Record<string, string[]> {
  const stories: Record<string, string[]> = {};
  events.caseKey.forEach((code, i) => {
    const said = [
      texts.activities[events.activity[i] ?? -1],
      texts.departments[events.department[i] ?? -1],
      events.timeMs[i],
      events.sequence[i],
      events.lifecycle[i],
    ];
    (stories[texts.cases[code] ?? ""] ??= []).push(said.join(" | "));
  });
  return stories;
}

function timeRange({ events }: ImportedLog): string[] {
  const times = [...events.timeMs].sort((a, b) => a - b);
  return [times.at(0), times.at(-1)].map((time) => new Date(time ?? 0).toISOString());
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const half = sorted.length / 2;
  return ((sorted[Math.ceil(half) - 1] ?? 0) + (sorted[Math.floor(half)] ?? 0)) / 2;
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}
