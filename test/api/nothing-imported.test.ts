import { afterAll, beforeAll, expect, test } from "vitest";
import { TestOrganisation } from "./test-organisation.ts";

let organisation: TestOrganisation;
beforeAll(async () => {
  organisation = await TestOrganisation.empty();
});
afterAll(() => organisation.remove());

test("before anything was imported every list is empty and every thing is not there", async () => {
  const { data, errors, revision } = await organisation.ask(`{
    viewer { name permissions } departments { totalCount } processes { totalCount edges { node { id } } } positions { totalCount }
    department(name: "Sales") { id } process(name: "Orders") { id } search(text: "Sales") { __typename }
    bottlenecks { totalCount balance { total booked difference } } handovers { departments { id } handovers { times } }
    variants { totalCount } cases { totalCount edges { node { id } } } logs { totalCount }
    landscape(measures: [CASES]) { departments { id } processes { id } cells { cases } }
    series(measure: CASES, interval: MONTH) { time } node(id: "RGVwYXJ0bWVudDox") { id } }`);
  expect(errors).toEqual([]);
  expect(revision).toBe(0);
  expect(data).toEqual({
    viewer: { name: "local", permissions: ["READ", "WRITE"] },
    departments: { totalCount: 0 },
    processes: { totalCount: 0, edges: [] },
    positions: { totalCount: 0 },
    department: null,
    process: null,
    search: [],
    bottlenecks: { totalCount: 0, balance: { total: 0, booked: 0, difference: 0 } },
    handovers: { departments: [], handovers: [] },
    variants: { totalCount: 0 },
    cases: { totalCount: 0, edges: [] },
    logs: { totalCount: 0 },
    landscape: { departments: [], processes: [], cells: [] },
    series: [],
    node: null,
  });
});

test("before anything was imported a department can be made", async () => {
  const { data, revision } = await organisation.ask(
    'mutation { setDepartment(input: { name: "Sales" }) { department { name } } }',
  );
  expect(data).toEqual({ setDepartment: { department: { name: "Sales" } } });
  expect(revision).toBe(1);
});
