import type { DepartmentGroups } from "../../domain/selection.ts";
import type { DerivationProfile } from "./derivation-profile.ts";
import { idList, wholeNumber } from "./sql-text.ts";

/** How departments of rows become groups. Where each group is one leaf of its own, rows need no table of groups. */
export interface DepartmentKeys {
  /** A column or expression that names the group of a department column. */
  groupOf(departmentColumn: string): string;
  /** Only rows of departments in some group; null = no condition is needed. */
  condition(departmentColumn: string): string | null;
  /** Joins each row to every group its department is in; "" where rows carry their group already. */
  join(departmentColumn: string): string;
  /** `groups as (...)`, null where not needed. */
  readonly clause: string | null;
  /** The group's id of a key read back. */
  readonly groupIdOf: (key: number) => number;
  /** True where a row has exactly one group, named by its department. */
  readonly byLeaf: boolean;
}

/** @param present departments that rows can have: a condition that all of them meet is none */
export function departmentKeys(groups: DepartmentGroups, present: ReadonlySet<number>): DepartmentKeys {
  const leaves = groups.flatMap((group) => group.leafIds);
  const known = new Set(leaves);
  const all = [...present].every((department) => known.has(department));
  const byLeaf = groups.every((group) => group.leafIds.length === 1) && known.size === leaves.length;
  if (byLeaf) {
    const groupOfLeaf = new Map(groups.flatMap(({ groupId, leafIds }) => leafIds.map((leaf) => [leaf, groupId])));
    return {
      groupOf: (department) => department,
      condition: (department) => (all ? null : `${department} in ${idList(known)}`),
      join: () => "",
      clause: null,
      groupIdOf: (leaf) => groupOfLeaf.get(leaf) ?? leaf,
      byLeaf,
    };
  }
  return {
    groupOf: () => "g.group_id",
    condition: (department) => (all ? null : `${department} in ${idList(known)}`),
    join: (department) => `join groups g on g.leaf = ${department}`,
    clause: groupsClause(groups),
    groupIdOf: (group) => group,
    byLeaf,
  };
}

/** Departments that did any work of these derivations, external and unassigned ones included. */
export function departmentsOf(derivations: readonly DerivationProfile[]): ReadonlySet<number> {
  return new Set(derivations.flatMap((it) => [...it.itemsOf.keys()]));
}

/** `groups as (...)`: leaf, group_id. */
export function groupsClause(groups: DepartmentGroups): string {
  const rows = groups.flatMap(({ groupId, leafIds }) =>
    leafIds.map((leaf) => `(${wholeNumber(leaf)}, ${wholeNumber(groupId)})`),
  );
  if (rows.length === 0) return "groups as (select 0 as leaf, 0 as group_id where false)";
  return `groups as (select distinct leaf, group_id from (values ${rows.join(", ")}) as t(leaf, group_id))`;
}
