import type { Page } from "playwright-core";
import { describe, expect, test } from "vitest";
import { accessibilityViolations, useBrowser, withoutBrowser } from "../helpers/browser.ts";
import { ask, importFile, type RunningService, startService } from "../helpers/running-service.ts";

describe.skipIf(withoutBrowser !== null)(
  `Departments in a browser${withoutBrowser === null ? "" : ` (${withoutBrowser})`}`,
  () => {
    const browser = useBrowser();

    test.each(["light", "dark"] as const)(
      "the page of a department says what the API says, and axe-core finds nothing (%s).",
      async (colorScheme) => {
        const { url } = await organisation();
        const id = await idOf(url, "Legal");
        const { output, delay, serviceTime, positions } = await figuresOf(url, id);
        const page = await browser.open(`${url}/departments/${id}`, { colorScheme });
        const head = page.getByRole("region", { name: "Over all its processes" });
        await head.getByText(String(output.handovers), { exact: true }).waitFor();
        await head.getByText(output.credit.value.toFixed(1)).waitFor();
        await head.getByText(`${(delay.all.shareOfLeadTime.value * 100).toFixed(1)}%`, { exact: true }).waitFor();
        await head.getByText(serviceTime.observedOverExpected.value.toFixed(2), { exact: true }).waitFor();
        for (const { node } of positions.edges) {
          const row = page.getByRole("row").filter({ hasText: `${node.cases} of ${node.shareOfCases.n} cases` });
          expect(await row.getByRole("rowheader").textContent()).toContain(node.process.name);
          expect(await row.textContent()).toContain(`${node.output.workItems} items`);
          expect(await row.textContent()).toContain(`${node.delay.all.total.toFixed(1)} h`);
        }
        const positionsPanel = page.getByRole("region", { name: "Positions" });
        await positionsPanel.getByText("Balances").waitFor();
        await page.getByRole("region", { name: "Given and received" }).getByText("Balances").waitFor();
        await positionsPanel.getByRole("button", { name: "Orders in words and by customer" }).click();
        const summary = positions.edges.find(({ node }) => node.process.name === "Orders")!.node.summary;
        await page.getByText(summary).waitFor();
        await page.getByRole("table", { name: "What each customer got from it in Orders" }).waitFor();
        expect(await accessibilityViolations(page)).toEqual([]);
      },
    );

    test("figures over time add up to the department's, as a chart and as a table.", async () => {
      const { url } = await organisation();
      const page = await browser.open(`${url}/departments/${await idOf(url, "Legal")}`);
      const panel = page.getByRole("region", { name: "Over time" });
      await panel.getByRole("combobox", { name: "Figure over time" }).selectOption("HANDOVERS");
      await panel.getByText("Balances").waitFor();
      expect(new URL(page.url()).searchParams.get("trend")).toBe("HANDOVERS");
      await panel.getByRole("button", { name: "week" }).click();
      await panel.getByText("Balances").waitFor();
      await panel.getByRole("button", { name: "Show as table" }).click();
      expect(await panel.getByRole("row").count()).toBeGreaterThan(5);
      expect(await accessibilityViolations(page)).toEqual([]);
    });

    test("links lead to the cases, the process, the customer, and keep the filter.", async () => {
      const { url } = await organisation();
      const [legal, ops] = [await idOf(url, "Legal"), await idOf(url, "Ops")];
      const page = await browser.open(`${url}/departments/${legal}?from=2024-01-05`);
      const row = page.getByRole("row").filter({ has: page.getByRole("rowheader", { name: "Orders" }) });
      const cases = new URL((await row.getByRole("link", { name: /of \d+ cases/ }).getAttribute("href"))!, url);
      expect(cases.pathname).toBe("/cases");
      expect(cases.searchParams.get("department")).toBe(legal);
      expect(cases.searchParams.get("process")).toBe(await processIdOf(url, "Orders"));
      expect(cases.searchParams.get("from")).toBe("2024-01-05");
      expect(cases.searchParams.getAll("status")).toEqual(["completed", "aborted"]);
      await row.getByRole("link", { name: "Ops", exact: true }).click();
      await page.getByRole("heading", { name: "Ops", level: 1 }).waitFor();
      expect(new URL(page.url()).pathname).toBe(`/departments/${ops}`);
      expect(new URL(page.url()).searchParams.get("from")).toBe("2024-01-05");
    });

    test("a department without work in the selection says so.", async () => {
      const { url } = await organisation();
      const page = await browser.open(`${url}/departments/${await idOf(url, "Legal")}?from=2030-01-01`);
      await page.getByText("Legal has no work in the selected cases.").waitFor();
      expect(await accessibilityViolations(page)).toEqual([]);
    });

    test("executions that two processes share are pointed out.", async () => {
      const { url } = await organisation();
      const page = await browser.open(`${url}/departments/${await idOf(url, "Sales")}`);
      await page.getByText("10 executions are in more than one process; here they count once").waitFor();
      await page.getByRole("button", { name: "Claims in words and by customer" }).click();
      const overlap = page.getByText("10 of its executions here are also counted in Orders.");
      expect(await overlap.getByRole("link").getAttribute("href")).toBe(
        `/processes/${await processIdOf(url, "Orders")}`,
      );
    });

    test.each(["light", "dark"] as const)(
      "names that look alike are offered, and two spellings become one department (%s).",
      async (colorScheme) => {
        const { url } = await organisation();
        const [upper, lower] = [
          await figuresOf(url, await idOf(url, "Legal")),
          await figuresOf(url, await idOf(url, "legal")),
        ];
        const page = await browser.open(`${url}/departments`, { colorScheme });
        const likely = page.getByRole("region", { name: "Likely spellings of one department" });
        await likely.getByRole("button", { name: "Merge …" }).click();
        const panel = page.getByRole("complementary", { name: "Merge spellings" });
        await panel.getByText("Work of “legal” becomes work of Legal.").waitFor();
        expect(await accessibilityViolations(page)).toEqual([]);
        await panel.getByRole("button", { name: "Merge into Legal" }).click();
        await page.getByText("Merged into Legal.").waitFor();
        await likely.waitFor({ state: "detached" });
        const row = rowOf(page, "Legal");
        await row.getByText("also legal").waitFor();
        const merged = await figuresOf(url, await idOf(url, "Legal"));
        expect(merged.output.workItems).toBe(upper.output.workItems + lower.output.workItems);
        await row.getByText(`${(merged.delay.all.shareOfLeadTime.value * 100).toFixed(1)}%`, { exact: true }).waitFor();
        await page.getByText("All departments balance").waitFor();
      },
    );

    test("selected departments are marked external and back, and lose and get their credit.", async () => {
      const { url } = await organisation();
      const id = await idOf(url, "Customer");
      const before = (await figuresOf(url, id)).output.credit.value;
      const page = await browser.open(`${url}/departments`);
      await page.getByRole("checkbox", { name: "Select Customer" }).check();
      await page.getByRole("button", { name: "Mark external" }).click();
      await page.getByText("1 department is now marked external.").waitFor();
      await rowOf(page, "Customer").getByText("external").waitFor();
      expect((await figuresOf(url, id)).output.credit.value).toBe(0);
      await page.getByRole("button", { name: "Not external" }).click();
      await page.getByText("1 department is no longer marked external.").waitFor();
      expect((await figuresOf(url, id)).output.credit.value).toBeCloseTo(before, 9);
      await page.getByRole("button", { name: "Mark system" }).click();
      await rowOf(page, "Customer").getByText("system").waitFor();
    });

    test("several selected departments are moved below another, and back to the top.", async () => {
      const { url } = await organisation();
      const page = await browser.open(`${url}/departments`);
      for (const name of ["Finance", "legal"])
        await page.getByRole("checkbox", { name: `Select ${name}`, exact: true }).check();
      await page.getByRole("combobox", { name: "Move below" }).selectOption({ label: "Ops" });
      await page.getByRole("button", { name: "Move", exact: true }).click();
      await page.getByText("2 departments are now below Ops.").waitFor();
      await rowOf(page, "Finance").getByText("Level 2").waitFor();
      await rowOf(page, "legal").getByText("Level 2").waitFor();
      expect(await accessibilityViolations(page)).toEqual([]);
      await page.getByRole("combobox", { name: "Move below" }).selectOption({ label: "Nothing, to the top" });
      await page.getByRole("button", { name: "Move", exact: true }).click();
      await page.getByText("2 departments are now at the top.").waitFor();
      await rowOf(page, "Finance").getByText("Level 2").waitFor({ state: "detached" });
    });

    test("a department is made, and another moved below it, with the keyboard alone.", async () => {
      const { url } = await organisation();
      const page = await browser.open(`${url}/departments`);
      await rowOf(page, "Legal").waitFor();
      await page.getByRole("button", { name: "New department" }).focus();
      await page.keyboard.press("Enter");
      await page.getByRole("textbox", { name: "Name" }).focus();
      await page.keyboard.type("Back office");
      await page.keyboard.press("Enter");
      await page.getByText("Saved Back office.").waitFor();
      await page.keyboard.press("Escape");
      await rowOf(page, "Back office").waitFor();
      await rowOf(page, "Finance").getByRole("button", { name: "Change Finance" }).focus();
      await page.keyboard.press("Enter");
      await page.getByRole("combobox", { name: "Belongs to" }).focus();
      await page.keyboard.type("Back");
      await page.keyboard.press("Tab");
      await page.getByRole("button", { name: "Save" }).focus();
      await page.keyboard.press("Enter");
      await page.getByText("Saved Finance.").waitFor();
      await rowOf(page, "Finance").getByText("Level 2").waitFor();
      expect(await accessibilityViolations(page)).toEqual([]);
      await page.keyboard.press("Escape");
      await page.getByRole("button", { name: "Departments below Back office" }).focus();
      await page.keyboard.press("Enter");
      await rowOf(page, "Finance").waitFor({ state: "detached" });
      await page.getByRole("link", { name: "Back office" }).click();
      await page
        .getByRole("navigation", { name: "Departments right below" })
        .getByRole("link", { name: "Finance" })
        .click();
      await page.getByRole("heading", { name: "Finance", level: 1 }).waitFor();
      const crumbs = page.getByRole("navigation", { name: "You are here" });
      await crumbs.getByRole("link", { name: "Back office" }).waitFor();
    });

    test("what is refused is said beside the field, and a conflict offers to load it again.", async () => {
      const { url } = await organisation();
      const id = await idOf(url, "Finance");
      const page = await browser.open(`${url}/departments?change=${id}`);
      const name = page.getByRole("textbox", { name: "Name" });
      await name.fill("Sales");
      await page.getByRole("button", { name: "Save" }).click();
      await page.getByText('"Sales" already means Sales; merge the two departments').waitFor();
      expect(await name.getAttribute("aria-invalid")).toBe("true");
      await ask(
        url,
        'mutation ($id: ID!) { setDepartment(input: { id: $id, name: "Treasury" }) { department { id } } }',
        { id },
      );
      await name.fill("Accounting");
      await page.getByRole("button", { name: "Save" }).click();
      await page.getByText("Treasury is at version 2, not 1: somebody changed it").waitFor();
      await page.getByRole("button", { name: "Load it again" }).click();
      await expect.poll(() => name.inputValue()).toBe("Treasury");
      expect(await page.getByRole("complementary").textContent()).toContain("Finance");
      await name.fill("Accounting");
      await page.getByRole("button", { name: "Save" }).click();
      await page.getByText("Saved Accounting.").waitFor();
      await rowOf(page, "Accounting").getByText("also Finance, Treasury").waitFor();
    });

    test.each(["light", "dark"] as const)(
      "a department is given a capacity and hours, which the one below it shows as inherited (%s).",
      async (colorScheme) => {
        const { url } = await organisation();
        const [sales, legal] = [await idOf(url, "Sales"), await idOf(url, "Legal")];
        await ask(
          url,
          "mutation ($id: ID!, $parent: ID) { setDepartment(input: { id: $id, parent: $parent }) { department { id } } }",
          { id: legal, parent: sales },
        );
        const page = await browser.open(`${url}/departments?change=${sales}`, { colorScheme });
        const form = page.getByRole("complementary", { name: "Change the department" });
        await form.getByRole("textbox", { name: "How many can work at the same time" }).fill("three");
        await form.getByText("“three” is no whole number; expected how many, such as 3").waitFor();
        await form.getByRole("textbox", { name: "How many can work at the same time" }).fill("3");
        await form.getByRole("checkbox", { name: "Hours of its own" }).check();
        await form.getByRole("combobox", { name: "Time zone" }).fill("Europe/Nowhere");
        await form.getByRole("button", { name: "Take away Friday 09:00 to 17:00" }).click();
        await form.getByRole("textbox", { name: "Monday to" }).fill("12:00");
        await form.getByRole("button", { name: "More hours on Monday" }).click();
        await form.getByRole("textbox", { name: "Days without work" }).fill("2026-12-25\n2026-01-01");
        await form.getByRole("button", { name: "Save" }).click();
        await form.getByText('"Europe/Nowhere" is no time zone').waitFor();
        expect(await accessibilityViolations(page)).toEqual([]);
        await form.getByRole("combobox", { name: "Time zone" }).fill("Europe/Zurich");
        await form.getByRole("textbox", { name: "Monday to" }).last().fill("18:00");
        await form.getByRole("button", { name: "Save" }).click();
        await page.getByText("Saved Sales.").waitFor();
        const { data } = await ask<{ department: { capacity: number; ownCalendar: Record<string, unknown> } }>(
          url,
          `query ($id: ID!) { department(id: $id) { capacity ownCalendar { timeZone hoursPerWeek holidays weekly { day from to } } } }`,
          { id: sales },
        );
        expect(data.department.capacity).toBe(3);
        expect(data.department.ownCalendar).toEqual({
          timeZone: "Europe/Zurich",
          hoursPerWeek: 33,
          holidays: ["2026-01-01", "2026-12-25"],
          weekly: [
            { day: "MONDAY", from: "09:00", to: "12:00" },
            { day: "MONDAY", from: "12:00", to: "18:00" },
            { day: "TUESDAY", from: "09:00", to: "17:00" },
            { day: "WEDNESDAY", from: "09:00", to: "17:00" },
            { day: "THURSDAY", from: "09:00", to: "17:00" },
          ],
        });
        await page.goto(`${url}/departments?change=${legal}`);
        await form.getByText("Otherwise as Sales: 33.0 h a week, Europe/Zurich.").waitFor();
        await form.getByText("09:00–12:00, 12:00–18:00").waitFor();
        await form.getByText("Without 2 holidays").waitFor();
        expect(await accessibilityViolations(page)).toEqual([]);
      },
    );

    test("the search finds a department by another spelling.", async () => {
      const { url } = await organisation();
      await ask(
        url,
        'mutation ($id: ID!) { setDepartment(input: { id: $id, aliases: ["Shipping"] }) { department { id } } }',
        {
          id: await idOf(url, "Ops"),
        },
      );
      const page = await browser.open(`${url}/departments`);
      await page.getByRole("searchbox").fill("shipp");
      await page.getByText("1 shown").waitFor();
      expect(await page.getByRole("rowheader").allTextContents()).toEqual([expect.stringContaining("Ops")]);
      await page.getByRole("searchbox").fill("nobody");
      await page.getByText("No department is named or spelled like “nobody”.").waitFor();
    });

    test("an address that names no department says so.", async () => {
      const { url } = await organisation();
      const page = await browser.open(`${url}/departments/nonsense`);
      await page.getByRole("heading", { name: "There is no such page", level: 1 }).waitFor();
      expect(await accessibilityViolations(page)).toEqual([]);
    });
  },
);

function rowOf(page: Page, name: string) {
  return page.getByRole("row").filter({ has: page.getByRole("checkbox", { name: `Select ${name}`, exact: true }) });
}

/** 40 orders and 30 claims; a fifth of the orders comes back from Legal, which a few rows spell otherwise; ten registrations are in both. */
async function organisation(): Promise<RunningService> {
  const service = await startService();
  const orders = rows("Orders", 40, (n) => [
    ["Register", "Sales", 1, 1],
    ["Check", n % 4 === 0 ? "legal" : "Legal", 2 + (n % 7), 2],
    ...(n % 5 === 0
      ? ([
          ["Register", "Sales", 1, 1],
          ["Check", "Legal", 1, 1],
        ] as const)
      : []),
    ["Ship", "Ops", 3, 1],
    ["Accept", "Customer", 5, 1],
  ]);
  const claims = rows("Claims", 30, (n) => [
    ["Register claim", "Sales", 1, 1],
    ["Assess", "Legal", 4 + (n % 5), 2],
    ["Pay", "Finance", 1, 1],
  ]);
  const mapping = [
    { column: "case", role: "CASE" },
    { column: "step", role: "ACTIVITY" },
    { column: "start", role: "START" },
    { column: "end", role: "COMPLETE" },
    { column: "department", role: "DEPARTMENT" },
    { column: "id", role: "EVENT_ID" },
  ];
  for (const [name, body] of [
    ["Orders.csv", orders],
    ["Claims.csv", claims],
  ] as const) {
    const { error } = await importFile(service.url, name, body, { mapping, idSpace: "events" });
    if (error !== null) throw new Error(error.message);
  }
  return service;
}

type Work = readonly [step: string, department: string, waitHours: number, serviceHours: number];

function rows(process: string, cases: number, work: (number: number) => readonly Work[]): string {
  const lines = Array.from({ length: cases }, (_, number) => {
    let hour = number * 24;
    return work(number).map(([step, department, wait, service], place) => {
      const start = hour + wait;
      hour = start + service;
      const id = number < 10 && place === 0 ? `shared-${number}` : `${process}-${number}-${place}`;
      return [`${process}-${number}`, step, at(start), at(hour), department, id].join(",");
    });
  });
  return ["case,step,start,end,department,id", ...lines.flat()].join("\n");
}

function at(hour: number): string {
  return new Date(Date.UTC(2024, 0, 1, hour)).toISOString();
}

interface Figures {
  readonly output: {
    readonly handovers: number;
    readonly workItems: number;
    readonly credit: { readonly value: number };
  };
  readonly delay: { readonly all: { readonly shareOfLeadTime: { readonly value: number } } };
  readonly serviceTime: { readonly observedOverExpected: { readonly value: number } };
  readonly positions: {
    readonly edges: readonly {
      readonly node: {
        readonly process: { readonly name: string };
        readonly summary: string;
        readonly cases: number;
        readonly shareOfCases: { readonly n: number };
        readonly output: { readonly workItems: number };
        readonly delay: { readonly all: { readonly total: number } };
      };
    }[];
  };
}

async function figuresOf(url: string, id: string): Promise<Figures> {
  const query = `query ($id: ID!) { department(id: $id) {
    output { handovers workItems credit { value } }
    delay { all { shareOfLeadTime { value } } }
    serviceTime { observedOverExpected { value } }
    positions { edges { node { process { name } summary cases shareOfCases { n } output { workItems } delay { all { total } } } } }
  } }`;
  return (await ask<{ department: Figures }>(url, query, { id })).data.department;
}

async function idOf(url: string, name: string): Promise<string> {
  const query = "query ($name: String!) { department(name: $name) { id } }";
  return (await ask<{ department: { id: string } }>(url, query, { name })).data.department.id;
}

async function processIdOf(url: string, name: string): Promise<string> {
  const query = "query ($name: String!) { process(name: $name) { id } }";
  return (await ask<{ process: { id: string } }>(url, query, { name })).data.process.id;
}
