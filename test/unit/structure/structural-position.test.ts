import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Flow } from "../../../src/domain/organisation.ts";
import { departmentFlows } from "../../../src/structure/department-flows.ts";
import { buildFlowGraph } from "../../../src/structure/flow-graph.ts";
import {
  readVersionStructure,
  structuralPosition,
  type StructuralPosition,
} from "../../../src/structure/structural-position.ts";
import { randomGraphs, reachable } from "./reference.ts";

interface Version {
  readonly stepIds: readonly number[];
  readonly flows: readonly Flow[];
}

describe("the flow graph", () => {
  test("the first steps follow the start and the last lead to the end", () => {
    expect(edgesOf(version("1>2 2>3 2>4"))).toEqual(["1>2", "2>3", "2>4", "start>1", "3>end", "4>end"]);
  });

  test("every step of a loop that nothing leads into is first, and of one that nothing leaves is last", () => {
    expect(edgesOf(version("1>2 2>1 2>3 3>4 4>3"))).toEqual(
      expect.arrayContaining(["start>1", "start>2", "3>end", "4>end"]),
    );
  });

  test("bounds that are known are taken instead", () => {
    const edges = edgesOf(version("1>2 2>1 2>3 3>4 4>3"), { firstStepIds: [1], lastStepIds: [4] });
    expect(edges.filter((edge) => /start|end/.test(edge))).toEqual(["start>1", "4>end"]);
  });

  test("a step without any flow is first and last", () => {
    expect(edgesOf({ stepIds: [7], flows: [] })).toEqual(["start>7", "7>end"]);
  });

  test("a flow to a step the version does not have is left out", () => {
    expect(edgesOf({ stepIds: [1], flows: version("1>2").flows })).toEqual(["start>1", "1>end"]);
  });
});

describe("order", () => {
  test("is 0 for the first step, 1 for the last, and the mean for several", () => {
    const chain = version("1>2 2>3 3>4 4>5");
    expect(position(chain, [1]).order).toBe(0);
    expect(position(chain, [5]).order).toBe(1);
    expect(position(chain, [2, 3]).order).toBe(0.375);
  });

  test("is one for all steps of a loop", () => {
    const loop = version("1>2 2>3 3>2 3>4");
    expect(position(loop, [2]).order).toBe(position(loop, [3]).order);
  });

  test("is 0.5 where there is one step only, or none of its own", () => {
    expect(position({ stepIds: [1], flows: [] }, [1]).order).toBe(0.5);
    expect(position(version("1>2"), []).order).toBe(0.5);
    expect(position(version("1>2"), [99]).order).toBe(0.5);
  });
});

describe("must-pass", () => {
  test("is a step that every path takes", () => {
    const diamond = version("1>2 1>3 2>4 3>4");
    expect(position(diamond, [4]).mustPass).toBe(true);
    expect(position(diamond, [2]).mustPass).toBe(false);
  });

  test("is a department that has a step on every path, though none on all", () => {
    expect(position(version("1>2 1>3 2>4 3>4"), [2, 3]).mustPass).toBe(true);
  });

  test("is nobody without steps, and nobody where no path leads to the end", () => {
    expect(position(version("1>2"), []).mustPass).toBe(false);
    const broken = readVersionStructure(version("1>2 3>4"), { firstStepIds: [1], lastStepIds: [4] });
    expect(structuralPosition(broken, [1]).mustPass).toBe(false);
  });

  test("on random graphs means that without the steps the end is cut off from the start", () => {
    fc.assert(
      fc.property(randomGraphs, fc.array(fc.nat(7)), fc.nat(7), ({ nodes, edges }, own, last) => {
        const steps = [...Array(nodes).keys()];
        const end = last % nodes;
        const graph: Version = { stepIds: steps, flows: edges.map(([from, to]) => flow(from, to)) };
        const structure = readVersionStructure(graph, { firstStepIds: [0], lastStepIds: [end] });
        const isCut = reachable(edges, 0).has(end) && !reachable(edges, 0, own).has(end);
        expect(structuralPosition(structure, own).mustPass).toBe(isCut);
      }),
      { numRuns: 300 },
    );
  });
});

describe("suppliers and customers by flows", () => {
  const [sales, legal, ops] = [10, 11, 12];
  const departments: Readonly<Record<number, number>> = { 1: sales, 2: legal, 3: ops, 4: sales };
  const departmentOf = (step: number): number | null => departments[step] ?? null;

  test("are the departments on both sides of flows that leave a department", () => {
    expect(departmentFlows(version("1>2 2>3 1>3 1>4 4>2"), departmentOf)).toEqual([
      { fromDepartmentId: sales, toDepartmentId: legal },
      { fromDepartmentId: sales, toDepartmentId: ops },
      { fromDepartmentId: legal, toDepartmentId: ops },
    ]);
  });

  test("reach through gateways that belong to nobody, loops among them included", () => {
    expect(departmentFlows(version("1>20 20>21 21>20 21>2 21>3"), departmentOf)).toEqual([
      { fromDepartmentId: sales, toDepartmentId: legal },
      { fromDepartmentId: sales, toDepartmentId: ops },
    ]);
  });

  test("do not reach through other departments", () => {
    expect(departmentFlows(version("1>2 2>3"), departmentOf)).not.toContainEqual(
      expect.objectContaining({ fromDepartmentId: sales, toDepartmentId: ops }),
    );
  });
});

/** Flows as `1>2`, divided by blanks. */
function version(text: string): Version {
  const flows = text.split(" ").map((edge) => {
    const [from = "", to = ""] = edge.split(">");
    return flow(Number(from), Number(to));
  });
  return { stepIds: [...new Set(flows.flatMap((it) => [it.fromStepId, it.toStepId]))], flows };
}

function flow(fromStepId: number, toStepId: number): Flow {
  return { fromStepId, toStepId, cases: null, share: null, design: null };
}

function edgesOf(...args: Parameters<typeof buildFlowGraph>): string[] {
  return buildFlowGraph(...args).mapEdges((_, __, from, to) => `${from}>${to}`);
}

function position(graph: Version, stepIds: readonly number[]): StructuralPosition {
  return structuralPosition(readVersionStructure(graph), stepIds);
}
