import { describe, expect, test } from "vitest";
import { accessibilityViolations, useBrowser, withoutBrowser } from "../helpers/browser.ts";
import { claimCount, importClaims } from "../helpers/claims-log.ts";
import { secondsOf } from "../helpers/clock-text.ts";
import { ask, startService } from "../helpers/running-service.ts";

describe.skipIf(withoutBrowser !== null)(
  `The cases in a browser${withoutBrowser === null ? "" : ` (${withoutBrowser})`}`,
  () => {
    const browser = useBrowser();

    test("are counted exactly, read page by page, and sorted by a click on a head.", async () => {
      const { url } = await claims();
      const page = await browser.open(`${url}/cases`);
      await page.getByRole("heading", { name: `${claimCount} cases` }).waitFor();
      const keys = page.locator("table.cases tbody th a");
      expect(await keys.count()).toBe(50);
      await page.getByRole("button", { name: "Show 10 more" }).click();
      await page.getByText("60 shown + 0 not yet = 60").waitFor();
      expect(await keys.allTextContents()).toEqual(await keysOf(url, "LEAD_TIME_DESC"));
      await page.getByRole("button", { name: "Start", exact: true }).click();
      await page
        .getByRole("columnheader", { name: "Start", exact: true })
        .and(page.locator("[aria-sort='descending']"))
        .waitFor();
      await page.getByRole("button", { name: "Start", exact: true }).click();
      await page.locator("[aria-sort='ascending']").waitFor();
      expect(new URL(page.url()).searchParams.get("order")).toBe("start_asc");
      await page.locator("tbody tr:first-child").getByRole("link", { name: "C-100" }).waitFor();
      expect(await keys.allTextContents()).toEqual((await keysOf(url, "START_ASC")).slice(0, 50));
    });

    test("are those of the filter in the address, whose chips can be taken away.", async () => {
      const { url } = await claims();
      const department = await departmentId(url, "Customer");
      const page = await browser.open(`${url}/cases?department=${department}&status=completed`);
      await page.getByRole("heading", { name: "15 cases" }).waitFor();
      await page.getByRole("listitem").filter({ hasText: "In all" }).getByText("15", { exact: true }).waitFor();
      await page.getByText("n 15", { exact: true }).waitFor();
      await page.getByRole("button", { name: "Remove the filter Touched by Customer" }).click();
      await page.getByRole("heading", { name: `${claimCount} cases` }).waitFor();
      expect(new URL(page.url()).search).toBe("?status=completed");
    });

    test("are found by their whole key.", async () => {
      const { url } = await claims();
      const page = await browser.open(`${url}/cases`);
      const key = page.getByRole("textbox", { name: "Key of a case" });
      await key.fill("C-1");
      await key.press("Enter");
      await page.getByText("No case has the key “C-1”.").waitFor();
      await key.fill("C-104");
      await key.press("Enter");
      await page.getByRole("heading", { name: "C-104", level: 1 }).waitFor();
      expect(new URL(page.url()).pathname).toMatch(/^\/cases\/.+/);
      await page.goBack();
      await page.getByRole("heading", { name: `${claimCount} cases` }).waitFor();
    });

    test("tell of each how its lead time came about: pieces that add up to the second.", async () => {
      const { url } = await claims();
      const { id, leadTime, criticalPath, workItems } = await oneCase(url, "C-104");
      const page = await browser.open(`${url}/cases/${id}`);
      await page.getByText("Adds up to the lead time").waitFor();
      const pieces = await page.locator("table.path tbody td:nth-last-child(2)").allTextContents();
      expect(pieces.map(secondsOf)).toEqual(
        criticalPath.map(({ from, to }) => (Date.parse(to) - Date.parse(from)) / 1000),
      );
      const sum = secondsOf((await page.locator("table.path [data-sum]").textContent())!);
      expect(sum).toBe(Math.round(leadTime));
      expect(pieces.map(secondsOf).reduce((all, seconds) => all + seconds, 0)).toBe(sum);
      const held = await page.locator(".holders li:not(.sum) b").allTextContents();
      expect(held.map(secondsOf).reduce((all, seconds) => all + seconds, 0)).toBe(sum);
      expect(await page.locator(".timeline-names button").count()).toBe(workItems.length);
      expect(await page.locator(".timeline-names .tag").allTextContents()).toEqual(["return"]);
    });

    test("show what enabled a work item, by keyboard, and close it again.", async () => {
      const { url } = await claims();
      const { id, workItems } = await oneCase(url, "C-104");
      const page = await browser.open(`${url}/cases/${id}`);
      const names = page.locator(".timeline-names button");
      await names.first().focus();
      await page.keyboard.press("ArrowDown");
      await page.keyboard.press("ArrowDown");
      await page.keyboard.press("Enter");
      const chosen = workItems[2]!;
      const shown = page.getByRole("region", { name: "Chosen work item" });
      await shown.getByRole("heading", { name: chosen.step.name }).waitFor();
      const receivers = workItems.filter(({ enabledBy }) => enabledBy.some((giver) => giver.id === chosen.id));
      expect(await page.locator(".timeline-drawing .enabling").count()).toBe(
        chosen.enabledBy.length + receivers.length,
      );
      expect(await accessibilityViolations(page)).toEqual([]);
      await page.keyboard.press("Escape");
      await shown.waitFor({ state: "detached" });
    });

    test("cut long stretches short, with their true length, or are true to scale.", async () => {
      const { url } = await claims();
      const { id } = await oneCase(url, "C-104");
      const page = await browser.open(`${url}/cases/${id}`);
      const breaks = page.locator(".timeline-drawing .break");
      await page.getByText("Adds up to the lead time").waitFor();
      expect(await breaks.count()).toBeGreaterThan(0);
      await page.getByRole("button", { name: "true to scale" }).click();
      await breaks.first().waitFor({ state: "detached" });
      await page.getByRole("button", { name: "by department" }).click();
      await page.locator(".timeline-names .head", { hasText: "Back office" }).waitFor();
      await page.getByRole("button", { name: "4×" }).click();
      const [drawing, seen] = await page.evaluate(
        () =>
          [
            document.querySelector(".timeline-drawing")!.clientWidth,
            document.querySelector(".timeline-scroll")!.clientWidth,
          ] as const,
      );
      expect(drawing).toBeGreaterThan(seen * 3);
    });

    test("name persons only to who may see them.", async () => {
      const { url } = await claims();
      const { id } = await oneCase(url, "C-104");
      const page = await browser.open(`${url}/cases/${id}`);
      await page.getByText("Adds up to the lead time").waitFor();
      expect(await page.getByText("· Lea").count()).toBe(0);
      const open = await claims({ allowPersonLevel: true });
      const other = await browser.open(`${open.url}/cases/${id}`);
      await other.getByText("Legal · Lea").waitFor();
    });

    test("say so where an address names none.", async () => {
      const { url } = await claims();
      const { id } = await oneCase(url, "C-104");
      const missing = Buffer.from(Buffer.from(id, "base64url").toString().replace("C-104", "C-999")).toString(
        "base64url",
      );
      const page = await browser.open(`${url}/cases/${missing}`);
      await page.getByRole("heading", { name: "There is no such case", level: 1 }).waitFor();
      await page.getByRole("link", { name: "Go to the cases" }).click();
      await page.getByRole("heading", { name: `${claimCount} cases` }).waitFor();
      expect(new URL(page.url()).pathname).toBe("/cases");
      await page.goto(`${url}/cases/nonsense`);
      await page.getByRole("heading", { name: "There is no such case", level: 1 }).waitFor();
      expect(await page.getByRole("alert").count()).toBe(0);
      expect(await accessibilityViolations(page)).toEqual([]);
    });

    test.each(["light", "dark"] as const)("can be used by everybody (%s).", async (colorScheme) => {
      const { url } = await claims();
      const { id } = await oneCase(url, "C-104");
      const list = await browser.open(`${url}/cases`, { colorScheme });
      await list.getByRole("heading", { name: `${claimCount} cases` }).waitFor();
      await list.getByText("Logarithmic axis.").waitFor();
      expect(await accessibilityViolations(list)).toEqual([]);
      const one = await browser.open(`${url}/cases/${id}`, { colorScheme });
      await one.getByText("Adds up to the lead time").waitFor();
      expect(await accessibilityViolations(one)).toEqual([]);
    });
  },
);

interface OneCase {
  readonly id: string;
  readonly leadTime: number;
  readonly workItems: readonly {
    readonly id: string;
    readonly step: { readonly name: string };
    readonly enabledBy: readonly { readonly id: string }[];
  }[];
  readonly criticalPath: readonly { readonly from: string; readonly to: string }[];
}

async function claims(settings: Parameters<typeof startService>[0] = {}): Promise<{ readonly url: string }> {
  const service = await startService(settings);
  await importClaims(service.url);
  return service;
}

async function oneCase(url: string, key: string): Promise<OneCase> {
  const { data } = await ask<{ readonly search: readonly OneCase[] }>(
    url,
    `query ($key: String!) { search(text: $key) { ... on Case {
      id leadTime(unit: SECONDS) criticalPath { from to } workItems { id step { name } enabledBy { id } }
    } } }`,
    { key },
  );
  return data.search[0]!;
}

async function keysOf(url: string, orderBy: string): Promise<readonly string[]> {
  const { data } = await ask<{
    readonly cases: { readonly edges: readonly { readonly node: { readonly key: string } }[] };
  }>(url, `query ($orderBy: CaseOrder) { cases(orderBy: $orderBy, first: 100) { edges { node { key } } } }`, {
    orderBy,
  });
  return data.cases.edges.map(({ node }) => node.key);
}

async function departmentId(url: string, name: string): Promise<string> {
  const { data } = await ask<{ readonly department: { readonly id: string } }>(
    url,
    `query ($name: String!) { department(name: $name) { id } }`,
    { name },
  );
  return data.department.id;
}

/** Of a time such as 1,032:50:27. */
