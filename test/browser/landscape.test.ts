import { readFile } from "node:fs/promises";
import { describe, expect, test } from "vitest";
import { accessibilityViolations, useBrowser, withoutBrowser } from "../helpers/browser.ts";
import { importFile, startService } from "../helpers/running-service.ts";

const orders = new URL("../../docs/example/orders.csv", import.meta.url);

describe.skipIf(withoutBrowser !== null)(
  `The landscape in a browser${withoutBrowser === null ? "" : ` (${withoutBrowser})`}`,
  () => {
    const browser = useBrowser();

    test("shows an empty folder the ways in.", async () => {
      const { url } = await startService();
      const page = await browser.open(url);
      await page.getByRole("link", { name: "Import a log" }).waitFor();
      expect(await accessibilityViolations(page)).toEqual([]);
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
