import type { ModdleElement } from "bpmn-moddle";
import type { ReadLane } from "../../domain/imported-model.ts";
import { elementOf, elementsOf, idOf, nameOf } from "./bpmn-element.ts";
import { centreOf, type DrawnShapes, isWithin } from "./drawn-shapes.ts";
import type { ModelNodes } from "./model-nodes.ts";
import type { ModelWarnings } from "./model-warnings.ts";
import { notedOnDepartment } from "./noted.ts";

/** The lanes of a process, and which one each step lies in, by element id. */
export interface LanesOfSteps {
  readonly lanes: readonly ReadLane[];
  readonly laneOf: ReadonlyMap<string, string>;
}

interface PlacedLane {
  readonly lane: ReadLane;
  readonly element: ModdleElement;
  /** 0 = outermost. */
  readonly depth: number;
  /** The sub-process it divides; null = the process. */
  readonly scope: string | null;
}

/**
 * Says of each step which lane it lies in: the innermost of those that name it; where none does, the innermost that is drawn around it, that of the step
 * it is attached to, that of the sub-process it lies in; else the pool, where that stands for a department.
 */
export function readLanes(
  nodes: ModelNodes,
  pool: ReadLane | null,
  poolName: string | null,
  shapes: DrawnShapes,
  warnings: ModelWarnings,
): LanesOfSteps {
  const placed = allLanes(nodes, pool, poolName, warnings);
  // Lanes with names say who works there; the pool then stands for nobody.
  const rest = placed.some(({ lane }) => lane.name !== null) ? null : pool;
  const laneOf = new Map<string, string>();
  // Inner lanes come later and take the steps from outer ones.
  for (const depth of [...new Set(placed.map((lane) => lane.depth))].sort((a, b) => a - b)) {
    const named = new Set<string>();
    for (const { lane, element } of placed.filter((it) => it.depth === depth)) {
      for (const node of elementsOf(element, "flowNodeRef")) {
        if (named.has(idOf(node))) {
          warnings.add("step-in-several-lanes", "A step is named by several lanes; the first one has it.", idOf(node));
        } else laneOf.set(idOf(node), lane.elementId);
        named.add(idOf(node));
      }
    }
  }
  const drawn = placed.toSorted((a, b) => b.depth - a.depth);
  for (const { element, parent } of nodes.steps) {
    const id = idOf(element);
    if (laneOf.has(id)) continue;
    const attached = elementOf(element, "attachedToRef");
    const around = drawn.length > 0 ? laneAround(id, parent, drawn, shapes) : null;
    const lane = around ?? laneOf.get(attached === null ? "" : idOf(attached)) ?? laneOf.get(parent ?? "");
    if (lane !== undefined) laneOf.set(id, lane);
    else if (rest !== null) laneOf.set(id, rest.elementId);
    else if (placed.length > 0 && element.$instanceOf("bpmn:Activity")) {
      const message = "A step lies in no lane, neither by name nor as it is drawn; nobody is assigned to it.";
      warnings.add("step-outside-lanes", message, id);
    }
  }
  const usesPool = rest !== null && [...laneOf.values()].includes(rest.elementId);
  return { lanes: [...(usesPool ? [rest] : []), ...placed.map(({ lane }) => lane)], laneOf };
}

/** Lanes of the process and of its sub-processes, outer ones before those in them. */
function allLanes(
  { scopes }: ModelNodes,
  pool: ReadLane | null,
  poolName: string | null,
  warnings: ModelWarnings,
): readonly PlacedLane[] {
  const placed: PlacedLane[] = [];
  for (const { element: scope, parent: scopeId } of scopes) {
    const outermost = elementsOf(scope, "laneSets").flatMap((set) => elementsOf(set, "lanes"));
    const open = outermost.map((element) => ({ element, parent: null as string | null, depth: 0 }));
    for (const { element, parent, depth } of open) {
      const isAlone = scopeId === null && outermost.length === 1 && depth === 0;
      const lane = laneRecord(element, parent, isAlone ? pool : null, poolName, warnings);
      placed.push({ lane, element, depth, scope: scopeId });
      const children = elementOf(element, "childLaneSet");
      for (const child of children === null ? [] : elementsOf(children, "lanes")) {
        open.push({ element: child, parent: lane.elementId, depth: depth + 1 });
      }
    }
  }
  return placed;
}

/** A lane without a name that is alone in its pool stands for what the pool stands for. */
function laneRecord(
  element: ModdleElement,
  parent: string | null,
  pool: ReadLane | null,
  poolName: string | null,
  warnings: ModelWarnings,
): ReadLane {
  const name = nameOf(element);
  const department = name ?? pool?.department ?? null;
  if (department === null) {
    warnings.add("lane-without-name", "A lane has no name; nobody is assigned to its steps.", idOf(element));
  }
  return {
    elementId: idOf(element),
    name,
    pool: poolName,
    department,
    parent,
    isBlackBox: false,
    noted: notedOnDepartment(element),
  };
}

/** The innermost lane of the same process or sub-process that is drawn around a step. */
function laneAround(
  id: string,
  scope: string | null,
  innermostFirst: readonly PlacedLane[],
  { bounds }: DrawnShapes,
): string | null {
  const box = bounds.get(id);
  if (box === undefined) return null;
  const found = innermostFirst.find(({ lane, scope: of }) => {
    const around = of === scope ? bounds.get(lane.elementId) : undefined;
    return around !== undefined && isWithin(centreOf(box), around);
  });
  return found?.lane.elementId ?? null;
}
