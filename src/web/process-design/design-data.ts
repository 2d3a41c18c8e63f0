import type {
  DepartmentNameFragment,
  FindingToldFragment,
  StepOwnerFragment,
  VersionToEditQuery,
} from "../generated/operations.ts";
import { countText, hoursText, shareText } from "../figures/format.ts";
import type { Look } from "./look.ts";

type Node = NonNullable<VersionToEditQuery["node"]>;
export type DesignVersion = Extract<Node, { readonly steps: unknown }>;
export type DesignStep = DesignVersion["steps"][number];
export type DesignFlow = DesignVersion["flows"][number];

/** The department that a step is assigned to, else the one that logs show at it most; null where neither is known. */
export function ownerOf({ assignedTo, performedBy }: StepOwnerFragment): DepartmentNameFragment | null {
  return assignedTo ?? performedBy[0]?.department ?? null;
}

/** Steps as they are drawn: in the lane of their owner. */
export function inLanes<Step extends StepOwnerFragment>(steps: readonly Step[]): readonly Step[] {
  return steps.map((step) => ({ ...step, assignedTo: ownerOf(step) }));
}

/** Where a standard comes from. */
export const standardSources = {
  AGREED: "agreed",
  REFERENCE_PERIOD: "of the reference period",
  SELF_REFERENCE: "of its own cases",
  NONE: "none",
} as const;

const longestName = 22;

/** What a flow says: its condition and how often it is taken. */
export function flowLook({ cases, design }: DesignFlow): Look {
  const name = design?.name ?? (design?.isDefault === true ? "otherwise" : "");
  const short = name.length > longestName ? `${name.slice(0, longestName - 1)}…` : name;
  const share = design?.probability == null ? "" : shareText(design.probability);
  const count = cases === null ? "" : `${countText(cases)} cases`;
  return { className: "", text: [short, share === "" ? count : share].filter((part) => part !== "").join(" ") };
}

/** Hours agreed for a step, short. */
export function standardText({ standard, kind }: DesignStep): string {
  if (kind === "GATEWAY" || standard === null) return "";
  const parts = [
    standard.sojourn === null ? "" : `${hoursText(standard.sojourn)} h`,
    standard.work === null ? "" : `${hoursText(standard.work)} h work`,
  ];
  return parts.filter((part) => part !== "").join(" · ");
}

const ranks = { ERROR: 0, WARNING: 1, INFO: 2 } as const;

/** Findings with what is worse first. */
export function bySeverity(findings: readonly FindingToldFragment[]): readonly FindingToldFragment[] {
  return findings.toSorted((a, b) => ranks[a.severity] - ranks[b.severity]);
}

/** How a step looks: its standard, and the worst finding that blames it. */
export function stepLook(findings: readonly FindingToldFragment[]): (step: DesignStep) => Look {
  const worst = new Map<string, FindingToldFragment>();
  for (const finding of bySeverity(findings).toReversed()) {
    if (finding.step !== null) worst.set(finding.step.id, finding);
  }
  return (step) => {
    const finding = worst.get(step.id);
    const text = standardText(step);
    if (finding === undefined || finding.severity === "INFO") return { className: "", text };
    return {
      className: `has-${finding.severity.toLowerCase()}`,
      text,
      badge: "!",
      words: `${finding.severity.toLowerCase()}: ${finding.message}`,
    };
  };
}
