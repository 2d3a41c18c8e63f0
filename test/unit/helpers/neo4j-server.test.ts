import { readFileSync } from "node:fs";
import neo4j from "neo4j-driver";
import { setTimeout as pause } from "node:timers/promises";
import { describe, expect, inject, onTestFinished, test } from "vitest";
import { askNeo4j } from "../../helpers/ask-neo4j.ts";
import { runScript } from "../../helpers/child-process.ts";
import { describeOnNeo4j, describeOnOwnNeo4j, leaseNeo4j } from "../../helpers/describe-on-neo4j.ts";

const here = inject("neo4j").offers.filter(({ missing }) => missing === null);
const own = here.find(({ version }) => version !== null)?.version ?? null;
const noneHere = " (skipped: no Neo4j of the tests' own is here)";

describeOnOwnNeo4j("A server of a test's own", (start) => {
  test("asks for its password, is silent while paused, gone when killed, keeps what it had, and leaves no process.", async () => {
    const server = await start("a password of the tests");
    const { url, database, user } = server;
    const first = server.pid;
    expect(await askNeo4j(server, "CREATE (n:Kept {number: 1}) RETURN n.number AS number")).toEqual([{ number: 1 }]);
    for (const password of [null, "a wrong password"]) {
      const refused = askNeo4j({ url, database, user, password }, "RETURN 1");
      await expect(refused).rejects.toMatchObject({ code: "Neo.ClientError.Security.Unauthorized" });
    }

    server.pause();
    await expect(askNeo4j(server, "RETURN 1")).rejects.toThrow("Connection acquisition timed out");
    server.resume();
    expect(await askNeo4j(server, "RETURN 1 AS one")).toEqual([{ one: 1 }]);

    await server.kill();
    expect(isRunning(first)).toBe(false);
    await expect(askNeo4j(server, "RETURN 1")).rejects.toMatchObject({ code: "ServiceUnavailable" });

    await server.start();
    expect(server.url).toBe(url);
    expect(await askNeo4j(server, "MATCH (n) RETURN labels(n) AS labels")).toEqual([{ labels: ["Kept"] }]);

    // A transaction that somebody left open would keep it for most of a minute.
    const second = server.pid;
    const driver = neo4j.driver(url, neo4j.auth.basic(user, server.password!));
    onTestFinished(() => driver.close());
    await driver.session({ database }).beginTransaction().run("CREATE (n)");
    await server.stop();
    expect(isRunning(second)).toBe(false);
  }, 300_000);
});

describe.skipIf(own === null)(`A server whose test process is killed${own === null ? noneHere : ""}`, () => {
  test("ends too, even while it is paused.", async () => {
    const script = runScript(new URL("neo4j-in-a-script.ts", import.meta.url), own!);
    onTestFinished(() => void script.process.kill("SIGKILL"));
    const { value } = await script.lines.next();
    const pid = Number(value);
    expect(isRunning(pid)).toBe(true);
    script.process.kill("SIGKILL");
    await script.ended;
    while (isRunning(pid)) await pause(20);
    expect(isRunning(pid)).toBe(false);
  }, 120_000);
});

describeOnNeo4j("The shared server", (shared) => {
  test("is empty, whatever the tests before have left: a node, a constraint and an index.", async () => {
    expect(await contents(shared())).toEqual([]);
    await askNeo4j(shared(), "CREATE CONSTRAINT left_unique FOR (n:Left) REQUIRE n.id IS UNIQUE");
    await askNeo4j(shared(), "CREATE INDEX left_index FOR (n:Left) ON (n.name)");
    await askNeo4j(shared(), "CREATE (:Left {id: 1})-[:BESIDE]->(:Left {id: 2})");
    expect(await contents(shared())).toEqual(["left_index", "left_unique", "node", "node"]);
  });
});

describeOnNeo4j("The shared server after other tests", (shared) => {
  test("is empty again.", async () => {
    expect(await contents(shared())).toEqual([]);
  });
});

describe.skipIf(here.length === 0)(`Two files that want the same server${here.length === 0 ? noneHere : ""}`, () => {
  test("get it one after the other.", async () => {
    const { name } = here[0]!;
    const order: string[] = [];
    const first = await leaseNeo4j(name);
    const second = (async () => {
      const lease = await leaseNeo4j(name);
      order.push("the second has it");
      return lease;
    })();
    for (let asked = 0; asked < 5; asked++) await askNeo4j(first.address, "RETURN 1");
    order.push("the first ends");
    first.end();
    const lease = await second;
    expect(order).toEqual(["the first ends", "the second has it"]);
    expect(lease.address).toEqual(first.address);
    lease.end();
  }, 120_000);
});

/** Nodes, and the names of constraints and indexes, but for the indexes that a new database has. */
async function contents(address: Parameters<typeof askNeo4j>[0]): Promise<readonly unknown[]> {
  const nodes = await askNeo4j(address, "MATCH (n) RETURN 'node' AS name");
  const constraints = await askNeo4j(address, "SHOW CONSTRAINTS YIELD name RETURN name");
  const indexes = await askNeo4j(
    address,
    "SHOW INDEXES YIELD name, type, owningConstraint WHERE type <> 'LOOKUP' AND owningConstraint IS NULL RETURN name",
  );
  return [...indexes, ...constraints, ...nodes].map(({ name }) => name);
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
  } catch {
    return false;
  }
  try {
    // One that has ended is listed until its parent, or whoever inherited it, has taken note.
    return !/\) Z /.test(readFileSync(`/proc/${pid}/stat`, "utf8"));
  } catch {
    return true;
  }
}
