import { existsSync } from "node:fs";
import { homedir } from "node:os";
import { join } from "node:path";

/** A Neo4j server, Community Edition, that tests run on. */
export interface Neo4jVersion {
  readonly version: string;
  /** The oldest Java that runs it. */
  readonly java: number;
  readonly mainClass: string;
  /** Lines of neo4j.conf that this version alone knows. */
  readonly settings: readonly string[];
}

/** The supported versions: the newest of the long-term support, and the newest of all. */
export const neo4jVersions: readonly Neo4jVersion[] = [
  { version: "5.26.30", java: 17, mainClass: "org.neo4j.server.CommunityEntryPoint", settings: [] },
  {
    version: "2026.08.1",
    java: 25,
    mainClass: "org.neo4j.server.Neo4jCommunity",
    // Both would call out of the machine.
    settings: ["dbms.fleet_manager.enabled=false", "server.fleet_discovery.enabled=false"],
  },
];

/** Where the jars of the servers are kept: outside of the checkout, so that a second checkout finds them. */
export const neo4jFolder = join(process.env["XDG_CACHE_HOME"] ?? join(homedir(), ".cache"), "baton", "neo4j");

export function jarsOf({ version }: Neo4jVersion): string {
  return join(neo4jFolder, version);
}

/** The folder of a version gets its name when all jars are in it. */
export function isInstalled(version: Neo4jVersion): boolean {
  return existsSync(jarsOf(version));
}
