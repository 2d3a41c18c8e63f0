import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { logs, type LogRow, TestOrganisation } from "./test-organisation.ts";

// One organisation for all; each test goes on where the one before ended.
let organisation: TestOrganisation;
beforeAll(async () => {
  organisation = await TestOrganisation.empty();
  await organisation.import("Orders", logs.Orders());
});
afterAll(() => organisation.remove());

interface Condition {
  readonly code: string;
  readonly holds: boolean | null;
  readonly value: number | null;
  readonly text: string;
}
interface Lineage {
  readonly base: { readonly name: string } | null;
  readonly baseVersion: { readonly number: number } | null;
  readonly provisional: readonly { readonly name: string }[];
  readonly similarity: number | null;
  readonly promotion: { readonly holds: boolean; readonly conditions: readonly Condition[] } | null;
  readonly retirement: { readonly holds: boolean } | null;
  readonly baseNeedsRedesign: { readonly holds: boolean; readonly conditions: readonly Condition[] } | null;
}

async function lineageOf(name: string): Promise<Lineage | null> {
  const proposal = "{ holds conditions { code holds value needed text } }";
  const query = `query ($name: String!) { process(name: $name) { lineage { base { name } baseVersion { number }
    provisional { name } similarity promotion ${proposal} retirement { holds } baseNeedsRedesign ${proposal} } } }`;
  return (await organisation.get<{ process: { lineage: Lineage | null } }>(query, { name })).process.lineage;
}

async function run(mutation: string, input: Record<string, unknown>): Promise<object> {
  const type = `${mutation[0]?.toUpperCase()}${mutation.slice(1)}Input`;
  const of = mutation === "editVersion" ? "version { id }" : "process { id name }";
  const query = `mutation ($input: ${type}!) { ${mutation}(input: $input) { ${of} userErrors { code message field } } }`;
  return (await organisation.get<Record<string, object>>(query, { input }))[mutation] ?? {};
}

interface Current {
  readonly id: string;
  readonly currentVersion: {
    readonly id: string;
    readonly number: number;
    readonly basis: string;
    readonly steps: readonly { readonly id: string; readonly name: string; readonly assignedTo: object | null }[];
    readonly flows: readonly { readonly from: { readonly name: string }; readonly to: { readonly name: string } }[];
  };
}

async function processNamed(name: string): Promise<Current> {
  const query = `query ($name: String!) { process(name: $name) { id currentVersion { id number basis
    steps { id name assignedTo { name } } flows { from { name } to { name } } } } }`;
  return (await organisation.get<{ process: Current }>(query, { name })).process;
}

const flowsOf = ({ currentVersion: { flows } }: Current) => flows.map(({ from, to }) => `${from.name} > ${to.name}`);

test("a process that is neither provisional nor has provisional ones has no lineage", async () => {
  expect(await lineageOf("Orders")).toBeNull();
});

describe("a provisional process", () => {
  test("has a base, and its base has it", async () => {
    const { currentVersion } = await processNamed("Orders");
    expect(await run("deriveProcess", { from: currentVersion.id, name: "Quick orders" })).toMatchObject({
      userErrors: [],
    });
    const { currentVersion: own } = await processNamed("Quick orders");
    const [check, ship] = ["Check", "Ship"].map((name) => own.steps.find((step) => step.name === name)?.id);
    const legal = await organisation.departmentIdOf("Legal");
    const edits = [
      { addStep: { name: "Pack", department: legal, after: check, before: ship } },
      { changeStep: { step: ship, name: "Send", department: await organisation.departmentIdOf("Ops") } },
    ];
    expect(await run("editVersion", { version: own.id, edits })).toMatchObject({ userErrors: [] });
    expect(await lineageOf("Quick orders")).toMatchObject({
      base: { name: "Orders" },
      baseVersion: { number: currentVersion.number },
      provisional: [],
      // 1 step and 3 flows of 7 and 7.
      similarity: expect.closeTo(1 - 4 / 14, 12) as number,
      baseNeedsRedesign: null,
    });
    expect(await lineageOf("Orders")).toMatchObject({
      base: null,
      similarity: null,
      provisional: [{ name: "Quick orders" }],
      promotion: null,
      retirement: null,
      baseNeedsRedesign: { holds: false, conditions: [{ code: "MANY_PROVISIONAL", value: 1 }] },
    });
  });

  test("without cases is not proposed for promotion, nor, just made, for retirement", async () => {
    const lineage = await lineageOf("Quick orders");
    expect(lineage?.retirement).toEqual({ holds: false });
    expect(lineage?.promotion?.holds).toBe(false);
    expect(lineage?.promotion?.conditions.map(({ code, holds, value }) => [code, holds, value])).toEqual([
      ["COMPLETED_CASES", false, 0],
      ["REQUESTERS", false, 0],
      ["MONTHS", false, 0],
      ["STABLE_STRUCTURE", false, 0],
      ["FITNESS", null, null],
      ["LEAD_TIME", null, null],
      ["FIRST_PASS_YIELD", null, null],
    ]);
  });

  test("is judged by its cases where it has some", async () => {
    const { currentVersion } = await processNamed("Orders");
    await run("deriveProcess", { from: currentVersion.id, name: "Slow orders" });
    // 30 cases, one every fourth day, each of them twice as slow as those of the base.
    const rows = Array.from({ length: 30 }, (_, n): readonly LogRow[] => {
      const at = (hour: number) => new Date(Date.UTC(2024, 0, 1 + 4 * n, hour)).toISOString();
      const row = (activity: string, from: number, to: number, department: string, resource: string): LogRow => [
        `Q${n}`,
        activity,
        at(from),
        at(to),
        department,
        resource,
        `quick-${n}-${from}`,
        1,
      ];
      return [
        row("Register", 0, 2, "Sales", n % 2 === 0 ? "Sue" : "Sam"),
        row("Check", 6, 10, "Legal", "Lee"),
        row("Ship", 16, 18, "Ops", "Ole"),
      ];
    });
    await organisation.import("Slow", rows.flat(), { options: { process: "Slow orders" } });
    const lineage = await lineageOf("Slow orders");
    const conditions = new Map(lineage?.promotion?.conditions.map((condition) => [condition.code, condition]));
    expect(conditions.get("COMPLETED_CASES")).toMatchObject({ holds: true, value: 30 });
    expect(conditions.get("REQUESTERS")).toMatchObject({ holds: true, value: 2 });
    expect(conditions.get("MONTHS")?.value).toBeCloseTo(116 / (365.25 / 12), 6);
    expect(conditions.get("STABLE_STRUCTURE")).toMatchObject({ holds: true, value: 30 });
    expect(conditions.get("LEAD_TIME")?.holds).toBe(false);
    expect(conditions.get("LEAD_TIME")?.text).toContain("30 cases that began in the same time");
    expect(conditions.get("FIRST_PASS_YIELD")?.holds).toBe(true);
    expect(lineage?.promotion?.holds).toBe(false);
  });
});

describe("a base", () => {
  test("needs a redesign where more than five are derived from it at once", async () => {
    const { currentVersion } = await processNamed("Orders");
    for (const name of ["Third", "Fourth", "Fifth", "Sixth"])
      await run("deriveProcess", { from: currentVersion.id, name });
    expect((await lineageOf("Orders"))?.baseNeedsRedesign).toMatchObject({ holds: true, conditions: [{ value: 6 }] });
  });

  test("has a promoted process as its next version, with its own steps where both have them", async () => {
    const [before, quick] = [await processNamed("Orders"), await processNamed("Quick orders")];
    expect(await run("promoteProcess", { process: quick.id })).toMatchObject({
      process: { name: "Orders" },
      userErrors: [],
    });
    const after = await processNamed("Orders");
    expect(flowsOf(after)).toEqual(flowsOf(quick));
    expect(after.currentVersion.number).toBeGreaterThan(before.currentVersion.number);
    const idOf = ({ currentVersion: { steps } }: Current, name: string) => steps.find((step) => step.name === name)?.id;
    expect(idOf(after, "Check")).toBe(idOf(before, "Check"));
    expect(idOf(after, "Send")).toBe(idOf(before, "Ship"));
    expect(after.currentVersion.steps.find(({ name }) => name === "Pack")?.assignedTo).toEqual({ name: "Legal" });
    expect(await lineageOf("Quick orders")).toMatchObject({ base: { name: "Orders" }, similarity: 1 });
    const { process } = await organisation.get<{ process: object }>(
      '{ process(name: "Orders") { metrics { cases balance { difference } } } }',
    );
    expect(process).toEqual({ metrics: { cases: 30, balance: { difference: 0 } } });
  });

  test("gets back what it was when that is undone", async () => {
    expect(await organisation.get("mutation { undo { userErrors { message } } }")).toEqual({
      undo: { userErrors: [] },
    });
    const after = await processNamed("Orders");
    expect(after.currentVersion.steps.map(({ name }) => name).sort()).toEqual(["Check", "Register", "Ship"]);
    expect((await lineageOf("Quick orders"))?.similarity).toBeLessThan(1);
  });

  test("is not promoted itself", async () => {
    expect(await run("promoteProcess", { process: await organisation.processIdOf("Orders") })).toMatchObject({
      process: null,
      userErrors: [{ code: "BAD_INPUT", field: ["input", "process"] }],
    });
  });
});
