import { execFileSync } from "node:child_process";
import { copyFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { delimiter, dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { copyCheckout, ownPath } from "../helpers/checkout-copy.ts";

const repository = fileURLToPath(new URL("../../", import.meta.url));
const { version } = JSON.parse(readFileSync(join(repository, "package.json"), "utf8")) as { version: string };

describe.each([
  ["the machine's Node", ownPath],
  ["the Node of the tests", [dirname(process.execPath), ownPath].join(delimiter)],
])("The package, installed in an empty folder, under %s", (_, path) => {
  test("runs as `npx baton`.", () => {
    expect(run(path, "npx", "--no-install", "baton", "--version")).toBe(`${version}\n`);
  });

  test("imports a CSV and an XES, answers a query, exports and checks.", () => {
    const data = join(folder, `data-${path.length}`);
    const baton = (...args: readonly string[]): string =>
      run(path, "npx", "--no-install", "baton", ...args, "--data", data);
    expect(JSON.parse(baton("import", "orders.csv", "visits.xes", "--json"))).toMatchObject({
      logs: [
        { process: "orders", cases: 8, workItems: 36 },
        { process: "visits", cases: 1, workItems: 2 },
      ],
    });
    const query = '{ process(name: "orders") { metrics { cases balance { difference } } } }';
    expect(JSON.parse(baton("query", query))).toMatchObject({
      data: { process: { metrics: { cases: 8, balance: { difference: 0 } } } },
    });
    expect(baton("export", "cases", "--format", "parquet", "-o", "cases.parquet")).toBe("");
    expect(baton("check")).toContain("Everything is whole and balances.");
  });
});

test("The package holds what it needs to run and no sources or tests.", () => {
  const folders = new Set(packed.files.map(({ path }) => path.split("/", 1)[0] ?? ""));
  expect([...folders].sort()).toEqual([
    "CHANGELOG.md",
    "LICENSE",
    "NOTICE",
    "README.md",
    "bin",
    "cypher",
    "dist",
    "docs",
    "package.json",
    "schema",
  ]);
  expect(packed.files.filter(({ path }) => path.endsWith(".ts"))).toEqual([]);
});

const visits = `<?xml version="1.0" encoding="UTF-8"?>
<log xes.version="1.0">
  <trace>
    <string key="concept:name" value="1"/>
    <event><string key="concept:name" value="Ask"/><date key="time:timestamp" value="2026-01-01T10:00:00Z"/></event>
    <event><string key="concept:name" value="Go"/><date key="time:timestamp" value="2026-01-01T12:00:00Z"/></event>
  </trace>
</log>`;

let folder: string;
let checkout: string;
let packed: { readonly filename: string; readonly files: readonly { readonly path: string }[] };

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "baton-package-"));
  // Packed from a copy: packing compiles again, and other tests serve what is compiled here.
  checkout = copyCheckout();
  const output = execFileSync("npm", ["pack", "--json", "--pack-destination", folder], {
    cwd: checkout,
    encoding: "utf8",
    stdio: ["ignore", "pipe", "ignore"],
  });
  [packed] = JSON.parse(output) as [typeof packed];
  writeFileSync(join(folder, "package.json"), '{ "private": true }');
  copyFileSync(join(repository, "docs/example/orders.csv"), join(folder, "orders.csv"));
  writeFileSync(join(folder, "visits.xes"), visits);
  run(ownPath, "npm", "install", "--prefer-offline", "--no-audit", "--no-fund", `./${packed.filename}`);
}, 300_000);

afterAll(() => {
  for (const path of [folder, checkout]) rmSync(path, { recursive: true, force: true });
});

function run(path: string, program: string, ...args: readonly string[]): string {
  return execFileSync(program, args, {
    cwd: folder,
    encoding: "utf8",
    env: { ...process.env, PATH: path },
    stdio: ["ignore", "pipe", "ignore"],
  });
}
