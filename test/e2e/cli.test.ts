import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { openStores } from "../../src/service/open-stores.ts";
import { syntheticLog } from "../bench/synthetic-log.ts";
import { writeCsv } from "../bench/write-log.ts";
import { runCli, type CliRun } from "../helpers/run-cli.ts";

const orders = fileURLToPath(new URL("../../docs/example/orders.csv", import.meta.url));

describe("After one import of the example", () => {
  test("--json says what was imported, and nothing else stands on stdout.", () => {
    expect(imported.code).toBe(0);
    expect(JSON.parse(imported.stdout)).toEqual({
      logs: [
        {
          id: 1,
          process: "orders",
          file: "orders.csv",
          cases: 8,
          events: 36,
          workItems: 36,
          warnings: expect.any(Array) as unknown[],
        },
      ],
    });
    expect(imported.stderr).toMatch(/^reading .*orders\.csv\n/);
  });

  test("a query answers with data and the revision it read.", async () => {
    const { code, stdout, stderr } = await baton("query", '{ department(name: "Legal") { positions { totalCount } } }');
    expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
    expect(JSON.parse(stdout)).toEqual({
      data: { department: { positions: { totalCount: 1 } } },
      extensions: { revision: 1 },
    });
  });

  test("a query may come from a file or from stdin, with variables and several operations.", async () => {
    const query =
      "query One($name: String!) { department(name: $name) { name } } query Two { processes { totalCount } }";
    writeFileSync(join(folder, "query.graphql"), query);
    const one = await baton("query", "-f", "query.graphql", "--operation", "One", "--variables", '{"name": "Sales"}');
    expect(JSON.parse(one.stdout)).toMatchObject({ data: { department: { name: "Sales" } } });
    const two = await runCli(["query", "-f", "-", "--operation", "Two"], { cwd: folder, input: query });
    expect(JSON.parse(two.stdout)).toMatchObject({ data: { processes: { totalCount: 1 } } });
  });

  test("a wrong query ends with code 2, its result on stdout and its message on stderr.", async () => {
    const { code, stdout, stderr } = await baton("query", "{ nothing }");
    expect(code).toBe(2);
    expect(JSON.parse(stdout)).toMatchObject({ errors: [{ extensions: { code: "BAD_INPUT" } }] });
    expect(stderr).toMatch(/^baton: .*nothing/);
  });

  test("the positions of a department are a table and a sentence each.", async () => {
    const { code, stdout } = await baton("positions", "Legal");
    expect(code).toBe(0);
    expect(stdout).toMatch(/^PROCESS +CASES/);
    expect(stdout).toMatch(/\norders +8 +100% .* yes .*Finance \d.*Operations \d/);
    expect(stdout).toContain("The books differ by at most 0 h of time");
  });

  test("the positions of a department as JSON balance.", async () => {
    const { stdout } = await baton("positions", "Legal", "--json", "--view", "shared");
    const { positions } = JSON.parse(stdout) as { positions: { delay: { balance: { difference: number } } }[] };
    expect(positions.map(({ delay }) => delay.balance.difference)).toEqual([0]);
  });

  test("a department nobody knows ends with code 5 and says how to list them.", async () => {
    const { code, stderr } = await baton("positions", "Marketing");
    expect(code).toBe(5);
    expect(stderr).toMatch(/^baton: there is no department "Marketing"; `baton query .*` lists them\n$/);
  });

  test.each(["step", "department", "handover"])("bottlenecks by %s add up.", async (by) => {
    const { code, stdout } = await baton("bottlenecks", "--by", by);
    expect(code).toBe(0);
    expect(stdout).toMatch(/difference 0 h\.\n$/);
  });

  test("the tables can be exported as CSV to stdout, with names, and times in UTC.", async () => {
    const items = (await baton("export", "work-items")).stdout.trimEnd().split("\n");
    expect(items.length).toBe(1 + 36);
    expect(items[1]).toMatch(/^orders,A-1001,0,,Take order,Sales,Ann,2026-03-02T08:00:00.000Z,/);
    const handovers = (await baton("export", "handovers")).stdout;
    expect(handovers).toMatch(/\norders,A-1001,0,1,Take order,Check credit,Sales,Finance,true,false,/);
  });

  test("a table can be exported to a CSV or Parquet file.", async () => {
    const csv = await baton("export", "cases", "--output", "cases.csv");
    expect(csv).toEqual({ code: 0, stdout: "", stderr: "" });
    expect(readFileSync(join(folder, "cases.csv"), "utf8")).toBe((await baton("export", "cases")).stdout);
    const parquet = await baton("export", "cases", "--format", "parquet", "-o", "cases.parquet", "--json");
    expect(JSON.parse(parquet.stdout)).toEqual({ table: "cases", format: "parquet", file: "cases.parquet" });
    expect(readFileSync(join(folder, "cases.parquet")).subarray(0, 4).toString()).toBe("PAR1");
    expect(readdirSync(folder).filter((name) => name.includes("partial") || name.startsWith("."))).toEqual([]);
  });

  test("a check finds everything whole.", async () => {
    const { code, stdout } = await baton("check");
    expect({ code, stdout }).toEqual({
      code: 0,
      stdout: expect.stringMatching(
        /^orders: 8 cases, 36 work items, \d+ handovers\nEverything is whole and balances\.\n$/,
      ) as string,
    });
  });

  test("while another process holds the folder a command ends with code 7 and names it.", async () => {
    const stores = await openStores(join(folder, "baton-data"));
    try {
      const { code, stderr } = await baton("bottlenecks");
      expect(code).toBe(7);
      expect(stderr).toContain(String(process.pid));
    } finally {
      await stores.close();
    }
  });
});

test("A log that is deleted is gone, and a second time there is none.", async () => {
  const data = join(folder, "deleted");
  await baton("import", orders, "--data", data);
  expect(await baton("delete", "1", "--data", data)).toMatchObject({ code: 0, stdout: "log 1 is deleted\n" });
  expect((await baton("export", "cases", "--data", data)).code).toBe(5);
  const again = await baton("delete", "1", "--data", data);
  expect({ code: again.code, stderr: again.stderr }).toEqual({
    code: 5,
    stderr: "baton: there is no log 1; the logs are: none\n",
  });
});

test("Several files are imported by one command, each with its own process.", async () => {
  const data = join(folder, "several");
  const renamed = join(folder, "returns.csv");
  writeFileSync(renamed, readFileSync(orders));
  const { stdout } = await baton("import", orders, renamed, "--data", data, "--json");
  const { logs } = JSON.parse(stdout) as { logs: { process: string }[] };
  expect(logs.map(({ process }) => process)).toEqual(["orders", "returns"]);
});

test("The department of each resource can come from a table.", async () => {
  const data = join(folder, "resources");
  writeFileSync(
    join(folder, "log.csv"),
    "case,activity,resource,time\n1,Ask,Ann,2026-01-01\n1,Answer,Bob,2026-01-02\n",
  );
  writeFileSync(join(folder, "people.csv"), "resource,department\nAnn,Front\nBob,Back\n");
  await baton("import", "log.csv", "--data", data, "--resources", "people.csv");
  const { stdout } = await baton("query", "{ departments { edges { node { name } } } }", "--data", data);
  expect(stdout).toMatch(/"Back"[^]*"Front"/);
});

test("A broken file ends with code 3 and leaves what was there before.", async () => {
  const data = join(folder, "broken");
  await baton("import", orders, "--data", data);
  const broken = join(folder, "broken.csv.gz");
  writeFileSync(broken, Buffer.from("1f8b0800deadbeef", "hex"));
  const { code, stderr } = await baton("import", broken, "--data", data);
  expect(code).toBe(3);
  expect(stderr).toMatch(/baton: .*broken\.csv\.gz.*\n$/);
  expect(await baton("check", "--data", data)).toMatchObject({ code: 0 });
});

test.each(["reading", "storing", "deriving"])(
  "SIGINT while %s ends an import with code 130 and nothing is left of it.",
  async (phase) => {
    const data = join(folder, `interrupted-${phase}`);
    const large = join(folder, "large.csv");
    if (!existsSync(large)) writeCsv(syntheticLog(20_000), large);
    const { code, stderr } = await runCli(["import", large, "--data", data], {
      onProgress: (text, kill) => {
        if (text.includes(phase)) kill("SIGINT");
      },
    });
    expect({ code, stderr }).toEqual({ code: 130, stderr: expect.stringMatching(/baton: .*cancelled/) as string });
    expect(await baton("export", "cases", "--data", data)).toMatchObject({ code: 5 });
  },
);

let folder: string;
let imported: CliRun;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "baton-e2e-"));
  imported = await baton("import", orders, "--json");
});

afterAll(() => rmSync(folder, { recursive: true }));

function baton(...args: readonly string[]): Promise<CliRun> {
  return runCli(args, { cwd: folder });
}
