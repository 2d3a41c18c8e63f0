import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { criticality } from "../../../src/structure/criticality.ts";
import { expectedVisits } from "../../../src/structure/expected-visits.ts";
import type { FlowNet } from "../../../src/structure/flow-net.ts";
import { leadTime, type LeadTime, planLeadTime } from "../../../src/structure/lead-time.ts";
import { draw, type DrawnVersion } from "./drawn-version.ts";

describe("lead time", () => {
  test("branches side by side take 5.286 h, between the longest mean and the sum", () => {
    const version = draw(
      { s: "startEvent", g: "parallelGateway", A: "task", B: "task", h: "parallelGateway", e: "endEvent" },
      ["s > g", "g > A", "g > B", "A > h", "B > h", "h > e"],
    );
    const lead = leadOf(version, { A: [4, 16], B: [3, 9] });
    expect(lead.mean).toBeCloseTo(5.286, 3);
    expect([lead.low, lead.high]).toEqual([4, 7]);
    expect(slopesOf(version, lead)).toMatchObject({
      A: expect.closeTo(1 - 9 / 49, 3),
      B: expect.closeTo(1 - 16 / 49, 3),
    });
  });

  test("a line without variation is the critical path, also over nested blocks", () => {
    const version = draw(
      {
        s: "startEvent",
        g: "parallelGateway",
        A: "task",
        i: "parallelGateway",
        B: "task",
        C: "task",
        j: "parallelGateway",
        D: "task",
        h: "parallelGateway",
        Z: "task",
      },
      ["s > g", "g > A", "g > i", "i > B", "i > C", "B > j", "C > j", "j > D", "A > h", "D > h", "h > Z"],
    );
    const lead = leadOf(version, { A: [3, 0], B: [1, 0], C: [2, 0], D: [2, 0], Z: [1, 0] });
    expect([lead.mean, lead.low, lead.high]).toEqual([5, 5, 9]);
    expect(slopesOf(version, lead)).toMatchObject({ A: 0, B: 0, C: 1, D: 1, Z: 1 });
  });

  test("a loop round a parallel block takes it as often as it is done", () => {
    const version = draw(
      {
        s: "startEvent",
        m: "exclusiveGateway",
        g: "parallelGateway",
        A: "task",
        B: "task",
        h: "parallelGateway",
        x: "exclusiveGateway",
        e: "endEvent",
      },
      ["s > m", "m > g", "g > A", "g > B", "A > h", "B > h", "h > x", "x > m 0.2", "x > e"],
    );
    expect(leadOf(version, { A: [4, 16], B: [3, 9] }).mean).toBeCloseTo(1.25 * (4 + 3 - 12 / 7), 3);
  });

  test("branches that lead back to where they were split have none", () => {
    const version = draw({ s: "startEvent", A: "task", B: "task", C: "task", e: "endEvent" }, [
      "s > A",
      "A > B",
      "A > C",
      "B > A",
      "C > e",
    ]);
    expect("mean" in planLeadTime(version.net())).toBe(false);
  });

  test("what is unknown makes it unknown only where a case comes by, and what takes for ever endless", () => {
    const version = draw({ s: "startEvent", x: "exclusiveGateway", A: "task", B: "task" }, [
      "s > x",
      "x > A 1",
      "x > B 0",
    ]);
    expect(leadOf(version, { A: [1, 0], B: [Number.NaN, 0] }).mean).toBe(1);
    expect(leadOf(version, { A: [Number.NaN, 0], B: [1, 0] }).mean).toBeNaN();
    expect(leadOf(version, { A: [Number.POSITIVE_INFINITY, 0], B: [1, 0] }).mean).toBe(Number.POSITIVE_INFINITY);
  });

  test("without blocks it is the sum of visits times times, and its slopes are the visits, on random nets", () => {
    fc.assert(
      fc.property(randomNets, ({ net, times }) => {
        const solved = expectedVisits(net);
        const plan = planLeadTime(net);
        if ("noExit" in solved || !("blocks" in plan)) throw new Error("every node leaks to the end");
        const lead = leadTime(plan, times);
        if ("noExit" in lead) throw new Error("every node leaks to the end");
        let sum = 0;
        for (let v = 0; v < net.nodes; v++) sum += solved.visits[v]! * times.mean[v]!;
        expect(lead.mean).toBeCloseTo(sum, 8);
        for (let v = 2; v < net.nodes; v++) expect(lead.slopes[v]).toBeCloseTo(solved.visits[v]!, 8);
      }),
    );
  });

  test("a chain of 100,000 steps", () => {
    const nodes = 100_002;
    const next = (v: number): number => (v === 0 ? 2 : v === nodes - 1 ? 1 : v + 1);
    const sources = Array.from({ length: nodes }, (_, v) => v).filter((v) => v !== 1);
    const net: FlowNet = {
      nodes,
      stepOf: Int32Array.from({ length: nodes }, (_, v) => v - 1),
      isWork: new Uint8Array(nodes).fill(1),
      repeats: new Uint8Array(nodes),
      join: new Uint8Array(nodes),
      split: new Uint8Array(nodes),
      offsets: Int32Array.from({ length: nodes + 1 }, (_, v) => (v <= 1 ? v : v - 1)),
      targets: Int32Array.from(sources, next),
      edgeSource: Int32Array.from(sources),
      flowOf: new Int32Array(nodes - 1),
      probability: new Float64Array(nodes - 1).fill(1),
    };
    const plan = planLeadTime(net);
    const lead =
      "blocks" in plan
        ? leadTime(plan, { mean: new Float64Array(nodes).fill(1), variance: new Float64Array(nodes) })
        : plan;
    expect("mean" in lead && lead.mean).toBe(nodes - 1);
  });
});

describe("criticality", () => {
  test("of two exponential branches the longer in the mean is critical as often as it is the longer", () => {
    const version = draw(
      { s: "startEvent", g: "parallelGateway", A: "task", B: "task", h: "parallelGateway", e: "endEvent" },
      ["s > g", "g > A", "g > B", "A > h", "B > h", "h > e"],
    );
    const net = version.net();
    const turns = new Float64Array(net.nodes).fill(1);
    const shares = criticality(net, timesOf(version, net, { A: [4, 16], B: [3, 9] }), turns, 4_000);
    expect(shares[net.stepOf.indexOf(version.idOf("A"))]).toBeCloseTo(4 / 7, 1);
    expect(shares[net.stepOf.indexOf(version.idOf("B"))]).toBeCloseTo(3 / 7, 1);
    expect(shares[net.stepOf.indexOf(version.idOf("h"))]).toBe(1);
  });

  test("what is chosen one time in four is on the longest way one time in four", () => {
    const version = draw({ s: "startEvent", x: "exclusiveGateway", A: "task", B: "task" }, [
      "s > x",
      "x > A 0.25",
      "x > B",
    ]);
    const net = version.net();
    const shares = criticality(
      net,
      timesOf(version, net, { A: [9, 0], B: [1, 0] }),
      new Float64Array(net.nodes),
      4_000,
    );
    expect(shares[net.stepOf.indexOf(version.idOf("A"))]).toBeCloseTo(0.25, 1);
  });
});

/** Exclusive nets whose nodes each leave for the end a fifth of the time. */
const randomNets = fc.integer({ min: 3, max: 10 }).chain((nodes) =>
  fc
    .record({
      ways: fc.array(fc.array(fc.integer({ min: 2, max: nodes - 1 }), { minLength: 1, maxLength: 4 }), {
        minLength: nodes,
        maxLength: nodes,
      }),
      mean: fc.array(fc.nat(9), { minLength: nodes, maxLength: nodes }),
    })
    .map(({ ways, mean }) => {
      const rows = ways.map((row, v) => (v === 1 ? [] : [...new Set(row), 1]));
      const sources = rows.flatMap((row, v) => row.map(() => v));
      const net: FlowNet = {
        nodes,
        stepOf: Int32Array.from({ length: nodes }, (_, v) => v - 1),
        isWork: new Uint8Array(nodes).fill(1),
        repeats: new Uint8Array(nodes),
        join: new Uint8Array(nodes),
        split: new Uint8Array(nodes),
        offsets: Int32Array.from([0, ...rows.map((_, v) => rows.slice(0, v + 1).flat().length)]),
        targets: Int32Array.from(rows.flat()),
        edgeSource: Int32Array.from(sources),
        flowOf: new Int32Array(sources.length),
        probability: Float64Array.from(
          rows.flatMap((row) => row.map((target) => (target === 1 ? 0.2 : 0.8 / (row.length - 1)))),
        ),
      };
      const own = Float64Array.from(mean, (it, v) => (v === 1 ? 0 : it));
      return { net, times: { mean: own, variance: own.map((it) => it * it) } };
    }),
);

function timesOf(
  version: DrawnVersion,
  net: FlowNet,
  times: Readonly<Record<string, readonly [number, number]>>,
): { mean: Float64Array; variance: Float64Array } {
  const mean = new Float64Array(net.nodes);
  const variance = new Float64Array(net.nodes);
  for (const [name, [m, v]] of Object.entries(times)) {
    mean[net.stepOf.indexOf(version.idOf(name))] = m;
    variance[net.stepOf.indexOf(version.idOf(name))] = v;
  }
  return { mean, variance };
}

function leadOf(version: DrawnVersion, times: Readonly<Record<string, readonly [number, number]>>): LeadTime {
  const net = version.net();
  const plan = planLeadTime(net);
  if (!("blocks" in plan)) throw new Error("no plan");
  const lead = leadTime(plan, timesOf(version, net, times));
  if ("noExit" in lead) throw new Error("no exit");
  return lead;
}

function slopesOf(version: DrawnVersion, { slopes }: LeadTime): Readonly<Record<string, number>> {
  const net = version.net();
  return Object.fromEntries(version.steps.map(({ id, name }) => [name, slopes[net.stepOf.indexOf(id)]!]));
}
