import { itemFlags } from "../domain/work-item-columns.ts";
import type { PathPieceSource, WorkItemSource } from "./sources.ts";

/** Stands for what is pending in an open case; no work item. */
export function isPending({ flags }: WorkItemSource): boolean {
  return (flags & itemFlags.pending) !== 0;
}

/**
 * The pieces of a case's critical path, first to last. An item's part of the path ends at `criticalEndMs` and is a wait, then service or elapsed
 * time; pieces without length are left out, so the rest tiles the case (methods.md 1.3).
 */
export function criticalPathOf(items: readonly WorkItemSource[]): readonly PathPieceSource[] {
  return items.flatMap(piecesOf).sort((a, b) => a.fromMs - b.fromMs || a.toMs - b.toMs);
}

function piecesOf(item: WorkItemSource): readonly PathPieceSource[] {
  if (item.criticalEndMs === null) return [];
  const { criticalWaitMs, criticalServiceMs, criticalElapsedMs, criticalEndMs, departmentId } = item;
  const workItem = isPending(item) ? null : item;
  const begunMs = criticalEndMs - criticalServiceMs - criticalElapsedMs;
  const pieces: readonly PathPieceSource[] = [
    { workItem, departmentId, kind: "WAIT", fromMs: begunMs - criticalWaitMs, toMs: begunMs },
    { workItem, departmentId, kind: "ELAPSED", fromMs: begunMs, toMs: begunMs + criticalElapsedMs },
    { workItem, departmentId, kind: "SERVICE", fromMs: begunMs + criticalElapsedMs, toMs: criticalEndMs },
  ];
  return pieces.filter(({ fromMs, toMs }) => fromMs < toMs);
}
