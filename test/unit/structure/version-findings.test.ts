import { describe, expect, test } from "vitest";
import { versionFindings } from "../../../src/structure/version-findings.ts";
import { draw, type DrawnStep } from "./drawn-version.ts";

const bounds = { s: "startEvent", e: "endEvent" };

describe("findings in the drawing of a version", () => {
  test("a process that begins, works and ends has none", () => {
    expect(found({ ...bounds, A: "task" }, ["s > A", "A > e"])).toEqual([]);
  });

  test("an empty version says so", () => {
    expect(found({}, [])).toEqual(["ERROR NO_START"]);
  });

  test("no end reachable, whether none is drawn or no way leads there", () => {
    expect(found({ s: "startEvent", A: "task", B: "task" }, ["s > A", "A > B", "B > A"])).toEqual([
      "ERROR NO_END_REACHABLE",
    ]);
    expect(found({ ...bounds, A: "task", B: "task" }, ["s > A", "A > B", "B > A"])).toEqual([
      "ERROR NO_END_REACHABLE",
      "ERROR UNREACHABLE_STEP e",
    ]);
  });

  test("a loop without a way out is named where it is entered", () => {
    const drawn = { ...bounds, g: "exclusiveGateway", A: "task", B: "task" };
    expect(found(drawn, ["s > g", "g > e", "g > A", "A > B", "B > A"])).toEqual(["ERROR NO_WAY_OUT A"]);
  });

  test("a step that nothing leads to, and one that leads nowhere", () => {
    expect(found({ ...bounds, A: "task", B: "task" }, ["s > A", "A > e", "B > e"])).toEqual([
      "ERROR UNREACHABLE_STEP B",
    ]);
    expect(found({ ...bounds, A: "task", B: "task" }, ["s > A", "A > e", "A > B"])).toEqual(["WARNING DEAD_END B"]);
  });

  test("no start: a loop of all steps has none, without an event it is only taken for granted", () => {
    expect(found({ A: "task", B: "task" }, ["A > B", "B > A"])).toEqual(["ERROR NO_START", "ERROR NO_END_REACHABLE"]);
    expect(found({ A: "task", B: "task" }, ["A > B"])).toEqual(["WARNING NO_START"]);
  });

  test("flows into a start and out of an end", () => {
    expect(found({ ...bounds, A: "task" }, ["s > A", "A > s", "A > e", "e > A"])).toEqual([
      "ERROR NO_START",
      "ERROR NO_END_REACHABLE",
      "ERROR FLOW_INTO_START s",
      "ERROR FLOW_OUT_OF_END e",
    ]);
  });

  test("a boundary event attached to nothing", () => {
    const loose = { element: "boundaryEvent", design: { attachedToStepId: 99 } };
    expect(found({ ...bounds, A: "task", b: loose }, ["s > A", "A > e", "b > e"])).toEqual([
      "ERROR UNATTACHED_BOUNDARY_EVENT b",
      "ERROR UNREACHABLE_STEP b",
    ]);
    const attached = { element: "boundaryEvent", design: { attachedToStepId: 3 } };
    expect(found({ ...bounds, A: "task", b: attached }, ["s > A", "A > e", "b > e"])).toEqual([]);
  });

  test("a task without a department; events and gateways need none", () => {
    expect(found({ ...bounds, A: { department: null } }, ["s > A", "A > e"])).toEqual([
      "WARNING STEP_WITHOUT_DEPARTMENT A",
    ]);
  });

  const branches = ["s > g", "g > A", "g > B", "A > h", "B > h", "h > e"];
  test.each([
    ["parallelGateway", "parallelGateway", []],
    ["exclusiveGateway", "exclusiveGateway", []],
    ["inclusiveGateway", "inclusiveGateway", []],
    ["parallelGateway", "inclusiveGateway", []],
    ["exclusiveGateway", "parallelGateway", ["ERROR JOIN_NEVER_COMPLETE h"]],
    ["inclusiveGateway", "parallelGateway", ["ERROR JOIN_NEVER_COMPLETE h"]],
    ["parallelGateway", "exclusiveGateway", ["ERROR BRANCHES_NOT_JOINED g"]],
    ["inclusiveGateway", "exclusiveGateway", ["WARNING BRANCHES_NOT_JOINED g"]],
  ])("split by a %s and joined by a %s", (split, join, expected) => {
    expect(found({ ...bounds, g: split, h: join, A: "task", B: "task" }, branches)).toEqual(expected);
  });

  test("a parallel join one of whose branches may have gone another way", () => {
    const drawn = {
      ...bounds,
      g: "parallelGateway",
      x: "exclusiveGateway",
      h: "parallelGateway",
      A: "task",
      B: "task",
    };
    expect(found(drawn, ["s > g", "g > x", "g > B", "x > A 0.3", "x > h", "B > h", "A > e", "h > e"])).toEqual([
      "ERROR JOIN_NEVER_COMPLETE h",
    ]);
  });

  test("branches side by side that end in the same end event", () => {
    const drawn = { ...bounds, g: "parallelGateway", A: "task", B: "task" };
    expect(found(drawn, ["s > g", "g > A", "g > B", "A > e", "B > e"])).toEqual([]);
  });

  test("nested blocks, and a loop round a parallel block, are balanced", () => {
    const drawn = {
      ...bounds,
      x: "exclusiveGateway",
      g: "parallelGateway",
      h: "parallelGateway",
      y: "exclusiveGateway",
      i: "exclusiveGateway",
      j: "exclusiveGateway",
      A: "task",
      B: "task",
      C: "task",
    };
    const ways = ["s > x", "x > g", "g > A", "g > i", "i > B", "i > C", "B > j", "C > j", "j > h", "A > h", "h > y"];
    expect(found(drawn, [...ways, "y > x 0.2", "y > e"])).toEqual([]);
  });

  test("what logs show is not held to have gateways, events or departments", () => {
    const { stepIds, flows, steps } = draw({ A: "task", B: "task" }, ["A > B"]);
    const seen = steps.map((step) => ({ ...step, design: null, assignedDepartmentId: null }));
    expect(versionFindings({ stepIds, flows }, (id) => seen[id - 1])).toEqual([]);
  });

  test("a finding says in a sentence what is wrong and what helps", () => {
    const version = draw({ ...bounds, Check: { department: null } }, ["s > Check", "Check > e"]);
    expect(versionFindings(version, version.stepWithId)[0]).toEqual({
      code: "STEP_WITHOUT_DEPARTMENT",
      severity: "WARNING",
      stepId: 3,
      message: 'No department is assigned to "Check".',
      remedy: "Assign a department to the step, or draw it in a lane of one.",
    });
  });
});

function found(steps: Readonly<Record<string, DrawnStep | string>>, ways: readonly string[]): readonly string[] {
  const version = draw(steps, ways);
  return versionFindings(version, version.stepWithId).map(
    ({ code, severity, stepId }) =>
      `${severity} ${code}${stepId === null ? "" : ` ${version.steps[stepId - 1]?.name}`}`,
  );
}
