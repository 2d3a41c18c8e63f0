import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { TestOrganisation } from "./test-organisation.ts";

let organisation: TestOrganisation;
let ids: Ids;
beforeAll(async () => {
  organisation = await TestOrganisation.create();
  const found = await organisation.get<Found>(
    `{ departments { edges { node { id name } } } processes { edges { node { id name currentVersion { id steps { id name } } } } }
       variants { edges { node { id cases steps { name } } } } cases(first: 2, orderBy: START_ASC) { edges { node { id key } } } }`,
  );
  const processes = found.processes.edges.map(({ node }) => node);
  ids = {
    departments: new Map(found.departments.edges.map(({ node }) => [node.name, node.id])),
    processes: new Map(processes.map(({ name, id }) => [name, id])),
    versions: new Map(processes.map(({ name, currentVersion }) => [name, currentVersion.id])),
    steps: new Map(
      processes.flatMap(({ currentVersion }) => currentVersion.steps.map(({ name, id }) => [name, id] as const)),
    ),
    shortVariant: found.variants.edges.find(({ node }) => node.cases === 24)?.node.id ?? "",
    cases: found.cases.edges.map(({ node }) => node.id),
  };
});
afterAll(() => organisation.remove());

interface Ids {
  readonly departments: ReadonlyMap<string, string>;
  readonly processes: ReadonlyMap<string, string>;
  readonly versions: ReadonlyMap<string, string>;
  readonly steps: ReadonlyMap<string, string>;
  readonly shortVariant: string;
  readonly cases: readonly string[];
}
interface Named {
  readonly id: string;
  readonly name: string;
}
interface Page<Node> {
  readonly edges: readonly { readonly node: Node }[];
}
interface Found {
  readonly departments: Page<Named>;
  readonly processes: Page<
    Named & { readonly currentVersion: { readonly id: string; readonly steps: readonly Named[] } }
  >;
  readonly variants: Page<{ readonly id: string; readonly cases: number }>;
  readonly cases: Page<{ readonly id: string }>;
}
type Json = Readonly<Record<string, unknown>>;

async function countOf(filter: Json): Promise<number> {
  const { cases } = await organisation.get<{ cases: { totalCount: number } }>(
    "query ($filter: AnalysisFilter) { cases(filter: $filter) { totalCount } }",
    { filter },
  );
  return cases.totalCount;
}

describe("a filter selects cases", () => {
  const include = (selector: Json) => ({ include: selector });
  test.each<[string, () => Json, number]>([
    ["all of them when it is empty", () => ({}), 120],
    ["none with an empty list", () => include({ processes: [] }), 0],
    ["of processes", () => include({ processes: [ids.processes.get("Orders"), ids.processes.get("Claims")] }), 60],
    ["of a kind", () => include({ kinds: ["PROVISIONAL"] }), 0],
    ["of versions", () => include({ versions: [ids.versions.get("Orders")] }), 30],
    ["that departments touched", () => include({ departments: [ids.departments.get("Finance")] }), 60],
    ["with a step", () => include({ steps: [ids.steps.get("Ship")] }), 30],
    [
      "with a handover",
      () => include({ handovers: [{ from: ids.departments.get("Legal"), to: ids.departments.get("Sales") }] }),
      6,
    ],
    [
      "with a handover that came back",
      () =>
        include({
          handovers: [{ from: ids.departments.get("Sales"), to: ids.departments.get("Legal"), returned: true }],
        }),
      6,
    ],
    ["with an attribute in a range", () => include({ attributes: [{ name: "amount", min: 100, max: 104 }] }), 20],
    ["with an attribute out of a list", () => include({ attributes: [{ name: "amount", in: ["100", "129"] }] }), 8],
    ["of a variant", () => include({ variants: [ids.shortVariant] }), 24],
    ["of a status", () => include({ status: ["OPEN", "ABORTED"] }), 0],
    ["by lead time", () => include({ leadTime: { min: 0.5, unit: "DAYS" } }), 6],
    ["by name", () => include({ cases: ids.cases }), 2],
    [
      "but not those excluded",
      () => ({
        exclude: [{ processes: [ids.processes.get("Orders")] }, { departments: [ids.departments.get("Legal")] }],
      }),
      60,
    ],
    [
      "that meet all criteria",
      () =>
        include({
          processes: [ids.processes.get("Orders")],
          leadTime: { min: 12 },
          attributes: [{ name: "amount", max: 110 }],
        }),
      3,
    ],
    ["that end in a period", () => ({ period: { from: "2024-01-10", to: "2024-01-11" } }), 4],
    ["that start in a period", () => ({ period: { from: "2024-01-10", on: "CASE_START" } }), 4 * 21],
    [
      "that are under way in a period",
      () => ({ period: { from: "2024-01-10T02:00:00Z", to: "2024-01-10T03:00:00Z", on: "OVERLAP" } }),
      4,
    ],
  ])("%s", async (_, filter, cases) => {
    expect(await countOf(filter())).toBe(cases);
  });

  test("and the figures rest on them", async () => {
    const filter = { include: { processes: [ids.processes.get("Orders")], leadTime: { min: 12 } } };
    const { department } = await organisation.get<Json>(
      `query ($filter: AnalysisFilter) { department(name: "Sales") { positions(filter: $filter) { totalCount edges { node { process { name } cases
         output { workItems } delay { balance { total booked difference } } } } } output(filter: $filter) { executions } } }`,
      { filter },
    );
    expect(department).toEqual({
      positions: {
        totalCount: 1,
        edges: [
          {
            node: {
              process: { name: "Orders" },
              cases: 6,
              output: { workItems: 12 },
              delay: { balance: { total: 78, booked: 78, difference: 0 } },
            },
          },
        ],
      },
      output: { executions: 12 },
    });
  });

  test("clips the time of a period on OVERLAP, and the books still balance", async () => {
    const filter = { period: { from: "2024-01-10T02:00:00Z", to: "2024-01-10T03:00:00Z", on: "OVERLAP" } };
    const { bottlenecks } = await organisation.get<{ bottlenecks: { balance: Json } }>(
      "query ($filter: AnalysisFilter) { bottlenecks(by: DEPARTMENT, filter: $filter) { balance { total booked mine difference } } }",
      { filter },
    );
    expect(bottlenecks.balance).toEqual({ total: 4, booked: 4, mine: 4, difference: 0 });
  });

  test("finds the cases behind a figure", async () => {
    const filter = { include: { steps: [ids.steps.get("Check")], departments: [ids.departments.get("Ops")] } };
    expect(await countOf(filter)).toBe(30);
  });
});

describe("the landscape", () => {
  const landscape = (measures: string[], more = "") =>
    organisation.get<{
      landscape: {
        departments: Named[];
        processes: Named[];
        cells: { department: number; process: number; cases: number; values: { value: number }[] }[];
      };
    }>(
      `query ($measures: [Measure!]!) { landscape(measures: $measures ${more}) { departments { name } processes { name }
         cells { department process cases values { value } } } }`,
      { measures },
    );

  test("holds each department in each process that it works in", async () => {
    const { landscape: all } = await landscape(["EXECUTIONS", "SHARE_OF_LEAD_TIME", "HANDOVERS"]);
    expect(all.cells).toHaveLength(11);
    for (const things of [all.departments, all.processes]) {
      expect(things.map(({ name }) => name)).toEqual(things.map(({ name }) => name).sort());
    }
    const cell = all.cells.find(
      (it) => all.departments[it.department]?.name === "Legal" && all.processes[it.process]?.name === "Orders",
    );
    expect(cell?.cases).toBe(30);
    expect(cell?.values.map(({ value }) => value)).toEqual([36, expect.closeTo(132 / 294, 9), 36]);
  });

  test("answers every measure there is", async () => {
    const { __type } = await organisation.get<{ __type: { enumValues: { name: string }[] } }>(
      '{ __type(name: "Measure") { enumValues { name } } }',
    );
    const measures = __type.enumValues.map(({ name }) => name);
    const { landscape: all } = await landscape(measures);
    expect(all.cells.every(({ values }) => values.length === measures.length)).toBe(true);
  });

  test("looks at a level of the department tree", async () => {
    const { setDepartment } = await organisation.get<{ setDepartment: { department: { id: string } } }>(
      'mutation { setDepartment(input: { name: "Back office" }) { department { id } } }',
    );
    for (const name of ["Legal", "Finance"]) {
      await organisation.get(
        "mutation ($input: SetDepartmentInput!) { setDepartment(input: $input) { userErrors { code } } }",
        { input: { id: ids.departments.get(name), parent: setDepartment.department.id } },
      );
    }
    const { landscape: top } = await landscape(["EXECUTIONS"], ", depth: 1");
    expect(top.departments.map(({ name }) => name).sort()).toEqual(["Back office", "Customer", "Ops", "Sales"]);
    const claims = top.cells.find(
      (it) => top.departments[it.department]?.name === "Back office" && top.processes[it.process]?.name === "Claims",
    );
    expect(claims?.values[0]?.value).toBe(60);

    const { handovers } = await organisation.get<{ handovers: { handovers: Json[] } }>(
      "{ handovers(depth: 1) { handovers { from { name } to { name } times } } }",
    );
    expect(handovers.handovers).toContainEqual({ from: { name: "Sales" }, to: { name: "Back office" }, times: 96 });

    const { department } = await organisation.get<{ department: Json }>(
      `{ department(name: "Back office") { output { handovers executions } suppliers { department { name } handovers } customers { department { name } handovers }
         children { name } positions { totalCount edges { node { process { name } cases } } } } }`,
    );
    // What Legal hands to Finance stays inside.
    expect(department).toEqual({
      output: { handovers: 36, executions: 126 },
      suppliers: [{ department: { name: "Sales" }, handovers: 96 }],
      customers: [
        { department: { name: "Ops" }, handovers: 30 },
        { department: { name: "Sales" }, handovers: 6 },
      ],
      children: [{ name: "Finance" }, { name: "Legal" }],
      positions: {
        totalCount: 3,
        edges: [
          { node: { process: { name: "Claims" }, cases: 30 } },
          { node: { process: { name: "Orders" }, cases: 30 } },
          { node: { process: { name: "Returns" }, cases: 30 } },
        ],
      },
    });
  });
});

describe("a series", () => {
  const series = async (args: string) =>
    (
      await organisation.get<{ series: Json[] }>(
        `{ series(${args}) { time department process step kind cause status value n } }`,
      )
    ).series;

  test("is flat, by time and dimension, with names", async () => {
    const points = await series('measure: CASES, interval: WEEK, by: [PROCESS], from: "2024-01-08", to: "2024-01-22"');
    expect(points).toHaveLength(8);
    expect(points[0]).toEqual({
      time: "2024-01-08T00:00:00.000Z",
      department: null,
      process: "Orders",
      step: null,
      kind: null,
      cause: null,
      status: null,
      value: 7,
      n: 7,
    });
  });

  test("takes two dimensions of each measure that has them", async () => {
    expect(await series("measure: WAIT, interval: YEAR, by: [KIND, CAUSE]")).toMatchObject([
      { kind: "ROUTINE", cause: "UNKNOWN", value: 522 },
    ]);
    expect(await series("measure: EXECUTIONS, interval: QUARTER, by: [STEP, STATUS]")).toContainEqual(
      expect.objectContaining({ step: "Ship", status: "COMPLETED", value: 30 }),
    );
    expect(await series("measure: HANDOVERS, interval: MONTH, by: [DEPARTMENT]")).toContainEqual(
      expect.objectContaining({ department: "Customer", value: 30 }),
    );
    expect(await series("measure: LEAD_TIME, interval: MONTH, by: [PROCESS]")).toContainEqual(
      expect.objectContaining({ process: "Orders", value: expect.closeTo(9.8, 9) as unknown, n: 30 }),
    );
  });

  test("of one department adds up to what the department says, whatever it is split by", async () => {
    const sales = await organisation.departmentIdOf("Sales");
    const { department } = await organisation.get<{ department: { output: { handovers: number; credit: Json } } }>(
      "query ($id: ID!) { department(id: $id) { output { handovers credit { value } } } }",
      { id: sales },
    );
    const sum = (points: readonly Json[]) => points.reduce((all, { value }) => all + Number(value), 0);
    for (const by of ["", "by: [PROCESS],", "by: [DEPARTMENT],"]) {
      const handovers = await series(`measure: HANDOVERS, interval: WEEK, ${by} department: "${sales}"`);
      expect(sum(handovers)).toBe(department.output.handovers);
      expect(new Set(handovers.map((point) => point["department"]))).toEqual(
        new Set([by.includes("DEP") ? "Sales" : null]),
      );
      const credit = await series(`measure: CREDIT, interval: MONTH, ${by} department: "${sales}"`);
      expect(sum(credit)).toBeCloseTo(Number(department.output.credit["value"]), 9);
    }
    const refused = await organisation.ask(
      `{ series(measure: LEAD_TIME, interval: DAY, department: "${sales}") { n } }`,
    );
    expect(refused.errors).toMatchObject([{ code: "BAD_INPUT" }]);
  });
});

describe("persons", () => {
  const persons = { allowPersonLevel: true };

  test("are named only where that is allowed", async () => {
    const query =
      "{ viewer { permissions } cases(first: 1) { edges { node { workItems { resource { name department { name } } } } } } }";
    expect(await organisation.get(query)).toMatchObject({
      viewer: { permissions: ["READ", "WRITE"] },
      cases: {
        edges: [
          {
            node: {
              workItems: [
                { resource: null },
                { resource: null },
                { resource: null },
                { resource: null },
                { resource: null },
              ],
            },
          },
        ],
      },
    });
    expect(await organisation.get(query, {}, persons)).toMatchObject({
      viewer: { permissions: ["READ", "WRITE", "PERSON_LEVEL"] },
      cases: {
        edges: [
          { node: { workItems: [{ resource: { name: "Sue", department: { name: "Sales" } } }, {}, {}, {}, {}] } },
        ],
      },
    });
  });

  test("are ranked only where that is allowed", async () => {
    const query =
      "{ bottlenecks(by: RESOURCE, first: 1) { totalCount edges { node { subject { ... on Resource { name } } delay { all { total } } } } } }";
    expect((await organisation.ask(query)).errors).toMatchObject([
      {
        code: "FORBIDDEN",
        message:
          "Query.bottlenecks needs the permission PERSON_LEVEL. Results that single persons out are off unless the service was started with --allow-person-level.",
      },
    ]);
    expect(await organisation.get(query, {}, persons)).toEqual({
      bottlenecks: { totalCount: 6, edges: [{ node: { subject: { name: "Ole" }, delay: { all: { total: 210 } } } }] },
    });
  });
});
