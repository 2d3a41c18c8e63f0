/**
 * Makes the pictures of the README (docs/pictures/*.png): the dashboard as it is now, on the sample organisation, in a folder of their own.
 * Needs the dashboard built, and chromium.
 */
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { chromium } from "playwright-core";
import { startServer } from "../src/api/server/start-server.ts";
import { loadSample } from "../src/service/load-sample.ts";
import { openStores } from "../src/service/open-stores.ts";

const executablePath = process.env["BATON_CHROMIUM"] ?? "/usr/bin/chromium";
const folder = await mkdtemp(join(tmpdir(), "baton-pictures-"));
const stores = await openStores(folder);
await loadSample(stores);
const server = await startServer(stores, { host: "127.0.0.1", port: 0, token: null });
const browser = await chromium.launch({ executablePath, args: ["--no-sandbox"] });
try {
  const page = await browser.newPage({
    viewport: { width: 1440, height: 960 },
    locale: "en-GB",
    reducedMotion: "reduce",
    colorScheme: "light",
  });
  await page.goto(server.url);
  await page.getByText("All columns balance").waitFor();
  const cell = page.getByRole("row").filter({ hasText: "Quality" }).getByRole("button").first();
  await cell.click();
  await page.getByRole("link", { name: "Open department" }).waitFor();
  await page.mouse.move(0, 0);
  await page.screenshot({ path: "docs/pictures/landscape.png" });

  await page.getByRole("link", { name: "Open department" }).click();
  await page.getByRole("heading", { name: "Quality", level: 1 }).waitFor();
  await page.getByText("Given and received").waitFor();
  // No panel shows blocks in place of its figures any more.
  await page.waitForFunction(() => document.querySelector(".blocks, .stale, .blank") === null);
  await page.screenshot({ path: "docs/pictures/department.png" });
} finally {
  await browser.close();
  await server.stop();
  await stores.close();
  await rm(folder, { recursive: true });
}
