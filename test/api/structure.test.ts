import { afterAll, beforeAll, expect, test } from "vitest";
import { globalId } from "../../src/api/global-id.ts";
import { countCalls } from "./counted-stores.ts";
import { type LogRow, logs, TestOrganisation } from "./test-organisation.ts";

let organisation: TestOrganisation;
let stepId: ReadonlyMap<string, string>;
beforeAll(async () => {
  organisation = await TestOrganisation.empty();
  await organisation.import("Orders", logs.Orders());
  await organisation.import("Tickets", logs.Tickets());
  const { process } = await organisation.get<{
    process: { currentVersion: { steps: { id: string; name: string }[] } };
  }>('{ process(name: "Orders") { currentVersion { steps { id name } } } }');
  stepId = new Map(process.currentVersion.steps.map(({ id, name }) => [name, id]));
});
afterAll(() => organisation.remove());

const named = "__typename ... on Department { name } ... on Step { name }";
const dependent = `${named} ... on Process { name } ... on ProcessVersion { number }`;
const paths = `query ($from: ID!, $to: ID!, $first: Int) { paths(from: $from, to: $to, first: $first) { length nodes { ${named} } } }`;
const near = `query ($of: ID!, $depth: Int) { neighbourhood(of: $of, depth: $depth) { distance node { ${named} } } }`;
const used = `query ($id: ID!) { whereUsed(id: $id) { ${dependent} } }`;

test("ways lead from department to department, or from step to step", async () => {
  const [sales, ops] = [await organisation.departmentIdOf("Sales"), await organisation.departmentIdOf("Ops")];
  // In Orders only by way of Legal; in Tickets Sales hands over to Ops itself.
  expect(await organisation.get(paths, { from: sales, to: ops })).toEqual({
    paths: [{ length: 1, nodes: ["Sales", "Ops"].map((name) => ({ __typename: "Department", name })) }],
  });
  expect(await organisation.get(paths, { from: stepId.get("Register"), to: stepId.get("Ship") })).toEqual({
    paths: [
      {
        length: 2,
        nodes: ["Register", "Check", "Ship"].map((name) => ({ __typename: "Step", name })),
      },
    ],
  });
  expect(await organisation.get(paths, { from: sales, to: sales })).toEqual({
    paths: [{ length: 0, nodes: [{ __typename: "Department", name: "Sales" }] }],
  });
});

test("a way may be long", async () => {
  const steps = Array.from({ length: 30 }, (_, n) => `Stage ${n}`);
  const at = (hour: number) => new Date(Date.UTC(2024, 0, 1, hour)).toISOString();
  const rows = steps.map((step, n): LogRow => ["S0", step, at(n), at(n + 1), `Team ${n}`, "", `S0-${n}`, 1]);
  await organisation.import("Stages", rows);
  const { process } = await organisation.get<{
    process: { currentVersion: { steps: { id: string; name: string }[] } };
  }>('{ process(name: "Stages") { currentVersion { steps { id name } } } }');
  const idOf = (name: string | undefined) => process.currentVersion.steps.find((step) => step.name === name)?.id;
  const ofSteps = await organisation.get(paths, { from: idOf(steps[0]), to: idOf(steps[29]) });
  expect(ofSteps).toEqual({
    paths: [{ length: 29, nodes: steps.map((name) => ({ __typename: "Step", name })) }],
  });
  expect(await organisation.get(paths, { from: idOf(steps[29]), to: idOf(steps[0]) })).toEqual({ paths: [] });
  const [first, last] = [await organisation.departmentIdOf("Team 0"), await organisation.departmentIdOf("Team 29")];
  expect(await organisation.get(paths, { from: first, to: last })).toMatchObject({ paths: [{ length: 29 }] });
});

test("what is near comes with its distance", async () => {
  expect(await organisation.get(near, { of: stepId.get("Ship"), depth: 2 })).toEqual({
    neighbourhood: [
      { distance: 1, node: { __typename: "Step", name: "Check" } },
      { distance: 2, node: { __typename: "Step", name: "Register" } },
    ],
  });
});

test("what stands on a thing is a department, a step, a version or a process", async () => {
  expect(await organisation.get(used, { id: stepId.get("Ship") })).toEqual({
    whereUsed: [
      { __typename: "Department", name: "Ops" },
      { __typename: "ProcessVersion", number: 1 },
    ],
  });
  expect(await organisation.get(used, { id: await organisation.processIdOf("Orders") })).toEqual({ whereUsed: [] });
});

test("each of these is one read, and one more for the versions, however much it gives", async () => {
  const { stores, calls } = countCalls(organisation.stores);
  const of = stepId.get("Check");
  await organisation.get(
    `query ($of: ID!, $to: ID!) { paths(from: $of, to: $to) { nodes { ${named} } } neighbourhood(of: $of, depth: 3) { node { ${named} } } whereUsed(id: $of) { ${dependent} } }`,
    { of, to: stepId.get("Ship") },
    { stores },
  );
  expect(calls.sort((a, b) => a.localeCompare(b))).toEqual([
    "currentRevision",
    "neighbourhood",
    "organisation",
    "paths",
    "versions",
    "whereUsed",
  ]);
});

test("ends of two kinds, ids of something else and of nothing, and lengths out of range are refused with what was expected", async () => {
  const [department, step] = [await organisation.departmentIdOf("Sales"), stepId.get("Ship")];
  const process = await organisation.processIdOf("Orders");
  const [noDepartment, noStep] = [globalId({ type: "Department", id: 999 }), globalId({ type: "Step", id: 999 })];
  const refusals: readonly (readonly [
    query: string,
    variables: Record<string, unknown>,
    code: string,
    says: string,
  ])[] = [
    [paths, { from: department, to: step }, "BAD_INPUT", "two departments or between two steps"],
    [paths, { from: process, to: process }, "BAD_INPUT", "Process; expected that of a department or a step"],
    [paths, { from: "nonsense", to: step }, "BAD_INPUT", "from"],
    [paths, { from: noDepartment, to: department }, "NOT_FOUND", "from"],
    [paths, { from: step, to: noStep }, "NOT_FOUND", "to"],
    [paths, { from: step, to: step, first: 101 }, "BAD_INPUT", "1 to 100"],
    [near, { of: step, depth: 0 }, "BAD_INPUT", "1 to 20"],
    [near, { of: process }, "BAD_INPUT", "of"],
    [used, { id: globalId({ type: "Log", id: 1 }) }, "BAD_INPUT", "a department, a step or a process"],
  ];
  for (const [query, variables, code, says] of refusals) {
    const { errors } = await organisation.ask(query, variables);
    expect(errors.map((error) => error.code)).toEqual([code]);
    expect(errors[0]?.message).toContain(says);
  }
});
