import { hoursText, ratioText, shareText } from "../figures/format.ts";
import { rampStep } from "../figures/heat.ts";
import type { VersionStructureQuery } from "../generated/operations.ts";

export type VersionStructure = NonNullable<NonNullable<VersionStructureQuery["process"]>["structure"]>;

/** What the colour of a step can say where no case ran yet. */
export const structureHeats = [
  { value: "visits", label: "times a case", family: "c", end: "2 and more" },
  { value: "utilisation", label: "utilisation of its department", family: "w", end: "100%" },
  { value: "wait", label: "wait a time, expected", family: "w", end: "longest" },
] as const;
export type StructureHeat = (typeof structureHeats)[number]["value"];

/** Colour and figure of a step under a choice of heat; neither where it cannot be known. */
export function structureLook(
  structure: VersionStructure | null,
  step: { readonly id: string; readonly assignedTo: { readonly id: string } | null },
  heat: StructureHeat,
): { readonly colour: string | null; readonly figure: string } {
  if (structure === null) return { colour: null, figure: "" };
  const value = valueOf(structure, step, heat);
  if (value === null) return { colour: null, figure: "not known" };
  switch (heat) {
    case "utilisation":
      return { colour: utilisationStep(value), figure: shareText(value) };
    case "wait":
      return { colour: rampStep("w", value, longestWait(structure)), figure: `${hoursText(value)} h` };
    case "visits":
      return { colour: `c${Math.min(6, Math.round(value * 3))}`, figure: `${ratioText(value)}×` };
    default:
      return heat satisfies never;
  }
}

function valueOf(
  { steps, stations }: VersionStructure,
  { id, assignedTo }: { readonly id: string; readonly assignedTo: { readonly id: string } | null },
  heat: StructureHeat,
): number | null {
  if (heat === "utilisation") {
    return stations.find(({ department }) => department.id === assignedTo?.id)?.load.utilisation ?? null;
  }
  return steps.find(({ step }) => step.id === id)?.[heat] ?? null;
}

function longestWait({ steps }: VersionStructure): number {
  return Math.max(0, ...steps.map(({ wait }) => wait ?? 0));
}

/** Departments that cannot keep up are the darkest. */
function utilisationStep(share: number): string {
  return `w${share >= 1 ? 6 : Math.floor(share * 6)}`;
}
