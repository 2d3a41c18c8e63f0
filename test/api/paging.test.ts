import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { encodeCursor } from "../../src/api/cursor.ts";
import { logs, TestOrganisation } from "./test-organisation.ts";

let organisation: TestOrganisation;
beforeAll(async () => {
  organisation = await TestOrganisation.empty();
  await organisation.import("Orders", logs.Orders());
  await organisation.import("Returns", logs.Returns());
});
afterAll(() => organisation.remove());

interface Connection {
  readonly edges: readonly { readonly cursor: string; readonly node: Readonly<Record<string, unknown>> }[];
  readonly pageInfo: {
    readonly hasNextPage: boolean;
    readonly hasPreviousPage: boolean;
    readonly endCursor: string | null;
  };
  readonly totalCount: number;
}

const page = "edges { cursor node { NODE } } pageInfo { hasNextPage hasPreviousPage endCursor } totalCount";

/** All pages of a root field, one after the other, each with the cursor of the one before. */
async function allPages(field: string, args: string, node: string, first: number): Promise<readonly Connection[]> {
  const query = `query ($after: String) { page: ${field}(first: ${first}, after: $after ${args}) { ${page.replace("NODE", node)} } }`;
  const pages: Connection[] = [];
  for (let after: string | null = null; pages.length < 100;) {
    const { page: next }: { page: Connection } = await organisation.get(query, { after });
    pages.push(next);
    if (!next.pageInfo.hasNextPage) break;
    after = next.pageInfo.endCursor;
  }
  return pages;
}

describe("a list", () => {
  test.each([
    ["departments", "", "name", 2, 5],
    ["processes", "", "name", 1, 2],
    ["positions", "", "department { name } process { name }", 2, 6],
    ["bottlenecks", "", "rank", 2, 6],
    ["bottlenecks", ", by: DEPARTMENT, view: SHARED", "rank", 2, 5],
    ["variants", "", "id cases", 2, 3],
    ["cases", "", "process { name } key", 7, 60],
    ["cases", ", orderBy: START_ASC", "process { name } key", 50, 60],
    ["logs", "", "fileName", 1, 2],
  ])(
    "%s(%s) gives each entry once over all its pages, and its exact number on each",
    async (field, args, node, first, total) => {
      const pages = await allPages(field, args, node, first);
      const nodes = pages.flatMap(({ edges }) => edges.map((edge) => JSON.stringify(edge.node)));
      expect(pages.map(({ totalCount }) => totalCount)).toEqual(pages.map(() => total));
      expect(new Set(nodes).size).toBe(total);
      expect(nodes).toHaveLength(total);
      expect(pages.map(({ pageInfo }) => pageInfo.hasPreviousPage)).toEqual(pages.map((_, index) => index > 0));
    },
  );

  test.each([
    ["LEAD_TIME_DESC", (a: Row, b: Row) => b.leadTime - a.leadTime],
    ["LEAD_TIME_ASC", (a: Row, b: Row) => a.leadTime - b.leadTime],
    ["START_DESC", (a: Row, b: Row) => Date.parse(b.start) - Date.parse(a.start)],
    ["START_ASC", (a: Row, b: Row) => Date.parse(a.start) - Date.parse(b.start)],
    ["END_DESC", (a: Row, b: Row) => Date.parse(b.end) - Date.parse(a.end)],
    ["END_ASC", (a: Row, b: Row) => Date.parse(a.end) - Date.parse(b.end)],
  ])("of cases comes in the order %s", async (order, compare) => {
    const pages = await allPages("cases", `, orderBy: ${order}`, "start end leadTime", 25);
    const rows = pages.flatMap(({ edges }) => edges.map(({ node }) => node as unknown as Row));
    expect(rows.every((row, index) => index === 0 || compare(rows[index - 1] as Row, row) <= 0)).toBe(true);
  });
});

interface Row {
  readonly start: string;
  readonly end: string;
  readonly leadTime: number;
}

describe("a cursor", () => {
  const query = `query ($after: String) { cases(first: 50, after: $after) { ${page.replace("NODE", "key process { name }")} } logs { totalCount } }`;

  test("reads on in the state it was made under while the world moves on, and expires with it", async () => {
    const first = await organisation.ask(query);
    const { endCursor } = (first.data as { cases: Connection }).cases.pageInfo;
    const key = (connection: Connection) => connection.edges.map(({ node }) => JSON.stringify(node));

    await organisation.import("Claims", logs.Claims());
    const second = await organisation.ask(query, { after: endCursor });
    expect(second.errors).toEqual([]);
    expect(second.revision).toBe(first.revision);
    expect(second.data).toMatchObject({ cases: { totalCount: 60 }, logs: { totalCount: 2 } });
    const seen = [
      ...key((first.data as { cases: Connection }).cases),
      ...key((second.data as { cases: Connection }).cases),
    ];
    expect(new Set(seen).size).toBe(60);

    const now = await organisation.ask(query);
    expect(now.data).toMatchObject({ cases: { totalCount: 90 }, logs: { totalCount: 3 } });
    const later = (now.data as { cases: Connection }).cases.pageInfo.endCursor;
    const mixed = await organisation.ask(
      "query ($a: String, $b: String) { a: cases(after: $a) { totalCount } b: cases(after: $b) { totalCount } }",
      { a: endCursor, b: later },
    );
    expect(mixed.errors).toMatchObject([{ code: "BAD_INPUT" }]);

    for (const name of ["One", "Two"]) {
      await organisation.get(
        "mutation ($name: String!) { setDepartment(input: { name: $name }) { userErrors { code } } }",
        { name },
      );
    }
    const expired = await organisation.ask(query, { after: endCursor });
    expect(expired).toMatchObject({ errors: [{ code: "CURSOR_EXPIRED" }] });
    expect(expired.errors[0]?.message).toMatch(
      /^the cursor was made under revision \d+, which is no longer kept \(kept: .*\); begin the list anew$/,
    );
  });

  test.each([
    ["garbage", () => "garbage"],
    ["of another list", (revision: number) => encodeCursor({ list: "logs", revision, key: [1] })],
    ["of another order", (revision: number) => encodeCursor({ list: "cases START_ASC", revision, key: [0, 1, "O1"] })],
  ])("%s is refused", async (_, cursor) => {
    const after = cursor(await organisation.stores.warehouse.currentRevision());
    expect((await organisation.ask(query, { after })).errors).toMatchObject([{ code: "BAD_INPUT" }]);
  });

  test("of a revision that never was is refused", async () => {
    const after = encodeCursor({ list: "cases LEAD_TIME_DESC", revision: 9_999, key: [0, 1, "O1"] });
    expect((await organisation.ask(query, { after })).errors).toMatchObject([{ code: "CURSOR_EXPIRED" }]);
  });
});

test.each([0, 101, -3])("first: %i is refused", async (first) => {
  expect(
    (await organisation.ask("query ($first: Int) { cases(first: $first) { totalCount } }", { first })).errors,
  ).toMatchObject([{ code: "BAD_INPUT", message: `first: ${first} is out of range; expected 1 to 100` }]);
});
