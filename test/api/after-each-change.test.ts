import { afterAll, beforeAll, expect, test } from "vitest";
import { globalId } from "../../src/api/global-id.ts";
import { everyQuestion, knownThings, type Named, type Question } from "../helpers/every-question.ts";
import { logs, TestOrganisation } from "./test-organisation.ts";

// One organisation for all; each test goes on where the one before ended.
let organisation: TestOrganisation;
beforeAll(async () => {
  organisation = await TestOrganisation.create();
});
afterAll(() => organisation.remove());

/** Each change, by what it does; all of them succeed. */
const changes: readonly (readonly [title: string, change: () => Promise<unknown>])[] = [
  ["nothing but imports", async () => null],
  [
    "a department is renamed, and one gets aliases",
    async () => {
      await setDepartment({ id: await departmentId("Sales"), name: "Selling" });
      await setDepartment({ id: await departmentId("Legal"), aliases: ["Lawyers", "Attorneys"] });
    },
  ],
  [
    "departments are put below a new one, that is put below another",
    async () => {
      await setDepartment({ name: "Back office" });
      await setDepartment({ name: "House", aliases: ["Home"] });
      await setDepartment({ id: await departmentId("Finance"), parent: await departmentId("Back office") });
      await setDepartment({ id: await departmentId("Legal"), parent: await departmentId("Back office") });
      await setDepartment({ id: await departmentId("Back office"), parent: await departmentId("House") });
    },
  ],
  [
    "one is an outside party and one a system",
    async () => {
      await setDepartment({ id: await departmentId("Customer"), external: true });
      await setDepartment({ id: await departmentId("Ops"), system: true });
    },
  ],
  [
    "steps are assigned as in a model",
    () =>
      organisation.change(async (stores) => {
        const { departments, steps } = await stores.graph.organisation(await stores.warehouse.currentRevision());
        const places = departments.map(({ id }) => id);
        const designed = steps.map((step, n) => ({
          ...step,
          assignedDepartmentId: n % 4 === 3 ? null : places[n % places.length]!,
        }));
        await stores.write(({ graph }) => graph.putSteps(designed));
      }),
  ],
  [
    "standards are agreed, and one is taken back",
    async () => {
      const process = await processId("Orders");
      const [check, ship] = [await stepId("Orders", "Check"), await stepId("Orders", "Ship")];
      const both = [
        { step: check, sojourn: 90, work: 30, unit: "MINUTES" },
        { step: ship, work: 1.5 },
      ];
      await change("SetStandards", { process, standards: both });
      await change("SetStandards", { process, standards: [{ step: ship }] });
    },
  ],
  [
    "it is said how processes are derived",
    async () => {
      const [orders, claims] = [await processId("Orders"), await processId("Claims")];
      const [assess, pay] = [await stepId("Claims", "Assess"), await stepId("Claims", "Pay")];
      await change("SetDerivation", {
        process: orders,
        concurrency: "OVERLAP",
        endSteps: [await stepId("Orders", "Ship")],
        statusValues: [{ value: "gone", status: "ABORTED" }],
        asOf: "2024-03-01T00:00:00Z",
        referenceFrom: "2024-01-02",
        referenceTo: "2024-01-20",
      });
      await change("SetDerivation", {
        process: claims,
        concurrency: "HEURISTICS",
        concurrentPairsOff: [{ a: assess, b: pay }],
        endSteps: [assess],
      });
    },
  ],
  [
    "processes get a name, a kind and values",
    async () => {
      await change("SetProcess", { id: await processId("Returns"), name: "Sent back", kind: "PROVISIONAL" });
      await change("SetProcess", { id: await processId("Orders"), valuePerCase: 12.5, valueUnit: "EUR" });
      await change("SetProcess", { id: await processId("Claims"), valueAttribute: "amount" });
    },
  ],
  [
    "a resource changes its department",
    async () => change("SetResource", { id: await resourceId(), department: await departmentId("Finance") }),
  ],
  [
    "a process has other steps in a second log",
    () => {
      const rows = logs
        .Tickets()
        .map(([key, activity, start, end, ...rest]) => [`T${key}`, `${activity} now`, start, end, ...rest] as const);
      return organisation.import("Later tickets", rows, { options: { process: "Tickets" } });
    },
  ],
  [
    "one department has taken over another's work",
    async () => change("MergeDepartments", { from: [await departmentId("Ops")], into: await departmentId("Legal") }),
  ],
  ["a log is deleted", async () => deleteLog("Orders.csv")],
  ["it is imported again", () => organisation.import("Orders", logs.Orders())],
  [
    "all logs are deleted",
    async () => {
      for (const file of ["Later tickets.csv", "Orders.csv", "Claims.csv", "Returns.csv", "Tickets.csv"])
        await deleteLog(file);
    },
  ],
];

test.each(changes)("All questions are answered, and all books balance, when %s.", async (_, make) => {
  await make();
  for (const question of await everyQuestion(asked)) {
    expect({ ...question, faults: await faultsOf(question) }).toEqual({ ...question, faults: [] });
  }
});

test("Nothing is changed by what is refused, and each refusal says why.", async () => {
  await organisation.import("Orders", logs.Orders());
  const before = await organisation.stores.warehouse.currentRevision();
  const [orders, legal] = [await processId("Orders"), await departmentId("Legal")];
  const nobody = globalId({ type: "Department", id: 999 });
  const refused = [
    ["SetDepartment", { id: legal, name: "Finance" }],
    ["SetDepartment", { id: legal, parent: legal }],
    ["SetDepartment", { id: legal, expectedVersion: 99 }],
    ["SetDepartment", { id: nobody, name: "Anybody" }],
    ["MergeDepartments", { from: [legal], into: legal }],
    ["MergeDepartments", { from: [nobody], into: legal }],
    ["SetStandards", { process: orders, standards: [{ step: await stepId("Claims", "Pay"), work: -1 }] }],
    [
      "SetDerivation",
      { process: orders, concurrency: "MODEL", referenceFrom: "2024-02-01", referenceTo: "2024-01-01" },
    ],
    ["SetProcess", { id: orders, name: "Claims", valuePerCase: -1, valueAttribute: "colour" }],
    ["SetResource", { id: await resourceId(), department: nobody }],
  ] as const;
  for (const [name, input] of refused) {
    expect({ name, input, problems: await problemsOf(name, input) }).not.toMatchObject({ problems: [] });
  }
  expect(await organisation.stores.warehouse.currentRevision()).toBe(before);
});

const asked = (query: string) => organisation.get<Record<string, unknown>>(query);

async function departmentId(name: string): Promise<string> {
  return idIn((await knownThings(asked)).departments, name);
}

async function processId(name: string): Promise<string> {
  return idIn((await knownThings(asked)).processes, name);
}

async function stepId(process: string, step: string): Promise<string> {
  const { process: found } = await organisation.get<{ process: { currentVersion: { steps: readonly Named[] } } }>(
    "query ($name: String!) { process(name: $name) { currentVersion { steps { id name } } } }",
    { name: process },
  );
  return idIn(found.currentVersion.steps, step);
}

/** Of somebody who did something in the first case there is. */
async function resourceId(): Promise<string> {
  const { cases } = await organisation.get<{
    cases: { edges: { node: { workItems: { resource: { id: string } | null }[] } }[] };
  }>("{ cases(first: 1) { edges { node { workItems { resource { id } } } } } }", {}, { allowPersonLevel: true });
  const resource = cases.edges[0]?.node.workItems.find((item) => item.resource !== null)?.resource;
  if (resource === undefined || resource === null) throw new Error("nobody did anything in the first case");
  return resource.id;
}

function idIn(things: readonly Named[], name: string): string {
  const found = things.find((thing) => thing.name === name);
  if (found === undefined) throw new Error(`there is no ${name} in ${things.map((thing) => thing.name).join(", ")}`);
  return found.id;
}

async function problemsOf(name: string, input: object): Promise<readonly unknown[]> {
  const field = `${name[0]!.toLowerCase()}${name.slice(1)}`;
  const mutation = `mutation ($input: ${name}Input!) { ${field}(input: $input) { userErrors { code message field } } }`;
  const answer = await organisation.get<Record<string, { readonly userErrors: readonly unknown[] }>>(
    mutation,
    { input },
    { allowPersonLevel: true },
  );
  return answer[field]!.userErrors;
}

async function change(name: string, input: object): Promise<void> {
  expect(await problemsOf(name, input)).toEqual([]);
}

async function setDepartment(input: object): Promise<void> {
  await change("SetDepartment", input);
}

async function deleteLog(fileName: string): Promise<void> {
  const log = (await knownThings(asked)).logs.find((it) => it.fileName === fileName);
  const mutation = "mutation ($id: ID!) { deleteLog(id: $id) { deleted userErrors { code message } } }";
  expect(await organisation.get(mutation, { id: log?.id })).toEqual({
    deleteLog: { deleted: log?.id, userErrors: [] },
  });
}

/** Errors of the answer, and books in it that do not balance. */
async function faultsOf({ query, variables }: Question): Promise<readonly unknown[]> {
  const { data, errors, defects } = await organisation.ask(query, variables, { allowPersonLevel: true });
  return [...errors, ...defects, ...balancesApart(data)];
}

function balancesApart(answer: unknown): readonly unknown[] {
  if (answer === null || typeof answer !== "object") return [];
  const { difference } = answer as { readonly difference?: unknown };
  const mine = typeof difference === "number" && Math.abs(difference) > 1e-6 ? [answer] : [];
  return [...mine, ...Object.values(answer).flatMap(balancesApart)];
}
