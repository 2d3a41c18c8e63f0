import type { AgreedStandard, ProcessVersion, Step } from "../domain/organisation.ts";
import { msPerUnit } from "../domain/time-unit.ts";
import { diffVersions, type VersionDifference } from "../structure/version-diff.ts";
import type { OrganisationSnapshot } from "./organisation-snapshot.ts";
import type { StepCatalogue } from "./step-catalogue.ts";

export type { VersionDifference } from "../structure/version-diff.ts";

/** What differs between two versions; said of steps are name, department, element and agreed standard. */
export function diffOfVersions(
  from: ProcessVersion,
  to: ProcessVersion,
  { byId, agreed }: StepCatalogue,
  organisation: OrganisationSnapshot,
): VersionDifference {
  return diffVersions(
    from,
    to,
    (id) => byId.get(id),
    (step) => attributesOf(step, agreed.get(step.id), organisation),
  );
}

function attributesOf(
  { name, assignedDepartmentId, kind, design }: Step,
  standard: AgreedStandard | undefined,
  organisation: OrganisationSnapshot,
): ReadonlyMap<string, string | null> {
  const hours = (ms: number | null | undefined) =>
    ms === null || ms === undefined ? null : String(ms / msPerUnit.HOURS);
  return new Map([
    ["name", name],
    [
      "department",
      assignedDepartmentId === null ? null : (organisation.department(assignedDepartmentId)?.name ?? null),
    ],
    // What only logs know is work of some kind.
    ["element", design?.element ?? (kind === "TASK" ? "task" : null)],
    ["sojourn", hours(standard?.sojournMs)],
    ["work", hours(standard?.workMs)],
    ["variation", standard?.variation === null || standard === undefined ? null : String(standard.variation)],
  ]);
}
