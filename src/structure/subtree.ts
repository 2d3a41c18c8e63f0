import type { OrganisationGraph } from "./organisation-graph.ts";

/** A department and all below it; empty where there is no such department. */
export function subtreeOf({ departments, childrenOf }: OrganisationGraph, departmentId: number): ReadonlySet<number> {
  // A set is walked in the order in which it grows, so what is added meanwhile comes up too.
  const subtree = new Set<number>(departments.nodeOf.has(departmentId) ? [departmentId] : []);
  for (const id of subtree) for (const child of childrenOf.get(id) ?? []) subtree.add(child);
  return subtree;
}
