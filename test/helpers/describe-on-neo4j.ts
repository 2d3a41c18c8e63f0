import { once } from "node:events";
import { connect } from "node:net";
import { afterAll, beforeAll, describe, inject } from "vitest";
import { emptyNeo4j, type Neo4jAddress } from "./ask-neo4j.ts";
import type { OfferedNeo4j } from "./neo4j-offer.ts";
import { Neo4jServer } from "./neo4j-server.ts";

/** Starting may take a minute, and so may waiting for other files that use the same server. */
const leaseTimeoutMs = 15 * 60_000;

/**
 * Tests on a real server, once for each version that is there, skipped with a sentence for each that is not. All files share it, one after another; it
 * is empty at the start, and `neo4j` says where it is while the tests run. A test that stops, pauses or kills takes `describeOnOwnNeo4j`.
 */
export function describeOnNeo4j(title: string, suite: (neo4j: () => Neo4jAddress) => void): void {
  for (const offer of inject("neo4j").offers) describeOn(offer, title, suite);
}

/** The same on the oldest version that is there alone: for suites that take minutes, and are about more than what a version answers to a statement. */
export function describeOnOneNeo4j(title: string, suite: (neo4j: () => Neo4jAddress) => void): void {
  describeOn(oldestOffer(), title, suite);
}

function oldestOffer(): OfferedNeo4j {
  const { offers } = inject("neo4j");
  return offers.find(({ missing }) => missing === null) ?? offers[0]!;
}

function describeOn({ name, missing }: OfferedNeo4j, title: string, suite: (neo4j: () => Neo4jAddress) => void): void {
  describe.skipIf(missing !== null)(`${title} on ${name}${skipSentence(missing)}`, () => {
    let lease: Neo4jLease;
    beforeAll(async () => {
      lease = await leaseNeo4j(name);
      await emptyNeo4j(lease.address);
    }, leaseTimeoutMs);
    afterAll(() => lease?.end());
    suite(() => lease.address);
  });
}

type OwnSuite = (start: (password?: string) => Promise<Neo4jServer>) => void;

/** The same for tests that do harm: `start` gives a server of the test's own, which is removed when the suite has ended. */
export function describeOnOwnNeo4j(title: string, suite: OwnSuite): void {
  for (const offer of inject("neo4j").offers) describeOnOwn(offer, title, suite);
}

/** The same on the oldest version that is there alone: for suites that take minutes, and are about more than how a version behaves. */
export function describeOnOneOwnNeo4j(title: string, suite: OwnSuite): void {
  describeOnOwn(oldestOffer(), title, suite);
}

function describeOnOwn({ name, version, missing }: OfferedNeo4j, title: string, suite: OwnSuite): void {
  const reason = version === null ? "it is not the tests' own to stop, pause or kill" : missing;
  describe.skipIf(reason !== null)(`${title} on ${name}${skipSentence(reason)}`, () => {
    const started: Neo4jServer[] = [];
    afterAll(() => Promise.all(started.map((server) => server.remove())));
    suite(async (password) => {
      const server = await Neo4jServer.start(version!, password);
      started.push(server);
      return server;
    });
  });
}

interface Neo4jLease {
  readonly address: Neo4jAddress;
  readonly end: () => void;
}

/** A server that nobody else uses until the lease ends, with what the one before left in it. */
export async function leaseNeo4j(name: string): Promise<Neo4jLease> {
  const socket = connect(inject("neo4j").port, "127.0.0.1").setEncoding("utf8");
  socket.write(name);
  const [text] = (await once(socket, "data")) as [string];
  const answer = JSON.parse(text) as Neo4jAddress | { readonly problem: string };
  if ("problem" in answer) throw new Error(answer.problem);
  return { address: answer, end: () => void socket.destroy() };
}

function skipSentence(reason: string | null): string {
  return reason === null ? "" : ` (skipped: ${reason})`;
}
