import { execFileSync } from "node:child_process";
import { chmodSync, cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { delimiter, join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, expect, test } from "vitest";

const repository = fileURLToPath(new URL("../../", import.meta.url));
const readme = readFileSync(join(repository, "README.md"), "utf8");
const blocks = [...readme.matchAll(/^```sh\n(.*?)^```$/gms)].map(([, block]) => block!);
/** Run elsewhere: the first by `npm-start.test.ts`, the second by whoever runs this. */
const [start, tests] = ["npm ci\nnpm start\n", "npm test\n"];
const others = blocks.filter((block) => block !== start && block !== tests);

test("The README says how to start and how to test; continuous integration tests as it says.", () => {
  expect(blocks).toContain(start);
  expect(blocks).toContain(tests);
  const run = readFileSync(join(repository, ".ci/run"), "utf8");
  for (const command of ["npm ci", tests.trim()]) expect(run).toMatch(new RegExp(`^${command}\\b`, "m"));
});

test("The other commands of the README run, one after the other, and say something.", () => {
  expect(others.length).toBeGreaterThan(0);
  for (const block of others) {
    const output = execFileSync("bash", ["-euo", "pipefail", "-c", block], {
      cwd: folder,
      encoding: "utf8",
      env: { ...process.env, PATH: [join(folder, "bin"), process.env["PATH"]].join(delimiter) },
      stdio: ["ignore", "pipe", "ignore"],
    });
    expect(output).not.toBe("");
  }
});

test("The GraphQL of the README answers without an error and balances.", () => {
  const query = /npx baton query '(.*?)'/s.exec(readme)![1]!;
  const output = execFileSync(join(folder, "bin", "npx"), ["baton", "query", query], { cwd: folder, encoding: "utf8" });
  const { errors } = JSON.parse(output) as { errors?: unknown };
  expect(errors).toBeUndefined();
  expect(output).toMatch(/"difference": 0\b/);
});

test("Every file the documents link to is there.", () => {
  const broken = [
    "README.md",
    "CONTRIBUTING.md",
    "CHANGELOG.md",
    "docs/api.md",
    "docs/graphql.md",
    "docs/ledger.md",
    "docs/cli.md",
    "docs/glossary.md",
    "docs/neo4j.md",
    "docs/containers.md",
  ].flatMap((page) =>
    [...readFileSync(join(repository, page), "utf8").matchAll(/\]\(([^)#]+)(?:#[^)]*)?\)/g)]
      .map(([, target]) => target!)
      .filter(
        (target) => !target.includes("://") && !existsSync(new URL(target, new URL(page, `file://${repository}`))),
      )
      .map((target) => `${page}: ${target}`),
  );
  expect(broken).toEqual([]);
});

let folder: string;

/** A folder like a checkout, where `npx baton` runs the sources. */
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "baton-readme-"));
  cpSync(join(repository, "docs"), join(folder, "docs"), { recursive: true });
  mkdirSync(join(folder, "bin"));
  const npx = join(folder, "bin", "npx");
  writeFileSync(
    npx,
    `#!/usr/bin/env bash\nshift\nexec "${process.execPath}" "${join(repository, "src/cli/main.ts")}" "$@"\n`,
  );
  chmodSync(npx, 0o755);
});

afterAll(() => rmSync(folder, { recursive: true }));
