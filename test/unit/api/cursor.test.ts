import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type Connection, connectionOf } from "../../../src/api/connection.ts";
import { decodeCursor, encodeCursor } from "../../../src/api/cursor.ts";

describe("a cursor", () => {
  test("gives back the list, the revision and the key it was made of", () => {
    const keys = fc.array(
      fc.oneof(fc.string({ unit: "grapheme" }), fc.integer(), fc.double({ noNaN: true, noDefaultInfinity: true })),
    );
    fc.assert(
      fc.property(fc.string(), fc.nat(), keys, (list, revision, key) => {
        const cursor = { list, revision, key: key.map((part) => (Object.is(part, -0) ? 0 : part)) };
        expect(decodeCursor(encodeCursor(cursor))).toEqual(cursor);
      }),
    );
  });

  test.each([
    "",
    "garbage",
    "bnVsbA",
    Buffer.from("[1,2]").toString("base64url"),
    Buffer.from('["a","b"]').toString("base64url"),
    Buffer.from('["a",1,{}]').toString("base64url"),
  ])("%j is none", (text) =>
    expect(() => decodeCursor(text)).toThrow(/is no cursor; give the `endCursor` of the page before/),
  );
});

describe("a page of a list", () => {
  const rows = ["a", "b", "c", "d", "e"];
  const page = (first: number | null | undefined, after?: string | null, list = "letters", revision = 4) =>
    connectionOf(list, revision, rows, { first, after }, (row) => [row]);

  test("begins at the begin and says whether more follows", () => {
    expect(shape(page(2))).toEqual({ nodes: ["a", "b"], next: true, previous: false, total: 5 });
  });

  test("goes on after the cursor of the page before, to the end", () => {
    const second = page(2, page(2).pageInfo.endCursor);
    expect(shape(second)).toEqual({ nodes: ["c", "d"], next: true, previous: true, total: 5 });
    expect(shape(page(2, second.pageInfo.endCursor))).toEqual({ nodes: ["e"], next: false, previous: true, total: 5 });
  });

  test("may be empty, and then has no cursors", () => {
    const last = page(5).pageInfo.endCursor;
    expect(page(5, last)).toMatchObject({
      edges: [],
      pageInfo: { hasNextPage: false, startCursor: null, endCursor: null },
    });
  });

  test("holds 50 entries unless asked otherwise", () => {
    const many = Array.from({ length: 120 }, (_, index) => index);
    expect(connectionOf("numbers", 1, many, {}, (row) => [row]).edges).toHaveLength(50);
    expect(connectionOf("numbers", 1, many, { first: null }, (row) => [row]).edges).toHaveLength(50);
  });

  test.each([0, -1, 101])("refuses first: %i", (first) => {
    expect(() => page(first)).toThrow(`first: ${first} is out of range; expected 1 to 100`);
  });

  test("refuses the cursor of another list, of another revision, and of an entry it has not", () => {
    const { endCursor } = page(2).pageInfo;
    expect(() => page(2, endCursor, "numbers")).toThrow(/belongs to letters at revision 4, not to numbers/);
    expect(() => page(2, endCursor, "letters", 5)).toThrow(/at revision 4, not to letters at revision 5/);
    const foreign = encodeCursor({ list: "letters", revision: 4, key: ["z"] });
    expect(() => page(2, foreign)).toThrow(/not in the list/);
  });
});

function shape({ edges, pageInfo, totalCount }: Connection<string>) {
  return {
    nodes: edges.map(({ node }) => node),
    next: pageInfo.hasNextPage,
    previous: pageInfo.hasPreviousPage,
    total: totalCount,
  };
}
