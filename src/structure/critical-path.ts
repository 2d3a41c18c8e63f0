import type { Adjacency } from "./adjacency.ts";
import { findStrongComponents } from "./strong-components.ts";

/** When each node can begin, and when it must have ended so that the whole takes no longer. In the unit of the durations. */
export interface Schedule {
  /** Of the longest way through. */
  readonly length: number;
  readonly earliestStart: Float64Array;
  readonly latestStart: Float64Array;
  /** latest - earliest start: how much later a node may begin; 0 on the longest way. */
  readonly slack: Float64Array;
}

/**
 * Critical path method on the graph after loops were contracted (methods.md 5). A loop takes its `duration` times `turns` of all its nodes together, and they
 * share its start. A choice may take any of its ways, so the length is that of the longest case. O(nodes + edges).
 *
 * @param turns by node: how often a case that comes to its loop does it; counts only where there is a loop
 */
export function schedule(adjacency: Adjacency, duration: Float64Array, turns: Float64Array): Schedule {
  const { nodes, offsets, targets } = adjacency;
  const { componentOf, length } = componentDurations(adjacency, duration, turns);
  const count = length.length;
  const begins = new Float64Array(count);
  const after = new Float64Array(count);
  const byComponent = Array.from({ length: nodes }, (_, v) => v).sort((a, b) => componentOf[b]! - componentOf[a]!);
  // Edges lead to lower components: from the highest down each is settled before it is followed.
  for (const v of byComponent) {
    const here = componentOf[v]!;
    for (let edge = offsets[v]!; edge < offsets[v + 1]!; edge++) {
      const there = componentOf[targets[edge]!]!;
      if (there !== here) begins[there] = Math.max(begins[there]!, begins[here]! + length[here]!);
    }
  }
  for (const v of byComponent.reverse()) {
    const here = componentOf[v]!;
    for (let edge = offsets[v]!; edge < offsets[v + 1]!; edge++) {
      const there = componentOf[targets[edge]!]!;
      if (there !== here) after[here] = Math.max(after[here]!, length[there]! + after[there]!);
    }
  }
  let total = 0;
  for (let c = 0; c < count; c++) total = Math.max(total, begins[c]! + length[c]!);
  const earliestStart = Float64Array.from(componentOf, (c) => begins[c]!);
  const latestStart = Float64Array.from(componentOf, (c) => total - after[c]! - length[c]!);
  const slack = earliestStart.map((earliest, v) => {
    const late = latestStart[v]! - earliest;
    return late <= 1e-9 * total ? 0 : late;
  });
  return { length: total, earliestStart, latestStart, slack };
}

/** A node by itself takes its duration; a loop the sum over its nodes of duration times turns. */
export function componentDurations(
  adjacency: Adjacency,
  duration: Float64Array,
  turns: Float64Array,
): { readonly componentOf: Int32Array; readonly length: Float64Array; readonly size: Int32Array } {
  const { count, componentOf } = findStrongComponents(adjacency);
  const size = new Int32Array(count);
  for (const component of componentOf) size[component]!++;
  const length = new Float64Array(count);
  for (let v = 0; v < adjacency.nodes; v++) {
    const c = componentOf[v]!;
    length[c]! += size[c] === 1 ? duration[v]! : duration[v]! * turns[v]!;
  }
  return { componentOf, length, size };
}

/** Mean and variance of a duration that is at least o, most likely m and at most p (PERT, methods.md 5): (o + 4 m + p) / 6 and ((p - o) / 6)^2. */
export function pertEstimate(
  least: number,
  likely: number,
  most: number,
): { readonly mean: number; readonly variance: number } {
  return { mean: (least + 4 * likely + most) / 6, variance: ((most - least) / 6) ** 2 };
}
