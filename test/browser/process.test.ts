import type { Page } from "playwright-core";
import { describe, expect, test } from "vitest";
import { hoursText } from "../../src/web/figures/format.ts";
import { accessibilityViolations, useBrowser, withoutBrowser } from "../helpers/browser.ts";
import { importClaims } from "../helpers/claims-log.ts";
import { ask, startService } from "../helpers/running-service.ts";

describe.skipIf(withoutBrowser !== null)(
  `A process in a browser${withoutBrowser === null ? "" : ` (${withoutBrowser})`}`,
  () => {
    const browser = useBrowser();

    test("is drawn with a lane for each department, its steps inside, and the figures that the API gives.", async () => {
      const { url, process } = await claims();
      const page = await openMap(url, process.id);
      const departments = new Set(process.map.nodes.map(({ department }) => department.name));
      expect(new Set(await page.locator(".map-titles li > span").allTextContents())).toEqual(departments);
      await page.getByText(`${process.map.nodes.length} of ${process.map.nodes.length} steps`).waitFor();

      const lanes = await page.locator(".map-titles li").evaluateAll((all) =>
        all.map((lane) => {
          const { top, bottom } = lane.getBoundingClientRect();
          return { name: lane.querySelector("span")?.textContent, top, bottom };
        }),
      );
      await page.getByLabel("Heat").selectOption("executions");
      for (const { step, department, executions, cases } of process.map.nodes) {
        const box = page.locator(`[data-step="${step.id}"]`);
        expect(await box.innerText()).toContain(step.name);
        expect(await box.locator("b").textContent()).toBe(`${executions}×`);
        expect(await box.locator("small").textContent()).toContain(`${cases} cases`);
        const { top, bottom } = await box.evaluate((element) => {
          const bounds = element.getBoundingClientRect();
          return { top: bounds.top, bottom: bounds.bottom };
        });
        const lane = lanes.find(({ name }) => name === department.name)!;
        expect(top).toBeGreaterThanOrEqual(lane.top);
        expect(bottom).toBeLessThanOrEqual(lane.bottom);
      }
      expect(await page.locator(".map-mark.first").innerText()).toContain("60 begin");
      expect(await page.locator(".map-mark.last").innerText()).toContain("60 end");
      expect(await page.locator(".map-hit").count()).toBe(process.map.edges.length);
      // Register enables the assessment, which another department takes up 2 to 10 hours later.
      const pickUp = edgeOf(process, "Register", "Assess damage").pickUp.mean.value;
      expect(await page.locator(".map-label").allTextContents()).toContain(`${hoursText(pickUp)} h 60`);
    });

    test("dashes what goes back to an earlier step, and only that.", async () => {
      const { url, process } = await claims();
      const page = await openMap(url, process.id);
      const back = await page.locator(".map-edge.back title").allTextContents();
      expect(back).toEqual(["Answer questions to Check: 15 cases"]);
    });

    test("opens the inspector for a step chosen by mouse, says so in its address, and closes it by Escape.", async () => {
      const { url, process } = await claims();
      const page = await openMap(url, process.id);
      const check = process.map.nodes.find(({ step }) => step.name === "Check")!;
      await page.locator(`[data-step="${check.step.id}"]`).click();
      const inspector = page.getByRole("complementary", { name: "Step in Back office: Check" });
      await inspector.getByText("Back office", { exact: true }).waitFor();
      expect(new URL(page.url()).searchParams.get("select")).toBe(check.step.id);
      expect(await inspector.locator(".map-triple b").allTextContents()).toEqual(
        [check.cases, check.executions, check.repeats].map(String),
      );
      const cases = inspector.getByRole("link", { name: `All ${check.cases}` });
      const behind = new URL((await cases.getAttribute("href"))!, url).searchParams;
      expect([behind.get("process"), behind.get("step")]).toEqual([process.id, check.step.id]);
      await page.keyboard.press("Escape");
      await inspector.waitFor({ state: "detached" });
      expect(new URL(page.url()).searchParams.get("select")).toBeNull();
    });

    test("is walked through with arrow keys from one tab stop; Enter chooses, and an edge is reached from its step.", async () => {
      const { url, process } = await claims();
      const page = await openMap(url, process.id);
      expect(await page.locator(".map-step[tabindex='0']").count()).toBe(1);
      const register = process.map.nodes.find(({ step }) => step.name === "Register")!.step.id;
      await page.locator(`[data-step="${register}"]`).focus();
      await page.keyboard.press("ArrowRight");
      const next = await page.locator(".map-step:focus").getAttribute("data-step");
      expect(process.map.nodes.map(({ step }) => step.id)).toContain(next);
      expect(next).not.toBe(register);
      await page.keyboard.press("Enter");
      await page.getByRole("complementary").waitFor();
      expect(new URL(page.url()).searchParams.get("select")).toBe(next);

      const assess = process.map.nodes.find(({ step }) => step.name === "Assess damage")!.step.id;
      await page.goto(`${url}/processes/${process.id}?select=${assess}`);
      await page.getByRole("complementary").getByRole("button", { name: "Register" }).press("Enter");
      const edge = page.getByRole("complementary", { name: "Handover: Register → Assess damage" });
      await edge.waitFor();
      const { cases, times, pickUp } = edgeOf(process, "Register", "Assess damage");
      expect(await edge.locator(".map-triple b").allTextContents()).toEqual([`${cases}`, `${times}`, "1.00"]);
      expect(await edge.locator(".process-spread").innerText()).toContain(hoursText(pickUp.mean.value));
      const link = edge.getByRole("link", { name: "Cases in which Front office hands over to Assessors" });
      expect(new URL((await link.getAttribute("href"))!, url).searchParams.get("handover")).toMatch(/~/);
    });

    test("holds the same numbers as a table.", async () => {
      const { url, process } = await claims();
      const page = await browser.open(`${url}/processes/${process.id}?show=table`);
      const [steps, edges] = [page.locator(".map-tables table").nth(0), page.locator(".map-tables table").nth(1)];
      await steps.waitFor();
      expect(await rowsOf(steps)).toEqual(
        process.map.nodes.map((node) => [
          node.step.name,
          node.department.name,
          ...[node.cases, node.executions, node.starts, node.ends, node.repeats].map(String),
        ]),
      );
      expect(await rowsOf(edges, 5)).toEqual(
        process.map.edges.map(({ from, to, cases, times, handover }) => [
          `${from.name} to ${to.name}`,
          to.name,
          String(cases),
          String(times),
          handover ? "yes" : "no",
        ]),
      );
      expect(await steps.locator("tfoot td").first().textContent()).toBe("100.0%");
    });

    test("shows rare paths as asked for, and keeps that in its address.", async () => {
      const { url, process } = await claims();
      const page = await openMap(url, process.id);
      await page.getByLabel("Paths").fill("1");
      await page.getByText("in 30% of cases or more").waitFor();
      expect(new URL(page.url()).searchParams.get("paths")).toBe("0.3");
      const left = process.map.nodes.filter(({ cases }) => cases >= 18).length;
      await page.getByText(`${left} of ${process.map.nodes.length} steps`).waitFor();
      await expect.poll(() => page.locator(".map-step").count()).toBe(left);
    });

    test("narrows the whole page to a variant, and widens it again.", async () => {
      const { url, process } = await claims();
      const page = await openMap(url, process.id);
      const first = page.locator(".process-variant").first();
      const shown = await first.innerText();
      const cases = Number(/(\d+) cases/.exec(shown)?.[1]);
      await first.click();
      expect(new URL(page.url()).searchParams.get("variant")).not.toBeNull();
      await page.locator(".process-headline dd b").first().getByText(String(cases), { exact: true }).waitFor();
      await page.getByText(`n = ${cases} cases`).first().waitFor();
      await page.locator(".process-variant[aria-pressed='true']").click();
      await page.locator(".process-headline dd b").first().getByText("60", { exact: true }).waitFor();
    });

    test.each(["light", "dark"] as const)(
      "has nothing that axe-core finds, as map and as table (%s).",
      async (colorScheme) => {
        const { url, process } = await claims();
        const page = await openMap(url, process.id, colorScheme);
        await page.locator(".map-step").first().click();
        await page.getByText("Performed by, in all cases").waitFor();
        expect(await accessibilityViolations(page)).toEqual([]);
        await page.getByRole("button", { name: "Table", exact: true }).click();
        await page.locator(".map-tables").waitFor();
        expect(await accessibilityViolations(page)).toEqual([]);
        await page.goto(`${url}/processes`);
        await page.getByRole("button", { name: "Change claims" }).click();
        expect(await accessibilityViolations(page)).toEqual([]);
      },
    );

    async function openMap(url: string, id: string, colorScheme: "light" | "dark" = "light"): Promise<Page> {
      const page = await browser.open(`${url}/processes/${id}`, { colorScheme });
      await page.locator(".map-step").first().waitFor();
      await page.locator(".process-variant").first().waitFor();
      return page;
    }

    test("is changed in the list; what the service refuses stands beside the field.", async () => {
      const { url } = await claims();
      const page = await browser.open(`${url}/processes`);
      await page.getByRole("button", { name: "Change claims" }).click();
      await page.getByLabel("Output value of a completed case").fill("-1");
      await page.getByRole("button", { name: "Save" }).click();
      await page.getByText("-1 is no value of a case; expected 0 or more").waitFor();
      await page.getByLabel("Output value of a completed case").fill("250");
      await page.getByLabel("Name").fill("Claims");
      await page.getByLabel("Kind").selectOption("PROVISIONAL");
      await page.getByRole("button", { name: "Save" }).click();
      await page.getByRole("row").filter({ hasText: "Claims" }).getByText("provisional").waitFor();
      const { data } = await ask<{ readonly process: unknown }>(
        url,
        `{ process(name: "Claims") { kind valuePerCase version } }`,
      );
      expect(data.process).toEqual({ kind: "PROVISIONAL", valuePerCase: 250, version: 2 });
    });
  },
);

interface Claims {
  readonly id: string;
  readonly map: {
    readonly nodes: readonly {
      readonly step: { readonly id: string; readonly name: string };
      readonly department: { readonly name: string };
      readonly cases: number;
      readonly executions: number;
      readonly starts: number;
      readonly ends: number;
      readonly repeats: number;
    }[];
    readonly edges: readonly {
      readonly from: { readonly name: string };
      readonly to: { readonly name: string };
      readonly cases: number;
      readonly times: number;
      readonly handover: boolean;
      readonly pickUp: { readonly mean: { readonly value: number } };
    }[];
  };
}

async function claims(): Promise<{ readonly url: string; readonly process: Claims }> {
  const { url } = await startService();
  await importClaims(url);
  const { data } = await ask<{ readonly process: Claims }>(
    url,
    `{ process(name: "claims") { id map {
      nodes { step { id name } department { name } cases executions starts ends repeats }
      edges { from { name } to { name } cases times handover pickUp { mean { value } } }
    } } }`,
  );
  return { url, process: data.process };
}

function edgeOf({ map }: Claims, from: string, to: string): Claims["map"]["edges"][number] {
  return map.edges.find((edge) => edge.from.name === from && edge.to.name === to)!;
}

/** The texts of the first cells of each row. */
async function rowsOf(table: ReturnType<Page["locator"]>, cells = 7): Promise<readonly (readonly string[])[]> {
  return await table
    .locator("tbody tr")
    .evaluateAll(
      (rows, count) => rows.map((row) => [...row.children].slice(0, count).map((cell) => cell.textContent ?? "")),
      cells,
    );
}
