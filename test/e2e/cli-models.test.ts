import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import { bpmn } from "../helpers/bpmn-text.ts";
import { type CliRun, runCli } from "../helpers/run-cli.ts";
import { serveFolder } from "../helpers/served-folder.ts";
import { temporaryFolder } from "../helpers/temporary-folder.ts";

const model = bpmn(`<collaboration id="c"><participant id="shop" name="Shop" processRef="p"/></collaboration>
  <process id="p" name="Orders"><laneSet id="ls"><lane id="l1" name="Sales"><flowNodeRef>a</flowNodeRef></lane></laneSet>
  <startEvent id="s"/><task id="a" name="Check"/><sequenceFlow id="f" sourceRef="s" targetRef="a"/></process>`);

test("A model is imported and exported by the command line, alone and by way of a service, with the same words.", async () => {
  const [here, there] = [await temporaryFolder(), await temporaryFolder()];
  const file = join(await temporaryFolder(), "orders.bpmn");
  await writeFile(file, model);
  await serveFolder(there);
  const both = (...args: readonly string[]): Promise<readonly [CliRun, CliRun]> =>
    Promise.all([runCli([...args, "--data", here]), runCli([...args, "--data", there])]);

  const imports = await both("import", file);
  expect(imports.map(({ code }) => code)).toEqual([0, 0]);
  expect(imports[0].stdout).toBe(
    `${file}\n   Orders: version 1, 2 steps (1 tasks), 1 flows, 0 messages (model 1)\n` +
      `   unmatched lane "Sales" in pool "Shop" (l1): a department was made for it\n`,
  );
  expect(imports[1].stdout).toBe(imports[0].stdout);

  const again = await both("import", file, "--json");
  expect(JSON.parse(again[0].stdout)).toMatchObject({
    logs: [],
    models: [
      { id: 1, file: "orders.bpmn", processes: [{ process: "Orders", number: 1 }], warnings: [{ code: "same-file" }] },
    ],
  });
  expect(again[1].stdout).toBe(again[0].stdout);

  const exports = await both("export", "bpmn", "Orders");
  expect(exports.map(({ code, stdout }) => [code, stdout])).toEqual([
    [0, model],
    [0, model],
  ]);
  const output = join(here, "out.bpmn");
  expect((await runCli(["export", "bpmn", "Orders", "--output", output, "--data", here])).code).toBe(0);
  expect(await readFile(output, "utf8")).toBe(model);

  const missing = await both("export", "bpmn", "Nothing");
  expect(missing[0].stderr).toMatch(/there is no process "Nothing"/);
  expect([missing[1].code, missing[1].stderr]).toEqual([missing[0].code, missing[0].stderr]);
});

test("--process names the one process of a model; what is for logs alone is refused.", async () => {
  const data = await temporaryFolder();
  const file = join(await temporaryFolder(), "orders.bpmn");
  await writeFile(file, model);
  const named = await runCli(["import", file, "--process", "Order to cash", "--json", "--data", data]);
  expect(JSON.parse(named.stdout)).toMatchObject({ models: [{ processes: [{ process: "Order to cash" }] }] });
  const zoned = await runCli(["import", file, "--time-zone", "Europe/Rome", "--data", data]);
  expect(zoned.code).not.toBe(0);
  expect(zoned.stderr).toMatch(/orders\.bpmn is a BPMN model, to which `timeZone` does not apply/);
});
