import { expect, describe, test } from "vitest";
import { readiness } from "../../src/api/server/readiness.ts";
import { postQuery, send } from "../helpers/http-request.ts";
import { startService } from "../helpers/running-service.ts";
import { openTemporaryStores } from "../helpers/temporary-stores.ts";

describe("whether requests are answered", () => {
  test("is said by /ready: they are, with a store that answers", async () => {
    const { url } = await startService();
    expect(await send(url, { path: "/ready" })).toMatchObject({ status: 200, body: "Ready.\n" });
    expect(await send(url, { path: "/health" })).toMatchObject({ status: 200, body: "The process is up.\n" });
  });

  test("they are not once the store cannot be used, and the process is up all the same", async () => {
    const { url, stores } = await startService();
    await stores.close();
    const answer = await send(url, { path: "/ready" });
    expect(answer.status).toBe(503);
    expect(answer.body).toMatch(/^The store does not answer: .*is closed/);
    expect((await send(url, { path: "/health" })).status).toBe(200);
  });

  test("they are not while the service stops", async () => {
    const stores = await openTemporaryStores();
    expect(await readiness(stores, new AbortController().signal)).toBeNull();
    expect(await readiness(stores, AbortSignal.abort())).toBe("The service is stopping.");
  });
});

describe("/metrics", () => {
  const linesOf = async (url: string): Promise<readonly string[]> =>
    (await send(url, { path: "/metrics" })).body.split("\n");

  test("counts and times operations by name and kind, and errors by code, those of refused requests too", async () => {
    const { url } = await startService();
    for (let n = 0; n < 3; n++) await postQuery(url, "query Who { viewer { name } }");
    await postQuery(url, "{ viewer { name } }");
    await postQuery(url, 'mutation Merge { mergeDepartments(input: { from: [], into: "x" }) { userErrors { code } } }');
    await postQuery(url, "{ nothing }");
    await postQuery(url, "{ bottlenecks(by: RESOURCE) { totalCount } }");
    const lines = await linesOf(url);
    expect(lines).toContain('baton_graphql_duration_seconds_count{operation="Who",kind="query"} 3');
    expect(lines).toContain('baton_graphql_duration_seconds_count{operation="anonymous",kind="query"} 2');
    expect(lines).toContain('baton_graphql_duration_seconds_count{operation="Merge",kind="mutation"} 1');
    expect(lines).toContain('baton_graphql_errors_total{code="BAD_INPUT"} 1');
    expect(lines).toContain('baton_graphql_errors_total{code="FORBIDDEN"} 1');
    expect(lines).toContain("baton_revision 0");
  });

  test("keeps the names of operations, which clients choose, to a hundred", async () => {
    const { url } = await startService();
    for (let n = 0; n < 130; n++) await postQuery(url, `query Name${n} { viewer { name } }`);
    const counts = (await linesOf(url)).filter((line) => line.startsWith("baton_graphql_duration_seconds_count"));
    expect(counts).toHaveLength(101);
    expect(counts).toContain('baton_graphql_duration_seconds_count{operation="other",kind="query"} 30');
  });
});

test("a defect of ours is masked, logged, and ends nothing", async () => {
  const { url, defects } = await startService({}, null, (stores) => ({
    ...stores,
    warehouse: {
      ...stores.warehouse,
      caseTotals: async () => {
        throw new TypeError("secret");
      },
    },
  }));
  const answer = await postQuery(url, "{ bottlenecks { totalCount } }");
  expect(answer.body).not.toContain("secret");
  expect(JSON.parse(answer.body)).toMatchObject({ errors: [{ extensions: { code: "INTERNAL" } }] });
  expect(defects).toHaveLength(1);
  expect((await postQuery(url, "{ viewer { name } }")).status).toBe(200);
});
