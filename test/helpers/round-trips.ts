import { once } from "node:events";
import { type AddressInfo, connect, createServer, type Socket } from "node:net";
import type { Neo4jAddress } from "./ask-neo4j.ts";

/** A way to a Neo4j server on which is counted how often somebody asks and waits for the answer. */
export interface CountedWay {
  readonly address: Neo4jAddress;
  /** So far, over all connections. Opening a connection takes some, too. */
  taken(): number;
  close(): Promise<void>;
}

/** What is sent without waiting for an answer is one round trip, however many messages it is. */
export async function countedWay(neo4j: Neo4jAddress): Promise<CountedWay> {
  const { hostname, port } = new URL(neo4j.url);
  let count = 0;
  const open = new Set<Socket>();
  const listener = createServer((client) => {
    const server = connect(Number(port), hostname);
    let waiting = false;
    client.on("data", () => {
      if (!waiting) count++;
      waiting = true;
    });
    server.on("data", () => (waiting = false));
    for (const [from, to] of [
      [client, server],
      [server, client],
    ] as const) {
      open.add(from);
      from.on("error", () => to.destroy()).on("close", () => open.delete(from));
      from.pipe(to);
    }
  }).listen(0, "127.0.0.1");
  await once(listener, "listening");
  return {
    address: { ...neo4j, url: `bolt://127.0.0.1:${(listener.address() as AddressInfo).port}` },
    taken: () => count,
    close: async () => {
      for (const socket of open) socket.destroy();
      await new Promise((resolve) => void listener.close(resolve));
    },
  };
}
