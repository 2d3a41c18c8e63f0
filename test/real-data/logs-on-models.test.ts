import { afterEach, describe, expect, test } from "vitest";
import { importModel } from "../../src/service/import-model.ts";
import { DataFolder } from "./data-folder.ts";
import { hasSharedData, sharedFile, skipSentence } from "./shared-data.ts";

interface Count {
  readonly executions: number;
  readonly skipped: number;
  readonly extra: number;
  readonly outOfOrder: number;
}

interface Laid {
  readonly id: string;
  readonly derivation: { readonly concurrency: string; readonly concurrentSteps: readonly Pair[] };
  readonly currentVersion: {
    readonly number: number;
    readonly basis: string;
    readonly steps: readonly { readonly id: string; readonly name: string; readonly assignedTo: Named | null }[];
    readonly flows: readonly { readonly from: Named; readonly to: Named; readonly cases: number | null }[];
  };
  readonly activityMatches: readonly {
    readonly activity: string;
    readonly events: number;
    readonly step: (Named & { readonly assignedTo: Named | null }) | null;
    readonly how: string;
    readonly suggestions: readonly Named[];
  }[];
  readonly metrics: { readonly cases: number; readonly balance: { readonly difference: number } };
  readonly conformance: {
    readonly fitness: { readonly value: number; readonly low: number; readonly high: number; readonly n: number };
    readonly perfectCases: { readonly value: number };
    readonly produced: number;
    readonly consumed: number;
    readonly missing: number;
    readonly remaining: number;
    readonly unseen: readonly Named[];
    readonly steps: readonly (Count & { readonly step: Named; readonly cases: number })[];
    readonly departments: readonly (Count & { readonly department: Named })[];
  } | null;
}
interface Named {
  readonly name: string;
}
interface Enabled {
  readonly step: Named | null;
  readonly enabledBy: readonly { readonly step: Named | null }[];
}
interface Pair {
  readonly a: Named;
  readonly b: Named;
  readonly cases: number;
}

const question = `query ($name: String!) { process(name: $name) {
  id
  derivation { concurrency concurrentSteps { a { name } b { name } cases } }
  currentVersion { number basis steps { id name assignedTo { name } } flows { from { name } to { name } cases } }
  activityMatches { activity events step { name assignedTo { name } } how suggestions { name } }
  metrics { cases balance { difference } }
  conformance {
    fitness { value low high n } perfectCases { value } produced consumed missing remaining unseen { name }
    steps { step { name } executions skipped extra outOfOrder cases }
    departments { department { name } executions skipped extra outOfOrder }
  }
} }`;

const folders: DataFolder[] = [];
afterEach(async () => {
  for (const folder of folders.splice(0)) await folder.remove();
});

describe.skipIf(!hasSharedData)(`logs on the models that were drawn of them${skipSentence}`, () => {
  test("Procure-to-Pay was simulated on its model, so it fits to the last token; its managers are in no lane of that name", async () => {
    const folder = await drawn("procure_to_pay_sim/Procure_to_Pay.bpmn", "Procure to Pay");
    const laid = await layOn(folder, "procure_to_pay_sim/Procure_to_Pay.csv.gz", "Procure to Pay");
    expect(laid.derivation).toEqual({ concurrency: "MODEL", concurrentSteps: [] });
    expect(new Set(laid.activityMatches.map(({ how }) => how))).toEqual(new Set(["EXACT"]));
    expect(laid.conformance).toMatchObject({
      fitness: { value: 1, low: 1, high: 1, n: 1_000 },
      perfectCases: { value: 1 },
      produced: 22_402,
      consumed: 22_402,
      missing: 0,
      remaining: 0,
      unseen: [],
    });
    expect(laid.metrics).toEqual({ cases: 1_000, balance: { difference: 0 } });
    expect(laid.currentVersion).toMatchObject({ number: 1, basis: "BOTH" });
    // 603 of 1,000 requests are ordered, as each step from the quotation to the payment has 603 rows in the log.
    expect(casesOn(laid, "Choose best option", "Settle conditions with supplier")).toBe(603);
    expect(casesOn(laid, "Amend Purchase Requisition")).toBe(27);
    // The log says Requester Manager where the model says Requisition Manager.
    const managers = laid.currentVersion.steps.filter(({ assignedTo }) => assignedTo?.name === "Requisition Manager");
    expect(managers.map(({ name }) => name)).toContain("Analyze Purchase Requisition");
    expect(departmentsOf(laid)).toMatchObject({ "Requester Manager": { executions: 1_252, skipped: 0 } });
  });

  test("Purchasing: cases that end early went without the rest; its Start and End are no work the log shows", async () => {
    const folder = await drawn("purchasing/PurchasingExample.bpmn", "Purchasing");
    const laid = await layOn(folder, "purchasing/PurchasingExample.csv", "Purchasing");
    expect(laid.derivation.concurrency).toBe("MODEL");
    expect(laid.conformance?.unseen.map(({ name }) => name)).toEqual(["Start", "End"]);
    expect(laid.conformance).toMatchObject({ produced: 15_337, consumed: 15_337, missing: 493, remaining: 493 });
    expect(laid.conformance?.fitness.value).toBeCloseTo(1 - 493 / 15_337, 12);
    const { fitness } = laid.conformance ?? {};
    const interval = await linearised(folder);
    expect(fitness?.n).toBe(608);
    expect(fitness?.low).toBeCloseTo(interval.low, 12);
    expect(fitness?.high).toBeCloseTo(interval.high, 12);
    // 608 cases begin and 413 pay: the other 195 went without paying.
    expect(stepsOf(laid)["Pay Invoice"]).toEqual({
      executions: 413,
      skipped: 195,
      extra: 0,
      outOfOrder: 0,
      cases: 195,
    });
    expect(casesOn(laid, "Pay Invoice", "End")).toBe(413);
    expect(laid.metrics).toEqual({ cases: 608, balance: { difference: 0 } });
  });

  test("the loan application was simulated with work side by side: the model says which, and nothing is left over", async () => {
    const folder = await drawn("loan_application_sim/Loan_Application.bpmn", "Loans");
    const laid = await layOn(folder, "loan_application_sim/Loan_Application.csv.gz", "Loans");
    expect(laid.conformance).toMatchObject({ fitness: { value: 1 }, missing: 0, remaining: 0 });
    expect(laid.metrics).toEqual({ cases: 1_000, balance: { difference: 0 } });
    const pairs = laid.derivation.concurrentSteps.map(({ a, b, cases }) => [
      [a.name, b.name].toSorted(byText).join(" | "),
      cases,
    ]);
    // Drawn: three checks side by side, later a pack of two steps beside a quote of two.
    expect(Object.fromEntries(pairs)).toEqual({
      "AML Check | Appraise property": 1_000,
      "AML Check | Check credit history": 1_000,
      "Appraise property | Check credit history": 1_000,
      "Approve and post home insurance quote | Approve and send acceptance pack": 498,
      "Approve and post home insurance quote | Prepare acceptance pack": 498,
      "Approve and send acceptance pack | Prepare home insurance quote": 498,
      "Prepare acceptance pack | Prepare home insurance quote": 498,
    });
    const { cases } = await folder.ask<{ cases: { edges: readonly { node: { workItems: readonly Enabled[] } }[] } }>(
      "{ cases(first: 100) { edges { node { workItems { step { name } enabledBy { step { name } } } } } } }",
    );
    // Whatever order the checks ended in, all three of them led to the assessment, and none to another.
    expect(enablersOf(cases.edges, "Assess loan risk")).toEqual(["AML Check, Appraise property, Check credit history"]);
    for (const check of ["AML Check", "Appraise property", "Check credit history"]) {
      expect(enablersOf(cases.edges, check)).toEqual(["Check application form completeness"]);
    }
  });

  test("Domestic declarations: what is sure is matched, people say the rest, and the log lies on the model", async () => {
    const folder = await drawn("bpic2020/declaration_documents.bpmn", "Declarations");
    const before = await layOn(folder, "bpic2020/DomesticDeclarations.xes.gz", "Declarations");
    const matched = before.activityMatches.filter(({ step }) => step !== null);
    expect(matched.map(({ activity, step, how }) => [activity, step?.name, step?.assignedTo?.name, how])).toEqual([
      ["Declaration SUBMITTED by EMPLOYEE", "submit travel request", "Employee", "SIMILAR"],
      ["Declaration FINAL_APPROVED by SUPERVISOR", "approve", "Supervisor", "SIMILAR"],
      ["Declaration APPROVED by BUDGET OWNER", "approve", "Budget Owner", "SIMILAR"],
      ["Declaration REJECTED by EMPLOYEE", "reject request", "Employee", "SIMILAR"],
    ]);
    // 25,467 of 55,628 events: less than half, so the log is not laid on the model by itself.
    expect(matched.reduce((sum, { events }) => sum + events, 0)).toBe(25_467);
    expect(before.derivation.concurrency).toBe("OFF");
    expect(before.conformance).toBeNull();

    const stepOf = (name: string) => before.currentVersion.steps.find((step) => step.name === name)?.id;
    const { matchActivities } = await folder.ask<{ matchActivities: { userErrors: readonly unknown[] } }>(
      "mutation ($input: MatchActivitiesInput!) { matchActivities(input: $input) { userErrors { message } } }",
      {
        input: {
          process: before.id,
          matches: [
            { activity: "Declaration APPROVED by ADMINISTRATION", step: stepOf("prove request") },
            { activity: "Request Payment", step: stepOf("prepare payment") },
            { activity: "Declaration SAVED by EMPLOYEE", step: null },
          ],
        },
      },
    );
    expect(matchActivities.userErrors).toEqual([]);
    const { process: laid } = await folder.ask<{ process: Laid }>(question, { name: "Declarations" });
    expect(laid.derivation.concurrency).toBe("MODEL");
    expect(
      laid.activityMatches.filter(({ how }) => how === "ALIAS" || how === "SAID").map(({ activity }) => activity),
    ).toEqual(["Request Payment", "Declaration APPROVED by ADMINISTRATION", "Declaration SAVED by EMPLOYEE"]);
    expect(laid.metrics).toEqual({ cases: 10_357, balance: { difference: 0 } });
    expect(laid.currentVersion).toMatchObject({ number: 1, basis: "BOTH" });
    expect(laid.conformance).toMatchObject({ produced: 141_961, consumed: 148_160, missing: 9_644, remaining: 3_445 });
    expect(laid.conformance?.fitness.value).toBeCloseTo(1 - (9_644 / 148_160 + 3_445 / 141_961) / 2, 12);
    expect(laid.conformance?.unseen.map(({ name }) => name)).toEqual(["prepare resubmission", "approve"]);
    // The model pays what was approved only: each payment that was asked for comes behind an approval.
    expect(stepsOf(laid)["prepare payment"]).toEqual({
      executions: 9_914,
      skipped: 0,
      extra: 0,
      outOfOrder: 0,
      cases: 0,
    });
    // Nothing in the model is a payment handled, or a rejection by the administration.
    expect(stepsOf(laid)["Payment Handled"]).toMatchObject({ executions: 9_912, extra: 9_912 });
    expect(departmentsOf(laid)["ADMINISTRATION"]).toMatchObject({ executions: 8_997, extra: 936 });
    // 2,747 of the supervisors' approvals come behind one of the budget owner, which the model demands of all.
    expect(departmentsOf(laid)["Budget Owner"]).toMatchObject({ executions: 0, skipped: 7_227 });
  });
});

async function drawn(model: string, process: string): Promise<DataFolder> {
  const folder = await DataFolder.create();
  folders.push(folder);
  await folder.change((stores) => importModel(stores, { path: sharedFile(model), options: { process } }));
  return folder;
}

async function layOn(folder: DataFolder, log: string, process: string): Promise<Laid> {
  await folder.import(sharedFile(log), { options: { process } });
  return (await folder.ask<{ process: Laid }>(question, { name: process })).process;
}

/** The interval of the fitness, from the tokens of every case as they are stored: a case's part of the error is how far it is off both ratios. */
async function linearised(folder: DataFolder): Promise<{ readonly low: number; readonly high: number }> {
  const rows: (readonly number[])[] = [];
  await folder.change(async (stores) => {
    const revision = await stores.warehouse.currentRevision();
    const selection = { revision, include: {}, exclude: [], period: null, timed: ["COMPLETED", "ABORTED"] as const };
    for await (const batch of stores.warehouse.exportRows(selection, "cases")) {
      const column = (name: string) => batch[name]?.map(Number) ?? [];
      const [missing, consumed, remaining, produced] = ["missing", "consumed", "remaining", "produced"].map(column);
      for (const [k, m] of (missing ?? []).entries())
        rows.push([m, consumed?.[k] ?? 0, remaining?.[k] ?? 0, produced?.[k] ?? 0]);
    }
  });
  const n = rows.length;
  const [m = 0, c = 0, r = 0, p = 0] = [0, 1, 2, 3].map((k) => rows.reduce((sum, row) => sum + (row[k] ?? 0), 0));
  const parts = rows.map(([mi = 0, ci = 0, ri = 0, pi = 0]) => ((mi - (m / c) * ci) / c + (ri - (r / p) * pi) / p) / 2);
  const error = Math.sqrt((n / (n - 1)) * parts.reduce((sum, part) => sum + part * part, 0));
  const fitness = 1 - (m / c + r / p) / 2;
  return { low: fitness - 1.959963984540054 * error, high: fitness + 1.959963984540054 * error };
}

function casesOn({ currentVersion }: Laid, from: string, to?: string): number | null | undefined {
  return currentVersion.flows.find((flow) => flow.from.name === from && (to === undefined || flow.to.name === to))
    ?.cases;
}

function enablersOf(
  cases: readonly { readonly node: { readonly workItems: readonly Enabled[] } }[],
  step: string,
): readonly string[] {
  const items = cases.flatMap(({ node }) => node.workItems).filter((item) => item.step?.name === step);
  const namesOf = ({ enabledBy }: Enabled): string[] => enabledBy.map((by) => by.step?.name ?? "");
  return [...new Set(items.map((item) => namesOf(item).toSorted(byText).join(", ")))];
}

function byText(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}

function stepsOf({ conformance }: Laid): Readonly<Record<string, Count>> {
  return Object.fromEntries((conformance?.steps ?? []).map(({ step, ...counts }) => [step.name, counts]));
}

function departmentsOf({ conformance }: Laid): Readonly<Record<string, Count>> {
  return Object.fromEntries(
    (conformance?.departments ?? []).map(({ department, ...counts }) => [department.name, counts]),
  );
}
