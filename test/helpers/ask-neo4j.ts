import neo4j from "neo4j-driver";

/** Where a Neo4j answers, and as whom to ask; `password` is null where it asks for none. */
export interface Neo4jAddress {
  readonly url: string;
  readonly database: string;
  readonly user: string;
  readonly password: string | null;
}

/**
 * The rows of one statement, in a transaction of its own and over a connection of its own, so that nothing stays open. Integers are plain numbers.
 * Rejects at once where nobody listens, and after seconds where somebody listens and is silent.
 */
export async function askNeo4j(
  { url, database, user, password }: Neo4jAddress,
  cypher: string,
  parameters: Readonly<Record<string, unknown>> = {},
): Promise<readonly Readonly<Record<string, unknown>>[]> {
  const auth = password === null ? undefined : neo4j.auth.basic(user, password);
  const driver = neo4j.driver(url, auth, {
    connectionTimeout: 3_000,
    connectionAcquisitionTimeout: 4_000,
    disableLosslessIntegers: true,
    telemetryDisabled: true,
  });
  try {
    const { records } = await driver.session({ database }).run(cypher, parameters);
    return records.map((record) => record.toObject());
  } finally {
    await driver.close();
  }
}

/** Removes all nodes, relationships, constraints and indexes, but for the two indexes of labels and types that a new database has. */
export async function emptyNeo4j(address: Neo4jAddress): Promise<void> {
  await askNeo4j(address, "MATCH (n) CALL (n) { DETACH DELETE n } IN TRANSACTIONS OF 10000 ROWS");
  for (const { name } of await askNeo4j(address, "SHOW CONSTRAINTS YIELD name")) {
    await askNeo4j(address, `DROP CONSTRAINT \`${String(name)}\``);
  }
  for (const { name } of await askNeo4j(address, "SHOW INDEXES YIELD name, type WHERE type <> 'LOOKUP'")) {
    await askNeo4j(address, `DROP INDEX \`${String(name)}\``);
  }
}
