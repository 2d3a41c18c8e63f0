import type { ModdleElement } from "bpmn-moddle";
import { elementOf, elementsOf, idOf } from "./bpmn-element.ts";

/** A rectangle of a diagram, in its units; y grows downwards. */
export interface Bounds {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export interface Point {
  readonly x: number;
  readonly y: number;
}

/** What a file draws, by element id. */
export interface DrawnShapes {
  readonly bounds: ReadonlyMap<string, Bounds>;
  readonly waypoints: ReadonlyMap<string, readonly Point[]>;
  /** Sub-processes drawn with what is in them. */
  readonly expanded: ReadonlySet<string>;
}

/** The first drawing of each element counts. */
export function drawnShapes(definitions: ModdleElement): DrawnShapes {
  const bounds = new Map<string, Bounds>();
  const waypoints = new Map<string, readonly Point[]>();
  const expanded = new Set<string>();
  for (const diagram of elementsOf(definitions, "diagrams")) {
    const plane = elementOf(diagram, "plane");
    for (const drawn of plane === null ? [] : elementsOf(plane, "planeElement")) {
      const element = elementOf(drawn, "bpmnElement");
      if (element === null) continue;
      const box = elementOf(drawn, "bounds");
      const place = box === null ? null : boundsOf(box);
      if (place !== null && !bounds.has(idOf(element))) bounds.set(idOf(element), place);
      if (drawn.get("isExpanded") === true) expanded.add(idOf(element));
      const points = elementsOf(drawn, "waypoint").flatMap(pointOf);
      if (points.length > 1 && !waypoints.has(idOf(element))) waypoints.set(idOf(element), points);
    }
  }
  return { bounds, waypoints, expanded };
}

export function centreOf({ x, y, width, height }: Bounds): Point {
  return { x: x + width / 2, y: y + height / 2 };
}

export function isWithin(point: Point, { x, y, width, height }: Bounds): boolean {
  return point.x >= x && point.x <= x + width && point.y >= y && point.y <= y + height;
}

function boundsOf(box: ModdleElement): Bounds | null {
  const [x, y, width, height] = ["x", "y", "width", "height"].map((name) => box.get(name));
  return isNumber(x) && isNumber(y) && isNumber(width) && isNumber(height) ? { x, y, width, height } : null;
}

function pointOf(waypoint: ModdleElement): Point | [] {
  const [x, y] = [waypoint.get("x"), waypoint.get("y")];
  return isNumber(x) && isNumber(y) ? { x, y } : [];
}

function isNumber(value: unknown): value is number {
  return typeof value === "number" && Number.isFinite(value);
}
