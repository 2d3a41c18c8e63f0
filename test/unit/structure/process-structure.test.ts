import { describe, expect, test } from "vitest";
import {
  type DepartmentLoad,
  departmentLoads,
  partialLoad,
  type Servers,
} from "../../../src/structure/department-load.ts";
import { expectedVisits } from "../../../src/structure/expected-visits.ts";
import type { PlannedProcess } from "../../../src/structure/planned-process.ts";
import { ProcessStructure } from "../../../src/structure/process-structure.ts";
import { draw, type DrawnVersion } from "./drawn-version.ts";

describe("the worked net J", () => {
  const names = ["Intake", "Review", "Fix", "Approve"];
  const version = draw(
    {
      Intake: { department: 1 },
      Review: { department: 2 },
      Fix: { department: 3 },
      Approve: { department: 4 },
      x: "exclusiveGateway",
      m: "exclusiveGateway",
    },
    ["Intake > m", "m > Review", "Review > x", "x > Fix 0.25", "x > Approve", "Fix > m"],
  );
  const process = planned(version, { arrivals: 1.2, work: { Intake: 0.5, Review: 1, Fix: 0.75, Approve: 0.4 } });
  const structure = structureOf(process, { 1: 2, 2: 2, 3: 1, 4: 1 });
  const stepsOf = (of: ProcessStructure) =>
    names.map((name) => of.steps().find(({ stepId }) => stepId === version.idOf(name))!);
  const steps = stepsOf(structure);
  const rounded = (values: readonly (number | null)[], digits: number) =>
    values.map((value) => Number(value?.toFixed(digits)));

  test("visits, utilisation and waits", () => {
    expect(
      rounded(
        steps.map(({ visits }) => visits),
        4,
      ),
    ).toEqual([1, 1.3333, 0.3333, 1]);
    expect(
      rounded(
        steps.map(({ wait }) => wait),
        4,
      ),
    ).toEqual([0.0495, 1.7778, 0.3214, 0.3692]);
    const loads = structure.stations().toSorted((a, b) => a.load.departmentId - b.load.departmentId);
    expect(
      rounded(
        loads.map(({ load }) => load.queue!.utilisation),
        4,
      ),
    ).toEqual([0.3, 0.8, 0.3, 0.48]);
  });

  test("lead time 5.379528 h, 2.4833 h without queues; 1.5 cases an hour at most", () => {
    expect(structure.leadTime().value).toBeCloseTo(5.379528, 6);
    expect(structure.leadTimeWithoutQueues().value).toBeCloseTo(2.4833, 4);
    expect(structure.throughputCeiling().value).toBeCloseTo(1.5, 12);
  });

  test("sensitivities, elasticities and one more server", () => {
    expect(
      rounded(
        steps.map(({ sensitivity }) => sensitivity),
        3,
      ),
    ).toEqual([1.316, 16.872, 0.68, 3.698]);
    expect(
      rounded(
        steps.map(({ elasticity }) => elasticity),
        3,
      ),
    ).toEqual([0.122, 3.136, 0.095, 0.275]);
    const stations = structure.stations();
    // By elasticity: Review, Approve, Intake, Fix.
    expect(stations.map(({ load }) => load.departmentId)).toEqual([2, 4, 1, 3]);
    expect(
      rounded(
        stations.map(({ oneMoreServer }) => oneMoreServer),
        3,
      ),
    ).toEqual([-2.11, -0.345, -0.044, -0.101]);
  });

  test("sensitivities are what small changes of the work show", () => {
    for (const [at, name] of names.entries()) {
      const leadWith = (by: number): number => {
        const work = { Intake: 0.5, Review: 1, Fix: 0.75, Approve: 0.4 };
        const changed = planned(version, {
          arrivals: 1.2,
          work: { ...work, [name]: work[name as keyof typeof work] + by },
        });
        return structureOf(changed, { 1: 2, 2: 2, 3: 1, 4: 1 }).leadTime().value!;
      };
      expect(steps[at]!.sensitivity).toBeCloseTo((leadWith(1e-6) - leadWith(-1e-6)) / 2e-6, 3);
    }
  });

  test("the smallest cut is Review: 2 an hour could pass, if none came back", () => {
    // Capacities c / tau: Intake 4, Review 2, Fix 1.33, Approve 2.5.
    expect(structure.minCut().flow).toBe(2);
    expect(steps.filter(({ inMinCut }) => inMinCut).map(({ stepId }) => version.steps[stepId - 1]?.name)).toEqual([
      "Review",
    ]);
  });

  test("what is must-pass with one server is a single point of failure", () => {
    expect(steps.map(({ mustPass }) => mustPass)).toEqual([true, true, false, true]);
    expect(steps.map(({ singlePointOfFailure }) => singlePointOfFailure)).toEqual([false, false, false, true]);
    expect(steps.map(({ dominatorStepId }) => version.steps[(dominatorStepId ?? 0) - 1]?.name)).toEqual([
      undefined,
      "m",
      "x",
      "x",
    ]);
  });

  test("without one department's capacity there is no lead time, and it says what is missing", () => {
    const lacking = structureOf(process, { 1: 2, 2: 2, 3: 1, 4: null });
    expect(lacking.leadTime()).toMatchObject({ value: null, reason: "MISSING_INPUT" });
    expect(lacking.missing()).toEqual([{ what: "CAPACITY", processId: null, stepId: null, departmentId: 4 }]);
    expect(lacking.leadTimeWithoutQueues().value).toBeCloseTo(2.4833, 4);
  });

  test("without the work of a step, or arrivals, neither", () => {
    const noWork = structureOf(planned(version, { arrivals: 1.2, work: { Intake: 0.5, Review: 1, Fix: 0.75 } }), {
      1: 2,
      2: 2,
      3: 1,
      4: 1,
    });
    expect(noWork.leadTimeWithoutQueues()).toMatchObject({ value: null, reason: "MISSING_INPUT" });
    expect(noWork.missing()).toEqual([
      { what: "WORK", processId: 1, stepId: version.idOf("Approve"), departmentId: null },
    ]);
    const noArrivals = structureOf(
      planned(version, { arrivals: null, work: { Intake: 0.5, Review: 1, Fix: 0.75, Approve: 0.4 } }),
      { 1: 2, 2: 2, 3: 1, 4: 1 },
    );
    expect(noArrivals.leadTime()).toMatchObject({ value: null, reason: "MISSING_INPUT" });
    expect(noArrivals.throughputCeiling().value).toBeCloseTo(1.5, 12);
  });

  test("with more work than servers it is unstable, not a number", () => {
    const crowded = structureOf(
      planned(version, { arrivals: 1.6, work: { Intake: 0.5, Review: 1, Fix: 0.75, Approve: 0.4 } }),
      { 1: 2, 2: 2, 3: 1, 4: 1 },
    );
    expect(crowded.leadTime()).toMatchObject({ value: null, reason: "UNSTABLE" });
    expect(crowded.throughputCeiling().value).toBeCloseTo(1.5, 12);
  });
});

describe("a department in several processes", () => {
  const one = planned(draw({ A: { department: 7 } }, []), { id: 1, arrivals: 0.3, work: { A: 1 } });
  const two = planned(draw({ A: { department: 7 } }, []), { id: 2, arrivals: 0.1, work: { A: 4 } });
  const loads = departmentLoads([one, two], () => ({ count: 1, source: "CAPACITY", openShare: 1 }));
  const load = loads.get(7)!;

  test("is one queue: 6.333 h for both, not 0.43 and 2.67", () => {
    expect(load.queue?.wait).toBeCloseTo(6.333, 3);
    expect(new ProcessStructure(one, loads).leadTime().value).toBeCloseTo(7.333, 3);
    expect(partialLoad(load, (id) => id === 1).queue?.wait).toBeCloseTo(0.43, 2);
    expect(partialLoad(load, (id) => id === 2).queue?.wait).toBeCloseTo(2.67, 2);
  });

  test("that works a quarter of the week gets all that arrives within it", () => {
    const few = planned(draw({ A: { department: 7 } }, []), { arrivals: 0.2, work: { A: 1 } });
    const part = departmentLoads([few], () => ({ count: 1, source: "CAPACITY", openShare: 0.25 }));
    const queue = part.get(7)?.queue;
    expect([queue?.utilisation, queue?.arrivalsPerHour]).toEqual([0.8, 0.8]);
    // M/M/1 at 0.8, in working hours.
    expect(queue?.wait).toBeCloseTo(4, 12);
    expect(new ProcessStructure(few, part).throughputCeiling().value).toBeCloseTo(0.25, 12);
  });

  test("leaves each only what the others leave of it", () => {
    expect(new ProcessStructure(one, loads).throughputCeiling().value).toBeCloseTo(0.6, 12);
  });

  test("a process nobody knows the arrivals of does not count, and is named; an outside party does not queue", () => {
    const drawn = planned(draw({ A: { department: 7 } }, []), { id: 3, arrivals: null, work: { A: 1 } });
    const all = departmentLoads([one, two, drawn], () => ({ count: 1, source: "CAPACITY", openShare: 1 })).get(7);
    expect(all).toMatchObject({ isComplete: true, missing: [{ what: "ARRIVALS", processId: 3 }] });
    expect(all?.queue?.wait).toBe(load.queue?.wait);
    const outside = departmentLoads([one], () => ({
      count: Number.POSITIVE_INFINITY,
      source: "OUTSIDE",
      openShare: 1,
    })).get(7);
    expect(outside?.queue).toMatchObject({ wait: 0, load: 0.3 });
  });
});

function planned(
  version: DrawnVersion,
  { id = 1, arrivals, work }: { id?: number; arrivals: number | null; work: Readonly<Record<string, number>> },
): PlannedProcess {
  const net = version.net();
  const solved = expectedVisits(net);
  const at = <T>(of: (name: string) => T, without: T): T[] =>
    Array.from({ length: net.nodes }, (_, node) =>
      net.isWork[node] === 1 ? of(version.steps[net.stepOf[node]! - 1]!.name) : without,
    );
  return {
    processId: id,
    versionId: id,
    net,
    isDrawn: true,
    visits: "visits" in solved ? solved.visits : null,
    arrivals: arrivals === null ? null : { perHour: arrivals, basis: "PLANNED", n: 0 },
    work: Float64Array.from(at((name) => work[name] ?? Number.NaN, 0)),
    variation: new Float64Array(net.nodes).fill(1),
    basis: at(() => ({ work: "PLANNED" as const, isVariationKnown: true, n: 0 }), {
      work: "PLANNED" as const,
      isVariationKnown: true,
      n: 0,
    }),
    doers: at((name) => [{ departmentId: version.steps[version.idOf(name) - 1]!.assignedDepartmentId!, share: 1 }], []),
  };
}

function structureOf(process: PlannedProcess, servers: Readonly<Record<number, number | null>>): ProcessStructure {
  const serversOf = (id: number): Servers => ({
    count: servers[id] ?? null,
    source: servers[id] == null ? "NONE" : "CAPACITY",
    openShare: 1,
  });
  const loads: ReadonlyMap<number, DepartmentLoad> = departmentLoads([process], serversOf);
  return new ProcessStructure(process, loads);
}
