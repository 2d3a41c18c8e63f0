import type { Locator, Page } from "playwright-core";
import { describe, expect, test } from "vitest";
import { amountText, countText, exactShareText, hoursText } from "../../src/web/figures/format.ts";
import { accessibilityViolations, useBrowser, withoutBrowser } from "../helpers/browser.ts";
import { secondsOf } from "../helpers/clock-text.ts";
import { ask } from "../helpers/running-service.ts";
import { serveFolder } from "../helpers/served-folder.ts";
import { temporaryFolder } from "../helpers/temporary-folder.ts";

describe.skipIf(withoutBrowser !== null)(
  `A tour of the sample organisation${withoutBrowser === null ? "" : ` (${withoutBrowser})`}`,
  () => {
    const browser = useBrowser();

    test("goes from the start of the command line through every view to the figures of one case, each figure as the API has it, and ends where it began.", async () => {
      const service = await serveFolder(await temporaryFolder(), ["--sample"]);
      const { url } = service;
      const page = await browser.open(url);
      await page.getByText("All columns balance").waitFor({ timeout: 60_000 });

      await expectLandscape(url, page);
      const position = await longestPosition(url);
      await expectCell(page, position);
      await page.getByRole("link", { name: "Open department" }).click();
      await expectDepartment(page, position);
      await linkTo(page, position.process.name).click();
      await expectProcess(page, position);
      const step = await longestStep(url, position);
      await expectStep(page, step);
      await page.getByRole("link", { name: /^All [\d,]+$/ }).click();
      const key = await expectCasesBehind(url, page, position.process.id, step.step.id);
      await page.getByRole("link", { name: key, exact: true }).click();
      await expectCase(url, page, key);
      await page.getByRole("link", { name: "Bottlenecks", exact: true }).click();
      await expectBottlenecks(url, page);

      await page.getByRole("button", { name: "Remove it" }).click();
      await page.getByRole("heading", { name: "Look at the sample organisation" }).waitFor();
      expect(await accessibilityViolations(page)).toEqual([]);
      const { data } = await ask<Totals>(url, "{ departments { totalCount } processes { totalCount } }");
      expect([data.departments.totalCount, data.processes.totalCount]).toEqual([0, 0]);
      expect(await service.end("SIGTERM")).toBe(0);
    }, 120_000);
  },
);

async function expectLandscape(url: string, page: Page): Promise<void> {
  const { data } = await ask<Processes>(
    url,
    `{ processes(first: 100) { edges { node { name metrics { cases balance { total difference } } } } } }`,
  );
  const processes = data.processes.edges.map(({ node }) => node);
  const sum = (of: (process: (typeof processes)[number]) => number): number =>
    processes.reduce((all, process) => all + of(process), 0);
  expect(processes.length).toBe(8);
  expect(processes.map(({ metrics }) => metrics.balance.difference)).toEqual(processes.map(() => 0));
  const heads = await page.locator("table.heat thead th small").allTextContents();
  expect(heads).toEqual(processes.map(({ metrics }) => `n ${countText(metrics.cases)}`));
  const [sums, hours] = [page.locator("table.heat tfoot tr").nth(0), page.locator("table.heat tfoot tr").nth(1)];
  expect(await sums.locator("td:not(.margin)").allTextContents()).toEqual(processes.map(() => "100%"));
  expect(await hours.locator("td").allTextContents()).toEqual(
    [...processes.map(({ metrics }) => metrics.balance.total), sum(({ metrics }) => metrics.balance.total)].map(
      (total) => `${hoursText(total)} h`,
    ),
  );
  await page.getByText(`n = ${countText(sum(({ metrics }) => metrics.cases))} cases`).waitFor();
  await page.getByText("This is the sample organisation").waitFor();
  expect(await accessibilityViolations(page)).toEqual([]);
}

async function expectCell(page: Page, { department, process, cases, output, delay }: Position): Promise<void> {
  await page.locator(`[data-cell="${department.id}~${process.id}"]`).first().click();
  const side = page.getByRole("complementary", { name: "Selected position" });
  await side.getByRole("heading", { name: `${department.name} in ${process.name}` }).waitFor();
  await side.getByText("Balances").waitFor();
  const shown = await side.innerText();
  const { credit, creditShare } = output;
  expect(shown).toContain(amountText(credit.value));
  expect(shown).toContain(`${exactShareText(creditShare.value)} of ${countText(creditShare.n)} cases`);
  expect(shown).toContain(`${hoursText(delay.all.total)} h`);
  expect(shown).toContain(`${exactShareText(delay.all.shareOfLeadTime.value)} of lead time`);
  expect(shown).toContain(`n = ${countText(cases)} cases`);
  expect(await accessibilityViolations(page)).toEqual([]);
}

async function expectDepartment(page: Page, { department, process, output, delay }: Position): Promise<void> {
  await page.getByRole("heading", { name: department.name, level: 1 }).waitFor();
  const head = page.getByRole("region", { name: "Over all its processes" });
  const figure = (name: string) => head.locator("div", { hasText: name }).innerText();
  const all = department.delay.all.shareOfLeadTime;
  await head.getByText("Share of lead time").waitFor();
  const { handovers, earnedHours } = department.output;
  expect(await figure("Handovers delivered")).toContain(countText(handovers));
  expect(await figure("Earned hours")).toContain(`${hoursText(earnedHours.value)} h`);
  expect(await figure("Share of lead time")).toContain(exactShareText(all.value));
  expect(await figure("Share of lead time")).toContain(`n ${countText(all.n)}`);
  const positions = page.getByRole("region", { name: "Positions" });
  await positions.getByText("Balances").waitFor();
  const row = await positions
    .getByRole("row")
    .filter({ has: page.getByRole("link", { name: process.name, exact: true }) })
    .innerText();
  expect(row).toContain(amountText(output.credit.value));
  expect(row).toContain(`${hoursText(delay.all.total)} h, ${exactShareText(delay.all.shareOfLeadTime.value)}`);
  expect(await accessibilityViolations(page)).toEqual([]);
}

/** The way from the positions of a department to a process. */
function linkTo(page: Page, process: string): Locator {
  return page.locator("table.positions").getByRole("link", { name: process, exact: true });
}

async function expectProcess(page: Page, { process: { name, metrics } }: Position): Promise<void> {
  await page.getByRole("heading", { name, level: 1 }).waitFor();
  const head = page.locator(".process-headline");
  await head.getByText("Balances").waitFor();
  const shown = await head.innerText();
  expect(shown).toContain(countText(metrics.cases));
  expect(shown).toContain(`${hoursText(metrics.leadTime.mean.value)} h`);
  expect(shown).toContain(`n ${countText(metrics.leadTime.n)}`);
  await page.locator("[data-step]").first().waitFor();
  expect(await accessibilityViolations(page)).toEqual([]);
}

async function expectStep(page: Page, { step, cases, executions, repeats, delay }: MapNode): Promise<void> {
  const box = page.locator(`[data-step="${step.id}"]`);
  await box.focus();
  await box.press("Enter");
  const inspector = page.getByRole("complementary", { name: `: ${step.name}` });
  await inspector.getByText("Balances").waitFor();
  expect(await inspector.locator(".map-triple b").allTextContents()).toEqual(
    [cases, executions, repeats].map(countText),
  );
  expect(await inspector.innerText()).toContain(`${hoursText(delay.all.total)} h`);
  expect(await inspector.innerText()).toContain(exactShareText(delay.all.shareOfLeadTime.value));
  expect(await accessibilityViolations(page)).toEqual([]);
}

/** The key of the longest of them. */
async function expectCasesBehind(url: string, page: Page, process: string, step: string): Promise<string> {
  const { data } = await ask<Cases>(
    url,
    `query ($filter: AnalysisFilter) {
      cases(filter: $filter, orderBy: LEAD_TIME_DESC, first: 50) { totalCount edges { node { key leadTime } } }
    }`,
    { filter: { include: { processes: [process], steps: [step] } } },
  );
  const cases = data.cases.edges.map(({ node }) => node);
  await page.getByRole("heading", { name: `${countText(data.cases.totalCount)} cases` }).waitFor();
  expect(await page.locator("table.cases tbody th").allTextContents()).toEqual(cases.map(({ key }) => key));
  expect(await page.locator("table.cases tbody td:last-child b").allTextContents()).toEqual(
    cases.map(({ leadTime }) => hoursText(leadTime)),
  );
  expect(await accessibilityViolations(page)).toEqual([]);
  return cases[0]!.key;
}

async function expectCase(url: string, page: Page, key: string): Promise<void> {
  await page.getByRole("heading", { name: key, level: 1 }).waitFor();
  await page.getByText("Adds up to the lead time").waitFor();
  const id = new URL(page.url()).pathname.split("/").at(-1);
  const { data } = await ask<{ readonly node: { readonly leadTime: number; readonly criticalPath: readonly Piece[] } }>(
    url,
    `query ($id: ID!) { node(id: $id) { ... on Case { leadTime(unit: SECONDS) criticalPath { from to } } } }`,
    { id },
  );
  const { leadTime, criticalPath } = data.node;
  const lengthsMs = criticalPath.map(({ from, to }) => Date.parse(to) - Date.parse(from));
  expect(lengthsMs.reduce((sum, length) => sum + length, 0)).toBe(leadTime * 1000);
  expect(await page.locator("table.path tbody tr").count()).toBe(criticalPath.length);
  expect(secondsOf((await page.locator("table.path [data-sum]").textContent())!)).toBe(Math.round(leadTime));
  expect(await accessibilityViolations(page)).toEqual([]);
}

async function expectBottlenecks(url: string, page: Page): Promise<void> {
  await page.getByRole("button", { name: "Without external", exact: true }).click();
  await page.locator(".left-out").waitFor();
  const { data } = await ask<Ranking>(
    url,
    `{
      bottlenecks(by: STEP, without: [EXTERNAL], first: 5) {
        totalCount
        balance { total mine }
        edges { node { cases subject { ... on Step { name } } delay { all { perCase { n } shareOfLeadTime { value } } } } }
      }
      departments(external: true) { totalCount edges { node { name } } }
    }`,
  );
  const ranked = data.bottlenecks.edges.map(({ node }) => node);
  const rows = page.locator("table.ranking tbody tr");
  await expect.poll(() => rows.first().locator("th").innerText()).toContain(ranked[0]!.subject.name);
  const { total, mine } = data.bottlenecks.balance;
  const said = await page.locator(".left-out").innerText();
  expect(said).toContain(`${hoursText(total - mine)} h`);
  for (const { node } of data.departments.edges) expect(said).toContain(node.name);
  for (const [index, { subject, cases, delay }] of ranked.entries()) {
    const row = rows.nth(index);
    expect(await row.locator("th").innerText()).toContain(subject.name);
    expect(await row.innerText()).toContain(exactShareText(delay.all.shareOfLeadTime.value));
    expect(await row.innerText()).toContain(`n ${countText(delay.all.perCase.n)}`);
    expect(await row.locator("td:last-child").innerText()).toBe(countText(cases));
  }
  expect(await accessibilityViolations(page)).toEqual([]);
}

/** The place of an own department in a process that holds the most lead time. */
async function longestPosition(url: string): Promise<Position> {
  const { data } = await ask<{ readonly positions: Edges<Position> }>(
    url,
    `{
      positions(first: 100) {
        edges {
          node {
            department {
              id name external children { id }
              output { handovers earnedHours { value } }
              delay { all { shareOfLeadTime { value n } } }
            }
            process { id name metrics { cases leadTime { n mean { value } } } }
            cases
            output { credit { value } creditShare { value n } }
            delay { all { total shareOfLeadTime { value } } }
          }
        }
      }
    }`,
  );
  const [longest] = data.positions.edges
    .map(({ node }) => node)
    .filter(({ department }) => !department.external && department.children.length === 0)
    .sort((a, b) => b.delay.all.total - a.delay.all.total);
  return longest!;
}

/** The step of the department in the process that holds the most lead time. */
async function longestStep(url: string, { process, department }: Position): Promise<MapNode> {
  const { data } = await ask<{ readonly process: { readonly map: { readonly nodes: readonly MapNode[] } } }>(
    url,
    `query ($id: ID!) {
      process(id: $id) {
        map {
          nodes {
            step { id name }
            department { id }
            cases executions repeats
            delay { all { total shareOfLeadTime { value } } }
          }
        }
      }
    }`,
    { id: process.id },
  );
  const [longest] = data.process.map.nodes
    .filter((node) => node.department.id === department.id)
    .sort((a, b) => b.delay.all.total - a.delay.all.total);
  return longest!;
}

interface Edges<Node> {
  readonly edges: readonly { readonly node: Node }[];
}

interface Figure {
  readonly value: number;
  readonly n: number;
}

interface Booked {
  readonly all: { readonly total: number; readonly shareOfLeadTime: Figure; readonly perCase: Figure };
}

interface Position {
  readonly department: {
    readonly id: string;
    readonly name: string;
    readonly external: boolean;
    readonly children: readonly unknown[];
    readonly output: { readonly handovers: number; readonly earnedHours: Figure };
    readonly delay: Booked;
  };
  readonly process: {
    readonly id: string;
    readonly name: string;
    readonly metrics: { readonly cases: number; readonly leadTime: { readonly n: number; readonly mean: Figure } };
  };
  readonly cases: number;
  readonly output: { readonly credit: Figure; readonly creditShare: Figure };
  readonly delay: Booked;
}

interface MapNode {
  readonly step: { readonly id: string; readonly name: string };
  readonly department: { readonly id: string };
  readonly cases: number;
  readonly executions: number;
  readonly repeats: number;
  readonly delay: Booked;
}

interface Processes {
  readonly processes: Edges<{
    readonly name: string;
    readonly metrics: {
      readonly cases: number;
      readonly balance: { readonly total: number; readonly difference: number };
    };
  }>;
}

interface Cases {
  readonly cases: { readonly totalCount: number } & Edges<{ readonly key: string; readonly leadTime: number }>;
}

interface Piece {
  readonly from: string;
  readonly to: string;
}

interface Ranking {
  readonly bottlenecks: {
    readonly totalCount: number;
    readonly balance: { readonly total: number; readonly mine: number };
  } & Edges<{ readonly cases: number; readonly subject: { readonly name: string }; readonly delay: Booked }>;
  readonly departments: Edges<{ readonly name: string }>;
}

interface Totals {
  readonly departments: { readonly totalCount: number };
  readonly processes: { readonly totalCount: number };
}
