import fc from "fast-check";
import { type FlowNet, tokens } from "../../../../src/domain/flow-net.ts";

/** A process built of blocks; what happens in it is plain to say, without any tokens. */
export type Block =
  | { readonly kind: "task"; readonly step: number }
  | { readonly kind: "nothing" }
  | { readonly kind: "seq" | "xor" | "and" | "or" | "loop"; readonly parts: readonly Block[] };

/** Blocks of steps 1, 2, ... A loop does its first part, then perhaps the second and the first again. Parts of an inclusive choice begin with a task. */
export function arbitraryBlock(kinds: readonly ("xor" | "and" | "or" | "loop")[], depth = 3): fc.Arbitrary<Block> {
  const shape = (level: number): fc.Arbitrary<Block> => {
    const task = fc.constant<Block>({ kind: "task", step: 0 });
    if (level === 0) return task;
    const inner = shape(level - 1);
    const begun = inner.map((part): Block => ({ kind: "seq", parts: [{ kind: "task", step: 0 }, part] }));
    const some = (part: fc.Arbitrary<Block>) => fc.array(part, { minLength: 2, maxLength: 3 });
    const blocks: Record<string, fc.Arbitrary<Block>> = {
      xor: some(
        fc.oneof({ weight: 4, arbitrary: inner }, { weight: 1, arbitrary: fc.constant<Block>({ kind: "nothing" }) }),
      ).map((parts) => ({ kind: "xor", parts })),
      and: some(inner).map((parts) => ({ kind: "and", parts })),
      or: some(begun).map((parts) => ({ kind: "or", parts })),
      loop: fc.tuple(begun, begun).map((parts) => ({ kind: "loop", parts })),
    };
    return fc.oneof(
      task,
      some(inner).map((parts): Block => ({ kind: "seq", parts })),
      ...kinds.map((kind) => blocks[kind]!),
    );
  };
  return shape(depth).map((block) => {
    let step = 0;
    const number = (it: Block): Block => {
      if (it.kind === "task") return { kind: "task", step: ++step };
      return it.kind === "nothing" ? it : { ...it, parts: it.parts.map(number) };
    };
    return number(block);
  });
}

/** The block as gateways and flows. */
export function netOf(block: Block): FlowNet {
  const nodes = [
    { step: -1, join: 0, split: 0 },
    { step: -1, join: tokens.or as number, split: 0 },
  ];
  const edges: (readonly [number, number])[] = [];
  const add = (step: number, kind: number): number =>
    nodes.push({ step, join: kind, split: step < 0 ? kind : tokens.and }) - 1;
  /** Draws a block behind a node; gives the node it ends with. */
  const draw = (it: Block, from: number): number => {
    switch (it.kind) {
      case "nothing":
        return from;
      case "task": {
        const node = add(it.step, tokens.xor);
        edges.push([from, node]);
        return node;
      }
      case "seq":
        return it.parts.reduce((last, part) => draw(part, last), from);
      case "loop": {
        const [body, again] = it.parts;
        const join = add(-1, tokens.xor);
        edges.push([from, join]);
        const split = add(-1, tokens.xor);
        edges.push([draw(body!, join), split]);
        edges.push([draw(again!, split), join]);
        return split;
      }
      default: {
        const split = add(-1, tokens[it.kind]);
        const join = add(-1, tokens[it.kind]);
        edges.push([from, split]);
        for (const part of it.parts) edges.push([draw(part, split), join]);
        return join;
      }
    }
  };
  edges.push([draw(block, 0), 1]);
  return flowNet(nodes, edges);
}

export function flowNet(
  nodes: readonly { readonly step: number; readonly join: number; readonly split: number; readonly repeats?: number }[],
  drawn: readonly (readonly [number, number])[],
): FlowNet {
  const edges = drawn.map(([from, to], flow) => ({ from, to, flow })).sort((a, b) => a.from - b.from);
  const offsets = new Int32Array(nodes.length + 1);
  for (const { from } of edges) for (let v = from; v < nodes.length; v++) offsets[v + 1]!++;
  return {
    nodes: nodes.length,
    stepOf: Int32Array.from(nodes, ({ step }) => step),
    isWork: Uint8Array.from(nodes, ({ step }) => (step < 0 ? 0 : 1)),
    repeats: Uint8Array.from(nodes, ({ repeats }) => repeats ?? 0),
    join: Uint8Array.from(nodes, ({ join }) => join),
    split: Uint8Array.from(nodes, ({ split }) => split),
    offsets,
    targets: Int32Array.from(edges, ({ to }) => to),
    edgeSource: Int32Array.from(edges, ({ from }) => from),
    flowOf: Int32Array.from(edges, ({ flow }) => flow),
    probability: new Float64Array(edges.length).fill(1),
  };
}

export interface PlayedItem {
  readonly step: number;
  readonly start: number;
  readonly complete: number;
  /** What it was enabled by: places among the items as they were made. */
  readonly enabledBy: readonly number[];
}

/** Plays one case of a block; `roll(n)` gives a number below n. Items in the order in which they were made. */
export function play(block: Block, roll: (below: number) => number): PlayedItem[] {
  const items: PlayedItem[] = [];
  const run = (it: Block, enabledBy: readonly number[]): readonly number[] => {
    switch (it.kind) {
      case "nothing":
        return enabledBy;
      case "task": {
        const start = Math.max(0, ...enabledBy.map((j) => items[j]!.complete)) + roll(4);
        items.push({ step: it.step, start, complete: start + roll(5), enabledBy });
        return [items.length - 1];
      }
      case "seq":
        return it.parts.reduce((before, part) => run(part, before), enabledBy);
      case "xor":
        return run(it.parts[roll(it.parts.length)]!, enabledBy);
      case "loop": {
        let after = run(it.parts[0]!, enabledBy);
        for (let more = roll(3); more > 0; more--) after = run(it.parts[0]!, run(it.parts[1]!, after));
        return after;
      }
      case "and":
        return union(it.parts.map((part) => run(part, enabledBy)));
      case "or": {
        const first = roll(it.parts.length);
        const chosen = it.parts.filter((_, k) => k === first || roll(2) === 0);
        return union(chosen.map((part) => run(part, enabledBy)));
      }
      default:
        return it satisfies never;
    }
  };
  run(block, []);
  return items;
}

function union(lists: readonly (readonly number[])[]): readonly number[] {
  return [...new Set(lists.flat())].sort((a, b) => a - b);
}
