import type {
  AgreedStandard,
  Department,
  ModelLane,
  Process,
  ProcessVersion,
  Step,
} from "../../domain/organisation.ts";
import type { DrawnShapes } from "../../importing/bpmn/drawn-shapes.ts";

/** A version with all that its file says. */
export interface ExportedVersion {
  readonly process: Process;
  readonly version: ProcessVersion;
  /** In the order of the version; none is missing. */
  readonly steps: readonly Step[];
  /** Those of steps and messages, and all above them. */
  readonly departments: readonly Department[];
  readonly standards: readonly AgreedStandard[];
  /** What the file that it, or what it was made from, came from draws; null where there is none. */
  readonly drawn: DrawnShapes | null;
  /** The lanes of its process there, and whose they are. */
  readonly drawnLanes: readonly ModelLane[];
}

/** Element id of each step: that of its model, where no step before it has the same, else one that tells its number. */
export function elementIdsOf(steps: readonly Step[]): ReadonlyMap<number, string> {
  const ids = new Map<number, string>();
  const used = new Set<string>();
  for (const { id, design } of steps) {
    const own = design?.elementId ?? null;
    const elementId = own !== null && !used.has(own) ? own : `step_${id}`;
    ids.set(id, elementId);
    used.add(elementId);
  }
  return ids;
}

/** Steps that lie in a sub-process of the version, by it; those of the process itself by null. Boundary events among them. */
export function stepsByParent(steps: readonly Step[]): ReadonlyMap<number | null, readonly Step[]> {
  const there = new Set(steps.map(({ id }) => id));
  const groups = new Map<number | null, Step[]>([[null, []]]);
  for (const step of steps) {
    const parent = parentOf(step, there);
    const group = groups.get(parent);
    if (group === undefined) groups.set(parent, [step]);
    else group.push(step);
  }
  return groups;
}

function parentOf({ id, design }: Step, there: ReadonlySet<number>): number | null {
  const parent = design?.parentStepId ?? null;
  return parent !== null && parent !== id && there.has(parent) ? parent : null;
}

export function isWork({ kind }: Pick<Step, "kind">): boolean {
  return kind !== "EVENT" && kind !== "GATEWAY";
}
