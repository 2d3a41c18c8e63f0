import type { CaseStatus } from "./organisation.ts";

/**
 * An `AnalysisFilter` resolved to ids: cases that match `include` and none of `exclude`, in the period, at one revision.
 * Within criteria: AND between fields, OR within a list. An absent field selects everything, an empty list nothing.
 */
export interface CaseSelection {
  readonly revision: number;
  readonly include: CaseCriteria;
  readonly exclude: readonly CaseCriteria[];
  readonly period: SelectedPeriod | null;
  /**
   * Statuses of the cases that figures rest on. Unless the filter names statuses these are the finished ones, COMPLETED and ABORTED;
   * counts of open cases, sunk hours and provisional credit look at the other selected cases too.
   */
  readonly timed: readonly CaseStatus[];
}

export interface CaseCriteria {
  readonly processIds?: readonly number[];
  readonly versionIds?: readonly number[];
  /** Touched by any of these leaf departments (subtrees are already spread out). */
  readonly departmentIds?: readonly number[];
  readonly stepIds?: readonly number[];
  readonly handovers?: readonly {
    readonly fromDepartmentIds: readonly number[];
    readonly toDepartmentIds: readonly number[];
    readonly returned: boolean | null;
  }[];
  readonly attributes?: readonly {
    readonly name: string;
    readonly level: "CASE" | "WORK_ITEM";
    readonly in: readonly string[] | null;
    readonly min: number | string | null;
    readonly max: number | string | null;
  }[];
  readonly variants?: readonly { readonly processId: number; readonly hash: string }[];
  readonly statuses?: readonly CaseStatus[];
  readonly leadTimeMs?: { readonly min: number | null; readonly max: number | null };
  readonly cases?: readonly { readonly processId: number; readonly key: string }[];
}

/** Half-open [from, to); null = open end. */
export interface SelectedPeriod {
  readonly fromMs: number | null;
  readonly toMs: number | null;
  readonly on: "CASE_END" | "CASE_START" | "OVERLAP";
}

/** Which leaf departments make up which group: a group is a department with its subtree, so groups may overlap. */
export type DepartmentGroups = readonly { readonly groupId: number; readonly leafIds: readonly number[] }[];
