import type { ProcessVersion } from "../domain/organisation.ts";
import { departmentFlows } from "../structure/department-flows.ts";
import {
  readVersionStructure,
  type StructuralPosition,
  structuralPosition,
  type VersionStructure,
} from "../structure/structural-position.ts";
import type { OrganisationSnapshot } from "./organisation-snapshot.ts";
import type { StepCatalogue } from "./step-catalogue.ts";

const structures = new WeakMap<ProcessVersion, VersionStructure>();

/** Where the model of a version places these steps, whatever the cases did. */
export function designedPlace(version: ProcessVersion, stepIds: Iterable<number>): StructuralPosition {
  const structure = structures.get(version) ?? readVersionStructure(version);
  structures.set(version, structure);
  return structuralPosition(structure, stepIds);
}

/** Departments outside a subtree that models have hand work to it, or receive work from it. */
export interface DesignedNeighbours {
  readonly suppliers: ReadonlySet<number>;
  readonly customers: ReadonlySet<number>;
}

/** By the flows of these versions between steps that a model gives to departments. */
export function designedNeighbours(
  versions: readonly ProcessVersion[],
  departmentId: number,
  organisation: OrganisationSnapshot,
  catalogue: StepCatalogue,
): DesignedNeighbours {
  const suppliers = new Set<number>();
  const customers = new Set<number>();
  const isOwn = (id: number) => organisation.isWithin(id, departmentId);
  for (const version of versions) {
    const flows = departmentFlows(version, (stepId) => catalogue.byId.get(stepId)?.assignedDepartmentId ?? null);
    for (const { fromDepartmentId, toDepartmentId } of flows) {
      if (isOwn(fromDepartmentId) === isOwn(toDepartmentId)) continue;
      if (isOwn(toDepartmentId)) suppliers.add(fromDepartmentId);
      else customers.add(toDepartmentId);
    }
  }
  return { suppliers, customers };
}
