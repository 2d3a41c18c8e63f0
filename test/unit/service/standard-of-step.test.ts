import { describe, expect, test } from "vitest";
import type { AgreedStandard } from "../../../src/domain/organisation.ts";
import type { DerivationRecord } from "../../../src/service/derivations-of-revision.ts";
import { standardOfStep } from "../../../src/service/standard-of-step.ts";

const hour = 3_600_000;

describe("the standard of a step", () => {
  test("is the mean of many observations, drawn to that of all items where they are few", () => {
    const many = derivation({ n: 20, sojournMs: 3 * hour, workMs: hour });
    expect(standardOfStep(1, catalogue(), many)).toEqual({
      sojourn: 3,
      work: 1,
      variation: null,
      unit: "HOURS",
      source: "SELF_REFERENCE",
    });
    // methods.md 2.2: 6 observations of 3.0, 5.0 over all.
    const few = derivation({ n: 6, sojournMs: 3 * hour, workMs: null });
    expect(standardOfStep(1, catalogue(), few)).toMatchObject({ sojourn: 4.25, work: null });
  });

  test("is the mean of all items where the step was never seen", () => {
    expect(standardOfStep(2, catalogue(), derivation({ n: 20, sojournMs: hour, workMs: hour }))).toMatchObject({
      sojourn: 5,
      work: null,
      source: "SELF_REFERENCE",
    });
  });

  test("is what people agreed, each of the two by itself", () => {
    const observed = derivation({ n: 20, sojournMs: 3 * hour, workMs: hour });
    const agreed = (sojournMs: number | null, workMs: number | null) =>
      catalogue({ stepId: 1, sojournMs, workMs, variation: null });
    expect(standardOfStep(1, agreed(2 * hour, null), observed)).toMatchObject({
      sojourn: 2,
      work: 1,
      source: "AGREED",
    });
    expect(standardOfStep(1, agreed(null, 2 * hour), observed)).toMatchObject({
      sojourn: 3,
      work: 2,
      source: "SELF_REFERENCE",
    });
    expect(standardOfStep(1, agreed(null, 2 * hour), null)).toMatchObject({ sojourn: null, work: 2, source: "AGREED" });
  });

  test("is unknown where nobody agreed one and no case completed", () => {
    expect(standardOfStep(1, catalogue(), null)).toBeNull();
  });
});

function catalogue(...agreed: readonly AgreedStandard[]) {
  return { byId: new Map(), byProcess: new Map(), agreed: new Map(agreed.map((it) => [it.stepId, it])) };
}

function derivation(own: { n: number; sojournMs: number; workMs: number | null }): DerivationRecord {
  return {
    id: 1,
    processId: 1,
    logIds: [1],
    frozen: {
      concurrency: "OFF",
      concurrentPairs: [],
      referenceFromMs: 0,
      referenceToMs: 1,
      referenceSource: "SELF_REFERENCE",
      parentSojournMs: 5 * hour,
      standards: [{ stepId: 1, ...own }],
    },
    asOfMs: 0,
    completionAssumed: true,
    warnings: [],
    matches: [],
    createdAtMs: 0,
  };
}
