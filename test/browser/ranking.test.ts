import type { Page } from "playwright-core";
import { describe, expect, test } from "vitest";
import { accessibilityViolations, useBrowser, withoutBrowser } from "../helpers/browser.ts";
import { importClaims } from "../helpers/claims-log.ts";
import { ask, startService } from "../helpers/running-service.ts";

describe.skipIf(withoutBrowser !== null)(
  `The bottlenecks in a browser${withoutBrowser === null ? "" : ` (${withoutBrowser})`}`,
  () => {
    const browser = useBrowser();

    test.each(["step", "department", "handover"] as const)(
      "show the API's figures by %s, end in their total, and lead to the cases behind each.",
      async (by) => {
        const { url } = await claims();
        const { bottlenecks } = await ranking(url, by.toUpperCase());
        const page = await browser.open(`${url}/bottlenecks?by=${by}`);
        await page.getByText("Balances", { exact: true }).first().waitFor();
        const more = page.getByRole("button", { name: /^Show \d+ more/ });
        if (await more.isVisible()) await more.click();
        const rows = page.locator("table.ranking tbody tr");
        expect(await rows.count()).toBe(bottlenecks.totalCount);
        const nodes = bottlenecks.edges.map(({ node }) => node);
        const cells = await rows.evaluateAll((all) =>
          all.map((row) => ({
            hours: row.querySelectorAll("td")[2]?.textContent ?? "",
            cases: row.querySelector("td:last-child")?.textContent ?? "",
          })),
        );
        expect(cells.map(({ cases }) => numberOf(cases))).toEqual(nodes.map(({ cases }) => cases));
        for (const [index, { delay }] of nodes.entries()) {
          expect(Math.abs(numberOf(cells[index]!.hours) - delay.all.total)).toBeLessThan(1.01);
        }
        const rest = await page.locator("table.ranking tfoot td.figure:nth-child(4)").allTextContents();
        const total = numberOf(rest.at(-1)!);
        expect(total).toBe(Math.round(bottlenecks.balance.total));
        expect(sum([...cells.map(({ hours }) => hours), ...rest.slice(0, -1)].map(numberOf))).toBe(total);
        for (const index of [0, 1, 3]) {
          await rows.nth(index).locator("td:last-child a").click();
          await page.getByRole("heading", { name: `${nodes[index]!.cases} cases` }).waitFor();
          await page.goBack();
          await rows.nth(index).waitFor();
        }
      },
    );

    test("say of each row whether the intervals settle its order.", async () => {
      const { url } = await claims();
      const { bottlenecks } = await ranking(url, "STEP");
      const bounds = bottlenecks.edges.map(({ node }) => node.delay.all.shareOfLeadTime);
      const page = await browser.open(`${url}/bottlenecks`);
      const words = page.locator("table.ranking .rank small span");
      await words.first().waitFor();
      const shown = await words.allTextContents();
      expect(shown).toContain("not settled");
      expect(shown).toEqual(
        shown.map((_, index) => {
          const { low, high } = bounds[index]!;
          const before = index > 0 && bounds[index - 1]!.low <= high;
          const after = index + 1 < bounds.length && bounds[index + 1]!.high >= low;
          return before || after ? "not settled" : "settled";
        }),
      );
    });

    test("drop outside parties and systems with one click each, and say how many hours that leaves out.", async () => {
      const { url } = await claims();
      const all = await ranking(url, "DEPARTMENT");
      const own = await ranking(url, "DEPARTMENT", ["EXTERNAL", "SYSTEM"]);
      const page = await browser.open(`${url}/bottlenecks?by=department`);
      const names = page.locator("table.ranking tbody th > a");
      await names.first().waitFor();
      expect(await names.allTextContents()).toContain("Customer");
      await page.getByRole("button", { name: "Without external", exact: true }).click();
      await page.getByText("1 external party (Customer)").waitFor();
      await page.getByRole("button", { name: "Without systems", exact: true }).click();
      await page.getByText("1 system (Payment robot)").waitFor();
      expect(new URL(page.url()).searchParams.getAll("without")).toEqual(["external", "system"]);
      const left = await names.allTextContents();
      expect(left).not.toContain("Customer");
      expect(left).not.toContain("Payment robot");
      const hours = all.bottlenecks.balance.mine - own.bottlenecks.balance.mine;
      expect(hours).toBeGreaterThan(700);
      expect(numberOf((await page.locator(".left-out b").textContent())!)).toBeCloseTo(hours, 1);
      await page.reload();
      await page.getByText("1 system (Payment robot)").waitFor();
      await page.getByRole("button", { name: "Without external", exact: true }).click();
      await page.getByRole("button", { name: "Without systems", exact: true }).click();
      await page.getByRole("link", { name: "Customer", exact: true }).waitFor();
      expect(await page.locator(".left-out").count()).toBe(0);
    });

    test("show a chosen row at large: by keyboard, with trend, standard, performers and its longest cases.", async () => {
      const { url } = await claims();
      const page = await browser.open(`${url}/bottlenecks`);
      const button = page.locator("table.ranking .rank button").first();
      await button.focus();
      await page.keyboard.press("Enter");
      const side = page.getByRole("complementary", { name: "Selected bottleneck" });
      await side.getByRole("heading", { name: "Check" }).waitFor();
      await side.getByText("Hours a case, by month of end").waitFor();
      await side.getByRole("listitem").filter({ hasText: "Back office" }).getByText("75 times").waitFor();
      const longest = side.locator("a", { hasText: /^C-\d+$/ });
      await longest.first().waitFor();
      expect(await longest.count()).toBe(6);
      expect(await accessibilityViolations(page)).toEqual([]);
      await page.keyboard.press("Escape");
      await side.waitFor({ state: "detached" });
      expect(new URL(page.url()).searchParams.get("select")).toBeNull();
    });

    test("rank resources only for who may see persons.", async () => {
      const { url } = await claims();
      const page = await browser.open(`${url}/bottlenecks?by=resource`);
      await page.getByRole("link", { name: "Check", exact: true }).waitFor();
      expect(await page.getByRole("button", { name: "Resources" }).count()).toBe(0);
      const open = await claims({ allowPersonLevel: true });
      const other = await browser.open(`${open.url}/bottlenecks?by=resource`);
      await other.locator("table.ranking tbody th", { hasText: "Lea" }).waitFor();
    });

    test("show who hands to whom as a matrix that adds up, to be walked with the arrow keys.", async () => {
      const { url } = await claims();
      const { data } = await ask<{ readonly handovers: { readonly handovers: readonly Pair[] } }>(
        url,
        `{ handovers { handovers { from { id name } to { id name } times } } }`,
      );
      const page = await browser.open(`${url}/bottlenecks?show=matrix`);
      await page.getByRole("heading", { name: "Who hands to whom" }).waitFor();
      for (const { from, to, times } of data.handovers.handovers) {
        await page.getByRole("link", { name: `${from.name} to ${to.name}: ${times}`, exact: true }).waitFor();
      }
      const total = sum(data.handovers.handovers.map(({ times }) => times));
      expect(numberOf((await page.locator(".matrix .sum.all").textContent())!)).toBe(total);
      await page.locator(".matrix a[tabindex='0']").focus();
      const before = await focusedCell(page);
      await page.keyboard.press("ArrowDown");
      expect(await focusedCell(page)).not.toBe(before);
      const cell = page.locator(".matrix a:focus");
      const [from, to] = /^(.+) to (.+): /.exec((await cell.getAttribute("aria-label"))!)!.slice(1);
      await page.keyboard.press("Enter");
      await page.getByText(`${from} to ${to}`).first().waitFor();
      expect(new URL(page.url()).pathname).toBe("/cases");
    });

    test.each(["light", "dark"] as const)("can be used by everybody (%s).", async (colorScheme) => {
      const { url } = await claims();
      for (const address of [
        "",
        "?by=department&view=shared&without=external",
        "?by=handover",
        "?show=matrix&cell=returned",
      ]) {
        const page = await browser.open(`${url}/bottlenecks${address}`, { colorScheme });
        await page.locator("table.ranking, table.matrix").waitFor();
        expect(await accessibilityViolations(page), address).toEqual([]);
      }
    });
  },
);

interface Pair {
  readonly from: { readonly name: string };
  readonly to: { readonly name: string };
  readonly times: number;
}

interface Ranked {
  readonly bottlenecks: {
    readonly totalCount: number;
    readonly balance: { readonly total: number; readonly mine: number };
    readonly edges: readonly {
      readonly node: {
        readonly cases: number;
        readonly delay: {
          readonly all: {
            readonly total: number;
            readonly shareOfLeadTime: { readonly low: number; readonly high: number };
          };
        };
      };
    }[];
  };
}

async function claims(settings: Parameters<typeof startService>[0] = {}): Promise<{ readonly url: string }> {
  const service = await startService(settings);
  await importClaims(service.url);
  return service;
}

async function ranking(url: string, by: string, without: readonly string[] = []): Promise<Ranked> {
  const { data } = await ask<Ranked>(
    url,
    `query ($by: BottleneckBy, $without: [DepartmentGroup!]) {
      bottlenecks(by: $by, without: $without, first: 100) {
        totalCount
        balance { total mine }
        edges { node { cases delay { all { total shareOfLeadTime { low high } } } } }
      }
    }`,
    { by, without },
  );
  return data;
}

function focusedCell(page: Page): Promise<string | null> {
  return page.locator(".matrix a:focus").getAttribute("data-at");
}

function numberOf(text: string): number {
  return Number(text.replaceAll(/,| h$/g, ""));
}

function sum(numbers: readonly number[]): number {
  return Math.round(numbers.reduce((all, number) => all + number, 0) * 10) / 10;
}
