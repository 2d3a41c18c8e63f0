import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { channelTracks } from "../../../src/web/process/layout/channel-tracks.ts";
import { flowLayers } from "../../../src/web/process/layout/flow-layers.ts";
import { flowOrder } from "../../../src/web/process/layout/flow-order.ts";
import { layOut } from "../../../src/web/process/layout/lay-out.ts";
import { boxOf, type MapLayout, type MapShape } from "../../../src/web/process/layout/map-shape.ts";

/** Ordering, checking in another lane, sending; 5 of 100 cases come back from checking. */
const orders: MapShape = {
  lanes: 3,
  steps: [
    { id: "start", lane: 0, order: -1 },
    { id: "take", lane: 0, order: 0.1 },
    { id: "check", lane: 1, order: 0.5 },
    { id: "send", lane: 2, order: 1 },
    { id: "end", lane: 2, order: 2 },
  ],
  edges: [
    edge("start", "take", 100),
    edge("take", "check", 100),
    edge("check", "take", 5),
    edge("check", "send", 100),
    edge("take", "send", 3),
    edge("check", "check", 4),
    edge("send", "end", 100),
  ],
};

function edge(from: string, to: string, cases: number): MapShape["edges"][number] {
  return { id: `${from}~${to}`, from, to, cases, label: 4 };
}

describe("The order of the flow", () => {
  test("follows the mean places of the steps where nothing speaks against it.", () => {
    expect(flowOrder(orders)).toEqual(["start", "take", "check", "send", "end"]);
  });

  test("opens a loop at the way back, although the step that is returned to comes later on average.", () => {
    const loop = {
      steps: [
        { id: "reject", lane: 0, order: 0.4 },
        { id: "submit", lane: 0, order: 0.5 },
      ],
      edges: [edge("submit", "reject", 30), edge("reject", "submit", 30), edge("start", "submit", 100)],
    };
    const steps = [{ id: "start", lane: 0, order: -1 }, ...loop.steps];
    expect(flowOrder({ ...loop, steps })).toEqual(["start", "submit", "reject"]);
  });
});

describe("The columns of a map", () => {
  test("lead every edge to the right but those that go back.", () => {
    const { layerOf, edges } = flowLayers(orders);
    expect(Object.fromEntries(layerOf)).toEqual({ start: 0, take: 1, check: 2, send: 3, end: 4 });
    expect(edges.filter(({ back }) => back).map(({ id }) => id)).toEqual(["check~take", "check~check"]);
  });

  test("leave out edges whose ends are not in the map.", () => {
    expect(flowLayers({ ...orders, edges: [edge("take", "gone", 3)] }).edges).toEqual([]);
  });
});

describe("The tracks between two columns", () => {
  test("are none for a line that goes straight on.", () => {
    expect(channelTracks([{ left: [10], right: [10] }])).toEqual([null]);
  });

  test("let two lines that go down pass without crossing: the lower one turns first.", () => {
    expect(
      channelTracks([
        { left: [0], right: [100] },
        { left: [50], right: [150] },
      ]),
    ).toEqual([1, 0]);
  });

  test("are shared by lines that do not reach the same heights.", () => {
    expect(
      channelTracks([
        { left: [0], right: [40] },
        { left: [200], right: [240] },
      ]),
    ).toEqual([0, 0]);
  });
});

describe("A layout", () => {
  test("puts each step inside its lane, and lanes below one another without gaps.", () => {
    expectTidy(orders, layOut(orders));
  });

  test("draws edges from step to step with right angles, and marks those that go back.", () => {
    const layout = layOut(orders);
    const back = layout.edges.filter((placed) => placed.back).map(({ id }) => id);
    expect(back.sort()).toEqual(["check~check", "check~take"]);
    const returning = layout.edges.find(({ id }) => id === "check~take")!;
    expect(returning.points.at(0)!.x).toBeGreaterThan(returning.points.at(-1)!.x);
  });

  test("is the same for the same map.", () => {
    expect(layOut(structuredClone(orders))).toEqual(layOut(orders));
  });

  test("of an empty map is empty.", () => {
    expect(layOut({ lanes: 0, steps: [], edges: [] })).toMatchObject({ height: 0, lanes: [], edges: [] });
  });

  test("holds for any map: steps in their lanes, no two on each other, each edge from its step to its step.", () => {
    fc.assert(
      fc.property(anyMap(), (shape) => {
        expectTidy(shape, layOut(shape));
      }),
      { numRuns: 150 },
    );
  });
});

/** What must hold of every layout. */
function expectTidy(shape: MapShape, layout: MapLayout): void {
  let top = 0;
  for (const lane of layout.lanes) {
    expect(lane.top).toBeCloseTo(top, 6);
    top += lane.height;
  }
  expect(layout.height).toBeCloseTo(top, 6);
  const boxes = shape.steps.map((step) => ({ ...step, ...layout.steps.get(step.id)!, ...boxOf(step.id) }));
  for (const box of boxes) {
    const lane = layout.lanes[box.lane]!;
    expect(box.y).toBeGreaterThanOrEqual(lane.top);
    expect(box.y + box.height).toBeLessThanOrEqual(lane.top + lane.height + 1e-6);
    expect(box.x).toBeGreaterThanOrEqual(0);
    expect(box.x + box.width).toBeLessThanOrEqual(layout.width);
  }
  for (const [index, a] of boxes.entries()) {
    for (const b of boxes.slice(index + 1)) {
      const apart = a.x + a.width <= b.x || b.x + b.width <= a.x || a.y + a.height <= b.y || b.y + b.height <= a.y;
      expect(apart, `${a.id} and ${b.id} lie on each other`).toBe(true);
    }
  }
  const boxOfStep = new Map(boxes.map((box) => [box.id, box]));
  const shapeEdges = new Map(shape.edges.map((one) => [one.id, one]));
  expect(layout.edges).toHaveLength(shape.edges.length);
  for (const { id, points } of layout.edges) {
    const { from, to } = shapeEdges.get(id)!;
    for (const [step, point] of [
      [from, points.at(0)!],
      [to, points.at(-1)!],
    ] as const) {
      const box = boxOfStep.get(step)!;
      expect([box.x, box.x + box.width].some((side) => Math.abs(side - point.x) < 1e-6)).toBe(true);
      expect(point.y).toBeGreaterThan(box.y);
      expect(point.y).toBeLessThan(box.y + box.height);
    }
    const steps = points.slice(1).map((next, index) => [next.x - points[index]!.x, next.y - points[index]!.y] as const);
    for (const [right, down] of steps) expect(Math.min(Math.abs(right), Math.abs(down))).toBeLessThan(1);
  }
}

function anyMap(): fc.Arbitrary<MapShape> {
  return fc
    .record({ lanes: fc.integer({ min: 1, max: 4 }), count: fc.integer({ min: 1, max: 14 }) })
    .chain(({ lanes, count }) => {
      const step = fc.record({ lane: fc.nat(lanes - 1), order: fc.double({ min: 0, max: 1, noNaN: true }) });
      const pair = fc.tuple(fc.nat(count - 1), fc.nat(count - 1), fc.integer({ min: 1, max: 500 }));
      return fc
        .tuple(
          fc.array(step, { minLength: count, maxLength: count }),
          fc.uniqueArray(pair, { maxLength: 40, selector: ([from, to]) => `${from} ${to}` }),
        )
        .map(([steps, pairs]) => ({
          lanes,
          steps: steps.map((one, index) => ({ id: `s${index}`, ...one })),
          edges: pairs.map(([from, to, cases]) => edge(`s${from}`, `s${to}`, cases)),
        }));
    });
}
