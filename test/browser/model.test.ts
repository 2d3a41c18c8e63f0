import { readFile } from "node:fs/promises";
import { basename } from "node:path";
import { describe, expect, test } from "vitest";
import { accessibilityViolations, useBrowser, withoutBrowser } from "../helpers/browser.ts";
import { drop } from "../helpers/drop-files.ts";
import { ordersLog, ordersModel } from "../helpers/orders-model.ts";
import { ask, importFile, startService } from "../helpers/running-service.ts";
import { hasSharedData, sharedFile, skipSentence } from "../real-data/shared-data.ts";

describe.skipIf(withoutBrowser !== null)(
  `A model in a browser${withoutBrowser === null ? "" : ` (${withoutBrowser})`}`,
  () => {
    const browser = useBrowser();

    test.each(["light", "dark"] as const)(
      "is dropped, checked and imported, and leads to the positions it makes (%s).",
      async (colorScheme) => {
        const { url } = await startService();
        const page = await browser.open(url, { colorScheme });
        await page.getByRole("heading", { name: "Use your own logs and models" }).waitFor();
        await drop(page, { name: "orders.bpmn", text: ordersModel });
        const row = page.getByRole("row", { name: /^orders a new process/ });
        await row.waitFor();
        expect(await row.getByRole("cell").allInnerTexts()).toEqual(["a new process", "4", "3", "1", "7", "3", "0"]);
        await page.getByText("Everything in the file was understood").waitFor();
        expect(await accessibilityViolations(page)).toEqual([]);
        await page.getByRole("button", { name: "Import 1 process" }).click();
        await page.getByRole("heading", { name: "orders.bpmn is imported" }).waitFor();
        expect(await accessibilityViolations(page)).toEqual([]);
        await page.getByRole("link", { name: "Legal team" }).click();
        const positions = page.getByRole("region", { name: "Positions as designed" });
        await positions.getByRole("row", { name: /^orders Sales Check Sales, Stock/ }).waitFor();
        expect(await accessibilityViolations(page)).toEqual([]);
      },
    );

    test("asks whose a lane is that is called like no department, and remembers the answer.", async () => {
      const { url } = await startService();
      await addDepartment(url, "Legal");
      const page = await browser.open(url);
      await drop(page, { name: "orders.bpmn", text: ordersModel });
      await page.getByRole("button", { name: "Import 1 process" }).click();
      await page.getByRole("link", { name: "Say which departments are meant" }).click();
      await page.getByText("3 unmatched").first().waitFor();
      expect(await accessibilityViolations(page)).toEqual([]);
      const lane = page.getByRole("group", { name: "Resolve Legal team" });
      await lane.getByLabel("Another department for Legal team").selectOption({ label: "Legal" });
      await page.getByText("Legal team is Legal from now on").waitFor();
      await page.getByText("2 unmatched").first().waitFor();
      for (const name of ["Sales", "Stock"]) {
        await page
          .getByRole("group", { name: `Resolve ${name}` })
          .getByRole("button", { name: "It is a department of its own" })
          .click();
      }
      await page.getByText("all lanes matched").waitFor();
      const { data } = await ask<{ readonly department: unknown; readonly departments: { totalCount: number } }>(
        url,
        `{ department(name: "Legal team") { name } departments { totalCount } }`,
      );
      expect(data).toEqual({ department: { name: "Legal" }, departments: { totalCount: 3 } });
      await drop(page, { name: "orders again.bpmn", text: ordersModel.replace('name="Fine?"', 'name="All fine?"') });
      await page.getByText("3 lanes: 3 of known departments, 0 of new ones").waitFor();
      await page.getByRole("row", { name: /^orders a new version of orders/ }).waitFor();
    });

    test("gives a lane to a department before it is imported, one that is called alike by a click.", async () => {
      const { url } = await startService();
      await addDepartment(url, "Legal teams");
      const page = await browser.open(url);
      await drop(page, { name: "orders.bpmn", text: ordersModel });
      await page.getByRole("button", { name: "Legal teams", exact: true }).click();
      await page.getByText("3 lanes: 1 of known departments, 2 of new ones").waitFor();
      await page.getByRole("button", { name: "Import 1 process" }).click();
      await page.getByRole("link", { name: "Legal teams" }).click();
      await page.getByRole("row", { name: /^orders Sales Check/ }).waitFor();
      const { data } = await ask(url, `{ department(name: "Legal team") { name } departments { totalCount } }`);
      expect(data).toEqual({ department: { name: "Legal teams" }, departments: { totalCount: 3 } });
    });

    test("shows the positions, the map and the table of a process that no case ran through, and no page is empty.", async () => {
      const { url } = await startService();
      await importFile(url, "orders.bpmn", ordersModel);
      const { process } = await ordersProcess(url);
      const page = await browser.open(`${url}/processes/${process.id}`);
      await page.getByText("No log is laid on this process yet").waitFor();
      await page.locator(".map-titles li").first().waitFor();
      expect(await page.locator(".map-titles li > span").allTextContents()).toEqual(["Sales", "Legal team", "Stock"]);
      await page.getByRole("row", { name: /^Stock Legal team Send the goods ends here/ }).waitFor();
      expect(await accessibilityViolations(page)).toEqual([]);
      await page.getByRole("button", { name: /^Check/ }).click();
      await page.getByRole("complementary", { name: "Step in Legal team: Check" }).waitFor();
      expect(await accessibilityViolations(page)).toEqual([]);
      await page.keyboard.press("Escape");
      await page.getByRole("button", { name: "Table", exact: true }).click();
      await page.getByRole("row", { name: /^Fine\?.*Check.*Send the goods \(yes\), Refuse \(no\)/ }).waitFor();
      expect(await accessibilityViolations(page)).toEqual([]);

      await page.goto(`${url}/processes`);
      await page.getByText("designed, no case").waitFor();
      await page.goto(url);
      const matrix = page.getByRole("region", { name: "As designed" });
      await matrix.getByRole("row", { name: "Sales 2 2" }).waitFor();
      await page.getByText("No log is imported yet").waitFor();
      expect(await accessibilityViolations(page)).toEqual([]);
      for (const view of ["cases", "bottlenecks"]) {
        await page.goto(`${url}/${view}`);
        await page.getByText("No case ran yet").waitFor();
      }
    });

    test("is drawn as BPMN under the watermark of its drawer; an element chosen by mouse or keyboard opens the step.", async () => {
      const { url } = await startService();
      await importFile(url, "orders.bpmn", ordersModel);
      const { process } = await ordersProcess(url);
      const page = await browser.open(`${url}/processes/${process.id}?show=bpmn`);
      const drawing = page.getByRole("group", { name: "BPMN diagram of orders, version 1" });
      await drawing.getByRole("button", { name: /^Enter/ }).click();
      await page.getByRole("complementary", { name: "Step in Sales: Enter" }).getByText("user task").waitFor();
      expect(await drawing.locator(".bjs-powered-by").isVisible()).toBe(true);
      expect(await accessibilityViolations(page)).toEqual([]);
      await drawing.getByRole("button", { name: /^Enter/ }).focus();
      await page.keyboard.press("ArrowDown");
      await page.keyboard.press("Enter");
      await page.getByRole("complementary", { name: "Step in Legal team: Check" }).waitFor();
      await page.keyboard.press("Escape");
      await page.getByRole("complementary").waitFor({ state: "detached" });
    });

    test("gets a log laid on it: activities are matched, what is not is chosen by a click, and the cases are replayed.", async () => {
      const { url } = await startService();
      await importFile(url, "orders.bpmn", ordersModel);
      const page = await browser.open(url);
      await drop(page, { name: "orders.csv", text: ordersLog });
      await page.getByRole("button", { name: "Import 3 cases" }).click();
      await page.getByRole("link", { name: /^Process map/ }).click();
      const laid = page.getByRole("region", { name: "Log on model" });
      await laid.getByText("3 of 4 activities are in the model").waitFor();
      // Nothing in the model is called so: what was done there has no place in it.
      await laid.getByRole("row", { name: "Stock 2 0 2 0" }).waitFor();
      expect(await accessibilityViolations(page)).toEqual([]);
      await laid.getByLabel("Task for Ship").selectOption({ label: "Send the goods" });
      await laid.getByRole("button", { name: "Save 1 match and replay" }).click();
      await laid.getByText("4 of 4 activities are in the model").waitFor();
      await laid.getByRole("row", { name: "Stock 2 0 0 0" }).waitFor();
      expect(await laid.locator(".conformance dd b").first().textContent()).toBe("100.0%");
      await laid.getByText("Every case did what the model says.").waitFor();
      await laid.getByRole("button", { name: "By step" }).click();
      await laid.getByRole("row", { name: /^Send the goods Stock 2 0 0 0 0/ }).waitFor();
      await page.getByRole("button", { name: "BPMN", exact: true }).click();
      await page.getByRole("button", { name: /^Send the goods: \d+%/ }).waitFor();
      expect(await accessibilityViolations(page)).toEqual([]);
    });

    test("says what is wrong with a file that is no model, and stores nothing of it.", async () => {
      const { url } = await startService();
      const page = await browser.open(`${url}/logs/import`);
      await drop(
        page,
        { name: "cut.bpmn", text: ordersModel.slice(0, 900) },
        { name: "orders.bpmn", text: ordersModel },
      );
      await page.getByRole("heading", { name: "cut.bpmn cannot be read as a model" }).waitFor();
      expect(await accessibilityViolations(page)).toEqual([]);
      await page.getByRole("button", { name: "Check orders.bpmn" }).click();
      await page.getByRole("button", { name: "Import 1 process" }).waitFor();
    });

    test("comes back as it was, from its own page.", async () => {
      const { url } = await startService();
      await importFile(url, "orders.bpmn", ordersModel);
      const page = await browser.open(`${url}/logs`);
      await page.getByRole("link", { name: "orders.bpmn" }).click();
      const saved = page.waitForEvent("download");
      await page.getByRole("button", { name: "Download" }).click();
      expect(await readFile(await (await saved).path(), "utf8")).toBe(ordersModel);
    });
  },
);

const realModels = [
  { file: "bpic2020/declaration_documents.bpmn", lanes: 5 },
  { file: "procure_to_pay_sim/Procure_to_Pay.bpmn", lanes: 5 },
] as const;

describe.skipIf(withoutBrowser !== null || !hasSharedData)(`Public models in a browser${skipSentence}`, () => {
  const browser = useBrowser();

  test.each(realModels)("$file is drawn, with a lane for each department on the map.", async ({ file, lanes }) => {
    const { url } = await startService();
    await importFile(url, basename(file), await readFile(sharedFile(file)));
    const { data } = await ask<{ readonly processes: { readonly edges: readonly { node: { id: string } }[] } }>(
      url,
      "{ processes { edges { node { id } } } }",
    );
    const page = await browser.open(`${url}/processes/${data.processes.edges[0]!.node.id}`);
    await expect.poll(() => page.locator(".map-titles li").count()).toBe(lanes);
    await page.getByRole("button", { name: "BPMN", exact: true }).click();
    await expect.poll(() => page.locator(".bpmn-step").count()).toBeGreaterThan(10);
    expect(await accessibilityViolations(page)).toEqual([]);
  });
});

async function addDepartment(url: string, name: string): Promise<void> {
  await ask(url, "mutation ($name: String!) { setDepartment(input: { name: $name }) { department { id } } }", { name });
}

async function ordersProcess(url: string): Promise<{ readonly process: { readonly id: string } }> {
  const { data } = await ask<{ readonly process: { readonly id: string } }>(url, `{ process(name: "orders") { id } }`);
  return data;
}
