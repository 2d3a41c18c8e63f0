/**
 * What `npm run neo4j:install` runs: fetches the jars of the Neo4j servers that tests run on from Maven Central, about 280 MB, into the user's cache
 * folder. What is there already stays; a version for which there is no Java is left out, and it says so.
 */
import { spawnSync } from "node:child_process";
import { mkdirSync, readdirSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { findJavas, type Java, javaFor } from "../test/helpers/find-java.ts";
import { isInstalled, jarsOf, neo4jFolder, type Neo4jVersion, neo4jVersions } from "../test/helpers/neo4j-versions.ts";

const copyDependencies = "org.apache.maven.plugins:maven-dependency-plugin:3.8.1:copy-dependencies";

try {
  await install();
} catch (error) {
  console.error(`npm run neo4j:install: ${error instanceof Error ? error.message : String(error)}`);
  process.exitCode = 1;
}

async function install(): Promise<void> {
  const javas = await findJavas();
  const newest = javas.at(-1);
  if (newest === undefined) {
    throw new Error(
      "Java was not found, neither in JAVA_HOME nor on PATH nor below /usr/lib/jvm: install 17 or newer (Debian: apt-get install openjdk-17-jdk-headless)",
    );
  }
  mkdirSync(neo4jFolder, { recursive: true });
  removeUnfinished();
  let usable = 0;
  for (const version of neo4jVersions) {
    const java = javaFor(javas, version.java);
    if (java === undefined) {
      console.log(
        `Neo4j ${version.version} is left out: it needs Java ${version.java} or newer, and the newest here is ${newest.version} (${newest.home}); install one, name it in JAVA_HOME, and run this again.`,
      );
      continue;
    }
    if (!isInstalled(version)) fetchJars(version, java);
    console.log(`Neo4j ${version.version} is in ${jarsOf(version)}, and runs on Java ${java.version} (${java.home}).`);
    usable++;
  }
  if (usable === 0) throw new Error("no version of Neo4j can run here");
}

/** The jars come into a folder of this process, which gets its name when it is whole: a run cut half-way, or two at once, leave no half server. */
function fetchJars(version: Neo4jVersion, java: Java): void {
  const unfinished = join(neo4jFolder, `unfinished-${process.pid}`);
  mkdirSync(unfinished);
  try {
    const project = join(unfinished, "pom.xml");
    writeFileSync(project, projectOn(version));
    console.log(`Neo4j ${version.version} is being fetched; this takes a minute.`);
    const { status, error, stdout, stderr } = spawnSync(
      "mvn",
      ["-B", "-q", "-f", project, copyDependencies, `-DoutputDirectory=${join(unfinished, "jars")}`],
      { encoding: "utf8", env: { ...process.env, JAVA_HOME: java.home }, timeout: 15 * 60_000 },
    );
    if (error !== undefined && "code" in error && error.code === "ENOENT") {
      throw new Error("Maven was not found: `mvn` must be on PATH (Debian: apt-get install maven)");
    }
    if (status !== 0) {
      const said = error?.message ?? `${stdout}${stderr}`.split("\n").slice(0, 3).join("\n");
      throw new Error(
        `Maven could not fetch org.neo4j:neo4j:${version.version}: ${said.trim()}\nIt needs Maven Central, or a mirror that is named in ~/.m2/settings.xml; run this again when it can be reached.`,
      );
    }
    // Somebody else may have finished first, with the same jars.
    if (!isInstalled(version)) renameSync(join(unfinished, "jars"), jarsOf(version));
  } finally {
    rmSync(unfinished, { recursive: true, force: true });
  }
}

function projectOn({ version }: Neo4jVersion): string {
  return `<project xmlns="http://maven.apache.org/POM/4.0.0"><modelVersion>4.0.0</modelVersion>
  <groupId>baton</groupId><artifactId>neo4j-server</artifactId><version>1</version><packaging>pom</packaging>
  <dependencies><dependency><groupId>org.neo4j</groupId><artifactId>neo4j</artifactId><version>${version}</version></dependency></dependencies>
</project>
`;
}

/** Removes what runs that were killed have left. */
function removeUnfinished(): void {
  for (const name of readdirSync(neo4jFolder)) {
    const [, pid] = /^unfinished-(\d+)$/.exec(name) ?? [];
    if (pid !== undefined && !isRunning(Number(pid))) rmSync(join(neo4jFolder, name), { recursive: true, force: true });
  }
}

function isRunning(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}
