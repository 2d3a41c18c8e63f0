import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { beforeAll, expect, onTestFinished, test } from "vitest";
import { startServer } from "../../src/api/server/start-server.ts";
import { errorCodes } from "../../src/domain/errors.ts";
import { importLog } from "../../src/service/import-log.ts";
import { openStores } from "../../src/service/open-stores.ts";
import type { Stores } from "../../src/service/stores.ts";
import { askNeo4j, emptyNeo4j } from "../helpers/ask-neo4j.ts";
import { claimsLog } from "../helpers/claims-log.ts";
import { describeOnOwnNeo4j } from "../helpers/describe-on-neo4j.ts";
import { graphAt } from "../helpers/graph-at.ts";
import { send } from "../helpers/http-request.ts";
import type { Neo4jServer } from "../helpers/neo4j-server.ts";
import { runCli } from "../helpers/run-cli.ts";
import { ask } from "../helpers/running-service.ts";
import { farTooLongMs, soon } from "../helpers/soon.ts";
import { temporaryFolder } from "../helpers/temporary-folder.ts";
import { timesTaken } from "../helpers/times-taken.ts";

const taking = timesTaken();
const password = "a password of the tests";
const statementMs = 2_000;
/** For tests that start a server again, which on a busy machine takes a minute. */
const restartMs = 200_000;

describeOnOwnNeo4j("Neo4j", (start) => {
  let server: Neo4jServer;
  beforeAll(async () => void (server = await start(password)), restartMs);

  test("that refuses who asks, or has no such database, ends a command with code 7, which says what to set.", async () => {
    await askNeo4j(server, "CREATE USER newcomer SET PASSWORD 'a first password' CHANGE REQUIRED");
    const cases = [
      ["a wrong password", { BATON_NEO4J_PASSWORD: "a wrong secret" }, "neo4j", /BATON_NEO4J_PASSWORD/],
      ["no password", {}, "neo4j", /BATON_NEO4J_PASSWORD/],
      ["an unknown user", { BATON_NEO4J_USER: "nobody", BATON_NEO4J_PASSWORD: password }, "neo4j", /BATON_NEO4J_USER/],
      [
        "a password that has to be changed",
        { BATON_NEO4J_USER: "newcomer", BATON_NEO4J_PASSWORD: "a first password" },
        "neo4j",
        /BATON_NEO4J_PASSWORD/,
      ],
      ["a database that is not there", { BATON_NEO4J_PASSWORD: password }, "nowhere", /no such database.*--graph/],
    ] as const;
    for (const [what, env, database, remedy] of cases) {
      const { code, stderr } = await taking(`a command with ${what}`, () => serveCommand(server, env, database));
      expect({ what, code, stderr }).toEqual({ what, code: 7, stderr: expect.stringMatching(remedy) });
      expectDiscreet(stderr, [password, "a wrong secret", "a first password"]);
    }
  });

  test(
    "that is silent or gone when a command starts ends it with code 7, which names the address.",
    async () => {
      const env = { BATON_NEO4J_PASSWORD: password };
      for (const { what, harm, mend } of harms(() => server)) {
        await harm();
        onTestFinished(mend);
        const commands = ["bolt", "neo4j"].map(async (scheme) => {
          const run = await taking(`a command with a ${what} server (${scheme}://)`, () =>
            serveCommand(server, env, "neo4j", scheme),
          );
          return { scheme, ...run };
        });
        const ended = await Promise.all(commands);
        await mend();
        for (const { scheme, code, stderr } of ended) {
          const address = `${server.url.replace("bolt", scheme)}/neo4j`;
          expect({ what, code, stderr }).toEqual({ what, code: 7, stderr: expect.stringContaining(address) });
          expectDiscreet(stderr, [password]);
        }
      }
    },
    restartMs,
  );

  test.each(harms(() => server))(
    "that is $what while requests and changes run is said so by what needs it, loses nothing, and needs no restart of the service.",
    async ({ what, harm, mend }) => {
      const service = await startClaims(server);
      await expectWorks(service);
      const load = await startLoad(service);
      await harm();
      onTestFinished(mend);
      await expectFails(service, server, what);
      expect((await send(service.url, { path: "/health" })).status).toBe(200);
      await mend();
      await taking(`${what}, then back: until /ready says 200`, () => untilReady(service));
      const { acknowledged, codes, longestMs } = await load.end();
      taking.note(`${what}: the longest request of the load`, longestMs);
      await expectWorks(service);
      await taking(`${what}, then back: until both stores are together`, () => expectTogether(service, server));
      const names = new Set(await departmentNames(service));
      expect(acknowledged.filter((name) => !names.has(name))).toEqual([]);
      expect(codes.length).toBeGreaterThan(0);
      expect(codes.filter((code) => !["STORE_UNAVAILABLE", "TIMEOUT"].includes(code))).toEqual([]);
      expect(service.defects).toEqual([]);
    },
    restartMs,
  );

  test("that is silent does not keep the stores from closing, and what waited for it ends.", async () => {
    const service = await startClaims(server);
    await expectWorks(service);
    server.pause();
    onTestFinished(() => server.resume());
    const waiting = [search(service), addDepartment(service, "Last"), send(service.url, { path: "/ready" })];
    await pause(200);
    await taking("closing while Neo4j is silent and requests wait", () =>
      soon(Promise.all([service.stop(), ...waiting])),
    );
    server.resume();
    const stores = await openStores(service.folder, { graph: graphAt(server) });
    onTestFinished(() => stores.close());
    const revision = await stores.warehouse.currentRevision();
    expect(await askNeo4j(server, "MATCH (s:BatonStore) RETURN s.revision AS revision")).toEqual([{ revision }]);
  });
});

/** Each can be mended twice. */
function harms(server: () => Neo4jServer) {
  let killed = false;
  return [
    {
      what: "killed",
      harm: async () => {
        await server().kill();
        killed = true;
      },
      mend: async () => {
        const start = killed;
        killed = false;
        if (start) await server().start();
      },
    },
    { what: "silent", harm: async () => server().pause(), mend: async () => server().resume() },
  ];
}

interface Service {
  readonly url: string;
  readonly folder: string;
  readonly stores: Stores;
  readonly defects: readonly unknown[];
  readonly stop: () => Promise<void>;
}

/** A service on a new folder that holds a log of claims, whose organisation is in an emptied database. */
async function startClaims(server: Neo4jServer): Promise<Service> {
  await emptyNeo4j(server);
  const folder = await temporaryFolder();
  const stores = await openStores(folder, { graph: { ...graphAt(server), statementMs } });
  const path = join(folder, "claims.csv");
  await writeFile(path, claimsLog());
  await importLog(stores, { path, options: {} });
  const defects: unknown[] = [];
  const onDefect = (error: unknown): void => void defects.push(error);
  const running = await startServer(stores, { host: "127.0.0.1", port: 0, token: null, onDefect });
  let stopped: Promise<void> | null = null;
  const stop = () => (stopped ??= running.stop().then(() => stores.close()));
  const service = { url: running.url, folder, stores, defects, stop };
  onTestFinished(service.stop);
  return service;
}

interface Asked {
  readonly data: unknown;
  readonly codes: readonly string[];
  readonly messages: readonly string[];
}

async function asked(service: Service, query: string, variables = {}): Promise<Asked> {
  const { data, errors = [] } = await soon(ask<unknown>(service.url, query, variables));
  return {
    data,
    codes: errors.map(({ extensions }) => extensions.code),
    messages: errors.map(({ message }) => message),
  };
}

/** Goes to Neo4j each time. */
function search(service: Service): Promise<Asked> {
  return asked(service, `{ search(text: "check", first: 5) { __typename } }`);
}

/** What is in memory and in the folder. */
function figures(service: Service): Promise<Asked> {
  return asked(service, "{ bottlenecks(first: 5) { totalCount } departments(first: 100) { edges { node { name } } } }");
}

function addDepartment(service: Service, name: string): Promise<Asked> {
  return asked(
    service,
    `mutation ($name: String!) { setDepartment(input: { name: $name }) { userErrors { code message } } }`,
    { name },
  );
}

async function departmentNames({ stores }: Service): Promise<readonly string[]> {
  return (await stores.graph.departments(await stores.warehouse.currentRevision())).map(({ name }) => name);
}

/** Searches and adds departments all the time, and gives what became of it once it is ended. Begins when some were added. */
async function startLoad(service: Service) {
  const load = { over: false };
  let longestMs = 0;
  const codes: string[] = [];
  const acknowledged: string[] = [];
  const note = async (work: Promise<Asked>): Promise<boolean> => {
    const begin = performance.now();
    const answer = await work;
    longestMs = Math.max(longestMs, performance.now() - begin);
    codes.push(...answer.codes);
    return answer.codes.length === 0;
  };
  const readers = Array.from({ length: 4 }, async () => {
    while (!load.over) await note(search(service));
  });
  const writer = (async () => {
    for (let n = 0; !load.over; n++)
      if (await note(addDepartment(service, `Written ${n}`))) acknowledged.push(`Written ${n}`);
  })();
  while (acknowledged.length < 3) await pause(20);
  return {
    end: async () => {
      load.over = true;
      await Promise.all([...readers, writer]);
      return { acknowledged, codes, longestMs };
    },
  };
}

let added = 0;

async function expectWorks(service: Service): Promise<void> {
  expect(await search(service)).toMatchObject({ codes: [], data: { search: [{}] } });
  const name = `Department ${added++}`;
  expect(await addDepartment(service, name)).toEqual({
    data: { setDepartment: { userErrors: [] } },
    codes: [],
    messages: [],
  });
  expect(await departmentNames(service)).toContain(name);
  expect((await figures(service)).codes).toEqual([]);
  expect((await send(service.url, { path: "/ready" })).status).toBe(200);
}

/** What needs Neo4j gives a documented code in its time and tells nothing that is nobody's business; what does not need it is answered. */
async function expectFails(service: Service, server: Neo4jServer, how: string): Promise<void> {
  const answers = [
    await taking(`${how}: a query`, () => search(service)),
    await taking(`${how}: a change`, () => addDepartment(service, "Not now")),
    ...(await taking(`${how}: ten queries at once`, () =>
      Promise.all(Array.from({ length: 10 }, () => search(service))),
    )),
  ];
  for (const { codes, messages } of answers) {
    expect(codes).toHaveLength(1);
    expect(errorCodes).toContain(codes[0]);
    expect(["STORE_UNAVAILABLE", "TIMEOUT"]).toContain(codes[0]);
    expectDiscreet(messages.join(), [password, server.url, new URL(server.url).port, "MATCH", "cypher"]);
    expect(messages.join()).toContain("Neo4j");
  }
  expect((await taking(`${how}: figures from the folder`, () => figures(service))).codes).toEqual([]);
  const ready = await taking(`${how}: /ready`, () => soon(send(service.url, { path: "/ready" })));
  expect(ready.status).toBe(503);
  expect(ready.body).toMatch(/^The store does not answer: (the graph store has been silent|Neo4j)/);
  expectDiscreet(ready.body, [password, server.url, "MATCH"]);
}

/** Both stores, and the figures on the relationships, come to be at the current revision by themselves. */
async function expectTogether(service: Service, server: Neo4jServer): Promise<void> {
  const revisions = async () => {
    const [found] = await askNeo4j(
      server,
      "MATCH (s:BatonStore) OPTIONAL MATCH (r:BatonRevision) RETURN s.revision AS graph, r.current AS figures",
    );
    return new Set([await service.stores.warehouse.currentRevision(), found?.["graph"], found?.["figures"]]).size;
  };
  await expect.poll(revisions, { timeout: farTooLongMs, interval: 100 }).toBe(1);
}

async function untilReady(service: Service): Promise<void> {
  const deadline = performance.now() + farTooLongMs;
  for (;;) {
    const { status, body } = await send(service.url, { path: "/ready" });
    if (status === 200) return;
    if (performance.now() > deadline) throw new Error(`not ready: ${body}`);
    await pause(50);
  }
}

function expectDiscreet(text: string, secrets: readonly string[]): void {
  expect(secrets.filter((secret) => text.includes(secret))).toEqual([]);
}

/** `baton serve` on a new folder, for as long as it runs. */
async function serveCommand(
  server: Neo4jServer,
  env: Readonly<Record<string, string>>,
  database: string,
  scheme = "bolt",
) {
  const address = `${server.url.replace("bolt", scheme)}/${database}`;
  const args = ["serve", "--port", "0", "--data", await temporaryFolder(), "--graph", address];
  const { code, stderr } = await soon(runCli(args, { env }));
  return { code, stderr };
}
