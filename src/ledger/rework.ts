import { itemFlags, type WorkItemColumns } from "../domain/work-item-columns.ts";
import { bindingPair } from "./binding-pair.ts";
import type { DepartmentSteps } from "./department-steps.ts";
import type { Enablement } from "./enablement.ts";
import { findStays } from "./stays.ts";

/**
 * Attempts, rework and rejected deliveries (methods.md 1.5).
 *
 *   attempt(i)  = k where i is the k-th item of its step in its case, in the total order
 *   repeat      = attempt > 1 and the item's department did the step before in the case
 *   redo        = attempt > 1 and only other departments did
 *   return      = a repeat whose binding predecessors lead back to the previous attempt of the same (step, department) by way of another department
 *   planned     = a later attempt that the model has a loop or a marker for: neither repeat, redo nor return, and nothing is rejected by it
 *   rejected    = per return, the last delivery on that way that leaves the department and is not rejected yet
 *
 * Where the binding predecessors by-pass the previous attempt (it ran beside what bound this one) nothing came back, so it is no return.
 * Each return rejects at most one delivery and a delivery is rejected at most once.
 *
 * Cost: O(items) plus, for each repeat, the stays (see `stays.ts`) on the way back to its previous attempt.
 */
export interface Rework {
  /** By item; 0 for a pending one. */
  readonly attempt: Int32Array;
  /** 1 where the direct pair is a rejected delivery; same order as `enablement.direct`. */
  readonly rejected: Uint8Array;
}

/** Sets the bits `repeat`, `redo` and `return` of `items.flags`. Items of case c are `caseOffsets[c] .. caseOffsets[c + 1]`. */
export function markRework(
  items: WorkItemColumns,
  caseOffsets: Int32Array,
  enablement: Enablement,
  { count, steps, pairOf }: DepartmentSteps,
): Rework {
  const { step, flags, length } = items;
  const attempt = new Int32Array(length);
  const rejected = new Uint8Array(enablement.direct.length);
  const stayOf = findStays(items, enablement);
  const lastOfStep = new Int32Array(largest(steps) + 1).fill(-1);
  const lastOfPair = new Int32Array(count).fill(-1);

  for (let c = 0; c + 1 < caseOffsets.length; c++) {
    const first = caseOffsets[c]!;
    const end = caseOffsets[c + 1]!;
    for (let i = first; i < end; i++) {
      const pair = pairOf[i]!;
      if (pair < 0) continue;
      const itemStep = step[i]!;
      const sameStep = lastOfStep[itemStep]!;
      const sameStepAndDepartment = lastOfPair[pair]!;
      lastOfStep[itemStep] = i;
      lastOfPair[pair] = i;
      // An entry below `first` was left by an earlier case.
      attempt[i] = sameStep < first ? 1 : attempt[sameStep]! + 1;
      if ((flags[i]! & itemFlags.planned) !== 0) continue;
      if (sameStepAndDepartment >= first) {
        const isReturn = comesBack(items, enablement, stayOf, rejected, i, sameStepAndDepartment);
        flags[i]! |= isReturn ? itemFlags.repeat | itemFlags.return : itemFlags.repeat;
      } else if (sameStep >= first) {
        flags[i]! |= itemFlags.redo;
      }
    }
  }
  return { attempt, rejected };
}

/** Walks back from a repeat to its previous attempt, stay by stay; marks the delivery it rejects, if there is one, and says whether it is a return. */
function comesBack(
  { department }: WorkItemColumns,
  enablement: Enablement,
  stayOf: Int32Array,
  rejected: Uint8Array,
  repeat: number,
  previous: number,
): boolean {
  const { predecessor } = enablement;
  const home = department[repeat];
  const homeStay = stayOf[previous];
  let delivery = -1;
  let giver = repeat;
  while (stayOf[giver] !== homeStay) {
    const taker = stayOf[giver]!;
    giver = predecessor[taker]!;
    if (giver < previous) return false;
    if (delivery < 0 && department[giver] === home) {
      const pair = bindingPair(enablement, taker);
      if (rejected[pair] === 0) delivery = pair;
    }
  }
  // Still in the stay it began in: nothing was ever away. Else the way may enter that stay beside the previous attempt.
  if (giver === repeat) return false;
  while (giver > previous) giver = predecessor[giver]!;
  if (giver !== previous) return false;
  if (delivery >= 0) rejected[delivery] = 1;
  return true;
}

function largest(column: Int32Array): number {
  let max = -1;
  for (let i = 0; i < column.length; i++) if (column[i]! > max) max = column[i]!;
  return max;
}
