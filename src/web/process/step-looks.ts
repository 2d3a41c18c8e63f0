import type { FindingToldFragment } from "../generated/operations.ts";
import { isMark } from "./designed-version.ts";
import { type StructureHeat, structureLook, type VersionStructure } from "./structure-heat.ts";

/** What is put on a step that no case had yet. */
export interface StepLook {
  /** Class of the colour ramp; null = none. */
  readonly colour: string | null;
  readonly figure: string;
  /** Findings in words. */
  readonly alerts: readonly string[];
}

/** By id of the step: what its structure says, and what was found. */
export function stepLooks(
  steps: readonly {
    readonly id: string;
    readonly kind: "TASK" | "EVENT" | "GATEWAY" | "CALL" | "SUBPROCESS";
    readonly assignedTo: { readonly id: string } | null;
  }[],
  structure: VersionStructure | null,
  findings: readonly FindingToldFragment[],
  heat: StructureHeat,
): ReadonlyMap<string, StepLook> {
  const nothing = { colour: null, figure: "" };
  return new Map(
    steps.map((step) => [
      step.id,
      {
        ...(isMark(step) ? nothing : structureLook(structure, step, heat)),
        alerts: alertsOf(findings, step.id),
      },
    ]),
  );
}

export function alertsOf(findings: readonly FindingToldFragment[], step: string): readonly string[] {
  return findings.filter((finding) => finding.step?.id === step).map(({ message }) => message);
}
