import { describe, expect, test } from "vitest";
import { accessibilityViolations, useBrowser, withoutBrowser } from "../helpers/browser.ts";
import { ask, startService } from "../helpers/running-service.ts";

describe.skipIf(withoutBrowser !== null)(
  `The sample organisation in a browser${withoutBrowser === null ? "" : ` (${withoutBrowser})`}`,
  () => {
    const browser = useBrowser();

    test("is loaded from an empty folder, says on every page that it is made up, and goes with one click.", async () => {
      const { url } = await startService();
      const page = await browser.open(url);
      await page.getByRole("button", { name: "Load the sample" }).click();
      await page.getByRole("progressbar").waitFor();
      await page.getByText("All columns balance").waitFor();
      const strip = page.getByRole("complementary", { name: "Sample organisation" });
      await strip.getByText("This is the sample organisation").waitFor();
      expect(await accessibilityViolations(page)).toEqual([]);
      await page.getByRole("navigation", { name: "Views" }).getByRole("link", { name: "Logs and import" }).click();
      await page
        .getByRole("row", { name: /sample-organisation/ })
        .getByText("made up")
        .waitFor();
      expect(await accessibilityViolations(page)).toEqual([]);
      await page.getByRole("link", { name: "Landscape", exact: true }).click();
      await strip.getByRole("button", { name: "Remove it" }).click();
      await page.getByRole("heading", { name: "Look at the sample organisation" }).waitFor();
      const { data } = await ask<{ departments: { totalCount: number } }>(url, "{ departments { totalCount } }");
      expect(data.departments.totalCount).toBe(0);
    });
  },
);
