import { readFile } from "node:fs/promises";
import { basename } from "node:path";
import type { Page } from "playwright-core";
import { describe, expect, test } from "vitest";
import { accessibilityViolations, forgiveComplaints, useBrowser, withoutBrowser } from "../helpers/browser.ts";
import { drop, fileOf, type GivenFile } from "../helpers/drop-files.ts";
import { ask, importFile, startService } from "../helpers/running-service.ts";
import { hasSharedData, sharedFile, skipSentence } from "../real-data/shared-data.ts";

/** Two cases of three steps in two departments; the day could be the month. */
const orders = `order;what;from;to;who;team
1;Enter;03/04/2022 08:00;03/04/2022 09:00;Ann;Sales
1;Check;04/04/2022 08:00;04/04/2022 10:00;Bob;Legal
1;Ship;05/04/2022 08:00;05/04/2022 09:30;Cid;Stock
2;Enter;06/04/2022 08:00;06/04/2022 09:00;Ann;Sales
2;Check;07/04/2022 08:00;07/04/2022 12:00;Bob;Legal
2;Ship;08/04/2022 08:00;08/04/2022 09:00;Cid;Stock
`;
/** Nothing is open, and nothing has to be guessed from contents. */
const plain = orders
  .replaceAll(/(\d\d)\/(\d\d)\/(\d{4})/g, "$3-$2-$1")
  .replace("order;what;from;to;who;team", "case;activity;start;complete;resource;department");

describe.skipIf(withoutBrowser !== null)(
  `The import wizard in a browser${withoutBrowser === null ? "" : ` (${withoutBrowser})`}`,
  () => {
    const browser = useBrowser();

    test.each(["light", "dark"] as const)(
      "goes from an empty folder to figures: drop, check, import, look (%s).",
      async (colorScheme) => {
        const { url } = await startService();
        const page = await browser.open(url, { colorScheme });
        await page.getByRole("heading", { name: "Use your own log" }).waitFor();
        expect(await accessibilityViolations(page)).toEqual([]);
        await drop(page, { name: "orders.csv", text: plain });
        await page.getByRole("button", { name: "Import 2 cases" }).waitFor();
        expect(await rolesOn(page)).toEqual({
          case: "CASE",
          activity: "ACTIVITY",
          start: "START",
          complete: "COMPLETE",
          resource: "RESOURCE",
          department: "DEPARTMENT",
        });
        await page.getByText("6 records = 6 kept + 0 left out").waitFor();
        expect(await accessibilityViolations(page)).toEqual([]);
        await page.getByRole("button", { name: "Import 2 cases" }).click();
        await page.getByRole("heading", { name: "orders.csv is imported" }).waitFor();
        expect(await accessibilityViolations(page)).toEqual([]);
        const ways = page.getByRole("navigation", { name: "Where to go now" });
        await expectLink(ways.getByRole("link", { name: /Process map/ }), /^\/processes\/./);
        await ways.getByRole("link", { name: /busiest department/ }).click();
        await page.getByRole("region", { name: "Positions" }).getByText("Balances").waitFor();
        await page.goBack();
        await ways.getByRole("link", { name: /Landscape/ }).click();
        await page.getByText("All columns balance").waitFor();
        expect(new URL(page.url()).searchParams.get("process")).not.toBeNull();
      },
    );

    test("asks which of day and month comes first, shows what each makes of a text, and takes the answer back.", async () => {
      const { url } = await startService();
      const page = await browser.open(`${url}/logs/import`);
      await drop(page, { name: "orders.csv", text: orders });
      await page.getByText("your answer is needed").waitFor();
      await page.getByText("03/04/2022 08:00 = 4 March 2022").waitFor();
      expect(await page.getByRole("button", { name: "Import" }).isDisabled()).toBe(true);
      expect(await accessibilityViolations(page)).toEqual([]);
      await page.getByRole("radio", { name: /The day comes first/ }).check();
      await page.getByRole("button", { name: "Import 2 cases" }).waitFor();
      await page.getByText(/From 3 Apr 2022/).waitFor();
      await page.getByRole("radio", { name: /The month comes first/ }).check();
      await page.getByText(/From 4 Mar 2022/).waitFor();
    });

    test("reads the file again when a role changes, keeps it over a reload, and guesses again when asked to.", async () => {
      const { url } = await startService();
      const page = await browser.open(`${url}/logs/import`);
      await drop(page, { name: "orders.csv", text: plain });
      await page.getByRole("button", { name: "Import 2 cases" }).waitFor();
      await page.getByLabel("Role of resource").selectOption("DEPARTMENT");
      await page.getByText("set, not guessed").waitFor();
      await page.getByRole("row", { name: /^Cid/ }).waitFor();
      expect(await rolesOn(page)).toMatchObject({ resource: "DEPARTMENT", department: "ITEM_ATTRIBUTE" });
      await page.getByText("--map department=resource").waitFor();
      await page.reload();
      await page.getByText("set, not guessed").waitFor();
      await page.getByRole("button", { name: "guess again" }).click();
      await page.getByText("--map department=department").waitFor();
    });

    test("takes departments from a table of resources, and says what is wrong with one that is none.", async () => {
      const { url } = await startService();
      const page = await browser.open(`${url}/logs/import`);
      const withoutTeams = plain.replaceAll(/;[^;\n]*$/gm, "");
      await drop(page, { name: "orders.csv", text: withoutTeams });
      await page.getByText("No department is named").waitFor();
      await page.getByRole("button", { name: "More options" }).click();
      await choose(page, "Choose a file", { name: "wrong.csv", text: "one column\n" });
      await page.getByText(/wrong.csv: line 1 has fewer than two columns/).waitFor();
      expect(await page.getByRole("button", { name: "Import" }).isDisabled()).toBe(true);
      await choose(page, "Choose another", {
        name: "people.csv",
        text: "resource,department\nAnn,Sales\nBob,Legal\nCid,Stock\n",
      });
      await page.getByRole("row", { name: /^Legal/ }).waitFor();
      await page.getByRole("button", { name: "Import 2 cases" }).waitFor();
      await page.getByText("--resources people.csv").waitFor();
    });

    test("says what is wrong with files that are no logs, one line each, and goes on with the one that is.", async () => {
      const { url } = await startService();
      const page = await browser.open(`${url}/logs/import`);
      await drop(
        page,
        { name: "orders.csv", text: plain },
        { name: "empty.csv", text: "" },
        { name: "cut.xes", text: '<?xml version="1.0"?><log><trace><event>' },
        { name: "notes.csv", text: "subject,text\nhello,world\n" },
      );
      await page.getByText("empty.csv is empty; expected an event log").waitFor();
      forgiveComplaints(page);
      await page.getByRole("button", { name: "Import 2 cases" }).waitFor();
      expect(await accessibilityViolations(page)).toEqual([]);
      await page.getByRole("button", { name: "Check cut.xes" }).click();
      await page.getByRole("heading", { name: "cut.xes cannot be read as a log" }).waitFor();
      await page.getByRole("button", { name: "Check notes.csv" }).click();
      await page.getByText("No column was found for the case, the step and the time.").waitFor();
      expect(await accessibilityViolations(page)).toEqual([]);
      await page.getByRole("combobox", { name: /^Case/ }).selectOption("subject");
      await page.getByText("No column was found for the step and the time.").waitFor();
      await page.getByRole("button", { name: "Check orders.csv" }).click();
      await page.getByRole("button", { name: "Import 2 cases" }).click();
      await page.getByRole("heading", { name: "orders.csv is imported" }).waitFor();
    });

    test("imports one file while the next is checked, and each line says how far its file is.", async () => {
      const { url } = await startService();
      const page = await browser.open(`${url}/logs/import`);
      await drop(page, { name: "many.csv", text: manyCases(20_000) }, { name: "orders.csv", text: plain });
      await page.getByRole("button", { name: "Import 20,000 cases" }).click();
      await page.getByRole("button", { name: "Meanwhile check orders.csv" }).click();
      const lines = page.getByRole("region", { name: "Files" }).getByRole("listitem");
      await page.getByRole("button", { name: "Import 2 cases" }).click();
      await page.getByRole("heading", { name: "orders.csv is imported" }).waitFor();
      await lines.filter({ hasText: "many.csv" }).getByText("imported", { exact: true }).waitFor();
      expect(await lines.filter({ hasText: "orders.csv" }).innerText()).toContain("imported");
    });

    test("offers to send a file again whose way was cut off, and says when one is gone.", async () => {
      const { url } = await startService();
      const page = await browser.open(`${url}/logs/import`);
      await page.route("**/uploads", (route) => route.abort("connectionreset"), { times: 1 });
      await drop(page, { name: "orders.csv", text: plain });
      await page.getByText(/orders.csv could not be sent to its end/).waitFor();
      forgiveComplaints(page);
      expect(await accessibilityViolations(page)).toEqual([]);
      await page.getByRole("button", { name: "Send again" }).click();
      await page.getByRole("button", { name: "Import 2 cases" }).waitFor();
      await page.goto(`${url}/logs/import?upload=00000000-0000-0000-0000-000000000000`);
      await page.getByRole("heading", { name: "This file is not here any more" }).waitFor();
      expect(await accessibilityViolations(page)).toEqual([]);
    });

    test("tells that a file is a log already instead of importing it twice.", async () => {
      const { url } = await startService();
      await importFile(url, "orders.csv", plain);
      const page = await browser.open(`${url}/logs/import`);
      await drop(page, { name: "orders.csv", text: plain });
      await page.getByText("This very file is imported already").waitFor();
      expect(await page.getByRole("button", { name: /^Import/ }).isDisabled()).toBe(true);
      await page.getByRole("textbox", { name: "Process name" }).fill("Another");
      await page.getByRole("button", { name: "Import 2 cases", disabled: false }).waitFor();
    });

    test("cancels an import that runs, and can begin it again.", async () => {
      const { url } = await startService();
      const page = await browser.open(`${url}/logs/import`);
      await drop(page, { name: "many.csv", text: manyCases(20_000) });
      await page.getByRole("button", { name: "Import 20,000 cases" }).click();
      await page.getByRole("button", { name: "Cancel many.csv" }).click();
      await page.getByRole("heading", { name: "The import of many.csv was cancelled" }).waitFor();
      const { data } = await ask<{ logs: { totalCount: number } }>(url, "{ logs { totalCount } }");
      expect(data.logs.totalCount).toBe(0);
      await page.getByRole("button", { name: "Check the file and try again" }).click();
      await page.getByRole("button", { name: "Import 20,000 cases" }).click();
      await page.getByRole("heading", { name: "many.csv is imported" }).waitFor();
    });

    test("can be walked through with the keyboard alone.", async () => {
      const { url } = await startService();
      const page = await browser.open(`${url}/logs/import`);
      await page.getByRole("heading", { name: "What a log needs" }).waitFor();
      // Before the way there, since the browser takes a moment to hand the question over to the test.
      const asked = page.waitForEvent("filechooser");
      await tabTo(page, "choose files");
      await page.keyboard.press("Enter");
      await (await asked).setFiles(fileOf({ name: "orders.csv", text: orders }));
      await page.getByText("your answer is needed").waitFor();
      await tabTo(page, "The day comes first");
      await page.keyboard.press("Space");
      await page.getByRole("button", { name: "Import 2 cases" }).waitFor();
      await tabTo(page, "Import 2 cases");
      await page.keyboard.press("Enter");
      await page.getByRole("heading", { name: "orders.csv is imported" }).waitFor();
      await tabTo(page, "Landscape");
      await page.keyboard.press("Enter");
      await page.getByText("All columns balance").waitFor();
      expect(new URL(page.url()).pathname).toBe("/");
    });
  },
);

describe.skipIf(withoutBrowser !== null)("The logs page in a browser", () => {
  const browser = useBrowser();

  test.each(["light", "dark"] as const)(
    "shows the logs, and one of them with its columns (%s).",
    async (colorScheme) => {
      const { url } = await startService();
      await importFile(url, "orders.csv", plain);
      const page = await browser.open(`${url}/logs`, { colorScheme });
      await page.getByText("n = 1 log").waitFor();
      expect(await accessibilityViolations(page)).toEqual([]);
      await page.getByRole("link", { name: "orders.csv", exact: true }).click();
      await page.getByRole("heading", { name: "orders.csv", level: 1 }).waitFor();
      await page.getByRole("row", { name: "department Department which department, role or team did it" }).waitFor();
      expect(await accessibilityViolations(page)).toEqual([]);
    },
  );

  test("deletes a log once it is confirmed; Escape and the focus stay in the question until then.", async () => {
    const { url } = await startService();
    await importFile(url, "orders.csv", plain);
    const page = await browser.open(`${url}/logs`);
    const remove = page.getByRole("button", { name: "Delete orders.csv" });
    await remove.click();
    const question = page.getByRole("dialog", { name: "Delete orders.csv?" });
    await question.getByText("2 cases with 6 work items of the process orders").waitFor();
    expect(await accessibilityViolations(page)).toEqual([]);
    await page.keyboard.press("Escape");
    await question.waitFor({ state: "detached" });
    expect(await remove.evaluate((button) => button === document.activeElement)).toBe(true);
    await remove.click();
    await question.getByRole("button", { name: "Delete 2 cases" }).click();
    await page.getByText("Nothing is imported yet.").waitFor();
  });

  test("maps a log again, with the roles and the format it has as the beginning.", async () => {
    const { url } = await startService();
    await importFile(url, "orders.csv", orders, {
      timeFormat: "%d/%m/%Y %H:%M",
      mapping: [
        { column: "order", role: "CASE" },
        { column: "what", role: "ACTIVITY" },
        { column: "from", role: "START" },
        { column: "to", role: "COMPLETE" },
        { column: "who", role: "DEPARTMENT" },
        { column: "team", role: "ITEM_ATTRIBUTE" },
      ],
    });
    const page = await browser.open(`${url}/logs`);
    await page.getByRole("link", { name: "Map again orders.csv" }).click();
    await page.getByRole("row", { name: /^Ann/ }).waitFor();
    expect(await rolesOn(page)).toMatchObject({ order: "CASE", who: "DEPARTMENT", team: "ITEM_ATTRIBUTE" });
    await page.getByLabel("Role of team").selectOption("DEPARTMENT");
    await page.getByRole("row", { name: /^Legal/ }).waitFor();
    await page.getByRole("button", { name: "Map again: 2 cases" }).click();
    await page.getByRole("heading", { name: "orders.csv is mapped again" }).waitFor();
    await page.getByRole("link", { name: /^(Sales|Legal|Stock)/ }).waitFor();
  });

  test("shows an import that runs, and why the last ones failed.", async () => {
    const { url } = await startService();
    await importFile(url, "broken.csv", "case,activity\n1,a\n");
    const page = await browser.open(`${url}/logs`);
    await page.getByText(/broken.csv: no column was found for the timestamp/).waitFor();
    expect(await accessibilityViolations(page)).toEqual([]);
    await drop(page, { name: "many.csv", text: manyCases(20_000) });
    await page.getByRole("button", { name: "Import 20,000 cases" }).click();
    await page.getByText("You may leave this page").waitFor();
    await page.getByRole("navigation", { name: "Views" }).getByRole("link", { name: "Logs and import" }).click();
    await page.getByRole("heading", { name: "Being imported" }).waitFor();
    await page.getByRole("progressbar", { name: /many.csv/ }).waitFor();
    await page.getByRole("link", { name: "many.csv", exact: true }).waitFor();
  });
});

const realLogs = [
  {
    file: "purchasing/PurchasingExample.csv",
    cases: "608",
    roles: {
      "Case ID": "CASE",
      Activity: "ACTIVITY",
      "Start Timestamp": "START",
      "Complete Timestamp": "COMPLETE",
      Resource: "RESOURCE",
      Role: "DEPARTMENT",
    },
    busiest: "Purchasing Agent",
    process: "PurchasingExample",
  },
  {
    file: "client_onboarding/onboard_client.csv.gz",
    cases: "6,838",
    roles: { process: "CASE", activity: "ACTIVITY", start: "START", end: "COMPLETE", role: "DEPARTMENT" },
    busiest: "Client Rep",
    process: "onboard_client",
  },
  {
    file: "bpic2020/RequestForPayment.xes.gz",
    cases: "6,760",
    roles: {
      "case:concept:name": "CASE",
      "concept:name": "ACTIVITY",
      "time:timestamp": "TIMESTAMP",
      "org:role": "DEPARTMENT",
    },
    busiest: "UNDEFINED",
    process: "RequestForPayment",
  },
] as const;

describe.skipIf(withoutBrowser !== null || !hasSharedData)(`Public logs through the wizard${skipSentence}`, () => {
  const browser = useBrowser();

  test.each(realLogs)(
    "$file: the columns are guessed, and the positions follow.",
    async ({ file, cases, roles, busiest, process }) => {
      const { url } = await startService();
      const page = await browser.open(url);
      await drop(page, { name: basename(file), bytes: await readFile(sharedFile(file)) });
      await page.getByRole("button", { name: `Import ${cases} cases` }).waitFor();
      expect(await rolesOn(page)).toMatchObject(roles);
      await page.getByRole("button", { name: `Import ${cases} cases` }).click();
      await page.getByRole("heading", { name: `${basename(file)} is imported` }).waitFor();
      const delays = page.getByRole("link", { name: /^Bottlenecks.*Which handovers in/ });
      expect(await delays.getAttribute("href")).toMatch(/^\/bottlenecks\?by=handover&process=\w+$/);
      await page.getByRole("link", { name: new RegExp(`^${busiest}`) }).click();
      await page.getByRole("heading", { name: busiest, level: 1 }).waitFor();
      const positions = page.getByRole("region", { name: "Positions" });
      await positions.getByText("Balances").waitFor();
      // The first row; what opens below it has rows of its own.
      expect(await positions.getByRole("rowheader").first().innerText()).toContain(process);
    },
  );
});

/** Answers a button that asks for a file. */
async function choose(page: Page, button: string, file: GivenFile): Promise<void> {
  const asked = page.waitForEvent("filechooser");
  await page.getByRole("button", { name: button }).click();
  await (await asked).setFiles(fileOf(file));
}

/** The role that the page shows for each column. */
async function rolesOn(page: Page): Promise<Readonly<Record<string, string>>> {
  const found = await page
    .getByLabel(/^Role of /)
    .evaluateAll((choices) =>
      choices.map((choice) => [
        choice.getAttribute("aria-label")?.replace("Role of ", ""),
        (choice as HTMLSelectElement).value,
      ]),
    );
  return Object.fromEntries(found) as Readonly<Record<string, string>>;
}

async function expectLink(link: ReturnType<Page["getByRole"]>, address: RegExp): Promise<void> {
  expect(await link.getAttribute("href")).toMatch(address);
}

/** Presses the tab key until what it reaches is called so. */
async function tabTo(page: Page, name: string): Promise<void> {
  for (let pressed = 0; pressed < 60; pressed++) {
    await page.keyboard.press("Tab");
    const reached = await page.evaluate(() => {
      const at = document.activeElement === document.body ? null : document.activeElement;
      const label = at instanceof HTMLInputElement ? at.closest("label")?.textContent : at?.textContent;
      return `${at?.getAttribute("aria-label") ?? ""} ${label ?? ""}`;
    });
    if (reached.includes(name)) return;
  }
  throw new Error(`the tab key does not reach "${name}"`);
}

function manyCases(cases: number): string {
  const start = Date.UTC(2024, 0, 1);
  const rows = Array.from({ length: cases }, (_, number) =>
    ["Enter", "Check", "Ship"].map((step, place) => {
      const at = new Date(start + (number * 7 + place * 60) * 60_000).toISOString();
      return `${number},${step},${at},Team ${place}`;
    }),
  );
  return `case,activity,timestamp,department\n${rows.flat().join("\n")}\n`;
}
