import { existsSync } from "node:fs";
import axe, { type AxeResults } from "axe-core";
import { type Browser, type BrowserContextOptions, chromium, type Page } from "playwright-core";
import { afterAll, beforeAll, expect, onTestFinished } from "vitest";

const places = [
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/usr/bin/google-chrome",
  "/opt/google/chrome/chrome",
];
const path = process.env["BATON_CHROMIUM"] ?? places.find((place) => existsSync(place));

/** Why tests in a browser are skipped, as a sentence; null where there is one. */
export const withoutBrowser: string | null =
  path === undefined
    ? "skipped: no chromium is installed; install it (Debian: apt-get install chromium), or name one in BATON_CHROMIUM"
    : null;

/** What a page said that it should not have said: errors of scripts, warnings of the content security policy, failed requests. */
const complaints = new WeakMap<Page, string[]>();

/** One real browser for a file of tests; call it at the top of a `describe.skipIf(withoutBrowser !== null)`. */
export function useBrowser(): {
  /** A fresh page of the service, which must not complain until the test has finished. */
  open(address: string, options?: BrowserContextOptions): Promise<Page>;
} {
  let browser: Browser;
  beforeAll(async () => {
    // Containers have no sandbox to offer; pages come from our own server alone.
    browser = await chromium.launch({ executablePath: path!, args: ["--no-sandbox", "--disable-dev-shm-usage"] });
  });
  afterAll(() => browser?.close());
  return {
    open: async (address, options = {}) => {
      const context = await browser.newContext({
        viewport: { width: 1440, height: 900 },
        locale: "en-GB",
        reducedMotion: "reduce",
        ...options,
      });
      const page = await context.newPage();
      const said: string[] = [];
      complaints.set(page, said);
      page.on("pageerror", ({ message }) => said.push(message));
      page.on("console", (message) => message.type() === "error" && said.push(message.text()));
      page.on("request", (request) => {
        const { origin } = new URL(request.url());
        if (
          origin !== new URL(address).origin &&
          !request.url().startsWith("data:") &&
          !request.url().startsWith("blob:")
        )
          said.push(`asked ${request.url()}`);
      });
      onTestFinished(async () => {
        await context.close();
        expect(said).toEqual([]);
      });
      await page.goto(address);
      return page;
    },
  };
}

/** Forgets what the page complained of so far, where a test wanted a failure; where its words are given, those complaints alone. */
export function forgiveComplaints(page: Page, words: RegExp = /(?:)/): void {
  const said = complaints.get(page);
  said?.splice(0, said.length, ...said.filter((text) => !words.test(text)));
}

/** What axe-core finds on the page as soon as none of its figures is being read again, each violation as a line. */
export async function accessibilityViolations(page: Page): Promise<readonly string[]> {
  // Figures that are being read again are dimmed, which lowers their contrast for that moment.
  await page.waitForFunction(() => document.querySelector(".stale") === null);
  await page.evaluate(axe.source);
  return await page.evaluate(async () => {
    const inPage = (globalThis as unknown as { readonly axe: { run(): Promise<AxeResults> } }).axe;
    const { violations } = await inPage.run();
    return violations.map(({ id, help, nodes }) => `${id}: ${help}: ${nodes.map(({ html }) => html).join(" | ")}`);
  });
}
