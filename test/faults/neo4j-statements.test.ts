import { setTimeout as pause } from "node:timers/promises";
import { auth, type Driver, driver, type Transaction } from "neo4j-driver";
import { afterAll, beforeAll, expect, onTestFinished, test } from "vitest";
import type { BatonError } from "../../src/domain/errors.ts";
import { Neo4jDatabase, type Neo4jSettings } from "../../src/graph-store/neo4j/neo4j-database.ts";
import { Neo4jGraph } from "../../src/graph-store/neo4j/neo4j-graph.ts";
import { openStores } from "../../src/service/open-stores.ts";
import { askNeo4j, emptyNeo4j, type Neo4jAddress } from "../helpers/ask-neo4j.ts";
import { describeOnNeo4j } from "../helpers/describe-on-neo4j.ts";
import { batonError } from "../helpers/expect-error.ts";
import { graphAt } from "../helpers/graph-at.ts";
import { openNeo4jStores } from "../helpers/neo4j-stores.ts";
import { farTooLongMs, soon } from "../helpers/soon.ts";
import { temporaryFolder } from "../helpers/temporary-folder.ts";
import { timesTaken } from "../helpers/times-taken.ts";

const taking = timesTaken();
const statementMs = 2_000;

describeOnNeo4j("A statement", (neo4j) => {
  let other: Driver;
  beforeAll(() => void (other = driverOf(neo4j())));
  afterAll(() => other.close());

  test("that waits for somebody else's lock ends with TIMEOUT, at the server too, and works once the lock is gone.", async () => {
    const database = openDatabase(neo4j());
    await database.write("write/mark-schema", { schema: 0 });
    const holder = await lock(other, neo4j(), "MATCH (s:BatonStore) SET s.held = true");
    const { message } = await taking("a write waits for a lock, limit 2 s", () =>
      soon(batonError(database.write("write/mark-revision", mark), "TIMEOUT")),
    );
    expect(message).toContain("Neo4j");
    await expectNothingUnderWay(neo4j(), 1);
    const transaction = await database.begin();
    await taking("a write in a transaction waits for a lock, limit 2 s", () =>
      soon(batonError(transaction.run("write/mark-revision", mark), "TIMEOUT")),
    );
    await taking("its rollback", () => soon(transaction.rollback()));
    await expectNothingUnderWay(neo4j(), 1);
    await holder.rollback();
    await database.write("write/mark-revision", mark);
  });

  test("that is aborted rejects at once, and ends at the server.", async () => {
    const database = openDatabase(neo4j(), 30_000);
    await askNeo4j(neo4j(), "UNWIND range(1, 150000) AS id CREATE (:Department { id: id, name: 'd' + id, since: 1 })");
    const abort = new AbortController();
    const read = batonError(database.read("read/departments", { revision: 1 }, { signal: abort.signal }), "CANCELLED");
    while (!(await underWay(neo4j())).includes("read/departments")) await pause(10);
    abort.abort();
    await taking("a read is aborted", () => soon(read));
    await taking("and is gone at the server", () => expectNothingUnderWay(neo4j(), 0));
    const late = database.read("read/departments", { revision: 1 }, { signal: AbortSignal.timeout(100) });
    await taking("a read whose request has 0.1 s", () => soon(batonError(late, "TIMEOUT")));
    await expectNothingUnderWay(neo4j(), 0);
    await batonError(database.read("read/store", {}, { signal: AbortSignal.abort() }), "CANCELLED");
    await emptyNeo4j(neo4j());
  });

  test("that two clients deadlock over is repeated by itself, or says that it can be.", async () => {
    const database = openDatabase(neo4j(), 30_000);
    await askNeo4j(neo4j(), "CREATE CONSTRAINT IF NOT EXISTS FOR (n:Department) REQUIRE n.id IS UNIQUE");
    await askNeo4j(neo4j(), "UNWIND [1, 2] AS id CREATE (:Department { id: id })");
    const crossed = async (ours: (rows: readonly object[]) => Promise<unknown>) => {
      const theirs = await lock(other, neo4j(), "MATCH (d:Department { id: 2 }) SET d.held = true");
      const running = ours([put(1), put(2)]).then(
        () => null,
        (error: BatonError) => error,
      );
      await pause(500);
      const loser = await theirs.run("MATCH (d:Department { id: 1 }) SET d.held = true").then(
        () => null,
        (error: { code: string }) => error.code,
      );
      await (loser === null ? theirs.commit() : theirs.rollback()).catch(() => null);
      return { ours: await running, theirs: loser };
    };
    for (let round = 0; round < 2; round++) {
      const { ours, theirs } = await taking("a deadlock over a statement of its own", () =>
        soon(crossed((rows) => database.write("write/put-department", { rows, revision: 1 }))),
      );
      expect(ours).toBeNull();
      expect([null, "Neo.TransientError.Transaction.DeadlockDetected"]).toContain(theirs);
    }
    for (let round = 0; round < 2; round++) {
      const { ours, theirs } = await taking("a deadlock inside a transaction", () =>
        soon(
          crossed(async (rows) => {
            const transaction = await database.begin();
            try {
              for (const row of rows) await transaction.run("write/put-department", { rows: [row], revision: 1 });
              await transaction.commit();
            } finally {
              await transaction.rollback();
            }
          }),
        ),
      );
      // One of the two had to give way.
      expect([ours, theirs].filter((it) => it !== null)).toHaveLength(1);
      expect([undefined, "STORE_UNAVAILABLE"]).toContain(ours?.code);
    }
    await expectNothingUnderWay(neo4j(), 0);
  });

  test("that is under way when the connection is closed ends with STORE_UNAVAILABLE, whatever it does.", async () => {
    const database = openDatabase(neo4j(), 30_000);
    await database.write("write/mark-schema", { schema: 0 });
    const holder = await lock(other, neo4j(), "MATCH (s:BatonStore) SET s.held = true");
    const transaction = await database.begin();
    await transaction.run("read/store", {});
    const waiting = [
      batonError(database.write("write/mark-revision", mark), "STORE_UNAVAILABLE"),
      batonError(transaction.run("write/mark-revision", mark), "STORE_UNAVAILABLE"),
    ];
    await pause(300);
    waiting.push(batonError(database.read("read/store", {}), "STORE_UNAVAILABLE"));
    waiting.push(batonError(database.begin(), "STORE_UNAVAILABLE"));
    await taking("closing while four calls run", () => soon(Promise.all([database.close(), ...waiting])));
    await taking("rolling back what was closed", () => soon(transaction.rollback()));
    await batonError(database.read("read/store", {}), "STORE_UNAVAILABLE");
    await batonError(database.begin(), "STORE_UNAVAILABLE");
    await expectNothingUnderWay(neo4j(), 1);
    await holder.rollback();
  });

  test("to a database that is not there says so, and how to name another.", async () => {
    const settings = { ...settingsOf(neo4j()), database: "nowhere" };
    const { message } = await taking("opening a database that is not there", () =>
      soon(batonError(Neo4jGraph.open(settings), "STORE_UNAVAILABLE")),
    );
    expect(message).toMatch(/no such database.*--graph/);
  });

  test("that breaks a rule somebody else set ends with CONFLICT, and changes nothing in either store.", async () => {
    const stores = await openNeo4jStores(neo4j());
    await askNeo4j(neo4j(), "CREATE CONSTRAINT theirs FOR (s:Step) REQUIRE s.name IS UNIQUE");
    onTestFinished(async () => void (await askNeo4j(neo4j(), "DROP CONSTRAINT theirs IF EXISTS")));
    const steps = [1, 2].map(
      (id) =>
        ({
          id,
          processId: 1,
          name: "Check",
          kind: "TASK",
          assignedDepartmentId: null,
          aliases: [],
          derivedFromStepId: null,
          design: null,
        }) as const,
    );
    const refused = stores.write(({ graph }) => graph.putSteps(steps));
    expect((await batonError(refused, "CONFLICT")).message).toMatch(/constraint/);
    expect(await stores.warehouse.currentRevision()).toBe(0);
    await askNeo4j(neo4j(), "DROP CONSTRAINT theirs");
    expect((await stores.write(({ graph }) => graph.putSteps(steps))).revision).toBe(1);
  });

  test("takes over a node that somebody else made under a label of Baton's, once a thing of Baton's has its id.", async () => {
    const stores = await openNeo4jStores(neo4j());
    await askNeo4j(
      neo4j(),
      "CREATE (:Department { id: 1, name: 'Theirs', cost: 7 }), (:Department { id: 9, cost: 8 })",
    );
    const ours = {
      id: 1,
      name: "Ours",
      aliases: [],
      parentId: null,
      external: false,
      system: false,
      capacity: null,
      calendar: null,
      version: 1,
    };
    const { revision } = await stores.write(({ graph }) => graph.putDepartments([ours]));
    expect(await stores.graph.departments(revision)).toEqual([ours]);
    expect(
      await askNeo4j(neo4j(), "MATCH (d:Department) RETURN d.id AS id, d.name AS name, d.cost AS cost ORDER BY id"),
    ).toEqual([
      { id: 1, name: "Ours", cost: null },
      { id: 9, name: null, cost: 8 },
    ]);
  });

  test("makes the schema once, however many open an empty database at once, and again without a change.", async () => {
    for (let round = 0; round < 2; round++) {
      await emptyNeo4j(neo4j());
      const graphs = await taking("six open an empty database at once", () =>
        soon(Promise.all(Array.from({ length: 6 }, () => Neo4jGraph.open(settingsOf(neo4j()))))),
      );
      const made = await schemaOf(neo4j());
      expect(made.length).toBeGreaterThan(20);
      const again = await taking("opening it again", () => soon(Neo4jGraph.open(settingsOf(neo4j()))));
      expect(await schemaOf(neo4j())).toEqual(made);
      expect(await askNeo4j(neo4j(), "MATCH (s:BatonStore) RETURN count(s) AS stores")).toEqual([{ stores: 1 }]);
      await Promise.all([...graphs, again].map((graph) => graph.close()));
    }
  });

  test("is not run on a database that a newer Baton prepared.", async () => {
    await askNeo4j(neo4j(), "MERGE (s:BatonStore { id: 1 }) SET s.schema = 999");
    const opened = openStores(await temporaryFolder(), { graph: graphAt(neo4j()) });
    expect((await batonError(opened, "STORE_DAMAGED")).message).toMatch(/999.*newer version/);
    await emptyNeo4j(neo4j());
  });
});

const mark = { folder: "a folder", revision: 1 };

function settingsOf({ url, database, user, password }: Neo4jAddress): Neo4jSettings {
  return { url, database, user, password: password ?? "", statementMs };
}

function openDatabase(address: Neo4jAddress, ms = statementMs): Neo4jDatabase {
  const database = new Neo4jDatabase({ ...settingsOf(address), statementMs: ms });
  onTestFinished(() => database.close());
  return database;
}

function driverOf({ url, user, password }: Neo4jAddress): Driver {
  return driver(url, password === null ? undefined : auth.basic(user, password));
}

/** A transaction that somebody else holds open, with the locks of a statement. */
async function lock(other: Driver, { database }: Neo4jAddress, cypher: string): Promise<Transaction> {
  const transaction = await other.session({ database }).beginTransaction();
  await transaction.run(cypher);
  return transaction;
}

function put(id: number): object {
  return { id, properties: { id, name: `department ${id}` } };
}

/** Names of our statements, or the text of others', that the server is working at. */
async function underWay(address: Neo4jAddress): Promise<readonly unknown[]> {
  const rows = await askNeo4j(address, "SHOW TRANSACTIONS YIELD metaData, currentQuery");
  return rows
    .filter(({ currentQuery }) => !String(currentQuery).startsWith("SHOW TRANSACTIONS"))
    .map(({ metaData, currentQuery }) => (metaData as { statement?: string }).statement ?? currentQuery);
}

/** Waits until the server has no other transactions open than so many of somebody else's. */
async function expectNothingUnderWay(address: Neo4jAddress, others: number): Promise<void> {
  await expect.poll(() => underWay(address), { timeout: farTooLongMs, interval: 20 }).toHaveLength(others);
}

/** Constraints and indexes by name. */
async function schemaOf(address: Neo4jAddress): Promise<readonly unknown[]> {
  const constraints = await askNeo4j(address, "SHOW CONSTRAINTS YIELD name RETURN name ORDER BY name");
  const indexes = await askNeo4j(address, "SHOW INDEXES YIELD name, state RETURN name, state ORDER BY name");
  return [...constraints, ...indexes];
}
