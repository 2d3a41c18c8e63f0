import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { logs, TestOrganisation } from "./test-organisation.ts";

// One organisation for all: a test changes what the later ones do not look at, and an alias keeps finding what was renamed.
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
interface Department {
  readonly id: string;
  readonly name: string;
  readonly aliases: readonly string[];
  readonly version: number;
  readonly external: boolean;
  readonly parent: { readonly name: string } | null;
}

const departmentFields = "id name aliases version external parent { name }";
const problemFields = "userErrors { code message field }";

async function departmentNamed(name: string): Promise<Department | null> {
  const query = `query ($name: String!) { department(name: $name) { ${departmentFields} } }`;
  return (await organisation.get<{ department: Department | null }>(query, { name })).department;
}

async function setDepartment(input: Record<string, unknown>) {
  const query = `mutation ($input: SetDepartmentInput!) { setDepartment(input: $input) { department { ${departmentFields} } ${problemFields} } }`;
  const { setDepartment: payload } = await organisation.get<{
    setDepartment: { department: Department | null; userErrors: Problem[] };
  }>(query, { input });
  return payload;
}

describe("a department", () => {
  test("can be made, and is found by its name and its aliases", async () => {
    const { department, userErrors } = await setDepartment({
      name: " Support ",
      aliases: ["Helpdesk"],
      external: true,
    });
    expect(userErrors).toEqual([]);
    expect(department).toMatchObject({ name: "Support", aliases: ["Helpdesk"], external: true, version: 1 });
    expect(await departmentNamed("Helpdesk")).toEqual(department);
  });

  test("keeps its old name as an alias when it is renamed", async () => {
    const { department } = await setDepartment({ id: await organisation.departmentIdOf("Sales"), name: "Sale" });
    expect(department).toMatchObject({ name: "Sale", aliases: ["Sales"], version: 2 });
    expect((await departmentNamed("Sales"))?.name).toBe("Sale");
  });

  test("belongs where it is put, and external goes down the tree", async () => {
    const { department: back } = await setDepartment({ name: "Back office" });
    const { department } = await setDepartment({ id: await organisation.departmentIdOf("Finance"), parent: back?.id });
    expect(department?.parent).toEqual({ name: "Back office" });
    await setDepartment({ id: back?.id, external: true });
    expect((await departmentNamed("Finance"))?.external).toBe(true);
    const { department: top } = await setDepartment({ id: department?.id, parent: null });
    expect(top?.parent).toBeNull();
  });

  test("is a system where it, or one above it, is marked so, and changes no ledger by it", async () => {
    const credit = await organisation.creditIn("Orders", "Ops");
    const query = "{ departments(system: true) { edges { node { name system } } } }";
    expect(await organisation.get(query)).toEqual({ departments: { edges: [] } });
    const { department: robots } = await setDepartment({ name: "Robots", system: true });
    const { department: ops } = await setDepartment({
      id: await organisation.departmentIdOf("Ops"),
      parent: robots?.id,
    });
    expect(await organisation.get(query)).toEqual({
      departments: { edges: ["Ops", "Robots"].map((name) => ({ node: { name, system: true } })) },
    });
    expect((await organisation.creditIn("Orders", "Ops"))?.credit.value).toBeCloseTo(credit?.credit.value ?? 0, 9);
    await setDepartment({ id: ops?.id, parent: null });
    await setDepartment({ id: robots?.id, system: false });
    expect(await organisation.get(query)).toEqual({ departments: { edges: [] } });
  });

  test("earns no credit any more once it is an outside party, and the credits still add up", async () => {
    const before = await organisation.creditIn("Returns", "Customer");
    expect(before?.credit.value).toBeGreaterThan(0);
    await setDepartment({ id: await organisation.departmentIdOf("Customer"), external: true });
    const after = await organisation.creditIn("Returns", "Customer");
    expect(after?.credit.value).toBe(0);
    expect(after?.balance.total).toBe(30);
    expect(Math.abs(after?.balance.difference ?? 1)).toBeLessThan(1e-6);
  });
});

describe("a change of a department is refused, with the field to blame and no new revision,", () => {
  test.each([
    ["when it has no name", () => ({ name: "  " }), "BAD_INPUT", ["input", "name"]],
    ["when its name means another one", () => ({ name: "Legal" }), "CONFLICT", ["input", "name"]],
    ["when an alias means another one", () => ({ name: "New", aliases: ["Ops"] }), "CONFLICT", ["input", "aliases"]],
    ["when an alias is blank", () => ({ name: "New", aliases: [" "] }), "BAD_INPUT", ["input", "aliases"]],
    [
      "when the id is of something else",
      async () => ({ id: await organisation.processIdOf("Orders"), name: "x" }),
      "BAD_INPUT",
      ["input", "id"],
    ],
    [
      "when there is no such department",
      () => ({ id: Buffer.from("Department:99").toString("base64url") }),
      "NOT_FOUND",
      ["input", "id"],
    ],
    [
      "when it was changed since",
      async () => ({ id: await organisation.departmentIdOf("Legal"), expectedVersion: 7 }),
      "CONFLICT",
      ["input", "expectedVersion"],
    ],
    [
      "when it would be below itself",
      async () => ({
        id: await organisation.departmentIdOf("Legal"),
        parent: await organisation.departmentIdOf("Legal"),
      }),
      "BAD_INPUT",
      ["input", "parent"],
    ],
  ] as const)("%s", async (_, input, code, field) => {
    const given = await input();
    const before = await organisation.stores.warehouse.currentRevision();
    const { department, userErrors } = await setDepartment(given);
    expect(department).toBeNull();
    expect(userErrors).toMatchObject([{ code, field }]);
    expect(await organisation.stores.warehouse.currentRevision()).toBe(before);
  });

  test("when a ring would close", async () => {
    const { department: upper } = await setDepartment({ name: "Upper" });
    await setDepartment({ id: await organisation.departmentIdOf("Legal"), parent: upper?.id });
    const { userErrors } = await setDepartment({ id: upper?.id, parent: await organisation.departmentIdOf("Legal") });
    expect(userErrors).toMatchObject([{ code: "BAD_INPUT", field: ["input", "parent"] }]);
    expect(userErrors[0]?.message).toBe(
      "Upper cannot belong to Legal, which belongs to it or is itself; move Legal first",
    );
  });

  test("when several things are wrong, all are said at once", async () => {
    const { userErrors } = await setDepartment({ name: "", aliases: ["Ops"] });
    expect(userErrors.map(({ field }) => field)).toEqual([
      ["input", "name"],
      ["input", "aliases"],
    ]);
  });
});

test("one request can change several things one after the other and reads what the last one gave", async () => {
  const answer = await organisation.ask(`mutation {
    first: setDepartment(input: { name: "North" }) { department { name } }
    second: setDepartment(input: { name: "South" }) { department { name } }
    refused: setDepartment(input: { name: "North" }) { userErrors { code } }
  }`);
  expect(answer.errors).toEqual([]);
  expect(answer.data).toEqual({
    first: { department: { name: "North" } },
    second: { department: { name: "South" } },
    refused: { userErrors: [{ code: "CONFLICT" }] },
  });
  expect(answer.revision).toBe(await organisation.stores.warehouse.currentRevision());
});

test("a department can take over the work of another spelling", async () => {
  const query = `mutation ($input: MergeDepartmentsInput!) { mergeDepartments(input: $input) { department { ${departmentFields} } ${problemFields} } }`;
  const [ops, legal] = [await organisation.departmentIdOf("Ops"), await organisation.departmentIdOf("Legal")];
  const before = await organisation.creditIn("Orders", "Legal");
  const { mergeDepartments: payload } = await organisation.get<{
    mergeDepartments: { department: Department; userErrors: Problem[] };
  }>(query, { input: { from: [ops], into: legal } });
  expect(payload.userErrors).toEqual([]);
  expect(payload.department).toMatchObject({ name: "Legal", aliases: ["Ops"] });
  expect((await departmentNamed("Ops"))?.id).toBe(legal);
  expect(
    (await organisation.get<{ node: unknown }>("query ($id: ID!) { node(id: $id) { id } }", { id: ops })).node,
  ).toBeNull();
  expect((await organisation.creditIn("Orders", "Legal"))?.credit.value).toBeGreaterThan(
    before?.credit.value ?? Infinity,
  );
});
