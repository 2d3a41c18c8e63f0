import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { TestOrganisation } from "./test-organisation.ts";

let organisation: TestOrganisation;
beforeAll(async () => {
  organisation = await TestOrganisation.create();
});
afterAll(() => organisation.remove());

type Json = Readonly<Record<string, unknown>>;

/** The figures of Sales in a process, by hand: see the logs of the test organisation. */
async function positionOf(process: string, fields: string, department = "Sales"): Promise<Json> {
  const query = `query ($name: String!) { department(name: $name) { positions { edges { node { process { name } ${fields} } } } } }`;
  const { department: found } = await organisation.get<{
    department: { positions: { edges: { node: Json & { process: { name: string } } }[] } };
  }>(query, { name: department });
  const { process: _, ...position } = found.positions.edges.find(({ node }) => node.process.name === process)?.node ?? {
    process,
  };
  return position;
}

const near = (value: number) => expect.closeTo(value, 9);

describe("a position", () => {
  test("says where it stands and in how many cases", async () => {
    const fields =
      "basis order mustPass cases shareOfCases { value n method } steps { step { name } executions assigned shareOfStep }";
    expect(await positionOf("Orders", fields)).toEqual({
      basis: "OBSERVED",
      // First of three, and in six cases also third of five.
      order: near((6 * 0.5) / 36),
      mustPass: true,
      cases: 30,
      shareOfCases: { value: 1, n: 30, method: "WILSON" },
      steps: [{ step: { name: "Register" }, executions: 36, assigned: false, shareOfStep: 1 }],
    });
    expect(await positionOf("Orders", "order mustPass", "Ops")).toEqual({ order: 1, mustPass: true });
  });

  test("names its suppliers and customers with the way work goes between them", async () => {
    const sides =
      "department { name } handovers returned firstPassYield { value n } turnaround { value unit } pickUp { value }";
    const fields = `suppliers { ${sides} } customers { ${sides} }`;
    expect(await positionOf("Orders", fields)).toEqual({
      suppliers: [
        {
          department: { name: "Legal" },
          handovers: 6,
          returned: 6,
          firstPassYield: { value: 0, n: 6 },
          // Legal waits 2 h and works 2 h before it hands back.
          turnaround: { value: near(4), unit: "HOURS" },
          pickUp: { value: near(1) },
        },
      ],
      customers: [
        {
          department: { name: "Legal" },
          handovers: 36,
          returned: 6,
          firstPassYield: { value: near(30 / 36), n: 30 },
          turnaround: { value: near((30 * 1 + 6 * 2) / 36), unit: "HOURS" },
          pickUp: { value: near((30 * 2 + 6 * 1) / 36) },
        },
      ],
    });
  });

  test("says what it delivered, to whom, and that the credits add up", async () => {
    const fields = `output { completedCases workItems executions handovers returned credit { value unit method } creditShare { value }
      earnedHours { value } unknownWork sunkHours { value } lost provisionalCredit byCustomer { department { name } handovers }
      sharedWith { process { name } executions workItems } balance { total mine difference unit } }`;
    // Standard work, from the first 15 cases: Register 1 h, Check (15 * 2 + 3 * 1) / 18 h, Ship 1 h.
    const share = 1 / (1 + 33 / 18 + 1);
    expect(await positionOf("Orders", fields)).toEqual({
      output: {
        completedCases: 30,
        workItems: 36,
        executions: 36,
        handovers: 36,
        returned: 6,
        credit: { value: near(30 * share), unit: "VALUE", method: "EXACT" },
        creditShare: { value: near(share) },
        earnedHours: { value: 30 },
        unknownWork: 0,
        sunkHours: { value: 0 },
        lost: 0,
        provisionalCredit: 0,
        byCustomer: [{ department: { name: "Legal" }, handovers: 36 }],
        sharedWith: [{ process: { name: "Claims" }, executions: 10, workItems: 10 }],
        balance: { total: 30, mine: near(30 * share), difference: near(0), unit: "VALUE" },
      },
    });
    const last = (
      await positionOf("Orders", "output { handovers byCustomer { department { name } handovers } }", "Ops")
    )["output"];
    expect(last).toEqual({ handovers: 0, byCustomer: [{ department: null, handovers: 30 }] });
  });

  test.each(["CRITICAL", "SHARED"])(
    "says where its time went in the %s view, and that the times add up exactly",
    async (view) => {
      const fields = `delay(view: ${view}) { view wait { total unit shareOfLeadTime { value } } service { total } elapsed { total }
      all { total perCase { value n } } causes { cause time { total } } balance { total booked mine difference unit } }`;
      // 24 orders of 9 h, 6 of 13 h; nothing runs side by side, so both views say the same.
      expect(await positionOf("Orders", fields)).toEqual({
        delay: {
          view,
          wait: { total: 6, unit: "HOURS", shareOfLeadTime: { value: near(6 / 294) } },
          service: { total: 36 },
          elapsed: { total: 0 },
          all: { total: 42, perCase: { value: near(42 / 30), n: 30 } },
          causes: [{ cause: "UNKNOWN", time: { total: 6 } }],
          balance: { total: 294, booked: 294, mine: 42, difference: 0, unit: "HOURS" },
        },
      });
    },
  );

  test("takes time without recorded starts as elapsed, and says nothing of causes and flow efficiency", async () => {
    const fields = `delay { wait { total } service { total } elapsed { total } causes { cause } balance { difference } }
      serviceTime { flowEfficiency { value reason } onTimeRate { value reason } } output { earnedHours { value reason } }`;
    expect(await positionOf("Tickets", fields)).toEqual({
      // An opening takes no time, a closing 2 h after the answer.
      delay: {
        wait: { total: 0 },
        service: { total: 0 },
        elapsed: { total: 60 },
        causes: null,
        balance: { difference: 0 },
      },
      serviceTime: {
        flowEfficiency: { value: null, reason: "NOT_RECORDED" },
        onTimeRate: { value: null, reason: "NOT_APPLICABLE" },
      },
      output: { earnedHours: { value: null, reason: "NOT_RECORDED" } },
    });
  });

  test("says how quick it is for what it does", async () => {
    const fields = `serviceTime { observedOverExpected { value n } flowEfficiency { value } sojourn(unit: MINUTES) { n mean { value } median min max unit } standardSource }`;
    // 15 reference cases: own mean 1 h, mean of all items (1 + 6 + 2) / 3 h.
    const standard = (15 * 1 + 10 * 3) / 25;
    expect(await positionOf("Claims", fields)).toEqual({
      serviceTime: {
        observedOverExpected: { value: near(1 / standard), n: 30 },
        flowEfficiency: { value: 1 },
        sojourn: { n: 30, mean: { value: near(60) }, median: 60, min: 60, max: 60, unit: "MINUTES" },
        standardSource: "SELF_REFERENCE",
      },
    });
  });

  test("is told in one sentence", async () => {
    expect((await positionOf("Orders", "summary"))["summary"]).toMatch(
      /^Sales worked in 30 cases of the 30 of Orders .*mostly to Legal, and 6 came back \(17%\)\.$/,
    );
  });
});

describe("a department over all its processes", () => {
  test("counts an execution once that belongs to two processes, and says so", async () => {
    const { department } = await organisation.get<{ department: Json }>(
      `{ department(name: "Sales") { output { workItems executions completedCases sharedWith { process { name } executions } balance { total difference } }
         delay(view: SHARED) { all { total } balance { total mine difference } } serviceTime { standardSource sojourn { n } }
         suppliers { department { name } handovers } customers { department { name } handovers } } }`,
    );
    expect(department).toEqual({
      output: {
        workItems: 156,
        executions: 146,
        completedCases: 120,
        sharedWith: [
          { process: { name: "Orders" }, executions: 10 },
          { process: { name: "Claims" }, executions: 10 },
        ],
        balance: { total: 120, difference: near(0) },
      },
      delay: { all: { total: 312 }, balance: { total: 1014, mine: 312, difference: 0 } },
      serviceTime: { standardSource: "SELF_REFERENCE", sojourn: { n: 156 } },
      suppliers: [
        { department: { name: "Ops" }, handovers: 30 },
        { department: { name: "Customer" }, handovers: 30 },
        { department: { name: "Legal" }, handovers: 6 },
      ],
      customers: [
        { department: { name: "Legal" }, handovers: 66 },
        { department: { name: "Ops" }, handovers: 30 },
        { department: { name: "Finance" }, handovers: 30 },
      ],
    });
  });
});

describe("a process", () => {
  test("says how its cases run and that the times add up", async () => {
    const { process } = await organisation.get<{ process: Json }>(
      `{ process(name: "Orders") { kind valuePerCase metrics { cases openCases events workItems variants handovers
         leadTime { n mean { value } median p90 min max unit } wait { mean { value } } service(unit: MINUTES) { mean { value } unit } elapsed { mean { value } }
         balance { total booked difference } }
         derivation { concurrency completionAssumed asOf concurrentSteps { cases } }
         quality { withStart withResource withDepartment coarseTimestamps duplicates repaired } versions { number basis validFrom process { name } } } }`,
    );
    expect(process).toEqual({
      kind: "ROUTINE",
      valuePerCase: null,
      metrics: {
        cases: 30,
        openCases: 0,
        events: 102,
        workItems: 102,
        variants: 2,
        handovers: 72,
        leadTime: { n: 30, mean: { value: near(9.8) }, median: 9, p90: 13, min: 9, max: 13, unit: "HOURS" },
        wait: { mean: { value: near(162 / 30) } },
        service: { mean: { value: near((132 / 30) * 60) }, unit: "MINUTES" },
        elapsed: { mean: { value: 0 } },
        balance: { total: 294, booked: 294, difference: 0 },
      },
      derivation: {
        concurrency: "OVERLAP",
        completionAssumed: true,
        asOf: "2024-01-30T09:00:00.000Z",
        concurrentSteps: [],
      },
      quality: { withStart: 1, withResource: 1, withDepartment: 1, coarseTimestamps: 0, duplicates: 0, repaired: 0 },
      versions: [{ number: 1, basis: "OBSERVED", validFrom: null, process: { name: "Orders" } }],
    });
  });

  test("draws its map; what too few cases have is left out when asked", async () => {
    const map = (share: number) =>
      organisation.get<{ process: { map: { nodes: Json[]; edges: Json[] } } }>(
        `query ($share: Float) { process(name: "Orders") { map(minShareOfCases: $share) {
           nodes { step { name } department { name } cases order executions starts ends repeats delay { all { total } }
             sojourn { n mean { value } max } }
           edges { from { name } to { name } cases times handover pickUp { median } } } } }`,
        { share },
      );
    const whole = await map(0);
    expect(whole.process.map.nodes).toEqual([
      {
        step: { name: "Register" },
        department: { name: "Sales" },
        cases: 30,
        // First of three, and in six cases also third of five.
        order: near((6 * 0.5) / 36),
        executions: 36,
        starts: 30,
        ends: 0,
        repeats: 6,
        delay: { all: { total: 42 } },
        sojourn: { n: 36, mean: { value: near(42 / 36) }, max: 2 },
      },
      {
        step: { name: "Check" },
        department: { name: "Legal" },
        cases: 30,
        order: near((24 * 0.5 + 6 * 0.25 + 6 * 0.75) / 36),
        executions: 36,
        starts: 0,
        ends: 0,
        repeats: 6,
        delay: { all: { total: 132 } },
        sojourn: { n: 36, mean: { value: near(132 / 36) }, max: 4 },
      },
      {
        step: { name: "Ship" },
        department: { name: "Ops" },
        cases: 30,
        order: 1,
        executions: 30,
        starts: 0,
        ends: 30,
        repeats: 0,
        delay: { all: { total: 120 } },
        sojourn: { n: 30, mean: { value: near(4) }, max: 4 },
      },
    ]);
    expect(whole.process.map.edges).toEqual([
      {
        from: { name: "Register" },
        to: { name: "Check" },
        cases: 30,
        times: 36,
        handover: true,
        pickUp: { median: 2 },
      },
      { from: { name: "Check" }, to: { name: "Ship" }, cases: 30, times: 30, handover: true, pickUp: { median: 3 } },
      { from: { name: "Check" }, to: { name: "Register" }, cases: 6, times: 6, handover: true, pickUp: { median: 1 } },
    ]);
    expect((await map(0.5)).process.map.edges).toHaveLength(2);
  });
});

describe("a case", () => {
  test("shows its work items, its attributes, and a critical path that tiles it", async () => {
    const { cases } = await organisation.get<{ cases: { edges: { node: Json & { criticalPath: Json[] } }[] } }>(
      `{ cases(first: 1) { edges { node { key process { name } status start end leadTime(unit: MINUTES) attributes
         workItems { step { name } department { name } enabled start complete attempt flags enabledBy { step { name } } }
         criticalPath { kind step { name } department { name } from to workItem { attempt } } } } } }`,
    );
    const [edge] = cases.edges;
    expect(edge?.node).toMatchObject({
      key: "O0",
      process: { name: "Orders" },
      status: "COMPLETED",
      start: "2024-01-01T00:00:00.000Z",
      end: "2024-01-01T13:00:00.000Z",
      leadTime: 780,
      attributes: { amount: 100 },
    });
    expect((edge?.node["workItems"] as Json[] | undefined)?.[2]).toEqual({
      step: { name: "Register" },
      department: { name: "Sales" },
      enabled: "2024-01-01T05:00:00.000Z",
      start: "2024-01-01T06:00:00.000Z",
      complete: "2024-01-01T07:00:00.000Z",
      attempt: 2,
      flags: ["repeat", "return", "critical"],
      enabledBy: [{ step: { name: "Check" } }],
    });
    const path = edge?.node.criticalPath ?? [];
    expect(path.map(({ kind }) => kind)).toEqual([
      "SERVICE",
      "WAIT",
      "SERVICE",
      "WAIT",
      "SERVICE",
      "WAIT",
      "SERVICE",
      "WAIT",
      "SERVICE",
    ]);
    expect(path.slice(1).map(({ from }) => from)).toEqual(path.slice(0, -1).map(({ to }) => to));
    expect([path[0]?.["from"], path.at(-1)?.["to"]]).toEqual([edge?.node["start"], edge?.node["end"]]);
  });
});

test("a log says what it was taken for and what it records", async () => {
  const { logs } = await organisation.get<{ logs: { edges: { node: Json }[] } }>(
    `{ logs { edges { node { fileName format cases events workItems processes { name } warnings { code }
       mapping { column role } quality { withStart withResource withDepartment } } } } }`,
  );
  expect(logs.edges.map(({ node }) => node["fileName"])).toEqual([
    "Tickets.csv",
    "Returns.csv",
    "Claims.csv",
    "Orders.csv",
  ]);
  expect(logs.edges[1]?.node).toMatchObject({
    format: "CSV",
    cases: 30,
    events: 90,
    workItems: 90,
    processes: [{ name: "Returns" }],
    quality: { withStart: 1, withResource: 2 / 3, withDepartment: 1 },
  });
  expect(logs.edges[1]?.node["mapping"]).toContainEqual({ column: "department", role: "DEPARTMENT" });
  expect(logs.edges[0]?.node["quality"]).toMatchObject({ withStart: 0 });
});
