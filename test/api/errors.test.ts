import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { logs, TestOrganisation } from "./test-organisation.ts";

let organisation: TestOrganisation;
beforeAll(async () => {
  organisation = await TestOrganisation.empty();
  await organisation.import("Orders", logs.Orders());
});
afterAll(() => organisation.remove());

describe("an error carries a code out of the closed list", () => {
  test.each([
    ["what is no GraphQL", "{ departments {", "BAD_INPUT"],
    ["a field that does not exist", "{ departments { nonsense } }", "BAD_INPUT"],
    ["an argument of a wrong type", '{ departments(first: "x") { totalCount } }', "BAD_INPUT"],
    ["a value that is no enum value", "{ bottlenecks(by: PLANET) { totalCount } }", "BAD_INPUT"],
    ["an instant that is none", '{ cases(filter: { period: { from: "soon" } }) { totalCount } }', "BAD_INPUT"],
    [
      "a period that ends before it begins",
      '{ cases(filter: { period: { from: "2024-02-01", to: "2024-01-01" } }) { totalCount } }',
      "BAD_INPUT",
    ],
    ["an id of another type", '{ positions(departments: ["UHJvY2Vzczox"]) { totalCount } }', "BAD_INPUT"],
    [
      "a department that is not there",
      '{ positions(departments: ["RGVwYXJ0bWVudDo5OQ"]) { totalCount } }',
      "NOT_FOUND",
    ],
    ["a level below the top", "{ handovers(depth: 0) { departments { name } } }", "BAD_INPUT"],
    ["a share above 1", '{ process(name: "Orders") { map(minShareOfCases: 2) { nodes { cases } } } }', "BAD_INPUT"],
    ["handovers in the shared view", "{ bottlenecks(by: HANDOVER, view: SHARED) { totalCount } }", "BAD_INPUT"],
    [
      "the shared view of a clipped period",
      '{ bottlenecks(view: SHARED, filter: { period: { from: "2024-01-02", on: OVERLAP } }) { totalCount } }',
      "BAD_INPUT",
    ],
    [
      "three dimensions",
      "{ series(measure: WAIT, interval: DAY, by: [STEP, PROCESS, STATUS]) { value } }",
      "BAD_INPUT",
    ],
    [
      "lead time by department",
      "{ series(measure: LEAD_TIME, interval: DAY, by: [DEPARTMENT]) { value } }",
      "BAD_INPUT",
    ],
    ["persons, not being allowed", "{ bottlenecks(by: RESOURCE) { totalCount } }", "FORBIDDEN"],
    ["a variable that is missing", "query ($id: ID!) { node(id: $id) { id } }", "BAD_INPUT"],
    ["no operation of several", "query A { viewer { name } } query B { viewer { name } }", "BAD_INPUT"],
  ])("for %s", async (_, query, code) => {
    const { errors, defects } = await organisation.ask(query);
    expect(errors.map((error) => error.code)).toEqual([code]);
    expect(defects).toEqual([]);
  });

  test("for a request that was cancelled before it began", async () => {
    const { errors } = await organisation.ask("{ viewer { name } }", {}, { signal: AbortSignal.abort() });
    expect(errors).toMatchObject([{ code: "CANCELLED" }]);
  });

  test("for a request that is cancelled while stores read for it", async () => {
    const controller = new AbortController();
    const { stores } = organisation;
    const aborting = {
      ...stores,
      warehouse: {
        ...stores.warehouse,
        caseTotals: (...args: Parameters<typeof stores.warehouse.caseTotals>) => {
          controller.abort();
          return stores.warehouse.caseTotals(...args);
        },
      },
    };
    const query = '{ process(name: "Orders") { metrics { cases } } }';
    const { errors, defects } = await organisation.ask(query, {}, { stores: aborting, signal: controller.signal });
    expect(errors).toMatchObject([{ code: "CANCELLED", path: ["process", "metrics"] }]);
    expect(defects).toEqual([]);
  });

  test("for what is a defect of ours: the message is masked, the cause goes to the log", async () => {
    const broken = {
      ...organisation.stores,
      graph: {
        ...organisation.stores.graph,
        organisation: () => Promise.reject(new Error("select secret from organisation")),
      },
    };
    const { errors, defects } = await organisation.ask("{ departments { totalCount } }", {}, { stores: broken });
    expect(errors).toMatchObject([{ code: "INTERNAL", path: ["departments"] }]);
    expect(JSON.stringify(errors)).not.toContain("secret");
    expect(defects).toMatchObject([{ message: "select secret from organisation" }]);
  });
});

test("fields that can be answered are answered beside one that cannot", async () => {
  const { data, errors } = await organisation.ask('{ process(name: "Orders") { name } department { name } }');
  expect(data).toEqual({ process: { name: "Orders" }, department: null });
  expect(errors).toMatchObject([{ code: "BAD_INPUT", path: ["department"] }]);
});

test("every answer names the revision it read", async () => {
  expect((await organisation.ask("{ viewer { name } }")).revision).toBe(1);
});
