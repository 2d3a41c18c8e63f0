import type { ProcessVersion } from "../domain/organisation.ts";
import { snapshot, type Adjacency } from "./adjacency.ts";
import { immediateDominators } from "./dominators.ts";
import { buildFlowGraph, endKey, startKey, type FlowBounds } from "./flow-graph.ts";
import { longestPathDepths } from "./longest-path.ts";
import { reaches } from "./reaches.ts";

/** What positions of one version are read from; made once a version. */
export interface VersionStructure {
  readonly adjacency: Adjacency;
  /** Node of each step id. */
  readonly nodeOf: ReadonlyMap<number, number>;
  readonly start: number;
  readonly end: number;
  /** Longest-path depth by node: the start has 0, the first steps 1. */
  readonly depths: Int32Array;
  readonly deepestStep: number;
  /** 1 for the nodes that every path from start to end takes (the dominators of the end). */
  readonly unavoidable: Uint8Array;
}

/** A department's place in a version, whatever the cases did. */
export interface StructuralPosition {
  /** Mean over its steps of (depth - 1) / (depth of the deepest step - 1): 0 first, 1 last; 0.5 where all have one depth or it has no step. */
  readonly order: number;
  /** Without its steps no path leads from start to end. */
  readonly mustPass: boolean;
}

/** O(steps + flows), apart from the rounds of the dominators. */
export function readVersionStructure(
  version: Pick<ProcessVersion, "stepIds" | "flows">,
  bounds?: FlowBounds,
): VersionStructure {
  const { adjacency, keys } = snapshot(buildFlowGraph(version, bounds));
  const start = keys.indexOf(startKey);
  const end = keys.indexOf(endKey);
  const steps = keys.flatMap((key, node) => (node === start || node === end ? [] : [[Number(key), node] as const]));
  const depths = longestPathDepths(adjacency);
  const idom = immediateDominators(adjacency, start);
  const unavoidable = new Uint8Array(adjacency.nodes);
  for (let node = idom[end]!; node >= 0; node = idom[node]!) unavoidable[node] = 1;
  return {
    adjacency,
    nodeOf: new Map(steps),
    start,
    end,
    depths,
    deepestStep: steps.reduce((deepest, [, node]) => Math.max(deepest, depths[node]!), 1),
    unavoidable,
  };
}

/**
 * The place of the steps that only this department (with those below it) does (methods.md 5, schema `Position`). Steps of other versions count
 * for nothing. One step that every path takes makes it a must-pass; else its steps may still cut all paths together: O(steps + flows).
 */
export function structuralPosition(structure: VersionStructure, stepIds: Iterable<number>): StructuralPosition {
  const { adjacency, nodeOf, start, end, depths, deepestStep, unavoidable } = structure;
  const own = new Uint8Array(adjacency.nodes);
  for (const id of stepIds) {
    const node = nodeOf.get(id);
    if (node !== undefined) own[node] = 1;
  }
  let steps = 0;
  let stepsBefore = 0;
  let isDominator = false;
  for (let node = 0; node < own.length; node++) {
    if (own[node] === 0) continue;
    steps++;
    // Depth 0: a step that declared first steps do not lead to.
    stepsBefore += Math.max(0, depths[node]! - 1);
    if (unavoidable[node] === 1) isDominator = true;
  }
  // The start dominates the end exactly where some path leads there.
  const isConnected = unavoidable[start] === 1;
  return {
    order: steps === 0 || deepestStep === 1 ? 0.5 : stepsBefore / steps / (deepestStep - 1),
    mustPass: isDominator || (isConnected && steps > 0 && !reaches(adjacency, start, end, own)),
  };
}
