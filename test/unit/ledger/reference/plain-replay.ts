import { tokens } from "../../../../src/domain/flow-net.ts";
import type { ReplayNet } from "../../../../src/ledger/replay-net.ts";

/** A token: where it is, and which items produced it. */
interface PlainToken {
  readonly edge: number;
  readonly producers: readonly number[];
}
type Marking = readonly PlainToken[];

/** What replaying a case says, as far as it fits. */
export interface PlainReplay {
  /** Producers of the token each item took, ascending; ends before the first item without one. */
  readonly enabledBy: readonly (readonly number[])[];
  /** Does the whole case fit, with nothing left over? */
  readonly fits: boolean;
}

/**
 * Token replay as it is defined, for nets of exclusive and parallel gateways: of all ways to fire silent nodes, tried one after the other from the fewest firings on,
 * the first that lets the step take a token. It stops at the first step that none does.
 */
export function plainReplay(net: ReplayNet, steps: readonly number[]): PlainReplay {
  let marking: Marking = [{ edge: 0, producers: [] }];
  const enabledBy: (readonly number[])[] = [];
  for (const [item, step] of steps.entries()) {
    const node = net.stepOf.indexOf(step);
    const found = node < 0 ? null : search(net, marking, (it) => it.some(({ edge }) => net.target[edge] === node));
    if (found === null) return { enabledBy, fits: false };
    const taken = found.find(({ edge }) => net.target[edge] === node)!;
    enabledBy.push([...new Set(taken.producers)].sort((a, b) => a - b));
    marking = [...found.filter((it) => it !== taken), ...put(net, node, [item])];
  }
  const isEnd = (it: Marking): boolean => it.length === 1 && net.target[it[0]!.edge] === net.end;
  return { enabledBy, fits: search(net, marking, isEnd) !== null };
}

function search(net: ReplayNet, from: Marking, isFound: (marking: Marking) => boolean): Marking | null {
  const seen = new Set([keyOf(from)]);
  let level: Marking[] = [from];
  while (level.length > 0) {
    const found = level.find(isFound);
    if (found !== undefined) return found;
    const next: Marking[] = [];
    for (const marking of level) {
      for (const after of firings(net, marking)) {
        if (after.length > net.edges || seen.has(keyOf(after))) continue;
        seen.add(keyOf(after));
        next.push(after);
      }
    }
    level = next;
  }
  return null;
}

/** All markings that firing one silent node gives. */
function firings(net: ReplayNet, marking: Marking): Marking[] {
  const after: Marking[] = [];
  for (let node = 0; node < net.nodes; node++) {
    if (net.stepOf[node]! >= 0 || node === net.end) continue;
    const into = edgesOf(net.inOffsets, net.inEdges, node);
    const out = edgesOf(net.outOffsets, net.outEdges, node);
    for (const take of net.join[node] === tokens.and ? [into] : into.map((edge) => [edge])) {
      const taken = take.map((edge) => marking.find((it) => it.edge === edge));
      if (taken.length === 0 || taken.includes(undefined)) continue;
      const rest = marking.filter((it) => !taken.includes(it));
      const producers = taken.flatMap((it) => it?.producers ?? []);
      for (const give of net.split[node] === tokens.and ? [out] : out.map((edge) => [edge])) {
        after.push([...rest, ...give.map((edge) => ({ edge, producers }))]);
      }
    }
  }
  return after;
}

function put(net: ReplayNet, node: number, producers: readonly number[]): PlainToken[] {
  return edgesOf(net.outOffsets, net.outEdges, node).map((edge) => ({ edge, producers }));
}

function edgesOf(offsets: Int32Array, edges: Int32Array, node: number): number[] {
  return [...edges.subarray(offsets[node], offsets[node + 1])];
}

function keyOf(marking: Marking): string {
  return marking
    .map(({ edge, producers }) => `${edge}:${[...new Set(producers)].sort((a, b) => a - b).join()}`)
    .sort()
    .join(" ");
}
