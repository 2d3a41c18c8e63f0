import { spawnSync } from "node:child_process";
import { copyFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { stripVTControlCharacters } from "node:util";
import { afterAll, beforeAll, expect, test } from "vitest";

const repository = fileURLToPath(new URL("../../../", import.meta.url));

/** Folders and imports that a file in them must not have. */
const refused = [
  ["src/domain", "node:fs"],
  ["src/domain", "../ledger/derive.ts"],
  ["src/ledger", "node:crypto"],
  ["src/ledger", "graphology"],
  ["src/ledger", "../warehouse/warehouse.ts"],
  ["src/rollup", "../service/stores.ts"],
  ["src/rollup", "graphql"],
  ["src/structure", "node:fs"],
  ["src/structure", "graphql"],
  ["src/structure", "../graph-store/graph-store.ts"],
  ["src/sample", "node:crypto"],
  ["src/sample", "../service/stores.ts"],
  ["src/ledger", "../sample/company.ts"],
  ["src/importing/xes", "../../service/stores.ts"],
  ["src/importing/xes", "@duckdb/node-api"],
  ["src/graph-store", "../duckdb/open-file.ts"],
  ["src/graph-store/embedded", "@duckdb/node-api"],
  ["src/graph-store/embedded", "../../warehouse/duckdb/tables.ts"],
  ["src/warehouse", "../duckdb/open-file.ts"],
  ["src/warehouse/duckdb", "../../graph-store/graph-store.ts"],
  ["src/duckdb", "../warehouse/warehouse.ts"],
  ["src/service", "../api/execute-query.ts"],
  ["src/service", "@duckdb/node-api"],
  ["src/api/resolvers", "../../ledger/derive.ts"],
  ["src/api/resolvers", "../../cli/main.ts"],
  ["src/cli/commands", "../../warehouse/warehouse.ts"],
  ["src/cli/commands", "../../api/resolvers/query.ts"],
] as const;

/** Folders and imports that a file in them may have. */
const welcome = [
  ["src/domain", "./errors.ts"],
  ["src/ledger", "../domain/errors.ts"],
  ["src/ledger", "./process-log.ts"],
  ["src/structure", "graphology"],
  ["src/structure", "../domain/organisation.ts"],
  ["src/sample", "../domain/errors.ts"],
  ["src/service", "../sample/company.ts"],
  ["src/importing/csv", "@duckdb/node-api"],
  ["src/importing/csv", "node:fs"],
  ["src/graph-store/embedded", "../../duckdb/open-file.ts"],
  ["src/warehouse", "./duckdb/tables.ts"],
  ["src/warehouse/duckdb", "../../duckdb/open-file.ts"],
  ["src/service", "../warehouse/duckdb/open.ts"],
  ["src/api/resolvers", "../../service/stores.ts"],
  ["src/api/resolvers", "../../rollup/estimate.ts"],
  ["src/cli/commands", "../../service/import-log.ts"],
  ["src/cli/commands", "../../api/execute-query.ts"],
] as const;

test.each(refused)("A file in %s must not import %s.", (place, specifier) => {
  expect(report).toContain(`${fileOf(place, specifier)}:1:`);
});

test.each(welcome)("A file in %s may import %s.", (place, specifier) => {
  expect(report).not.toContain(`${fileOf(place, specifier)}:1:`);
});

test("A refused import is told why.", () => {
  expect(report).toContain(
    "cli sees service, domain and, of api, execute-query.ts, global-id.ts and server/start-server.ts only.",
  );
});

test("A ring of imports is refused.", () => {
  expect(report).toContain("import(no-cycle)");
});

let folder: string;
/** What the linter prints about a folder with one file for each of the cases above. */
let report: string;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "baton-layers-"));
  copyFileSync(join(repository, ".oxlintrc.json"), join(folder, ".oxlintrc.json"));
  for (const [place, specifier] of [...refused, ...welcome]) {
    write(fileOf(place, specifier), `import type * as It from "${specifier}";\nexport type All = typeof It;\n`);
  }
  write("ring/one.ts", 'import { two } from "./two.ts";\nexport const one = (): number => two();\n');
  write("ring/two.ts", 'import { one } from "./one.ts";\nexport const two = (): number => one();\n');
  const oxlint = join(repository, "node_modules", ".bin", "oxlint");
  const { stdout, error } = spawnSync(oxlint, ["."], { cwd: folder, encoding: "utf8" });
  if (error !== undefined) throw error;
  // Under continuous integration it colours what it prints, whatever NO_COLOR says.
  report = stripVTControlCharacters(stdout);
});

afterAll(() => rmSync(folder, { recursive: true }));

function fileOf(place: string, specifier: string): string {
  return `${place}/imports-${specifier.replaceAll(/[^a-z]+/g, "-")}.ts`;
}

function write(file: string, text: string): void {
  mkdirSync(dirname(join(folder, file)), { recursive: true });
  writeFileSync(join(folder, file), text);
}
