import type { Page } from "playwright-core";
import { describe, expect, test } from "vitest";
import { bpmn } from "../helpers/bpmn-text.ts";
import { accessibilityViolations, forgiveComplaints, useBrowser, withoutBrowser } from "../helpers/browser.ts";
import { ask, importFile, type RunningService, startService } from "../helpers/running-service.ts";

describe.skipIf(withoutBrowser !== null)(
  `Designing a process in a browser${withoutBrowser === null ? "" : ` (${withoutBrowser})`}`,
  () => {
    const browser = useBrowser();

    test.each(["light", "dark"] as const)(
      "a process is made from nothing, gets steps, and a finding comes and goes (%s).",
      async (colorScheme) => {
        const { url } = await withDepartments();
        const page = await browser.open(`${url}/processes/new`, { colorScheme });
        await page.getByRole("textbox", { name: "Name" }).fill("Orders");
        await page.getByRole("textbox", { name: "Cases that begin in an hour" }).fill("many");
        await page.getByRole("button", { name: "Make it" }).click();
        await page.getByText("The number of cases an hour must be a number of at least 0").waitFor();
        await page.getByRole("textbox", { name: "Cases that begin in an hour" }).fill("1.2");
        expect(await accessibilityViolations(page)).toEqual([]);
        await page.getByRole("button", { name: "Make it" }).click();
        await page.getByRole("heading", { name: "Design of Orders", level: 1 }).waitFor();
        await page.getByText("Nothing stands out.").waitFor();

        await addStep(page, "Check", { department: "Legal", after: "Start" });
        await page.getByText("3 steps, 2 flows").waitFor();
        await addStep(page, "Ship", { after: "Check" });
        await page.getByText("4 steps, 3 flows").waitFor();
        const findings = page.getByRole("region", { name: "Findings" });
        await findings.getByText('No department is assigned to "Ship".').waitFor();
        await stepNamed(page, "Ship")
          .getByText("warning: No department", { exact: false })
          .waitFor({ state: "attached" });
        expect(await accessibilityViolations(page)).toEqual([]);

        await findings.getByRole("button", { name: "Look at Ship" }).click();
        const editor = page.getByRole("complementary", { name: "Step: Ship" });
        await editor.getByRole("combobox", { name: "Department" }).selectOption({ label: "Sales" });
        await editor.getByRole("textbox", { name: "In all, h" }).fill("8");
        await editor.getByRole("textbox", { name: "Work, h" }).fill("half");
        await editor.getByRole("button", { name: "Save" }).click();
        await editor.getByText("The work must be a number of at least 0").waitFor();
        await editor.getByRole("textbox", { name: "Work, h" }).fill("0,5");
        await editor.getByRole("textbox", { name: "Variation" }).fill("1");
        await editor.getByRole("button", { name: "Save" }).click();
        await findings.getByText("Nothing stands out.").waitFor();
        await stepNamed(page, "Ship").getByText("8.0 h · 0.5 h work").waitFor();
        expect(await lanesOf(page)).toEqual(["Legal", "Sales"]);
        expect(await accessibilityViolations(page)).toEqual([]);

        const { process } = await designOf(url, "Orders");
        expect(process.arrivalsPerHour).toBe(1.2);
        expect(process.currentVersion.steps).toContainEqual({
          name: "Ship",
          assignedTo: { name: "Sales" },
          standard: { sojourn: 8, work: 0.5, variation: 1 },
        });
        expect(flowsOf(process)).toEqual(["Check Ship", "Ship End", "Start Check"]);
      },
    );

    test("every change is told with its author, and the last is undone, as often as there is one.", async () => {
      const { url } = await withDepartments();
      const page = await browser.open(`${url}/processes/${await processId(url, "Orders")}/design`);
      await page.getByRole("textbox", { name: "Changes are signed as" }).fill("Zoë");
      await addStep(page, "Check", { department: "Legal", after: "Start" });
      const changes = page.getByRole("region", { name: "Changes" });
      await changes.getByText("added Check", { exact: false }).waitFor();
      await changes.getByText("Zoë, ", { exact: false }).first().waitFor();
      expect(await accessibilityViolations(page)).toEqual([]);
      await changes.getByRole("button", { name: "Undo the last" }).click();
      await page.getByText("2 steps, 1 flows").waitFor();
      await changes.getByText("(undone)", { exact: false }).waitFor();
      await stepNamed(page, "Check").waitFor({ state: "detached" });
      await page.getByRole("button", { name: "Undo", exact: true }).click();
      await page.getByRole("heading", { name: "There is no such process", level: 1 }).waitFor();
    });

    test("flows are drawn, get a condition and a share, and go; also in the table and by the keyboard.", async () => {
      const { url } = await withDepartments();
      const page = await browser.open(`${url}/processes/${await processId(url, "Orders")}/design?show=table`);
      await addStep(page, "Amount?", { element: "exclusiveGateway", after: "Start" });
      await page.getByRole("button", { name: "Amount?", exact: true }).click();
      await page.getByRole("button", { name: "Step after it" }).click();
      const form = page.getByRole("complementary", { name: "New step" });
      await form.getByRole("textbox", { name: "Name" }).fill("Check");
      await form.getByRole("combobox", { name: "Leads to" }).selectOption({ label: "End (the flow there now)" });
      await form.getByText("It is put into the flow between the two.").waitFor();
      await form.getByRole("button", { name: "Add it" }).click();
      await page.getByText("4 steps, 3 flows").waitFor();
      await page.getByRole("button", { name: "Amount?", exact: true }).click();
      const step = page.getByRole("complementary", { name: "Step: Amount?" });
      await step.getByRole("combobox", { name: "Let it lead to" }).selectOption({ label: "End" });
      await step.getByRole("button", { name: "Connect" }).click();
      const flow = page.getByRole("complementary", { name: "Flow: Amount? → End" });
      await flow.getByRole("textbox", { name: "Condition" }).fill("below 500");
      await flow.getByRole("textbox", { name: "Taken how often, %" }).fill("140");
      await flow.getByRole("button", { name: "Save" }).click();
      await flow.getByText("The share must be a number from 0 to 100").waitFor();
      await flow.getByRole("textbox", { name: "Taken how often, %" }).fill("40");
      await flow.getByRole("button", { name: "Save" }).click();
      await page.getByRole("row", { name: "Amount? to End End below 500 40%" }).waitFor();
      expect(await accessibilityViolations(page)).toEqual([]);
      await page.getByRole("button", { name: "Lanes" }).click();
      await stepNamed(page, "Start").focus();
      await page.keyboard.press("ArrowRight");
      await page.keyboard.press("ArrowRight");
      await page.keyboard.press("Enter");
      const check = page.getByRole("complementary", { name: "Step: Check" });
      await check.getByRole("button", { name: "Remove" }).click();
      await page.getByText("3 steps, 2 flows").waitFor();
      const { process } = await designOf(url, "Orders");
      expect(flowsOf(process)).toEqual(["Amount? End", "Start Amount?"]);
    });

    test("departments and standards of many steps are typed in the table and saved at once, and undone.", async () => {
      const { url } = await withDepartments();
      const id = await processId(url, "Orders");
      await chainOf(url, "Orders", ["Take", "Check", "Order"]);
      const page = await browser.open(`${url}/processes/${id}/design?show=table`);
      await page.getByRole("combobox", { name: "Department of Check" }).selectOption({ label: "Legal" });
      await page.getByRole("textbox", { name: "Take, work, h" }).fill("-1");
      await page.getByRole("button", { name: "Save 2 steps" }).click();
      await page.getByText("Take, work, h, must be a number of at least 0").waitFor();
      await page.getByRole("textbox", { name: "Take, work, h" }).fill("0.25");
      await page.getByRole("textbox", { name: "Check, in all, h" }).fill("16");
      await page.getByRole("button", { name: "Save 2 steps" }).click();
      await page.getByText("Saved 2 steps.").waitFor();
      expect(await accessibilityViolations(page)).toEqual([]);
      const { process } = await designOf(url, "Orders");
      expect(process.currentVersion.steps).toEqual(
        expect.arrayContaining([
          { name: "Take", assignedTo: { name: "Sales" }, standard: { sojourn: null, work: 0.25, variation: null } },
          { name: "Check", assignedTo: { name: "Legal" }, standard: { sojourn: 16, work: null, variation: null } },
        ]),
      );
      await page.getByRole("textbox", { name: "Order, work, h" }).fill("3");
      await page.getByRole("button", { name: "Take back" }).click();
      await page.getByRole("button", { name: "Save 1 step" }).waitFor({ state: "detached" });
      // The page has heard which change is the last by then.
      await page.getByTitle("Undo: Set standards", { exact: false }).first().waitFor();
      await page.getByRole("button", { name: "Undo", exact: true }).click();
      await expect.poll(() => page.getByRole("textbox", { name: "Take, work, h" }).inputValue()).toBe("");
    });

    test("a second person's change is not overwritten: the conflict is said, and what was typed stays.", async () => {
      const { url } = await withDepartments();
      const page = await browser.open(`${url}/processes/${await processId(url, "Orders")}/design`);
      await page.getByRole("button", { name: "Add a step" }).click();
      const form = page.getByRole("complementary", { name: "New step" });
      await form.getByRole("textbox", { name: "Name" }).fill("Check");
      const { process } = await designOf(url, "Orders");
      // The page hears of the change, and is still reading it when the button is pressed.
      const held: (() => void)[] = [];
      let isHeld = true;
      await page.route("**/graphql", async (route) => {
        if (isHeld && (route.request().postData() ?? "").includes("query VersionToEdit")) {
          await new Promise<void>((go) => void held.push(go));
        }
        await route.continue();
      });
      await edit(url, process.currentVersion.id, [{ addStep: { name: "Pack" } }]);
      await form.getByRole("button", { name: "Add it" }).click();
      await form.getByText("somebody changed it", { exact: false }).waitFor();
      isHeld = false;
      for (const go of held) go();
      await form.getByRole("button", { name: "Load it again" }).click();
      await page.getByText("3 steps, 1 flows").waitFor();
      expect(await form.getByRole("textbox", { name: "Name" }).inputValue()).toBe("Check");
      await form.getByRole("button", { name: "Add it" }).click();
      await page.getByText("4 steps, 1 flows").waitFor();
    });

    test.each(["light", "dark"] as const)(
      "a provisional process is derived and changed, and the diff with its base shows what is new (%s).",
      async (colorScheme) => {
        const { url } = await withDepartments();
        const base = await processId(url, "Orders");
        await chainOf(url, "Orders", ["Take", "Request quotes", "Order"]);
        const page = await browser.open(`${url}/processes/${base}/design`, { colorScheme });
        await page.getByRole("button", { name: "Derive …" }).click();
        const dialog = page.getByRole("dialog", { name: "Derive a provisional process" });
        expect(await accessibilityViolations(page)).toEqual([]);
        await dialog.getByRole("textbox").fill("Catalogue orders");
        await dialog.getByRole("button", { name: "Derive it" }).click();
        await page.getByRole("heading", { name: "Design of Catalogue orders", level: 1 }).waitFor();
        await page.getByText("provisional", { exact: true }).waitFor();

        await stepNamed(page, "Request quotes").click();
        await page
          .getByRole("complementary", { name: "Step: Request quotes" })
          .getByRole("button", { name: "Remove" })
          .click();
        await stepNamed(page, "Request quotes").waitFor({ state: "detached" });
        await addStep(page, "Check catalogue", { department: "Legal", after: "Take" });
        await stepNamed(page, "Check catalogue").waitFor();
        await stepNamed(page, "Order").click();
        const editor = page.getByRole("complementary", { name: "Step: Order" });
        await editor.getByRole("combobox", { name: "Department" }).selectOption({ label: "Legal" });
        await editor.getByRole("button", { name: "Save" }).click();
        await page.getByText("Saved Order.").waitFor();

        await page.getByRole("link", { name: "Compare" }).click();
        await page.getByRole("heading", { name: "Differences of Catalogue orders", level: 1 }).waitFor();
        for (const text of [
          "+ 1 step added",
          "− 1 step removed",
          "= 1 step changed",
          "+ 2 flows added",
          "− 2 flows removed",
        ]) {
          await page.getByText(text).waitFor();
        }
        await page.getByText(/similarity 0\.\d\d, of 5 and 5 steps; steps matched by where they come from/).waitFor();
        await page.getByRole("button", { name: /^Check catalogue.*, added/ }).waitFor();
        await page.getByRole("button", { name: /^Request quotes.*, removed/ }).waitFor();
        await page.getByRole("row", { name: "Order: department changed Sales Legal" }).waitFor();
        expect(await accessibilityViolations(page)).toEqual([]);
        await page.getByRole("button", { name: /^Order.*, changed/ }).click();
        const side = page.getByRole("complementary", { name: "Changed step: Order" });
        await side.getByText("Comes from Order in Orders.").waitFor();
        await page.getByRole("button", { name: "Both versions" }).click();
        const before = page.getByRole("region", { name: "Before" });
        await before.getByRole("button", { name: /^Request quotes.*, removed/ }).waitFor();
        expect(await before.getByRole("button", { name: /^Check catalogue/ }).count()).toBe(0);
        await page
          .getByRole("region", { name: "After" })
          .getByRole("button", { name: /^Check catalogue.*, added/ })
          .waitFor();
        expect(await accessibilityViolations(page)).toEqual([]);

        const { process } = await lineageOf(url, "Catalogue orders");
        const panel = page.getByRole("region", { name: "From provisional to routine" });
        for (const proposal of [process.lineage.promotion, process.lineage.retirement]) {
          expect(proposal.conditions.length).toBeGreaterThan(0);
          for (const { text, holds } of proposal.conditions) {
            const line = panel.getByRole("listitem").filter({ hasText: text });
            const word = holds === null ? "unknown" : holds ? "holds" : "does not hold";
            await line.getByText(word, { exact: true }).waitFor();
          }
        }
        await panel.getByRole("button", { name: "Promote …" }).click();
        const promotion = page.getByRole("dialog", { name: "Promote Catalogue orders?" });
        await promotion.getByText("Its current version becomes the next version of Orders", { exact: false }).waitFor();
        expect(await accessibilityViolations(page)).toEqual([]);
        await promotion.getByRole("button", { name: "Promote it" }).click();
        await page.getByRole("heading", { name: "Design of Orders", level: 1 }).waitFor();
        await stepNamed(page, "Check catalogue").waitFor();
        expect(flowsOf((await designOf(url, "Orders")).process)).toEqual([
          "Check catalogue Order",
          "Order End",
          "Start Take",
          "Take Check catalogue",
        ]);
      },
    );

    test("a new version is made, changed and made current, and two versions are compared.", async () => {
      const { url } = await withDepartments();
      const id = await processId(url, "Orders");
      const page = await browser.open(`${url}/processes/${id}/diff`);
      await page
        .getByText("Orders has one version, and no other process was derived from it.", { exact: false })
        .waitFor();
      await page.goto(`${url}/processes/${id}/design`);
      await page.getByRole("button", { name: "New version" }).click();
      await page
        .getByRole("combobox", { name: "Version" })
        .getByText("Version 2", { exact: false })
        .waitFor({ state: "attached" });
      await addStep(page, "Check", { department: "Legal", after: "Start" });
      await page.getByText("3 steps, 2 flows").waitFor();
      await page.getByRole("button", { name: "Make it current" }).click();
      await page.getByRole("button", { name: "Make it current" }).waitFor({ state: "detached" });
      expect(flowsOf((await designOf(url, "Orders")).process)).toEqual(["Check End", "Start Check"]);
      await page.getByRole("link", { name: "Compare" }).click();
      await page.getByText("+ 1 step added").waitFor();
      await page.getByRole("combobox", { name: "From" }).selectOption({ label: "Orders, version 2, current" });
      await page.getByText("Nothing is added, removed or changed.").waitFor();
    });

    test.each(["light", "dark"] as const)(
      "what is missing is said with the way to set it, and then the design promises a lead time, a ceiling and a load (%s).",
      async (colorScheme) => {
        const { url } = await withDepartments();
        const id = await processId(url, "Applications");
        await reviewOf(url, "Applications");
        const page = await browser.open(`${url}/processes/${id}/design`, { colorScheme });
        const promises = page.getByRole("region", { name: "What it promises" });
        await promises.getByText("How often cases begin of: Applications").waitFor();
        await promises.getByText(/^How many can work in: (Legal, Sales|Sales, Legal)$/).waitFor();
        await promises.getByText("something is missing").first().waitFor();
        expect(await accessibilityViolations(page)).toEqual([]);

        await promises.getByRole("link", { name: "Applications" }).click();
        await page.getByRole("textbox", { name: "Cases that begin in an hour" }).fill("1.2");
        await page.getByRole("button", { name: "Save" }).click();
        await page.getByRole("complementary").waitFor({ state: "detached" });
        for (const [name, capacity] of [
          ["Legal", "2"],
          ["Sales", "2"],
        ] as const) {
          await page.goto(`${url}/processes/${id}/design`);
          await promises.getByText("How many can work in: ").getByRole("link", { name }).click();
          await page.getByRole("textbox", { name: "How many can work at the same time" }).fill(capacity);
          await page.getByRole("button", { name: "Save" }).click();
          await page.getByText(`Saved ${name}.`).waitFor();
        }

        await page.goto(`${url}/processes/${id}/design`);
        const { structure } = await structureOf(url, id);
        for (const figure of [structure.leadTime, structure.leadTimeWithoutQueues, structure.throughputCeiling]) {
          await promises.getByText(figure.value!.toFixed(2), { exact: false }).first().waitFor();
        }
        // Of methods.md 5: intake and approval 0.5 h and 0.4 h, review 1 h four times for three cases, fixing 0.75 h for a third.
        expect(structure.leadTimeWithoutQueues.value).toBeCloseTo(2.4833, 3);
        await promises.getByText("What is missing").waitFor({ state: "detached" });
        const review = promises.getByRole("row", { name: /^Review Legal/ });
        expect(await review.textContent()).toContain("1.33");
        expect(await accessibilityViolations(page)).toEqual([]);

        await promises.getByRole("link", { name: "Legal" }).click();
        const load = page.getByRole("region", { name: "Load by design" });
        await load.getByText("80%", { exact: true }).waitFor();
        await load.getByText("1.60 h of work an hour").waitFor();
        await load.getByRole("row", { name: "Review Applications 1.33 1.60 1.00 1.60 100%" }).waitFor();
        expect(await accessibilityViolations(page)).toEqual([]);
        await load.getByRole("link", { name: "Change it" }).click();
        await page.getByRole("textbox", { name: "How many can work at the same time" }).fill("1");
        await page.getByRole("button", { name: "Save" }).click();
        await page.getByText("Saved Legal.").waitFor();
        await page.getByRole("link", { name: "Findings", exact: true }).click();
        await page.getByText("The queue of Legal grows for ever", { exact: false }).waitFor();
        expect(await accessibilityViolations(page)).toEqual([]);
        await page.getByRole("button", { name: /^Notes/ }).click();
        await page.getByText("The queue of Legal grows for ever", { exact: false }).waitFor({ state: "detached" });
        await page.getByRole("button", { name: /^Errors/ }).click();
        await page.getByRole("combobox", { name: "Of" }).selectOption({ label: "Applications" });
        await page.getByText("The queue of Legal grows for ever", { exact: false }).waitFor();
      },
    );

    test("an imported model is drawn with its gateways, events and sub-process, and changed in a version of its own.", async () => {
      const { url } = await startService();
      const imported = await importFile(url, "orders.bpmn", bpmn(model));
      expect(imported.error).toBe(null);
      const { process } = await designOf(url, "Orders");
      const page = await browser.open(`${url}/processes`);
      await page.getByRole("link", { name: "Orders", exact: true }).click();
      await page.getByRole("heading", { name: "Orders", level: 1 }).waitFor();
      await page.goto(`${page.url().split("?")[0]}/design`);
      await expect.poll(async () => [...(await lanesOf(page))].sort()).toEqual(["Legal", "Sales"]);
      for (const name of ["Received", "Size", "Late", "Check", "Look through", "Ship"])
        await stepNamed(page, name).waitFor();
      expect(await page.locator(".version-edge.tie").count()).toBe(2);
      expect(await accessibilityViolations(page)).toEqual([]);
      await stepNamed(page, "Ship").click();
      const editor = page.getByRole("complementary", { name: "Step: Ship" });
      await editor.getByRole("button", { name: "Step after it" }).click();
      const form = page.getByRole("complementary", { name: "New step" });
      await form.getByRole("textbox", { name: "Name" }).fill("Thank");
      await form.getByRole("button", { name: "Add it" }).click();
      await stepNamed(page, "Thank").waitFor();
      await expect.poll(() => new URL(page.url()).searchParams.get("version")).not.toBe(null);
      await page.getByRole("combobox", { name: "Version" }).selectOption(process.currentVersion.id);
      await stepNamed(page, "Thank").waitFor({ state: "detached" });
      await stepNamed(page, "Ship").waitFor();
    });

    test("what cannot be sent is said, and what was typed stays.", async () => {
      const service = await withDepartments();
      const page = await browser.open(`${service.url}/processes/${await processId(service.url, "Orders")}/design`);
      await page.getByRole("button", { name: "Add a step" }).click();
      const form = page.getByRole("complementary", { name: "New step" });
      await form.getByRole("textbox", { name: "Name" }).fill("Check");
      await service.stop();
      await form.getByRole("button", { name: "Add it" }).click();
      await form.getByText("The service does not answer", { exact: false }).waitFor();
      expect(await form.getByRole("textbox", { name: "Name" }).inputValue()).toBe("Check");
      forgiveComplaints(page, /ERR_|Failed to load/);
    });

    test("an organisation without processes has no findings, and says what they come from.", async () => {
      const { url } = await startService();
      const page = await browser.open(`${url}/findings`);
      await page.getByText("Nothing stands out. Findings come from", { exact: false }).waitFor();
      expect(await accessibilityViolations(page)).toEqual([]);
    });

    test("an address that names no process says so.", async () => {
      const { url } = await startService();
      const page = await browser.open(`${url}/processes/UHJvY2Vzczo5OQ/design`);
      await page.getByRole("heading", { name: "There is no such process", level: 1 }).waitFor();
      expect(await accessibilityViolations(page)).toEqual([]);
      await page.goto(`${url}/processes/UHJvY2Vzczo5OQ/diff`);
      await page.getByRole("heading", { name: "There is no such process", level: 1 }).waitFor();
    });
  },
);

/** Orders: large ones are looked through by Legal in a sub-process, unless that takes too long. */
const model = `<process id="orders" name="Orders">
  <laneSet id="lanes">
    <lane id="sales" name="Sales"><flowNodeRef>received</flowNodeRef><flowNodeRef>large</flowNodeRef><flowNodeRef>ship</flowNodeRef><flowNodeRef>done</flowNodeRef></lane>
    <lane id="legal" name="Legal"><flowNodeRef>check</flowNodeRef><flowNodeRef>late</flowNodeRef></lane>
  </laneSet>
  <startEvent id="received" name="Received"/>
  <exclusiveGateway id="large" name="Size"/>
  <subProcess id="check" name="Check"><task id="look" name="Look through"/></subProcess>
  <boundaryEvent id="late" name="Late" attachedToRef="check"><timerEventDefinition id="timer"/></boundaryEvent>
  <task id="ship" name="Ship"/>
  <endEvent id="done" name="Done"/>
  <sequenceFlow id="f1" sourceRef="received" targetRef="large"/>
  <sequenceFlow id="f2" sourceRef="large" targetRef="check" name="yes"/>
  <sequenceFlow id="f3" sourceRef="large" targetRef="ship" name="no"/>
  <sequenceFlow id="f4" sourceRef="check" targetRef="ship"/>
  <sequenceFlow id="f5" sourceRef="late" targetRef="ship"/>
  <sequenceFlow id="f6" sourceRef="ship" targetRef="done"/>
</process>`;

async function addStep(
  page: Page,
  name: string,
  { department, element, after }: { readonly department?: string; readonly element?: string; readonly after: string },
): Promise<void> {
  await page.getByRole("button", { name: "Add a step" }).click();
  const form = page.getByRole("complementary", { name: "New step" });
  await form.getByRole("textbox", { name: "Name" }).fill(name);
  if (department !== undefined)
    await form.getByRole("combobox", { name: "Department" }).selectOption({ label: department });
  if (element !== undefined) await form.getByRole("combobox", { name: "What it is" }).selectOption(element);
  await form.getByRole("combobox", { name: "Comes after" }).selectOption({ label: after });
  await form.getByRole("button", { name: "Add it" }).click();
}

function stepNamed(page: Page, name: string) {
  return page.getByRole("group", { name: "Designed steps" }).getByRole("button", { name: new RegExp(`^${name} ?,`) });
}

async function lanesOf(page: Page): Promise<readonly string[]> {
  return page.getByRole("list", { name: "Lanes" }).getByRole("listitem").allTextContents();
}

async function withDepartments(): Promise<RunningService> {
  const service = await startService();
  for (const name of ["Sales", "Legal"]) {
    await ask(
      service.url,
      "mutation ($name: String!) { setDepartment(input: { name: $name }) { department { id } } }",
      {
        name,
      },
    );
  }
  return service;
}

/** Id of the process of this name, which is made where there is none. */
async function processId(url: string, name: string): Promise<string> {
  const { data } = await ask<{ createProcess: { process: { id: string } } }>(
    url,
    "mutation ($name: String!) { createProcess(input: { name: $name }) { process { id } } }",
    { name },
  );
  return data.createProcess.process.id;
}

interface Design {
  readonly process: {
    readonly arrivalsPerHour: number | null;
    readonly currentVersion: {
      readonly id: string;
      readonly steps: readonly unknown[];
      readonly flows: readonly { readonly from: { readonly name: string }; readonly to: { readonly name: string } }[];
    };
  };
}

async function designOf(url: string, name: string): Promise<Design> {
  const query = `query ($name: String!) { process(name: $name) { arrivalsPerHour currentVersion { id
    steps { name assignedTo { name } standard { sojourn work variation } } flows { from { name } to { name } } } } }`;
  return (await ask<Design>(url, query, { name })).data;
}

function flowsOf({ currentVersion: { flows } }: Design["process"]): readonly string[] {
  return flows.map(({ from, to }) => `${from.name} ${to.name}`).sort();
}

async function edit(url: string, version: string, edits: readonly object[]): Promise<void> {
  const { data } = await ask<{ editVersion: { userErrors: readonly unknown[] } }>(
    url,
    "mutation ($input: EditVersionInput!) { editVersion(input: $input) { userErrors { message } } }",
    { input: { version, edits } },
  );
  expect(data.editVersion.userErrors).toEqual([]);
}

/** Puts steps of Sales between the start and the end of a new process. */
async function chainOf(url: string, process: string, names: readonly string[]): Promise<void> {
  const query = `query ($name: String!) { process(name: $name) { currentVersion { id steps { id name } } } department(name: "Sales") { id } }`;
  const { data } = await ask<{
    process: { currentVersion: { id: string; steps: readonly { readonly id: string; readonly name: string }[] } };
    department: { id: string };
  }>(url, query, { name: process });
  const { id, steps } = data.process.currentVersion;
  const [start, end] = ["Start", "End"].map((name) => steps.find((step) => step.name === name)?.id);
  await edit(
    url,
    id,
    names.map((name, index) => ({
      addStep: { key: name, name, department: data.department.id, after: names[index - 1] ?? start, before: end },
    })),
  );
}

interface Conditions {
  readonly conditions: readonly { readonly text: string; readonly holds: boolean | null }[];
}

async function lineageOf(url: string, name: string) {
  const query = `query ($name: String!) { process(name: $name) { lineage {
    promotion { conditions { text holds } } retirement { conditions { text holds } } } } }`;
  type Lineage = { readonly promotion: Conditions; readonly retirement: Conditions };
  return (await ask<{ process: { lineage: Lineage } }>(url, query, { name })).data;
}

/** Intake and approval by Sales, a review by Legal that sends a quarter back to be fixed by Sales, with their standards. */
async function reviewOf(url: string, process: string): Promise<void> {
  const query = `query ($name: String!) { process(name: $name) { id currentVersion { id steps { id name } } }
    sales: department(name: "Sales") { id } legal: department(name: "Legal") { id } }`;
  type Named = { readonly id: string; readonly name: string };
  const { data } = await ask<{
    process: { id: string; currentVersion: { id: string; steps: readonly Named[] } };
    sales: { id: string };
    legal: { id: string };
  }>(url, query, { name: process });
  const { id, steps } = data.process.currentVersion;
  const [start, end] = ["Start", "End"].map((name) => steps.find((step) => step.name === name)?.id);
  const work = (name: string, department: string, after: string | undefined) => ({
    addStep: { key: name, name, department, after },
  });
  const gateway = (name: string, after: string) => ({
    addStep: { key: name, name, element: "exclusiveGateway", after },
  });
  await edit(url, id, [
    { removeFlow: { from: start, to: end } },
    work("Intake", data.sales.id, start),
    gateway("Begin", "Intake"),
    work("Review", data.legal.id, "Begin"),
    gateway("Right?", "Review"),
    { addStep: { key: "Approve", name: "Approve", department: data.sales.id, before: end } },
    { addFlow: { from: "Right?", to: "Approve", probability: 0.75 } },
    { addStep: { key: "Fix", name: "Fix", department: data.sales.id, before: "Begin" } },
    { addFlow: { from: "Right?", to: "Fix", probability: 0.25 } },
  ]);
  const after = await ask<{ process: { currentVersion: { steps: readonly Named[] } } }>(url, query, { name: process });
  const idOf = (name: string) => after.data.process.currentVersion.steps.find((step) => step.name === name)?.id;
  const hours = { Intake: 0.5, Review: 1, Fix: 0.75, Approve: 0.4 };
  await ask(url, "mutation ($input: SetStandardsInput!) { setStandards(input: $input) { userErrors { message } } }", {
    input: {
      process: data.process.id,
      standards: Object.entries(hours).map(([name, content]) => ({ step: idOf(name), work: content, variation: 1 })),
    },
  });
}

interface Estimate {
  readonly value: number | null;
}

async function structureOf(url: string, id: string) {
  const query = `query ($id: ID!) { process(id: $id) { structure {
    leadTime { value } leadTimeWithoutQueues { value } throughputCeiling { value } } } }`;
  type Structure = { leadTime: Estimate; leadTimeWithoutQueues: Estimate; throughputCeiling: Estimate };
  return (await ask<{ process: { structure: Structure } }>(url, query, { id })).data.process;
}
