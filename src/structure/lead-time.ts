import { reversed } from "./adjacency.ts";
import { immediateDominators } from "./dominators.ts";
import { type FlowNet, tokens } from "./flow-net.ts";
import { longestBranch } from "./longest-branch.ts";
import { type NoExit, solveFlow } from "./solve-flow.ts";
import { WeightedEdges } from "./weighted-edges.ts";

/** How long a token stays at each node, once; hours. NaN = unknown, Infinity = for ever. */
export interface NodeTimes {
  readonly mean: Float64Array;
  readonly variance: Float64Array;
}

export interface LeadTime {
  readonly mean: number;
  readonly variance: number;
  /** Where each parallel block takes as long as the mean of its longest branch, and as all its branches together. */
  readonly low: number;
  readonly high: number;
  /** By node: how much longer a case takes for each hour longer at the node. Outside parallel blocks its visits. */
  readonly slopes: Float64Array;
}

/** Branches that lead back to where they were split: no lead time can be told of them. `node` splits. */
export interface Unstructured {
  readonly unstructured: number;
}

/** A node that begins branches side by side, and where they have all come together. */
interface Block {
  readonly split: number;
  readonly exit: number;
  /** Nodes of its branches, those of inner blocks left out. */
  readonly inside: readonly number[];
  readonly branches: readonly { readonly target: number; readonly chance: number }[];
}

/** How lead times of a net are put together; made once a net. */
export interface LeadTimePlan {
  readonly net: FlowNet;
  /** Inner ones before those they lie in. */
  readonly blocks: readonly Block[];
  readonly blockOf: ReadonlyMap<number, Block>;
}

/**
 * Blocks: what lies between an and or or split and its immediate post-dominator, where its branches have come together whatever way they took.
 * Of nodes that end, by depth-first search, before those that lead to them. NoExit and Unstructured where there is no lead time.
 */
export function planLeadTime(net: FlowNet): LeadTimePlan | NoExit | Unstructured {
  const { nodes, offsets, targets, probability, split } = net;
  const isSplit = (v: number): boolean => split[v] !== tokens.xor && offsets[v + 1]! - offsets[v]! > 1;
  const blocks: Block[] = [];
  const blockOf = new Map<number, Block>();
  if (split.every((_, v) => !isSplit(v))) return { net, blocks, blockOf };
  const exits = immediateDominators(reversed(net), 1);
  const seen = new Int32Array(nodes).fill(-1);
  for (const v of finishOrder(net)) {
    if (!isSplit(v)) continue;
    const exit = exits[v]!;
    if (exit < 0) return { noExit: [v] };
    const inside: number[] = [];
    const enter = (target: number): void => {
      if (target === exit || seen[target] === v) return;
      seen[target] = v;
      inside.push(target);
    };
    const branches: { target: number; chance: number }[] = [];
    for (let edge = offsets[v]!; edge < offsets[v + 1]!; edge++) {
      branches.push({ target: targets[edge]!, chance: probability[edge]! });
      enter(targets[edge]!);
    }
    for (let at = 0; at < inside.length; at++) {
      const node = inside[at]!;
      if (!isSplit(node)) {
        for (let edge = offsets[node]!; edge < offsets[node + 1]!; edge++) enter(targets[edge]!);
        continue;
      }
      const inner = blockOf.get(node);
      if (inner === undefined) return { unstructured: v };
      enter(inner.exit);
    }
    const block = { split: v, exit, inside, branches };
    blocks.push(block);
    blockOf.set(v, block);
  }
  return { net, blocks, blockOf };
}

/**
 * Lead time from the expected times at the nodes (methods.md 5). Sequences, choices and loops: T(v) = t(v) + sum p T(next), so that L = sum of visits
 * times time. A parallel block takes E max of its branches (`longestBranch`), between the max of their means and their sum. The times at the nodes are
 * taken as independent. O(nodes + edges) for each level of nesting, apart from loops.
 */
export function leadTime(plan: LeadTimePlan, times: NodeTimes): LeadTime | NoExit {
  const { net, blocks } = plan;
  /** By splitting node: what its block adds. */
  const added: Added = { mean: new Map(), variance: new Map(), low: new Map(), high: new Map() };
  const slopesOf = new Map<number, readonly number[]>();
  for (const block of blocks) {
    const passage = passages(plan, block.inside, block.exit, times, added);
    if ("noExit" in passage) return passage;
    const { mean, square, low, high } = passage;
    const max = longestBranch(
      block.branches.map(({ target, chance }) => ({
        chance,
        mean: mean(target),
        variance: Math.max(0, square(target) - mean(target) ** 2),
      })),
    );
    added.mean.set(block.split, max.mean);
    added.variance.set(block.split, max.variance);
    added.low.set(block.split, Math.max(0, ...block.branches.map(({ target, chance }) => chance * low(target))));
    added.high.set(
      block.split,
      block.branches.reduce((sum, { target, chance }) => sum + (chance > 0 ? chance * high(target) : 0), 0),
    );
    slopesOf.set(block.split, max.slopes);
  }
  const outermost = outermostNodes(plan);
  const whole = passages(plan, outermost, 1, times, added);
  if ("noExit" in whole) return whole;

  const slopes = new Float64Array(net.nodes);
  const entered = new Float64Array(net.nodes);
  entered[0] = 1;
  const spread = (inside: readonly number[], exit: number): NoExit | null => {
    const { graph, nodeAt } = collapsed(plan, inside, exit, "forward");
    const inflow = Float64Array.from(nodeAt, (node) => entered[node]!);
    const solved = solveFlow(graph.adjacency, graph.weight, inflow);
    if ("noExit" in solved) return { noExit: solved.noExit.map((at) => nodeAt[at]!) };
    for (const [at, node] of nodeAt.entries()) slopes[node]! += solved.amounts[at]!;
    for (const node of nodeAt) entered[node] = 0;
    return null;
  };
  const fault = spread(outermost, 1);
  if (fault !== null) return fault;
  for (const block of blocks.toReversed()) {
    for (const [at, { target }] of block.branches.entries()) {
      if (target !== block.exit) entered[target]! += slopes[block.split]! * slopesOf.get(block.split)![at]!;
    }
    const inner = spread(block.inside, block.exit);
    if (inner !== null) return inner;
  }
  const mean = whole.mean(0);
  return { mean, variance: Math.max(0, whole.square(0) - mean * mean), low: whole.low(0), high: whole.high(0), slopes };
}

type Added = Readonly<Record<"mean" | "variance" | "low" | "high", Map<number, number>>>;

/** Of the time from each of these nodes until the exit; 0 from the exit itself. */
interface Passages {
  readonly mean: (node: number) => number;
  /** Second moment. */
  readonly square: (node: number) => number;
  readonly low: (node: number) => number;
  readonly high: (node: number) => number;
}

/** First passage by T = t + P T, and E T^2 = E t^2 + 2 t P T + P E T^2. */
function passages(
  plan: LeadTimePlan,
  inside: readonly number[],
  exit: number,
  times: NodeTimes,
  added: Added,
): Passages | NoExit {
  const { graph, nodeAt, next } = collapsed(plan, inside, exit, "backward");
  const { adjacency, weight } = graph;
  const placeOf = new Map(nodeAt.map((node, at) => [node, at]));
  const sum = (by: Map<number, number>, node: number): number => times.mean[node]! + (by.get(node) ?? 0);
  const own = Float64Array.from(nodeAt, (node) => sum(added.mean, node));
  const solve = (amounts: Float64Array): Float64Array | NoExit => {
    // What is unknown, or takes for ever, would be lost in a loop that is solved by elimination: it is kept out, and put back where it leads.
    const unknown = Float64Array.from(amounts, (amount) => (Number.isNaN(amount) ? 1 : 0));
    const endless = Float64Array.from(amounts, (amount) => (amount === Number.POSITIVE_INFINITY ? 1 : 0));
    const known = Float64Array.from(amounts, (amount) => (Number.isFinite(amount) ? amount : 0));
    const solved = solveFlow(adjacency, weight, known);
    if ("noExit" in solved) return { noExit: solved.noExit.map((at) => nodeAt[at]!) };
    for (const [mark, value] of [
      [endless, Number.POSITIVE_INFINITY],
      [unknown, Number.NaN],
    ] as const) {
      if (mark.every((it) => it === 0)) continue;
      const spread = solveFlow(adjacency, weight, mark);
      if ("noExit" in spread) return { noExit: spread.noExit.map((at) => nodeAt[at]!) };
      for (let at = 0; at < mark.length; at++) if (spread.amounts[at]! > 0) solved.amounts[at] = value;
    }
    return solved.amounts;
  };
  const mean = solve(own);
  if ("noExit" in mean) return mean;
  const squares = Float64Array.from(nodeAt, (node, at) => {
    const variance = times.variance[node]! + (added.variance.get(node) ?? 0);
    let after = 0;
    for (const [target, chance] of next(node)) after += chance * (mean[placeOf.get(target) ?? -1] ?? 0);
    return variance + own[at]! ** 2 + 2 * own[at]! * after;
  });
  const square = solve(squares);
  if ("noExit" in square) return square;
  const isPlain = added.mean.size === 0;
  const low = isPlain ? mean : solve(Float64Array.from(nodeAt, (node) => sum(added.low, node)));
  if ("noExit" in low) return low;
  const high = isPlain ? mean : solve(Float64Array.from(nodeAt, (node) => sum(added.high, node)));
  if ("noExit" in high) return high;
  const at =
    (amounts: Float64Array) =>
    (node: number): number => {
      const place = placeOf.get(node);
      return place === undefined ? 0 : amounts[place]!;
    };
  return { mean: at(mean), square: at(square), low: at(low), high: at(high) };
}

/** The net between some nodes and where they lead to, each inner block as one edge to its exit. */
function collapsed(
  { net, blockOf }: LeadTimePlan,
  inside: readonly number[],
  exit: number,
  direction: "forward" | "backward",
): {
  readonly graph: ReturnType<WeightedEdges["finish"]>;
  readonly nodeAt: readonly number[];
  readonly next: (node: number) => readonly (readonly [target: number, chance: number])[];
} {
  const placeOf = new Map(inside.map((node, at) => [node, at]));
  const next = (node: number): (readonly [number, number])[] => {
    const block = blockOf.get(node);
    if (block !== undefined) return block.exit === exit ? [] : [[block.exit, 1]];
    const ways: (readonly [number, number])[] = [];
    for (let edge = net.offsets[node]!; edge < net.offsets[node + 1]!; edge++) {
      if (net.targets[edge] !== exit) ways.push([net.targets[edge]!, net.probability[edge]!]);
    }
    return ways;
  };
  const edges = new WeightedEdges(inside.length);
  for (const [at, node] of inside.entries()) {
    for (const [target, chance] of next(node)) {
      const to = placeOf.get(target);
      if (to === undefined) continue;
      if (direction === "forward") edges.add(at, to, chance);
      else edges.add(to, at, chance);
    }
  }
  return { graph: edges.finish(), nodeAt: inside, next };
}

/** The start, and what it leads to without going into a block. */
function outermostNodes({ net, blockOf }: LeadTimePlan): readonly number[] {
  const found = new Set([0]);
  // A set is walked in the order in which it grows.
  for (const node of found) {
    const block = blockOf.get(node);
    if (block !== undefined) {
      if (block.exit !== 1) found.add(block.exit);
      continue;
    }
    for (let edge = net.offsets[node]!; edge < net.offsets[node + 1]!; edge++) {
      if (net.targets[edge] !== 1) found.add(net.targets[edge]!);
    }
  }
  return [...found];
}

/** Nodes the start leads to, each after all it leads to first by depth. */
function finishOrder({ nodes, offsets, targets }: FlowNet): readonly number[] {
  const nextEdge = offsets.slice(0, nodes);
  const seen = new Uint8Array(nodes);
  const path = [0];
  const order: number[] = [];
  seen[0] = 1;
  while (path.length > 0) {
    const v = path[path.length - 1]!;
    if (nextEdge[v]! >= offsets[v + 1]!) {
      order.push(v);
      path.pop();
      continue;
    }
    const target = targets[nextEdge[v]!++]!;
    if (seen[target] === 1) continue;
    seen[target] = 1;
    path.push(target);
  }
  return order;
}
