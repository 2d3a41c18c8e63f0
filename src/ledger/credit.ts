import { caseStatuses } from "../domain/organisation.ts";
import { itemFlags, type WorkItemColumns } from "../domain/work-item-columns.ts";
import type { DepartmentSteps } from "./department-steps.ts";
import { departmentNumber, readDepartmentTree } from "./department-tree.ts";
import { LevelSplit } from "./level-split.ts";
import { longestCase } from "./longest-case.ts";
import type { DepartmentNode } from "./process-log.ts";

const completed = caseStatuses.indexOf("COMPLETED");
const open = caseStatuses.indexOf("OPEN");

export interface CreditInput {
  readonly items: WorkItemColumns;
  readonly departmentSteps: DepartmentSteps;
  /** Items of case c are `caseOffsets[c] .. caseOffsets[c + 1]`. */
  readonly caseOffsets: Int32Array;
  /** Indexes `caseStatuses`. */
  readonly caseStatus: Uint8Array;
  readonly departments: readonly DepartmentNode[];
  /** By step id: standard work content h, ms; NaN where unknown. */
  readonly workMs: Float64Array;
  readonly valuePerCase: number;
  /** By case; NaN = no number; null = not mapped. */
  readonly valueOfCase: Float64Array | null;
}

/** The columns of `CaseColumns` and `LedgerColumns` that say who earned what. */
export interface Credit {
  readonly value: Float64Array;
  readonly quality: Float64Array;
  readonly lost: Float64Array;
  readonly unattributed: Float64Array;
  readonly creditFallback: Uint8Array;
  readonly creditEqual: Float64Array;
  readonly creditWeighted: Float64Array;
  readonly earnedMs: Float64Array;
}

/**
 * Who earned the value u q of a case (methods.md 4.2, 4.3). T = its distinct (department, step) pairs, each counted once, on its first item;
 * the players are those of departments that are not external.
 *
 *   equal:    level by level down the department tree (Winter): u q is split equally among the top-level departments present, each part among
 *             their children present (own direct work is one more child), and at last among the department's steps in T
 *   weighted: u q h(s) / sum of h over the players, h = standard work content. Level by level gives the same, as the weights of a subtree add.
 *             Where some h of the players is unknown or 0 the case falls back to the equal split
 *   earned:   h(s), external departments included, on the first item of the pair; 0 on later ones; NaN on every item of a step without h
 *
 * Sum of credits + lost + unattributed = u for each COMPLETED case with a value. OPEN cases earn provisionally, for finished items; cases of other
 * statuses and cases without a value (NaN) earn no credit, but keep earned hours.
 *
 * Cost: O(items + distinct departments of each case times depth of the tree), nothing allocated per case.
 */
export function splitCredit(input: CreditInput): Credit {
  const { items, caseOffsets, caseStatus } = input;
  const { flags } = items;
  const { count, departments, steps, pairOf } = input.departmentSteps;
  const tree = readDepartmentTree(input.departments);
  const workOf = Float64Array.from(steps, (step) => input.workMs[step]!);
  const numberOf = departments.map((id) => departmentNumber(tree, id));
  const externalOf = Uint8Array.from(numberOf, (number) => tree.external[number]!);

  const cases = caseOffsets.length - 1;
  const credit = emptyCredit(input, cases);
  const { creditEqual, creditWeighted, earnedMs } = credit;
  const levels = new LevelSplit(tree);
  const caseOfPair = new Int32Array(count).fill(-1);
  /** First items of the players of the case at hand. */
  const players = new Int32Array(longestCase(caseOffsets));

  for (let c = 0; c < cases; c++) {
    const status = caseStatus[c]!;
    const undelivered = itemFlags.pending | (status === open ? itemFlags.unfinished : 0);
    levels.clear();
    let playing = 0;
    let known = true;
    // Neumaier's compensated sum, in the total order.
    let weight = 0;
    let lostBits = 0;
    for (let i = caseOffsets[c]!; i < caseOffsets[c + 1]!; i++) {
      const pair = pairOf[i]!;
      if (pair < 0) continue;
      const work = workOf[pair]!;
      if (caseOfPair[pair] === c || (flags[i]! & undelivered) !== 0) {
        earnedMs[i] = Number.isNaN(work) ? work : 0;
        continue;
      }
      caseOfPair[pair] = c;
      earnedMs[i] = work;
      if (externalOf[pair] === 1) continue;
      players[playing++] = i;
      levels.add(numberOf[pair]!);
      if (work > 0) {
        const sum = weight + work;
        lostBits += weight >= work ? weight - sum + work : work - sum + weight;
        weight = sum;
      } else known = false;
    }
    weight += lostBits;

    if (!known) credit.creditFallback[c] = 1;
    const amount = credit.value[c]! * credit.quality[c]!;
    if (Number.isNaN(amount) || (status !== completed && status !== open)) continue;
    if (status === completed) {
      credit.lost[c] = credit.value[c]! - amount;
      if (playing === 0) credit.unattributed[c] = amount;
    }
    for (let p = 0; p < playing; p++) {
      const i = players[p]!;
      const pair = pairOf[i]!;
      const equal = amount / levels.partsOf(numberOf[pair]!);
      creditEqual[i] = equal;
      creditWeighted[i] = known ? (amount * workOf[pair]!) / weight : equal;
    }
  }
  return credit;
}

function emptyCredit({ items, valuePerCase, valueOfCase }: CreditInput, cases: number): Credit {
  return {
    value: valueOfCase?.slice() ?? new Float64Array(cases).fill(valuePerCase),
    quality: new Float64Array(cases).fill(1),
    lost: new Float64Array(cases),
    unattributed: new Float64Array(cases),
    creditFallback: new Uint8Array(cases),
    creditEqual: new Float64Array(items.length),
    creditWeighted: new Float64Array(items.length),
    earnedMs: new Float64Array(items.length),
  };
}
