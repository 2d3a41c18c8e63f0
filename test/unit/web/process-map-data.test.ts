import { describe, expect, test } from "vitest";
import {
  heatClass,
  heatText,
  lanesOf,
  type MapNode,
  markEdges,
  type ProcessMapData,
  readableShare,
  sizeAt,
} from "../../../src/web/process/map-data.ts";

/** A map is told by what these rules look at: departments, places, and how often cases begin and end. */
function node(id: string, department: string | null, order: number, more: Partial<MapNode> = {}): MapNode {
  return {
    step: { id, name: id },
    department: department === null ? null : { id: department, name: department, external: false },
    order,
    cases: 100,
    executions: 100,
    starts: 0,
    ends: 0,
    repeats: 0,
    ...more,
  } as MapNode;
}

describe("Lanes", () => {
  test("stand in the order in which their departments work, by the mean place of all they do.", () => {
    const nodes = [
      node("pay", "Finance", 1),
      node("take", "Sales", 0),
      node("check", "Legal", 0.5),
      node("log", "Finance", 0.2),
    ];
    expect(lanesOf(nodes).map((lane) => lane?.name)).toEqual(["Sales", "Legal", "Finance"]);
  });

  test("hold one for the steps nobody is known to do.", () => {
    expect(lanesOf([node("take", null, 0)])).toEqual([null]);
  });
});

describe("The marks where cases begin and end", () => {
  const nodes = [node("a", "Sales", 0, { starts: 97, ends: 2 }), node("b", "Sales", 1, { starts: 3, ends: 98 })];
  const edges = (cases: number) =>
    [{ from: { id: "a" }, to: { id: "b" }, cases }] as unknown as ProcessMapData["edges"];

  test("lead to the steps that begin at least as many cases as the rarest edge has.", () => {
    const starts = (cases: number) => markEdges({ nodes, edges: edges(cases) }).starts.map(({ step }) => step);
    expect(starts(3)).toEqual(["a", "b"]);
    expect(starts(4)).toEqual(["a"]);
  });

  test("always lead to the most frequent ones.", () => {
    const { starts, ends } = markEdges({ nodes, edges: edges(100) });
    expect([starts, ends].map((marks) => marks.map(({ step, cases }) => [step, cases]))).toEqual([
      [["a", 97]],
      [["b", 98]],
    ]);
  });
});

describe("The paths shown at first", () => {
  test("are all of them where there are few.", () => {
    expect(readableShare({ cases: 10, nodes: [{ cases: 10 }], edges: [{ cases: 1 }] })).toBe(0);
  });

  test("are the most frequent ones where there are many, counted as the service does.", () => {
    const edges = Array.from({ length: 200 }, (_, index) => ({ cases: index + 1 }));
    const size = { cases: 200, nodes: [{ cases: 200 }], edges };
    expect(readableShare(size)).toBe(0.5);
    expect(sizeAt(size, 0.5)).toEqual({ steps: 1, edges: 101 });
  });
});

describe("Heat", () => {
  test("says of a wait that is not recorded that it is not, and does not colour it.", () => {
    expect([heatText(null, "wait"), heatClass(null, "wait", 10)]).toEqual(["not recorded", "unknown"]);
  });

  test("is cool for work done and warm for time.", () => {
    expect([heatClass(10, "executions", 10), heatClass(10, "hours", 10), heatClass(0.5, "share", 0.5)]).toEqual([
      "c6",
      "w6",
      "w6",
    ]);
  });
});
