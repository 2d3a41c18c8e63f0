import { describe, expect, test } from "vitest";
import { flowLayers } from "../../../src/web/process/layout/flow-layers.ts";
import { type DrawnStep, placeOf, versionShape } from "../../../src/web/process-design/version-shape.ts";

const sales = { id: "sales", name: "Sales", external: false };
const legal = { id: "legal", name: "Legal", external: false };

describe("The shape of a version", () => {
  test("has lanes in the order in which work reaches them, and steps in the order of the flow.", () => {
    const { lanes, shape } = shapeOf(
      [step("check", { assignedTo: legal }), step("take", { assignedTo: sales }), step("send", { assignedTo: sales })],
      ["take check", "check send"],
    );
    expect(lanes.map((lane) => lane?.name)).toEqual(["Sales", "Legal"]);
    expect(new Map(shape.steps.map(({ id, order }) => [id, order]))).toEqual(
      new Map([
        ["take", 0],
        ["check", 0.5],
        ["send", 1],
      ]),
    );
  });

  test("puts gateways and events that are nobody's into the lane of what leads to them, and starts into that of what they lead to.", () => {
    const { lanes, shape } = shapeOf(
      [
        step("start", { kind: "EVENT" }),
        step("take", { assignedTo: sales }),
        step("split", { kind: "GATEWAY" }),
        step("check", { assignedTo: legal }),
        step("end", { kind: "EVENT" }),
      ],
      ["start take", "take split", "split check", "check end"],
    );
    const laneOf = (id: string) => lanes[shape.steps.find((placed) => placed.id === id)?.lane ?? -1]?.name;
    expect([laneOf("mark start"), laneOf("mark split"), laneOf("mark end")]).toEqual(["Sales", "Sales", "Legal"]);
  });

  test("keeps work that is nobody's in a lane of its own.", () => {
    expect(shapeOf([step("take", { assignedTo: sales }), step("file")], ["take file"]).lanes).toEqual([sales, null]);
  });

  test("opens a loop that nothing leads into, and leaves out flows to steps that are not there.", () => {
    const { shape } = shapeOf([step("a"), step("b")], ["a b", "b a", "b gone"]);
    expect(shape.steps.map(({ order }) => order)).toEqual([0, 1]);
    expect(shape.edges.map(({ id }) => id)).toEqual(["a~b", "b~a"]);
  });

  test("opens a loop where it comes back, also where more flows come back than lead in.", () => {
    const { shape } = shapeOf(
      ["take", "check", "decide", "mend", "ask", "send"].map((name) => step(name)),
      ["take check", "check decide", "decide mend", "decide ask", "mend check", "ask check", "decide send"],
    );
    const { layerOf, edges } = flowLayers(shape);
    expect([layerOf.get("take"), layerOf.get("check"), layerOf.get("decide")]).toEqual([0, 1, 2]);
    expect(edges.filter(({ back }) => back).map(({ id }) => id)).toEqual(["mend~check", "ask~check"]);
  });

  test("ties boundary events to their step, and what a sub-process begins with to it.", () => {
    const { ties } = shapeOf(
      [
        step("work", { kind: "SUBPROCESS" }),
        step("late", { kind: "EVENT", attachedTo: "work" }),
        step("first", { parent: "work" }),
        step("second", { parent: "work" }),
      ],
      ["first second"],
    );
    expect(ties.map(({ from, to }) => `${from} ${to}`)).toEqual(["work late", "work first"]);
  });

  test("orders a chain of 20,000 steps.", () => {
    const names = Array.from({ length: 20_000 }, (_, number) => `s${number}`);
    const { shape } = shapeOf(
      names.map((name) => step(name)),
      names.slice(1).map((name, index) => `s${index} ${name}`),
    );
    expect(shape.steps.at(-1)?.order).toBe(1);
  });
});

function shapeOf(steps: readonly DrawnStep[], flows: readonly string[]) {
  const ends = flows.map((flow) => {
    const [from = "", to = ""] = flow.split(" ");
    return { from: { id: from }, to: { id: to } };
  });
  return versionShape(steps, ends, () => "");
}

function step(
  id: string,
  {
    attachedTo,
    parent,
    ...more
  }: Partial<Pick<DrawnStep, "kind" | "assignedTo">> & { readonly attachedTo?: string; readonly parent?: string } = {},
): DrawnStep {
  const reference = (to: string | undefined) => (to === undefined ? null : { id: to });
  const design = { element: "task", isNamed: true, attachedTo: reference(attachedTo), parent: reference(parent) };
  return { id, name: id, kind: "TASK", assignedTo: null, design, ...more };
}

test("Tasks are placed under their own id, gateways and events under one of a mark.", () => {
  expect(placeOf({ id: "1", kind: "TASK" })).toBe("1");
  expect(placeOf({ id: "1", kind: "GATEWAY" })).toBe("mark 1");
});
