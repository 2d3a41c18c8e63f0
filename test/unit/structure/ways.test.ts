import { expect, test } from "vitest";
import { buildIdGraph } from "../../../src/structure/id-graph.ts";
import { nodesWithin } from "../../../src/structure/nodes-within.ts";
import { shortestPaths } from "../../../src/structure/shortest-paths.ts";

test("edges to what is no node are left out, repeated ones count once, and the order is that of the ids", () => {
  const { ids, forward, backward } = buildIdGraph(
    [30, 10, 20, 10],
    [
      [30, 20],
      [30, 10],
      [30, 20],
      [10, 99],
      [99, 10],
      [20, 20],
    ],
  );
  expect([...ids]).toEqual([10, 20, 30]);
  expect([[...forward.offsets], [...forward.targets]]).toEqual([
    [0, 0, 1, 3],
    [1, 0, 1],
  ]);
  expect([[...backward.offsets], [...backward.targets]]).toEqual([
    [0, 1, 3, 3],
    [2, 1, 2],
  ]);
});

test("a way over a hundred thousand nodes is found, and walked from end to end", () => {
  const ids = Array.from({ length: 100_000 }, (_, n) => n + 1);
  const chain = buildIdGraph(
    ids,
    ids.slice(1).map((id) => [id - 1, id] as const),
  );
  expect(shortestPaths(chain, 1, 100_000, 5)).toEqual([ids]);
  expect(shortestPaths(chain, 100_000, 1, 5)).toEqual([]);
  expect(nodesWithin(chain, 50_000, 100_000, 100_000)).toHaveLength(99_999);
});

test("a loop is never walked round, and an edge from a node to itself leads nowhere", () => {
  const loop = buildIdGraph(
    [1, 2, 3],
    [
      [1, 1],
      [1, 2],
      [2, 1],
      [2, 2],
      [2, 3],
      [3, 1],
    ],
  );
  expect(shortestPaths(loop, 1, 3, 10)).toEqual([[1, 2, 3]]);
  expect(shortestPaths(loop, 1, 1, 10)).toEqual([[1]]);
  expect(nodesWithin(loop, 1, 10, 10)).toEqual([
    { id: 2, distance: 1 },
    { id: 3, distance: 1 },
  ]);
});
