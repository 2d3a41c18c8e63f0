import { expect } from "vitest";
import { caseStatuses, type CaseStatus } from "../../../../src/domain/organisation.ts";
import { splitCredit, type Credit } from "../../../../src/ledger/credit.ts";
import { numberDepartmentSteps } from "../../../../src/ledger/department-steps.ts";
import type { DepartmentNode } from "../../../../src/ledger/process-log.ts";
import type { Game } from "./output-credit.ts";
import { logOf, sequence, type PlainItem } from "./output-log.ts";

export const hour = 3_600_000;
export const [sales, legal, ops, finance] = [0, 1, 2, 3];
export const flat: readonly DepartmentNode[] = [sales, legal, ops, finance].map((id) => top(id));

type Pair = readonly [step: number, department: number];

export interface SplitCase {
  /** What departments did, one after another: see `by`. */
  readonly work: readonly (readonly Pair[])[];
  /** Instead of `work`, where items overlap or carry flags. */
  readonly items?: readonly PlainItem[];
  readonly status?: CaseStatus;
}

export interface Given {
  readonly departments?: readonly DepartmentNode[];
  /** Standard work by step, in hours; steps left out are unknown. */
  readonly hours?: Readonly<Record<number, number>>;
  readonly values?: readonly number[];
  readonly valuePerCase?: number;
}

type Column = "creditEqual" | "creditWeighted" | "earnedMs";

export interface SplitCredit extends Credit {
  of(column: Column, department: number, step: number): number;
  byDepartment(column: Column, departments: readonly number[]): number[];
  byStep(column: Column, steps: readonly number[]): number[];
  ofCase(column: Column, caseNo: number): number;
}

/** Steps a department did. */
export function by(department: number, ...steps: readonly number[]): readonly Pair[] {
  return steps.map((step) => [step, department]);
}

export function split(cases: readonly SplitCase[], given: Given = {}): SplitCredit {
  const { items, caseOffsets } = logOf(cases.map((it) => it.items ?? sequence(...it.work.flat())));
  const workMs = new Float64Array(Math.max(0, ...items.step) + 1).fill(Number.NaN);
  for (const [step, hours] of Object.entries(given.hours ?? {})) workMs[Number(step)] = hours * hour;
  const credit = splitCredit({
    items,
    departmentSteps: numberDepartmentSteps(items),
    caseOffsets,
    caseStatus: Uint8Array.from(cases, (it) => caseStatuses.indexOf(it.status ?? "COMPLETED")),
    departments: given.departments ?? flat,
    workMs,
    valuePerCase: given.valuePerCase ?? 1,
    valueOfCase: given.values === undefined ? null : Float64Array.from(given.values),
  });
  const total = (column: Column, matches: (i: number) => boolean): number =>
    sum([...items.step.keys()].filter(matches).map((i) => credit[column][i]!));
  return {
    ...credit,
    of: (column, department, step) =>
      total(column, (i) => items.department[i] === department && items.step[i] === step),
    byDepartment: (column, departments) => departments.map((id) => total(column, (i) => items.department[i] === id)),
    byStep: (column, steps) => steps.map((id) => total(column, (i) => items.step[i] === id)),
    ofCase: (column, caseNo) => total(column, (i) => items.case[i] === caseNo),
  };
}

/** The credit of a game whose players are (department, step) pairs. */
export function splitGame({ parents, players, cases }: Game, given: Given = {}): SplitCredit {
  return split(
    cases.map((it) => ({ work: it.players.map((p) => by(players[p]!.department, players[p]!.step)) })),
    {
      ...given,
      departments: parents.map((parent, id) => ({ ...top(id), parentId: parent ?? -1 })),
      values: cases.map((it) => it.value),
    },
  );
}

export function top(id: number): DepartmentNode {
  return { id, parentId: -1, external: false };
}

export function times<Item>(n: number, one: Item): Item[] {
  return Array.from({ length: n }, () => one);
}

export function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}

/** The same numbers to nine places. */
export function close(values: readonly number[]): number[] {
  return values.map((value) => expect.closeTo(value, 9) as number);
}
