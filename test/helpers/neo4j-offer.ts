import type { Neo4jAddress } from "./ask-neo4j.ts";
import { findJavas, javaFor } from "./find-java.ts";
import { isInstalled, neo4jVersions } from "./neo4j-versions.ts";

/** A Neo4j that tests are meant to run on. */
export interface OfferedNeo4j {
  /** "Neo4j 5.26.30", or "the Neo4j in NEO4J_TEST_URL". */
  readonly name: string;
  /** null for one that runs already. */
  readonly version: string | null;
  /** Why tests on it are skipped, null where they run. */
  readonly missing: string | null;
}

/** A server that runs already, as NEO4J_TEST_URL, NEO4J_TEST_USER and NEO4J_TEST_PASSWORD name it; null where they do not. Tests empty its database. */
export const runningNeo4j: Neo4jAddress | null =
  process.env["NEO4J_TEST_URL"] === undefined
    ? null
    : {
        url: process.env["NEO4J_TEST_URL"],
        database: "neo4j",
        user: process.env["NEO4J_TEST_USER"] ?? "neo4j",
        password: process.env["NEO4J_TEST_PASSWORD"] ?? null,
      };

/**
 * The supported versions; or the server in NEO4J_TEST_URL alone. Where BATON_REQUIRE_NEO4J is 1, throws unless there is one, and each that a Java of this
 * machine could run is installed.
 */
export async function offeredNeo4js(): Promise<readonly OfferedNeo4j[]> {
  if (runningNeo4j !== null) return [{ name: "the Neo4j in NEO4J_TEST_URL", version: null, missing: null }];
  const required = process.env["BATON_REQUIRE_NEO4J"] === "1";
  // Asking each Java takes a moment that a run of other tests need not wait.
  const javas = required || neo4jVersions.some(isInstalled) ? await findJavas() : null;
  const offers = neo4jVersions.map((version) => {
    const runs = javas === null || javaFor(javas, version.java) !== undefined;
    const missing = !runs
      ? `there is no Java ${version.java} or newer`
      : isInstalled(version)
        ? null
        : `\`npm run neo4j:install\` was not run, which takes Java ${version.java} or newer and Maven`;
    return { name: `Neo4j ${version.version}`, version: version.version, missing, runs };
  });
  const left = offers.filter(({ missing }) => missing !== null);
  if (required && (left.length === offers.length || left.some(({ runs }) => runs))) {
    const reasons = left.map(({ name, missing }) => `for ${name} ${missing}`).join(", and ");
    throw new Error(`BATON_REQUIRE_NEO4J is set, but ${reasons}`);
  }
  return offers.map(({ name, version, missing }) => ({ name, version, missing }));
}
