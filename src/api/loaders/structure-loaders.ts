import type { DepartmentInProcess, DepartmentPlace, StructuralNeighbour } from "../../domain/structure.ts";
import type { Stores } from "../../service/stores.ts";
import { type Loader, many, one } from "./make-loaders.ts";

/** What the graph store knows of where departments stand, by department (and process). */
export interface StructureLoaders {
  readonly places: Loader<number, readonly DepartmentPlace[]>;
  readonly neighbours: Loader<DepartmentInProcess, readonly StructuralNeighbour[]>;
}

export function structureLoaders(
  { graph }: Stores,
  revision: number,
  options: { readonly signal?: AbortSignal },
): StructureLoaders {
  return {
    places: many(
      (departmentIds) => graph.placesOf(revision, departmentIds, options),
      ({ departmentId }) => departmentId,
      (departmentId) => departmentId,
    ),
    neighbours: one(
      (subjects) => graph.neighboursOf(revision, subjects, options),
      ({ departmentId, processId }) => `${departmentId} ${processId}`,
    ),
  };
}
