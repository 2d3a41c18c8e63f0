import { describe, expect, test } from "vitest";
import {
  attributeValue,
  diffLook,
  onePicture,
  sideLooks,
  type StepDiff,
  stepText,
} from "../../../src/web/diff/diff-picture.ts";

/** Take, ask, order; afterwards take, look up, order (by another department, and quicker). */
const steps: readonly StepDiff[] = [
  stepDiff("SAME", "take", "take2"),
  stepDiff("ADDED", null, "look2"),
  stepDiff("CHANGED", "order", "order2", [
    { name: "sojourn", from: "24", to: "8.3333333333" },
    { name: "department", from: "Sales", to: null },
  ]),
  stepDiff("REMOVED", "ask", null),
];
const diff = {
  steps,
  flows: [
    flowDiff("ADDED", "take2", "look2"),
    flowDiff("ADDED", "look2", "order2"),
    flowDiff("REMOVED", "take", "ask"),
    flowDiff("REMOVED", "ask", "order"),
  ],
};

describe("One picture of a difference", () => {
  test("has every step once, and leads what was removed to what lives on under another id.", () => {
    const picture = onePicture(diff);
    expect(picture.steps.map(({ id }) => id)).toEqual(["take2", "look2", "order2", "ask"]);
    expect(picture.flows.map(({ from, to, change }) => `${change} ${from.id} ${to.id}`)).toEqual([
      "REMOVED take2 ask",
      "REMOVED ask order2",
      "ADDED take2 look2",
      "ADDED look2 order2",
    ]);
  });

  test("says of a changed step what it was and is, of an added one that it is new.", () => {
    expect(steps.map(stepText)).toEqual(["", "new", "24 h → 8.33 h +1", ""]);
    expect(steps.map(({ change }) => diffLook(change, "").badge)).toEqual([undefined, "+", "=", "−"]);
  });

  test("writes attributes with their units, and none where nothing is said.", () => {
    expect(attributeValue({ name: "work", from: null, to: null }, "0.5")).toBe("0.5 h");
    expect(attributeValue({ name: "element", from: null, to: null }, "userTask")).toBe("user task");
    expect(attributeValue({ name: "name", from: null, to: null }, "2.50")).toBe("2.50");
    expect(attributeValue({ name: "department", from: null, to: null }, null)).toBe("none");
  });
});

test("Each of two versions shows what happened to its own steps and flows.", () => {
  const [before, after] = [sideLooks(diff, "from"), sideLooks(diff, "to")];
  expect([...before.stepDiffs].map(([id, { change }]) => `${id} ${change}`)).toEqual([
    "take SAME",
    "order CHANGED",
    "ask REMOVED",
  ]);
  expect([...before.flowChanges.keys()]).toEqual(["take~ask", "ask~order"]);
  expect([...after.flowChanges.keys()]).toEqual(["take2~look2", "look2~order2"]);
});

function stepDiff(
  change: StepDiff["change"],
  from: string | null,
  to: string | null,
  attributes: StepDiff["attributes"] = [],
): StepDiff {
  const step = (id: string | null) =>
    id === null
      ? null
      : {
          id,
          name: id,
          kind: "TASK" as const,
          assignedTo: null,
          performedBy: [],
          derivedFrom: null,
          standard: null,
          design: null,
        };
  return { change, from: step(from), to: step(to), attributes };
}

function flowDiff(change: StepDiff["change"], from: string, to: string) {
  return { change, fromStep: { id: from, name: from }, toStep: { id: to, name: to } };
}
