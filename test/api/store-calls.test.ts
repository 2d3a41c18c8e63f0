import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { allFigures } from "../helpers/all-figures.ts";
import { countCalls } from "./counted-stores.ts";
import { TestOrganisation } from "./test-organisation.ts";

let organisation: TestOrganisation;
beforeAll(async () => {
  organisation = await TestOrganisation.create();
});
afterAll(() => organisation.remove());

interface Positions {
  department: { positions: { totalCount: number; edges: { node: { process: { name: string } } }[] } };
}

const figureReads = [
  "caseTotals",
  "deliveries",
  "handoverTotals",
  "sharedExecutions",
  "sojourns",
  "stepWork",
  "workTotals",
];

describe("all figures of a department's positions in four processes", () => {
  test("come from 11 reads of the stores in one request", async () => {
    const { stores, calls } = countCalls(organisation.stores);
    const { department } = await organisation.get<Positions>(allFigures, { name: "Sales" }, { stores });
    expect(department.positions.edges.map(({ node }) => node.process.name).sort()).toEqual([
      "Claims",
      "Orders",
      "Returns",
      "Tickets",
    ]);
    expect(calls.sort()).toEqual([...figureReads, "currentRevision", "derivations", "organisation", "placesOf"].sort());
    expect(calls).toHaveLength(11);
  });

  test("come from 9 where a request before asked something of the same revision", async () => {
    const { stores, calls } = countCalls(organisation.stores);
    await organisation.get(allFigures, { name: "Legal" }, { stores });
    calls.length = 0;
    await organisation.get(allFigures, { name: "Sales" }, { stores });
    expect(calls.sort()).toEqual([...figureReads, "currentRevision", "placesOf"].sort());
  });

  test("come from one read more where both views are asked for", async () => {
    const { stores, calls } = countCalls(organisation.stores);
    const both = allFigures.replace("delay {", "shared: delay(view: SHARED) { balance { difference } } delay {");
    await organisation.get(both, { name: "Sales" }, { stores });
    expect(calls.filter((name) => name === "workTotals")).toHaveLength(2);
    expect(calls).toHaveLength(12);
  });

  test("come from one read more where neighbours by design are asked for, on both sides of all of them", async () => {
    const { stores, calls } = countCalls(organisation.stores);
    const designed = allFigures
      .replace("suppliers {", "suppliers(basis: BOTH) {")
      .replace("customers {", "customers(basis: DESIGNED) {");
    await organisation.get(designed, { name: "Sales" }, { stores });
    expect(calls.filter((name) => name === "neighboursOf")).toHaveLength(1);
    expect(calls).toHaveLength(12);
  });
});

describe("the number of reads does not grow", () => {
  const readsOf = async (query: string) => {
    const { stores, calls } = countCalls(organisation.stores);
    await organisation.get(query, {}, { stores });
    return calls.sort();
  };

  test("with the departments whose positions are asked for", async () => {
    const one = await readsOf(allFigures.replace("query ($name: String!)", "").replace("$name", '"Finance"'));
    const all = await readsOf(
      allFigures.replace(
        "query ($name: String!) { department(name: $name) { name positions {",
        '{ all: processes { totalCount } x: department(name: "Ops") { name } positions { edges { node { department { name } } } } department(name: "Sales") { name positions {',
      ),
    );
    expect(all).toEqual(one);
  });

  test("with the processes whose metrics, maps and structure are asked for", async () => {
    const reads =
      await readsOf(`{ processes { edges { node { name quality { withStart } derivation { concurrency concurrentSteps { cases } }
      currentVersion { number steps { name standard { sojourn } performedBy { department { name } executions } } flows { from { name } to { name } cases } }
      metrics { cases leadTime { median } wait { median } handovers balance { difference } }
      map { nodes { step { name } department { name } delay { all { total } } } edges { from { name } to { name } times pickUp { median } } } } } } }`);
    expect(reads).toEqual([
      "caseTimes",
      "caseTotals",
      "currentRevision",
      "deliveries",
      "derivations",
      "organisation",
      "recordedItems",
      "stepFlows",
      "stepWork",
      "versions",
      "workTotals",
    ]);
  });

  test("with the cases of a page, however deep one looks into them", async () => {
    const reads = await readsOf(`{ cases(first: 50) { edges { node { key process { name } attributes
      workItems { step { name } department { name } enabledBy { step { name } enabledBy { step { name } } } }
      criticalPath { kind step { name } workItem { step { name } } } } } } }`);
    expect(reads).toEqual(["attributesOfCases", "cases", "currentRevision", "organisation", "workItemsOfCases"]);
  });
});
