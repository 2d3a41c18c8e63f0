import type { DepartmentRowFragment } from "../generated/operations.ts";

/** A department as a row of the tree. */
export interface TreeRow {
  readonly department: DepartmentRowFragment;
  /** 0 at the top. */
  readonly level: number;
  readonly hasChildren: boolean;
}

/** What siblings are ordered by. */
export const treeOrders = ["name", "processes", "cases", "share", "earned", "oe"] as const;
export type TreeOrder = (typeof treeOrders)[number];

/** Departments that stand at the top of what is shown: those whose parent is not among them. */
export function rootsOf<Placed extends { readonly id: string; readonly parent: { readonly id: string } | null }>(
  departments: readonly Placed[],
): readonly Placed[] {
  const known = new Set(departments.map(({ id }) => id));
  return departments.filter(({ parent }) => parent === null || !known.has(parent.id));
}

/** Rows from the top down, each followed by those below it unless it is folded; siblings by `order`, names upwards and figures downwards. */
export function treeRows(
  departments: readonly DepartmentRowFragment[],
  order: TreeOrder,
  folded: ReadonlySet<string>,
): readonly TreeRow[] {
  const below = childrenOf(departments);
  const rows: TreeRow[] = [];
  const add = (siblings: readonly DepartmentRowFragment[], level: number): void => {
    for (const department of siblings.toSorted((a, b) => compare(a, b, order))) {
      const children = below.get(department.id) ?? [];
      rows.push({ department, level, hasChildren: children.length > 0 });
      if (!folded.has(department.id)) add(children, level + 1);
    }
  };
  add(rootsOf(departments), 0);
  return rows;
}

/** Departments whose name or alias contains the text, in any case, and those they belong to. */
export function matching(
  departments: readonly DepartmentRowFragment[],
  text: string,
): readonly DepartmentRowFragment[] {
  const wanted = text.trim().toLowerCase();
  if (wanted === "") return departments;
  const byId = new Map(departments.map((department) => [department.id, department]));
  const kept = new Set<string>();
  for (const department of departments) {
    if (![department.name, ...department.aliases].some((name) => name.toLowerCase().includes(wanted))) continue;
    for (
      let at: DepartmentRowFragment | undefined = department;
      at !== undefined && !kept.has(at.id);
      at = at.parent === null ? undefined : byId.get(at.parent.id)
    ) {
      kept.add(at.id);
    }
  }
  return departments.filter(({ id }) => kept.has(id));
}

/** Where these departments can be put: all rows of the tree but themselves and what belongs to them. */
export function placesFor(departments: readonly DepartmentRowFragment[], ids: readonly string[]): readonly TreeRow[] {
  const below = new Set(ids.flatMap((id) => [...subtreeOf(departments, id)]));
  return treeRows(departments, "name", new Set()).filter(({ department }) => !below.has(department.id));
}

/** A department and all that belong to it, by id. */
function subtreeOf(departments: readonly DepartmentRowFragment[], id: string): ReadonlySet<string> {
  const below = childrenOf(departments);
  const found = new Set([id]);
  for (const next of found) for (const child of below.get(next) ?? []) found.add(child.id);
  return found;
}

function childrenOf(
  departments: readonly DepartmentRowFragment[],
): ReadonlyMap<string, readonly DepartmentRowFragment[]> {
  const below = new Map<string, DepartmentRowFragment[]>();
  for (const department of departments) {
    const parent = department.parent?.id;
    if (parent !== undefined) below.set(parent, [...(below.get(parent) ?? []), department]);
  }
  return below;
}

function compare(a: DepartmentRowFragment, b: DepartmentRowFragment, order: TreeOrder): number {
  const figure = (row: DepartmentRowFragment): number => {
    switch (order) {
      case "name":
        return 0;
      case "processes":
        return row.positions.totalCount;
      case "cases":
        return row.delay.all.perCase.n;
      case "share":
        return row.delay.all.total;
      case "earned":
        return row.output.earnedHours.value ?? -1;
      case "oe":
        return row.serviceTime.observedOverExpected.value ?? -1;
      default:
        return order satisfies never;
    }
  };
  return figure(b) - figure(a) || a.name.localeCompare(b.name);
}
