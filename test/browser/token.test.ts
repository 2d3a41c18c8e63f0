import type { Page } from "playwright-core";
import { describe, expect, test } from "vitest";
import { accessibilityViolations, forgiveComplaints, useBrowser, withoutBrowser } from "../helpers/browser.ts";
import { startService } from "../helpers/running-service.ts";

const token = "a-token-of-the-tests";
const orders = `case;activity;start;complete;resource;department
1;Enter;2022-04-03 08:00;2022-04-03 09:00;Ann;Sales
1;Check;2022-04-04 08:00;2022-04-04 10:00;Bob;Legal
2;Enter;2022-04-06 08:00;2022-04-06 09:00;Ann;Sales
2;Check;2022-04-07 08:00;2022-04-07 12:00;Bob;Legal
`;

describe.skipIf(withoutBrowser !== null)(
  `A service with a token in a browser${withoutBrowser === null ? "" : ` (${withoutBrowser})`}`,
  () => {
    const browser = useBrowser();

    test.each(["light", "dark"] as const)(
      "asks for it, says when it is wrong, and then shows the page that was asked for (%s).",
      async (colorScheme) => {
        const { url } = await startService({ token });
        const page = await browser.open(`${url}/logs?view=SHARED`, { colorScheme });
        await page.getByRole("heading", { name: "This service asks for a token", level: 1 }).waitFor();
        expect(await page.title()).toBe("This service asks for a token · Baton");
        expect(await accessibilityViolations(page)).toEqual([]);
        const field = page.getByLabel("Token");
        expect(await field.evaluate((input) => document.activeElement === input)).toBe(true);
        expect(await field.getAttribute("type")).toBe("password");
        for (const wrong of [`${token}x`, "schlüssel", "two words"]) {
          await signIn(page, wrong);
          await page.getByRole("alert").getByText("This is not the token of this service").waitFor();
        }
        expect(await accessibilityViolations(page)).toEqual([]);
        await signIn(page, `  ${token} `);
        await page.getByRole("heading", { name: "Logs", level: 1 }).waitFor();
        expect(page.url()).toBe(`${url}/logs?view=SHARED`);
        await page.getByRole("button", { name: "Sign out" }).waitFor();
        expect(await accessibilityViolations(page)).toEqual([]);
        forgiveUnauthorized(page);
      },
    );

    test("without one shows no way to sign out.", async () => {
      const { url } = await startService();
      const page = await browser.open(url);
      await page.getByRole("heading", { name: "Use your own log" }).waitFor();
      expect(await page.getByRole("button", { name: "Sign out" }).count()).toBe(0);
    });

    test("takes a file from it, follows the job, and shows its figures.", async () => {
      const { url, defects } = await startService({ token });
      const page = await browser.open(url);
      await signIn(page, token);
      const asked = page.waitForEvent("filechooser");
      await page.getByRole("button", { name: "choose files" }).click();
      await (await asked).setFiles({ name: "orders.csv", mimeType: "text/csv", buffer: Buffer.from(orders) });
      await page.getByRole("button", { name: "Import 2 cases" }).click();
      await page.getByRole("heading", { name: "orders.csv is imported" }).waitFor();
      await page.getByRole("link", { name: "Landscape", exact: true }).click();
      await page.getByText("All columns balance").waitFor();
      expect(defects).toEqual([]);
      forgiveUnauthorized(page);
    });

    test("is not asked again after a reload, but in another tab; the token stands in no address and is not kept beyond the tab.", async () => {
      const { url } = await startService({ token });
      const page = await browser.open(url);
      await signIn(page, token);
      await page.getByRole("heading", { name: "Use your own log" }).waitFor();
      await page.reload();
      await page.getByRole("heading", { name: "Use your own log" }).waitFor();
      expect(page.url()).toBe(`${url}/`);
      const kept = await page.evaluate(() => JSON.stringify(localStorage) + document.cookie);
      expect(kept).not.toContain(token);
      const other = await page.context().newPage();
      await other.goto(url);
      await other.getByRole("heading", { name: "This service asks for a token" }).waitFor();
      forgiveUnauthorized(page);
    });

    test("is asked again when the service takes another token, and signing out forgets it.", async () => {
      const first = await startService({ token });
      const page = await browser.open(first.url);
      await signIn(page, token);
      await page.getByRole("heading", { name: "Use your own log" }).waitFor();
      forgiveUnauthorized(page);
      await first.stop();
      const second = await startService({ token: `${token}-2`, port: Number(new URL(first.url).port) }, first.folder);
      await page.getByRole("link", { name: "Logs and import" }).click();
      await page.getByRole("heading", { name: "The token is no longer taken" }).waitFor();
      expect(await accessibilityViolations(page)).toEqual([]);
      await signIn(page, `${token}-2`);
      await page.getByRole("heading", { name: "Logs", level: 1 }).waitFor();
      await page.getByRole("button", { name: "Sign out" }).click();
      await page.getByRole("heading", { name: "You are signed out" }).waitFor();
      expect(await accessibilityViolations(page)).toEqual([]);
      await page.reload();
      await page.getByRole("heading", { name: "This service asks for a token" }).waitFor();
      expect(second.defects).toEqual([]);
      forgiveComplaints(page);
    });

    test("has an editor of queries that shows its answers to whoever gives the token as a header.", async () => {
      const { url } = await startService({ token });
      const page = await browser.open(`${url}/graphql?query={viewer{name}}`);
      await page.getByRole("button", { name: "Headers" }).click();
      await page.getByRole("region", { name: "Headers" }).getByRole("code").click();
      await page.keyboard.insertText(`{ "Authorization": "Bearer ${token}" }`);
      await page.getByRole("button", { name: /Execute query/ }).click();
      const result = page.getByRole("region", { name: "Result" });
      await result.getByText("viewer").waitFor();
      expect(await result.textContent()).not.toContain("token");
      forgiveComplaints(page);
    });
  },
);

async function signIn(page: Page, text: string): Promise<void> {
  await page.getByLabel("Token").fill(text);
  await page.getByRole("button", { name: "Open the dashboard" }).click();
}

/** The browser itself reports refused requests; nothing else may be wrong. */
function forgiveUnauthorized(page: Page): void {
  forgiveComplaints(page, /status of 401/);
}
