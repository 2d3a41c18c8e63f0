import type { DerivedLedger } from "../domain/work-item-columns.ts";

/** A flow between two steps as observed: the distinct cases in which one directly enabled the other, and when the first of those began. */
export interface FlowCount {
  readonly fromStepId: number;
  readonly toStepId: number;
  readonly cases: number;
  readonly firstCaseStartMs: number;
}

/** The observed flows of a process, by (from, to). One pass over the direct enablements, which lie case by case. */
export function countFlows({ items, handovers, cases }: DerivedLedger): readonly FlowCount[] {
  const { step, case: caseOf } = items;
  let maxStep = 0;
  for (let i = 0; i < items.length; i++) maxStep = Math.max(maxStep, step[i]!);
  const width = maxStep + 1;
  const slotOf = new Map<number, number>();
  const counts: number[] = [];
  const lastCase: number[] = [];
  const firstStart: number[] = [];
  for (let h = 0; h < handovers.length; h++) {
    const to = handovers.to[h]!;
    if (to < 0) continue;
    const from = handovers.from[h]!;
    const caseNo = caseOf[from]!;
    const key = step[from]! * width + step[to]!;
    let slot = slotOf.get(key);
    if (slot === undefined) {
      slot = counts.length;
      slotOf.set(key, slot);
      counts.push(0);
      lastCase.push(-1);
      firstStart.push(Number.POSITIVE_INFINITY);
    }
    if (lastCase[slot] === caseNo) continue;
    lastCase[slot] = caseNo;
    counts[slot] = (counts[slot] ?? 0) + 1;
    firstStart[slot] = Math.min(firstStart[slot] ?? Number.POSITIVE_INFINITY, cases.startMs[caseNo]!);
  }
  return [...slotOf.entries()]
    .sort(([a], [b]) => a - b)
    .map(([key, slot]) => ({
      fromStepId: Math.floor(key / width),
      toStepId: key % width,
      cases: counts[slot] ?? 0,
      firstCaseStartMs: firstStart[slot] ?? Number.NaN,
    }));
}
