import { networkInterfaces } from "node:os";
import { beforeAll, describe, expect, test } from "vitest";
import { isLoopback } from "../../src/api/server/exposure.ts";
import { startServer } from "../../src/api/server/start-server.ts";
import { batonError } from "../helpers/expect-error.ts";
import { postQuery, send } from "../helpers/http-request.ts";
import { type RunningService, serviceForFile, startService } from "../helpers/running-service.ts";
import { openTemporaryStores } from "../helpers/temporary-stores.ts";

const query = "{ viewer { name } }";
const token = "a-token-of-the-tests";

describe("without a token, a service on this machine", () => {
  let service: RunningService;
  beforeAll(async () => {
    service = await serviceForFile();
    return service.stop;
  });
  const port = () => new URL(service.url).port;

  test.each(["127.0.0.1", "localhost", "127.0.0.2", "[::1]", "LOCALHOST"])("answers to the name %s", async (name) => {
    expect((await postQuery(service.url, query, { host: `${name}:${port()}` })).status).toBe(200);
  });

  test.each(["evil.example", "127.0.0.1.evil.example", "localhost.evil.example"])(
    'refuses the Host "%s", under which a page of another site would come',
    async (host) => {
      for (const path of ["/graphql", "/", "/health", "/metrics"]) {
        const answer = await send(service.url, { path, headers: { host } });
        expect([path, answer.status]).toEqual([path, 403]);
        expect(answer.body).toContain("is not this machine's");
      }
    },
  );

  test.each(["http://evil.example", "null", "http://127.0.0.1:1", "https://localhost.evil.example"])(
    "refuses pages of the origin %s",
    async (origin) => {
      for (const path of ["/graphql", "/uploads"]) {
        const answer = await send(service.url, { method: "POST", path, headers: { origin, "x-baton-upload": "1" } });
        expect([path, answer.status]).toEqual([path, 403]);
        expect(answer.body).toContain("only its own page may");
        expect(Object.keys(answer.headers).filter((name) => name.startsWith("access-control-"))).toEqual([]);
      }
    },
  );

  test("refuses what a page of another site fetches without an Origin, but not a link to it", async () => {
    const cross = { "sec-fetch-site": "cross-site" };
    for (const path of ["/graphql?query={viewer{name}}", "/export/cases", "/metrics"]) {
      const picture = await send(service.url, { path, headers: { ...cross, "sec-fetch-mode": "no-cors" } });
      expect([path, picture.status]).toEqual([path, 403]);
    }
    const link = await send(service.url, { path: "/health", headers: { ...cross, "sec-fetch-mode": "navigate" } });
    expect(link.status).toBe(200);
  });

  test("answers its own page", async () => {
    expect((await postQuery(service.url, query, { origin: service.url })).status).toBe(200);
  });
});

describe("with a token", () => {
  let service: RunningService;
  beforeAll(async () => {
    service = await serviceForFile({ token });
    return service.stop;
  });

  test.each([
    ["none", {}],
    ["a wrong one", { authorization: "Bearer a-token-of-the-test!" }],
    ["one that only begins right", { authorization: `Bearer ${token}x` }],
    ["the right one in another scheme", { authorization: `Basic ${token}` }],
    ["an empty one", { authorization: "Bearer " }],
  ])("%s is refused wherever data are", async (_, headers: Record<string, string>) => {
    for (const path of ["/graphql", "/uploads", "/metrics", "/ready", "/check", "/export/cases"]) {
      const answer = await send(service.url, { method: "POST", path, headers });
      expect([path, answer.status, answer.headers["www-authenticate"]]).toEqual([path, 401, "Bearer"]);
      expect(answer.body).not.toContain(token);
    }
  });

  test.each(["/", "/departments", "/graphql", "/graphql?query={viewer{name}}"])(
    "a browser may load the page at %s without one, which holds no data",
    async (path) => {
      const answer = await send(service.url, { path, headers: { accept: "text/html,application/json;q=0.9" } });
      expect([answer.status, answer.headers["content-type"]]).toEqual([200, expect.stringContaining("text/html")]);
      expect(answer.body).toContain("<!doctype html>");
      expect(answer.body).not.toContain(`"viewer"`);
    },
  );

  test.each([
    ["a query in the address", "GET", { accept: "application/json" }],
    ["a query in a form that says it is a page", "POST", { accept: "text/html", "content-type": "application/json" }],
    ["the head of the editor", "HEAD", { accept: "text/html" }],
  ])("%s needs it", async (_, method, headers: Record<string, string>) => {
    const answer = await send(service.url, { method, path: "/graphql?query={viewer{name}}", headers });
    expect(answer.status).toBe(401);
  });

  test("the right one is answered, under any name", async () => {
    const headers = { authorization: `Bearer ${token}`, host: "baton.example" };
    expect((await postQuery(service.url, query, headers)).status).toBe(200);
  });

  test("the right one from a page of another site is refused all the same", async () => {
    const headers = { authorization: `Bearer ${token}`, origin: "http://evil.example" };
    expect((await postQuery(service.url, query, headers)).status).toBe(403);
  });

  test("whether the process is up is said without it", async () => {
    expect((await send(service.url, { path: "/health" })).status).toBe(200);
  });
});

describe("an address that other machines reach", () => {
  test.each(["0.0.0.0", "::", "baton.example", ...otherAddresses()])(
    "%s is refused without a token, before the port is opened",
    async (host) => {
      const stores = await openTemporaryStores();
      const error = await batonError(startServer(stores, { host, port: 0, token: null }), "BAD_INPUT");
      expect(error.message).toContain(`--host ${host} opens the service to other machines`);
      expect(error.message).toContain("BATON_TOKEN");
    },
  );

  test("is served with one", async () => {
    const { url } = await startService({ host: "0.0.0.0", token });
    const here = `http://127.0.0.1:${new URL(url).port}`;
    expect((await postQuery(here, query)).status).toBe(401);
    expect((await postQuery(here, query, { authorization: `Bearer ${token}` })).status).toBe(200);
  });

  test("is told from this machine by its name or number alone", () => {
    expect(["localhost", "127.0.0.1", "127.3.2.1", "::1"].map(isLoopback)).toEqual([true, true, true, true]);
    expect(["0.0.0.0", "::", "127.0.0.1.evil.example", "1127.0.0.1", "localhost."].map(isLoopback)).toEqual(
      Array.from({ length: 5 }, () => false),
    );
  });
});

test("a port that is taken is said so", async () => {
  const { url } = await startService();
  const port = Number(new URL(url).port);
  const stores = await openTemporaryStores();
  const error = await batonError(startServer(stores, { host: "127.0.0.1", port, token: null }), "BAD_INPUT");
  expect(error.message).toContain(`port ${port} of 127.0.0.1 is taken`);
  expect(error.message).toContain("--port");
});

function otherAddresses(): readonly string[] {
  const all = Object.values(networkInterfaces()).flatMap((found) => found ?? []);
  return all.filter(({ internal, family }) => !internal && family === "IPv4").map(({ address }) => address);
}
