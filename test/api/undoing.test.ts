import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { importModel } from "../../src/service/import-model.ts";
import type { Stores } from "../../src/service/stores.ts";
import { bpmn } from "../helpers/bpmn-text.ts";
import { temporaryFolder } from "../helpers/temporary-folder.ts";
import { logs, TestOrganisation } from "./test-organisation.ts";

// One organisation for all; each test goes on where the one before ended.
let organisation: TestOrganisation;
beforeAll(async () => {
  organisation = await TestOrganisation.empty();
  await organisation.import("Orders", logs.Orders());
});
afterAll(() => organisation.remove());

interface Change {
  readonly id: string;
  readonly author: string;
  readonly summary: string;
  readonly undone: boolean;
  readonly canUndo: boolean;
}

async function changes(): Promise<readonly Change[]> {
  const query = "{ changes { id author summary undone canUndo process { name } } }";
  return (await organisation.get<{ changes: Change[] }>(query)).changes;
}

async function undo(seen?: string) {
  const query =
    'mutation ($change: ID) { undo(change: $change, author: "Uma") { change { summary undone } userErrors { code message field } } }';
  const { undo: payload } = await organisation.get<{
    undo: { change: { summary: string } | null; userErrors: { code: string; message: string }[] };
  }>(query, seen === undefined ? {} : { change: seen });
  return payload;
}

async function change(mutation: string, input: Record<string, unknown>): Promise<void> {
  const type = `${mutation[0]?.toUpperCase()}${mutation.slice(1)}Input`;
  const query = `mutation ($input: ${type}!) { ${mutation}(input: $input) { userErrors { code message } } }`;
  expect(await organisation.get(query, { input })).toEqual({ [mutation]: { userErrors: [] } });
}

async function departments() {
  const query =
    "{ departments { edges { node { name aliases external capacity parent { name } calendar { timeZone hoursPerWeek } } } } }";
  return (await organisation.get<{ departments: { edges: { node: object }[] } }>(query)).departments.edges.map(
    ({ node }) => node,
  );
}

test("nothing is told and nothing can be undone before somebody changes something; an import is no change", async () => {
  expect(await changes()).toEqual([]);
  expect(await undo()).toMatchObject({ change: null, userErrors: [{ code: "NOT_FOUND" }] });
});

describe("a change", () => {
  test("is told with its author, or `local`, newest first", async () => {
    await change("setDepartment", { name: "Support", author: " Ann " });
    await change("setProcess", { id: await organisation.processIdOf("Orders"), valuePerCase: 10 });
    expect(await changes()).toMatchObject([
      {
        author: "local",
        summary: "Changed the process Orders",
        process: { name: "Orders" },
        undone: false,
        canUndo: true,
      },
      { author: "Ann", summary: "Made the department Support", process: null, undone: false, canUndo: false },
    ]);
  });

  test("is undone with all that follows from it, and the one before it is then the last", async () => {
    expect((await organisation.creditIn("Orders", "Sales"))?.balance.total).toBe(300);
    expect(await undo()).toMatchObject({ change: { summary: "Changed the process Orders", undone: true } });
    expect((await organisation.creditIn("Orders", "Sales"))?.balance.total).toBe(30);
    expect(await changes()).toMatchObject([
      { author: "Uma", summary: "Undid: Changed the process Orders", canUndo: false, undone: false },
      { summary: "Changed the process Orders", undone: true, canUndo: false },
      { summary: "Made the department Support", undone: false, canUndo: true },
    ]);
    expect((await undo()).userErrors).toEqual([]);
    expect((await departments()).map((it) => (it as { name: string }).name)).not.toContain("Support");
  });

  test("that was seen as the last one is not undone when another came after it", async () => {
    await change("setDepartment", { name: "First" });
    const [seen] = await changes();
    await change("setDepartment", { name: "Second" });
    expect(await undo(seen?.id)).toMatchObject({ change: null, userErrors: [{ code: "CONFLICT" }] });
    await undo();
    expect((await undo(seen?.id)).change).toMatchObject({ summary: "Made the department First" });
  });

  test("is found by its id", async () => {
    const [newest] = await changes();
    const { node } = await organisation.get<{ node: unknown }>(
      "query ($id: ID!) { node(id: $id) { ... on OrganisationChange { summary at } } }",
      { id: newest?.id },
    );
    expect(node).toMatchObject({ summary: "Undid: Made the department First" });
  });

  test("that a refused mutation would have made is not told", async () => {
    const before = await changes();
    await organisation.get('mutation { setDepartment(input: { name: " " }) { userErrors { code } } }');
    expect(await changes()).toEqual(before);
  });
});

test("merged departments come apart again, with their work and their names", async () => {
  await change("setDepartment", { id: await organisation.departmentIdOf("Ops"), capacity: 3, external: true });
  const before = await departments();
  const credit = await organisation.creditIn("Orders", "Legal");
  const from = [await organisation.departmentIdOf("Ops")];
  await change("mergeDepartments", { from, into: await organisation.departmentIdOf("Legal") });
  expect((await organisation.creditIn("Orders", "Legal"))?.credit.value).not.toBe(credit?.credit.value);
  expect((await undo()).change).toMatchObject({ summary: "Merged Ops into Legal" });
  expect(await departments()).toEqual(before);
  expect((await organisation.creditIn("Orders", "Legal"))?.credit.value).toBeCloseTo(credit?.credit.value ?? NaN, 9);
});

test("what was changed since, or is used, is not undone", async () => {
  await change("setDepartment", { name: "Finance" });
  await organisation.import("Claims", logs.Claims());
  const { userErrors } = await undo();
  expect(userErrors).toMatchObject([{ code: "CONFLICT" }]);
  expect(userErrors[0]?.message).toBe(
    '"Made the department Finance" cannot be undone: Finance is used by its one person and its work in Claims',
  );
});

test("a model that was imported goes again, with the process, the steps and the departments that it made", async () => {
  const lane = '<lane id="l" name="Warehouse"><flowNodeRef>pack</flowNodeRef></lane>';
  const text =
    bpmn(`<process id="p" name="Packing"><laneSet id="s">${lane}</laneSet><startEvent id="a"/><userTask id="pack" name="Pack"/>
    <endEvent id="z"/><sequenceFlow id="f" sourceRef="a" targetRef="pack"/><sequenceFlow id="g" sourceRef="pack" targetRef="z"/></process>`);
  const path = join(await temporaryFolder(), "packing.bpmn");
  await writeFile(path, text);
  const before = await departments();
  await organisation.change((stores) => importModel(stores, { path, options: {} }));
  const query =
    '{ process(name: "Packing") { currentVersion { steps { name } } } department(name: "Warehouse") { name } }';
  expect(await organisation.get(query)).toMatchObject({ department: { name: "Warehouse" } });
  // What is edited of it makes the next version, which goes first.
  const { process } = await organisation.get<{ process: { currentVersion: { id: string; steps: { id: string }[] } } }>(
    '{ process(name: "Packing") { currentVersion { id steps { id } } } }',
  );
  const [step] = process.currentVersion.steps;
  await change("editVersion", { version: process.currentVersion.id, edits: [{ removeStep: { step: step?.id } }] });
  expect(await organisation.get('{ process(name: "Packing") { currentVersion { number } } }')).toEqual({
    process: { currentVersion: { number: 2 } },
  });
  expect((await undo()).userErrors).toEqual([]);
  expect((await undo()).change).toMatchObject({ summary: "Imported the model packing.bpmn" });
  expect(await organisation.get(query)).toEqual({ process: null, department: null });
  expect(await departments()).toEqual(before);
});

describe("a department", () => {
  test("has a capacity and a calendar, which those below it have too", async () => {
    const calendar = {
      timeZone: "Europe/Zurich",
      weekly: [
        { day: "TUESDAY", from: "13:00", to: "17:30" },
        { day: "TUESDAY", from: "08:00", to: "12:00" },
        { day: "MONDAY", from: "00:00", to: "24:00" },
      ],
      holidays: ["2026-12-25", "2026-01-01"],
    };
    await change("setDepartment", { name: "House", capacity: 4, calendar });
    await change("setDepartment", {
      id: await organisation.departmentIdOf("Finance"),
      parent: await organisation.departmentIdOf("House"),
    });
    const query = `{ department(name: "Finance") { capacity ownCalendar { timeZone }
      calendar { timeZone hoursPerWeek holidays weekly { day from to } } } }`;
    expect(await organisation.get(query)).toEqual({
      department: {
        capacity: null,
        ownCalendar: null,
        calendar: {
          timeZone: "Europe/Zurich",
          hoursPerWeek: 32.5,
          holidays: ["2026-01-01", "2026-12-25"],
          weekly: [
            { day: "MONDAY", from: "00:00", to: "24:00" },
            { day: "TUESDAY", from: "08:00", to: "12:00" },
            { day: "TUESDAY", from: "13:00", to: "17:30" },
          ],
        },
      },
    });
  });

  test("keeps both when something else of it is changed", async () => {
    const id = await organisation.departmentIdOf("House");
    await change("setDepartment", { id, name: "Home" });
    await change("setDepartment", { id, capacity: null });
    const query = '{ department(name: "Home") { capacity ownCalendar { timeZone } } }';
    expect(await organisation.get(query)).toEqual({
      department: { capacity: null, ownCalendar: { timeZone: "Europe/Zurich" } },
    });
  });

  const refused = async (input: Record<string, unknown>) => {
    const query =
      "mutation ($input: SetDepartmentInput!) { setDepartment(input: $input) { userErrors { code message field } } }";
    const { setDepartment } = await organisation.get<{ setDepartment: { userErrors: object[] } }>(query, { input });
    return setDepartment.userErrors;
  };
  const hours = (...weekly: readonly (readonly [string, string])[]) =>
    weekly.map(([from, to]) => ({ day: "MONDAY", from, to }));

  test.each([
    ["zone", { timeZone: "+01:00", weekly: hours(["08:00", "12:00"]) }, ["input", "calendar", "timeZone"]],
    ["hours", { timeZone: "UTC", weekly: [] }, ["input", "calendar", "weekly"]],
    ["end before begin", { timeZone: "UTC", weekly: hours(["12:00", "08:00"]) }, ["input", "calendar", "weekly", "0"]],
    ["time of day", { timeZone: "UTC", weekly: hours(["08:00", "24:01"]) }, ["input", "calendar", "weekly", "0", "to"]],
    [
      "overlap",
      { timeZone: "UTC", weekly: hours(["08:00", "12:00"], ["11:59", "13:00"]) },
      ["input", "calendar", "weekly", "1"],
    ],
    [
      "holiday",
      { timeZone: "UTC", weekly: hours(["08:00", "12:00"]), holidays: ["2026-02-30"] },
      ["input", "calendar", "holidays", "0"],
    ],
  ] as const)("has no calendar with a wrong %s", async (_, calendar, field) => {
    expect(await refused({ name: "New", calendar })).toMatchObject([{ code: "BAD_INPUT", field }]);
  });

  test("has no capacity of nobody", async () => {
    expect(await refused({ name: "New", capacity: 0 })).toMatchObject([
      { code: "BAD_INPUT", field: ["input", "capacity"] },
    ]);
  });

  test("goes where nothing stands on it, and comes back", async () => {
    const remove = "mutation ($id: ID!) { removeDepartment(id: $id) { deleted userErrors { code message field } } }";
    const home = await organisation.departmentIdOf("Home");
    expect(await organisation.get(remove, { id: home })).toEqual({
      removeDepartment: {
        deleted: null,
        userErrors: [
          {
            code: "CONFLICT",
            field: ["id"],
            message:
              "Home cannot be removed, for there are Finance below it; merge it into another department, or give them to others first",
          },
        ],
      },
    });
    await change("setDepartment", { id: await organisation.departmentIdOf("Finance"), parent: null });
    expect(await organisation.get(remove, { id: home })).toEqual({
      removeDepartment: { deleted: home, userErrors: [] },
    });
    expect((await undo()).userErrors).toEqual([]);
    expect(await organisation.departmentIdOf("Home")).toBe(home);
  });
});

test("the last thousand changes are kept", async () => {
  const told = async ({ graph, warehouse }: Stores) => graph.changes(await warehouse.currentRevision(), 2_000);
  const earlier = await told(organisation.stores);
  const length = 1_000 - earlier.length;
  await organisation.change((stores) =>
    stores.write(async ({ graph }) => {
      const first = await graph.reserveIds("change", length);
      const many = Array.from({ length }, (_, n) => {
        return { id: first + n, atMs: n, author: "Ann", summary: `${n}`, processId: null, things: [], undone: false };
      });
      await graph.putChanges(many);
    }),
  );
  expect((await told(organisation.stores)).length).toBe(1_000);
  await change("setDepartment", { name: "Latest" });
  const kept = await told(organisation.stores);
  expect(kept.length).toBe(1_000);
  expect(kept[0]?.summary).toBe("Made the department Latest");
  expect(kept.at(-1)).toEqual(earlier.at(-2));
});
