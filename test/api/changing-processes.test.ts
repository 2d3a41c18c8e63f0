import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type LogRow, logs, TestOrganisation } from "./test-organisation.ts";

// One organisation for all: a test changes what the later ones do not look at.
let organisation: TestOrganisation;
beforeAll(async () => {
  organisation = await TestOrganisation.empty();
  await organisation.import("Orders", logs.Orders());
  await organisation.import("Returns", logs.Returns());
});
afterAll(() => organisation.remove());

interface Problem {
  readonly code: string;
  readonly message: string;
  readonly field: readonly string[] | null;
}

const problemFields = "userErrors { code message field }";

describe("a process", () => {
  const setProcess = async (input: Record<string, unknown>) => {
    const query = `mutation ($input: SetProcessInput!) { setProcess(input: $input) { process { name kind valuePerCase valueUnit valueAttribute version } ${problemFields} } }`;
    return (await organisation.get<{ setProcess: { process: object | null; userErrors: Problem[] } }>(query, { input }))
      .setProcess;
  };

  test("takes a name, a kind and values, and its credits follow", async () => {
    const id = await organisation.processIdOf("Orders");
    const { process, userErrors } = await setProcess({ id, kind: "PROVISIONAL", valuePerCase: 10, valueUnit: "EUR" });
    expect(userErrors).toEqual([]);
    expect(process).toEqual({
      name: "Orders",
      kind: "PROVISIONAL",
      valuePerCase: 10,
      valueUnit: "EUR",
      valueAttribute: null,
      version: 2,
    });
    expect((await organisation.creditIn("Orders", "Sales"))?.balance.total).toBe(300);
  });

  test("takes its values from an attribute of the cases", async () => {
    const id = await organisation.processIdOf("Orders");
    expect((await setProcess({ id, valueAttribute: "amount" })).userErrors).toEqual([]);
    const sum = Array.from({ length: 30 }, (_, n) => 100 + n).reduce((a, b) => a + b);
    expect((await organisation.creditIn("Orders", "Sales"))?.balance.total).toBe(sum);
  });

  test("refuses a name that is taken, an attribute that is no number, a negative value and an old version", async () => {
    const id = await organisation.processIdOf("Orders");
    const { userErrors } = await setProcess({
      id,
      name: "Returns",
      valueAttribute: "colour",
      valuePerCase: -1,
      expectedVersion: 5,
    });
    expect(userErrors.map(({ code, field }) => [code, field?.at(-1)])).toEqual([
      ["CONFLICT", "expectedVersion"],
      ["CONFLICT", "name"],
      ["BAD_INPUT", "valuePerCase"],
      ["BAD_INPUT", "valueAttribute"],
    ]);
    expect(userErrors[3]?.message).toBe("colour is no numeric attribute of the cases of Orders; these are: amount");
  });
});

describe("standards", () => {
  const setStandards = async (input: Record<string, unknown>) => {
    const query = `mutation ($input: SetStandardsInput!) { setStandards(input: $input) { process { currentVersion { steps { name standard { sojourn work unit source } } } } ${problemFields} } }`;
    return (
      await organisation.get<{
        setStandards: {
          process: { currentVersion: { steps: { name: string; standard: object | null }[] } } | null;
          userErrors: Problem[];
        };
      }>(query, { input })
    ).setStandards;
  };
  const stepIdOf = async (process: string, step: string) => {
    const query = "query ($name: String!) { process(name: $name) { currentVersion { steps { id name } } } }";
    const { process: found } = await organisation.get<{
      process: { currentVersion: { steps: { id: string; name: string }[] } };
    }>(query, { name: process });
    return found.currentVersion.steps.find(({ name }) => name === step)?.id ?? "";
  };

  test("that people agree take the place of those of the reference cases", async () => {
    const process = await organisation.processIdOf("Orders");
    const step = await stepIdOf("Orders", "Ship");
    const payload = await setStandards({ process, standards: [{ step, sojourn: 90, work: 30, unit: "MINUTES" }] });
    expect(payload.userErrors).toEqual([]);
    const steps = payload.process?.currentVersion.steps ?? [];
    expect(steps.find(({ name }) => name === "Ship")?.standard).toEqual({
      sojourn: 1.5,
      work: 0.5,
      unit: "HOURS",
      source: "AGREED",
    });
    expect(steps.find(({ name }) => name === "Check")?.standard).toMatchObject({ source: "SELF_REFERENCE" });
  });

  test("of steps of another process, and negative ones, are refused by position", async () => {
    const process = await organisation.processIdOf("Orders");
    const standards = [
      { step: await stepIdOf("Orders", "Ship"), sojourn: -1 },
      { step: await stepIdOf("Returns", "Ask"), work: 1 },
    ];
    const { userErrors } = await setStandards({ process, standards });
    expect(userErrors).toMatchObject([
      { code: "BAD_INPUT", field: ["input", "standards", "0", "sojourn"] },
      { code: "NOT_FOUND", field: ["input", "standards", "1", "step"] },
    ]);
  });
});

describe("a derivation", () => {
  const setDerivation = async (input: Record<string, unknown>) => {
    const query = `mutation ($input: SetDerivationInput!) { setDerivation(input: $input) { process { derivation { concurrency completionAssumed asOf } metrics { cases openCases } } ${problemFields} } }`;
    return (
      await organisation.get<{ setDerivation: { process: object | null; userErrors: Problem[] } }>(query, { input })
    ).setDerivation;
  };

  test("can be asked for, and is there when the answer comes", async () => {
    const process = await organisation.processIdOf("Orders");
    expect(await setDerivation({ process, concurrency: "OFF" })).toMatchObject({
      process: { derivation: { concurrency: "OFF", completionAssumed: true }, metrics: { cases: 30, openCases: 0 } },
      userErrors: [],
    });
  });

  test("knows complete cases by their end steps", async () => {
    const process = await organisation.processIdOf("Orders");
    const { process: found } = await organisation.get<{
      process: { currentVersion: { steps: { id: string; name: string }[] } };
    }>('{ process(name: "Orders") { currentVersion { steps { id name } } } }');
    const endSteps = found.currentVersion.steps.filter(({ name }) => name === "Ship").map(({ id }) => id);
    expect(await setDerivation({ process, endSteps })).toMatchObject({
      process: { derivation: { completionAssumed: false }, metrics: { cases: 30 } },
      userErrors: [],
    });
  });

  test("by a model, and a reference period that ends before it begins, are refused", async () => {
    const process = await organisation.processIdOf("Orders");
    const { userErrors } = await setDerivation({
      process,
      concurrency: "MODEL",
      referenceFrom: "2024-02-01",
      referenceTo: "2024-01-01",
    });
    expect(userErrors.map(({ code, field }) => [code, field?.at(-1)])).toEqual([
      ["BAD_INPUT", "concurrency"],
      ["BAD_INPUT", "referenceTo"],
    ]);
  });
});

test("a resource's department can be set by who may see persons", async () => {
  const { cases } = await organisation.get<{
    cases: { edges: { node: { workItems: { resource: { id: string; name: string } | null }[] } }[] };
  }>("{ cases(first: 1) { edges { node { workItems { resource { id name } } } } } }", {}, { allowPersonLevel: true });
  const resource = cases.edges[0]?.node.workItems.find((item) => item.resource !== null)?.resource;
  const query = `mutation ($input: SetResourceInput!) { setResource(input: $input) { resource { name department { name } } ${problemFields} } }`;
  const input = { id: resource?.id, department: await organisation.departmentIdOf("Finance") };
  expect((await organisation.ask(query, { input })).errors).toMatchObject([{ code: "FORBIDDEN" }]);
  expect(await organisation.get(query, { input }, { allowPersonLevel: true })).toEqual({
    setResource: { resource: { name: resource?.name, department: { name: "Finance" } }, userErrors: [] },
  });
});

describe("a log whose cases are partly open, and that names no department", () => {
  const row = (key: string, activity: string, hour: number): LogRow => [
    key,
    activity,
    new Date(Date.UTC(2024, 5, 1, hour)).toISOString(),
    new Date(Date.UTC(2024, 5, 1, hour + 1)).toISOString(),
    "",
    "Vic",
    `${key}-${activity}`,
    1,
  ];
  beforeAll(async () => {
    await organisation.import("Visits", [row("V0", "Arrive", 0), row("V0", "Leave", 2), row("V1", "Arrive", 1)]);
    const { process } = await organisation.get<{
      process: { id: string; currentVersion: { steps: { id: string; name: string }[] } };
    }>('{ process(name: "Visits") { id currentVersion { steps { id name } } } }');
    const endSteps = process.currentVersion.steps.filter(({ name }) => name === "Leave").map(({ id }) => id);
    await organisation.get(
      `mutation ($input: SetDerivationInput!) { setDerivation(input: $input) { ${problemFields} } }`,
      { input: { process: process.id, endSteps, asOf: "2024-06-01T10:00:00Z" } },
    );
  });

  test("tells the open case apart; its time goes on to the as-of instant, with nothing known to be pending", async () => {
    const answer =
      await organisation.get(`{ process(name: "Visits") { metrics { cases openCases workItems leadTime { max } balance { difference } } }
      cases(filter: { include: { status: [OPEN] } }) { totalCount edges { node { key status end leadTime workItems { step { name } }
        criticalPath { kind step { name } department { name } workItem { attempt } from to } } } } }`);
    expect(answer).toMatchObject({
      process: { metrics: { cases: 1, openCases: 1, leadTime: { max: 3 }, balance: { difference: 0 } } },
      cases: {
        totalCount: 1,
        edges: [
          {
            node: {
              key: "V1",
              status: "OPEN",
              end: null,
              leadTime: 9,
              workItems: [{ step: { name: "Arrive" } }],
              criticalPath: [
                { kind: "SERVICE", step: { name: "Arrive" }, workItem: { attempt: 1 } },
                {
                  kind: "WAIT",
                  step: null,
                  department: { name: "Unassigned" },
                  workItem: null,
                  from: "2024-06-01T02:00:00.000Z",
                  to: "2024-06-01T10:00:00.000Z",
                },
              ],
            },
          },
        ],
      },
    });
  });

  test("counts the credit of an open case apart, and its time where a filter asks for open cases", async () => {
    const figures =
      "output { completedCases credit { value } provisionalCredit balance { total difference } } delay { all { total } balance { total difference } }";
    const query = `query ($id: ID!, $filter: AnalysisFilter) { positions(processes: [$id], filter: $filter) { edges { node { ${figures} } } } }`;
    const id = await organisation.processIdOf("Visits");
    expect(await organisation.get(query, { id })).toMatchObject({
      positions: {
        edges: [
          {
            node: {
              output: {
                completedCases: 1,
                credit: { value: 1 },
                provisionalCredit: 1,
                balance: { total: 1, difference: 0 },
              },
              delay: { all: { total: 3 }, balance: { total: 3, difference: 0 } },
            },
          },
        ],
      },
    });
    expect(await organisation.get(query, { id, filter: { include: { status: ["OPEN"] } } })).toMatchObject({
      positions: { edges: [{ node: { delay: { all: { total: 9 }, balance: { total: 9, difference: 0 } } } }] },
    });
  });

  test("is booked to the department that its resource is given", async () => {
    const persons = { allowPersonLevel: true };
    const { cases } = await organisation.get<{
      cases: { edges: { node: { workItems: { resource: { id: string } }[] } }[] };
    }>(
      `query ($id: ID!) { cases(filter: { include: { processes: [$id] } }) { edges { node { workItems { resource { id } } } } } }`,
      { id: await organisation.processIdOf("Visits") },
      persons,
    );
    const input = {
      id: cases.edges[0]?.node.workItems[0]?.resource.id,
      department: await organisation.departmentIdOf("Ops"),
    };
    await organisation.get(
      `mutation ($input: SetResourceInput!) { setResource(input: $input) { ${problemFields} } }`,
      { input },
      persons,
    );
    const { process } = await organisation.get<{ process: unknown }>(
      '{ process(name: "Visits") { quality { withDepartment } positions { edges { node { department { name } output { workItems } } } } } }',
    );
    expect(process).toEqual({
      quality: { withDepartment: 1 },
      positions: { edges: [{ node: { department: { name: "Ops" }, output: { workItems: 2 } } }] },
    });
  });
});

describe("a log", () => {
  test("can be deleted; its process stays, without cases", async () => {
    const { logs: page } = await organisation.get<{ logs: { edges: { node: { id: string; fileName: string } }[] } }>(
      "{ logs { edges { node { id fileName } } } }",
    );
    const id = page.edges.find(({ node }) => node.fileName === "Orders.csv")?.node.id;
    const query = "mutation ($id: ID!) { deleteLog(id: $id) { deleted userErrors { code } } }";
    expect(await organisation.get(query, { id })).toEqual({ deleteLog: { deleted: id, userErrors: [] } });
    expect(
      await organisation.get(
        '{ process(name: "Orders") { metrics { cases } derivation { asOf } } logs { totalCount } }',
      ),
    ).toEqual({
      process: { metrics: { cases: 0 }, derivation: null },
      logs: { totalCount: 2 },
    });
  });

  test("that is not there is told so", async () => {
    const id = Buffer.from("Log:99").toString("base64url");
    const { deleteLog } = await organisation.get<{ deleteLog: { deleted: null; userErrors: Problem[] } }>(
      `mutation ($id: ID!) { deleteLog(id: $id) { deleted ${problemFields} } }`,
      { id },
    );
    expect(deleteLog.deleted).toBeNull();
    expect(deleteLog.userErrors).toMatchObject([{ code: "NOT_FOUND" }]);
    const wrong = await organisation.get(`mutation { deleteLog(id: "log 1") { deleted ${problemFields} } }`);
    expect(wrong).toMatchObject({ deleteLog: { deleted: null, userErrors: [{ code: "BAD_INPUT", field: ["id"] }] } });
  });
});
