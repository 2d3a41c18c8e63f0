import { afterAll, beforeAll, expect, test } from "vitest";
import { logs, TestOrganisation } from "./test-organisation.ts";

/** Orders, with Register given to Sales, Check to a department Support that never did it, and Ship to Ops, as a model would give them. */
let organisation: TestOrganisation;
beforeAll(async () => {
  organisation = await TestOrganisation.empty();
  await organisation.import("Orders", logs.Orders());
  await organisation.get('mutation { setDepartment(input: { name: "Support" }) { userErrors { code } } }');
  const { graph, warehouse } = organisation.stores;
  const { departments, steps } = await graph.organisation(await warehouse.currentRevision());
  const idOf = (name: string) => departments.find((department) => department.name === name)?.id ?? null;
  const assigned: Readonly<Record<string, number | null>> = {
    Register: idOf("Sales"),
    Check: idOf("Support"),
    Ship: idOf("Ops"),
  };
  const designed = steps.map((step) => ({ ...step, assignedDepartmentId: assigned[step.name] ?? null }));
  await organisation.change((stores) => stores.write((writer) => writer.graph.putSteps(designed)));
});
afterAll(() => organisation.remove());

async function positionOf(department: string, fields: string): Promise<unknown> {
  const query = `query ($name: String!) { department(name: $name) { positions { edges { node { ${fields} } } } } }`;
  const { department: found } = await organisation.get<{
    department: { positions: { edges: { node: unknown }[] } };
  }>(query, { name: department });
  return found.positions.edges[0]?.node;
}

test("a department that a model places in a process has a position there, even if it never did any work", async () => {
  const fields =
    "basis cases order mustPass steps { step { name assignedTo { name } } executions assigned } output { workItems } summary";
  expect(await positionOf("Support", fields)).toEqual({
    basis: "DESIGNED",
    cases: 0,
    // Register and Check reach each other, so both stand before Ship.
    order: 0,
    mustPass: true,
    steps: [{ step: { name: "Check", assignedTo: { name: "Support" } }, executions: 0, assigned: true }],
    output: { workItems: 0 },
    summary: "Support has steps in Orders but did no work in the selected cases.",
  });
});

test("a position rests on both where the cases show what the model says, and on the cases where only they do", async () => {
  expect(await positionOf("Sales", "basis mustPass steps { assigned }")).toEqual({
    basis: "BOTH",
    mustPass: true,
    steps: [{ assigned: true }],
  });
  expect(await positionOf("Legal", "basis steps { assigned }")).toEqual({
    basis: "OBSERVED",
    steps: [{ assigned: false }],
  });
});

test("neighbours are those of the cases, of the model, or of both", async () => {
  const sides = (basis: string) =>
    `customers(basis: ${basis}) { department { name } handovers firstPassYield { value } }`;
  expect(await positionOf("Sales", sides("OBSERVED"))).toEqual({
    customers: [
      { department: { name: "Legal" }, handovers: 36, firstPassYield: { value: expect.closeTo(5 / 6) as number } },
    ],
  });
  expect(await positionOf("Sales", sides("DESIGNED"))).toEqual({
    customers: [{ department: { name: "Support" }, handovers: 0, firstPassYield: { value: null } }],
  });
  expect(await positionOf("Sales", sides("BOTH"))).toEqual({ customers: [] });
  const { department } = await organisation.get<{ department: unknown }>(
    '{ department(name: "Support") { suppliers(basis: DESIGNED) { department { name } } customers(basis: DESIGNED) { department { name } } } }',
  );
  expect(department).toEqual({
    suppliers: [{ department: { name: "Sales" } }],
    customers: [{ department: { name: "Sales" } }, { department: { name: "Ops" } }],
  });
});
