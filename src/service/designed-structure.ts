import type { ProcessVersion } from "../domain/organisation.ts";
import {
  readVersionStructure,
  type StructuralPosition,
  structuralPosition,
  type VersionStructure,
} from "../structure/structural-position.ts";

const structures = new WeakMap<ProcessVersion, VersionStructure>();

/** Where the model of a version places these steps, whatever the cases did. */
export function designedPlace(version: ProcessVersion, stepIds: Iterable<number>): StructuralPosition {
  const structure = structures.get(version) ?? readVersionStructure(version);
  structures.set(version, structure);
  return structuralPosition(structure, stepIds);
}
