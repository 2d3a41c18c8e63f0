import type { Finding } from "../domain/finding.ts";
import type { ProcessVersion } from "../domain/organisation.ts";
import { versionFindings } from "../structure/version-findings.ts";
import type { StepCatalogue } from "./step-catalogue.ts";

/** What is wrong with the drawing of a version, worst first; about its steps and, through them, their departments. */
export function findingsOfVersion(version: ProcessVersion, { byId }: StepCatalogue): readonly Finding[] {
  return versionFindings(version, (id) => byId.get(id)).map((finding) => ({
    ...finding,
    processId: version.processId,
    versionId: version.id,
    departmentId: finding.stepId === null ? null : (byId.get(finding.stepId)?.assignedDepartmentId ?? null),
    value: null,
  }));
}
