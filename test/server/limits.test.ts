import { beforeAll, describe, expect, test } from "vitest";
import { mostObjects } from "../../src/api/cost-limit.ts";
import { longestInputList, longestInputText } from "../../src/api/input-limit.ts";
import { mostTokens } from "../../src/api/parse-document.ts";
import { largestBody } from "../../src/api/server/graphql-handler.ts";
import { deepestNesting, mostAliases, mostDirectives } from "../../src/api/shape-limit.ts";
import { errorsIn, postQuery, send } from "../helpers/http-request.ts";
import { type RunningService, serviceForFile } from "../helpers/running-service.ts";

let service: RunningService;
beforeAll(async () => {
  service = await serviceForFile();
  return service.stop;
});

const repeat = (times: number, text: (n: number) => string) =>
  Array.from({ length: times }, (_, n) => text(n)).join(" ");
const parents = (levels: number) => `${"parent { ".repeat(levels)}id${" }".repeat(levels)}`;
const positions = "positions(first: 100) { edges { node { department { id } } } }";

describe("a request is refused, within a moment, that", () => {
  test.each([
    [
      "nests too deeply",
      `{ department(name: "a") { ${parents(deepestNesting)} } }`,
      `${deepestNesting + 2} levels of nested fields; at most ${deepestNesting}`,
    ],
    [
      "contains itself",
      '{ department(name: "a") { ...a } } fragment a on Department { parent { ...b } } fragment b on Department { parent { ...a } }',
      "has endless levels of nested fields",
    ],
    [
      "repeats a field under too many names",
      `{ ${repeat(mostAliases + 1, (n) => `a${n}: __typename`)} }`,
      `${mostAliases + 1} aliases; at most ${mostAliases}`,
    ],
    [
      "has too many directives",
      `{ viewer { ${repeat(mostDirectives + 1, () => "name @include(if: true)")} } }`,
      `${mostDirectives + 1} directives; at most ${mostDirectives}`,
    ],
    [
      "is too long a text",
      `{ viewer { ${"name ".repeat(mostTokens)} } }`,
      `Document contains more that ${mostTokens} tokens`,
    ],
    [
      "asks for too many objects",
      `{ departments(first: 100) { edges { node { ${repeat(5, (n) => `p${n}: ${positions.replace("department { id }", `department { ${positions} }`)}`)} } } } }`,
      `objects; at most ${mostObjects.toLocaleString("en")} are given`,
    ],
    [
      "hides many objects in fragments of fragments",
      `{ ...f9 } ${repeat(9, (n) => `fragment f${n + 1} on Query { ${repeat(8, (m) => `x${n}${m}: viewer { name } ...f${n}`)} }`)} fragment f0 on Query { ${positions} }`,
      `objects; at most ${mostObjects.toLocaleString("en")} are given`,
    ],
    [
      "has many operations",
      repeat(4_000, (n) => `query Q${n} { viewer { name permissions } }`),
      `Document contains more that ${mostTokens} tokens`,
    ],
  ])("%s", async (_, query, message) => {
    const begin = performance.now();
    const answer = await postQuery(service.url, query);
    expect([answer.status, errorsIn(answer).map(({ extensions }) => extensions?.code)]).toEqual([200, ["BAD_INPUT"]]);
    expect(errorsIn(answer)[0]?.message).toContain(message);
    expect(performance.now() - begin).toBeLessThan(2_000);
  });

  test("gives a list of 500,000 entries, or one entry too many, as a variable", async () => {
    const query = "query ($ids: [ID!]!) { nodes(ids: $ids) { id } }";
    const short = await postQuery(
      service.url,
      query,
      {},
      { ids: Array.from({ length: longestInputList + 1 }, () => "a") },
    );
    expect(errorsIn(short)[0]?.message).toContain("$ids holds 1,001 entries; at most 1,000");
    // Half a million short ids fit into no request at all.
    const long = await postQuery(service.url, query, {}, { ids: Array.from({ length: 500_000 }, () => "a") });
    expect(long.status).toBe(413);
  });

  test("gives a text that is too long", async () => {
    const query = "query ($name: String!) { department(name: $name) { id } }";
    const answer = await postQuery(service.url, query, {}, { name: "a".repeat(longestInputText + 1) });
    expect(errorsIn(answer)[0]?.message).toContain("$name has 10,001 characters; at most 10,000");
  });

  test("has too large a body, said beforehand or not", async () => {
    const body = JSON.stringify({ query: "{ viewer { name } }", variables: { a: "x".repeat(largestBody) } });
    const headers = { "content-type": "application/json" };
    const known = await send(service.url, {
      method: "POST",
      path: "/graphql",
      headers: { ...headers, "content-length": String(body.length) },
      body,
    });
    expect(known.status).toBe(413);
    const chunked = await send(service.url, {
      method: "POST",
      path: "/graphql",
      headers: { ...headers, "transfer-encoding": "chunked" },
      body,
    });
    expect(chunked.status).toBe(413);
  });
});

test("a request at the limits is answered", async () => {
  const deep = await postQuery(service.url, `{ department(name: "a") { ${parents(deepestNesting - 2)} } }`);
  expect(JSON.parse(deep.body).data).toEqual({ department: null });
  const wide = await postQuery(service.url, `{ ${repeat(mostAliases, (n) => `a${n}: __typename`)} }`);
  expect(errorsIn(wide)).toEqual([]);
});
