import type { Enablement } from "./enablement.ts";

/**
 * Place of the pair (`predecessor[item]`, item) among the direct pairs. `item` must have a predecessor, which is one of its direct
 * predecessors unless the item is pending.
 */
export function bindingPair(enablement: Enablement, item: number): number {
  const { direct, directOffsets, predecessor } = enablement;
  // The binding one is the latest in the total order, so it usually stands last.
  let pair = directOffsets[item + 1]! - 1;
  while (direct[pair] !== predecessor[item]) pair--;
  return pair;
}
