import { afterAll, beforeAll, expect, test } from "vitest";
import { caseStatuses } from "../../src/domain/organisation.ts";
import { deleteLog } from "../../src/service/delete-log.ts";
import { logs, TestOrganisation } from "./test-organisation.ts";

// One organisation for all; each test goes on where the one before ended.
let organisation: TestOrganisation;
beforeAll(async () => {
  organisation = await TestOrganisation.empty();
  await organisation.import("Orders", logs.Orders());
  await organisation.import("Tickets", logs.Tickets());
});
afterAll(() => organisation.remove());

/** The observed work that the organisation graph has, and the same counted in the facts: by single department, over cases of every status. */
async function bothCounts() {
  const { graph, warehouse } = organisation.stores;
  const revision = await warehouse.currentRevision();
  const { departments, processes } = await graph.organisation(revision);
  const selection = { revision, include: {}, exclude: [], period: null, timed: caseStatuses };
  const groups = departments.map(({ id }) => ({ groupId: id, leafIds: [id] }));
  const [steps, pairs] = await Promise.all([
    warehouse.stepWork(selection, groups),
    warehouse.handoverTotals(selection, groups, { process: true }),
  ]);
  const counted = processes.map(({ id: processId }) => ({
    processId,
    performs: steps
      .filter((row) => row.processId === processId)
      .map(({ groupId, stepId, workItems }) => ({ departmentId: groupId, stepId, workItems }))
      .sort((a, b) => a.departmentId - b.departmentId || a.stepId - b.stepId),
    handsOver: pairs
      .filter((row) => row.processId === processId && row.toGroupId !== null)
      .map((row) => ({ fromDepartmentId: row.fromGroupId, toDepartmentId: row.toGroupId, handovers: row.times })),
  }));
  const observed = await graph.observedWork(
    revision,
    processes.map(({ id }) => id),
  );
  return { observed, counted, departments };
}

test("the observed work of each process is what its work items and handovers add up to", async () => {
  const { observed, counted } = await bothCounts();
  expect(observed).toEqual(counted);
  expect(observed.map(({ performs, handsOver }) => [performs.length, handsOver.length])).toEqual([
    [3, 3],
    [3, 2],
  ]);
});

test("after a merge it names the department that stayed, and none that went", async () => {
  const [from, into] = [await organisation.departmentIdOf("Legal"), await organisation.departmentIdOf("Sales")];
  const { mergeDepartments } = await organisation.get<{ mergeDepartments: { userErrors: unknown[] } }>(
    "mutation ($input: MergeDepartmentsInput!) { mergeDepartments(input: $input) { userErrors { message } } }",
    { input: { from: [from], into } },
  );
  expect(mergeDepartments.userErrors).toEqual([]);
  const { observed, counted, departments } = await bothCounts();
  expect(observed).toEqual(counted);
  const known = new Set(departments.map(({ id }) => id));
  const named = observed.flatMap(({ performs }) => performs.map(({ departmentId }) => departmentId));
  expect(named.filter((id) => !known.has(id))).toEqual([]);
});

test("a process whose last log is deleted has none any more", async () => {
  const { warehouse } = organisation.stores;
  const [log] = await warehouse.logs(await warehouse.currentRevision());
  await organisation.change((stores) => deleteLog(stores, log!.id));
  const { observed, counted } = await bothCounts();
  expect(observed).toEqual(counted);
  expect(observed.filter(({ performs }) => performs.length > 0)).toHaveLength(1);
});
