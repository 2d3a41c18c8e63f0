import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { tokens } from "../../../src/domain/flow-net.ts";
import { findConcurrentNodes } from "../../../src/ledger/model-concurrency.ts";
import { prepareReplayNet, type ReplayNet } from "../../../src/ledger/replay-net.ts";
import { arbitraryBlock, type Block, flowNet, netOf } from "./reference/random-net.ts";

describe("which steps a model lets run side by side", () => {
  test("in blocks: those whose smallest common block is parallel or inclusive", () => {
    fc.assert(
      fc.property(arbitraryBlock(["xor", "and", "or", "loop"]), (block) => {
        expect(concurrentSteps(prepared(netOf(block)))).toEqual(sideBySide(block));
      }),
      { numRuns: 300 },
    );
  });

  test("in any net of exclusive and parallel gateways: at least those that some marking enables both", () => {
    fc.assert(
      fc.property(arbitraryNet, (net) => {
        const found = new Set(concurrentSteps(net));
        for (const pair of enabledTogether(net)) expect(found).toContain(pair);
      }),
      { numRuns: 300 },
    );
  });

  test("unstructured: a branch that another joins half way", () => {
    // 1 | 2 in parallel; then 3 needs both, 4 only the second branch's other half.
    const net = flowNet(
      [
        { step: -1, join: 0, split: 0 },
        { step: -1, join: tokens.or, split: 0 },
        { step: -1, join: 0, split: tokens.and },
        { step: 1, join: 0, split: tokens.and },
        { step: 2, join: 0, split: tokens.and },
        { step: -1, join: tokens.and, split: tokens.and },
        { step: 3, join: 0, split: tokens.and },
        { step: 4, join: 0, split: tokens.and },
        { step: -1, join: tokens.and, split: tokens.and },
      ],
      [
        [0, 2],
        [2, 3],
        [2, 4],
        [3, 5],
        [4, 5],
        [4, 7],
        [5, 6],
        [6, 8],
        [7, 8],
        [8, 1],
      ],
    );
    expect(concurrentSteps(prepared(net))).toEqual(["1 2", "1 4", "3 4"]);
    expect([...enabledTogether(prepared(net))].sort()).toEqual(["1 2", "1 4", "3 4"]);
  });
});

function prepared(net: Parameters<typeof prepareReplayNet>[0]): ReplayNet {
  return prepareReplayNet(net, (node) => net.stepOf[node]! >= 0);
}

function concurrentSteps(net: ReplayNet): string[] {
  const together = findConcurrentNodes(net);
  const pairs: string[] = [];
  for (let a = 0; a < net.nodes; a++) {
    for (let b = 0; b < net.nodes; b++) {
      if (together[a * net.nodes + b] === 1 && net.stepOf[a]! < net.stepOf[b]!)
        pairs.push(`${net.stepOf[a]} ${net.stepOf[b]}`);
    }
  }
  return pairs.sort();
}

function sideBySide(block: Block): string[] {
  const pairs: string[] = [];
  const stepsOf = (it: Block): number[] => {
    if (it.kind === "nothing") return [];
    if (it.kind === "task") return [it.step];
    const parts = it.parts.map(stepsOf);
    for (const [k, part] of parts.entries()) {
      if (it.kind !== "and" && it.kind !== "or") continue;
      for (const other of parts.slice(k + 1)) for (const a of part) for (const b of other) pairs.push(`${a} ${b}`);
    }
    return parts.flat();
  };
  stepsOf(block);
  return pairs.sort();
}

/** Small nets of any shape, not always sound. */
const arbitraryNet: fc.Arbitrary<ReplayNet> = fc
  .record({
    kinds: fc.array(fc.constantFrom("task", "xor", "and"), { minLength: 3, maxLength: 7 }),
    links: fc.array(fc.tuple(fc.nat(6), fc.nat(6)), { minLength: 3, maxLength: 10 }),
  })
  .map(({ kinds, links }) => {
    const nodes = kinds.map((kind, k) => ({
      step: kind === "task" ? k + 1 : -1,
      join: kind === "and" ? tokens.and : tokens.xor,
      split: kind === "xor" ? tokens.xor : tokens.and,
    }));
    const edges = links.map(([a, b]) => [2 + (a % kinds.length), 2 + (b % kinds.length)] as const);
    const ends = [
      { step: -1, join: 0, split: 0 },
      { step: -1, join: tokens.or, split: 0 },
    ];
    return prepared(flowNet([...ends, ...nodes], [[0, 2], ...edges, [1 + kinds.length, 1]]));
  });

/** Pairs of steps that some reachable marking enables both; markings by exhaustive search, at most two tokens an edge, so that it ends. */
function enabledTogether(net: ReplayNet): Set<string> {
  const first = Array.from({ length: net.edges }, (_, edge) => (edge === 0 ? 1 : 0));
  const seen = new Set([first.join()]);
  const open = [first];
  const pairs = new Set<string>();
  const edgesOf = (offsets: Int32Array, edges: Int32Array, v: number) => [
    ...edges.subarray(offsets[v], offsets[v + 1]),
  ];
  for (let marking = open.pop(); marking !== undefined && seen.size < 3_000; marking = open.pop()) {
    const marked = marking;
    const enabled = [...net.stepOf.keys()].filter(
      (v) => net.stepOf[v]! >= 0 && edgesOf(net.inOffsets, net.inEdges, v).some((edge) => marked[edge]! > 0),
    );
    for (const a of enabled) {
      for (const b of enabled) if (net.stepOf[a]! < net.stepOf[b]!) pairs.add(`${net.stepOf[a]} ${net.stepOf[b]}`);
    }
    for (let v = 0; v < net.nodes; v++) {
      const into = edgesOf(net.inOffsets, net.inEdges, v);
      const out = edgesOf(net.outOffsets, net.outEdges, v);
      const takes = net.join[v] === tokens.and ? [into] : into.map((edge) => [edge]);
      const gives = net.split[v] === tokens.and ? [out] : out.map((edge) => [edge]);
      for (const take of takes) {
        if (take.length === 0 || take.some((edge) => marked[edge] === 0)) continue;
        for (const give of gives) {
          const next = [...marked];
          for (const edge of take) next[edge]!--;
          for (const edge of give) next[edge]!++;
          if (next.some((count) => count > 2) || seen.has(next.join())) continue;
          seen.add(next.join());
          open.push(next);
        }
      }
    }
  }
  return pairs;
}
