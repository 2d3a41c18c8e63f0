import { readFile } from "node:fs/promises";
import { describe, expect, test } from "vitest";
import { accessibilityViolations, forgiveComplaints, useBrowser, withoutBrowser } from "../helpers/browser.ts";
import { claimCount, importClaims } from "../helpers/claims-log.ts";
import { ask, importFile, startService } from "../helpers/running-service.ts";

const orders = new URL("../../docs/example/orders.csv", import.meta.url);

describe.skipIf(withoutBrowser !== null)(
  `The landscape in a browser${withoutBrowser === null ? "" : ` (${withoutBrowser})`}`,
  () => {
    const browser = useBrowser();

    test.each(["/", "/departments", "/processes", "/bottlenecks", "/cases"])(
      "shows an empty folder the ways in, as the other views of figures do (%s).",
      async (address) => {
        const { url } = await startService();
        const page = await browser.open(`${url}${address}`);
        await page.getByRole("button", { name: "choose files" }).waitFor();
        expect(await accessibilityViolations(page)).toEqual([]);
      },
    );

    test("says what the search did not find.", async () => {
      const { url } = await startService();
      await importFile(url, "orders.csv", await readFile(orders, "utf8"));
      const page = await browser.open(url);
      await page.getByText("All columns balance").waitFor();
      await page.keyboard.press("/");
      await page.keyboard.type("legal");
      await page.getByRole("option", { name: /^Legal/ }).waitFor();
      await page.keyboard.type(" matters");
      await page.getByText("Nothing is named “legal matters”.").waitFor();
      expect(await accessibilityViolations(page)).toEqual([]);
    });

    test("counts by week the cases that the filter selects, and does not count parts of weeks.", async () => {
      const { url } = await startService();
      await importFile(url, "orders.csv", await readFile(orders, "utf8"));
      await importClaims(url);
      const { data } = await ask<ClaimsByWeek>(
        url,
        `{ process(name: "claims") {
          id
          week: metrics(filter: { period: { from: "2026-01-12T00:00:00Z", to: "2026-01-19T00:00:00Z" } }) { cases }
          days: metrics(filter: { period: { from: "2026-01-13T00:00:00Z", to: "2026-01-19T00:00:00Z" } }) { cases }
        } }`,
      );
      const { id, week, days } = data.process;
      const page = await browser.open(`${url}/?process=${id}`);
      const period = page.getByRole("region", { name: "Period and filter" });
      await period.getByText(`${claimCount} in all`).waitFor();
      await page.goto(`${url}/?process=${id}&from=2026-01-12&to=2026-01-19`);
      await period.getByText(`${week.cases} in 1 week`, { exact: true }).waitFor();
      await page.goto(`${url}/?process=${id}&from=2026-01-13&to=2026-01-19`);
      await page.getByText(`n = ${days.cases} cases`).waitFor();
      await period.getByText("Cases ended, by week").waitFor();
      expect(await period.getByText(/ in \d+ week/).count()).toBe(0);
    });

    test("names the unit of output in its own unit, and does not compare unlike units by colour.", async () => {
      const { url } = await startService();
      await importFile(url, "orders.csv", await readFile(orders, "utf8"));
      await importClaims(url);
      await ask(
        url,
        `mutation ($id: ID!) { setProcess(input: { id: $id, valuePerCase: 1000000, valueUnit: "EUR" }) { process { id } } }`,
        { id: (await ask<{ process: { id: string } }>(url, `{ process(name: "claims") { id } }`)).data.process.id },
      );
      const page = await browser.open(`${url}/?measure=credit&scale=absolute`);
      const head = (name: string) => page.getByRole("columnheader", { name });
      await head("claims").getByText("in EUR").waitFor();
      await head("orders").getByText("in cases").waitFor();
      // The darkest step stands in each of the two columns.
      expect(await page.locator("table.heat .c6").count()).toBeGreaterThan(1);
    });

    test("says that the service does not answer, and no figure in its place.", async () => {
      const { url } = await startService();
      await importFile(url, "orders.csv", await readFile(orders, "utf8"));
      const page = await browser.open(`${url}/logs`);
      await page.getByText("n = 1 log").waitFor();
      await page.route("**/graphql", (route) => route.abort("connectionrefused"));
      await page.getByRole("link", { name: "Landscape", exact: true }).click();
      await page.getByText(/^The service does not answer/).waitFor();
      expect(await page.getByText("n = 0 cases").count()).toBe(0);
      forgiveComplaints(page);
    });

    test("says that an address is none, and where to go instead.", async () => {
      const { url } = await startService();
      const page = await browser.open(`${url}/nowhere`);
      await page.getByRole("heading", { name: "There is no such page", level: 1 }).waitFor();
      expect(await accessibilityViolations(page)).toEqual([]);
    });

    test("shows what was imported while another page was open.", async () => {
      const { url } = await startService();
      const page = await browser.open(url);
      const views = page.getByRole("navigation", { name: "Views" });
      await page.getByRole("button", { name: "choose files" }).waitFor();
      await views.getByRole("link", { name: "Logs and import" }).click();
      await page.getByRole("heading", { name: "Logs", level: 1 }).waitFor();
      await importFile(url, "orders.csv", await readFile(orders, "utf8"));
      await page.getByRole("row", { name: /orders\.csv/ }).waitFor();
      await views.getByRole("link", { name: "Landscape", exact: true }).click();
      await page.getByText("All columns balance").waitFor();
      expect(await page.getByRole("row").filter({ hasText: "Legal" }).count()).toBe(1);
    });

    test("moves over cells with the arrow keys, and Enter opens a cell, Escape closes it.", async () => {
      const { url } = await startService();
      await importFile(url, "orders.csv", await readFile(orders, "utf8"));
      const page = await browser.open(url);
      await page.getByText("All columns balance").waitFor();
      await page.locator("tbody td button[tabindex='0']").focus();
      await page.keyboard.press("ArrowDown");
      await page.keyboard.press("Enter");
      await page.getByText("Selected position").waitFor();
      expect(new URL(page.url()).searchParams.get("cell")).not.toBeNull();
      await page.getByRole("heading", { name: "Legal in orders" }).waitFor();
      await page.keyboard.press("Escape");
      await page.getByText("Selected position").waitFor({ state: "detached" });
    });

    test("follows the data again after the service was started anew.", async () => {
      const first = await startService();
      const page = await browser.open(first.url);
      await page.getByText("Nothing here yet").waitFor();
      await first.stop();
      const second = await startService({ port: Number(new URL(first.url).port) }, first.folder);
      await importFile(second.url, "orders.csv", await readFile(orders, "utf8"));
      await page.getByText("All columns balance").waitFor();
      forgiveComplaints(page);
      expect(await page.getByRole("row").filter({ hasText: "Legal" }).count()).toBe(1);
    });

    test.each(["light", "dark"] as const)(
      "shows departments against processes, and that columns balance (%s).",
      async (colorScheme) => {
        const { url } = await startService();
        await importFile(url, "orders.csv", await readFile(orders, "utf8"));
        const page = await browser.open(url, { colorScheme });
        await page.getByRole("heading", { name: "Landscape", level: 1 }).waitFor();
        await page.getByText("All columns balance").waitFor();
        expect(await page.getByRole("row").filter({ hasText: "Legal" }).count()).toBe(1);
        expect(await accessibilityViolations(page)).toEqual([]);
      },
    );
  },
);

interface ClaimsByWeek {
  readonly process: {
    readonly id: string;
    readonly week: { readonly cases: number };
    readonly days: { readonly cases: number };
  };
}
