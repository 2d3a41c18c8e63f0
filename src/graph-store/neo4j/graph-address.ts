import { BatonError } from "../../domain/errors.ts";

/** Where a Neo4j database is. */
export interface GraphAddress {
  /** Scheme, host and port. */
  readonly url: string;
  readonly database: string;
}

const schemes = new Set(["neo4j:", "neo4j+s:", "neo4j+ssc:", "bolt:", "bolt+s:", "bolt+ssc:"]);
const expected = "expected something like neo4j://host:7687/neo4j";

/** `neo4j://host:7687/database`; without a path it is the database `neo4j`. @throws BatonError BAD_INPUT, which does not repeat a password */
export function parseGraphAddress(text: string): GraphAddress {
  const url = URL.canParse(text) ? new URL(text) : null;
  if (url === null || !schemes.has(url.protocol) || url.hostname === "") {
    throw new BatonError(
      "BAD_INPUT",
      `"${text.replace(/\/\/[^/@]*@/, "//...@")}" names no Neo4j database: ${expected}`,
    );
  }
  if (url.username !== "" || url.password !== "") {
    const message = `the address of ${url.host} holds a user or a password, which everybody could read; leave it out and set BATON_NEO4J_USER and BATON_NEO4J_PASSWORD`;
    throw new BatonError("BAD_INPUT", message);
  }
  const [database = "", ...rest] = url.pathname.split("/").slice(1);
  if (rest.length > 0 || url.search !== "" || url.hash !== "") {
    throw new BatonError("BAD_INPUT", `"${text}" has more than scheme, host, port and database: ${expected}`);
  }
  return { url: `${url.protocol}//${url.host}`, database: database === "" ? "neo4j" : decodeURIComponent(database) };
}

export function graphAddressText({ url, database }: GraphAddress): string {
  return `${url}/${encodeURIComponent(database)}`;
}
