import { describe, expect, test } from "vitest";
import type { AgreedStandard } from "../../../src/domain/organisation.ts";
import type { DerivationRecord } from "../../../src/service/derivations-of-revision.ts";
import { borrowedStandards } from "../../../src/service/borrowed-standards.ts";
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
      borrowed: null,
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

describe("the standard of a step of a provisional process (methods.md 7.4)", () => {
  const borrowed = { sojournMs: 2 * hour, workMs: 0.5 * hour, from: "BASE" } as const;

  test("is its base's while it has no cases, and comes nearer to its own mean with each, in logarithms", () => {
    expect(standardOfStep(1, catalogue(), null, borrowed)).toMatchObject({
      sojourn: expect.closeTo(2, 12) as number,
      work: 0.5,
      source: "NONE",
      borrowed: "BASE",
    });
    // n 10, k 10: halfway between ln 2 and ln 8 is ln 4.
    const few = standardOfStep(1, catalogue(), derivation({ n: 10, sojournMs: 8 * hour, workMs: null }), borrowed);
    expect(few?.sojourn).toBeCloseTo(4, 12);
    // n 30: (30 ln 8 + 10 ln 2) / 40 = 2.5 ln 2.
    const more = standardOfStep(1, catalogue(), derivation({ n: 30, sojournMs: 8 * hour, workMs: hour }), borrowed);
    expect(more?.sojourn).toBeCloseTo(2 ** 2.5, 12);
    expect(more).toMatchObject({ work: 1, borrowed: "BASE" });
  });

  test("is what people agreed where they did", () => {
    const agreed = catalogue({ stepId: 1, sojournMs: hour, workMs: hour, variation: null });
    expect(standardOfStep(1, agreed, null, borrowed)).toMatchObject({ sojourn: 1, source: "AGREED", borrowed: null });
  });

  test("is, of a new step, the median of its department's steps like it, else of all of them", () => {
    const step = (id: number, processId: number, name: string, derivedFromStepId: number | null = null) =>
      ({
        id,
        processId,
        name,
        kind: "TASK",
        assignedDepartmentId: 5,
        aliases: [],
        derivedFromStepId,
        design: null,
      }) as const;
    const steps = [
      step(1, 1, "Check order"),
      step(2, 1, "Check orders"),
      step(3, 1, "Bill"),
      step(10, 2, "Checks order"),
      step(11, 2, "Wrap"),
      step(12, 2, "Renamed", 3),
    ];
    const agreed = new Map(
      [2, 4, 9].map((hours, at) => [at + 1, { stepId: at + 1, sojournMs: hours, workMs: null, variation: null }]),
    );
    const process = {
      id: 2,
      name: "P",
      kind: "PROVISIONAL",
      derivedFromVersionId: 1,
      currentVersionId: null,
      valuePerCase: null,
      valueUnit: null,
      valueAttribute: null,
      arrivalsPerHour: null,
      version: 1,
    } as const;
    expect([...borrowedStandards(process, { steps, agreed, derivations: new Map() })]).toEqual([
      [10, { sojournMs: 3, workMs: null, from: "SIMILAR_STEPS" }],
      [11, { sojournMs: 4, workMs: null, from: "SIMILAR_STEPS" }],
      [12, { sojournMs: 9, workMs: null, from: "BASE" }],
    ]);
    expect(borrowedStandards({ ...process, kind: "ROUTINE" }, { steps, agreed, derivations: new Map() }).size).toBe(0);
  });
});
