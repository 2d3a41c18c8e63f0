/**
 * What continuous integration runs beside the tests, one named step after another; all of them run, also after a failure.
 * The last line sums up: `N checks passed, N failed`.
 */
import { spawnSync } from "node:child_process";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

const generatedFolders = ["src/api/generated", "src/web/generated"];

interface Step {
  readonly name: string;
  /** Gives what is wrong, null where nothing is. */
  readonly run: () => string | null;
}

const steps: readonly Step[] = [
  { name: "format", run: () => command("oxfmt", "--check") },
  { name: "lint and layer rules", run: () => command("oxlint") },
  { name: "types", run: () => command("tsc", "--project", "tsconfig.json") },
  { name: "types of the dashboard", run: () => command("tsc", "--project", "src/web/tsconfig.json") },
  { name: "dead code and unused dependencies", run: () => command("knip", "--no-progress") },
  { name: "generated code is fresh", run: generatedIsFresh },
];

let failed = 0;
for (const { name, run } of steps) {
  const since = performance.now();
  const problem = run();
  const seconds = ((performance.now() - since) / 1000).toFixed(1);
  if (problem === null) {
    console.log(`ok      ${name} (${seconds} s)`);
  } else {
    failed++;
    console.log(`FAILED  ${name} (${seconds} s)\n${problem.trimEnd()}\n`);
  }
}
console.log(`${steps.length - failed} checks passed, ${failed} failed`);
process.exitCode = failed === 0 ? 0 : 1;

function command(name: string, ...args: readonly string[]): string | null {
  const { status, error, stdout, stderr } = spawnSync(join("node_modules", ".bin", name), args, { encoding: "utf8" });
  if (error !== undefined) return `${name} could not be run (${error.message}); has \`npm ci\` been run?`;
  return status === 0 ? null : `${stdout}${stderr}`;
}

/** Generating again must change nothing, so that nobody edits generated files or forgets to commit them. */
function generatedIsFresh(): string | null {
  const before = generatedFiles();
  const problem = command("node", "scripts/generate-types.ts");
  if (problem !== null) return problem;
  const after = generatedFiles();
  const stale = [...new Set([...before.keys(), ...after.keys()])].filter(
    (file) => before.get(file) !== after.get(file),
  );
  return stale.length === 0
    ? null
    : `${stale.join(", ")} did not follow from schema/ and the questions in src/web/; \`npm run generate\` has just written it again: commit it`;
}

function generatedFiles(): ReadonlyMap<string, string> {
  const files = generatedFolders
    .filter((folder) => existsSync(folder))
    .flatMap((folder) => readdirSync(folder, { recursive: true, withFileTypes: true }))
    .filter((entry) => entry.isFile());
  return new Map(
    files.map(({ parentPath, name }) => [join(parentPath, name), readFileSync(join(parentPath, name), "utf8")]),
  );
}
