import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { deleteLog } from "../../src/service/delete-log.ts";
import { type Drawing, drawProcess } from "../helpers/draw-process.ts";
import { type LogRow, logs, TestOrganisation } from "./test-organisation.ts";

const start = { key: "start", name: "", element: "startEvent" };
const end = { key: "end", name: "", element: "endEvent" };
const gateway = (key: string, element = "exclusiveGateway") => ({ key, name: "", element });

/** Legal may send an order back to Sales. */
const orders: Drawing = {
  process: "Orders",
  steps: [
    start,
    gateway("join"),
    { key: "register", name: "Register", department: "Sales" },
    { key: "check", name: "check", department: "Legal" },
    gateway("split"),
    { key: "ship", name: "Ship", department: "Ops" },
    end,
  ],
  flows: [
    ["start", "join"],
    ["join", "register"],
    ["register", "check"],
    ["check", "split"],
    ["split", "join"],
    ["split", "ship"],
    ["ship", "end"],
  ],
};

/** Legal and Finance approve side by side. */
const contracts: Drawing = {
  process: "Contracts",
  steps: [
    start,
    { key: "draft", name: "Draft", department: "Sales" },
    gateway("fork", "parallelGateway"),
    { key: "legal", name: "Approve", department: "Legal" },
    { key: "finance", name: "Approve", department: "Finance" },
    gateway("sync", "parallelGateway"),
    { key: "sign", name: "Sign", department: "Sales" },
    end,
  ],
  flows: [
    ["start", "draft"],
    ["draft", "fork"],
    ["fork", "legal"],
    ["fork", "finance"],
    ["legal", "sync"],
    ["finance", "sync"],
    ["sync", "sign"],
    ["sign", "end"],
  ],
};

const contractRows = (key: string, ...work: readonly (readonly [string, string, number, number])[]): LogRow[] =>
  work.map(([activity, department, from, to], k) => [
    key,
    activity,
    new Date(Date.UTC(2024, 0, 1, from)).toISOString(),
    new Date(Date.UTC(2024, 0, 1, to)).toISOString(),
    department,
    "",
    `${key}-${k}`,
    1,
  ]);

const question = `query ($name: String!, $filter: AnalysisFilter) { process(name: $name) {
  currentVersion { number basis steps { name } flows { from { name } to { name } cases share } }
  derivation { concurrency concurrentSteps { a { assignedTo { name } } b { assignedTo { name } } cases } }
  activityMatches { activity events department { name } step { name assignedTo { name } } how }
  metrics(filter: $filter) { cases balance { difference } }
  conformance(filter: $filter) { cases fitness { value n } perfectCases { value } produced consumed missing remaining unseen { name }
    version { number }
    steps { step { name } department { name } executions skipped extra outOfOrder cases }
    departments { department { name } executions skipped extra outOfOrder } }
} }`;

interface Laid {
  readonly currentVersion: {
    readonly basis: string;
    readonly flows: readonly { readonly cases: number | null; readonly share: number | null }[];
  };
  readonly derivation: { readonly concurrency: string } | null;
  readonly conformance: { readonly steps: readonly { readonly step: { readonly name: string } }[] } | null;
}

let organisation: TestOrganisation;
const asked = async (name: string, filter: object | null = null): Promise<Laid> =>
  (await organisation.get<{ process: Laid }>(question, { name, filter })).process;

beforeAll(async () => {
  organisation = await TestOrganisation.empty();
  await organisation.change((stores) => drawProcess(stores, orders));
  await organisation.change((stores) => drawProcess(stores, contracts));
  await organisation.import("Orders", logs.Orders());
  await organisation.import("Contracts", [
    ...contractRows(
      "K1",
      ["Draft", "Sales", 0, 1],
      ["Approve", "Legal", 1, 2],
      ["Approve", "Finance", 3, 5],
      ["Sign", "Sales", 6, 7],
    ),
    ...contractRows(
      "K2",
      ["Draft", "Sales", 0, 1],
      ["Approve", "Finance", 2, 3],
      ["Sign", "Sales", 4, 5],
      ["File", "Ops", 5, 6],
    ),
  ]);
  await organisation.import("Returns", logs.Returns());
});
afterAll(() => organisation.remove());

describe("a log of a process that was drawn before", () => {
  test("is laid on the drawing, which stays the current version and shows how many cases took which flow", async () => {
    expect(await asked("Orders")).toMatchObject({
      currentVersion: {
        number: 1,
        basis: "BOTH",
        flows: [
          [30, 1],
          [30, 1],
          [30, 1],
          [30, 1],
          [6, 0.2],
          [30, 1],
          [30, 1],
        ].map(([cases, share]) => ({ cases, share })),
      },
      derivation: { concurrency: "MODEL", concurrentSteps: [] },
      activityMatches: [
        { activity: "Check", events: 36, department: null, step: { name: "check" }, how: "NORMALISED" },
        { activity: "Register", events: 36, department: null, step: { name: "Register" }, how: "EXACT" },
        { activity: "Ship", events: 30, department: null, step: { name: "Ship" }, how: "EXACT" },
      ],
      metrics: { cases: 30, balance: { difference: 0 } },
      conformance: {
        cases: 30,
        fitness: { value: 1, n: 30 },
        perfectCases: { value: 1 },
        missing: 0,
        remaining: 0,
        unseen: [],
      },
    });
  });

  test("what comes back along a loop of the drawing was planned: neither rework nor rejected", async () => {
    const processes = [await organisation.processIdOf("Orders")];
    const { cases, process } = await organisation.get<{
      cases: { edges: { node: { workItems: { attempt: number; flags: string[] }[] } }[] };
      process: { positions: { edges: { node: { output: { firstPassYield: { value: number } } } }[] } };
    }>(
      `query ($filter: AnalysisFilter) { cases(first: 100, filter: $filter) { edges { node { workItems { attempt flags } } } }
        process(name: "Orders") { positions { edges { node { output { firstPassYield { value } } } } } } }`,
      { filter: { include: { processes } } },
    );
    const again = cases.edges.flatMap(({ node }) => node.workItems).filter(({ attempt }) => attempt > 1);
    expect(again).toHaveLength(12);
    for (const { flags } of again) {
      expect(flags).toContain("planned");
      expect(flags).not.toContain("repeat");
    }
    // Whoever ships delivers to nobody.
    expect(process.positions.edges.map(({ node }) => node.output.firstPassYield.value)).toEqual([1, 1, null]);
  });

  test("the department decides which of two steps of one name is meant, and both enable what comes behind their join", async () => {
    expect(await asked("Contracts")).toMatchObject({
      activityMatches: [
        {
          activity: "Approve",
          events: 2,
          department: { name: "Finance" },
          step: { assignedTo: { name: "Finance" } },
          how: "EXACT",
        },
        { activity: "Draft", how: "EXACT" },
        { activity: "Sign", how: "EXACT" },
        {
          activity: "Approve",
          events: 1,
          department: { name: "Legal" },
          step: { assignedTo: { name: "Legal" } },
          how: "EXACT",
        },
        { activity: "File", step: null, how: "NONE" },
      ],
      derivation: { concurrency: "MODEL", concurrentSteps: [{ cases: 1 }] },
      metrics: { balance: { difference: 0 } },
      // K2 was signed without Legal, whose token is left before it; filing is no step of the drawing.
      conformance: { cases: 2, missing: 1, remaining: 1, perfectCases: { value: 0.5 } },
    });
    const { conformance } = await asked("Contracts");
    expect(conformance).toMatchObject({
      steps: [
        { step: { name: "Approve" }, department: { name: "Legal" }, executions: 1, skipped: 1, extra: 0, cases: 1 },
        { step: { name: "File" }, department: null, executions: 1, skipped: 0, extra: 1, cases: 1 },
        { step: { name: "Draft" }, executions: 2, cases: 0 },
        { step: { name: "Approve" }, department: { name: "Finance" }, executions: 2, cases: 0 },
        { step: { name: "Sign" }, executions: 2, cases: 0 },
      ],
      departments: [
        { department: { name: "Legal" }, executions: 1, skipped: 1, extra: 0 },
        { department: { name: "Ops" }, executions: 1, skipped: 0, extra: 1 },
        { department: { name: "Sales" }, executions: 4, skipped: 0, extra: 0 },
        { department: { name: "Finance" }, executions: 2, skipped: 0, extra: 0 },
      ],
    });
  });

  test("the fit is that of the cases asked for", async () => {
    const legal = await organisation.departmentIdOf("Legal");
    const filter = { include: { departments: [legal] } };
    expect((await asked("Contracts", filter)).conformance).toMatchObject({
      cases: 1,
      missing: 0,
      fitness: { value: 1 },
    });
    const none = { include: { departments: [] } };
    expect((await asked("Contracts", none)).conformance).toMatchObject({
      cases: 0,
      fitness: { value: null, n: 0 },
      steps: [],
    });
  });
});

test("a log that was there before the drawing is matched with it, and laid on it when somebody asks", async () => {
  expect((await asked("Returns")).conformance).toBeNull();
  const returns: Drawing = {
    process: "Returns",
    steps: [start, { key: "a", name: "Receive", department: "Ops" }, end],
    flows: [
      ["start", "a"],
      ["a", "end"],
    ],
  };
  const process = await organisation.processIdOf("Returns");
  const setDerivation =
    "mutation ($input: SetDerivationInput!) { setDerivation(input: $input) { userErrors { code field } } }";
  const refused = await organisation.get(setDerivation, { input: { process, concurrency: "MODEL" } });
  expect(refused).toMatchObject({
    setDerivation: { userErrors: [{ code: "BAD_INPUT", field: ["input", "concurrency"] }] },
  });
  await organisation.change((stores) => drawProcess(stores, returns));
  const laid = await organisation.get(setDerivation, { input: { process, concurrency: "MODEL" } });
  expect(laid).toMatchObject({ setDerivation: { userErrors: [] } });
  expect((await asked("Returns")).derivation?.concurrency).toBe("MODEL");
  const back = await organisation.get(setDerivation, { input: { process, concurrency: "OFF" } });
  expect(back).toMatchObject({ setDerivation: { userErrors: [] } });
  expect(await asked("Returns")).toMatchObject({
    currentVersion: { basis: "DESIGNED", flows: [{ cases: null }, { cases: null }] },
    conformance: null,
  });
});

describe("what activities mean", () => {
  const matchActivities =
    "mutation ($input: MatchActivitiesInput!) { matchActivities(input: $input) { process { activityMatches { activity how step { name } } } userErrors { code field } } }";

  test("is what people say, until they say otherwise", async () => {
    const process = await organisation.processIdOf("Contracts");
    const { process: found } = await organisation.get<{
      process: { currentVersion: { steps: { id: string; name: string }[] } };
    }>('{ process(name: "Contracts") { currentVersion { steps { id name } } } }');
    const sign = found.currentVersion.steps.find(({ name }) => name === "Sign")?.id;
    const say = (matches: readonly object[]) => organisation.get(matchActivities, { input: { process, matches } });
    expect(
      await say([
        { activity: "File", step: sign },
        { activity: "Draft", step: null },
      ]),
    ).toMatchObject({
      matchActivities: {
        process: {
          activityMatches: expect.arrayContaining([
            { activity: "File", how: "ALIAS", step: { name: "Sign" } },
            { activity: "Draft", how: "SAID", step: null },
          ]) as unknown,
        },
        userErrors: [],
      },
    });
    expect(await say([{ activity: "File", step: null }])).toMatchObject({
      matchActivities: {
        process: {
          activityMatches: expect.arrayContaining([{ activity: "File", how: "SAID", step: null }]) as unknown,
        },
      },
    });
  });

  test("is refused for a step that is no work of the version, and where it is said twice", async () => {
    const process = await organisation.processIdOf("Contracts");
    const { process: found } = await organisation.get<{
      process: { currentVersion: { steps: { id: string; kind: string }[] } };
    }>('{ process(name: "Contracts") { currentVersion { steps { id kind } } } }');
    const fork = found.currentVersion.steps.find(({ kind }) => kind === "GATEWAY")?.id;
    const matches = [
      { activity: "File", step: fork },
      { activity: "File ", step: null },
      { activity: " ", step: null },
    ];
    expect(await organisation.get(matchActivities, { input: { process, matches } })).toMatchObject({
      matchActivities: {
        process: null,
        userErrors: [
          { code: "NOT_FOUND", field: ["input", "matches", "0", "step"] },
          { code: "BAD_INPUT", field: ["input", "matches", "1", "activity"] },
          { code: "BAD_INPUT", field: ["input", "matches", "2", "activity"] },
        ],
      },
    });
  });
});

test("a drawing whose last log goes is only drawn again", async () => {
  await organisation.change(async (stores) => {
    const logsThere = await stores.warehouse.logs(await stores.warehouse.currentRevision());
    const log = logsThere.find(({ fileName }) => fileName === "Orders.csv");
    await deleteLog(stores, log?.id ?? -1);
  });
  const { currentVersion, conformance } = await asked("Orders");
  expect(currentVersion.basis).toBe("DESIGNED");
  expect(currentVersion.flows.map(({ cases }) => cases)).toEqual(currentVersion.flows.map(() => null));
  expect(conformance).toBeNull();
});
