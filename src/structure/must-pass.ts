import { type FlowNet, tokens } from "./flow-net.ts";

/**
 * 1 for the nodes that every case passes: those on every way from start to end, and in each parallel block that every case passes those on every way
 * through one of its branches. Where nothing runs side by side these are the dominators of the end. None where no way leads there. O(nodes + edges).
 *
 * @param postDominators of the net, from the end
 */
export function mustPass(net: FlowNet, postDominators: Int32Array): Uint8Array {
  const { nodes, offsets, targets, split } = net;
  const unavoidable = new Uint8Array(nodes);
  if (postDominators[0]! < 0) return unavoidable;
  const begins: number[] = [0];
  for (let begin = begins.pop(); begin !== undefined; begin = begins.pop()) {
    for (let node = begin; node >= 0 && unavoidable[node] === 0; node = postDominators[node]!) {
      unavoidable[node] = 1;
      if (split[node] !== tokens.and) continue;
      for (let edge = offsets[node]!; edge < offsets[node + 1]!; edge++) begins.push(targets[edge]!);
    }
  }
  return unavoidable;
}
