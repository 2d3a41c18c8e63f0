import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { TestOrganisation } from "./test-organisation.ts";

let organisation: TestOrganisation;
let ids: Readonly<Record<string, string>>;
const persons = { allowPersonLevel: true };

beforeAll(async () => {
  organisation = await TestOrganisation.create();
  const found = await organisation.get<Found>(
    `{ department(name: "Sales") { id positions(first: 1) { edges { node { id } } } }
       process(name: "Orders") { id currentVersion { id steps { id } } }
       cases(first: 1) { edges { node { id workItems { id resource { id } } } } }
       variants(first: 1) { edges { node { id } } }
       logs(first: 1) { edges { node { id } } } }`,
    {},
    persons,
  );
  const [caseEdge] = found.cases.edges;
  ids = {
    Department: found.department.id,
    Position: found.department.positions.edges[0]?.node.id ?? "",
    Process: found.process.id,
    ProcessVersion: found.process.currentVersion.id,
    Step: found.process.currentVersion.steps[0]?.id ?? "",
    Case: caseEdge?.node.id ?? "",
    WorkItem: caseEdge?.node.workItems[0]?.id ?? "",
    Resource: caseEdge?.node.workItems.find((item) => item.resource !== null)?.resource?.id ?? "",
    Variant: found.variants.edges[0]?.node.id ?? "",
    Log: found.logs.edges[0]?.node.id ?? "",
  };
});
afterAll(() => organisation.remove());

interface Identified {
  readonly id: string;
}
interface Page<Node> {
  readonly edges: readonly { readonly node: Node }[];
}
interface Found {
  readonly department: Identified & { readonly positions: Page<Identified> };
  readonly process: Identified & { readonly currentVersion: Identified & { readonly steps: readonly Identified[] } };
  readonly cases: Page<
    Identified & { readonly workItems: readonly (Identified & { readonly resource: Identified | null })[] }
  >;
  readonly variants: Page<Identified>;
  readonly logs: Page<Identified>;
}

const node = "query ($id: ID!) { node(id: $id) { __typename id } }";

describe("node", () => {
  test.each([
    "Department",
    "Position",
    "Process",
    "ProcessVersion",
    "Step",
    "Case",
    "WorkItem",
    "Resource",
    "Variant",
    "Log",
  ])("gives a %s by the id that an answer held", async (type) => {
    const id = ids[type];
    expect(await organisation.get(node, { id }, persons)).toEqual({ node: { __typename: type, id } });
  });

  test("gives the same figures as the way that led there", async () => {
    const figures = "process { name } cases output { credit { value } } delay { all { total } }";
    const byWay = await organisation.get<{ department: { positions: Page<object> } }>(
      `{ department(name: "Sales") { positions(first: 1) { edges { node { ${figures} } } } } }`,
    );
    const byId = await organisation.get<{ node: object }>(
      `query ($id: ID!) { node(id: $id) { ... on Position { ${figures} } } }`,
      { id: ids["Position"] },
    );
    expect(byId.node).toEqual(byWay.department.positions.edges[0]?.node);
  });

  test.each([
    "Department:99",
    "Process:99",
    "ProcessVersion:99",
    "Step:99",
    "Log:99",
    "Case:1:nobody",
    "Case:99:O1",
    "WorkItem:1:99:O1",
    "WorkItem:1:0:nobody",
    "Variant:1:0000000000000000",
    "Position:99:1",
    "Position:1:99",
  ])("gives null for %s, which this revision does not know", async (identity) => {
    const id = Buffer.from(identity).toString("base64url");
    expect(await organisation.get(node, { id })).toEqual({ node: null });
  });

  test("refuses what is no id", async () => {
    expect((await organisation.ask(node, { id: "Department:1" })).errors).toMatchObject([
      { code: "BAD_INPUT", path: ["node"] },
    ]);
  });

  test("does not show persons unless that is allowed", async () => {
    expect(await organisation.get(node, { id: ids["Resource"] })).toEqual({ node: null });
  });
});

describe("nodes", () => {
  test("gives them in the order asked for, null for each that is not there", async () => {
    const wanted = [ids["Case"], Buffer.from("Step:99").toString("base64url"), ids["Department"], ids["Case"]];
    const { nodes } = await organisation.get<{ nodes: ({ id: string } | null)[] }>(
      "query ($ids: [ID!]!) { nodes(ids: $ids) { id } }",
      { ids: wanted },
    );
    expect(nodes.map((it) => it?.id)).toEqual([ids["Case"], undefined, ids["Department"], ids["Case"]]);
  });

  test("takes at most 100 ids", async () => {
    const { errors } = await organisation.ask("query ($ids: [ID!]!) { nodes(ids: $ids) { id } }", {
      ids: Array.from({ length: 101 }, () => ids["Department"]),
    });
    expect(errors).toMatchObject([
      { code: "BAD_INPUT", message: "ids: 101 ids are too many; at most 100 are taken at once" },
    ]);
  });
});

describe("names", () => {
  test("find a department, also by alias, and a process; either id or name, not both", async () => {
    expect(await organisation.get('{ department(name: " Sales ") { name } process(name: "Orders") { name } }')).toEqual(
      {
        department: { name: "Sales" },
        process: { name: "Orders" },
      },
    );
    expect(await organisation.get('{ department(name: "Nobody") { name } process(name: "Nothing") { name } }')).toEqual(
      {
        department: null,
        process: null,
      },
    );
    const { errors } = await organisation.ask(
      `query ($id: ID!) { none: department { name } both: department(id: $id, name: "Sales") { name } }`,
      { id: ids["Department"] },
    );
    expect(errors.map(({ message }) => message)).toEqual([
      "department: give either id or name, one of the two is needed",
      "department: give either id or name, not both",
    ]);
  });

  test("are searched over departments, processes, steps and case keys", async () => {
    const query = `query ($text: String!) { search(text: $text) { __typename ... on Department { name } ... on Process { name } ... on Step { name } ... on Case { key } } }`;
    expect(await organisation.get(query, { text: "order" })).toEqual({
      search: [{ __typename: "Process", name: "Orders" }],
    });
    expect(await organisation.get(query, { text: "regist" })).toEqual({
      search: [
        { __typename: "Step", name: "Register" },
        { __typename: "Step", name: "Register claim" },
      ],
    });
    expect(await organisation.get(query, { text: "O7" })).toEqual({ search: [{ __typename: "Case", key: "O7" }] });
    expect(await organisation.get(query, { text: " " })).toEqual({ search: [] });
  });
});
