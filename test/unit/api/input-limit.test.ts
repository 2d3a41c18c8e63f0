import { parse } from "graphql";
import { describe, expect, test } from "vitest";
import { checkInput } from "../../../src/api/input-limit.ts";

const query = parse("query ($ids: [ID!]!) { nodes(ids: $ids) { id } }");
const entries = (length: number) => Array.from({ length }, () => "x");

describe("a list in an argument", () => {
  test("holds at most 1,000 entries", () => {
    expect(() => checkInput(query, { ids: entries(1_000) })).not.toThrow();
    expect(() => checkInput(query, { ids: entries(1_001) })).toThrow(
      /\$ids holds 1,001 entries; at most 1,000 are taken/,
    );
  });

  test("is found however deep it lies", () => {
    const filter = { include: { attributes: [{ name: "a", in: entries(2_000) }] } };
    expect(() => checkInput(query, { filter })).toThrow(/\$filter.include.attributes.0.in holds 2,000/);
  });

  test("is found when written out in the query", () => {
    const written = parse(`{ nodes(ids: ${JSON.stringify(entries(1_001))}) { id } }`);
    expect(() => checkInput(written, {})).toThrow(/a list in the query holds 1,001/);
  });
});
