import fc from "fast-check";
import { expect, test } from "vitest";
import type { ProcessVersion } from "../../../src/domain/organisation.ts";
import { expectedVisits } from "../../../src/structure/expected-visits.ts";
import { observedNet } from "../../../src/structure/observed-net.ts";

test("starts where cases started, and leads on as often as it was followed", () => {
  const net = observedNet(
    versionOf(
      [1, 2, 3],
      [
        [1, 2],
        [2, 3],
      ],
    ),
    [
      { stepIds: [1, 2, 3], cases: 3 },
      { stepIds: [2, 1, 2, 3], cases: 1 },
    ],
  );
  const edges = [...net.targets].map((target, edge) => [
    net.edgeSource[edge],
    target,
    net.probability[edge],
    net.flowOf[edge],
  ]);
  expect(edges).toEqual([
    [0, 2, 0.75, -1],
    [0, 3, 0.25, -1],
    [2, 3, 1, 0],
    [3, 2, 0.2, -1],
    [3, 4, 0.8, 1],
    [4, 1, 1, -1],
  ]);
});

test("expected visits are the mean number of times that a case did a step, whatever the routes", () => {
  const routes = fc.array(
    fc.record({
      stepIds: fc.array(fc.integer({ min: 1, max: 5 }), { maxLength: 8 }),
      cases: fc.integer({ min: 1, max: 9 }),
    }),
    { minLength: 1, maxLength: 6 },
  );
  fc.assert(
    fc.property(routes, (drawn) => {
      const net = observedNet(versionOf([1, 2, 3, 4, 5], []), drawn);
      const solved = expectedVisits(net);
      const cases = drawn.reduce((sum, it) => sum + it.cases, 0);
      for (const id of [1, 2, 3, 4, 5]) {
        const done = drawn.reduce((sum, it) => sum + it.cases * it.stepIds.filter((step) => step === id).length, 0);
        expect("visits" in solved && solved.visits[id + 1]).toBeCloseTo(done / cases, 9);
      }
    }),
  );
});

function versionOf(stepIds: readonly number[], flows: readonly (readonly [number, number])[]): ProcessVersion {
  return {
    id: 1,
    processId: 1,
    number: 1,
    basis: "OBSERVED",
    createdAtMs: 0,
    validFromMs: null,
    author: null,
    modelId: null,
    modelElementId: null,
    stepIds,
    flows: flows.map(([fromStepId, toStepId]) => ({ fromStepId, toStepId, cases: 1, share: 1, design: null })),
    messages: [],
  };
}
