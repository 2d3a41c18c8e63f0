import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { countCalls } from "./counted-stores.ts";
import { logs, TestOrganisation } from "./test-organisation.ts";

/** The worked net of methods.md 5, drawn through the API without any log, beside the logs of Orders. */
let organisation: TestOrganisation;
let stepIds: ReadonlyMap<string, string>;
beforeAll(async () => {
  organisation = await TestOrganisation.empty();
  await organisation.import("Orders", logs.Orders());
  for (const [name, capacity] of Object.entries({ Desk: 2, Reviewers: 2, Fixers: 1, Board: 1 })) {
    await run("setDepartment", { name, capacity });
  }
  const { process } = await run<{ process: Drawn }>(
    "createProcess",
    { name: "Permits", arrivalsPerHour: 1.2 },
    "process { id currentVersion { id steps { id name } } }",
  );
  const [start, end] = process.currentVersion.steps;
  const department = async (name: string) => ({ department: await organisation.departmentIdOf(name) });
  const steps = [
    { key: "i", name: "Intake", ...(await department("Desk")) },
    { key: "m", name: "again", element: "exclusiveGateway" },
    { key: "r", name: "Review", ...(await department("Reviewers")) },
    { key: "x", name: "fine?", element: "exclusiveGateway" },
    { key: "f", name: "Fix", ...(await department("Fixers")) },
    { key: "a", name: "Approve", ...(await department("Board")) },
  ];
  const flows = [
    [start?.id, "i"],
    ["i", "m"],
    ["m", "r"],
    ["r", "x"],
    ["x", "f", 0.25],
    ["x", "a"],
    ["f", "m"],
    ["a", end?.id],
  ];
  const edits = [
    // A new process leads from its start to its end.
    { removeFlow: { from: start?.id, to: end?.id } },
    ...steps.map((addStep) => ({ addStep })),
    ...flows.map(([from, to, probability]) => ({
      addFlow: { from, to, ...(probability === undefined ? {} : { probability }) },
    })),
  ];
  const { version } = await run<{ version: Drawn["currentVersion"] }>(
    "editVersion",
    { version: process.currentVersion.id, edits },
    "version { id steps { id name } }",
  );
  stepIds = new Map(version.steps.map(({ id, name }) => [name, id]));
  const work = { Intake: 0.5, Review: 1, Fix: 0.75, Approve: 0.4 };
  await run("setStandards", {
    process: process.id,
    standards: Object.entries(work).map(([name, hours]) => ({ step: stepIds.get(name), work: hours, variation: 1 })),
  });
});
afterAll(() => organisation.remove());

interface Drawn {
  readonly id: string;
  readonly currentVersion: {
    readonly id: string;
    readonly steps: readonly { readonly id: string; readonly name: string }[];
  };
}

const estimate = "value unit low high reason basis n";

describe("a process that was only drawn", () => {
  test("has a lead time, a ceiling, and columns for where it is tight, all of them planned", async () => {
    const { process } = await organisation.get<{ process: { structure: Structure } }>(
      `{ process(name: "Permits") { structure { version { number } arrivalsPerHour { ${estimate} } leadTime { ${estimate} } minutes: leadTime(unit: MINUTES) { value unit }
        leadTimeWithoutQueues { value } throughputCeiling { ${estimate} } handovers minCutFlow minCut { name }
        stations { department { name } visits work oneMoreServer elasticity inMinCut mustPass load { utilisation } } missing { what }
        steps { step { name } visits wait sensitivity elasticity inMinCut slack criticality depth dominator { name } postDominator { name } mustPass singlePointOfFailure betweenness reach } } } }`,
    );
    const { structure } = process;
    expect(structure.arrivalsPerHour).toMatchObject({ value: 1.2, reason: null, basis: "PLANNED", n: null });
    expect(structure.leadTime).toMatchObject({
      value: expect.closeTo(5.379528, 6),
      unit: "HOURS",
      reason: null,
      basis: "PLANNED",
      n: null,
    });
    expect(structure.minutes).toEqual({ value: expect.closeTo(322.771669, 4), unit: "MINUTES" });
    expect(structure.leadTimeWithoutQueues.value).toBeCloseTo(2.483333, 6);
    expect(structure.throughputCeiling).toMatchObject({ value: expect.closeTo(1.5, 12), unit: null });
    expect([structure.minCutFlow, structure.minCut]).toEqual([2, [{ name: "Review" }]]);
    // Intake to Review, Review to Fix and to Approve, Fix to Review.
    expect(structure.handovers).toBeCloseTo(1 + 1 / 3 + 1 + 1 / 3, 12);
    expect(
      structure.stations.map(({ department, oneMoreServer, elasticity }) => [
        department.name,
        round(elasticity),
        round(oneMoreServer),
      ]),
    ).toEqual([
      ["Reviewers", 3.136, -2.11],
      ["Board", 0.275, -0.345],
      ["Desk", 0.122, -0.044],
      ["Fixers", 0.095, -0.101],
    ]);
    expect(structure.missing).toEqual([]);
    expect(structure.steps.find(({ step }) => step.name === "Review")).toMatchObject({
      visits: expect.closeTo(4 / 3, 12),
      wait: expect.closeTo(1.777778, 6),
      sensitivity: expect.closeTo(16.872, 3),
      inMinCut: true,
      slack: 0,
      criticality: 1,
      dominator: { name: "again" },
      postDominator: { name: "fine?" },
      mustPass: true,
      singlePointOfFailure: false,
    });
  });

  test("a department's place in it, without any case", async () => {
    const { department } = await organisation.get<{ department: { positions: { edges: { node: unknown }[] } } }>(
      `{ department(name: "Reviewers") { positions { edges { node { process { name } structural { depth mustPass singlePointOfFailure visits work reach handoversIn handoversOut
        suppliers { name } customers { name } utilisation elasticity inMinCut } } } } } }`,
    );
    expect(department.positions.edges).toEqual([
      {
        node: {
          process: { name: "Permits" },
          structural: {
            depth: 3,
            mustPass: true,
            singlePointOfFailure: false,
            visits: expect.closeTo(4 / 3, 12),
            work: expect.closeTo(4 / 3, 12),
            // Itself again, Fix and Approve.
            reach: expect.closeTo((4 / 3 + 1 / 3 + 1) / (1 + 4 / 3 + 1 / 3 + 1), 12),
            handoversIn: expect.closeTo(4 / 3, 12),
            handoversOut: expect.closeTo(4 / 3, 12),
            suppliers: [{ name: "Desk" }, { name: "Fixers" }],
            customers: [{ name: "Board" }, { name: "Fixers" }],
            utilisation: expect.closeTo(0.8, 12),
            elasticity: expect.closeTo(3.136, 3),
            inMinCut: true,
          },
        },
      },
    ]);
  });

  test("findings of it name what is tight; those of the organisation hold them too", async () => {
    const { process, findings } = await organisation.get<{ process: { findings: Found[] }; findings: Found[] }>(
      `{ process(name: "Permits") { findings { code severity message step { name } department { name } value } } findings(first: 100) { code process { name } } }`,
    );
    expect(
      process.findings.map(({ code, severity, step, department }) => [severity, code, step?.name ?? department?.name]),
    ).toEqual([
      ["WARNING", "SINGLE_POINT_OF_FAILURE", "Approve"],
      ["INFO", "PING_PONG", "Reviewers"],
      ["INFO", "MIN_CUT", "Review"],
    ]);
    expect(process.findings[0]?.message).toBe(
      "Every case of Permits passes Approve, which only Board does, where one can work at a time.",
    );
    expect(findings.filter((it) => it.process?.name === "Permits").map(({ code }) => code)).toEqual(
      process.findings.map(({ code }) => code),
    );
    const board = await organisation.departmentIdOf("Board");
    const ofBoard = await organisation.get("query ($id: ID!) { findings(department: $id) { code } }", { id: board });
    expect(ofBoard).toEqual({ findings: [{ code: "SINGLE_POINT_OF_FAILURE" }] });
  });

  test("what is downstream of a step, and of a department", async () => {
    const query =
      "query ($id: ID!) { impactOf(id: $id) { totalSteps steps { name } departments { name } processes { process { name } steps departments } } }";
    expect(await organisation.get(query, { id: stepIds.get("Review") })).toEqual({
      impactOf: {
        totalSteps: 3,
        steps: ["Fix", "Approve", "Review"].map((name) => ({ name })),
        departments: ["Reviewers", "Fixers", "Board"].map((name) => ({ name })),
        processes: [{ process: { name: "Permits" }, steps: 3, departments: 3 }],
      },
    });
    expect(await organisation.get(query, { id: await organisation.departmentIdOf("Board") })).toEqual({
      impactOf: { totalSteps: 0, steps: [], departments: [], processes: [] },
    });
    const { errors } = await organisation.ask(query, { id: await organisation.processIdOf("Permits") });
    expect(errors[0]).toMatchObject({
      code: "BAD_INPUT",
      message: expect.stringContaining("expected that of a department or a step"),
    });
  });
});

describe("a process that logs show", () => {
  test("rests on observed arrivals and work, says so, and pools what its department does elsewhere", async () => {
    const { process, department } = await organisation.get<{
      process: { structure: Structure };
      department: { load: Load };
    }>(
      `{ process(name: "Orders") { structure { arrivalsPerHour { ${estimate} } leadTimeWithoutQueues { ${estimate} } leadTime { value reason } steps { step { name } visits work } missing { what department { name } } } }
         department(name: "Legal") { load { arrivalsPerHour hoursPerHour utilisation servers serversSource stable complete parts { process { name } step { name } visits } } } }`,
    );
    // 30 cases, one a day.
    expect(process.structure.arrivalsPerHour).toMatchObject({
      value: expect.closeTo(1 / 24, 12),
      basis: "OBSERVED",
      n: 30,
    });
    expect(process.structure.leadTimeWithoutQueues).toMatchObject({ reason: null, basis: "ASSUMED" });
    // Every fifth order is registered and checked twice.
    expect(process.structure.steps.map(({ step, visits }) => [step.name, round(visits)])).toEqual([
      ["Register", 1.2],
      ["Check", 1.2],
      ["Ship", 1],
    ]);
    expect(department.load).toMatchObject({
      arrivalsPerHour: expect.closeTo(1.2 / 24, 12),
      servers: 1,
      serversSource: "RESOURCES",
      stable: true,
      complete: true,
      parts: [{ process: { name: "Orders" }, step: { name: "Check" }, visits: expect.closeTo(1.2, 12) }],
    });
  });

  test("a load of no process at all is none; of an unknown one an error", async () => {
    expect(
      await organisation.get(
        '{ department(name: "Legal") { load(processes: []) { arrivalsPerHour utilisation wait meanWork parts { visits } } } }',
      ),
    ).toEqual({
      department: { load: { arrivalsPerHour: 0, utilisation: 0, wait: 0, meanWork: null, parts: [] } },
    });
    const { errors } = await organisation.ask(
      'query ($id: ID!) { process(name: "Orders") { structure(version: $id) { handovers } } }',
      { id: await versionOf("Permits") },
    );
    expect(errors[0]).toMatchObject({ code: "NOT_FOUND" });
  });
});

test("the stores are read once, however much is asked", async () => {
  const { stores, calls } = countCalls(organisation.stores);
  const query =
    "{ processes { edges { node { structure { leadTime { value } stations { load { utilisation } } } findings { code } } } } departments { edges { node { load { wait } } } } }";
  await organisation.get(query, {}, { stores });
  // Once for the analysis, once for the processes' own versions.
  expect(calls.filter((name) => name === "versions").length).toBeLessThanOrEqual(2);
  expect(calls.filter((name) => name === "observedWork")).toEqual(["observedWork"]);
});

test("a calendar leaves a department its working hours for all that arrives by the clock", async () => {
  const load = "load { openShare servers utilisation stable }";
  const query = `{ department(name: "Desk") { ${load} } }`;
  // 1.2 an hour of 0.5 h each.
  expect(await organisation.get(query)).toEqual({
    department: { load: { openShare: 1, servers: 2, utilisation: expect.closeTo(0.3, 12), stable: true } },
  });
  const weekly = ["MONDAY", "TUESDAY", "WEDNESDAY"].map((day) => ({ day, from: "08:00", to: "16:00" }));
  await run("setDepartment", { id: await organisation.departmentIdOf("Desk"), calendar: { timeZone: "UTC", weekly } });
  expect(await organisation.get(query)).toEqual({
    department: {
      load: { openShare: expect.closeTo(1 / 7, 12), servers: 2, utilisation: expect.closeTo(2.1, 12), stable: false },
    },
  });
  expect(
    await organisation.get(
      '{ process(name: "Permits") { structure { leadTime { value reason } } findings(first: 1) { code severity } } }',
    ),
  ).toEqual({
    process: {
      structure: { leadTime: { value: null, reason: "UNSTABLE" } },
      findings: [{ code: "UNSTABLE_QUEUE", severity: "ERROR" }],
    },
  });
});

interface Estimate {
  readonly value: number | null;
}
interface Structure {
  readonly arrivalsPerHour: Estimate;
  readonly leadTime: Estimate;
  readonly minutes: Estimate;
  readonly leadTimeWithoutQueues: Estimate;
  readonly throughputCeiling: Estimate;
  readonly handovers: number;
  readonly minCutFlow: number | null;
  readonly minCut: readonly { readonly name: string }[];
  readonly stations: readonly {
    readonly department: { readonly name: string };
    readonly oneMoreServer: number | null;
    readonly elasticity: number | null;
  }[];
  readonly steps: readonly { readonly step: { readonly name: string }; readonly visits: number | null }[];
  readonly missing: readonly unknown[];
}
interface Load {
  readonly arrivalsPerHour: number;
}
interface Found {
  readonly code: string;
  readonly severity: string;
  readonly message: string;
  readonly process: { readonly name: string } | null;
  readonly step: { readonly name: string } | null;
  readonly department: { readonly name: string } | null;
}

async function run<Payload>(mutation: string, input: Record<string, unknown>, fields = ""): Promise<Payload> {
  const type = `${mutation[0]?.toUpperCase()}${mutation.slice(1)}Input`;
  const query = `mutation ($input: ${type}!) { ${mutation}(input: $input) { ${fields} userErrors { code message } } }`;
  const payload = (await organisation.get<Record<string, { userErrors: unknown[] }>>(query, { input }))[mutation];
  expect(payload?.userErrors).toEqual([]);
  return payload as Payload;
}

async function versionOf(name: string): Promise<string> {
  const { process } = await organisation.get<{ process: Drawn }>(
    "query ($name: String!) { process(name: $name) { id currentVersion { id steps { id name } } } }",
    { name },
  );
  return process.currentVersion.id;
}

function round(value: number | null): number {
  return Number(value?.toFixed(3));
}
