import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { type AddressInfo, createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from "vitest";
import { openStores } from "../../src/service/open-stores.ts";
import { writeAddress } from "../../src/service/server-address.ts";
import { syntheticLog } from "../bench/synthetic-log.ts";
import { writeCsv } from "../bench/write-log.ts";
import { runCli, type CliRun } from "../helpers/run-cli.ts";
import { serveFolder } from "../helpers/served-folder.ts";
import { temporaryFolder } from "../helpers/temporary-folder.ts";

const orders = fileURLToPath(new URL("../../docs/example/orders.csv", import.meta.url));
const token = "a-token-of-the-tests";

/** What the same command gives on a folder of its own, and on one that a service holds. */
let here: string;
let there: string;
beforeAll(async () => {
  here = mkdtempSync(join(tmpdir(), "baton-test-"));
  there = mkdtempSync(join(tmpdir(), "baton-test-"));
});
afterAll(() => {
  for (const folder of [here, there]) rmSync(folder, { recursive: true });
});

describe("With a service on the folder", () => {
  test("every command goes to it, and prints what it prints without one.", async () => {
    const service = await serveFolder(there, ["--allow-person-level"]);
    const both = async (...args: readonly string[]): Promise<readonly [CliRun, CliRun]> =>
      Promise.all([runCli([...args, "--data", here]), runCli([...args, "--data", there])]);

    const imports = await both("import", orders, "--json");
    expect(imports.map(({ code }) => code)).toEqual([0, 0]);
    expect(imports[1].stdout).toBe(imports[0].stdout);
    expect(imports[1].stderr).toMatch(/^sending .*orders\.csv\n/);

    for (const args of [
      ["positions", "Legal"],
      ["positions", "Legal", "--json", "--view", "shared"],
      ["bottlenecks", "--by", "handover"],
      ["bottlenecks", "--json", "--without", "external"],
      ["export", "work-items"],
      ["export", "cases", "--process", "orders"],
      ["check"],
      ["check", "--json"],
      ["positions", "Nobody"],
      ["export", "cases", "--process", "nothing"],
    ]) {
      const [alone, asked] = await both(...args);
      expect({ args, ...asked }).toEqual({ args, ...alone });
    }
    const query = 'query A { department(name: "Legal") { name } } query B { x: processes { totalCount } }';
    const [alone, asked] = await both("query", query, "--operation", "B");
    expect(JSON.parse(asked.stdout)).toMatchObject(JSON.parse(alone.stdout) as object);
    const wrong = await both("query", "{ nothing }");
    expect(wrong.map(({ code, stderr }) => [code, stderr])).toEqual([
      [2, expect.stringContaining("nothing")],
      [2, expect.stringContaining("nothing")],
    ]);

    const files = await temporaryFolder();
    for (const format of ["csv", "parquet"]) {
      for (const data of [here, there]) {
        const output = join(files, `${data === here ? "here" : "there"}.${format}`);
        const { code } = await runCli(["export", "handovers", "--format", format, "-o", output, "--data", data]);
        expect(code).toBe(0);
      }
      expect(readFileSync(join(files, `there.${format}`)).equals(readFileSync(join(files, `here.${format}`)))).toBe(
        true,
      );
    }
    expect(readdirSync(files)).toHaveLength(4);

    const again = await both("import", orders);
    expect(again[1].stdout).toBe(again[0].stdout);
    const deleted = await both("delete", "1", "--json");
    expect(deleted[1].stdout).toBe(deleted[0].stdout);
    const gone = await both("delete", "1");
    expect(gone.map(({ code }) => code)).toEqual([5, 5]);
    expect(await service.end("SIGTERM")).toBe(0);
  });

  test("an import takes all that can be said about a file, and a file that is refused says why.", async () => {
    await serveFolder(there);
    const folder = await temporaryFolder();
    writeFileSync(join(folder, "people.csv"), "resource,department\nSue,Front office\n");
    writeFileSync(join(folder, "log.csv"), "number,step,done,clerk\n1,Check,03.04.2024,Sue\n2,Check,04.04.2024,Sue\n");
    const options = [
      "--map",
      "case=number",
      "--map",
      "activity=step",
      "--map",
      "complete=done",
      "--map",
      "resource=clerk",
    ];
    const args = ["import", join(folder, "log.csv"), ...options, "--data", there, "--json"];
    const open = await runCli(args);
    expect(open.code).toBe(4);
    expect(JSON.parse(open.stdout)).toMatchObject({ error: { code: "AMBIGUOUS_INPUT" } });
    const how = ["--time-format", "%d.%m.%Y", "--time-zone", "Europe/Rome", "--process", "Checks", "--format", "csv"];
    const what = [
      "--concurrency",
      "off",
      "--id-space",
      "checks",
      "--dedupe",
      "--resources",
      join(folder, "people.csv"),
    ];
    const { code, stdout } = await runCli([...args, ...how, ...what]);
    expect({ code, logs: JSON.parse(stdout) as unknown }).toMatchObject({
      code: 0,
      logs: { logs: [{ process: "Checks", cases: 2 }] },
    });
    const positions = await runCli(["positions", "Front office", "--data", there]);
    expect(positions.stdout).toContain("Checks");
    const unreadable = await runCli([
      "import",
      join(folder, "log.csv"),
      "--resources",
      join(folder, "none.csv"),
      "--data",
      there,
    ]);
    expect(unreadable.code).toBe(3);
  });

  test("an interrupted import is cancelled there, and leaves nothing behind.", async () => {
    const folder = await temporaryFolder();
    const service = await serveFolder(folder);
    const file = join(await temporaryFolder(), "large.csv");
    writeCsv(syntheticLog(40_000), file);
    const { code, stderr } = await runCli(["import", file, "--data", folder], {
      onProgress: (text, kill) => text.startsWith("reading") && kill("SIGINT"),
    });
    expect({ code, stderr }).toEqual({ code: 130, stderr: expect.stringContaining("interrupted") });
    for (;;) {
      const { stdout } = await runCli([
        "query",
        "{ logs { totalCount } jobs { edges { node { state } } } }",
        "--data",
        folder,
      ]);
      const { data } = JSON.parse(stdout) as { data: { jobs: { edges: { node: { state: string } }[] } } };
      const [state] = data.jobs.edges.map(({ node }) => node.state);
      if (state === "RUNNING") continue;
      expect(data).toEqual({ logs: { totalCount: 0 }, jobs: { edges: [{ node: { state: "CANCELLED" } }] } });
      break;
    }
    await service.end("SIGTERM");
  });

  test("the sample is loaded and removed there, but only the one that everybody sees.", async () => {
    const folder = await temporaryFolder();
    await serveFolder(folder);
    const seeded = await runCli(["sample", "--seed", "2", "--data", folder]);
    expect([seeded.code, seeded.stderr]).toEqual([2, expect.stringContaining("stop it to load another with --seed")]);
    const loaded = await runCli(["sample", "--data", folder, "--json"]);
    expect([loaded.code, JSON.parse(loaded.stdout)]).toMatchObject([
      0,
      { log: 1, revision: 1, processes: { length: 8 } },
    ]);
    expect((await runCli(["sample", "--data", folder])).code).toBe(5);
    const removed = await runCli(["sample", "--remove", "--data", folder, "--json"]);
    expect([removed.code, JSON.parse(removed.stdout)]).toEqual([0, { removed: 1, revision: 2 }]);
  });

  test("a second service is refused, and told where the first one is.", async () => {
    const folder = await temporaryFolder();
    const { url } = await serveFolder(folder);
    const { code, stderr } = await runCli(["serve", "--port", "0", "--data", folder]);
    expect(code).toBe(7);
    expect(stderr).toContain(`${folder} is served already, at ${url} by process`);
  });

  test("persons are not exported unless the service may show them.", async () => {
    const folder = await temporaryFolder();
    await serveFolder(folder);
    await runCli(["import", orders, "--data", folder]);
    const [heading = "", row = ""] = (await runCli(["export", "work-items", "--data", folder])).stdout.split("\n");
    expect(row.split(",")[heading.split(",").indexOf("resource")]).toBe("");
  });
});

describe("A service somewhere else", () => {
  test("is asked with --server, and the token of the environment or of a file.", async () => {
    const { url } = await serveFolder(await temporaryFolder(), [], { BATON_TOKEN: token });
    const query = ["query", "{ viewer { name } }", "--server", url];
    const none = await runCli(query);
    expect(none.code).toBe(6);
    expect(none.stderr).toContain(
      "asks for a token: put the one it was started with into the environment variable BATON_TOKEN",
    );
    const wrong = await runCli(query, { env: { BATON_TOKEN: `${token}!` } });
    expect([wrong.code, wrong.stderr]).toEqual([6, expect.stringContaining("does not take this token")]);
    expect((await runCli(query, { env: { BATON_TOKEN: token } })).code).toBe(0);
    const file = join(await temporaryFolder(), "token");
    writeFileSync(file, `${token}\n`);
    const imported = await runCli(["import", orders, "--server", url, "--token-file", file, "--json"]);
    expect([imported.code, JSON.parse(imported.stdout)]).toMatchObject([0, { logs: [{ cases: 8 }] }]);
  });

  test("that does not answer, or is none, is said so.", async () => {
    const refused = await runCli(["check", "--server", "http://127.0.0.1:9"]);
    expect([refused.code, refused.stderr]).toEqual([7, expect.stringContaining("http://127.0.0.1:9/ does not answer")]);
    const wrong = await runCli(["check", "--server", "127.0.0.1:4000"]);
    expect([wrong.code, wrong.stderr]).toEqual([2, expect.stringContaining("is no address")]);
  });
});

describe("Where a service begins or ends in the same moment", () => {
  test("a command waits for the one that starts.", async () => {
    const folder = await temporaryFolder();
    await runCli(["import", orders, "--data", folder]);
    const [service, ...asked] = await Promise.all([
      serveFolder(folder),
      ...[0, 300, 600].map(async (ms) => {
        await pause(ms);
        return await runCli(["query", "{ logs { totalCount } }", "--data", folder]);
      }),
    ]);
    for (const { code, stdout } of asked) {
      expect([code, JSON.parse(stdout)]).toMatchObject([0, { data: { logs: { totalCount: 1 } } }]);
    }
    await service.end("SIGTERM");
  });

  test("a command opens the folder when the one that stops has let it go.", async () => {
    const folder = await temporaryFolder();
    const service = await serveFolder(folder);
    const ended = service.end("SIGTERM");
    const { code } = await runCli(["import", orders, "--data", folder]);
    expect([await ended, code]).toEqual([0, 0]);
  });

  test("an address that a killed service left behind misleads nobody, even where its process number is used again.", async () => {
    const folder = await temporaryFolder();
    const service = await serveFolder(folder);
    await service.end("SIGKILL");
    expect((await runCli(["import", orders, "--data", folder])).code).toBe(0);
    await writeAddress(folder, service.url);
    expect((await runCli(["check", "--data", folder])).code).toBe(0);
  });

  test("a folder that another program holds is refused after a while, whatever its address says.", async () => {
    const folder = await temporaryFolder();
    const stores = await openStores(folder);
    const other = createServer((socket) => socket.destroy());
    onTestFinished(() => void other.close());
    await new Promise<void>((resolve) => other.listen(0, "127.0.0.1", resolve));
    await writeAddress(folder, `http://127.0.0.1:${(other.address() as AddressInfo).port}`);
    const { code, stderr } = await runCli(["check", "--data", folder]);
    expect(code).toBe(7);
    expect(stderr).toContain(`held by process ${process.pid}; stop it, or send the command to it with --server`);
    await stores.close();
  });
});
