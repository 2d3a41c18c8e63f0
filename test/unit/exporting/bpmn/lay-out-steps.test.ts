import fc from "fast-check";
import { expect, test } from "vitest";
import type { Flow, Step } from "../../../../src/domain/organisation.ts";
import { layOutSteps } from "../../../../src/exporting/bpmn/lay-out-steps.ts";
import { rankSteps } from "../../../../src/exporting/bpmn/rank-steps.ts";
import type { Bounds } from "../../../../src/importing/bpmn/drawn-shapes.ts";

test("A step is a column behind all that lead to it; a flow back counts for nothing.", () => {
  const ranks = rankSteps(
    [1, 2, 3, 4],
    [
      [1, 2],
      [2, 3],
      [1, 3],
      [3, 4],
      [4, 2],
    ],
  );
  expect([...ranks].sort(([a], [b]) => a - b)).toEqual([
    [1, 0],
    [2, 1],
    [3, 2],
    [4, 3],
  ]);
});

test("A chain of 100,000 steps has as many columns.", () => {
  const nodes = Array.from({ length: 100_000 }, (_, at) => at);
  const ranks = rankSteps(
    nodes,
    nodes.slice(1).map((to) => [to - 1, to] as const),
  );
  expect(ranks.get(99_999)).toBe(99_999);
});

test("Steps that follow each other in one lane stand in one row; each lane lies below the one before.", () => {
  const { steps, lanes, pool } = layOutSteps(
    [step(1), step(2), step(3)],
    [flow(1, 2), flow(2, 3)],
    new Map([
      [1, 7],
      [2, 7],
      [3, 8],
    ]),
    true,
  );
  const [one, two, three] = [steps.get(1)!, steps.get(2)!, steps.get(3)!];
  expect(one.y).toBe(two.y);
  expect(two.x).toBeGreaterThan(one.x + one.width);
  expect(lanes.map(({ departmentId }) => departmentId)).toEqual([7, 8]);
  expect(isInside(one, lanes[0]!.bounds) && isInside(three, lanes[1]!.bounds)).toBe(true);
  expect(lanes[0]!.bounds.y + lanes[0]!.bounds.height).toBe(lanes[1]!.bounds.y);
  expect(lanes.reduce((sum, { bounds }) => sum + bounds.height, 0)).toBe(pool.height);
});

test("What lies in a sub-process is drawn inside it, and a boundary event on its border.", () => {
  const { steps } = layOutSteps(
    [
      step(1, { kind: "SUBPROCESS" }),
      step(2, { parent: 1 }),
      step(3, { parent: 1 }),
      step(4, { kind: "EVENT", attachedTo: 1 }),
    ],
    [flow(2, 3)],
    new Map(),
    false,
  );
  const outer = steps.get(1)!;
  expect(isInside(steps.get(2)!, outer) && isInside(steps.get(3)!, outer)).toBe(true);
  const event = steps.get(4)!;
  expect(event.y + event.height / 2).toBe(outer.y + outer.height);
});

test("However steps are connected, no two of them lie upon each other, all are in the lanes of their departments, and every flow is drawn.", () => {
  const graph = fc.record({
    lanes: fc.array(fc.integer({ min: 1, max: 3 }), { minLength: 1, maxLength: 25 }),
    flows: fc.array(fc.tuple(fc.nat(24), fc.nat(24)), { maxLength: 50 }),
  });
  fc.assert(
    fc.property(graph, ({ lanes: departments, flows: pairs }) => {
      const all = departments.map((_, id) => step(id + 1));
      const laneOf = new Map(departments.map((department, id) => [id + 1, department]));
      const ends = [...new Map(pairs.map(([a, b]) => [`${a} ${b}`, [a, b] as const])).values()];
      const flows = ends.filter(([a, b]) => a < all.length && b < all.length).map(([a, b]) => flow(a + 1, b + 1));
      const drawing = layOutSteps(all, flows, laneOf, true);
      const boxes = all.map(({ id }) => drawing.steps.get(id)!);
      expect(boxes.some((box, at) => boxes.slice(at + 1).some((other) => overlap(box, other)))).toBe(false);
      for (const { departmentId, bounds } of drawing.lanes) {
        const own = all.filter(({ id }) => laneOf.get(id) === departmentId);
        expect(own.every(({ id }) => isInside(drawing.steps.get(id)!, bounds))).toBe(true);
      }
      expect(drawing.flows.size).toBe(flows.length);
    }),
    { numRuns: 200 },
  );
});

function step(
  id: number,
  {
    kind = "TASK",
    parent = null,
    attachedTo = null,
  }: { kind?: Step["kind"]; parent?: number | null; attachedTo?: number | null } = {},
): Step {
  return {
    id,
    processId: 1,
    name: `Step ${id}`,
    kind,
    assignedDepartmentId: null,
    aliases: [],
    derivedFromStepId: null,
    design: {
      element: "task",
      elementId: null,
      isNamed: true,
      trigger: null,
      attachedToStepId: attachedTo,
      isInterrupting: true,
      parentStepId: parent,
      isTriggeredByEvent: false,
      loop: null,
      calledElement: null,
      calledProcessId: null,
      attributes: [],
    },
  };
}

function flow(fromStepId: number, toStepId: number): Flow {
  return { fromStepId, toStepId, cases: null, share: null, design: null };
}

function isInside(box: Bounds, around: Bounds): boolean {
  return (
    box.x >= around.x &&
    box.y >= around.y &&
    box.x + box.width <= around.x + around.width &&
    box.y + box.height <= around.y + around.height
  );
}

function overlap(a: Bounds, b: Bounds): boolean {
  return a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
}
