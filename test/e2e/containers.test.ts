import { spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { parse } from "yaml";
import { parseGraphAddress } from "../../src/graph-store/neo4j/graph-address.ts";
import { neo4jVersions } from "../helpers/neo4j-versions.ts";
import { runCli } from "../helpers/run-cli.ts";
import { startService } from "../helpers/running-service.ts";

const repository = fileURLToPath(new URL("../../", import.meta.url));
const read = (path: string): string => readFileSync(join(repository, path), "utf8");
const packageFile = JSON.parse(read("package.json")) as {
  readonly version: string;
  readonly files: readonly string[];
  readonly devDependencies: Readonly<Record<string, string>>;
};

/** An instruction of the Dockerfile and the text after it, its lines joined. */
interface Instruction {
  readonly name: string;
  readonly text: string;
}
const instructions: readonly Instruction[] = read("Dockerfile")
  .replaceAll(/^#.*\n/gm, "")
  .replaceAll(/\\\n\s*/g, "")
  .split("\n")
  .filter((line) => line !== "")
  .map((line) => {
    const [name = "", text = ""] = line.split(/\s+(.*)/, 2);
    return { name, text };
  });
/** The stage that becomes the image. */
const image = instructions.slice(instructions.findLastIndex(({ name }) => name === "FROM"));

test("The Dockerfile starts from one image, of the Node that the tests run on, on a Debian and not an Alpine.", () => {
  const [base, ...stages] = of("FROM", instructions);
  expect(base).toBe(`node:${packageFile.devDependencies["node"]}-bookworm-slim AS base`);
  expect(stages.length).toBeGreaterThan(0);
  for (const stage of stages) expect(stage).toMatch(/^base( AS [a-z]+)?$/);
});

test("The Dockerfile copies what exists, and no more is sent to its build than that.", () => {
  const copied = of("COPY", instructions)
    .filter((text) => !text.startsWith("--from="))
    .flatMap((text) => text.split(" ").slice(0, -1));
  for (const path of copied) expect(existsSync(join(repository, path)), path).toBe(true);
  const [first, ...others] = read(".dockerignore")
    .split("\n")
    .filter((line) => line !== "" && !line.startsWith("#"));
  expect(first).toBe("*");
  expect([...others].sort()).toEqual([...new Set(copied)].sort().map((path) => `!${path}`));
});

test("The image holds what the package holds to run, its dependencies and its licence.", () => {
  const there = of("COPY", image).flatMap((text) => text.split(" ").filter((part) => !part.startsWith("--")));
  const toRead = packageFile.files.filter((path) => !path.startsWith("docs/") && path !== "CHANGELOG.md");
  for (const path of [...toRead, "package.json", "node_modules", "LICENSE"]) expect(there, path).toContain(path);
});

test("The image runs as a user that is not root, given by number, which owns the volume.", () => {
  const [, uid] = /^(\d+):\d+$/.exec(of("USER", image).at(-1) ?? "") ?? [];
  expect(Number(uid)).toBeGreaterThan(0);
  expect(of("VOLUME", image)).toEqual(["/data"]);
  expect(of("RUN", image).join()).toContain(`chown ${of("USER", image).at(-1)} /data`);
});

test("The image's command is one that `baton serve` knows, and refuses to start without a token.", async () => {
  expect(exec("ENTRYPOINT")).toEqual(["baton"]);
  const { code, stderr } = await runCli(exec("CMD"), { env: { BATON_TOKEN: "" } });
  expect(code).toBe(2);
  expect(stderr).toContain("no token is set");
  expect(exec("CMD")).toContain(of("VOLUME", image)[0]);
});

test("The image's health check finds a service that is up healthy, with a token and without being told it, and one that is not unhealthy.", async () => {
  const [, command = ""] = / CMD (\[.*\])$/.exec(of("HEALTHCHECK", image)[0] ?? "") ?? [];
  const [program, ...args] = JSON.parse(command) as string[];
  expect(program).toBe("node");
  expect(args.join(" ")).toContain(`:${of("EXPOSE", image)[0]}/`);
  const service = await startService({ token: "a token of the test" });
  const port = new URL(service.url).port;
  const check = async (): Promise<unknown> => {
    const script = args.map((text) => text.replace(":4000/", `:${port}/`));
    const [code] = (await once(spawn(process.execPath, script, { stdio: "ignore" }), "exit")) as [unknown];
    return code;
  };
  expect(await check()).toBe(0);
  await service.stop();
  expect(await check()).toBe(1);
});

interface Service {
  readonly image: string;
  readonly user?: string;
  readonly command?: readonly string[];
  readonly environment: Readonly<Record<string, string>>;
  readonly secrets?: readonly string[];
  readonly depends_on?: Readonly<Record<string, { readonly condition: string }>>;
  readonly ports: readonly string[];
  readonly volumes: readonly string[];
  readonly healthcheck?: { readonly test: readonly string[] };
}
const composeText = read("docker-compose.yml");
const compose = parse(composeText) as {
  readonly services: { readonly baton: Service; readonly neo4j: Service };
  readonly secrets: Readonly<Record<string, { readonly environment: string }>>;
  readonly volumes: Readonly<Record<string, null>>;
};
const { baton, neo4j } = compose.services;

test("docker-compose.yml names the image of this version, and a Neo4j of a version that is tested.", () => {
  expect(baton.image).toBe(`baton:${packageFile.version}`);
  expect(neo4jVersions.map(({ version }) => `neo4j:${version}-community`)).toContain(neo4j.image);
});

test("docker-compose.yml has no password: each comes from a variable that must be set.", () => {
  expect(composeText).not.toMatch(/\$\{\w+:?[-+]/);
  expect(neo4j.environment["NEO4J_AUTH"]).toMatch(/^neo4j\/\$\{NEO4J_PASSWORD:\?[^}]+\}$/);
  const secret = (name: string): string | undefined => compose.secrets[name]?.environment;
  expect([secret("baton_token"), secret("neo4j_password")]).toEqual(["BATON_TOKEN", "NEO4J_PASSWORD"]);
  // The image of Neo4j takes any other variable of this prefix for a setting, and stops at one that it does not know.
  expect(Object.keys(neo4j.environment).filter((name) => /PASSWORD|TOKEN|SECRET/.test(name))).toEqual([]);
  expect(baton.environment).toEqual({ BATON_NEO4J_PASSWORD_FILE: "/run/secrets/neo4j_password" });
  expect(baton.command).toContain("--token-file=/run/secrets/baton_token");
  expect(baton.secrets).toEqual(["baton_token", "neo4j_password"]);
});

test("docker-compose.yml runs Baton with options it has, on the volume, with the database that it starts, once that is healthy.", async () => {
  const [command = "", ...options] = baton.command ?? [];
  const { stdout } = await runCli([command, "--help"]);
  for (const option of options) expect(stdout).toContain(option.split("=")[0]);
  expect(options).toContain("--data=/data");
  expect(baton.volumes).toEqual(["baton-data:/data"]);
  const [, graph = ""] = /^--graph=(.*)$/.exec(options.at(-1) ?? "") ?? [];
  expect(parseGraphAddress(graph)).toEqual({ url: "neo4j://neo4j:7687", database: "neo4j" });
  expect(baton.depends_on).toEqual({ neo4j: { condition: "service_healthy" } });
  expect(neo4j.healthcheck?.test[0]).toBe("CMD");
});

test("docker-compose.yml runs nothing as root, answers this machine alone, and keeps its data in volumes.", () => {
  expect(Number(neo4j.user?.split(":")[0])).toBeGreaterThan(0);
  for (const { ports, volumes, ...service } of [baton, neo4j]) {
    expect(ports.length).toBeGreaterThan(0);
    for (const port of ports) expect(port).toMatch(/^127\.0\.0\.1:/);
    for (const volume of volumes) expect(Object.keys(compose.volumes)).toContain(volume.split(":")[0]);
    expect(service).toMatchObject({ cap_drop: ["ALL"], security_opt: ["no-new-privileges:true"] });
  }
});

function of(name: string, among: readonly Instruction[]): readonly string[] {
  return among.filter((instruction) => instruction.name === name).map(({ text }) => text);
}

/** The arguments of an instruction in its form without a shell. */
function exec(name: string): readonly string[] {
  return JSON.parse(of(name, image).at(-1) ?? "") as string[];
}
