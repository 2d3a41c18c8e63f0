import { cp } from "node:fs/promises";
import { setTimeout as pause } from "node:timers/promises";
import { beforeAll, expect, onTestFinished, test } from "vitest";
import { openStores } from "../../src/service/open-stores.ts";
import type { Stores } from "../../src/service/stores.ts";
import { askNeo4j, emptyNeo4j } from "../helpers/ask-neo4j.ts";
import { runScript } from "../helpers/child-process.ts";
import { describeOnOneOwnNeo4j } from "../helpers/describe-on-neo4j.ts";
import { batonError } from "../helpers/expect-error.ts";
import { graphAt } from "../helpers/graph-at.ts";
import type { Neo4jServer } from "../helpers/neo4j-server.ts";
import { farTooLongMs } from "../helpers/soon.ts";
import { orphans } from "../helpers/stored-rows.ts";
import { temporaryFolder } from "../helpers/temporary-folder.ts";
import { timesTaken } from "../helpers/times-taken.ts";
import { organisationAt, writeNext } from "./follow-revisions.ts";

const taking = timesTaken();

/** Where a process dies in a write, and whether the folder has that write by then. */
const pointsOfWrite = [
  ["before the change is in Neo4j's transaction", false],
  ["after write/put-department", false],
  ["after write/mark-revision", false],
  ["before the folder's commit", false],
  ["before Neo4j's commit", true],
  ["while Neo4j commits", true],
  ["after Neo4j's commit", true],
] as const;

const pointsOfMove = [
  "after Neo4j was emptied",
  "after write/put-department",
  "before the folder's commit",
  "before Neo4j's commit",
  "while Neo4j commits",
  "after Neo4j's commit",
];

// It is Baton that dies here, and the order of its commits is the same on each version.
describeOnOneOwnNeo4j("A process that writes to the folder and to Neo4j", (start) => {
  let server: Neo4jServer;
  beforeAll(async () => void (server = await start()), 200_000);

  test("leaves both at one revision, wherever between the two commits it dies.", async () => {
    await emptyNeo4j(server);
    const folder = await temporaryFolder();
    let before = 0;
    for (const [point, written] of pointsOfWrite) {
      const published = await writeUntilItDies(folder, server, point, before + 1);
      before = published + (written ? 1 : 0);
      await taking(`dead ${point}: open again and check`, () => expectWhole(folder, server, [before]));
    }
    const found = await orphans(folder);
    expect(found).toEqual(Object.fromEntries(Object.keys(found).map((table) => [table, 0])));
  }, 120_000);

  test("leaves both at one revision when it dies while the figures are written, which are written then.", async () => {
    await emptyNeo4j(server);
    const folder = await temporaryFolder();
    let before = 0;
    for (const point of ["after write/project-performs", "after write/mark-projection", "after any commit"]) {
      const published = await writeUntilItDies(folder, server, point, before + 1);
      // The next write may be under way.
      before = await taking(`dead ${point}: open again and check`, () =>
        expectWhole(folder, server, [published, published + 1]),
      );
    }
  }, 120_000);

  test("leaves both at one revision, whenever it is killed.", async ({ onTestFinished: whenFinished }) => {
    await emptyNeo4j(server);
    const folder = await temporaryFolder(whenFinished);
    let published = 0;
    for (let kill = 0; kill < 6; kill++) {
      const writer = startWriter(folder, server);
      const said = await writer.until(/^published/);
      await pause(Math.random() * 400);
      await writer.kill();
      expect(said).toMatch(/^published/);
      published = Math.max(published, writer.published());
      published = await expectWhole(folder, server, [published, published + 1]);
    }
  }, 120_000);

  test("leaves the organisation in the folder while it moves to Neo4j, until all of it is there.", async () => {
    await emptyNeo4j(server);
    const folder = await temporaryFolder();
    const stores = await openStores(folder);
    while ((await writeNext(stores)) < 4);
    await stores.close();
    for (const point of pointsOfMove) {
      await writeUntilItDies(folder, server, point, 0);
      const inFolder = await openStores(folder);
      await expectOrganisation(inFolder, 4);
      await inFolder.close();
    }
    await taking("moving in after six cut moves, and check", () => expectWhole(folder, server, [4]));
  }, 120_000);

  test("goes on by itself when Neo4j was killed under it, and is whole when it is killed while Neo4j is silent.", async () => {
    await emptyNeo4j(server);
    const folder = await temporaryFolder();
    const writer = startWriter(folder, server);
    await writer.until(/^published/);
    await server.kill();
    await writer.until(/^failed/);
    await server.start();
    await taking("Neo4j is back after a kill: until the next write is published", () => writer.until(/^published/));
    const alone = writer.published();
    await writer.until(/^published/);
    server.pause();
    onTestFinished(() => server.resume());
    await pause(300);
    await writer.kill();
    server.resume();
    expect(writer.published()).toBeGreaterThan(alone);
    await expectWhole(folder, server, [writer.published(), writer.published() + 1]);
  }, 120_000);

  test("is refused where one store was restored without the other, or belongs to another, and nothing is changed.", async () => {
    await emptyNeo4j(server);
    const folder = await temporaryFolder();
    const older = await temporaryFolder();
    const open = (at: string) => openStores(at, { graph: graphAt(server) });
    const stores = await open(folder);
    await writeNext(stores);
    await writeNext(stores);
    await stores.close();
    await cp(folder, older, { recursive: true });
    const later = await open(folder);
    await writeNext(later);
    await later.close();
    const restored = await batonError(open(older), "STORE_DAMAGED");
    expect(restored.message).toMatch(/Neo4j is at revision 3, the data folder at 2/);

    await askNeo4j(server, "MATCH (s:BatonStore) SET s.revision = 1");
    expect((await batonError(open(folder), "STORE_DAMAGED")).message).toMatch(/at revision 1, the data folder at 3/);
    await askNeo4j(server, "MATCH (s:BatonStore) SET s.revision = 3");

    expect((await batonError(open(await temporaryFolder()), "CONFLICT")).message).toMatch(/another data folder/);
    await expectWhole(folder, server, [3]);

    // One behind is what a crash leaves: the outbox is put in, here a second time.
    await askNeo4j(server, "MATCH (s:BatonStore) MATCH (m:BatonRevision) SET s.revision = 2, m.current = 2");
    await expectWhole(folder, server, [3]);

    await emptyNeo4j(server);
    expect((await batonError(open(folder), "CONFLICT")).message).toMatch(/is empty.*restore its backup/);
  }, 120_000);
});

/** A process of its own that writes revision after revision. */
function startWriter(
  folder: string,
  { url, database, user, password }: Neo4jServer,
  point: string | null = null,
  after = 0,
) {
  const neo4j = { url, database, user, password };
  const settings = JSON.stringify({ folder, neo4j, point, after });
  const writer = runScript(new URL("write-until-killed.ts", import.meta.url), settings);
  onTestFinished(() => void writer.process.kill("SIGKILL"));
  let published = 0;
  /** The next line of a kind; null where it ended before. */
  const until = async (kind: RegExp): Promise<string | null> => {
    for (;;) {
      const { value, done } = await writer.lines.next();
      if (done === true) return null;
      if (value.startsWith("published ")) published = Number(value.slice("published ".length));
      if (kind.test(value)) return value;
    }
  };
  const ended = async (): Promise<void> => {
    await until(/^never/);
    expect(await writer.ended).toEqual({ code: null, signal: "SIGKILL", errors: "" });
  };
  return {
    until,
    ended,
    kill: async () => {
      writer.process.kill("SIGKILL");
      await ended();
    },
    published: () => published,
  };
}

/** Gives the last revision it said to be published. */
async function writeUntilItDies(folder: string, server: Neo4jServer, point: string, after: number): Promise<number> {
  const writer = startWriter(folder, server, point, after);
  await writer.ended();
  expect(writer.published()).toBeGreaterThanOrEqual(after);
  return writer.published();
}

/** Opens the stores again; both are at one of these revisions, and have all of it and nothing else. Gives which. */
async function expectWhole(folder: string, server: Neo4jServer, revisions: readonly number[]): Promise<number> {
  const stores = await openStores(folder, { graph: graphAt(server) });
  try {
    const revision = await stores.warehouse.currentRevision();
    expect(revisions).toContain(revision);
    expect(await askNeo4j(server, "MATCH (s:BatonStore) RETURN s.revision AS revision")).toEqual([{ revision }]);
    for (const kept of await stores.warehouse.keptRevisions()) await expectOrganisation(stores, kept);
    const logs = await stores.warehouse.logs(revision);
    expect(logs.map(({ fileName }) => fileName)).toEqual([`log of ${revision}`]);
    const { departments } = organisationAt(revision);
    expect(
      await askNeo4j(
        server,
        `RETURN COUNT { (:Department) } AS departments, COUNT { (:Department)-[:PART_OF]->(:Department { id: 1 }) } AS below,
           COUNT { (:Step)-[:ASSIGNED_TO]->(:Department { id: $assigned }) } AS assigned, COUNT { (:Step) } AS steps,
           COUNT { (:Step)-[:FLOWS_TO { cases: $revision }]->(:Step) } AS flows, COUNT { ()-[:FLOWS_TO]->() } AS allFlows,
           COUNT { (:Department)-[:PERFORMS { workItems: $revision }]->(:Step) } AS performs, COUNT { ()-[:PERFORMS]->() } AS allPerforms`,
        { revision, assigned: (revision % 3) + 1 },
      ),
    ).toEqual([
      {
        departments: departments.length,
        below: departments.length - 1,
        assigned: 3,
        steps: 3,
        flows: 2,
        allFlows: 2,
        performs: 3,
        allPerforms: 3,
      },
    ]);
    await expectFigures(server, revision);
    return revision;
  } finally {
    await stores.close();
  }
}

async function expectOrganisation({ graph }: Stores, revision: number): Promise<void> {
  const { version, ...organisation } = organisationAt(revision);
  expect(await graph.organisation(revision)).toEqual(organisation);
  expect(await graph.versions(revision, [1])).toEqual([version]);
}

/** The figures on the relationships come to be those of the revision. */
async function expectFigures(server: Neo4jServer, revision: number): Promise<void> {
  const expected = [{ current: revision, figures: [revision, revision, revision] }];
  const figures = () =>
    askNeo4j(
      server,
      "MATCH (m:BatonRevision) MATCH (:Department)-[p:PERFORMS]->(:Step) RETURN m.current AS current, collect(p.revision) AS figures",
    );
  await expect.poll(figures, { timeout: farTooLongMs, interval: 50 }).toEqual(expected);
}
