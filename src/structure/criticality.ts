import { componentDurations } from "./critical-path.ts";
import { type FlowNet, tokens } from "./flow-net.ts";

/**
 * Criticality index (methods.md 5): by node the share of `runs` random cases in which it lies on the longest way of those that the case takes. Durations are
 * drawn from gamma distributions of their means and variances, xor splits take one edge, or splits some, and splits all; loops are contracted, as in
 * `schedule`. The same `seed` gives the same shares. O(runs times (nodes + edges)).
 *
 * @param turns as in `schedule`
 */
export function criticality(
  net: FlowNet,
  times: { readonly mean: Float64Array; readonly variance: Float64Array },
  turns: Float64Array,
  runs: number,
  seed = 1,
): Float64Array {
  const { nodes, targets } = net;
  const { componentOf, length: means, size } = componentDurations(net, times.mean, turns);
  const count = means.length;
  const variances = new Float64Array(count);
  for (let v = 0; v < nodes; v++) {
    const c = componentOf[v]!;
    variances[c]! += times.variance[v]! * (size[c] === 1 ? 1 : turns[v]!);
  }
  const exits = exitsOf(net, componentOf, size, turns);
  const chance = new Chance(seed);
  const onPath = new Float64Array(count);
  const isTaken = new Uint8Array(count);
  const begins = new Float64Array(count);
  const ends = new Float64Array(count);
  const before = new Int32Array(count);
  const first = componentOf[0]!;
  for (let run = 0; run < runs; run++) {
    isTaken.fill(0);
    begins.fill(0);
    before.fill(-1);
    isTaken[first] = 1;
    let last = first;
    // Edges lead to lower components.
    for (let here = first; here >= 0; here--) {
      if (isTaken[here] === 0) continue;
      ends[here] = begins[here]! + chance.gamma(means[here]!, variances[here]!);
      if (ends[here]! >= ends[last]!) last = here;
      for (const edge of waysTaken(exits[here]!, chance)) {
        const there = componentOf[targets[edge]!]!;
        if (isTaken[there] === 0 || ends[here]! > begins[there]!) {
          begins[there] = ends[here]!;
          before[there] = here;
        }
        isTaken[there] = 1;
      }
    }
    for (let c = last; c >= 0; c = before[c]!) onPath[c]!++;
  }
  return Float64Array.from(componentOf, (c) => onPath[c]! / runs);
}

/** How a component is left. */
interface Exits {
  readonly split: number;
  readonly ways: readonly (readonly [edge: number, weight: number])[];
}

/** A loop is left by one of its ways out, each as often as the expected visits say. */
function exitsOf(net: FlowNet, componentOf: Int32Array, size: Int32Array, turns: Float64Array): readonly Exits[] {
  const ways: (readonly [number, number])[][] = Array.from(size, () => []);
  const splits = new Int32Array(size.length).fill(tokens.xor);
  for (let v = 0; v < net.nodes; v++) {
    const here = componentOf[v]!;
    const isLoop = size[here]! > 1;
    if (!isLoop) splits[here] = net.split[v]!;
    for (let edge = net.offsets[v]!; edge < net.offsets[v + 1]!; edge++) {
      if (componentOf[net.targets[edge]!] !== here)
        ways[here]!.push([edge, net.probability[edge]! * (isLoop ? turns[v]! : 1)]);
    }
  }
  return ways.map((own, c) => ({ split: splits[c]!, ways: own }));
}

function waysTaken({ split, ways }: Exits, chance: Chance): readonly number[] {
  if (ways.length < 2 || split === tokens.and) return ways.map(([edge]) => edge);
  if (split === tokens.xor) return [chance.pick(ways)];
  const some = ways.filter(([, weight]) => chance.number() < weight);
  return (some.length > 0 ? some : [ways[0]!]).map(([edge]) => edge);
}

/** Random numbers that a seed fixes (mulberry32). */
class Chance {
  #state: number;

  constructor(seed: number) {
    this.#state = seed;
  }

  /** In [0, 1). */
  number(): number {
    this.#state = (this.#state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(this.#state ^ (this.#state >>> 15), 1 | this.#state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  }

  /** One of the edges, each as often as its weight says. */
  pick(ways: readonly (readonly [edge: number, weight: number])[]): number {
    let left = this.number() * ways.reduce((sum, [, weight]) => sum + weight, 0);
    let picked = -1;
    for (const [edge, weight] of ways) {
      picked = edge;
      left -= weight;
      if (left < 0) break;
    }
    return picked;
  }

  #normal(): number {
    return Math.sqrt(-2 * Math.log(1 - this.number())) * Math.cos(2 * Math.PI * this.number());
  }

  /** Gamma distribution by mean and variance (Marsaglia and Tsang 2000). */
  gamma(mean: number, variance: number): number {
    if (mean === 0 || variance === 0) return mean;
    const shape = (mean * mean) / variance;
    const scale = variance / mean;
    if (shape === 1) return -scale * Math.log(1 - this.number());
    const boost = shape < 1 ? (1 - this.number()) ** (1 / shape) : 1;
    const d = (shape < 1 ? shape + 1 : shape) - 1 / 3;
    const c = 1 / Math.sqrt(9 * d);
    for (;;) {
      const x = this.#normal();
      const v = (1 + c * x) ** 3;
      if (v > 0 && Math.log(1 - this.number()) < 0.5 * x * x + d - d * v + d * Math.log(v))
        return boost * d * v * scale;
    }
  }
}
