import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { PassThrough } from "node:stream";
import { text } from "node:stream/consumers";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { runCommandLine } from "../../../src/cli/run-command-line.ts";

const commands = ["import", "query", "positions", "bottlenecks", "export", "delete", "sample", "check"];

test("--version prints the version of the package.", async () => {
  const { version } = JSON.parse(readFileSync(new URL("../../../package.json", import.meta.url), "utf8")) as {
    version: string;
  };
  expect(await run("--version")).toEqual({ code: 0, stdout: `${version}\n`, stderr: "" });
});

describe("Help", () => {
  test.each([[[]], [["help"]], [["--help"]]])("is what %j prints, with every command.", async (args) => {
    const { code, stdout } = await run(...args);
    expect(code).toBe(0);
    for (const command of commands) expect(stdout).toContain(`\n  ${command} `);
  });

  test.each(commands)("of %s names its options and those of all commands.", async (command) => {
    const { code, stdout } = await run("help", command);
    expect(code).toBe(0);
    expect(stdout).toContain(`Usage: baton ${command}`);
    expect(stdout).toContain("--data DIR");
    expect((await run(command, "--help")).stdout).toBe(stdout);
  });

  test("fits a terminal.", async () => {
    for (const topic of [[], ...commands.map((command) => [command])]) {
      for (const line of (await run("help", ...topic)).stdout.split("\n")) expect(line.length).toBeLessThanOrEqual(120);
    }
  });
});

describe("A wrong command line ends with code 2 and one line that says what is wrong:", () => {
  test.each([
    [["reserve"], 'there is no command "reserve"; the commands are import, query'],
    [["help", "reserve"], 'there is no command "reserve"'],
    [["sample", "now"], 'baton sample takes no operand, not "now"'],
    [["sample", "--seed", "one"], '--seed "one" is no whole number from 0 to'],
    [["sample", "--remove", "--seed", "2"], "--remove takes neither --seed nor --ground-truth"],
    [["sample", "--ground-truth", "/no/such/folder/truth.jsonl"], "/no/such/folder/truth.jsonl cannot be written"],
    [["serve", "here"], 'baton serve takes no operand, not "here"'],
    [["serve", "--port", "70000"], '--port "70000" is no whole number from 0 to 65535'],
    [["serve", "--host", "0.0.0.0", "--data", "/tmp/never"], "--host 0.0.0.0 opens the service to other machines"],
    [["import"], "takes the files to read, but none was named"],
    [["import", "a.csv", "--colour"], "Unknown option '--colour'; `baton import --help` lists the options"],
    [["import", "a.csv", "--map"], "Option '--map <value>' argument missing; `baton import --help`"],
    [["import", "a.csv", "--map", "kase=a"], 'the role "kase" is none of'],
    [["query"], "baton query takes TEXT, not none"],
    [["query", "{ a }", "{ b }"], 'baton query takes TEXT, not "{ a }" "{ b }"'],
    [["query", "{ a }", "--variables", "{"], "--variables is not JSON"],
    [["query", "{ a }", "--variables", "[1]"], "--variables must be a JSON object"],
    [["positions"], "baton positions takes DEPARTMENT, not none"],
    [["positions", "Sales", "--view", "inner"], '--view "inner" is none of critical, shared'],
    [["bottlenecks", "Sales"], 'baton bottlenecks takes no operand, not "Sales"'],
    [["bottlenecks", "--first", "0"], '--first "0" is no whole number from 1 to 100'],
    [["export", "events"], 'there is no table "events"; the tables are work-items, cases, handovers'],
    [["export", "cases", "--format", "parquet"], "Parquet is no text, so name a file"],
    [["export", "cases", "--output", "/no/such/folder/cases.csv"], "/no/such/folder/cases.csv cannot be written"],
    [["delete", "one"], "one"],
  ])("%j", async (args, message) => {
    const { code, stdout, stderr } = await run(...args);
    expect({ code, stdout }).toEqual({ code: 2, stdout: "" });
    expect(stderr).toMatch(/^baton: .*\n$/);
    expect(stderr).toContain(message);
  });
});

test.each([
  ["query", "{ processes { totalCount } }"],
  ["positions", "Sales"],
  ["bottlenecks"],
  ["export", "cases"],
  ["delete", "1"],
  ["check"],
])("Without a data folder `%s` says how to get one and makes none.", async (...args) => {
  const data = join(folder, "absent");
  const { code, stderr } = await run(...args, "--data", data);
  expect(code).toBe(5);
  expect(stderr).toBe(
    `baton: there is no data folder "${data}"; import a file first (\`baton import FILE\`), or name another folder with --data\n`,
  );
});

test("A data folder that is a file is refused.", async () => {
  const file = join(folder, "file");
  writeFileSync(file, "");
  expect(await run("check", "--data", file)).toMatchObject({
    code: 2,
    stderr: `baton: --data "${file}" is a file; name a folder\n`,
  });
});

test("With --json an error is a document on stdout too.", async () => {
  const { code, stdout, stderr } = await run("import", join(folder, "absent.csv"), "--json");
  expect(code).toBe(3);
  expect(JSON.parse(stdout)).toMatchObject({
    error: { code: "UNREADABLE_FILE", data: { path: join(folder, "absent.csv") } },
  });
  expect(stderr).toMatch(/^baton: .*absent\.csv cannot be read/);
});

test("A folder is no file to import, and the files in it are named instead.", async () => {
  const { code, stderr } = await run("import", folder, "--data", join(folder, "data"));
  expect(code).toBe(3);
  expect(stderr).toContain(`${folder} is a folder; name the files in it, such as ${folder}/*.csv`);
});

let folder: string;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "baton-cli-"));
});

afterAll(() => rmSync(folder, { recursive: true }));

async function run(...args: readonly string[]): Promise<{ code: number; stdout: string; stderr: string }> {
  const stdin = new PassThrough();
  const stdout = new PassThrough();
  const stderr = new PassThrough();
  stdin.end();
  const written = Promise.all([text(stdout), text(stderr)]);
  const code = await runCommandLine(args, { stdin, stdout, stderr, signal: new AbortController().signal });
  stdout.end();
  stderr.end();
  const [out, err] = await written;
  return { code, stdout: out, stderr: err };
}
