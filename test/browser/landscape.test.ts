import { readFile } from "node:fs/promises";
import { describe, expect, test } from "vitest";
import { accessibilityViolations, forgiveComplaints, useBrowser, withoutBrowser } from "../helpers/browser.ts";
import { importFile, startService } from "../helpers/running-service.ts";

const orders = new URL("../../docs/example/orders.csv", import.meta.url);

describe.skipIf(withoutBrowser !== null)(
  `The landscape in a browser${withoutBrowser === null ? "" : ` (${withoutBrowser})`}`,
  () => {
    const browser = useBrowser();

    test("shows an empty folder the ways in.", async () => {
      const { url } = await startService();
      const page = await browser.open(url);
      await page.getByRole("button", { name: "choose files" }).waitFor();
      expect(await accessibilityViolations(page)).toEqual([]);
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
