import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import type { Step } from "../../../src/domain/organisation.ts";
import { importLog } from "../../../src/service/import-log.ts";
import { importModel, type ModelSettings, type StoredModel } from "../../../src/service/import-model.ts";
import type { Stores } from "../../../src/service/stores.ts";
import { bpmn } from "../../helpers/bpmn-text.ts";
import { batonError } from "../../helpers/expect-error.ts";
import { temporaryFolder } from "../../helpers/temporary-folder.ts";
import { openTemporaryStores } from "../../helpers/temporary-stores.ts";

const orders = (tasks: string, lanes = `<lane id="l1" name="Sales "><flowNodeRef>a</flowNodeRef></lane>`): string =>
  bpmn(`<process id="p" name="Orders"><laneSet id="ls">${lanes}</laneSet>${tasks}</process>`);
const twoTasks = `<task id="a" name="Check"/><task id="b" name="Ship"/><exclusiveGateway id="g"/><sequenceFlow id="f" sourceRef="a" targetRef="b"/>`;

test("A model makes a process with a designed version, and a department of each lane that nobody knows.", async () => {
  const stores = await openTemporaryStores();
  const { model } = await imported(stores, orders(twoTasks));
  expect(model).toMatchObject({
    isNew: true,
    processes: [{ process: "Orders", number: 1, steps: 3, tasks: 2, flows: 1, messages: 0 }],
    lanes: [{ elementId: "l1", name: "Sales", pool: null, state: "CREATED" }],
  });
  const { version, steps, departments } = await stored(stores, "Orders");
  expect(version).toMatchObject({
    basis: "DESIGNED",
    number: 1,
    validFromMs: null,
    modelElementId: "p",
    author: "Ada",
  });
  expect(departments.map(({ name }) => name)).toEqual(["Sales"]);
  expect(steps.map(({ name, assignedDepartmentId }) => [name, assignedDepartmentId])).toEqual([
    ["Check", 1],
    ["Ship", null],
    ["Exclusive gateway", null],
  ]);
});

test("The same file again changes nothing and says so.", async () => {
  const stores = await openTemporaryStores();
  const first = await imported(stores, orders(twoTasks));
  const second = await imported(stores, orders(twoTasks));
  expect(second.revision).toBe(first.revision);
  expect(second.model).toMatchObject({ isNew: false, modelId: first.model.modelId, warnings: [{ code: "same-file" }] });
});

test("A changed model is the next version; steps stay who they are by element, else by name and kind, and old names stay aliases.", async () => {
  const stores = await openTemporaryStores();
  await imported(stores, orders(twoTasks));
  const before = await stored(stores, "Orders");
  await imported(
    stores,
    orders(`<userTask id="a" name="Check order"/><task id="b2" name="Ship"/><task id="c" name="Bill"/>`),
  );
  const after = await stored(stores, "Orders");
  expect(after.version).toMatchObject({ number: 2 });
  expect(after.steps.map(({ id, name, aliases }) => [id, name, aliases])).toEqual([
    [before.steps[0]?.id, "Check order", ["Check"]],
    [before.steps[1]?.id, "Ship", []],
    [expect.any(Number), "Bill", []],
  ]);
  expect(before.steps.map(({ id }) => id)).not.toContain(after.steps[2]?.id);
});

test("A model of a process that logs know already keeps their steps; their activities are matched with its steps, and how they are derived stays frozen.", async () => {
  const stores = await openTemporaryStores();
  const path = join(await temporaryFolder(), "Orders.csv");
  await writeFile(
    path,
    "case,activity,time,department\n1,Check,2024-01-01 08:00,Desk\n1,Ship,2024-01-01 09:00,Store\n",
  );
  await importLog(stores, { path, options: {} });
  const observed = await stored(stores, "Orders");
  await imported(stores, orders(twoTasks));
  const designed = await stored(stores, "Orders");
  expect(designed.version).toMatchObject({ number: 2, basis: "DESIGNED" });
  expect(designed.steps.slice(0, 2).map(({ id }) => id)).toEqual(observed.steps.map(({ id }) => id));
  const [before] = await stores.warehouse.derivations(observed.revision);
  const [after] = await stores.warehouse.derivations(designed.revision);
  expect(after?.frozen).toEqual(before?.frozen);
  expect([before?.matches, after?.matches.map(({ activity, how }) => `${activity} ${how}`)]).toEqual([
    [],
    ["Check EXACT", "Ship EXACT"],
  ]);
});

test("A lane is whose it is said to be, and its name is then an alias, so that it need not be said again.", async () => {
  const stores = await openTemporaryStores();
  await imported(stores, orders(twoTasks));
  const other = orders(twoTasks, `<lane id="l9" name="Inside sales"><flowNodeRef>a</flowNodeRef></lane>`);
  const { model } = await imported(stores, other, { lanes: [{ element: "l9", departmentId: 1 }] });
  expect(model.lanes).toMatchObject([{ state: "RESOLVED", departmentId: 1 }]);
  expect((await stored(stores, "Orders")).departments).toMatchObject([{ name: "Sales", aliases: ["Inside sales"] }]);
  const again = await imported(stores, other.replace("Ship", "Send"));
  expect(again.model.lanes).toMatchObject([{ state: "MATCHED", departmentId: 1 }]);
  const error = await batonError(
    imported(stores, other.replace("Ship", "Go"), { lanes: [{ element: "x", departmentId: 1 }] }),
    "BAD_INPUT",
  );
  expect(error.message).toBe('the model has no lane "x"; its lanes are l9 (Inside sales)');
});

test("Nested lanes make a tree of departments; a pool of which nothing is drawn is an outside one that messages go to.", async () => {
  const stores = await openTemporaryStores();
  await imported(
    stores,
    bpmn(`<collaboration id="c"><participant id="shop" name="Shop" processRef="p"/><participant id="cust" name="Customer"/>
      <messageFlow id="m" name="Bill" sourceRef="a" targetRef="cust"/></collaboration>
      <process id="p" name="Orders"><laneSet id="ls"><lane id="out" name="Sales"><childLaneSet id="cs"><lane id="in" name="Desk"><flowNodeRef>a</flowNodeRef></lane></childLaneSet></lane></laneSet>
      <task id="a" name="A"/></process>`),
  );
  const { departments, version } = await stored(stores, "Orders");
  expect(departments.map(({ name, parentId, external }) => [name, parentId, external])).toEqual([
    ["Sales", null, false],
    ["Desk", 1, false],
    ["Customer", null, true],
  ]);
  expect(version?.messages).toEqual([{ stepId: 1, direction: "SENDS", departmentId: 3, elementId: "m", name: "Bill" }]);
});

test("Calls are linked whichever file comes first; calls in a circle are told and end.", async () => {
  const stores = await openTemporaryStores();
  const calling = (id: string, name: string, called: string): string =>
    bpmn(
      `<process id="${id}" name="${name}"><callActivity id="call_${id}" name="Call" calledElement="${called}"/></process>`,
    );
  const first = await imported(stores, calling("p1", "One", "p2"));
  expect(first.model.warnings).toMatchObject([{ code: "call-not-linked", count: 1, example: "call_p1" }]);
  const second = await imported(stores, calling("p2", "Two", "p1"));
  expect(second.model.warnings).toMatchObject([{ code: "cyclic-call", count: 1, example: "call_p2" }]);
  const one = await stored(stores, "One");
  const two = await stored(stores, "Two");
  expect(one.steps[0]?.design?.calledProcessId).toBe(two.process.id);
  expect(two.steps[0]?.design?.calledProcessId).toBe(one.process.id);
  const self = await imported(stores, calling("p3", "Three", "p3"));
  expect(self.model.warnings).toMatchObject([{ code: "cyclic-call" }]);
});

test("A file that is refused changes nothing.", async () => {
  const stores = await openTemporaryStores();
  const { revision } = await imported(stores, orders(twoTasks));
  await batonError(imported(stores, orders(`<task id="a"/><task id="a"/>`)), "MALFORMED_FILE");
  expect(await stores.warehouse.currentRevision()).toBe(revision);
});

async function imported(
  stores: Stores,
  text: string,
  settings: ModelSettings = {},
): Promise<{ readonly revision: number; readonly model: StoredModel }> {
  const path = join(await temporaryFolder(), "model.bpmn");
  await writeFile(path, text);
  return importModel(stores, { path, options: {}, ...settings }, { author: "Ada" });
}

async function stored(stores: Stores, name: string) {
  const revision = await stores.warehouse.currentRevision();
  const process = (await stores.graph.processes(revision)).find((it) => it.name === name);
  if (process === undefined) throw new Error(`no process ${name}`);
  const [version = null] = await stores.graph.versions(revision, [process.currentVersionId ?? -1]);
  const steps = (await stores.graph.steps(revision, version?.stepIds ?? [])).filter(
    (step): step is Step => step !== null,
  );
  return { revision, process, version, steps, departments: await stores.graph.departments(revision) };
}
