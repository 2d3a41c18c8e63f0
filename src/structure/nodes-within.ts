import type { NodeAtDistance } from "../domain/structure.ts";
import type { IdGraph } from "./id-graph.ts";

/**
 * The nodes that are 1 to `depth` edges away, whichever way the edges point, by distance and id, at most `first`; none where the graph does not have
 * the node. Breadth-first, level by level: O(nodes + edges).
 */
export function nodesWithin(
  { ids, nodeOf, forward, backward }: IdGraph,
  ofId: number,
  depth: number,
  first: number,
): readonly NodeAtDistance[] {
  const start = nodeOf.get(ofId);
  if (start === undefined) return [];
  const seen = new Uint8Array(ids.length);
  seen[start] = 1;
  const found: NodeAtDistance[] = [];
  let level = [start];
  for (let distance = 1; distance <= depth && level.length > 0 && found.length < first; distance++) {
    const next: number[] = [];
    for (const node of level) {
      for (const { offsets, targets } of [forward, backward]) {
        for (let edge = offsets[node]!; edge < offsets[node + 1]!; edge++) {
          const target = targets[edge]!;
          if (seen[target] === 1) continue;
          seen[target] = 1;
          next.push(target);
        }
      }
    }
    level = next.sort((a, b) => a - b);
    for (const node of level.slice(0, first - found.length)) found.push({ id: ids[node]!, distance });
  }
  return found;
}
