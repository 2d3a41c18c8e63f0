import { auditServer } from "graphql-http";
import { beforeAll, describe, expect, test } from "vitest";
import { errorsIn, postQuery, send } from "../helpers/http-request.ts";
import { ask, type RunningService, serviceForFile } from "../helpers/running-service.ts";

let service: RunningService;
beforeAll(async () => {
  service = await serviceForFile();
  return service.stop;
});

describe("GraphQL over HTTP", () => {
  test("is answered over POST", async () => {
    const answer = await postQuery(service.url, "{ viewer { name permissions } }");
    expect(answer.status).toBe(200);
    expect(answer.headers["content-type"]).toMatch(/^application\/json/);
    expect(JSON.parse(answer.body)).toEqual({
      data: { viewer: { name: "local", permissions: ["READ", "WRITE"] } },
      extensions: { revision: expect.any(Number), cost: { requested: 1 } },
    });
  });

  test("is answered over GET, but mutations are not", async () => {
    const get = (query: string) => send(service.url, { path: `/graphql?query=${encodeURIComponent(query)}` });
    const answer = await get("{ viewer { name } }");
    expect([answer.status, JSON.parse(answer.body).data]).toEqual([200, { viewer: { name: "local" } }]);
    expect((await get('mutation { cancelJob(id: "x") { job { id } } }')).status).toBe(405);
  });

  test("passes every audit of graphql-http", async () => {
    const results = await auditServer({ url: `${service.url}/graphql` });
    expect(results.filter(({ status }) => status !== "ok")).toEqual([]);
    expect(results).toHaveLength(61);
  });

  test("takes one request at a time", async () => {
    const answer = await send(service.url, {
      method: "POST",
      path: "/graphql",
      headers: { "content-type": "application/json" },
      body: JSON.stringify([{ query: "{ viewer { name } }" }, { query: "{ viewer { name } }" }]),
    });
    expect(answer.status).toBe(400);
    expect(errorsIn(answer)[0]?.message).toMatch(/batching/i);
  });

  test("shows its schema to whoever asks, and guesses no names for whoever does not", async () => {
    const { data } = await ask(service.url, "{ __schema { queryType { name } } }");
    expect(data).toEqual({ __schema: { queryType: { name: "Query" } } });
    const [error] = errorsIn(await postQuery(service.url, "{ viewr { name } }"));
    expect(error?.message).toBe('Cannot query field "viewr" on type "Query".');
    expect(error?.extensions?.code).toBe("BAD_INPUT");
  });

  test("gives no other origin leave to read", async () => {
    const preflight = await send(service.url, {
      method: "OPTIONS",
      path: "/graphql",
      headers: { origin: service.url, "access-control-request-method": "POST" },
    });
    const answer = await postQuery(service.url, "{ viewer { name } }", { origin: service.url });
    for (const { headers } of [preflight, answer]) {
      expect(Object.keys(headers).filter((name) => name.startsWith("access-control-"))).toEqual([]);
    }
    expect(answer.status).toBe(200);
  });

  test("shows GraphiQL to a browser, all of it from this service", async () => {
    const page = await send(service.url, { path: "/graphql", headers: { accept: "text/html" } });
    expect([page.status, page.headers["content-type"]]).toEqual([200, "text/html"]);
    expect(page.body).toContain("Who works where, for whom, and where the time goes");
    const loaded = [
      ...page.body.matchAll(/<(?:script|link|img|iframe)\b[^>]*?\b(?:src|href)\s*=\s*["']?([^"'\s>]+)/gi),
    ];
    expect(loaded.map(([, address]) => address).filter((address) => /^(https?:)?\/\//.test(address ?? ""))).toEqual([]);
    expect(page.headers["content-security-policy"]).toMatch(/^default-src 'self'; .*frame-ancestors 'none'/);
    expect(page.headers["content-security-policy"]).not.toMatch(/https?:/);
  });
});

describe("a revision", () => {
  const page = (after: string | null) => {
    const query = `query ($after: String) { departments(first: 1, after: $after) { pageInfo { endCursor hasNextPage } edges { node { name } } } }`;
    return ask<{
      departments: {
        pageInfo: { endCursor: string; hasNextPage: boolean };
        edges: readonly { readonly node: { readonly name: string } }[];
      };
    }>(service.url, query, { after });
  };
  const make = async (name: string) => {
    const mutation = `mutation ($name: String!) { setDepartment(input: { name: $name }) { department { name } } }`;
    expect((await ask(service.url, mutation, { name })).errors).toBeUndefined();
  };

  test("is named by each answer, and a request with a cursor reads the cursor's", async () => {
    await make("Archive");
    await make("Desk");
    const first = await page(null);
    expect(first.data.departments.edges).toEqual([{ node: { name: "Archive" } }]);
    await make("Builders");
    const second = await page(first.data.departments.pageInfo.endCursor);
    expect(second.extensions.revision).toBe(first.extensions.revision);
    expect(second.data.departments).toMatchObject({
      edges: [{ node: { name: "Desk" } }],
      pageInfo: { hasNextPage: false },
    });
    expect((await page(null)).extensions.revision).toBe(first.extensions.revision + 1);
    for (const name of ["X", "Y", "Z"]) await make(name);
    const { errors } = await page(first.data.departments.pageInfo.endCursor);
    expect(errors?.[0]?.extensions.code).toBe("CURSOR_EXPIRED");
  });
});
