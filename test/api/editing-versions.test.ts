import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { logs, TestOrganisation } from "./test-organisation.ts";

// One organisation for all; each test goes on where the one before ended.
let organisation: TestOrganisation;
beforeAll(async () => {
  organisation = await TestOrganisation.empty();
  await organisation.import("Orders", logs.Orders());
});
afterAll(() => organisation.remove());

interface Problem {
  readonly code: string;
  readonly message: string;
  readonly field: readonly string[] | null;
}
interface Version {
  readonly id: string;
  readonly number: number;
  readonly basis: string;
  readonly revision: number;
  readonly steps: readonly { readonly id: string; readonly name: string }[];
  readonly flows: readonly {
    readonly from: { readonly name: string };
    readonly to: { readonly name: string };
    readonly cases: number | null;
  }[];
}
interface Process {
  readonly id: string;
  readonly name: string;
  readonly kind: string;
  readonly derivedFrom: { readonly id: string } | null;
  readonly currentVersion: Version;
  readonly versions: readonly Version[];
}

const versionFields =
  "id number basis revision steps { id name kind assignedTo { name } } flows { from { name } to { name } cases }";
const processFields = `id name kind arrivalsPerHour derivedFrom { id } currentVersion { ${versionFields} } versions { ${versionFields} }`;

async function run<Payload>(mutation: string, input: Record<string, unknown>, fields: string): Promise<Payload> {
  const type = `${mutation[0]?.toUpperCase()}${mutation.slice(1)}Input`;
  const query = `mutation ($input: ${type}!) { ${mutation}(input: $input) { ${fields} userErrors { code message field } } }`;
  return (await organisation.get<Record<string, Payload>>(query, { input }))[mutation] as Payload;
}

async function edit(version: string, edits: readonly object[], expectedVersion?: number) {
  const input = { version, edits, ...(expectedVersion === undefined ? {} : { expectedVersion }) };
  return run<{ version: Version | null; userErrors: Problem[] }>("editVersion", input, `version { ${versionFields} }`);
}

async function edited(version: string, edits: readonly object[]): Promise<Version> {
  const payload = await edit(version, edits);
  expect(payload.userErrors).toEqual([]);
  if (payload.version === null) throw new Error("nothing was edited");
  return payload.version;
}

async function processNamed(name: string): Promise<Process> {
  const query = `query ($name: String!) { process(name: $name) { ${processFields} } }`;
  return (await organisation.get<{ process: Process }>(query, { name })).process;
}

async function undo(): Promise<void> {
  expect(await organisation.get("mutation { undo { userErrors { message } } }")).toEqual({ undo: { userErrors: [] } });
}

const flowsOf = ({ flows }: Version) => flows.map(({ from, to }) => `${from.name} > ${to.name}`).sort();
const idOf = ({ steps }: Version, name: string) => steps.find((step) => step.name === name)?.id ?? "";

describe("a process", () => {
  test("is made with a start that leads to an end", async () => {
    const input = { name: " Travel ", arrivalsPerHour: 0.5 };
    const { process, userErrors } = await run<{ process: Process; userErrors: Problem[] }>(
      "createProcess",
      input,
      `process { ${processFields} }`,
    );
    expect(userErrors).toEqual([]);
    expect(process).toMatchObject({ name: "Travel", kind: "ROUTINE", arrivalsPerHour: 0.5 });
    expect(process.currentVersion).toMatchObject({ number: 1, basis: "DESIGNED" });
    expect(flowsOf(process.currentVersion)).toEqual(["Start > End"]);
  });

  test("is not made twice with one name", async () => {
    const { userErrors } = await run<{ userErrors: Problem[] }>("createProcess", { name: "Travel" }, "process { id }");
    expect(userErrors).toMatchObject([{ code: "CONFLICT", field: ["input", "name"] }]);
  });

  test("is removed where no log is, and comes back with all it had", async () => {
    const before = await processNamed("Travel");
    const remove = "mutation ($id: ID!) { removeProcess(id: $id) { deleted userErrors { code message } } }";
    expect(await organisation.get(remove, { id: before.id })).toMatchObject({ removeProcess: { deleted: before.id } });
    expect(await organisation.get('{ process(name: "Travel") { id } }')).toEqual({ process: null });
    await undo();
    const after = await processNamed("Travel");
    const counted = ({ currentVersion: { flows, steps } }: Process) => ({ flows, steps });
    expect(counted(after)).toEqual(counted(before));
    expect(await organisation.get(remove, { id: await organisation.processIdOf("Orders") })).toMatchObject({
      removeProcess: {
        deleted: null,
        userErrors: [
          {
            code: "CONFLICT",
            message: "Orders cannot be removed, for there are the logs Orders.csv; remove them first",
          },
        ],
      },
    });
  });
});

describe("a version that was made here", () => {
  test("takes several edits at once, in place, which see what the ones before did", async () => {
    const { currentVersion: version } = await processNamed("Travel");
    const sales = await organisation.departmentIdOf("Sales");
    const [start, end] = [idOf(version, "Start"), idOf(version, "End")];
    const after = await edited(version.id, [
      { addStep: { key: "ask", name: "Ask", department: sales, after: start, before: end } },
      { addStep: { key: "which", name: "Which?", element: "exclusiveGateway", after: "ask", before: end } },
      { addStep: { key: "book", name: "Book", element: "userTask", after: "which", before: end } },
      { changeFlow: { from: "which", to: "book", name: "far", probability: 0.25 } },
      { addFlow: { from: "which", to: end, name: "near", probability: 0.75 } },
    ]);
    expect(after).toMatchObject({ id: version.id, number: 1, revision: version.revision + 1 });
    expect(flowsOf(after)).toEqual(["Ask > Which?", "Book > End", "Start > Ask", "Which? > Book", "Which? > End"]);
    expect(after.steps).toMatchObject([
      { name: "Start", kind: "EVENT" },
      { name: "End", kind: "EVENT" },
      { name: "Ask", kind: "TASK", assignedTo: { name: "Sales" } },
      { name: "Which?", kind: "GATEWAY", assignedTo: null },
      { name: "Book", kind: "TASK" },
    ]);
  });

  test("loses a step, and what came before it leads to what came after", async () => {
    const { currentVersion: version } = await processNamed("Travel");
    const without = await edited(version.id, [{ removeStep: { step: idOf(version, "Which?") } }]);
    expect(flowsOf(without)).toEqual(["Ask > Book", "Ask > End", "Book > End", "Start > Ask"]);
    await undo();
    expect(flowsOf((await processNamed("Travel")).currentVersion)).toEqual(flowsOf(version));
    const cut = await edited(version.id, [{ removeStep: { step: idOf(version, "Book"), joinFlows: false } }]);
    expect(flowsOf(cut)).toEqual(["Ask > Which?", "Start > Ask", "Which? > End"]);
    await undo();
  });

  test("has a step renamed, given to another department, and changed in kind", async () => {
    const { currentVersion: version } = await processNamed("Travel");
    const step = idOf(version, "Book");
    const after = await edited(version.id, [
      { changeStep: { step, name: "Book it", department: await organisation.departmentIdOf("Ops") } },
      { changeStep: { step: idOf(version, "Which?"), element: "parallelGateway" } },
    ]);
    expect(after.steps.find(({ id }) => id === step)).toMatchObject({ name: "Book it", assignedTo: { name: "Ops" } });
    const nobody = await edited(version.id, [{ changeStep: { step, department: null } }]);
    expect(nobody.steps.find(({ id }) => id === step)).toMatchObject({ name: "Book it", assignedTo: null });
  });

  test("changes nothing where one edit of the list cannot be made, and says which", async () => {
    const { currentVersion: version } = await processNamed("Travel");
    const [start, end] = [idOf(version, "Start"), idOf(version, "End")];
    const refused = async (...edits: readonly object[]) => {
      const good = { addStep: { name: "Good", after: start, before: end } };
      const { version: none, userErrors } = await edit(version.id, [good, ...edits]);
      expect(none).toBeNull();
      return userErrors.map(({ code, field }) => `${code} ${field?.slice(1).join(".")}`);
    };
    expect(await refused({ addStep: { name: " ", element: "lane" } })).toEqual([
      "BAD_INPUT edits.1.addStep.name",
      "BAD_INPUT edits.1.addStep.element",
    ]);
    expect(await refused({ removeFlow: { from: end, to: start } })).toEqual(["NOT_FOUND edits.1.removeFlow"]);
    expect(await refused({ addFlow: { from: idOf(version, "Ask"), to: idOf(version, "Which?") } })).toEqual([
      "CONFLICT edits.1.addFlow",
    ]);
    expect(await refused({ removeStep: { step: end } }, { addFlow: { from: start, to: end, probability: 2 } })).toEqual(
      ["NOT_FOUND edits.2.addFlow.to"],
    );
    expect(await refused({ addFlow: { from: "nobody", to: end } })).toEqual(["BAD_INPUT edits.1.addFlow.from"]);
    expect(await refused({ changeFlow: { from: start, to: idOf(version, "Ask"), probability: -1 } })).toEqual([
      "BAD_INPUT edits.1.changeFlow.probability",
    ]);
    expect((await edit(version.id, [])).userErrors).toMatchObject([{ code: "BAD_INPUT", field: ["input", "edits"] }]);
    expect(flowsOf((await processNamed("Travel")).currentVersion)).toEqual(flowsOf(version));
  });

  test("may be drawn wrong, which is told and refuses nothing", async () => {
    const { currentVersion: version } = await processNamed("Travel");
    const cut = [{ removeStep: { step: idOf(version, "End"), joinFlows: false } }];
    const input = { version: version.id, edits: cut };
    const fields =
      "version { id findings { code severity } } findings { code severity message step { name } version { id } }";
    const payload = await run<{ version: { findings: object[] }; findings: object[]; userErrors: object[] }>(
      "editVersion",
      input,
      fields,
    );
    expect(payload.userErrors).toEqual([]);
    expect(payload.findings).toContainEqual(
      expect.objectContaining({ code: "STEP_WITHOUT_DEPARTMENT", severity: "WARNING", step: { name: "Book it" } }),
    );
    expect(payload.version.findings).toEqual(
      payload.findings.map((finding) => {
        const { code, severity } = finding as { code: string; severity: string };
        return { code, severity };
      }),
    );
    await undo();
    const dead = { addStep: { name: "Nowhere", element: "userTask", after: idOf(version, "Ask") } };
    const { findings } = await run<{ findings: object[] }>(
      "editVersion",
      { version: version.id, edits: [dead] },
      fields,
    );
    expect(findings).toContainEqual(expect.objectContaining({ code: "DEAD_END", step: { name: "Nowhere" } }));
    await undo();
  });

  test("is not edited by who saw it before somebody else changed it", async () => {
    const { currentVersion: version } = await processNamed("Travel");
    const add = [{ addStep: { name: "Late", before: idOf(version, "End") } }];
    expect((await edit(version.id, add, version.revision)).userErrors).toEqual([]);
    expect((await edit(version.id, add, version.revision)).userErrors).toMatchObject([
      { code: "CONFLICT", field: ["input", "expectedVersion"] },
    ]);
    await undo();
    expect((await edit(version.id, add, version.revision + 1)).userErrors).toMatchObject([{ code: "CONFLICT" }]);
  });

  test("is followed by another where one is wanted, and either can be the current one", async () => {
    const { id, currentVersion: first } = await processNamed("Travel");
    const { version: second } = await run<{ version: Version }>(
      "createVersion",
      { process: id },
      `version { ${versionFields} }`,
    );
    expect(second).toMatchObject({ number: 2, basis: "DESIGNED" });
    expect(flowsOf(second)).toEqual(flowsOf(first));
    const ask = idOf(first, "Ask");
    expect(flowsOf(await edited(second.id, [{ removeStep: { step: ask } }]))).not.toEqual(flowsOf(first));
    expect((await processNamed("Travel")).currentVersion.id).toBe(first.id);
    const { process } = await run<{ process: Process }>(
      "setCurrentVersion",
      { process: id, version: second.id },
      `process { ${processFields} }`,
    );
    expect(process.currentVersion.id).toBe(second.id);
    expect(flowsOf(process.versions.find((version) => version.id === first.id) ?? second)).toEqual(flowsOf(first));
  });
});

describe("a version that logs say", () => {
  test("stays what it is when it is edited: the edits make the next one, which is not the current one yet", async () => {
    const before = await processNamed("Orders");
    const { currentVersion: observed } = before;
    const [check, ship] = [idOf(observed, "Check"), idOf(observed, "Ship")];
    const draft = await edited(observed.id, [{ addStep: { key: "pack", name: "Pack", after: check, before: ship } }]);
    expect(draft).toMatchObject({ number: observed.number + 1, basis: "DESIGNED" });
    expect(draft.id).not.toBe(observed.id);
    expect(draft.flows.map(({ cases }) => cases)).toEqual(draft.flows.map(() => null));
    expect(flowsOf(draft)).toEqual(["Check > Pack", "Check > Register", "Pack > Ship", "Register > Check"]);
    const after = await processNamed("Orders");
    expect(after.currentVersion).toEqual({ ...observed, revision: after.currentVersion.revision });
    // A second edit goes on in the version that the first one made.
    expect((await edited(draft.id, [{ changeStep: { step: idOf(draft, "Pack"), name: "Pack well" } }])).id).toBe(
      draft.id,
    );
  });

  test("is followed by what later logs say, whatever people designed meanwhile", async () => {
    const { id, currentVersion: observed, versions } = await processNamed("Orders");
    const [draft] = versions;
    await run("setCurrentVersion", { process: id, version: draft?.id }, "process { id }");
    await organisation.import(
      "More",
      [
        ["O99", "Ship", "2024-03-01T00:00:00Z", "2024-03-01T01:00:00Z", "Ops", "Ole", "more-1", 1],
        ["O99", "Archive", "2024-03-01T02:00:00Z", "2024-03-01T03:00:00Z", "Ops", "Ole", "more-2", 1],
      ],
      { options: { process: "Orders" } },
    );
    const after = await processNamed("Orders");
    expect(after.currentVersion.id).toBe(draft?.id);
    expect(flowsOf(after.currentVersion)).toEqual(flowsOf(draft ?? observed));
    const [newest] = after.versions;
    expect(newest).toMatchObject({ number: (draft?.number ?? 0) + 1, basis: "OBSERVED" });
    expect(flowsOf(newest ?? observed)).toEqual([...flowsOf(observed), "Ship > Archive"].sort());
    const { process } = await organisation.get<{ process: object }>(
      `{ process(name: "Orders") { metrics { cases balance { difference } } } }`,
    );
    expect(process).toEqual({ metrics: { cases: 31, balance: { difference: 0 } } });
  });
});

describe("a provisional process", () => {
  test("is made from a version, with steps of its own, the same departments, standards and flows", async () => {
    const { id, currentVersion: base } = await processNamed("Travel");
    const standards = [{ step: idOf(base, "Which?"), sojourn: 2, work: 1, variation: 0.5 }];
    expect(await run("setStandards", { process: id, standards }, "process { id }")).toMatchObject({ userErrors: [] });
    const { process, userErrors } = await run<{ process: Process; userErrors: Problem[] }>(
      "deriveProcess",
      { from: base.id, name: "Travel by rail", author: "Ann" },
      `process { ${processFields} }`,
    );
    expect(userErrors).toEqual([]);
    expect(process).toMatchObject({ kind: "PROVISIONAL", derivedFrom: { id: base.id } });
    const { currentVersion: own } = process;
    expect(flowsOf(own)).toEqual(flowsOf(base));
    const withoutIds = ({ steps }: Version) => steps.map((step) => ({ ...step, id: "" }));
    expect(withoutIds(own)).toEqual(withoutIds(base));
    expect(own.steps.filter(({ id: step }) => base.steps.some((other) => other.id === step))).toEqual([]);
    const query = "query ($id: ID!) { node(id: $id) { ... on Step { standard { sojourn work variation source } } } }";
    expect(await organisation.get(query, { id: idOf(own, "Which?") })).toEqual({
      node: { standard: { sojourn: 2, work: 1, variation: 0.5, source: "AGREED" } },
    });
  });

  test("differs from its base by what is edited", async () => {
    const [base, own] = [await processNamed("Travel"), await processNamed("Travel by rail")];
    const query = `query ($from: ID!, $to: ID!) { diff(from: $from, to: $to) { byLineage similarity stepsChanged flowsChanged
      from { number } to { process { name } }
      steps { change from { name } to { name } attributes { name from to } } flows { change fromStep { name } toStep { name } } } }`;
    const versions = { from: base.currentVersion.id, to: own.currentVersion.id };
    expect(await organisation.get(query, versions)).toMatchObject({
      diff: {
        byLineage: true,
        similarity: 1,
        stepsChanged: 0,
        flowsChanged: 0,
        to: { process: { name: "Travel by rail" } },
      },
    });
    const version = own.currentVersion;
    const step = idOf(version, "Which?");
    await edited(version.id, [
      { changeStep: { step, name: "Which train?", department: await organisation.departmentIdOf("Sales") } },
      { addStep: { name: "Reserve", after: step, before: idOf(version, "Book it") } },
    ]);
    await run("setStandards", { process: own.id, standards: [{ step, work: 1.5, variation: 0.5 }] }, "process { id }");
    const { diff } = await organisation.get<{
      diff: { steps: { change: string; attributes: object[] }[]; flows: object[] };
    }>(query, versions);
    expect(diff).toMatchObject({ stepsChanged: 1, flowsChanged: 3 });
    expect(diff.steps.filter(({ change }) => change !== "SAME")).toEqual([
      {
        change: "CHANGED",
        from: { name: "Which?" },
        to: { name: "Which train?" },
        attributes: [
          { name: "name", from: "Which?", to: "Which train?" },
          { name: "department", from: null, to: "Sales" },
          { name: "sojourn", from: "2", to: null },
          { name: "work", from: "1", to: "1.5" },
        ],
      },
      { change: "ADDED", from: null, to: { name: "Reserve" }, attributes: [] },
    ]);
    expect(diff.flows).toContainEqual({
      change: "REMOVED",
      fromStep: { name: "Which?" },
      toStep: { name: "Book it" },
    });
    const unknown = Buffer.from("ProcessVersion:99").toString("base64url");
    expect(await organisation.get(query, { ...versions, to: unknown })).toEqual({ diff: null });
  });

  test("keeps its base from being removed", async () => {
    const id = await organisation.processIdOf("Travel");
    const remove = "mutation ($id: ID!) { removeProcess(id: $id) { userErrors { message } } }";
    expect(await organisation.get(remove, { id })).toEqual({
      removeProcess: {
        userErrors: [
          {
            message: "Travel cannot be removed, for there are Travel by rail, derived from it; remove them first",
          },
        ],
      },
    });
  });
});
