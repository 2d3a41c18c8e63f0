import { once } from "node:events";
import { type AddressInfo, createServer, type Socket } from "node:net";
import type { TestProject } from "vitest/node";
import type { Neo4jAddress } from "./ask-neo4j.ts";
import { type OfferedNeo4j, offeredNeo4js, runningNeo4j } from "./neo4j-offer.ts";
import { Neo4jServer } from "./neo4j-server.ts";

declare module "vitest" {
  interface ProvidedContext {
    /** What there is, and the port of who lends it. */
    readonly neo4j: { readonly offers: readonly OfferedNeo4j[]; readonly port: number };
  }
}

/**
 * Lends one server of each version to one file of tests after another: a server is started when the first asks for it, since that takes seconds, and
 * stays until the end of the run; a lease lasts as long as the connection over which it was asked for, so that it ends with a test process that is killed.
 * Files that want the same server wait for each other; a second server would take more of two cores than the wait costs.
 */
export default async function shareNeo4j({ provide }: TestProject): Promise<() => Promise<void>> {
  const offers = await offeredNeo4js();
  const skipped = offers.filter(({ missing }) => missing !== null);
  if (skipped.length > 0) {
    console.log(
      `Tests on Neo4j are skipped: ${skipped.map(({ name, missing }) => `on ${name}, ${missing}`).join("; ")}.`,
    );
  }
  const servers = new Map<string, Neo4jServer>();
  const turns = new Map<string, Promise<void>>();

  async function lend(socket: Socket): Promise<void> {
    const closed = new Promise((resolve) => void socket.once("close", resolve));
    const [name] = (await once(socket.setEncoding("utf8"), "data")) as [string];
    const before = turns.get(name);
    const turn = (async () => {
      await before;
      if (socket.destroyed) return;
      const answer = await addressOf(name).catch((error: unknown) => ({ problem: String(error) }));
      socket.write(JSON.stringify(answer));
      await closed;
    })();
    turns.set(name, turn);
    await turn;
  }

  async function addressOf(name: string): Promise<Neo4jAddress> {
    const version = offers.find((offer) => offer.name === name)?.version;
    if (version === undefined) throw new Error(`${name} is not on offer`);
    if (version === null) return runningNeo4j!;
    const server = servers.get(version) ?? (await Neo4jServer.start(version));
    servers.set(version, server);
    const { url, database, user, password } = server;
    return { url, database, user, password };
  }

  const lender = createServer((socket) => {
    // A test process that is killed resets its connection.
    socket.on("error", () => socket.destroy());
    lend(socket).catch(() => socket.destroy());
  }).listen(0, "127.0.0.1");
  await once(lender, "listening");
  provide("neo4j", { offers, port: (lender.address() as AddressInfo).port });
  return async () => {
    lender.close();
    await Promise.all([...servers.values()].map((server) => server.remove()));
  };
}
